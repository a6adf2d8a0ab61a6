"""One training step of ResNet-18 (CIFAR form) by jax.jit, SGD with momentum, donated parameters, running moments and velocity."""

import sys

import jax
import jax.numpy as jnp
import numpy as np
from serve import compiled_step, serve
from values import uniform_values

batch, width, size = map(int, sys.argv[1:4])
lr, momentum = 0.01, 0.9


def norm(channels):
    return {"scale": (channels,), "bias": (channels,)}


def unit(inputs, outputs, side):
    return {"conv": {"kernel": (side, side, inputs, outputs)}, "norm": norm(outputs)}


def block(inputs, outputs):
    body = {"conv1": {"kernel": (3, 3, inputs, outputs)}, "norm1": norm(outputs)}
    body |= {"conv2": {"kernel": (3, 3, outputs, outputs)}, "norm2": norm(outputs)}
    return {"body": body} | ({} if inputs == outputs else {"shortcut": unit(inputs, outputs, 1)})


widths = [width, width, 2 * width, 4 * width, 8 * width]
stages = {
    f"stage{i}": {"block1": block(a, b), "block2": block(b, b)}
    for i, (a, b) in enumerate(zip(widths, widths[1:]), 1)
}
head = {"kernel": (8 * width, 10), "bias": (10,)}
shapes = {"stem": unit(3, width, 3), **stages, "head": head}
# Leaves in the order of their paths, as of `seeded_values`.
paths, structure = jax.tree_util.tree_flatten_with_path(shapes, is_leaf=lambda leaf: isinstance(leaf, tuple))


def seeded(place, path, shape):
    if path[-1].key == "scale":
        return jnp.ones(shape, jnp.float32)
    if path[-1].key == "bias":
        return jnp.zeros(shape, jnp.float32)
    count = int(np.prod(shape))
    bound = np.float32(np.sqrt(6 * shape[-1] / count))
    return jnp.asarray((uniform_values(3 + place, count) * bound).reshape(shape))


params = jax.tree.unflatten(structure, [seeded(i, *leaf) for i, leaf in enumerate(paths)])
velocity = jax.tree.map(jnp.zeros_like, params)
images = jnp.asarray(uniform_values(1, batch * size * size * 3).reshape(batch, size, size, 3))
labels = jnp.asarray(np.floor((uniform_values(2, batch) + 1) * 5).astype(np.int32))


def convolution(p, x, stride=1):
    side = p["kernel"].shape[0] // 2
    return jax.lax.conv_general_dilated(
        x, p["kernel"], (stride, stride), [(side, side)] * 2, dimension_numbers=("NHWC", "HWIO", "NHWC")
    )


def normalised(p, x, seen):
    """In units of the batch; `seen` gets its moments, for the running ones."""
    mean = x.mean((0, 1, 2))
    variance = ((x - mean) ** 2).mean((0, 1, 2))
    count = x.size // x.shape[-1]
    seen.append((mean, variance * (count / (count - 1))))
    return (x - mean) * jax.lax.rsqrt(variance + 1e-5) * p["scale"] + p["bias"]


def through_block(p, x, stride, seen):
    body = p["body"]
    h = jax.nn.relu(normalised(body["norm1"], convolution(body["conv1"], x, stride), seen))
    h = normalised(body["norm2"], convolution(body["conv2"], h), seen)
    if "shortcut" in p:
        x = normalised(p["shortcut"]["norm"], convolution(p["shortcut"]["conv"], x, stride), seen)
    return jax.nn.relu(h + x)


def loss(params, x, y):
    seen = []
    stem = params["stem"]
    x = jax.nn.relu(normalised(stem["norm"], convolution(stem["conv"], x), seen))
    for i in range(1, 5):
        stage = params[f"stage{i}"]
        x = through_block(stage["block1"], x, 1 if i == 1 else 2, seen)
        x = through_block(stage["block2"], x, 1, seen)
    logits = x.mean((1, 2)) @ params["head"]["kernel"] + params["head"]["bias"]
    return -jnp.mean(jax.nn.log_softmax(logits)[jnp.arange(batch), y]), seen


running = [(jnp.zeros_like(m), jnp.ones_like(v)) for m, v in jax.eval_shape(loss, params, images, labels)[1]]


def update(params, running, velocity, x, y):
    (value, seen), grads = jax.value_and_grad(loss, has_aux=True)(params, x, y)
    running = jax.tree.map(lambda old, new: 0.9 * old + 0.1 * new, running, seen)
    velocity = jax.tree.map(lambda v, g: momentum * v + g, velocity, grads)
    return value, jax.tree.map(lambda p, v: p - lr * v, params, velocity), running, velocity


compiled, seconds = compiled_step(update, (params, running, velocity, images, labels), 3)


def step():
    global params, running, velocity
    value, params, running, velocity = compiled(params, running, velocity, images, labels)
    return float(value)


serve(f"JAX {jax.__version__} jit", step, check=[step() for _ in range(3)], compiled=seconds)
