"""The gradient of a classifier features-hidden-hidden-10 by PyTorch's autograd."""

import sys

import numpy as np
import torch
from serve import serve
from values import layer_values, uniform_values

batch, features, hidden = (int(a) for a in sys.argv[1:4])
modules = []
for seed, (fan_in, fan_out) in enumerate([(features, hidden), (hidden, hidden), (hidden, 10)], 3):
    kernel, bias = layer_values(seed, fan_in, fan_out)
    linear = torch.nn.Linear(fan_in, fan_out)
    with torch.no_grad():
        linear.weight.copy_(torch.from_numpy(np.ascontiguousarray(kernel.T)))
        linear.bias.copy_(torch.from_numpy(bias))
    modules += [linear, torch.nn.ReLU()]
model = torch.nn.Sequential(*modules[:-1])
inputs = torch.from_numpy(uniform_values(1, batch * features).reshape(batch, features))
labels = torch.from_numpy(np.floor((uniform_values(2, batch) + 1) * 5).astype(np.int64))
loss = torch.nn.CrossEntropyLoss()
params = list(model.parameters())


def step():
    value = loss(model(inputs), labels)
    return value, torch.autograd.grad(value, params)


value, grads = step()
# In the order of ours: bias before kernel in each layer.
sizes = [float(grads[i].norm()) for layer in range(3) for i in (2 * layer + 1, 2 * layer)]
serve(f"PyTorch {torch.__version__}", step, check=[float(value), *sizes])
