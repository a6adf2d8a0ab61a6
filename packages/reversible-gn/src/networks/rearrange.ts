import { reshape, type Tensor, transpose } from "@legendre/core-tensor/ops";
import type { Pair } from "./coupling.ts";

/** A step of a reversible network without params that only moves numbers: a permutation of both halves. */
export interface Rearrangement {
  readonly kind: "rearrangement";
  readonly forward: (pair: Pair) => Pair;
  readonly inverse: (pair: Pair) => Pair;
  /** The shape of half an example after it; throws code "shape" where it does not fit. */
  readonly outputShape: (shape: readonly number[]) => readonly number[];
}

/** `[n, h, w, c]` to `[n, h/s, w/s, s² c]`: each square of `s × s` pixels becomes one with more channels. */
export function spaceToDepth(x: Tensor, size: number): Tensor {
  const [n, h, w, c] = x.shape as [number, number, number, number];
  const split = reshape(x, [n, h / size, size, w / size, size, c]);
  return reshape(transpose(split, [0, 1, 3, 2, 4, 5]), [n, h / size, w / size, size * size * c]);
}

/** The inverse of {@link spaceToDepth}. */
export function depthToSpace(x: Tensor, size: number): Tensor {
  const [n, h, w, c] = x.shape as [number, number, number, number];
  const inner = c / (size * size);
  const split = reshape(x, [n, h, w, size, size, inner]);
  return reshape(transpose(split, [0, 1, 3, 2, 4, 5]), [n, h * size, w * size, inner]);
}
