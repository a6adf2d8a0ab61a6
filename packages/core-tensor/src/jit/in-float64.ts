import { DoubleLevel, tensorNow, widened } from "../graph/double-level.ts";
import { activeLevel } from "../graph/level.ts";
import { synchronous, withLevel } from "../graph/record.ts";
import { HostArray } from "../kernels/host-array.ts";
import { Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { treeMap } from "../tree/index.ts";
import type { Hosted, OrHostList } from "./compiled-function.ts";

/**
 * Runs a function in double precision, op by op: every tensor that it makes holds float64 numbers, and may be read. For solvers
 * and estimators that read numbers as they go, as `cg` and `lanczos` do; what can be traced runs faster as
 * `jit(f, { precision: "float64" })`.
 *
 * @param f - a synchronous function. Tensors that it closes over are widened when an op first meets them.
 * @returns a function of the same arguments, at once and without a promise. Each tensor among the arguments may be a host array,
 *   which keeps all its digits; each tensor of the result is a host array, the caller's; all else is passed on as it is.
 *   Inside of another traced, differentiated or double function `f` computes as that does, and returns its tensors.
 * @throws what `f` throws; code "tracing" when it returns a promise.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { hostArray } from "@legendre/core-tensor";
 * import { inFloat64 } from "@legendre/core-tensor/jit";
 * import { cg } from "@legendre/core-tensor/linalg";
 *
 * const third = inFloat64((b: tf.Tensor) =>
 *   cg({ matvec: (v: tf.Tensor) => tf.mul(v, 3) }, b, { tolerance: 1e-14 }),
 * );
 * console.log(third(hostArray([1])).value.data[0]); // 0.3333333333333333
 * ```
 *
 * @remarks Each op runs in TypeScript, so that large matrices are slow. A literal of a tfjs op, as in `tf.mul(x, 0.1)`, was rounded to
 *   float32 by tfjs before: write `tf.fill([], 0.1)`, or pass a host array. Draws of keys keep the digits of float32.
 */
export function inFloat64<A extends readonly unknown[], R>(
  f: (...args: A) => R,
): (...args: OrHostList<A>) => Hosted<R> {
  return (...args) => {
    const withTensors = (make: (array: HostArray) => Tensor): A =>
      treeMap(
        (leaf: unknown) => (leaf instanceof HostArray ? make(leaf) : leaf),
        args as never,
      ) as unknown as A;
    if (activeLevel() !== undefined) return f(...withTensors(tensorNow)) as Hosted<R>;
    const level = new DoubleLevel();
    let result: unknown;
    // Not the result of the scope: tfjs would walk each array in search of tensors.
    scoped(() => {
      withLevel(level, () => {
        const given = withTensors((array) => level.wrap(array, array.data));
        result = treeMap(
          (leaf: unknown) => (leaf instanceof Tensor ? widened(leaf) : leaf),
          synchronous("inFloat64", f(...given)) as never,
        );
      });
      return null;
    });
    return result as Hosted<R>;
  };
}
