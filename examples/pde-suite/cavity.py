"""Flows in a cavity whose lid moves, by Chebyshev polynomials and Newton's method: writes cavity.json. Needs numpy and jax.

The lid has the speed 16 x^2 (1 - x)^2, or 1 all along, which is the flow of Ghia, Ghia and Shin (1982). Where that one meets the walls, the speed jumps: there the flow is
Stokes' around a scraper (Taylor, 1962), which is subtracted (Botella and Peyret, 1998), so that polynomials stand for what is left.
"""

import json
from functools import reduce
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
from numpy.polynomial import Chebyshev, Polynomial

reynolds = 100
# On 0 ... 1: 0 with slope 0 at both ends for any polynomial behind it.
walls = Polynomial([0, 0, 1, -2, 1])


def smooth(x, y):
    """A stream function with the speed of the smooth lid, and no speed at the walls."""
    return 16 * (x * (1 - x)) ** 2 * y**2 * (y - 1)


def scraper(x, below):
    """Stokes' flow in the corner of a wall, x = 0, and a plane that moves along itself with the speed 1."""
    angle = jnp.arctan2(below, x)
    half = jnp.pi / 2
    return (-(half**2) * below + half * angle * below + angle * x) / (half**2 - 1)


def uniform(x, y):
    """The same for a lid of speed 1: the flows in both corners, each with no part in the other, and none at the bottom."""
    right = 3 * x**2 - 2 * x**3
    return (3 * y**2 - 2 * y**3) * ((1 - right) * scraper(x, 1 - y) + right * scraper(1 - x, 1 - y))


def derivatives(polynomials, x):
    """Orders 0 to 4 of each polynomial at x: [order, x, polynomial]."""
    return np.stack([np.stack([p.deriv(k)(x) if k else p(x) for p in polynomials], -1) for k in range(5)])


def partial(f, k, l):
    """The derivative of order k by x and l by y, on arrays."""
    along = reduce(lambda g, _: jax.grad(g), range(k), f)
    return jax.jit(jax.vmap(reduce(lambda g, _: jax.grad(g, argnums=1), range(l), along)))


def solve(size, lid):
    """Coefficients q of psi = lid(x, y) + walls(x) walls(y) sum_ij q_ij T_i(2x - 1) T_j(2y - 1), [size, size]."""
    ansatz = [
        walls.convert(kind=Chebyshev, domain=[0, 1]) * Chebyshev.basis(i, domain=[0, 1]) for i in range(size)
    ]
    nodes, weights = np.polynomial.legendre.leggauss(2 * size)
    x = (1 + nodes) / 2
    b = derivatives(ansatz, x)
    places = [side.ravel() for side in np.meshgrid(x, x, indexing="ij")]

    def field(k, l):
        """The derivative (k, l) of psi as a matrix on q, and of the part that is given."""
        own = np.einsum("xi,yj->xyij", b[k], b[l]).reshape(x.size**2, -1)
        return own, np.asarray(partial(lid, k, l)(*places))

    def sum_of(*parts):
        return sum(f * field(k, l)[0] for f, k, l in parts), sum(f * field(k, l)[1] for f, k, l in parts)

    along, across = sum_of((1, 0, 1)), sum_of((1, 1, 0))
    vortex_x, vortex_y = sum_of((1, 3, 0), (1, 1, 2)), sum_of((1, 2, 1), (1, 0, 3))
    bent = sum_of((1 / reynolds, 4, 0), (2 / reynolds, 2, 2), (1 / reynolds, 0, 4))
    # Galerkin's method: the residual is orthogonal to each of the polynomials that vanish on the walls.
    tests = (field(0, 0)[0] * np.outer(weights, weights).ravel()[:, None]).T
    q = np.zeros(size**2)
    for _ in range(30):
        values = [matrix @ q + given for matrix, given in (along, across, vortex_x, vortex_y, bent)]
        u, v, wx, wy, drag = values
        residual = drag - u * wx + v * wy
        slope = (
            bent[0]
            - u[:, None] * vortex_x[0]
            - wx[:, None] * along[0]
            + v[:, None] * vortex_y[0]
            + wy[:, None] * across[0]
        )
        step = np.linalg.solve(tests @ slope, -tests @ residual)
        q += step
        if np.abs(step).max() < 1e-13 * np.abs(q).max():
            break
    return q.reshape(size, size)


def value(lid, q, x, y):
    x, y = np.broadcast_arrays(x, y)
    series = np.polynomial.chebyshev.chebval2d(2 * x - 1, 2 * y - 1, q)
    return np.asarray(lid(x, y)) + walls(x) * walls(y) * series


def speeds(lid, q, x, y):
    """The speeds along x and along y, by central differences."""
    h = 1e-5
    along = (value(lid, q, x, y + h) - value(lid, q, x, y - h)) / (2 * h)
    across = -(value(lid, q, x + h, y) - value(lid, q, x - h, y)) / (2 * h)
    return along, across


if __name__ == "__main__":
    jax.config.update("jax_enable_x64", True)
    # Inside, since angles have no value in a corner.
    x, y = np.meshgrid(np.linspace(0, 1, 65)[1:-1], np.linspace(0, 1, 65)[1:-1])
    lids = {}
    for lid, sizes in ((smooth, (24, 30)), (uniform, (24, 32))):
        coarse, fine = (solve(size, lid) for size in sizes)
        least = value(lid, fine, x, y)
        off = np.abs(value(lid, coarse, x, y) - least).max() / np.abs(least).max()
        print(f"{lid.__name__}: {sizes[0]} and {sizes[1]} polynomials a side differ by {off:.1e}; the least psi is {least.min():.8f}")
        line = np.linspace(0, 1, 4001)[1:-1]
        u, v = speeds(lid, fine, 0.5, line)[0], speeds(lid, fine, line, 0.5)[1]
        print(f"on the middle lines u is at least {u.min():.7f}, v between {v.min():.7f} and {v.max():.7f}")
        lids[lid.__name__] = [[float(f"{c:.12g}") for c in row] for row in coarse]
    ghia = json.loads(Path(__file__).with_name("ghia.json").read_text())
    # Without both ends, where speeds are given.
    u = speeds(uniform, fine, 0.5, np.array(ghia["y"][1:-1]))[0]
    v = speeds(uniform, fine, np.array(ghia["x"][1:-1]), 0.5)[1]
    middle = {name: [float(f"{speed:.6g}") for speed in line] for name, line in (("u", u), ("v", v))}
    out = {"reynolds": reynolds, "lids": lids, "middle": middle}
    Path(__file__).with_name("cavity.json").write_text(json.dumps(out) + "\n")
