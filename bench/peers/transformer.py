"""The gradient of a transformer block, norms first, by PyTorch."""

import sys

import torch
from encoder import seeded_encoder
from serve import serve

net, leaves, loss_of = seeded_encoder(*map(int, sys.argv[1:5]))


def step():
    net.zero_grad(set_to_none=True)
    loss = loss_of()
    loss.backward()
    return loss.item()


loss = step()
check = [loss, *(p.grad.norm().item() for p in leaves)]
serve(f"PyTorch {torch.__version__}", step, check=check)
