"""The loop of training, with checkpoints: killed at any step, the same command goes on to the same numbers."""

import json
import math
import os
import signal
import time

import jax
import numpy as np
from jax.experimental import multihost_utils

from .errors import LegendreXlaError
from .events import EventFile


class Preempted(Exception):
    """SIGTERM came; what was reached is saved."""


def train(step, mesh, placed, batches, checkpoints, folder, *, start=None, save_every=100, log_every=10):
    """
    Takes a step for each of the `batches`, with the carried leaves `placed` by name, from the newest of the `checkpoints`, else from the file `start`.
    Saves, and writes every `log_every` steps a line of `metrics.jsonl` and an entry of an event file to `folder`. Raises :class:`Preempted` after SIGTERM.
    """
    many, first = jax.process_count() > 1, jax.process_index() == 0
    steps = len(batches)
    reached, carried = checkpoints.begin(start)
    take = step.compiled(mesh, placed)
    metrics = os.path.join(folder, "metrics.jsonl")
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
        if reached >= steps and not checkpoints.has(reached):
            checkpoints.save(reached, carried)
        for at, taken in enumerate(batches.after(reached), reached):
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
                checkpoints.save(done, carried)
                saved = done
            if ends and done < steps:
                raise Preempted(f"stopped by SIGTERM after step {done}, which is saved; the same command goes on from there")
    finally:
        signal.signal(signal.SIGTERM, before)
        if first:
            events.close()
    return carried


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
