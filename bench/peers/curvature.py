"""Curvature products of `bench/curvature.ts` by torch.func."""

import sys

import numpy as np
import torch
from serve import serve
from torch.func import grad, jvp, vjp
from torch.nn import functional
from values import layer_values, uniform_values

product, kind = sys.argv[1:3]
batch, *sizes = (int(a) for a in sys.argv[3:])
code = (len(sizes) - 1) // 2 - 1 if kind == "autoencoder" else None


def layers(seed):
    """Kernels and biases of all layers, named so that they sort like our leaves."""
    tree = {}
    for i, (fan_in, fan_out) in enumerate(zip(sizes, sizes[1:])):
        kernel, bias = layer_values(seed + i, fan_in, fan_out)
        # Weights as torch.nn.Linear has them, [outputs, inputs].
        weight = torch.from_numpy(np.ascontiguousarray(kernel.T))
        tree[f"{i} bias"], tree[f"{i} kernel"] = torch.from_numpy(bias), weight
    return tree


params, v = layers(3), layers(103)
x = torch.from_numpy(uniform_values(1, batch * sizes[0])).view(batch, -1)
if kind == "autoencoder":
    x = y = (x + 1) / 2
else:
    y = torch.from_numpy(np.floor((uniform_values(2, batch) + 1) * 5).astype(np.int64))


def outputs(p):
    h = x
    for i in range(len(sizes) - 1):
        h = functional.linear(h, p[f"{i} kernel"], p[f"{i} bias"])
        if i + 2 < len(sizes) and i != code:
            h = torch.relu(h)
    return h


def loss(o):
    if kind == "autoencoder":
        return functional.binary_cross_entropy_with_logits(o, y, reduction="sum") / batch
    return functional.cross_entropy(o, y)


def output_hessian(o, t):
    if kind == "autoencoder":
        p = torch.sigmoid(o)
        return p * (1 - p) * t / batch
    p = o.softmax(-1)
    return (p * t - p * (p * t).sum(-1, keepdim=True)) / batch


def residual(o):
    """The gradient of each row's own loss by its outputs."""
    if kind == "autoencoder":
        return torch.sigmoid(o) - y
    return o.softmax(-1) - functional.one_hot(y, o.shape[-1])


def step():
    if product == "hvp":
        return jvp(grad(lambda p: loss(outputs(p))), (params,), (v,))[1]
    o, tangent = jvp(outputs, (params,), (v,))
    _, pull = vjp(outputs, params)
    if product == "ggnvp":
        return pull(output_hessian(o, tangent))[0]
    r = residual(o)
    return pull(r * (r * tangent).sum(-1, keepdim=True) / batch)[0]


result = step()
check = [result[name].norm().item() for name in sorted(result, key=lambda n: (int(n.split()[0]), n))]
serve(f"torch.func {torch.__version__}", step, check=check)
