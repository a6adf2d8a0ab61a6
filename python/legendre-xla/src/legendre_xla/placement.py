"""Meshes of devices, and the rules that say which leaf is cut over which of their axes."""

import fnmatch
import json
import math

import jax
import numpy as np
from jax.sharding import Mesh, NamedSharding, PartitionSpec

from .errors import LegendreXlaError


def make_mesh(text, devices=None) -> Mesh:
    """The mesh of `data=4,model=2`; all devices on the axis `data` for None. It always has an axis `data`."""
    devices = jax.devices() if devices is None else devices
    axes = {"data": len(devices)} if text is None else _axes(text)
    size = math.prod(axes.values())
    if size != len(devices):
        raise LegendreXlaError(f"--mesh {text} is of {size} devices, and there are {len(devices)}")
    return Mesh(np.array(devices).reshape(*axes.values()), tuple(axes))


def _axes(text):
    axes = {}
    for part in text.split(","):
        name, _, size = part.partition("=")
        if not name.isidentifier() or not size.isdigit() or int(size) == 0 or name in axes:
            raise LegendreXlaError(f"--mesh {text}: got {part!r}, expected a name and a size, as in data=4,model=2")
        axes[name] = int(size)
    return axes if "data" in axes else {"data": 1, **axes}


def read_rules(file):
    """
    Rules from a JSON file: an object of patterns of leaf names (`params.*.w`) with what each axis of the leaf is cut over,
    as in `{"params.0.w": [null, "model"]}`. The first pattern that fits counts; leaves that none fits are everywhere.
    """
    try:
        with open(file, encoding="utf8") as opened:
            rules = json.load(opened)
    except (OSError, ValueError) as error:
        raise LegendreXlaError(f"{file} holds no rules: {error}") from error
    sound = isinstance(rules, dict) and all(
        isinstance(axes, list) and all(axis is None or isinstance(axis, str) for axis in axes) for axes in rules.values()
    )
    if not sound:
        raise LegendreXlaError(f'{file} holds no rules: expected an object such as {{"params.*.w": [null, "model"]}}')
    return rules


def shardings(mesh, types, rules, cut_from=None):
    """
    The sharding of each leaf; `types` are names with shapes. Leaves of `cut_from` numbers or more that no rule names are
    cut over `data`, along their first axis that it divides. Raises for a rule that fits no leaf or does not divide one.
    """
    unused = set(rules)
    placed = {}
    for name, aval in types.items():
        pattern = next((pattern for pattern in rules if fnmatch.fnmatchcase(name, pattern)), None)
        axes = _axes_by_size(mesh, aval.shape, cut_from) if pattern is None else rules[pattern]
        unused.discard(pattern)
        if len(axes) > len(aval.shape):
            raise LegendreXlaError(f"rule {pattern}: {name} has shape {list(aval.shape)}, and the rule {len(axes)} axes")
        for size, axis in zip(aval.shape, axes, strict=False):
            if axis is None:
                continue
            if axis not in mesh.shape:
                raise LegendreXlaError(f"rule {pattern}: the mesh has no axis {axis}, it has {', '.join(mesh.shape)}")
            if size % mesh.shape[axis]:
                raise LegendreXlaError(
                    f"rule {pattern}: {mesh.shape[axis]} devices of axis {axis} do not divide {name} of shape {list(aval.shape)}"
                )
        placed[name] = NamedSharding(mesh, PartitionSpec(*axes))
    if unused:
        raise LegendreXlaError(f"rule {min(unused)} names no leaf; leaves are {', '.join(types)}")
    return placed


def _axes_by_size(mesh, shape, cut_from):
    if cut_from is None or math.prod(shape) < cut_from:
        return []
    cut = next((axis for axis, size in enumerate(shape) if size % mesh.shape["data"] == 0), None)
    return [] if cut is None else [None] * cut + ["data"]


def everywhere(mesh):
    """The sharding of what each device has whole."""
    return NamedSharding(mesh, PartitionSpec())


def put(array, sharding):
    """A NumPy array, which every process has whole, on the devices of a sharding."""
    return jax.make_array_from_callback(array.shape, sharding, lambda index: array[index])


def batch_sharding(mesh, name, aval):
    """A batch is cut over `data`; raises where that does not divide it."""
    devices = mesh.shape["data"]
    if not aval.shape or aval.shape[0] % devices:
        raise LegendreXlaError(f"{devices} devices of axis data do not divide the batch {name} of shape {list(aval.shape)}")
    return NamedSharding(mesh, PartitionSpec("data"))
