"""The peer side of a bench: times a function whenever the bench asks for a sample."""

import json
import os
import sys
import time


def waited():
    """Seconds that threads of this process were ready to run and waited for a core, where Linux says."""
    total = 0
    try:
        for task in os.listdir("/proc/self/task"):
            with open(f"/proc/self/task/{task}/schedstat") as file:
                total += int(file.read().split()[1])
    except OSError:
        pass
    return total * 1e-9


def own_product(size):
    """A function that multiplies two float32 matrices with the library of this peer."""
    if "jax" in sys.modules:
        import jax

        a = jax.random.normal(jax.random.PRNGKey(0), (size, size))
        multiply = jax.jit(lambda x: x @ x)
        return lambda: multiply(a).block_until_ready()
    if "torch" in sys.modules:
        import torch

        a, out = torch.randn(size, size), torch.empty(size, size)
        return lambda: torch.mm(a, a, out=out)
    import numpy as np

    a = np.random.default_rng(0).standard_normal((size, size), np.float32)
    out = np.empty_like(a)
    return lambda: np.matmul(a, a, out=out)


def compiled_step(function, arguments, donated):
    """A function that JAX compiled for these arguments, of which the first so many are given away, and the seconds that takes (median of 3)."""
    import jax

    seconds = []
    for _ in range(3):
        jax.clear_caches()
        before = time.perf_counter()
        compiled = jax.jit(function, donate_argnums=range(donated)).lower(*arguments).compile()
        seconds.append(time.perf_counter() - before)
    return compiled, sorted(seconds)[1]


def serve(name, step, check=None, unit="ms", product=own_product, compiled=None):
    """Say the peer's name, then time `step()` as often as each line of stdin says, by the clock or by the processor.

    name: library and version, e.g. f"PyTorch {torch.__version__}".
    step: one call of the workload; it must have finished its work when it returns.
    check: numbers that ours has to reproduce before anything is timed.
    unit: "bytes" reports what `step()` returns instead of its time.
    product: size -> function that makes one matrix product; its rate is what a time is scaled by.
    compiled: seconds that it took to trace, lower and compile the step.
    """
    if unit == "ms":
        step()
    print(json.dumps({"name": name, "check": check, "compiled": compiled}), flush=True)
    products = {}
    for line in sys.stdin:
        what, repeats, *size = line.split()
        clock = time.process_time if what == "processor" else time.perf_counter
        call = step
        if what == "product":
            if size[0] not in products:
                products[size[0]] = product(int(size[0]))
                products[size[0]]()
            call = products[size[0]]
        before = waited()
        start = clock()
        for _ in range(int(repeats)):
            result = call()
        seconds = clock() - start
        share = (waited() - before) / max(seconds, 1e-9)
        value = result if unit == "bytes" and what != "product" else seconds * 1e3 / int(repeats)
        print(json.dumps({"value": value, "waited": share}), flush=True)
