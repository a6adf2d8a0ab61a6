"""The weights of many small networks, the same as `bench/vmap-hvp.ts` makes."""

import numpy as np
from values import uniform_values


def network_values(first, networks, hidden, biases):
    """Bias and kernel of each layer of 1-hidden-hidden-1, stacked over networks."""
    leaves = []
    for layer, (fan_in, fan_out) in enumerate([(1, hidden), (hidden, hidden), (hidden, 1)]):
        kernel = uniform_values(first + 2 * layer, networks * fan_in * fan_out)
        bias = uniform_values(first + 2 * layer + 1, networks * fan_out)
        kernel = kernel * np.float32(np.sqrt(3 / fan_in))
        leaves += [
            bias.reshape(networks, fan_out) * np.float32(biases),
            kernel.reshape(networks, fan_in, fan_out),
        ]
    return leaves
