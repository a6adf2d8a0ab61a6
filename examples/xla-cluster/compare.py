"""Takes the same steps of each method on one device, on eight, with weights cut and in two processes, and prints losses and bytes sent."""

import argparse
import json
import pathlib
import re
import socket
import subprocess
import sys
import tempfile

import jax

from legendre_xla import load
from legendre_xla.batches import Batches
from legendre_xla.checkpoints import Checkpoints
from legendre_xla.collectives import collective_bytes, compiled_text
from legendre_xla.placement import make_mesh, shardings
from legendre_xla.shards import Shards
from legendre_xla.training_step import TrainingStep

# Relative to one device: sums are taken in another order, and products of cut weights in parts.
data_bound, model_bound = 1e-5, 1e-4

# Its pairs are differences of gradients of steps that become small: later steps depend on last digits, on one device too.
longest = {"lbfgs": 100}


def row(aval):
    return jax.ShapeDtypeStruct(aval.shape[1:], aval.dtype)


class Example:
    """What the example wrote to a folder."""

    def __init__(self, folder):
        self.folder, self.start = folder, folder / "start.safetensors"
        self.step = TrainingStep(load(folder / "step.legendre"), ["params", "state"], ["x", "y"], folder)
        self.shards = Shards(folder / "shards", {name: row(aval) for name, aval in self.step.batch.items()})

    def losses(self, mesh, steps, rules={}):
        """The losses of steps on the devices of a mesh."""
        placed = shardings(mesh, self.step.carried, rules)
        take = self.step.compiled(mesh, placed)
        _, carried = Checkpoints("nowhere", self.step, mesh, placed, seed=0, keep=1).begin(self.start)
        found = []
        for batch in Batches(self.step.batch, mesh, self.shards, seed=0, steps=steps).after(0):
            carried, (loss,) = take(carried, batch)
            found.append(float(loss.addressable_data(0)))
        return found

    def cut_last(self):
        """Rules that cut params and state over the axis model: each leaf of two axes or more along its last one, where two divide it."""
        cut = {name: aval.shape for name, aval in self.step.carried.items() if len(aval.shape) > 1 and aval.shape[-1] % 2 == 0}
        return {re.sub(r"([*?[])", r"[\1]", name): [None] * (len(shape) - 1) + ["model"] for name, shape in cut.items()}

    def losses_of_two_processes(self, steps):
        """The losses of two processes of four devices, which find each other by `jax.distributed`."""
        with tempfile.TemporaryDirectory() as checkpoint, socket.socket() as free:
            free.bind(("localhost", 0))
            address = f"localhost:{free.getsockname()[1]}"
            free.close()
            command = [sys.executable, "-m", "legendre_xla.command", "run", self.folder / "step.legendre", "--start", self.start]
            command += ["--data", self.folder / "shards", "--checkpoint", checkpoint, "--steps", str(steps), "--log-every", "1"]
            command += ["--cpu-devices", "4", "--coordinator", address, "--processes", "2"]
            started = [subprocess.Popen([*command, "--process", str(i)], stdout=subprocess.DEVNULL) for i in range(2)]
            if any([process.wait() for process in started]):
                sys.exit(f"a run of {self.folder} failed")
            lines = (pathlib.Path(checkpoint) / "metrics.jsonl").read_text().splitlines()
            return [json.loads(line)["loss"] for line in lines]

    def sent(self, devices):
        """Bytes that a device receives in the dearest step, with the batch cut over so many."""
        mesh = make_mesh(None, jax.devices()[:devices])
        return collective_bytes(compiled_text(self.step, mesh, shardings(mesh, self.step.carried, {}))).taken.total()


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("folder", type=pathlib.Path, nargs="?", default=pathlib.Path("out/xla-cluster"), help="what the example wrote, with --method all or another")
parser.add_argument("--steps", type=int, default=200)
parser.add_argument("--quick", action="store_true", help="leave out what two processes do, and the bytes")
asked = parser.parse_args()
jax.config.update("jax_platforms", "cpu")
jax.config.update("jax_num_cpu_devices", 8)
folders = sorted(file.parent for file in asked.folder.glob("**/step.legendre"))
if not folders:
    sys.exit(f"{asked.folder} holds no step.legendre: npm run example -- xla-cluster --method all --out {asked.folder}")

heads = ["method", "first loss", "last loss", "8 devices", "4 × 2, weights cut"]
counted = () if asked.quick else (1, 2, 4, 8)
heads += [*([] if asked.quick else ["2 processes × 4"]), *(f"bytes on {n}" for n in counted)]
print("|", " | ".join(heads), "|")
print("| --- " * len(heads) + "|")
missed = []
for folder in folders:
    example = Example(folder)
    steps = min(asked.steps, longest.get(folder.name, asked.steps))
    alone = example.losses(make_mesh(None, jax.devices()[:1]), steps)
    ways = [
        (data_bound, example.losses(make_mesh(None), steps)),
        (model_bound, example.losses(make_mesh("data=4,model=2"), steps, example.cut_last())),
    ]
    if not asked.quick:
        ways.append((data_bound, example.losses_of_two_processes(steps)))
    worst = [max(abs(one - other) / abs(one) for one, other in zip(alone, losses, strict=True)) for _, losses in ways]
    missed += [folder.name for (bound, _), found in zip(ways, worst, strict=True) if not found <= bound]
    cells = [folder.name, f"{alone[0]:.6f}", f"{alone[-1]:.6f}", *(f"{found:.1e}" for found in worst)]
    print("|", " | ".join([*cells, *(f"{example.sent(n):,}" for n in counted)]), "|", flush=True)
if missed:
    sys.exit(f"beyond {data_bound} with the batch cut, or {model_bound} with weights cut: {', '.join(sorted(set(missed)))}")
