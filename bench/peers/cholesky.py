"""A float64 Cholesky factor and its solutions for many right-hand sides by PyTorch."""

import sys

import numpy as np
import torch
from serve import serve
from values import uniform_values

n, columns = int(sys.argv[1]), int(sys.argv[2])
g = uniform_values(1, n * n).reshape(n, n).astype(np.float64)
a = torch.from_numpy(g @ g.T / n + np.eye(n))
b = torch.from_numpy(uniform_values(2, n * columns).reshape(n, columns).astype(np.float64))


def step():
    lower = torch.linalg.cholesky(a)
    return torch.cholesky_solve(b, lower)


x = step()
serve(f"PyTorch {torch.__version__}", step, check=[float(x.sum()), float((x**2).sum())])
