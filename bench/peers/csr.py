"""Means over the neighbours in a graph, with their gradient, by one of three ways in PyTorch."""

import sys

import numpy as np
import torch
from purchases import purchases
from serve import serve
from values import uniform_values

way, edges, width = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
customers, variants, source, target = purchases(edges)
x = torch.from_numpy(uniform_values(1, customers * width).reshape(customers, width))
x.requires_grad_(True)
cotangent = torch.from_numpy(uniform_values(2, variants * width).reshape(variants, width))
degrees = np.maximum(np.bincount(target, minlength=variants), 1)


def compressed(rows, columns, count):
    """Row pointers, columns and the order of the entries."""
    order = np.lexsort((columns, rows))
    pointers = np.zeros(count + 1, np.int64)
    np.cumsum(np.bincount(rows, minlength=count), out=pointers[1:])
    return torch.from_numpy(pointers), torch.from_numpy(columns[order].astype(np.int64)), order


name = f"PyTorch {torch.__version__}"
if way == "gather":
    sources, targets = torch.from_numpy(source).long(), torch.from_numpy(target).long()
    share = torch.from_numpy(1.0 / degrees).float()[:, None]
    name += " gather + index_add"

    def mean(h):
        return torch.zeros(variants, width).index_add(0, targets, h[sources]) * share

elif way == "csr":
    # Both the matrix and its transpose are prepared, as a careful user does.
    weights = (1.0 / degrees).astype(np.float32)
    pointers, columns, order = compressed(target, source, variants)
    values = torch.from_numpy(weights[target[order]])
    a = torch.sparse_csr_tensor(pointers, columns, values, size=(variants, customers))
    pointers, columns, order = compressed(source, target, customers)
    values = torch.from_numpy(weights[target[order]])
    turned = torch.sparse_csr_tensor(pointers, columns, values, size=(customers, variants))
    name += " CSR"

    class Product(torch.autograd.Function):
        @staticmethod
        def forward(ctx, h):
            return a @ h

        @staticmethod
        def backward(ctx, g):
            return turned @ g

    mean = Product.apply
else:
    import torch_sparse

    pointers, columns, _ = compressed(target, source, variants)
    a = torch_sparse.SparseTensor(
        rowptr=pointers, col=columns, sparse_sizes=(variants, customers)
    )
    for prepare in ("csr2csc", "colptr", "rowcount", "row"):
        getattr(a.storage, prepare)()
    name += f", torch_sparse {torch_sparse.__version__}"

    def mean(h):
        return torch_sparse.matmul(a, h, reduce="mean")


def step():
    y = mean(x)
    return y, torch.autograd.grad(y, x, cotangent)[0]


serve(name, step, check=[float((part.detach().double() ** 2).sum()) for part in step()])
