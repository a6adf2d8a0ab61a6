"""One SGD step of the transformer block of `bench/transformer.ts` by jax.jit, with donated parameters."""

import sys

import jax
import jax.numpy as jnp
import numpy as np
from serve import compiled_step, serve
from values import uniform_values

batch, places, width, heads = map(int, sys.argv[1:5])
lr = float(sys.argv[5])


def dense(inputs, outputs):
    return {"kernel": (inputs, outputs), "bias": (outputs,)}


norm = {"scale": (width,), "bias": (width,)}
shapes = {
    "block1": {
        "attention": {
            "body": {"norm": norm, "attend": {name: dense(width, width) for name in ("query", "key", "value", "output")}}
        },
        "mlp": {"body": {"norm": norm, "hidden": dense(width, 4 * width), "output": dense(4 * width, width)}},
    },
    "norm": norm,
}
is_shape = lambda leaf: isinstance(leaf, tuple)  # noqa: E731
# Leaves in the order of their paths, as of `seeded_values`.
paths, structure = jax.tree_util.tree_flatten_with_path(shapes, is_leaf=is_shape)


def seeded(place, path, shape):
    if path[-1].key == "scale":
        return jnp.ones(shape, jnp.float32)
    if path[-1].key == "bias":
        return jnp.zeros(shape, jnp.float32)
    bound = np.float32(np.sqrt(6 / shape[0]))
    return jnp.asarray((uniform_values(3 + place, int(np.prod(shape))) * bound).reshape(shape))


params = jax.tree.unflatten(structure, [seeded(i, *leaf) for i, leaf in enumerate(paths)])
size = batch * places * width
inputs, targets = (jnp.asarray(uniform_values(seed, size).reshape(batch, places, width)) for seed in (1, 2))


def affine(p, x):
    return x @ p["kernel"] + p["bias"]


def normalised(p, x):
    centred = x - x.mean(-1, keepdims=True)
    return centred * jax.lax.rsqrt((centred**2).mean(-1, keepdims=True) + 1e-5) * p["scale"] + p["bias"]


def attend(p, x):
    split = lambda y: y.reshape(*y.shape[:2], heads, -1)  # noqa: E731
    q, k, v = (split(affine(p[name], x)) for name in ("query", "key", "value"))
    scores = jnp.einsum("bqhd,bkhd->bhqk", q, k) / np.sqrt(width // heads)
    mixed = jnp.einsum("bhqk,bkhd->bqhd", jax.nn.softmax(scores), v)
    return affine(p["output"], mixed.reshape(x.shape))


def loss(params, x, y):
    p = params["block1"]["attention"]["body"]
    x = x + attend(p["attend"], normalised(p["norm"], x))
    p = params["block1"]["mlp"]["body"]
    hidden = jax.nn.gelu(affine(p["hidden"], normalised(p["norm"], x)), approximate=False)
    x = x + affine(p["output"], hidden)
    return jnp.mean((normalised(params["norm"], x) - y) ** 2)


def update(params, x, y):
    value, grads = jax.value_and_grad(loss)(params, x, y)
    return value, jax.tree.map(lambda p, g: p - lr * g, params, grads)


compiled, seconds = compiled_step(update, (params, inputs, targets), 1)


def step():
    global params
    value, params = compiled(params, inputs, targets)
    return float(value)


serve(f"JAX {jax.__version__} jit", step, check=[step() for _ in range(3)], compiled=seconds)
