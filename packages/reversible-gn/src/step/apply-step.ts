import { treeMap } from "@legendre/core-tensor";
import { add, mul, type Scalar, type Tensor } from "@legendre/core-tensor/ops";
import { constant } from "../constant.ts";

/** Params moved by `eta · delta`. */
export function applyStep<P>(params: P, delta: P, eta: number | Scalar): P {
  return treeMap(
    (leaf: Tensor, step: Tensor) =>
      add(leaf, mul(step, typeof eta === "number" ? constant(eta) : eta)),
    params,
    delta,
  ) as P;
}
