"""Ten FishLeg steps by PyTorch, the last with an auxiliary update: cached Gram matrices, fused Adam on the factors.

argv: batch, "bernoulli" or "categorical", sizes of the layers. The checks are losses of steps without auxiliary
updates, since the two sides differ in how they choose directions.
"""

import sys

import numpy as np
import torch
from serve import serve
from values import layer_values, uniform_values

batch, kind, *sizes = sys.argv[1:]
batch, sizes = int(batch), [int(s) for s in sizes]
lr, beta, damping, start = 5e-3, 0.9, 0.1, 1e-3
code = sizes.index(min(sizes)) if kind == "bernoulli" else None

weights = []
for i, (fan_in, fan_out) in enumerate(zip(sizes, sizes[1:])):
    kernel, bias = layer_values(3 + i, fan_in, fan_out)
    weights.append(torch.from_numpy(np.concatenate([kernel, bias[None]]).astype(np.float32)))
for w in weights:
    w.requires_grad_()
x = torch.from_numpy(((uniform_values(1, batch * sizes[0]).reshape(batch, sizes[0]) + 1) / 2).astype(np.float32))
labels = torch.from_numpy(np.floor((uniform_values(2, batch) + 1) * 5).astype(np.int64))


def net(ws):
    h = x
    for i, w in enumerate(ws):
        h = torch.addmm(w[-1], h, w[:-1])
        # The code is linear, and so are the outputs, which are logits.
        if i + 1 < len(ws) and i + 1 != code:
            h = torch.relu(h)
    return h


def nll(out, target):
    if kind == "bernoulli":
        return torch.nn.functional.binary_cross_entropy_with_logits(out, target, reduction="sum") / batch
    return torch.nn.functional.cross_entropy(out, target)


def draw(out):
    if kind == "bernoulli":
        return torch.bernoulli(torch.sigmoid(out))
    return torch.multinomial(torch.softmax(out, 1), 1)[:, 0]


target = x if kind == "bernoulli" else labels
left = [torch.eye(w.shape[0]).requires_grad_() for w in weights]
right = [torch.eye(w.shape[1]).requires_grad_() for w in weights]
scale = [torch.full_like(w, start**0.5).requires_grad_() for w in weights]
factors = left + right + scale
adam = torch.optim.Adam(factors, lr=1e-4, fused=True)
momentum = [torch.zeros_like(w) for w in weights]
cache = []


def refresh():
    with torch.no_grad():
        cache[:] = [(l @ l.T, r @ r.T) for l, r in zip(left, right)]


def multiply(u):
    with torch.no_grad():
        return [a * (g @ (a * v) @ h) for a, (g, h), v in zip(scale, cache, u)]


def slope(ws, y):
    return torch.autograd.grad(nll(net(ws), y), ws)


def fisher(v):
    """Antithetic differences of the gradient at sampled targets: the cheapest product here."""
    with torch.no_grad():
        y = draw(net(weights))
        eps = (1e-4 / torch.sqrt(sum((d * d).sum() for d in v))).item()
    sides = []
    for sign in (1, -1):
        moved = [(w.detach() + sign * eps * d).requires_grad_() for w, d in zip(weights, v)]
        sides.append(slope(moved, y))
    return [(a - b) / (2 * eps) for a, b in zip(*sides)]


def learn(grads):
    norm = torch.sqrt(sum((g * g).sum() for g in grads))
    u = [g / norm for g in grads]
    product = [a * (l @ (l.T @ ((a * d) @ r)) @ r.T) for a, l, r, d in zip(scale, left, right, u)]
    v = [p.detach() for p in product]
    residual = [f + damping * p - d for f, p, d in zip(fisher(v), v, u)]
    adam.zero_grad(set_to_none=True)
    sum((d * p).sum() for d, p in zip(residual, product)).backward()
    adam.step()
    refresh()


def step(aux):
    loss = nll(net(weights), target)
    grads = torch.autograd.grad(loss, weights)
    if aux:
        learn(grads)
    natural = multiply(grads)
    with torch.no_grad():
        torch._foreach_mul_(momentum, beta)
        torch._foreach_add_(momentum, natural, alpha=1 - beta)
        torch._foreach_add_(weights, momentum, alpha=-lr)
    return loss.item()


refresh()
check = [step(False) for _ in range(3)]


def cycle():
    for i in range(10):
        step(i == 9)


serve(f"PyTorch {torch.__version__}", cycle, check=check)
