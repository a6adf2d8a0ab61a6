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


def path_of(name, parameter):
    """Our path of a PyTorch parameter, as a tuple that sorts like the leaves of our tree."""
    *path, last = name.split(".")
    if last == "weight":
        last = "scale" if parameter.ndim == 1 else "kernel"
    return (*path, last)


def set_seeded(net):
    """Give a module the values of `seededValues` in `bench/shared/values.ts`; in the order of its leaves."""
    import torch

    named = sorted((path_of(name, p), p) for name, p in net.named_parameters())
    for place, (path, p) in enumerate(named):
        if path[-1] == "scale":
            p.data.fill_(1)
        elif path[-1] == "bias":
            p.data.fill_(0)
        else:
            bound = np.float32(np.sqrt(6 * p.shape[0] / p.numel()))
            values = uniform_values(3 + place, p.numel()) * bound
            # Ours has the outputs last, and before them the inputs.
            ours = values.reshape(*p.shape[2:], p.shape[1], p.shape[0])
            order = (3, 2, 0, 1) if p.ndim == 4 else (1, 0)
            p.data.copy_(torch.from_numpy(np.ascontiguousarray(ours.transpose(order))))
    return [p for _, p in named]
