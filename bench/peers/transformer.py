"""The gradient of a transformer block, norms first, by PyTorch."""

import sys

import torch
from serve import serve
from torch import nn
from torch.nn import functional
from values import set_seeded, uniform_values

batch, places, width, heads = (int(a) for a in sys.argv[1:5])


class Attend(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(width, width) for _ in range(4))

    def forward(self, x):
        parts = (self.query(x), self.key(x), self.value(x))
        by_head = (p.view(batch, places, heads, -1).transpose(1, 2) for p in parts)
        mixed = functional.scaled_dot_product_attention(*by_head)
        return self.output(mixed.transpose(1, 2).reshape(batch, places, width))


class Residual(nn.Module):
    def __init__(self, **body):
        super().__init__()
        self.body = nn.ModuleDict(body)


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention = Residual(norm=nn.LayerNorm(width), attend=Attend())
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
    def __init__(self):
        super().__init__()
        self.block1 = Block()
        self.norm = nn.LayerNorm(width)

    def forward(self, x):
        return self.norm(self.block1(x))


net = Encoder()
leaves = set_seeded(net)
size = batch * places * width
inputs, targets = (
    torch.from_numpy(uniform_values(seed, size)).view(batch, places, width) for seed in (1, 2)
)


def step():
    net.zero_grad(set_to_none=True)
    loss = functional.mse_loss(net(inputs), targets)
    loss.backward()
    return loss.item()


loss = step()
check = [loss, *(p.grad.norm().item() for p in leaves)]
serve(f"PyTorch {torch.__version__}", step, check=check)
