"""A meta-step of MAML on sinusoids, by torch.func, by hand-batched autograd and by a loop over tasks."""

import sys

import numpy as np
import torch
from serve import serve
from torch.func import grad, vmap
from values import layer_values, uniform_values

way = sys.argv[1]
tasks, steps, hidden, shots = (int(a) for a in sys.argv[2:6])
inner_lr, outer_lr = 0.01, 1e-3


def start():
    params = []
    for seed, fan_in, fan_out in ((3, 1, hidden), (4, hidden, hidden), (5, hidden, 1)):
        kernel, bias = layer_values(seed, fan_in, fan_out)
        params += [torch.from_numpy(bias), torch.from_numpy(np.ascontiguousarray(kernel))]
    return params


def side(seed):
    amplitude = np.float32(0.1 + 2.45 * (uniform_values(11, tasks) + 1))
    phase = np.float32(np.pi / 2 * (uniform_values(12, tasks) + 1))
    x = np.float32(5) * uniform_values(seed, tasks * shots).reshape(tasks, shots, 1)
    y = amplitude[:, None, None] * np.sin(x - phase[:, None, None])
    return torch.from_numpy(x), torch.from_numpy(np.float32(y))


data = (*side(13), *side(14))


def loss(params, x, y):
    for layer in range(3):
        x = x @ params[2 * layer + 1] + params[2 * layer]
        if layer < 2:
            x = torch.relu(x)
    return (x - y).square().mean()


def by_vmap():
    def task_loss(params, xs, ys, xq, yq):
        for _ in range(steps):
            g = grad(loss)(params, xs, ys)
            params = [p - inner_lr * q for p, q in zip(params, g)]
        return loss(params, xq, yq)

    each = vmap(task_loss, in_dims=(None, 0, 0, 0, 0))
    return grad(lambda params, data: each(params, *data).mean())


def by_baddbmm():
    def forward(params, x):
        for layer in range(3):
            x = torch.baddbmm(params[2 * layer].unsqueeze(1), x, params[2 * layer + 1])
            if layer < 2:
                x = torch.relu(x)
        return x

    def run(params, data):
        xs, ys, xq, yq = data
        leaves = [p.detach().requires_grad_() for p in params]
        at = [p.unsqueeze(0).expand(tasks, *p.shape) for p in leaves]
        for _ in range(steps):
            support = ((forward(at, xs) - ys) ** 2).mean(dim=(1, 2)).sum()
            g = torch.autograd.grad(support, at, create_graph=True)
            at = [p - inner_lr * q for p, q in zip(at, g)]
        query = ((forward(at, xq) - yq) ** 2).mean(dim=(1, 2)).mean()
        return torch.autograd.grad(query, leaves)

    return run


def by_loop():
    def run(params, data):
        leaves = [p.detach().requires_grad_() for p in params]
        total = 0
        for xs, ys, xq, yq in zip(*data):
            at = leaves
            for _ in range(steps):
                g = torch.autograd.grad(loss(at, xs, ys), at, create_graph=True)
                at = [p - inner_lr * q for p, q in zip(at, g)]
            total = total + loss(at, xq, yq)
        return torch.autograd.grad(total / tasks, leaves)

    return run


gradient = {"vmap": by_vmap, "baddbmm": by_baddbmm, "loop": by_loop}[way]()
params = start()


def step():
    torch._foreach_add_(params, list(gradient(params, data)), alpha=-outer_lr)


check = [float(leaf.double().square().sum()) for leaf in gradient(start(), data)]
serve(f"PyTorch {torch.__version__}, {way}", step, check=check)
