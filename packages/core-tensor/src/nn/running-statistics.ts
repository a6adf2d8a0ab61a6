import { constant } from "../kernels/rules.ts";
import { add, mul, type Scalar, square, sub, type Tensor } from "../ops.ts";

/** Mean and variance by channel. */
export interface Statistics<T extends Tensor = Tensor> {
  readonly mean: T;
  readonly variance: T;
}

/** Decaying means of both statistics, which keep the share `keep` of the old ones. */
export function decayed<T extends Tensor>(
  old: Statistics<T>,
  batch: Statistics<T>,
  keep: number | Scalar,
): Statistics<T> {
  const [kept, taken] = sharesOf(keep);
  const mix = (a: T, b: T): T => add(mul(a, kept), mul(b, taken)) as T;
  return { mean: mix(old.mean, batch.mean), variance: mix(old.variance, batch.variance) };
}

/** Mean and variance of two samples together, of which the old one has the share `keep`. */
export function pooled<T extends Tensor>(
  old: Statistics<T>,
  batch: Statistics<T>,
  keep: number | Scalar,
): Statistics<T> {
  const { mean, variance } = decayed(old, batch, keep);
  const [kept, taken] = sharesOf(keep);
  const between = mul(square(sub(old.mean, batch.mean)), mul(kept, taken));
  return { mean, variance: add(variance, between) as T };
}

function sharesOf(keep: number | Scalar): readonly [Tensor, Tensor] {
  return typeof keep === "number"
    ? [constant(keep), constant(1 - keep)]
    : [keep, sub(constant(1), keep)];
}
