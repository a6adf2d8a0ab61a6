"""Langevin steps of chains of normal numbers by jax.lax.fori_loop inside jax.jit, a key folded with the step's number."""

import sys

import jax
import jax.numpy as jnp
import numpy as np
from serve import serve
from values import uniform_values

chains, size, steps = (int(a) for a in sys.argv[1:4])
pace = float(sys.argv[4])
part = 0.2 * uniform_values(1, size * size).reshape(size, size) / size
precision = jnp.asarray((np.eye(size) + part + part.T).astype(np.float32))
x = jnp.asarray(uniform_values(2, chains * size).reshape(chains, size))
key = jax.random.key(0)


def sample(x, key):
    def step(i, x):
        noise = jax.random.normal(jax.random.fold_in(key, i), x.shape)
        return x - pace * (x @ precision) + (2 * pace) ** 0.5 * noise

    return jax.lax.fori_loop(0, steps, step, x)


compiled = jax.jit(sample)


def call():
    global x
    x = compiled(x, key)
    return float(jnp.mean(x**2))


serve(f"JAX {jax.__version__} jit fori_loop", call, check=[call()])
