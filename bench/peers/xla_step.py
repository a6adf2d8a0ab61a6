"""A step that saveXla wrote, by jax.jit, with donated arguments: FOLDER NAMES [STEPS].

NAMES: the names under which what is carried comes back. STEPS: how many are timed together.
"""

import pathlib
import sys

import jax
import jax.numpy as jnp
from serve import compiled_step, serve

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "python/legendre-xla/src"))

from legendre_xla import load  # noqa: E402
from legendre_xla.checkpoint import read_checkpoint  # noqa: E402
from legendre_xla.tree import unflatten  # noqa: E402

folder, names = pathlib.Path(sys.argv[1]), sys.argv[2].split(",")
structure, leaves, _ = read_checkpoint(folder / "start.safetensors")
arguments = unflatten(structure, [jnp.asarray(leaf) for leaf in leaves])
compiled, seconds = compiled_step(load(folder / "step.legendre"), arguments, len(names))


def step():
    result = compiled(*arguments)
    arguments[: len(names)] = [result[name] for name in names]
    return float(result["value"])


def steps(count=int(sys.argv[3]) if len(sys.argv) > 3 else 1):
    for _ in range(count):
        step()


serve(f"JAX {jax.__version__}, our step", steps, check=[step() for _ in range(3)], compiled=seconds)
