import {
  add,
  fill,
  matMul,
  mul,
  reshape,
  stack,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
  unstack,
  zerosLike,
} from "@legendre/core-tensor/ops";
import type { Point } from "./derivative.ts";
import { type MultiIndex, orderOf } from "./multi-index.ts";
import { type Series, seriesOf } from "./series.ts";

/** A coordinate: its place in the domain, and what scales it to −1 … 1. */
export interface Axis {
  readonly name: string;
  readonly place: number;
  readonly middle: number;
  readonly slope: number;
}

/** A network's outputs at a point as a series of the indices given. */
export type Outputs = (at: Point, indices: readonly MultiIndex[]) => Series;

/** The scaled coordinates as one array `[…, n]`; their slopes are constants. */
export function scaled(axes: readonly Axis[], at: Point, indices: readonly MultiIndex[]): Series {
  const coordinates = axes.map(({ name, middle, slope }) =>
    mul(sub(at[name] as Tensor, fill([], middle)), fill([], slope)),
  );
  const z = stack(coordinates as Tensor[], -1);
  const coefficient = (index: MultiIndex): Tensor => {
    if (orderOf(index) === 0) return z;
    if (orderOf(index) > 1) return zerosLike(z);
    const slopes = axes.map(({ place, slope }) => fill([], index[place] === 1 ? slope : 0));
    return add(zerosLike(z), stack(slopes, -1)) as Tensor;
  };
  return seriesOf(indices, indices.map(coefficient));
}

/** The sum of products of networks that see a coordinate each: a derivative is that of each by its own coordinate. */
export function productOf(
  networks: readonly Outputs[],
  at: Point,
  indices: readonly MultiIndex[],
): Series {
  const alone = (index: MultiIndex, place: number): MultiIndex =>
    index.map((count, i) => (i === place ? count : 0));
  const factors = networks.map((network, place) =>
    network(
      at,
      indices.filter((index) => orderOf(index) === index[place]),
    ),
  );
  const coefficient = (index: MultiIndex): Tensor => {
    const own = factors.map((factor, place) => factor.of(alone(index, place)));
    return sum(
      own.reduce((a, b) => mul(a, b) as Tensor),
      -1,
    );
  };
  return seriesOf(indices, indices.map(coefficient));
}

/** `h W + b` for all coefficients at once; the bias belongs to the value alone. */
export function affine(h: Series, weights: Tensor, bias: Tensor | undefined): Series {
  const { indices } = h;
  const [from, to] = weights.shape as [number, number];
  const all = stack(indices.map(h.of), 0);
  const product = matMul(reshape(all, [-1, from]), weights as Tensor2D);
  const parts = unstack(reshape(product, [...all.shape.slice(0, -1), to]), 0);
  if (bias !== undefined) parts[0] = add(parts[0] as Tensor, bias) as Tensor;
  return seriesOf(indices, parts);
}
