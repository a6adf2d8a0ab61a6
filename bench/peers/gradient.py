"""The gradient of a classifier features-256-256-10 by PyTorch's autograd."""

import sys

import torch
from serve import serve
from torch import nn

features, batch = int(sys.argv[1]), int(sys.argv[2])
torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(features, 256), nn.ReLU(), nn.Linear(256, 256), nn.ReLU(), nn.Linear(256, 10)
)
inputs, labels = torch.randn(batch, features), torch.randint(0, 10, (batch,))
loss = nn.CrossEntropyLoss()


def step():
    model.zero_grad()
    loss(model(inputs), labels).backward()


serve(f"PyTorch {torch.__version__}", step)
