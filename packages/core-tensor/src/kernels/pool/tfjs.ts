import {
  addN,
  cast,
  div,
  equal,
  getBackend,
  maximum,
  mul,
  type Tensor,
  tensor,
} from "../../ops.ts";
import { onTfjs } from "../eager.ts";
import { sizeOf } from "../host-array.ts";
import type { Attrs } from "../value-type.ts";
import { fitted, isPlain, readTap, writeTap } from "../window/tfjs.ts";
import { tapsOf, type Window } from "../window/window.ts";
import { type PoolSizes, readCounts } from "./reference.ts";

/** What all windows read at each of their places. */
function reads(x: Tensor, window: Window, outside: number): Tensor[] {
  const padded = fitted(x, window.pads, outside);
  return tapsOf(window).map((tap) => readTap(padded, window, tap));
}

/** The cotangents, each divided by how many elements its window reads and multiplied by `times`. */
function shares(dy: Tensor, window: Window, times: number): Tensor {
  const counts = Float32Array.from(readCounts(window), (count) => times / count);
  return counts.every((share) => share === 1)
    ? dy
    : mul(dy, tensor(counts, [1, ...window.output, 1]));
}

/** Largest elements; by place for explicit padding, which few of tfjs's backends take. */
export function maxOnTfjs(name: string, x: Tensor, attrs: Attrs, { window }: PoolSizes): Tensor {
  if (isPlain(attrs)) return onTfjs(name, { x }, attrs);
  return reads(x, window, Number.NEGATIVE_INFINITY).reduce((most, read) => maximum(most, read));
}

/** Means, in the same way. */
export function meanOnTfjs(name: string, x: Tensor, attrs: Attrs, { window }: PoolSizes): Tensor {
  if (isPlain(attrs)) return onTfjs(name, { x }, attrs);
  return shares(addN(reads(x, window, 0)), window, 1);
}

/**
 * The transpose of means. tfjs's kernels divide by the size of the window at the borders too, where
 * their forward kernels divide by what the window reads: what they are given makes up for that. TensorFlow's do not.
 */
export function meanTransposeOnTfjs(
  name: string,
  dy: Tensor,
  input: Tensor,
  attrs: Attrs,
  { window }: PoolSizes,
): Tensor {
  if (isPlain(attrs)) {
    if (getBackend() === "tensorflow") return onTfjs(name, { dy, input }, attrs);
    const size = sizeOf(window.filter);
    return onTfjs(name, { dy: shares(dy, window, size), input }, attrs);
  }
  const share = shares(dy, window, 1);
  return addN(tapsOf(window).map((tap) => writeTap(share, window, tap)));
}

/** 1 where a window's place holds its maximum, for each place; and how many places do. */
function masks(x: Tensor, y: Tensor, window: Window): { masks: Tensor[]; found: Tensor } {
  const all = reads(x, window, Number.NEGATIVE_INFINITY);
  const equals = all.map((read) => cast(equal(read, y), "float32"));
  return { masks: equals, found: addN(equals) };
}

/** The derivative of largest elements; tied ones share it. */
export function maxTangentOnTfjs(t: Tensor, x: Tensor, y: Tensor, { window }: PoolSizes): Tensor {
  const at = masks(x, y, window);
  const parts = reads(t, window, 0).map((read, place) => mul(at.masks[place]!, read));
  return div(addN(parts), at.found);
}

/** The transpose of that; tfjs's own gives all of it to the first or the last of tied elements. */
export function maxTransposeOnTfjs(
  dy: Tensor,
  x: Tensor,
  y: Tensor,
  { window }: PoolSizes,
): Tensor {
  const at = masks(x, y, window);
  const share = div(dy, at.found);
  const taps = tapsOf(window);
  return addN(taps.map((tap, place) => writeTap(mul(at.masks[place]!, share), window, tap)));
}
