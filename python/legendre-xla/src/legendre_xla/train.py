"""The loop of training, with checkpoints: killed at any step, the same command goes on to the same numbers."""

import json
import math
import os
import signal
import time

import jax
import numpy as np
from jax.experimental import multihost_utils
from jax.sharding import NamedSharding, PartitionSpec

from .checkpoint import read_checkpoint, saved_steps, step_file, write_checkpoint
from .errors import LegendreXlaError
from .events import EventFile
from .placement import batch_sharding
from .shards import Order
from .tree import paths


class Preempted(Exception):
    """SIGTERM came; what was reached is saved."""


def train(step, mesh, placed, shards, folder, *, steps, start=None, seed=0, save_every=100, log_every=10, keep=3):
    """
    Takes steps until `steps` are done, with the carried leaves `placed` by name, from the newest checkpoint in `folder`, else from the file `start`. Writes
    checkpoints and, every `log_every` steps, a line of `metrics.jsonl` and an entry of an event file. Raises :class:`Preempted` after SIGTERM.
    """
    many, first = jax.process_count() > 1, jax.process_index() == 0
    cut = {name: batch_sharding(mesh, name, aval) for name, aval in step.batch.items()}
    batch = next(iter(step.batch.values())).shape[0]
    order = Order(shards.rows, batch, seed)
    reached, leaves = _begin(step, folder, start, seed)
    carried = [
        jax.make_array_from_callback(aval.shape, placed[name], lambda index, leaf=leaf: leaf[index])
        for (name, aval), leaf in zip(step.carried.items(), leaves, strict=True)
    ]
    whole = NamedSharding(mesh, PartitionSpec())
    outputs = ([placed[name] for name in step.carried], [whole for _ in step.metrics])
    take = jax.jit(step, donate_argnums=0, out_shardings=outputs)
    gather = jax.jit(lambda tree: tree, out_shardings=whole)
    metrics = os.path.join(folder, "metrics.jsonl")

    def save(done):
        held = [np.asarray(leaf.addressable_data(0)) for leaf in gather(carried)]
        if first:
            meta = {"step": done, "seed": seed}
            write_checkpoint(step_file(folder, done), step.structure, step.in_file_order(held), meta)
            for old in saved_steps(folder)[:-keep]:
                os.remove(step_file(folder, old))
        if many:
            multihost_utils.sync_global_devices(f"saved {done}")

    events = None
    if first:
        _forget_after(metrics, reached)
        events = EventFile(folder, reached)
    stopping = False

    def stop(_signal, _frame):
        nonlocal stopping
        stopping = True

    before = signal.signal(signal.SIGTERM, stop)
    began, saved = time.monotonic(), reached
    try:
        for at in range(reached, steps):
            rows = order.of(at)
            taken = [
                jax.make_array_from_callback(
                    aval.shape, cut[name], lambda index, name=name: shards.take(name, rows[index[0]])[(slice(None), *index[1:])]
                )
                for name, aval in step.batch.items()
            ]
            carried, found = take(carried, taken)
            done = at + 1
            logs = done % log_every == 0 or done == steps
            if logs:
                line = {name: float(value.addressable_data(0)) for name, value in zip(step.metrics, found, strict=True)}
                _check_finite(line, done, saved, folder)
                if first:
                    _append(metrics, {"step": done, **line, "seconds": round(time.monotonic() - began, 3)})
                    events.scalars(done, {f"train/{name}": value for name, value in line.items()})
            # All processes stop at the same step: they ask each other where they meet anyway.
            ends = stopping if not many else logs and bool(np.any(multihost_utils.process_allgather(np.array(stopping))))
            if ends or done == steps or done % save_every == 0:
                save(done)
                saved = done
            if ends and done < steps:
                raise Preempted(f"stopped by SIGTERM after step {done}, which is saved; the same command goes on from there")
    finally:
        signal.signal(signal.SIGTERM, before)
        if first:
            events.close()
    return carried


def _begin(step, folder, start, seed):
    """The step that was reached, and the carried leaves there."""
    saved = saved_steps(folder)
    file = step_file(folder, saved[-1]) if saved else start
    if file is None:
        raise LegendreXlaError(f"{folder} has no checkpoint to go on from; name one to begin with: --start FILE")
    structure, leaves, meta = read_checkpoint(file)
    if structure != step.structure:
        said, wanted = (", ".join(paths(tree)) for tree in (structure, step.structure))
        raise LegendreXlaError(f"{file} holds {said}, and the step carries {wanted}")
    if saved and meta.get("seed") != seed:
        said = f"{file} was made with --seed {meta.get('seed')}, and this run has {seed}"
        raise LegendreXlaError(f"{said}: its rows would come in another order")
    given = dict(zip(paths(structure), leaves, strict=True))
    ordered = []
    for name, aval in step.carried.items():
        leaf = given[name]
        # A number of TypeScript has no type of its own.
        array = np.asarray(leaf, aval.dtype if isinstance(leaf, int | float) else None)
        if array.shape != aval.shape or array.dtype != aval.dtype:
            raise LegendreXlaError(
                f"{file}, {name}: got {array.dtype} {list(array.shape)}, and the step takes {aval.dtype} {list(aval.shape)}"
            )
        ordered.append(array)
    return (saved[-1] if saved else 0), ordered


def _check_finite(line, done, saved, folder):
    for name, value in line.items():
        if not math.isfinite(value):
            raise LegendreXlaError(f"{name} is {value} at step {done}; the newest checkpoint in {folder} is of step {saved}")


def _append(file, line):
    os.makedirs(os.path.dirname(file) or ".", exist_ok=True)
    with open(file, "a", encoding="utf8") as opened:
        opened.write(json.dumps(line) + "\n")


def _forget_after(file, step):
    """Drops the lines of steps that are taken again, and one that was cut off."""
    if not os.path.exists(file):
        return
    kept = []
    with open(file, encoding="utf8") as opened:
        for text in opened:
            try:
                line = json.loads(text)
            except ValueError:
                continue
            if line["step"] <= step:
                kept.append(text)
    temporary = f"{file}.part"
    with open(temporary, "w", encoding="utf8") as opened:
        opened.writelines(kept)
    os.replace(temporary, file)
