import { treeMap } from "@legendre/core-tensor";
import { add, mul, type Scalar, type Tensor } from "@legendre/core-tensor/ops";
import { constant } from "../constant.ts";
import { scoped } from "../scoped.ts";

/** Params moved by `eta · delta`. */
export function applyStep<P>(params: P, delta: P, eta: number | Scalar): P {
  return scoped(() => {
    const size = typeof eta === "number" ? constant(eta) : eta;
    return treeMap((leaf: Tensor, step: Tensor) => add(leaf, mul(step, size)), params, delta) as P;
  });
}
