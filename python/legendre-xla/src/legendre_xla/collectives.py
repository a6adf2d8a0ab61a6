"""What devices send each other in a step, as counted in the compiled module."""

import re

_KINDS = ("all-reduce", "all-gather", "reduce-scatter", "all-to-all", "collective-permute")
_BITS = {"pred": 8, "s8": 8, "u8": 8, "bf16": 16, "f16": 16, "s32": 32, "u32": 32, "f32": 32, "s64": 64, "u64": 64, "f64": 64}
_LINE = re.compile(rf"= (\(?.*?\)?) ({'|'.join(_KINDS)})(?:-start)?\(")
_SHAPE = re.compile(r"(\w+)\[([\d,]*)\]")


def collective_bytes(text):
    """Bytes of the results of collectives on one device, by kind, in the text of a compiled module."""
    found = dict.fromkeys(_KINDS, 0)
    for line in text.splitlines():
        matched = _LINE.search(line)
        if matched is None:
            continue
        for element, sizes in _SHAPE.findall(matched[1]):
            size = _BITS[element] // 8
            for length in filter(None, sizes.split(",")):
                size *= int(length)
            found[matched[2]] += size
    return found


def compiled_text(step, mesh, placed):
    """The module that XLA makes of a step with its carried leaves `placed` on a mesh."""
    return step.lowered(mesh, placed).compile().as_text()


def step_flops(step, mesh, placed):
    """Operations of a step as XLA counts them in what it is given, of all devices together."""
    found = step.lowered(mesh, placed).cost_analysis()
    return float((found[0] if isinstance(found, list) else found)["flops"])
