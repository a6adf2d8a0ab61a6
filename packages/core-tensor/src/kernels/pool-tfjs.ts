import {
  addN,
  cast,
  div,
  engine,
  equal,
  maximum,
  mul,
  type NamedTensorMap,
  type Tensor,
  tensor,
} from "../ops.ts";
import { type PoolSizes, readCounts } from "./host-pool.ts";
import type { Attrs } from "./value-type.ts";
import type { Window } from "./window.ts";
import { fitted, readTap, tapsOf, writeTap } from "./window-tfjs.ts";

/** What all windows read at each of their places. */
function reads(x: Tensor, window: Window, outside: number): Tensor[] {
  const padded = fitted(x, window.pads, outside);
  return tapsOf(window).map((tap) => readTap(padded, window, tap));
}

/** How many elements each window reads, broadcastable to the outputs. */
function counts(window: Window): Tensor {
  return tensor(Float32Array.from(readCounts(window)), [1, ...window.output, 1]);
}

/** A pooling kernel of tfjs, or its own sum over places for explicit padding, which few backends take. */
export function poolOnTfjs(
  name: string,
  x: Tensor,
  attrs: Attrs,
  { window }: PoolSizes,
  kind: "max" | "mean",
): Tensor {
  if (typeof attrs["pad"] === "string") {
    return engine().runKernel(name, { x } as unknown as NamedTensorMap, attrs as never) as Tensor;
  }
  if (kind === "mean") return div(addN(reads(x, window, 0)), counts(window));
  return reads(x, window, Number.NEGATIVE_INFINITY).reduce((most, read) => maximum(most, read));
}

/** The transpose of mean pooling; tfjs's own divides by the size of the window at the borders too. */
export function meanTransposeOnTfjs(dy: Tensor, { window }: PoolSizes): Tensor {
  const share = div(dy, counts(window));
  return addN(tapsOf(window).map((tap) => writeTap(share, window, tap)));
}

/** 1 where a window's place holds its maximum, for each place; and how many places do. */
function masks(x: Tensor, y: Tensor, window: Window): { masks: Tensor[]; found: Tensor } {
  const all = reads(x, window, Number.NEGATIVE_INFINITY);
  const equals = all.map((read) => cast(equal(read, y), "float32"));
  return { masks: equals, found: addN(equals) };
}

/** The derivative of max pooling; tied elements share it. */
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
