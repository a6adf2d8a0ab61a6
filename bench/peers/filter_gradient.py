"""The gradient of one convolution's filter by PyTorch, channels last."""

import sys

import torch
from serve import serve
from values import uniform_values

batch, size, window, stride, channels, filters = (int(a) for a in sys.argv[1:7])
pad = (window - 1) // 2
out = (size + 2 * pad - window) // stride + 1


def images(seed, side, depth):
    values = uniform_values(seed, batch * side * side * depth).reshape(batch, side, side, depth)
    return torch.from_numpy(values).permute(0, 3, 1, 2)


x, dy = images(1, size, channels), images(2, out, filters)
shape = (filters, channels, window, window)


def step():
    return torch.nn.grad.conv2d_weight(x, shape, dy, stride=stride, padding=pad)


grad = step()
# In our order, [window, window, channels, filters], the first 4096 of them.
first = grad.permute(2, 3, 1, 0).reshape(-1)[:4096]
serve(f"PyTorch {torch.__version__}", step, check=[float(first.norm())])
