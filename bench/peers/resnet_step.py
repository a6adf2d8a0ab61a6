"""ResNet-18 in PyTorch with the parameter names, weights and images of `bench/shared/resnet-step.ts`."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional
from values import set_seeded, uniform_values


class Unit(nn.Module):
    """A convolution with batch normalisation behind it."""

    def __init__(self, inputs, outputs, size, stride):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, size, stride, size // 2, bias=False)
        self.norm = nn.BatchNorm2d(outputs)

    def forward(self, x):
        return self.norm(self.conv(x))


class Body(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.norm1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.norm2 = nn.BatchNorm2d(outputs)

    def forward(self, x):
        hidden = functional.relu(self.norm1(self.conv1(x)), inplace=True)
        return self.norm2(self.conv2(hidden))


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.body = Body(inputs, outputs, stride)
        keeps = stride == 1 and inputs == outputs
        self.shortcut = nn.Identity() if keeps else Unit(inputs, outputs, 1, stride)

    def forward(self, x):
        return functional.relu(self.body(x) + self.shortcut(x), inplace=True)


class Stage(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.block1 = Block(inputs, outputs, stride)
        self.block2 = Block(outputs, outputs, 1)

    def forward(self, x):
        return self.block2(self.block1(x))


class Resnet18(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.stem = Unit(3, width, 3, 1)
        self.stage1 = Stage(width, width, 1)
        self.stage2 = Stage(width, 2 * width, 2)
        self.stage3 = Stage(2 * width, 4 * width, 2)
        self.stage4 = Stage(4 * width, 8 * width, 2)
        self.head = nn.Linear(8 * width, 10)

    def forward(self, x):
        x = functional.relu(self.stem(x), inplace=True)
        x = self.stage4(self.stage3(self.stage2(self.stage1(x))))
        return self.head(x.mean((2, 3)))


def resnet_step(batch, width, size):
    """Name of the library, and a function that takes one step and returns the loss before it."""
    net = Resnet18(width)
    set_seeded(net)
    net = net.to(memory_format=torch.channels_last)
    values = uniform_values(1, batch * size * size * 3).reshape(batch, size, size, 3)
    # A transposed view of images with channels last is channels last already.
    images = torch.from_numpy(values).permute(0, 3, 1, 2)
    labels = torch.from_numpy(np.floor((uniform_values(2, batch) + 1) * 5).astype(np.int64))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9, foreach=True)

    def step():
        optimizer.zero_grad(set_to_none=True)
        value = functional.cross_entropy(net(images), labels)
        value.backward()
        optimizer.step()
        return value.item()

    return f"PyTorch {torch.__version__}", step
