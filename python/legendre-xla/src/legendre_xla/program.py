"""Files of programs, `*.legendre`, as functions of JAX."""

import copy
import json
import zlib

import jax
from safetensors import SafetensorError, safe_open

from .errors import LegendreXlaError
from .module import exported, parse
from .tree import count, flatten, is_structure, paths, unflatten

_ENTRY = "legendre.xla"
_VERSIONS = (1, 2)
"""Layouts that are read; before 2 all constants stood in the text of the module."""

_PARTS = {
    "input": is_structure,
    "output": is_structure,
    "module": lambda found: isinstance(found, str),
    "constants": lambda found: isinstance(found, list) and all(type(checksum) is int for checksum in found),
}
"""What a program consists of, with what each part has to be."""


@jax.tree_util.register_pytree_node_class
class Program:
    """
    A program as a function of trees (dictionaries, lists and arrays). It may be called as it is, within `jax.jit`, and on
    arrays that are sharded over many devices: the compiler then shards the program.

    It is a pytree whose leaves are its constants: a function that takes the program as an argument is compiled without
    them in its module.

    exported: the module, which takes the leaves of the arguments and then the constants.
    constants: NumPy arrays that the program closed over.
    """

    def __init__(self, content, constants, file):
        self.input, self.output, self.constants = content["input"], content["output"], constants
        parsed = parse(content["module"])
        self.exported = exported(parsed)
        self._donated = set(parsed.donated)
        self._own = self
        leaves = count(self.input)
        self._inputs = self.exported.in_avals[:leaves]
        for what, found, expected in (
            ("arguments and constants", leaves + len(constants), len(self.exported.in_avals)),
            ("results", count(self.output), len(self.exported.out_avals)),
        ):
            if found != expected:
                raise LegendreXlaError(f"{file} holds a damaged program: it has {found} {what}, its module {expected}")
        for index, (constant, aval) in enumerate(zip(constants, self.exported.in_avals[leaves:], strict=True)):
            if (constant.shape, constant.dtype) != (aval.shape, aval.dtype):
                raise LegendreXlaError(
                    f"{file} holds a damaged program: its constant.{index} is {constant.dtype} {list(constant.shape)}, "
                    f"and its module takes {aval.dtype} {list(aval.shape)}"
                )

    def tree_flatten(self):
        # Programs are alike to JAX where they were read from a file by the same call.
        return tuple(self.constants), self._own

    @classmethod
    def tree_unflatten(cls, own, constants):
        program = copy.copy(own)
        program.constants = list(constants)
        return program

    @property
    def arguments(self):
        """Names of the leaves of the argument list (`0.w`) with their types, in order."""
        return dict(zip(paths(self.input), self._inputs, strict=True))

    @property
    def donated(self):
        """Positions of the arguments that were written with `donate`, for `jax.jit(program, donate_argnums=program.donated)`."""
        counts, at, found = [count(part) for part in self.input["array"]], 0, []
        for position, leaves in enumerate(counts):
            if leaves and self._donated.issuperset(range(at, at + leaves)):
                found.append(position)
            at += leaves
        return tuple(found)

    @property
    def results(self):
        """Names of the leaves of the result with their types, in order."""
        return dict(zip(paths(self.output), self.exported.out_avals, strict=True))

    def __call__(self, *args):
        leaves = flatten(self.input, list(args))
        for leaf, (path, aval) in zip(leaves, self.arguments.items(), strict=True):
            shape, dtype = getattr(leaf, "shape", None), getattr(leaf, "dtype", None)
            if shape != aval.shape or dtype != aval.dtype:
                raise LegendreXlaError(
                    f"argument {path}: got {dtype} {list(shape) if shape is not None else leaf!r}, expected {aval.dtype} {list(aval.shape)}"
                )
        return unflatten(self.output, self.exported.call(*leaves, *self.constants))


def load(file) -> Program:
    """
    Reads a program that `saveXla` wrote. Raises :class:`LegendreXlaError` for a file that is missing, damaged, of
    another kind or another version.
    """
    try:
        with safe_open(file, framework="numpy") as opened:
            content = _content(opened.metadata() or {}, file)
            constants = _constants(opened, content["constants"], file)
    except FileNotFoundError as error:
        raise LegendreXlaError(f"{file} does not exist") from error
    except (OSError, SafetensorError) as error:
        raise LegendreXlaError(f"{file} cannot be read: {error}") from error
    return Program(content, constants, file)


def _content(metadata, file):
    """What the file says of the program, in the newest layout."""
    if _ENTRY not in metadata:
        raise LegendreXlaError(f"{file} holds no program for XLA; write it with saveXla of @legendre/core-tensor/xla")
    try:
        content = json.loads(metadata[_ENTRY])
    except json.JSONDecodeError as error:
        raise LegendreXlaError(f"{file} holds a damaged program: {error}") from error
    version = content.get("version") if isinstance(content, dict) else None
    if version not in _VERSIONS:
        raise LegendreXlaError(
            f"{file} has layout {version}, and this package reads layouts {' and '.join(map(str, _VERSIONS))}; install the "
            "version of legendre-xla that fits, or write the file again"
        )
    if version == 1:
        content = {**content, "constants": []}
    for part, is_right in _PARTS.items():
        if part not in content:
            raise LegendreXlaError(f"{file} holds a damaged program: it has no {part}")
        if not is_right(content[part]):
            found = json.dumps(content[part])
            cut = found if len(found) <= 40 else f"{found[:40]}…"
            raise LegendreXlaError(f"{file} holds a damaged program: its {part} is {cut}; write the file again")
    return content


def _constants(opened, checksums, file):
    """The arrays of the file, each held to the CRC-32 that was written for it."""
    names, constants = set(opened.keys()), []
    for index, checksum in enumerate(checksums):
        name = f"constant.{index}"
        if name not in names:
            raise LegendreXlaError(f"{file} holds a damaged program: its {name} is missing; write the file again")
        constants.append(opened.get_tensor(name))
        if zlib.crc32(constants[-1].tobytes()) != checksum:
            raise LegendreXlaError(f"{file} is damaged: its {name} does not have the checksum in it; write the file again")
    return constants
