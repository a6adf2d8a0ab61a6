"""The transformer of `bench/transformer.ts` in PyTorch, with the names of its parameters, weights and data."""

import torch
from torch import nn
from torch.nn import functional
from values import set_seeded, uniform_values


class Attend(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.output = (nn.Linear(width, width) for _ in range(4))

    def forward(self, x):
        parts = (self.query(x), self.key(x), self.value(x))
        by_head = (p.unflatten(2, (self.heads, -1)).transpose(1, 2) for p in parts)
        mixed = functional.scaled_dot_product_attention(*by_head)
        return self.output(mixed.transpose(1, 2).flatten(2))


class Residual(nn.Module):
    def __init__(self, **body):
        super().__init__()
        self.body = nn.ModuleDict(body)


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.attention = Residual(norm=nn.LayerNorm(width), attend=Attend(width, heads))
        self.mlp = Residual(
            norm=nn.LayerNorm(width),
            hidden=nn.Linear(width, 4 * width),
            output=nn.Linear(4 * width, width),
        )

    def forward(self, x):
        body = self.attention.body
        x = x + body["attend"](body["norm"](x))
        body = self.mlp.body
        return x + body["output"](functional.gelu(body["hidden"](body["norm"](x))))


class Encoder(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.block1 = Block(width, heads)
        self.norm = nn.LayerNorm(width)

    def forward(self, x):
        return self.norm(self.block1(x))


def seeded_encoder(batch, places, width, heads):
    """The net, its parameters in the order of our leaves, and a function that returns the loss."""
    net = Encoder(width, heads)
    leaves = set_seeded(net)
    size = batch * places * width
    inputs, targets = (
        torch.from_numpy(uniform_values(seed, size)).view(batch, places, width) for seed in (1, 2)
    )
    return net, leaves, lambda: functional.mse_loss(net(inputs), targets)
