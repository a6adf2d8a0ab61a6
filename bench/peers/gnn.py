"""A training step of two SAGE layers and a decoder of purchases, by one of three ways in PyTorch."""

import sys

import numpy as np
import torch
from purchases import purchases, uniforms
from serve import serve
from torch import nn
from torch.nn import functional
from values import layer_values, uniform_values

way, edges, width, hidden = sys.argv[1], *map(int, sys.argv[2:5])
customers, variants, customer_of, variant_of = purchases(edges)
train = uniforms(9, edges) < 0.7
ends = [torch.from_numpy(of[train].astype(np.int64)) for of in (customer_of, variant_of)]
y = torch.from_numpy((uniform_values(8, int(train.sum())) > 0).astype(np.float32))
xc = torch.from_numpy(uniform_values(1, customers * width).reshape(customers, width))
xv = torch.from_numpy(uniform_values(2, variants * width).reshape(variants, width))
name = f"PyTorch {torch.__version__}"


def compressed(rows, columns, count):
    """Row pointers, columns and the order of the entries."""
    order = np.lexsort((columns, rows))
    pointers = np.zeros(count + 1, np.int64)
    np.cumsum(np.bincount(rows, minlength=count), out=pointers[1:])
    return torch.from_numpy(pointers), torch.from_numpy(columns[order].astype(np.int64)), order


class Product(torch.autograd.Function):
    """A product whose gradient is one with the transpose, prepared as well."""

    @staticmethod
    def forward(ctx, a, turned, h):
        ctx.turned = turned
        return a @ h

    @staticmethod
    def backward(ctx, g):
        return None, None, ctx.turned @ g


def mean(rows, columns, count, width_of):
    """A function from features of the columns to means over the entries of each row."""
    degrees = np.maximum(np.bincount(rows, minlength=count), 1)
    if way == "gather":
        r, c = torch.from_numpy(rows).long(), torch.from_numpy(columns).long()
        share = torch.from_numpy(1.0 / degrees).float()[:, None]
        return lambda h: torch.zeros(count, h.shape[1]).index_add(0, r, h[c]) * share
    if way == "csr":
        weights = (1.0 / degrees).astype(np.float32)
        p, c, o = compressed(rows, columns, count)
        a = torch.sparse_csr_tensor(p, c, torch.from_numpy(weights[rows[o]]), (count, width_of))
        p, c, o = compressed(columns, rows, width_of)
        t = torch.sparse_csr_tensor(p, c, torch.from_numpy(weights[rows[o]]), (width_of, count))
        return lambda h: Product.apply(a, t, h)
    import torch_sparse

    p, c, _ = compressed(rows, columns, count)
    a = torch_sparse.SparseTensor(rowptr=p, col=c, sparse_sizes=(count, width_of))
    for prepare in ("csr2csc", "colptr", "rowcount", "row"):
        getattr(a.storage, prepare)()
    return lambda h: torch_sparse.matmul(a, h, reduce="mean")


to_variants = mean(variant_of, customer_of, variants, customers)
to_customers = mean(customer_of, variant_of, customers, variants)
name += {"gather": " gather + index_add", "csr": " CSR"}.get(way, ", torch_sparse")

seed = 10
params = []


def layer(fan_in, fan_out):
    """The next kernel (fan_in, fan_out) and bias, which the bench counts the same way."""
    global seed
    pair = [nn.Parameter(torch.from_numpy(v.copy())) for v in layer_values(seed, fan_in, fan_out)]
    seed += 1
    return pair


def kept(*parameters):
    params.extend(parameters)
    return parameters


layers = []
for fan_in in (width, hidden):
    own_c, own_v = layer(fan_in, hidden), layer(fan_in, hidden)
    out, back = layer(fan_in, hidden)[0], layer(fan_in, hidden)[0]
    kept(*own_c, *own_v, out, back)
    layers.append((own_c, own_v, out, back))
dc, dv = layer(hidden, hidden)[0], layer(hidden, hidden)[0]
db = layer(hidden, hidden)[1]
dout, dbias = layer(hidden, 1)[0], layer(hidden, 1)[1]
kept(dc, dv, db, dout, dbias)
optimizer = torch.optim.Adam(params, lr=1e-3, eps=1e-8, fused=True)


def step():
    optimizer.zero_grad(set_to_none=True)
    hc, hv = xc, xv
    for (wc, bc), (wv, bv), out, back in layers:
        heard_v, heard_c = to_variants(hc @ out), to_customers(hv @ back)
        hc, hv = torch.relu(hc @ wc + bc + heard_c), torch.relu(hv @ wv + bv + heard_v)
    a, b = hc @ dc + db, hv @ dv
    z = torch.relu(a.index_select(0, ends[0]) + b.index_select(0, ends[1]))
    loss = functional.binary_cross_entropy_with_logits((z @ dout)[:, 0] + dbias, y)
    loss.backward()
    optimizer.step()
    return float(loss)


serve(name, step, check=[step() for _ in range(3)])
