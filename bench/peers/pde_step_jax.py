"""Levenberg-Marquardt steps on Burgers' equation by JAX in float64 or float32: Jacobian by a gradient a point, Gram matrix, Cholesky factor."""

import sys

import jax

width, points = (int(a) for a in sys.argv[1:3])
precision, damping = sys.argv[3], float(sys.argv[4])
jax.config.update("jax_enable_x64", precision == "float64")

import jax.numpy as jnp
import numpy as np
from jax.flatten_util import ravel_pytree
from serve import serve
from values import uniform_values

digits = np.dtype(precision)
sizes = [2, width, width, width, 1]
viscosity = 0.01 / np.pi


def layer(seed, rows, columns):
    values = uniform_values(seed, rows * columns).astype(digits) * np.sqrt(6 / (rows + columns))
    return jnp.asarray(values.reshape(rows, columns), digits), jnp.zeros(columns, digits)


layers = [layer(3 + i, *pair) for i, pair in enumerate(zip(sizes[:-1], sizes[1:]))]
start, unravel = ravel_pytree(layers)
t = jnp.asarray((uniform_values(1, points).astype(digits) + 1) / 2)
x = jnp.asarray(uniform_values(2, points).astype(digits))


def solution(params, t, x):
    h = jnp.stack([2 * t - 1, x])
    for kernel, bias in params[:-1]:
        h = jnp.tanh(h @ kernel + bias)
    kernel, bias = params[-1]
    return t * (1 - x * x) * (h @ kernel + bias)[0] - jnp.sin(jnp.pi * x)


def residual(flat, t, x):
    params = unravel(flat)
    u = lambda at: solution(params, t, at)
    slope, curved = jax.jvp(jax.grad(u), (x,), (jnp.ones(()),))
    return jax.grad(solution, 1)(params, t, x) + u(x) * slope - viscosity * curved


rows = jax.vmap(jax.value_and_grad(residual), (None, 0, 0))
values = jax.vmap(residual, (None, 0, 0))


@jax.jit
def linearised(flat):
    r, jacobian = rows(flat, t, x)
    return r, jacobian, 0.5 * r @ r, jacobian.T @ jacobian, jacobian.T @ r


@jax.jit
def trial(flat, gram, gradient, jacobian, scale, damping):
    matrix = gram / jnp.outer(scale, scale) + damping * jnp.eye(gram.shape[0])
    factor = jax.scipy.linalg.cho_factor(matrix)
    step = -jax.scipy.linalg.cho_solve(factor, gradient / scale) / scale
    moved = jacobian @ step
    r = values(flat + step, t, x)
    return flat + step, 0.5 * r @ r, -gradient @ step - 0.5 * moved @ moved


flat = start
r, jacobian, cost, gram, gradient = linearised(flat)
scale = jnp.where(jnp.diag(gram) == 0, 1.0, jnp.sqrt(jnp.diag(gram)))
growth = 2.0


def step():
    """A trial step with Nielsen's damping; the cost after it."""
    global flat, r, jacobian, cost, gram, gradient, scale, damping, growth
    to, after, predicted = trial(flat, gram, gradient, jacobian, scale, damping)
    ratio = float((cost - after) / predicted)
    if ratio > 0:
        damping *= max(1 / 3, 1 - (2 * ratio - 1) ** 3)
        growth = 2.0
    else:
        damping *= growth
        growth *= 2
    if ratio >= 1e-4:
        flat = to
        r, jacobian, cost, gram, gradient = linearised(flat)
        scale = jnp.maximum(scale, jnp.sqrt(jnp.diag(gram)))
    return float(cost)


serve(f"JAX {jax.__version__} jit, {precision}", step, check=[step() for _ in range(3)])
