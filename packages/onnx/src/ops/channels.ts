import { reshape, type Tensor, transpose } from "@legendre/core-tensor/ops";

/** A value for each channel, along axis 1 of a tensor of the given rank. */
export function alongChannels(values: Tensor, rank: number): Tensor {
  return reshape(values, [1, values.size, ...Array<number>(rank - 2).fill(1)]);
}

/** The axes of `x` so that the channels, axis 1, come last. */
export function channelsLast(x: Tensor): Tensor {
  const axes = x.shape.map((_, axis) => axis);
  return transpose(x, [0, ...axes.slice(2), 1]);
}

/** The reverse of {@link channelsLast}. */
export function channelsFirst(x: Tensor): Tensor {
  const axes = x.shape.map((_, axis) => axis);
  return transpose(x, [0, x.rank - 1, ...axes.slice(1, -1)]);
}
