"""One Adam step of a deep autoencoder with Bernoulli outputs by PyTorch (fused Adam)."""

import sys

import numpy as np
import torch
from serve import serve
from values import layer_values, uniform_values

batch, features, *encoder = (int(a) for a in sys.argv[1:])
sizes = [features, *encoder, *encoder[-2::-1], features]
modules = []
for i, (fan_in, fan_out) in enumerate(zip(sizes, sizes[1:])):
    kernel, bias = layer_values(3 + i, fan_in, fan_out)
    linear = torch.nn.Linear(fan_in, fan_out)
    with torch.no_grad():
        linear.weight.copy_(torch.from_numpy(np.ascontiguousarray(kernel.T)))
        linear.bias.copy_(torch.from_numpy(bias))
    # The code is linear, and so are the outputs, which are logits.
    linear_output = i + 1 == len(encoder) or i + 2 == len(sizes)
    modules += [linear] if linear_output else [linear, torch.nn.ReLU()]
model = torch.nn.Sequential(*modules)
x = (uniform_values(1, batch * features).reshape(batch, features) + 1) / 2
inputs = torch.from_numpy(x.astype(np.float32))
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, fused=True)


def step():
    optimizer.zero_grad(set_to_none=True)
    value = torch.nn.functional.binary_cross_entropy_with_logits(
        model(inputs), inputs, reduction="sum"
    )
    value = value / batch
    value.backward()
    optimizer.step()
    return value.item()


serve(f"PyTorch {torch.__version__}", step, check=[step() for _ in range(3)])
