"""The gradient of each example of a batch, features-hidden-hidden-10, by torch.func."""

import sys

import numpy as np
import torch
from serve import serve
from torch.func import grad, vmap
from values import layer_values, uniform_values

batch, features, hidden = (int(a) for a in sys.argv[1:4])
sizes = [(features, hidden), (hidden, hidden), (hidden, 10)]
params = []
for seed, (fan_in, fan_out) in enumerate(sizes, start=3):
    kernel, bias = layer_values(seed, fan_in, fan_out)
    # In the order of our leaves.
    params += [torch.from_numpy(bias), torch.from_numpy(np.ascontiguousarray(kernel.T))]
inputs = torch.from_numpy(uniform_values(1, batch * features).reshape(batch, features))
labels = torch.from_numpy(np.floor((uniform_values(2, batch) + 1) * 5).astype(np.int64))


def loss(params, x, y):
    x = x[None]
    for layer in range(3):
        x = torch.nn.functional.linear(x, params[2 * layer + 1], params[2 * layer])
        if layer < 2:
            x = torch.relu(x)
    return torch.nn.functional.cross_entropy(x, y[None])


step_all = vmap(grad(loss), in_dims=(None, 0, 0))


def step():
    return step_all(params, inputs, labels)


check = [float(leaf[-1].double().square().sum()) for leaf in step()]
serve(f"PyTorch {torch.__version__}", step, check=check)
