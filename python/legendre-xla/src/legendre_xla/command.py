"""The command `legendre-xla`."""

import argparse
import contextlib
import sys

import jax

from .batches import Batches
from .checkpoints import Checkpoints
from .collectives import collective_bytes, compiled_text, step_flops
from .errors import LegendreXlaError
from .placement import make_mesh, read_rules, shardings
from .program import load
from .roofline import Machine, roofline_table
from .shards import Shards
from .train import Preempted, train
from .training_step import TrainingStep


def _names(text):
    return text.split(",")


def _positive(text):
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError(f"{text} is below 1")
    return value


def _counts(text):
    return [_positive(part) for part in text.split(",")]


def _rate(text):
    value = float(text)
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is not a number above 0")
    return value


def _parser():
    parser = argparse.ArgumentParser(prog="legendre-xla", description="Runs steps of training that saveXla wrote.")
    commands = parser.add_subparsers(dest="command", required=True)

    def command(name, text):
        made = commands.add_parser(name, help=text, description=text)
        made.add_argument("step", help="the file that saveXla wrote")
        carry = "the first arguments, which come back in the result under these names (params,state)"
        made.add_argument("--carry", type=_names, default=["params", "state"], metavar="NAMES", help=carry)
        batch = "the arguments after them, which come from the data (x,y)"
        made.add_argument("--batch", type=_names, default=["x", "y"], metavar="NAMES", help=batch)
        mesh = "axes of the devices, as data=4,model=2; all on data if left out"
        made.add_argument("--mesh", metavar="AXES", help=mesh)
        shard = 'JSON with rules for carried leaves, as {"params.*.w": [null, "model"]}'
        made.add_argument("--shard", metavar="FILE", help=shard)
        large = "cut leaves of so many numbers or more over data, where no rule names them"
        made.add_argument("--cut-large", type=_positive, metavar="N", help=large)
        cpu = "simulate this many devices on the processor"
        made.add_argument("--cpu-devices", type=_positive, metavar="N", help=cpu)
        return made

    run = command("run", "Trains on all devices there are, from the newest checkpoint.")
    run.add_argument("--data", required=True, metavar="DIR", help="shards: NAME.x.npy and NAME.y.npy, NAME.parquet, NAME.arrow or NAME.tar")
    run.add_argument("--checkpoint", required=True, metavar="DIR", help="where checkpoints and metrics.jsonl go")
    run.add_argument("--steps", required=True, type=_positive, metavar="N", help="end after this step")
    run.add_argument("--start", metavar="FILE", help="what to begin with, as saveCheckpoint wrote it; not read where there is a checkpoint")
    run.add_argument("--seed", type=int, default=0, help="of the order of rows (0)")
    run.add_argument("--save-every", type=_positive, default=100, metavar="N", help="steps between checkpoints (100)")
    run.add_argument("--log-every", type=_positive, default=10, metavar="N", help="steps between lines of metrics (10)")
    run.add_argument("--keep", type=_positive, default=3, metavar="N", help="checkpoints that are kept (3)")
    run.add_argument("--orbax", action="store_true", help="write checkpoints by orbax: each device what it has, while it trains")
    ahead = "batches that grain reads and puts on the devices ahead of their steps (0: none, without grain)"
    run.add_argument("--read-ahead", type=_positive, default=0, metavar="N", help=ahead)
    run.add_argument("--distributed", action="store_true", help="one of many processes that Slurm, Kubernetes or MPI started")
    run.add_argument("--coordinator", metavar="HOST:PORT", help="address of process 0, with --processes and --process")
    run.add_argument("--processes", type=_positive, metavar="N")
    run.add_argument("--process", type=int, metavar="I")
    heartbeat = "end when another process has not been heard of for so long (100)"
    run.add_argument("--heartbeat", type=_positive, default=100, metavar="SECONDS", help=heartbeat)

    counts = command("collectives", "Prints how many bytes a device receives in a step that takes the dearest branches, without running one.")
    counts.add_argument("--devices", type=_counts, metavar="LIST", help="numbers of devices, as 1,2,4,8: each on the axis data")

    roofline = command("roofline", "Prints how long a step would take on many devices, on paper, without running one.")
    many = "numbers of devices, as 8,64,256 (1,2,4,…,256)"
    roofline.add_argument("--devices", type=_counts, default=[2**k for k in range(9)], metavar="LIST", help=many)
    roofline.add_argument("--flops", required=True, type=_rate, metavar="N", help="operations a second of a device, as 3e13")
    roofline.add_argument("--bandwidth", required=True, type=_rate, metavar="N", help="bytes a second of the slowest link, as 1.25e10")
    roofline.add_argument("--latency", type=_rate, default=1e-5, metavar="S", help="seconds of an empty message (1e-5)")
    return parser


def _step(asked):
    return TrainingStep(load(asked.step), asked.carry, asked.batch, asked.step)


def _placed(asked, step, mesh):
    rules = {} if asked.shard is None else read_rules(asked.shard)
    return shardings(mesh, step.carried, rules, asked.cut_large)


def _run(asked):
    if asked.coordinator is not None or asked.distributed:
        jax.distributed.initialize(
            asked.coordinator, asked.processes, asked.process, heartbeat_timeout_seconds=asked.heartbeat
        )
    step = _step(asked)
    mesh = make_mesh(asked.mesh)
    shards = Shards(asked.data, {name: _row(aval) for name, aval in step.batch.items()})
    placed = _placed(asked, step, mesh)
    batches = Batches(step.batch, mesh, shards, seed=asked.seed, steps=asked.steps, ahead=asked.read_ahead)
    checkpoints = Checkpoints(asked.checkpoint, step, mesh, placed, seed=asked.seed, keep=asked.keep, orbax=asked.orbax)
    every = {"save_every": asked.save_every, "log_every": asked.log_every}
    with contextlib.closing(checkpoints):
        train(step, mesh, placed, batches, checkpoints, asked.checkpoint, start=asked.start, **every)


def _row(aval):
    if not aval.shape:
        raise LegendreXlaError("an argument of the batch is one number; its first axis must be the batch")
    return jax.ShapeDtypeStruct(aval.shape[1:], aval.dtype)


def _collectives(asked):
    step = _step(asked)
    meshes = [make_mesh(asked.mesh)] if asked.devices is None else [make_mesh(None, _first(n)) for n in asked.devices]
    for mesh in meshes:
        found = collective_bytes(compiled_text(step, mesh, _placed(asked, step, mesh)))
        parts = ", ".join(f"{kind} {size}" for kind, size in found.taken.items())
        axes = ",".join(f"{name}={size}" for name, size in mesh.shape.items())
        others = f"; {found.written.total()} with all branches" if found.written != found.taken else ""
        print(f"{axes}: {found.taken.total()} bytes{f' ({parts})' if parts else ''}{others}")


def _roofline(asked):
    if asked.mesh is not None:
        raise LegendreXlaError(f"--mesh {asked.mesh}: on paper the batch is cut over all devices; leave --mesh out, and name numbers in --devices")
    step = _step(asked)
    one, two = (make_mesh(None, _first(n)) for n in (1, 2))
    flops = step_flops(step, one, _placed(asked, step, one))
    # A sum has the bytes of what is summed, however many devices there are.
    size = collective_bytes(compiled_text(step, two, _placed(asked, step, two))).taken.total()
    print(f"{flops:.4g} operations a step, {size} bytes exchanged\n")
    machine = Machine(asked.flops, asked.bandwidth, asked.latency)
    print(roofline_table(flops, size, asked.devices, machine))


def _first(count):
    devices = jax.devices()
    if count > len(devices):
        raise LegendreXlaError(f"--devices {count}: there are {len(devices)}; simulate more with --cpu-devices")
    return devices[:count]


def main(arguments=None):
    """Runs the command; its exit code is 0, 1 for what :class:`LegendreXlaError` says, 143 after SIGTERM."""
    asked = _parser().parse_args(arguments)
    if asked.cpu_devices is not None:
        jax.config.update("jax_platforms", "cpu")
        jax.config.update("jax_num_cpu_devices", asked.cpu_devices)
    try:
        {"run": _run, "collectives": _collectives, "roofline": _roofline}[asked.command](asked)
    except LegendreXlaError as error:
        print(f"legendre-xla: {error}", file=sys.stderr)
        return 1
    except Preempted as error:
        print(f"legendre-xla: {error}", file=sys.stderr)
        return 143
    return 0


if __name__ == "__main__":
    sys.exit(main())
