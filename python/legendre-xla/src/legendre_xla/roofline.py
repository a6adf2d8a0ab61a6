"""How long a step would take on many devices, on paper: the slower of computing and of the links between them."""

from typing import NamedTuple


class Machine(NamedTuple):
    """What a device does at its best.

    flops: operations a second of one device.
    bandwidth: bytes a second of the slowest link of a ring, in one direction.
    latency: seconds of a message that carries nothing.
    """

    flops: float
    bandwidth: float
    latency: float


class Estimate(NamedTuple):
    """Seconds of a step on so many devices.

    exchange: of the sums over devices.
    step: of the whole step, where nothing is exchanged while it computes.
    overlapped: of the whole step, where all is.
    """

    devices: int
    exchange: float
    step: float
    overlapped: float


def exchange_seconds(size, devices, machine):
    """Seconds in which a ring of devices sums `size` bytes: 2 (n − 1) messages of an n-th of them, one after the other."""
    return 2 * (devices - 1) * (size / devices / machine.bandwidth + machine.latency)


def estimates(flops, size, devices, machine, *, cut):
    """An estimate for each number of devices.

    flops: operations of the step on one device.
    size: bytes that are summed over devices.
    cut: whether the batch of one device is cut over all of them; else each has as many rows as the one.
    """
    rows = []
    for n in devices:
        computing = flops / machine.flops / (n if cut else 1)
        exchange = exchange_seconds(size, n, machine)
        rows.append(Estimate(n, exchange, computing + exchange, max(computing, exchange)))
    return rows


def roofline_table(flops, size, devices, machine):
    """A markdown table: what the exchange takes, and the share of all devices' time that computes, with the batch growing and with it cut."""
    def shares(rows, cut):
        alone = flops / machine.flops
        return [[f"{100 * alone / (each.devices if cut else 1) / seconds:.0f}" for seconds in (each.step, each.overlapped)] for each in rows]

    grown, cut = (estimates(flops, size, devices, machine, cut=cut) for cut in (False, True))
    lines = ["| devices | exchange, ms | computing, %: same rows a device | computing, %: same rows in all |", "| --- | --- | --- | --- |"]
    for each, (least, most), (least_cut, most_cut) in zip(grown, shares(grown, False), shares(cut, True)):
        lines.append(f"| {each.devices} | {1e3 * each.exchange:.3g} | {least} to {most} | {least_cut} to {most_cut} |")
    return "\n".join(lines)
