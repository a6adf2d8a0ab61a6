"""One training step of ResNet-18 (CIFAR form) by PyTorch, channels last, SGD with momentum."""

import sys

from resnet_step import resnet_step
from serve import serve

name, step = resnet_step(*(int(a) for a in sys.argv[1:4]))
serve(name, step, check=[step() for _ in range(3)])
