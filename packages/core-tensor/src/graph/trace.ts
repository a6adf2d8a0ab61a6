import { LegendreError } from "../errors.ts";
import { HostArray } from "../kernels/host-array.ts";
import type { DType, ValueType } from "../kernels/value-type.ts";
import { Tensor, tidy } from "../ops.ts";
import { type TreeStructure, treeFlatten, treePaths, treeUnflatten } from "../tree/index.ts";
import { kindOf } from "../tree/kind-of.ts";
import { resultLeaf } from "../tree/result-leaf.ts";
import type { Program } from "./graph.ts";
import { synchronous, withLevel } from "./record.ts";
import { TraceLevel } from "./trace-level.ts";

/**
 * Stands for a tensor of a given shape where {@link trace} needs no numbers.
 */
export class Spec implements ValueType {
  readonly shape: readonly number[];
  readonly dtype: DType;

  constructor(shape: readonly number[], dtype: DType = "float32") {
    this.shape = [...shape];
    this.dtype = dtype;
  }
}

/** A {@link Spec}: the type of a tensor without its numbers. */
export function spec(shape: readonly number[], dtype: DType = "float32"): Spec {
  return new Spec(shape, dtype);
}

/**
 * Records a function into a {@link Program}. The function runs once, on tensors that have a shape
 * and a dtype and no values; each op it calls becomes a node. Tensors it closes over become constants.
 *
 * @param f - a synchronous function of trees of tensors, written with `tf.*` ops.
 * @param args - example arguments: trees of tensors, {@link Spec}s or numbers (a number stands for a
 *   float32 scalar, a boolean for a bool one).
 * @returns the program; plain data.
 * @throws code "tracing" when the function reads a value, returns a promise or uses an op without an
 *   entry in the kernel table; "structure" when an argument or result holds something else than tensors.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { printProgram, spec, trace } from "@legendre/core-tensor";
 *
 * const program = trace((x: tf.Tensor) => tf.sum(tf.tanh(x)), spec([3]));
 * console.log(printProgram(program));
 * ```
 */
export function trace<A extends readonly unknown[]>(
  // biome-ignore lint/suspicious/noExplicitAny: arguments may be given as Specs in place of tensors
  f: (...args: any[]) => unknown,
  ...args: A
): Program {
  const { leaves, structure } = treeFlatten(args);
  const types = leaves.map((leaf, index) => argumentType(leaf, structure, index));
  const level = new TraceLevel();
  let program!: Program;
  // The program must not be the tidy's result: tfjs would walk every element of its constants.
  tidy(() => {
    try {
      program = withLevel(level, () => {
        const inputs = types.map((type) => level.input(type));
        const args = treeUnflatten<unknown[]>(structure, inputs);
        const result = treeFlatten(synchronous("trace", f(...args)));
        const outputs = result.leaves.map((leaf, index) =>
          resultLeaf("trace", treePaths(result.structure)[index] ?? "", leaf),
        );
        return { graph: level.finish(outputs), input: structure, output: result.structure };
      });
    } finally {
      level.release();
    }
  });
  return program;
}

function argumentType(leaf: unknown, structure: TreeStructure, index: number): ValueType {
  if (leaf instanceof Spec || leaf instanceof HostArray) return leaf;
  if (leaf instanceof Tensor) return { shape: leaf.shape, dtype: leaf.dtype as DType };
  if (typeof leaf === "number") return { shape: [], dtype: "float32" };
  if (typeof leaf === "boolean") return { shape: [], dtype: "bool" };
  const path = treePaths(structure)[index];
  throw new LegendreError(
    "structure",
    "trace",
    `argument leaf "${path}" is ${kindOf(leaf)}, expected a tensor, a spec, a number or a boolean; ${ArrayBuffer.isView(leaf) ? "make it a tensor with tf.tensor" : "close over it instead of passing it"}`,
    { path },
  );
}
