import {
  add,
  cos,
  div,
  mul,
  neg,
  sin,
  square,
  sub,
  type Tensor,
  tanh,
} from "@legendre/core-tensor/ops";
import { below, keyOf, type MultiIndex, minus, orderOf } from "./multi-index.ts";

/**
 * The Taylor coefficients of a function about a point, `∂^α f / α!`, by the key of `α`. All indices below one that is there are there too;
 * what is left out is not zero but unknown.
 */
export interface Series {
  /** By order, so that each comes after those below it. */
  readonly indices: readonly MultiIndex[];
  readonly of: (index: MultiIndex) => Tensor;
}

/** A series of coefficients that are computed one after the other, each from those of lower order. */
function built(
  indices: readonly MultiIndex[],
  next: (index: MultiIndex, before: (index: MultiIndex) => Tensor) => Tensor,
): Series {
  const found = new Map<string, Tensor>();
  const of = (index: MultiIndex): Tensor => found.get(keyOf(index)) as Tensor;
  for (const index of indices) found.set(keyOf(index), next(index, of));
  return { indices, of };
}

/** A series of given coefficients, in the order of the indices. */
export function seriesOf(indices: readonly MultiIndex[], coefficients: readonly Tensor[]): Series {
  return built(indices, (index) => coefficients[indices.indexOf(index)] as Tensor);
}

const sum = (terms: readonly Tensor[]): Tensor => terms.reduce((a, b) => add(a, b) as Tensor);

/**
 * Coefficient `α ≠ 0` of `y` where `∂y = g ∂z`: `α_i y_α = Σ β_i z_β g_{α−β}` over `β ≤ α` with `β_i > 0`, for any `i` with `α_i > 0`.
 * Only coefficients of `g` of lower order are needed.
 */
function chained(index: MultiIndex, z: Series, slope: (index: MultiIndex) => Tensor): Tensor {
  const i = index.findIndex((count) => count > 0);
  const terms = below(index)
    .filter((lower) => (lower[i] as number) > 0)
    .map((lower) => {
      const term = mul(z.of(lower), slope(minus(index, lower)));
      return (lower[i] === 1 ? term : mul(term, lower[i] as number)) as Tensor;
    });
  const all = sum(terms);
  return index[i] === 1 ? all : (div(all, index[i] as number) as Tensor);
}

/** Coefficient of the product of two series of which those up to it are known. */
function productAt(
  index: MultiIndex,
  x: (index: MultiIndex) => Tensor,
  y: (index: MultiIndex) => Tensor,
): Tensor {
  return sum(below(index).map((lower) => mul(x(lower), y(minus(index, lower))) as Tensor));
}

/** The series of `tanh z`, by its equation `y′ = 1 − y²`. */
export function tanhSeries(z: Series): Series {
  const slopes = new Map<string, Tensor>();
  return built(z.indices, (index, y) => {
    if (orderOf(index) === 0) return tanh(z.of(index));
    const slope = (lower: MultiIndex): Tensor => {
      const key = keyOf(lower);
      const known = slopes.get(key);
      if (known !== undefined) return known;
      const value = orderOf(lower) === 0 ? sub(1, square(y(lower))) : neg(productAt(lower, y, y));
      slopes.set(key, value as Tensor);
      return value as Tensor;
    };
    return chained(index, z, slope);
  });
}

/** The series of `sin z` and `cos z`, which are each other's slopes. */
export function sineSeries(z: Series): { readonly sine: Series; readonly cosine: Series } {
  const [sines, cosines] = [new Map<string, Tensor>(), new Map<string, Tensor>()];
  const known = (of: Map<string, Tensor>) => (index: MultiIndex) => of.get(keyOf(index)) as Tensor;
  for (const index of z.indices) {
    const isValue = orderOf(index) === 0;
    const [s, c] = isValue
      ? [sin(z.of(index)), cos(z.of(index))]
      : [chained(index, z, known(cosines)), neg(chained(index, z, known(sines)))];
    sines.set(keyOf(index), s);
    cosines.set(keyOf(index), c);
  }
  return {
    sine: { indices: z.indices, of: known(sines) },
    cosine: { indices: z.indices, of: known(cosines) },
  };
}
