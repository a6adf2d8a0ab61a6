"""The flow in a cavity whose lid moves, by Chebyshev polynomials and Newton's method: writes cavity.json. Needs numpy."""

import json
from pathlib import Path

import numpy as np
from numpy.polynomial import Chebyshev, Polynomial

reynolds = 100
# On 0 ... 1: 0 with slope 0 at both ends for any polynomial behind it.
walls = Polynomial([0, 0, 1, -2, 1])
lid = Polynomial([0, 0, 16, -32, 16])
under_lid = Polynomial([0, 0, -1, 1])


def derivatives(polynomials, x):
    """Orders 0 to 4 of each polynomial at x: [order, x, polynomial]."""
    return np.stack([np.stack([p.deriv(k)(x) if k else p(x) for p in polynomials], -1) for k in range(5)])


def solve(size):
    """Coefficients q of psi = lid(x) under_lid(y) + walls(x) walls(y) sum_ij q_ij T_i(2x - 1) T_j(2y - 1), [size, size]."""
    ansatz = [
        walls.convert(kind=Chebyshev, domain=[0, 1]) * Chebyshev.basis(i, domain=[0, 1]) for i in range(size)
    ]
    nodes, weights = np.polynomial.legendre.leggauss(2 * size)
    x = (1 + nodes) / 2
    b = derivatives(ansatz, x)
    lid_x = derivatives([lid], x)[..., 0]
    lid_y = derivatives([under_lid], x)[..., 0]

    def field(k, l):
        """The derivative (k, l) of psi as a matrix on q, and of the part that is given."""
        return np.einsum("xi,yj->xyij", b[k], b[l]).reshape(x.size**2, -1), np.outer(lid_x[k], lid_y[l]).ravel()

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


def value(q, x, y):
    series = np.polynomial.chebyshev.chebval2d(2 * x - 1, 2 * y - 1, q)
    return lid(x) * under_lid(y) + walls(x) * walls(y) * series


if __name__ == "__main__":
    x, y = np.meshgrid(np.linspace(0, 1, 65), np.linspace(0, 1, 65))
    coarse, fine = (solve(size) for size in (24, 30))
    off = np.abs(value(coarse, x, y) - value(fine, x, y)).max() / np.abs(value(fine, x, y)).max()
    print(f"24 and 30 polynomials a side differ by {off:.1e}; the least psi is {value(fine, x, y).min():.8f}")
    out = {"reynolds": reynolds, "coefficients": [[float(f"{c:.12g}") for c in row] for row in coarse]}
    Path(__file__).with_name("cavity.json").write_text(json.dumps(out) + "\n")
