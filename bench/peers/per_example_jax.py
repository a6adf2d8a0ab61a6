"""The gradient of each example of a batch, features-hidden-hidden-10, by JAX, compiled."""

import sys

import jax
import jax.numpy as jnp
import numpy as np
from serve import serve
from values import layer_values, uniform_values

batch, features, hidden = (int(a) for a in sys.argv[1:4])
sizes = [(features, hidden), (hidden, hidden), (hidden, 10)]
params = [layer_values(seed, *size)[::-1] for seed, size in enumerate(sizes, start=3)]
inputs = jnp.asarray(uniform_values(1, batch * features).reshape(batch, features))
labels = jnp.asarray(np.floor((uniform_values(2, batch) + 1) * 5).astype(np.int32))
params = jax.tree.map(jnp.asarray, params)


def loss(params, x, y):
    for layer, (bias, kernel) in enumerate(params):
        x = x @ kernel + bias
        if layer < 2:
            x = jax.nn.relu(x)
    return -jax.nn.log_softmax(x)[y]


step_all = jax.jit(jax.vmap(jax.grad(loss), in_axes=(None, 0, 0)))


def step():
    return jax.block_until_ready(step_all(params, inputs, labels))


check = [float((np.asarray(leaf[-1], np.float64) ** 2).sum()) for leaf in jax.tree.leaves(step())]
serve(f"JAX {jax.__version__}", step, check=check)
