"""Writes net.onnx: a small CNN for 28 x 28 images as PyTorch initialises it. Needs torch and onnx."""

from pathlib import Path

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(
    nn.Conv2d(1, 8, 3, padding=1, bias=False), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(8, 16, 3, padding=1, bias=False), nn.BatchNorm2d(16), nn.ReLU(), nn.MaxPool2d(2),
    nn.Flatten(), nn.Linear(16 * 7 * 7, 10),
).eval()
torch.onnx.export(
    net, (torch.zeros(1, 1, 28, 28),), Path(__file__).with_name("net.onnx"), dynamo=False, opset_version=17,
    # Else the exporter folds batch norm into the convolutions.
    training=torch.onnx.TrainingMode.PRESERVE,
    input_names=["image"], output_names=["logits"],
    dynamic_axes={"image": {0: "batch"}, "logits": {0: "batch"}},
)
