"""Files of programs, `*.legendre`, as functions of JAX."""

import json

from safetensors import SafetensorError, safe_open

from .errors import LegendreXlaError
from .module import exported, parse
from .tree import count, flatten, paths, unflatten

_ENTRY = "legendre.xla"
_VERSION = 1


class Program:
    """
    A program as a function of trees (dictionaries, lists and arrays). It may be called as it is, within `jax.jit`, and on
    arrays that are sharded over many devices: the compiler then shards the program.
    """

    def __init__(self, content, file):
        for part in ("input", "output", "module"):
            if part not in content:
                raise LegendreXlaError(f"{file} holds a damaged program: its {part} is missing")
        self.input, self.output = content["input"], content["output"]
        parsed = parse(content["module"])
        self.exported = exported(parsed)
        self._donated = set(parsed.donated)
        for what, structure, types in (
            ("arguments", self.input, self.exported.in_avals),
            ("results", self.output, self.exported.out_avals),
        ):
            if count(structure) != len(types):
                raise LegendreXlaError(
                    f"{file} holds a damaged program: its structure has {count(structure)} {what}, its module {len(types)}"
                )

    @property
    def arguments(self):
        """Names of the leaves of the argument list (`0.w`) with their types, in order."""
        return dict(zip(paths(self.input), self.exported.in_avals, strict=True))

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
        return unflatten(self.output, self.exported.call(*leaves))


def load(file) -> Program:
    """
    Reads a program that `saveXla` wrote. Raises :class:`LegendreXlaError` for a file that is missing, damaged, of
    another kind or another version.
    """
    try:
        with safe_open(file, framework="numpy") as opened:
            metadata = opened.metadata() or {}
    except FileNotFoundError as error:
        raise LegendreXlaError(f"{file} does not exist") from error
    except (OSError, SafetensorError) as error:
        raise LegendreXlaError(f"{file} cannot be read: {error}") from error
    if _ENTRY not in metadata:
        raise LegendreXlaError(f"{file} holds no program for XLA; write it with saveXla of @legendre/core-tensor/xla")
    try:
        content = json.loads(metadata[_ENTRY])
    except json.JSONDecodeError as error:
        raise LegendreXlaError(f"{file} holds a damaged program: {error}") from error
    version = content.get("version") if isinstance(content, dict) else None
    if version != _VERSION:
        raise LegendreXlaError(
            f"{file} has layout {version}, and this package reads layout {_VERSION}; install the version of legendre-xla "
            "that fits, or write the file again"
        )
    return Program(content, file)
