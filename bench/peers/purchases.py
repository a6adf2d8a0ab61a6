"""The graph of a bench, the same as `bench/shared/purchases.ts` makes."""

import numpy as np


def uniforms(seed, n):
    """n numbers in [0, 1): mulberry32 of a seed."""
    with np.errstate(over="ignore"):
        s = np.uint32(seed) + np.arange(1, n + 1, dtype=np.uint32) * np.uint32(0x6D2B79F5)
        t = (s ^ (s >> np.uint32(15))) * (s | np.uint32(1))
        t = t ^ (t + (t ^ (t >> np.uint32(7))) * (t | np.uint32(61)))
        return (t ^ (t >> np.uint32(14))).astype(np.float64) / 2.0**32


def normals(seed, n):
    """Standard normals by Box and Muller."""
    u = uniforms(seed, 2 * n).reshape(n, 2)
    return np.sqrt(-2 * np.log(1 - u[:, 0])) * np.cos(2 * np.pi * u[:, 1])


def by_rank(u, count, power):
    """For each number the first place of rising sums, of powers of the rank, that is beyond it."""
    sums = np.cumsum(np.arange(1, count + 1, dtype=np.float64) ** power)
    return np.minimum(np.searchsorted(sums, u * sums[-1], side="right"), count - 1)


def purchases(edges):
    """(customers, variants, customer of each edge, variant of each edge)."""
    customers, variants, tastes = edges // 8, edges // 40, 4
    zc = normals(1001, customers * tastes).reshape(customers, tastes)
    zv = normals(2001, variants * tastes).reshape(variants, tastes)
    customer_of = by_rank(uniforms(7001, edges), customers, -0.6)
    offered = by_rank(uniforms(8001, 3 * edges), variants, -0.8).reshape(edges, 3)
    affinity = np.einsum("ek,ejk->ej", zc[customer_of], zv[offered])
    return customers, variants, customer_of, offered[np.arange(edges), affinity.argmax(1)]
