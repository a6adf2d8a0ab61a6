"""A Hessian-vector product of each of many networks 1-hidden-hidden-1, by torch.func."""

import sys

import torch
from networks import network_values
from serve import serve
from torch.func import grad, jvp, vmap
from values import uniform_values

networks, examples, hidden = (int(a) for a in sys.argv[1:4])
params = [torch.from_numpy(leaf) for leaf in network_values(3, networks, hidden, biases=False)]
directions = [torch.from_numpy(leaf) for leaf in network_values(13, networks, hidden, biases=True)]
x, y = (
    torch.from_numpy(uniform_values(seed, networks * examples).reshape(networks, examples, 1))
    for seed in (1, 2)
)


def loss(params, x, y):
    for layer in range(3):
        x = x @ params[2 * layer + 1] + params[2 * layer]
        if layer < 2:
            x = torch.relu(x)
    return (x - y).square().mean()


def product(params, v, x, y):
    return jvp(lambda p: grad(loss)(p, x, y), (params,), (v,))[1]


step_all = vmap(product)


def step():
    return step_all(params, directions, x, y)


check = [float(leaf.double().square().sum()) for leaf in step()]
serve(f"PyTorch {torch.__version__}", step, check=check)
