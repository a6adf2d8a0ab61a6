import { LegendreError } from "../errors.ts";
import type { Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree, placeOf } from "../tree/check-tensors.ts";
import { treeMapWithPath } from "../tree/index.ts";
import { callKernel } from "./dispatch.ts";

/**
 * The same values, printed whenever they are computed: eagerly, in compiled programs and in each step of a loop. Printed are label, type, shape and numbers; of more
 * than 1000 the ends of each axis. Lines go to the console, or to where `debugPrintTo` says.
 *
 * @param tree - a tensor or a tree of them.
 * @param label - what stands before the numbers; leaves of a tree add their path.
 * @returns the tree, of new tensors owned by the caller. **Use it in place of the argument**: what a program does not use it does not run.
 * @throws code "option" for a label that is no text; "structure", "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { jit } from "@legendre/core-tensor";
 * import { debugPrint, debugPrintTo } from "@legendre/core-tensor/graph";
 *
 * const lines: string[] = [];
 * const restore = debugPrintTo((line) => lines.push(line));
 * const f = jit((x: tf.Tensor) => tf.sum(debugPrint(tf.square(x), "squares")));
 * await f(tf.tensor1d([1, 2]));
 * await f(tf.tensor1d([3, 4]));
 * restore();
 * console.log(lines.join("; ")); // → squares: float32[2] [1, 4]; squares: float32[2] [9, 16]
 * ```
 *
 * @remarks A print comes after those of values that its own is computed from; others come in any order. Under `vmap` it prints all examples as one array. Derivatives pass through
 * unseen, and what a derivative computes again, as `remat` does, it prints again. On the host: a compiled program is cut in two there, and values on a GPU are fetched.
 */
export function debugPrint<P>(tree: P, label: string): P {
  const where = "debugPrint";
  if (typeof label !== "string") {
    const what = `label must be a text, got ${typeof label}`;
    throw new LegendreError("option", where, what, { option: "label", value: label });
  }
  checkTensorTree(where, "tree", tree);
  const printed = (path: string, x: Tensor): Tensor =>
    callKernel("DebugPrint", { x }, { label: placeOf(label, path) })[0] as Tensor;
  return scoped(() => treeMapWithPath(printed, tree) as P);
}
