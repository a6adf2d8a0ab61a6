"""Trains in actors of Ray, one process of JAX each: python train_ray.py OUT [ACTORS [CPU_DEVICES]]"""

import pathlib
import socket
import sys

import ray


@ray.remote
class Trainer:
    """A process of its own, on the machine and with the devices that Ray gives it."""

    def address(self):
        with socket.socket() as free:
            free.bind(("", 0))
            return f"{ray.util.get_node_ip_address()}:{free.getsockname()[1]}"

    def run(self, arguments):
        from legendre_xla.command import main

        return main(arguments)


out = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "out/xla-cluster").absolute()
actors = int(sys.argv[2]) if len(sys.argv) > 2 else 2
cpu = ["--cpu-devices", sys.argv[3]] if len(sys.argv) > 3 else []

ray.init()
# With GPUs: Trainer.options(num_gpus=8).
trainers = [Trainer.remote() for _ in range(actors)]
coordinator = ray.get(trainers[0].address.remote())
given = ["run", out / "step.legendre", "--start", out / "start.safetensors", "--data", out / "shards"]
given += ["--checkpoint", out / "checkpoints", "--steps", 200, "--coordinator", coordinator, "--processes", actors, *cpu]
codes = ray.get([trainer.run.remote([str(part) for part in [*given, "--process", i]]) for i, trainer in enumerate(trainers)])
sys.exit(max(codes))
