"""One Adam step of a deep autoencoder with Bernoulli outputs by jax.jit, with donated parameters and moments."""

import sys

import jax
import jax.numpy as jnp
from serve import compiled_step, serve
from values import layer_values, uniform_values

batch, features, *encoder = (int(a) for a in sys.argv[1:])
sizes = [features, *encoder, *encoder[-2::-1], features]
params = [
    tuple(jnp.asarray(a) for a in layer_values(3 + i, *pair))
    for i, pair in enumerate(zip(sizes, sizes[1:]))
]
moments = jax.tree.map(lambda p: (jnp.zeros_like(p), jnp.zeros_like(p)), params)
count = jnp.zeros((), jnp.int32)
inputs = jnp.asarray((uniform_values(1, batch * features).reshape(batch, features) + 1) / 2, jnp.float32)
# The code is linear, and so are the outputs, which are logits.
linear = {len(encoder), len(sizes) - 1}
lr, b1, b2, eps = 1e-3, 0.9, 0.999, 1e-8


def loss(params, x):
    h = x
    for i, (kernel, bias) in enumerate(params, 1):
        h = h @ kernel + bias
        h = h if i in linear else jax.nn.relu(h)
    # softplus(h) − x h, in the form that does not overflow.
    return jnp.sum(jnp.maximum(h, 0) - h * x + jnp.log1p(jnp.exp(-jnp.abs(h)))) / batch


def update(params, moments, count, x):
    value, grads = jax.value_and_grad(loss)(params, x)
    count = count + 1
    steps = count.astype(jnp.float32)

    def adam(p, g, m):
        first, second = b1 * m[0] + (1 - b1) * g, b2 * m[1] + (1 - b2) * g * g
        mean, square = first / (1 - b1**steps), second / (1 - b2**steps)
        return p - lr * mean / (jnp.sqrt(square) + eps), (first, second)

    pairs = [
        [adam(p, g, m) for p, g, m in zip(*layer)] for layer in zip(params, grads, moments)
    ]
    params = [tuple(p for p, _ in layer) for layer in pairs]
    return value, params, [tuple(m for _, m in layer) for layer in pairs], count


compiled, seconds = compiled_step(update, (params, moments, count, inputs), 3)


def step():
    global params, moments, count
    value, params, moments, count = compiled(params, moments, count, inputs)
    return float(value)


serve(f"JAX {jax.__version__} jit", step, check=[step() for _ in range(3)], compiled=seconds)
