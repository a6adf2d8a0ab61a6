"""The weights and data of a bench, the same as `bench/shared/values.ts` makes."""

import numpy as np


def uniform_values(seed, n):
    """n numbers in [-1, 1): mulberry32 of a seed."""
    with np.errstate(over="ignore"):
        t = np.uint32(seed) + np.arange(1, n + 1, dtype=np.uint32) * np.uint32(0x6D2B79F5)
        t = (t ^ (t >> np.uint32(15))) * (t | np.uint32(1))
        t = t ^ (t + (t ^ (t >> np.uint32(7))) * (t | np.uint32(61)))
        u = (t ^ (t >> np.uint32(14))).astype(np.float64) / 2.0**32
    return (u * 2 - 1).astype(np.float32)


def layer_values(seed, fan_in, fan_out):
    """Kernel (fan_in, fan_out), uniform within ±sqrt(3 / fan_in), and a zero bias."""
    kernel = uniform_values(seed, fan_in * fan_out) * np.float32(np.sqrt(3 / fan_in))
    return kernel.reshape(fan_in, fan_out), np.zeros(fan_out, np.float32)
