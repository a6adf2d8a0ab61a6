"""What devices send each other in a step, as counted in the compiled module."""

import math
import re
from collections import Counter
from typing import NamedTuple

_KINDS = ("all-reduce", "all-gather", "reduce-scatter", "all-to-all", "collective-permute")
_BITS = {"pred": 8, "s8": 8, "u8": 8, "bf16": 16, "f16": 16, "s32": 32, "u32": 32, "f32": 32, "s64": 64, "u64": 64, "f64": 64}
_LINE = re.compile(rf"= (\(?.*?\)?) ({'|'.join(_KINDS)})(?:-start)?\(")
_SHAPE = re.compile(r"(\w+)\[([\d,]*)\]")
_COMPUTATION = re.compile(r"(ENTRY )?%?([\w.-]+) \(.*\{$")
_BRANCHES = re.compile(r"(?:branch_computations=\{([^}]*)\}|(?:true|false)_computation=%?([\w.-]+))")
_CALLED = re.compile(r"(?:calls|to_apply|body|condition)=%?([\w.-]+)")


class Collectives(NamedTuple):
    """Bytes of the results of collectives on one device, by kind.

    taken: of a step that takes the dearest branch of each conditional.
    written: of all that stand in the module.
    """

    taken: Counter
    written: Counter


def collective_bytes(text):
    """Counts :class:`Collectives` in the text of a compiled module. The body of a loop counts once."""
    lines, entry = {}, None
    for line in text.splitlines():
        if (opened := _COMPUTATION.match(line)) is not None:
            lines[opened[2]] = inside = []
            entry = opened[2] if opened[1] else entry
        elif line.startswith(" "):
            inside.append(line)
    written = sum((_bytes_of(line) for inside in lines.values() for line in inside), Counter())
    return Collectives(_taken(entry, lines, {}), written)


def _taken(name, lines, known):
    """What a computation sends where each conditional takes its dearest branch."""
    if name not in known:
        known[name] = Counter()
        for line in lines.get(name, ()):
            branches = re.findall(r"[\w.-]+", " ".join(map(" ".join, _BRANCHES.findall(line))))
            parts = [_taken(called, lines, known) for called in _CALLED.findall(line)]
            parts += [max((_taken(each, lines, known) for each in branches), key=Counter.total)] if branches else []
            known[name] = sum(parts, known[name] + _bytes_of(line))
    return known[name]


def _bytes_of(line):
    matched = _LINE.search(line)
    if matched is None:
        return Counter()
    return Counter({matched[2]: sum(_size(*each) for each in _SHAPE.findall(matched[1]))})


def _size(element, lengths):
    return _BITS[element] // 8 * math.prod(int(length) for length in lengths.split(",") if length)


def compiled_text(step, mesh, placed):
    """The module that XLA makes of a step with its carried leaves `placed` on a mesh."""
    return step.lowered(mesh, placed).compile().as_text()


def step_flops(step, mesh, placed):
    """Operations of a step as XLA counts them in what it is given, of all devices together."""
    found = step.lowered(mesh, placed).cost_analysis()
    return float((found[0] if isinstance(found, list) else found)["flops"])
