"""SGD steps of a classifier features-hidden-hidden-10 by jax.lax.scan inside jax.jit, parameters donated."""

import sys

import jax
import jax.numpy as jnp
import numpy as np
from serve import serve
from values import layer_values, uniform_values

batch, features, hidden = (int(a) for a in sys.argv[1:4])
lr, steps = float(sys.argv[4]), int(sys.argv[5])
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


def train(params, x, y):
    def update(p, _):
        value, grads = jax.value_and_grad(loss)(p, x, y)
        return jax.tree.map(lambda a, g: a - lr * g, p, grads), value

    return jax.lax.scan(update, params, None, length=steps)


compiled = jax.jit(train, donate_argnums=0)


def call():
    global params
    params, losses = compiled(params, inputs, labels)
    return float(losses[-1])


serve(f"JAX {jax.__version__} jit scan", call, check=[call() for _ in range(3)])
