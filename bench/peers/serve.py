"""The peer side of a bench: times a function whenever the bench asks for a sample."""

import json
import sys
import time


def serve(name, step, check=None):
    """Say the peer's name, then time `step()` as often as each line of stdin says.

    name: library and version, e.g. f"PyTorch {torch.__version__}".
    step: one call of the workload; it must have finished its work when it returns.
    check: numbers that ours has to reproduce before anything is timed.
    """
    step()
    print(json.dumps({"name": name, "check": check}), flush=True)
    for line in sys.stdin:
        repeats = int(line)
        start = time.perf_counter()
        for _ in range(repeats):
            step()
        ms = (time.perf_counter() - start) * 1e3 / repeats
        print(json.dumps({"ms": ms}), flush=True)
