"""Exact Gauss-Newton steps of a reversible network in PyTorch: LU solves of Gram matrices in float32, no refinement."""

import sys

import numpy as np
import torch

from serve import serve
from values import uniform_values

n, d, h, blocks = (int(a) for a in sys.argv[1:5])
half = d // 2


def drawn(seed, rows, columns, std):
    values = uniform_values(seed, rows * columns) * np.float32(std * np.sqrt(3))
    return torch.from_numpy(values.reshape(rows, columns).copy())


weights = [drawn(100 + q, h, half, 0.5 / np.sqrt(h)) for q in range(2 * blocks)]
expansions = [drawn(200 + q, half, h, 1 / np.sqrt(half)) for q in range(2 * blocks)]
x, y = drawn(1, n, d, 1), drawn(2, n, d, 1)


def forward(w):
    x1, x2 = x[:, :half], x[:, half:]
    for b in range(blocks):
        x1 = x1 + torch.tanh(x2 @ expansions[2 * b]) @ w[2 * b]
        x2 = x2 + torch.tanh(x1 @ expansions[2 * b + 1]) @ w[2 * b + 1]
    return x1, x2


def right_inverse(a, t):
    """Of full row rank up to a damping of 1e-7."""
    if a.shape[0] <= a.shape[1]:
        gram = a @ a.T
        gram.diagonal().add_(1e-7 * gram.diagonal().mean())
        return a.T @ torch.linalg.solve(gram, t)
    gram = a.T @ a
    gram.diagonal().add_(1e-7 * gram.diagonal().mean())
    return torch.linalg.solve(gram, a.T @ t)


def exact_step(w):
    """The loss, and the change of the weights that realises y - f(x), a share of it in each block."""
    y1, y2 = forward(w)
    t1, t2 = y[:, :half] - y1, y[:, half:] - y2
    loss = 0.5 / n * float((t1 * t1).sum() + (t2 * t2).sum())
    delta = [None] * (2 * blocks)
    for b in reversed(range(blocks)):
        features = torch.tanh(y1 @ expansions[2 * b + 1])
        x2 = y2 - features @ w[2 * b + 1]
        at_x2 = t2 - ((1 - features * features) * (t1 @ expansions[2 * b + 1])) @ w[2 * b + 1]
        delta[2 * b + 1] = right_inverse(features, at_x2 / blocks)
        features = torch.tanh(x2 @ expansions[2 * b])
        delta[2 * b] = right_inverse(features, t1 / blocks)
        y1 = y1 - features @ w[2 * b]
        t1 = t1 - ((1 - features * features) * (at_x2 @ expansions[2 * b])) @ w[2 * b]
        y2, t2 = x2, at_x2
    return loss, delta


def step(w=weights):
    loss, delta = exact_step(w)
    return loss, [a + 0.5 * b for a, b in zip(w, delta)]


check, w = [], weights
with torch.no_grad():
    for _ in range(3):
        loss, w = step(w)
        check.append(loss)
    del w
    serve(f"PyTorch {torch.__version__}", step, check)
