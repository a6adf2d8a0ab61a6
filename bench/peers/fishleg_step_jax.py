"""Ten FishLeg steps by jax.jit, the tenth with an auxiliary update; all that they carry is donated.

argv: batch, "bernoulli" or "categorical", sizes of the layers. The checks are losses of steps without auxiliary
updates, since the two sides draw other directions.
"""

import sys

import jax
import jax.numpy as jnp
import numpy as np
from serve import compiled_step, serve
from values import layer_values, uniform_values

batch, kind, *sizes = sys.argv[1:]
batch, sizes = int(batch), [int(s) for s in sizes]
lr, beta, damping, start = 5e-3, 0.9, 0.1, 1e-3
aux_lr, b1, b2, eps = 1e-4, 0.9, 0.999, 1e-8
code = sizes.index(min(sizes)) if kind == "bernoulli" else None

weights = []
for i, (fan_in, fan_out) in enumerate(zip(sizes, sizes[1:])):
    kernel, bias = layer_values(3 + i, fan_in, fan_out)
    weights.append(jnp.asarray(np.concatenate([kernel, bias[None]])))
inputs = jnp.asarray((uniform_values(1, batch * sizes[0]).reshape(batch, sizes[0]) + 1) / 2, jnp.float32)
labels = jnp.asarray(np.floor((uniform_values(2, batch) + 1) * 5).astype(np.int32))
targets = inputs if kind == "bernoulli" else labels


def net(ws, x):
    h = x
    for i, w in enumerate(ws, 1):
        h = h @ w[:-1] + w[-1]
        # The code is linear, and so are the outputs, which are logits.
        if i < len(ws) and i != code:
            h = jax.nn.relu(h)
    return h


def nll(out, target):
    if kind == "bernoulli":
        # softplus(out) − target out, in the form that does not overflow.
        return jnp.sum(jnp.maximum(out, 0) - out * target + jnp.log1p(jnp.exp(-jnp.abs(out)))) / batch
    return -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(out), target[:, None], 1))


def fisher(ws, x, v):
    """The product with the Fisher matrix of the outputs: forward mode, the curvature of the loss, reverse mode."""
    out, back = jax.vjp(lambda p: net(p, x), ws)
    moved = jax.jvp(lambda p: net(p, x), (ws,), (v,))[1]
    if kind == "bernoulli":
        p = jax.nn.sigmoid(out)
        curved = p * (1 - p) * moved
    else:
        p = jax.nn.softmax(out)
        curved = p * (moved - jnp.sum(p * moved, 1, keepdims=True))
    return back(curved / batch)[0]


def product(factors, u):
    """Q u with Q = D (L Lᵀ ⊗ R Rᵀ) D for each layer."""
    return [a * (l @ (l.T @ ((a * d) @ r)) @ r.T) for (l, r, a), d in zip(factors, u)]


def grams(factors):
    return [(l @ l.T, r @ r.T) for l, r, _ in factors]


def unit(tree):
    length = jnp.sqrt(sum(jnp.vdot(leaf, leaf) for leaf in tree))
    return [leaf / length for leaf in tree]


def learn(carried, grads, ws, x):
    factors, moments, count, _, key = carried
    key, own = jax.random.split(key)
    # The mixture: a unit gradient and a unit Gaussian vector.
    noise = [jax.random.normal(k, g.shape) for k, g in zip(jax.random.split(own, len(grads)), grads)]
    u = [a + b for a, b in zip(unit(grads), unit(noise))]
    v = product(factors, u)
    residual = [f + damping * p - d for f, p, d in zip(fisher(ws, x, v), v, u)]
    slopes = jax.grad(lambda q: sum(jnp.vdot(d, p) for d, p in zip(residual, product(q, u))))(factors)
    count = count + 1

    def adam(p, g, m):
        first, second = b1 * m[0] + (1 - b1) * g, b2 * m[1] + (1 - b2) * g * g
        mean, square = first / (1 - b1**count), second / (1 - b2**count)
        return p - aux_lr * mean / (jnp.sqrt(square) + eps), (first, second)

    pairs = [[adam(*each) for each in zip(*layer)] for layer in zip(factors, slopes, moments)]
    factors = [tuple(p for p, _ in layer) for layer in pairs]
    return factors, [tuple(m for _, m in layer) for layer in pairs], count, grams(factors), key


def update(ws, momentum, learned, taken, x, y):
    value, grads = jax.value_and_grad(lambda p: nll(net(p, x), y))(ws)
    learned = jax.lax.cond(
        taken % 10 == 9, lambda: learn(learned, grads, ws, x), lambda: learned
    )
    natural = [a * (l @ (a * g) @ r) for (_, _, a), (l, r), g in zip(learned[0], learned[3], grads)]
    momentum = [beta * m + (1 - beta) * n for m, n in zip(momentum, natural)]
    return value, [w - lr * m for w, m in zip(ws, momentum)], momentum, learned, taken + 1


factors = [
    (jnp.eye(w.shape[0]), jnp.eye(w.shape[1]), jnp.full_like(w, start**0.5)) for w in weights
]
zeros = lambda tree: jax.tree.map(jnp.zeros_like, tree)  # noqa: E731
moments = [tuple((zeros(p), zeros(p)) for p in layer) for layer in factors]
carried = (
    weights,
    zeros(weights),
    (factors, moments, jnp.zeros(()), grams(factors), jax.random.key(0)),
    jnp.zeros((), jnp.int32),
)
compiled, seconds = compiled_step(update, (*carried, inputs, targets), 4)


def step():
    global carried
    value, *carried = compiled(*carried, inputs, targets)
    return float(value)


def cycle():
    for _ in range(10):
        step()


serve(f"JAX {jax.__version__} jit", cycle, check=[step() for _ in range(3)], compiled=seconds)
