"""One step of optax's L-BFGS with its zoom line search on a deep autoencoder with Bernoulli outputs, by jax.jit with donated params and state."""

import sys

import jax
import jax.numpy as jnp
import optax
from serve import serve
from values import layer_values, uniform_values

batch, features, *encoder = (int(a) for a in sys.argv[1:])
sizes = [features, *encoder, *encoder[-2::-1], features]
start = [tuple(jnp.asarray(a) for a in layer_values(3 + i, *pair)) for i, pair in enumerate(zip(sizes, sizes[1:]))]
inputs = jnp.asarray((uniform_values(1, batch * features).reshape(batch, features) + 1) / 2, jnp.float32)
# The code is linear, and so are the outputs, which are logits.
linear = {len(encoder), len(sizes) - 1}


def loss(params):
    h = inputs
    for i, (kernel, bias) in enumerate(params, 1):
        h = h @ kernel + bias
        h = h if i in linear else jax.nn.relu(h)
    # softplus(h) − x h, in the form that does not overflow.
    return jnp.sum(jnp.maximum(h, 0) - h * inputs + jnp.log1p(jnp.exp(-jnp.abs(h)))) / batch


optimizer = optax.lbfgs()
value_and_grad = optax.value_and_grad_from_state(loss)


def update(memories, params, state):
    lbfgs, *rest = state
    state = (lbfgs._replace(diff_params_memory=memories[0], diff_updates_memory=memories[1]), *rest)
    value, grads = value_and_grad(params, state=state)
    updates, state = optimizer.update(grads, state, params, value=value, grad=grads, value_fn=loss)
    return value, optax.apply_updates(params, updates), taken_out(state)


def taken_out(state):
    """The past steps, twenty times the params, apart from all else: they alone are never handed out under two names, and can be donated."""
    lbfgs, *rest = state
    memories = (lbfgs.diff_params_memory, lbfgs.diff_updates_memory)
    return memories, (lbfgs._replace(diff_params_memory=None, diff_updates_memory=None), *rest)


compiled = jax.jit(update, donate_argnums=0)
params, (memories, state) = start, taken_out(optimizer.init(start))
memories = jax.tree.map(jnp.copy, memories)


def step():
    global params, memories, state
    value, params, (memories, state) = compiled(memories, params, state)
    return float(value)


serve(f"JAX {jax.__version__}, optax {optax.__version__}", step, check=[step()])
