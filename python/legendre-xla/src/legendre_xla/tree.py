"""Structures of trees, as programs hold them, and trees of Python dictionaries and lists."""

import json
import re

from .errors import LegendreXlaError


def is_structure(found) -> bool:
    """Whether something read from a file is the structure of a tree."""
    if isinstance(found, str):
        return True
    if not isinstance(found, dict):
        return False
    if "array" in found:
        return isinstance(found["array"], list) and all(map(is_structure, found["array"]))
    keys, children = found.get("keys"), found.get("children")
    if not (isinstance(keys, list) and isinstance(children, list) and len(keys) == len(children)):
        return False
    return all(isinstance(key, str) for key in keys) and all(map(is_structure, children))


def count(structure) -> int:
    """How many leaves a tree of this structure has."""
    return sum(1 for _ in paths(structure))


def paths(structure, path=""):
    """The names of the leaves, `layers.0.w`, in order."""
    if structure == "leaf":
        yield path
    elif isinstance(structure, dict):
        for key, child in _members(structure):
            yield from paths(child, f"{path}.{_segment(key)}" if path else _segment(key))


def flatten(structure, tree, where="the arguments", path="") -> list:
    """The leaves of a tree in order; raises where the tree has another structure, naming the place."""
    place = f"{where}, {path}" if path else where
    if structure == "leaf":
        if tree is None or isinstance(tree, (dict, list, tuple)):
            raise LegendreXlaError(f"{place}: got {_kind(tree)}, expected an array")
        return [tree]
    if isinstance(structure, str):
        if tree is not None:
            raise LegendreXlaError(f"{place}: got {_kind(tree)}, expected None")
        return []
    members = list(_members(structure))
    if "array" in structure:
        if not isinstance(tree, (list, tuple)) or len(tree) != len(members):
            raise LegendreXlaError(f"{place}: got {_kind(tree)}, expected a list of {len(members)}")
        children = list(tree)
    else:
        keys = [key for key, _ in members]
        if not isinstance(tree, dict) or sorted(tree) != sorted(keys):
            raise LegendreXlaError(f"{place}: got {_kind(tree)}, expected a dictionary with the keys {', '.join(keys)}")
        children = [tree[key] for key in keys]
    leaves = []
    for (key, child), part in zip(members, children, strict=True):
        inner = f"{path}.{_segment(key)}" if path else _segment(key)
        leaves += flatten(child, part, where, inner)
    return leaves


def unflatten(structure, leaves):
    """A tree of dictionaries and lists with the leaves given."""
    rest = iter(leaves)

    def build(node):
        if node == "leaf":
            return next(rest)
        if isinstance(node, str):
            return None
        if "array" in node:
            return [build(child) for child in node["array"]]
        return {key: build(child) for key, child in _members(node)}

    return build(structure)


def _members(structure):
    if "array" in structure:
        return [(str(i), child) for i, child in enumerate(structure["array"])]
    return list(zip(structure["keys"], structure["children"], strict=True))


def _segment(key):
    return key if re.fullmatch(r"""[^."'\[\]\\]+""", key) else json.dumps(key, ensure_ascii=False)


def _kind(tree):
    if isinstance(tree, dict):
        return f"a dictionary with the keys {', '.join(map(str, tree)) or 'none'}"
    if isinstance(tree, (list, tuple)):
        return f"a list of {len(tree)}"
    return "None" if tree is None else "an array"
