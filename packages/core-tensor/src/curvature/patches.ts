import { type Attrs, callKernel } from "../graph/index.ts";
import { eye, reshape, type Tensor, type Tensor2D, transpose } from "../ops.ts";

/** What a convolution reads at each position. */
export interface PatchWindow {
  /** Height and width of its filter. */
  readonly size: readonly number[];
  /** Of its `Conv2D`: strides, padding, dilations. */
  readonly attrs: Attrs;
}

/**
 * What a convolution of `x` reads, a row for each position of each image: `[n · positions, h · w · channels]`
 * in the order of a filter `[h, w, channels, …]`, with zeros for padding, so that the convolution is the
 * product of this with the filter as a matrix.
 */
export function patches(x: Tensor, { size, attrs }: PatchWindow): Tensor2D {
  const [n, height, width, channels] = x.shape as [number, number, number, number];
  const [h, w] = size as [number, number];
  // One filter for each place of the window picks it out, of one channel at a time.
  const apart = reshape(transpose(x, [0, 3, 1, 2]), [n * channels, height, width, 1]);
  const filter = reshape(eye(h * w), [h, w, 1, h * w]);
  const picked = callKernel("Conv2D", { x: apart, filter }, attrs)[0]!;
  const positions = picked.shape[1]! * picked.shape[2]!;
  const byChannel = reshape(picked, [n, channels, positions, h * w]);
  return reshape(transpose(byChannel, [0, 2, 3, 1]), [n * positions, h * w * channels]) as Tensor2D;
}
