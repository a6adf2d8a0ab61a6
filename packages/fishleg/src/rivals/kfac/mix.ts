import {
  add,
  cast,
  div,
  minimum,
  mul,
  type Scalar,
  sub,
  type Tensor,
} from "@legendre/core-tensor/ops";
import { constant } from "../../inverse/inverse.ts";
import type { KroneckerPair } from "./state.ts";

/**
 * Decaying means of factors after the `averaged`-th batch: a plain mean at first, since the share that is kept is
 * $\min(1 - 1/k, \text{decay})$ at the `k`-th (section 5 of the paper).
 */
export function mixFactors(
  means: Readonly<Record<string, KroneckerPair>>,
  latest: Readonly<Record<string, KroneckerPair>>,
  averaged: Scalar,
  decay: number,
): Record<string, KroneckerPair> {
  const one = constant(1);
  const keep = minimum(sub(one, div(one, cast(averaged, "float32"))), constant(decay));
  const take = sub(one, keep);
  const mix = (mean: Tensor, next: Tensor): Tensor => add(mul(mean, keep), mul(next, take));
  return Object.fromEntries(
    Object.entries(latest).map(([name, next]) => {
      const mean = means[name];
      return [name, mean === undefined ? next : { a: mix(mean.a, next.a), g: mix(mean.g, next.g) }];
    }),
  );
}
