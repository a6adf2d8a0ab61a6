import { LegendreError } from "../errors.ts";
import { add, clone, type Tensor, zerosLike } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkSameShapes, treeLeaves, treeUnflatten } from "../tree/index.ts";
import type { Recording } from "./body-tools.ts";
import { record } from "./record.ts";

/** What {@link vjp} returns. */
export interface Vjp<P, R> {
  /** `f(x)`; owned by the caller. */
  readonly value: R;
  /**
   * Maps a cotangent `u` (structure and shapes of `value`) to `Jᵀ u` (structure and shapes of `x`),
   * owned by the caller. One reverse pass; may be called any number of times.
   */
  readonly pullback: (cotangent: R) => P;
  /**
   * Frees the intermediate values that `pullback` needs. Inside `tf.tidy` or another traced or
   * differentiated function this happens by itself when that scope ends.
   */
  readonly dispose: () => void;
}

/**
 * Evaluates `f(x)` and returns the map from cotangents of the result to cotangents of `x`,
 * `u ↦ J(x)ᵀ u`.
 *
 * @param f - a synchronous function from a tree of tensors to a tree of tensors, written with `tf.*` ops.
 * @param x - a tree of float32 tensors, of any shapes.
 * @returns the value, the pullback and `dispose`.
 * @throws code "structure", "shape", "disposed" for arguments that do not fit; "tracing" for ops without
 *   an entry in the kernel table.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { vjp } from "@legendre/core-tensor";
 *
 * const { pullback } = vjp((x: tf.Tensor) => tf.square(x), tf.tensor1d([1, 2]) as tf.Tensor);
 * console.log(pullback(tf.tensor1d([1, 10])).dataSync()); // Float32Array(2) [ 2, 40 ]
 * ```
 *
 * @remarks Costs one evaluation of `f`, and about two per pullback; every intermediate value is kept.
 */
export function vjp<P, R>(f: (x: P) => R, x: P): Vjp<P, R> {
  const recording = record("vjp", f, x, "pull");
  recording.tape.handOver();
  const value = treeUnflatten<R>(recording.output, recording.outputs);
  let disposed = false;
  return {
    value,
    pullback: (cotangent) => {
      checkUsable("vjp.pullback", disposed);
      checkSameShapes("vjp.pullback", "cotangent", cotangent, "value", value);
      return pullTree<P>(recording, treeLeaves<Tensor>(cotangent));
    },
    dispose: () => {
      disposed = true;
      recording.tape.release();
    },
  };
}

/** `Jᵀ u` of a function for one cotangent; nothing of its record is left. */
export function pulledBack<P, R>(f: (x: P) => R, x: P, cotangent: R): P {
  return scoped(() => {
    const { pullback, dispose } = vjp(f, x);
    try {
      return pullback(cotangent);
    } finally {
      dispose();
    }
  });
}

/** Pulls one cotangent for each result leaf back to a tree like the argument, zeros filled in. */
export function pullTree<P>(recording: Recording, cotangents: readonly Tensor[]): P {
  const { tape, inputs, input, outputIds } = recording;
  return scoped(() => {
    const seeds = new Map<number, Tensor>();
    outputIds.forEach((id, index) => {
      const cotangent = cotangents[index];
      if (id === -1 || cotangent === undefined) return;
      const before = seeds.get(id);
      seeds.set(id, before === undefined ? cotangent : add(before, cotangent));
    });
    const pulled = tape.pull(seeds, inputs.length);
    const leaves = inputs.map((leaf, index) => {
      const part = pulled[index] ?? null;
      return part === null ? zerosLike(leaf) : clone(part);
    });
    return treeUnflatten(input, leaves);
  });
}

/** Throws code "disposed" when a recording was disposed before it is used. */
export function checkUsable(where: string, disposed: boolean): void {
  if (!disposed) return;
  throw new LegendreError(
    "disposed",
    where,
    "it was called after dispose(); call it first, or record the function again",
  );
}
