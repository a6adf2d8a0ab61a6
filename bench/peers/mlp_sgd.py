"""One SGD step of a classifier features-hidden-hidden-10 by PyTorch."""

import sys

import numpy as np
import torch
from serve import serve
from values import layer_values, uniform_values

batch, features, hidden = (int(a) for a in sys.argv[1:4])
lr = float(sys.argv[4])
sizes = [(features, hidden), (hidden, hidden), (hidden, 10)]
modules = []
for seed, (fan_in, fan_out) in enumerate(sizes, start=3):
    kernel, bias = layer_values(seed, fan_in, fan_out)
    linear = torch.nn.Linear(fan_in, fan_out)
    with torch.no_grad():
        linear.weight.copy_(torch.from_numpy(np.ascontiguousarray(kernel.T)))
        linear.bias.copy_(torch.from_numpy(bias))
    modules += [linear, torch.nn.ReLU()]
model = torch.nn.Sequential(*modules[:-1])
inputs = torch.from_numpy(uniform_values(1, batch * features).reshape(batch, features))
labels = torch.from_numpy(np.floor((uniform_values(2, batch) + 1) * 5).astype(np.int64))
optimizer = torch.optim.SGD(model.parameters(), lr=lr)
loss = torch.nn.CrossEntropyLoss()


def step():
    optimizer.zero_grad(set_to_none=True)
    value = loss(model(inputs), labels)
    value.backward()
    optimizer.step()
    return value.item()


serve(f"PyTorch {torch.__version__}", step, check=[step() for _ in range(3)])
