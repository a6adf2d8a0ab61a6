"""A Hessian-vector product of each of many networks 1-hidden-hidden-1, by JAX, compiled."""

import sys

import jax
import jax.numpy as jnp
import numpy as np
from networks import network_values
from serve import serve
from values import uniform_values

networks, examples, hidden = (int(a) for a in sys.argv[1:4])
params = [jnp.asarray(leaf) for leaf in network_values(3, networks, hidden, biases=False)]
directions = [jnp.asarray(leaf) for leaf in network_values(13, networks, hidden, biases=True)]
x, y = (
    jnp.asarray(uniform_values(seed, networks * examples).reshape(networks, examples, 1))
    for seed in (1, 2)
)


def loss(params, x, y):
    for layer in range(3):
        x = x @ params[2 * layer + 1] + params[2 * layer]
        if layer < 2:
            x = jax.nn.relu(x)
    return jnp.mean((x - y) ** 2)


def product(params, v, x, y):
    return jax.jvp(lambda p: jax.grad(loss)(p, x, y), (params,), (v,))[1]


step_all = jax.jit(jax.vmap(product))


def step():
    return jax.block_until_ready(step_all(params, directions, x, y))


check = [float((np.asarray(leaf, np.float64) ** 2).sum()) for leaf in step()]
serve(f"JAX {jax.__version__}", step, check=check)
