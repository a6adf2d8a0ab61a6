"""One SGD step of a classifier features-hidden-hidden-10 by jax.jit, with donated parameters."""

import sys

import jax
import jax.numpy as jnp
import numpy as np
from serve import compiled_step, serve
from values import layer_values, uniform_values

batch, features, hidden = (int(a) for a in sys.argv[1:4])
lr = float(sys.argv[4])
sizes = [(features, hidden), (hidden, hidden), (hidden, 10)]
params = [
    tuple(jnp.asarray(a) for a in layer_values(seed, *size)) for seed, size in enumerate(sizes, 3)
]
inputs = jnp.asarray(uniform_values(1, batch * features).reshape(batch, features))
labels = jnp.asarray(np.floor((uniform_values(2, batch) + 1) * 5).astype(np.int32))


def loss(params, x, y):
    for i, (kernel, bias) in enumerate(params):
        x = x @ kernel + bias
        x = x if i + 1 == len(params) else jax.nn.relu(x)
    return -jnp.mean(jax.nn.log_softmax(x)[jnp.arange(x.shape[0]), y])


def update(params, x, y):
    value, grads = jax.value_and_grad(loss)(params, x, y)
    return value, jax.tree.map(lambda p, g: p - lr * g, params, grads)


compiled, seconds = compiled_step(update, (params, inputs, labels), 1)


def step():
    global params
    value, params = compiled(params, inputs, labels)
    return float(value)


serve(f"JAX {jax.__version__} jit", step, check=[step() for _ in range(3)], compiled=seconds)
