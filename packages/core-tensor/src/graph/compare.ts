import { structureEquals } from "../tree/index.ts";
import { toJson } from "./encode.ts";
import type { GraphConstant, Program } from "./graph.ts";

/**
 * True when two programs are the same: equal nodes, attributes, types, constants and tree structures,
 * in the same order.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { spec, trace } from "@legendre/core-tensor";
 * import { programEquals } from "@legendre/core-tensor/graph";
 *
 * const f = (x: tf.Tensor) => tf.tanh(x);
 * console.log(programEquals(trace(f, spec([3])), trace(f, spec([3])))); // true
 * console.log(programEquals(trace(f, spec([3])), trace(f, spec([4])))); // false
 * ```
 */
export function programEquals(a: Program, b: Program): boolean {
  if (!structureEquals(a.input, b.input) || !structureEquals(a.output, b.output)) return false;
  const { constants: constantsA, ...plainA } = a.graph;
  const { constants: constantsB, ...plainB } = b.graph;
  if (toJson(plainA) !== toJson(plainB)) return false;
  return (
    constantsA.length === constantsB.length &&
    constantsA.every((constant, index) =>
      constantEquals(constant, constantsB[index] as GraphConstant),
    )
  );
}

function constantEquals(a: GraphConstant, b: GraphConstant): boolean {
  return (
    a.id === b.id &&
    a.data.length === b.data.length &&
    // Object.is: two NaNs are the same constant, 0 and −0 are not.
    a.data.every((value, index) => Object.is(value, b.data[index]))
  );
}
