"""SparseGPT on one linear layer by PyTorch in float32, from the second moments of its inputs to its pruned weights.

Algorithm 1 of Frantar and Alistarh (2023), as their PyTorch runs it: columns one by one, the rest of the layer block by block.
"""

import sys

import torch
from serve import serve
from values import uniform_values

outputs, columns, rows, n, m = (int(word) for word in sys.argv[1:6])
damping, block = 0.01, 128
x = torch.from_numpy(uniform_values(1, rows * columns).reshape(rows, columns))
moments = x.T @ x / rows
weight = torch.from_numpy(uniform_values(2, columns * outputs).reshape(columns, outputs).T.copy())


def factor():
    """The upper triangular root of the inverse of the damped moments."""
    damped = moments.clone()
    damped.diagonal().add_(damping * damped.diagonal().mean())
    inverse = torch.cholesky_inverse(torch.linalg.cholesky(damped))
    return torch.linalg.cholesky(inverse, upper=True)


def lowest_half(scores):
    """Of a block of columns the half with the least scores, of all rows together."""
    ranked = torch.sort(scores.flatten())[0]
    return scores <= ranked[scores.numel() // 2 - 1]


@torch.no_grad()
def step():
    """Half of the weights (m = 0), or all but n of each m columns of a row."""
    upper = factor()
    w = weight.clone()
    losses = torch.zeros_like(w)
    for first in range(0, columns, block):
        last = min(first + block, columns)
        part, corner = w[:, first:last].clone(), upper[first:last, first:last]
        errors, pruned = torch.zeros_like(part), torch.zeros_like(part)
        diagonal = corner.diagonal()
        gone = torch.zeros_like(part, dtype=torch.bool)
        if m == 0:
            gone = lowest_half((part / diagonal) ** 2)
        for i in range(last - first):
            if m > 0 and i % m == 0:
                scores = (part[:, i : i + m] / diagonal[i : i + m]) ** 2
                least = torch.topk(scores, m - n, dim=1, largest=False)[1]
                gone.scatter_(1, i + least, True)
            column = part[:, i]
            kept = column.masked_fill(gone[:, i], 0)
            error = (column - kept) / diagonal[i]
            losses[:, first + i] = error**2 / 2
            pruned[:, i] = kept
            errors[:, i] = error
            part[:, i:] -= error.unsqueeze(1) @ corner[i : i + 1, i:]
        w[:, first:last] = pruned
        w[:, last:] -= errors @ upper[first:last, last:]
    return w, losses.sum()


w, loss = step()
serve(f"PyTorch {torch.__version__}", step, check=[float(loss), float(w.abs().sum()), float((w == 0).sum())])
