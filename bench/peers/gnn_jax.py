"""A training step of two SAGE layers and a decoder of purchases by jax.jit, messages gathered and summed by segments."""

import sys

import jax
import jax.numpy as jnp
import numpy as np
from purchases import purchases, uniforms
from serve import compiled_step, serve
from values import layer_values, uniform_values

edges, width, hidden = map(int, sys.argv[1:4])
customers, variants, customer_of, variant_of = purchases(edges)
train = uniforms(9, edges) < 0.7
ends = [jnp.asarray(of[train], jnp.int32) for of in (customer_of, variant_of)]
y = jnp.asarray(uniform_values(8, int(train.sum())) > 0, jnp.float32)
start = tuple(jnp.asarray(uniform_values(1 + i, n * width).reshape(n, width)) for i, n in enumerate((customers, variants)))


def mean(rows, columns, count):
    """A function from features of the columns to means over the entries of each row, in order of the rows."""
    order = np.argsort(rows, kind="stable")
    r, c = jnp.asarray(rows[order], jnp.int32), jnp.asarray(columns[order], jnp.int32)
    share = jnp.asarray(1.0 / np.maximum(np.bincount(rows, minlength=count), 1), jnp.float32)[:, None]
    return lambda h: jax.ops.segment_sum(h[c], r, count, indices_are_sorted=True) * share


to_variants, to_customers = mean(variant_of, customer_of, variants), mean(customer_of, variant_of, customers)
seed = 10


def layer(fan_in, fan_out):
    """The next kernel (fan_in, fan_out) and bias, which the bench counts the same way."""
    global seed
    pair = tuple(jnp.asarray(v) for v in layer_values(seed, fan_in, fan_out))
    seed += 1
    return pair


layers = []
for fan_in in (width, hidden):
    own = layer(fan_in, hidden), layer(fan_in, hidden)
    layers.append((*own, layer(fan_in, hidden)[0], layer(fan_in, hidden)[0]))
decoder = [layer(hidden, hidden)[0], layer(hidden, hidden)[0], layer(hidden, hidden)[1]]
decoder += [layer(hidden, 1)[0], layer(hidden, 1)[1]]
params = (layers, decoder)
moments = tuple(jax.tree.map(jnp.zeros_like, params) for _ in range(2))
count = jnp.zeros((), jnp.int32)
lr, b1, b2, eps = 1e-3, 0.9, 0.999, 1e-8


def loss(params, features):
    layers, (dc, dv, db, dout, dbias) = params
    hc, hv = features
    for (wc, bc), (wv, bv), out, back in layers:
        heard_v, heard_c = to_variants(hc @ out), to_customers(hv @ back)
        hc, hv = jax.nn.relu(hc @ wc + bc + heard_c), jax.nn.relu(hv @ wv + bv + heard_v)
    a, b = hc @ dc + db, hv @ dv
    z = (jax.nn.relu(a[ends[0]] + b[ends[1]]) @ dout)[:, 0] + dbias
    return jnp.mean(jnp.maximum(z, 0) - z * y + jnp.log1p(jnp.exp(-jnp.abs(z))))


def update(params, moments, count, features):
    value, grads = jax.value_and_grad(loss)(params, features)
    count = count + 1
    steps = count.astype(jnp.float32)
    first = jax.tree.map(lambda m, g: b1 * m + (1 - b1) * g, moments[0], grads)
    second = jax.tree.map(lambda m, g: b2 * m + (1 - b2) * g * g, moments[1], grads)

    def moved(p, m, v):
        return p - lr * (m / (1 - b1**steps)) / (jnp.sqrt(v / (1 - b2**steps)) + eps)

    return value, jax.tree.map(moved, params, first, second), (first, second), count


compiled, seconds = compiled_step(update, (params, moments, count, start), 3)


def step():
    global params, moments, count
    value, params, moments, count = compiled(params, moments, count, start)
    return float(value)


serve(f"JAX {jax.__version__} segment_sum", step, check=[step() for _ in range(3)], compiled=seconds)
