"""One SGD step of a classifier features-hidden-hidden-10 by hand in NumPy, in place."""

import sys

import numpy as np
from serve import serve
from values import layer_values, uniform_values

batch, features, hidden = (int(a) for a in sys.argv[1:4])
lr = np.float32(sys.argv[4])
sizes = [(features, hidden), (hidden, hidden), (hidden, 10)]
layers = [layer_values(seed, *size) for seed, size in enumerate(sizes, start=3)]
x = uniform_values(1, batch * features).reshape(batch, features)
labels = np.floor((uniform_values(2, batch) + 1) * 5).astype(np.int64)
rows = np.arange(batch)
(w1, b1), (w2, b2), (w3, b3) = layers
h1, h2 = np.empty((batch, hidden), np.float32), np.empty((batch, hidden), np.float32)
d1, d2 = np.empty_like(h1), np.empty_like(h2)
z = np.empty((batch, 10), np.float32)
g1, g2, g3 = np.empty_like(w1), np.empty_like(w2), np.empty_like(w3)


def step():
    np.matmul(x, w1, out=h1)
    np.add(h1, b1, out=h1)
    np.maximum(h1, 0, out=h1)
    np.matmul(h1, w2, out=h2)
    np.add(h2, b2, out=h2)
    np.maximum(h2, 0, out=h2)
    np.matmul(h2, w3, out=z)
    np.add(z, b3, out=z)
    np.subtract(z, z.max(axis=1, keepdims=True), out=z)
    shifted = z[rows, labels]
    np.exp(z, out=z)
    total = z.sum(axis=1, keepdims=True)
    value = float(np.mean(np.log(total[:, 0]) - shifted))
    np.divide(z, total, out=z)
    z[rows, labels] -= 1
    np.divide(z, np.float32(batch), out=z)
    np.matmul(h2.T, z, out=g3)
    np.matmul(z, w3.T, out=d2)
    np.multiply(d2, h2 > 0, out=d2)
    np.matmul(h1.T, d2, out=g2)
    np.matmul(d2, w2.T, out=d1)
    np.multiply(d1, h1 > 0, out=d1)
    np.matmul(x.T, d1, out=g1)
    for weight, slope, bias, delta in ((w1, g1, b1, d1), (w2, g2, b2, d2), (w3, g3, b3, z)):
        np.multiply(slope, lr, out=slope)
        np.subtract(weight, slope, out=weight)
        bias -= lr * delta.sum(axis=0)
    return value


serve(f"NumPy {np.__version__} by hand", step, check=[step() for _ in range(3)])
