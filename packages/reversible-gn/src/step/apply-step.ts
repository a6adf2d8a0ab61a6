import { treeMap } from "@legendre/core-tensor";
import { add, mul, type Scalar, type Tensor } from "@legendre/core-tensor/ops";
import { checkSameShapes, onTensors } from "@legendre/core-tensor/tree";
import { constant } from "../constant.ts";

/**
 * Params moved by `eta · delta`.
 *
 * @throws code "structure", "shape" or "disposed" where `delta` does not fit the params.
 */
export function applyStep<P>(params: P, delta: P, eta: number | Scalar): P {
  checkSameShapes("applyStep", "delta", delta, "params", params);
  return onTensors("applyStep", { params, delta }, () => {
    const size = typeof eta === "number" ? constant(eta) : eta;
    return treeMap((leaf: Tensor, step: Tensor) => add(leaf, mul(step, size)), params, delta) as P;
  });
}
