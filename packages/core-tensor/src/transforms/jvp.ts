import { LegendreError } from "../errors.ts";
import { runsAtOnce } from "../graph/level.ts";
import { clone, type Tensor, zerosLike } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkSameShapes, treeLeaves, treeUnflatten } from "../tree/index.ts";
import type { Recording } from "./body-tools.ts";
import { record, withRecording } from "./record.ts";
import { checkUsable } from "./vjp.ts";

/** What {@link linearize} returns. */
export interface Linearized<P, R> {
  /** `f(x)`; owned by the caller. */
  readonly value: R;
  /** Maps a tangent `v` (structure and shapes of `x`) to `J v`, owned by the caller. */
  readonly pushforward: (tangent: P) => R;
  /** Frees the intermediate values, as in {@link Vjp.dispose}. */
  readonly dispose: () => void;
}

/**
 * Evaluates `f(x)` and its directional derivative `J(x) v`.
 *
 * @param f - a synchronous function from a tree of tensors to a tree of tensors.
 * @param x - a tree of float32 tensors.
 * @param v - the direction: structure and shapes of `x`.
 * @returns `{ value, tangent }`, both with the structure of `f`'s result and owned by the caller.
 * @throws code "structure", "shape", "disposed" for arguments that do not fit; "tracing" for ops without
 *   an entry in the kernel table.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { jvp } from "@legendre/core-tensor";
 *
 * const x = tf.tensor1d([1, 2]) as tf.Tensor;
 * const { tangent } = jvp((z: tf.Tensor) => tf.square(z), x, tf.tensor1d([1, 10]));
 * console.log(tangent.dataSync()); // Float32Array(2) [ 2, 40 ]
 * ```
 */
export function jvp<P, R>(f: (x: P) => R, x: P, v: P): { value: R; tangent: R } {
  checkSameShapes("jvp", "v", v, "x", x);
  return scoped(() =>
    withRecording("jvp", f, x, "push", (recording) => {
      checkRead(x, recording);
      const tangent = pushTree<R>(recording, treeLeaves<Tensor>(v));
      return { value: treeUnflatten<R>(recording.output, recording.outputs), tangent };
    }),
  );
}

/**
 * Throws for a list of arguments, as JAX takes it, whose tensors the function did not find. Inside of other recorded functions
 * a function may well ignore them: a program of which constants are left, say.
 */
function checkRead(x: unknown, { tape, outputIds }: Recording): void {
  if (!Array.isArray(x) || tape.isRead || outputIds.some((id) => id !== -1)) return;
  if (!runsAtOnce()) return;
  const message =
    "the function got x, a list, and read none of its tensors; jvp(f, x, v) takes one argument as it is, and not a list of arguments: pass jvp(f, x, v) in place of jvp(f, [x], [v])";
  throw new LegendreError("structure", "jvp", message);
}

/**
 * Evaluates `f(x)` once and returns the linear map `v ↦ J(x) v`, so that many products share the
 * evaluation.
 *
 * @param f - a synchronous function from a tree of tensors to a tree of tensors.
 * @param x - a tree of float32 tensors.
 * @returns the value, the pushforward and `dispose`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { linearize } from "@legendre/core-tensor";
 *
 * const { pushforward } = linearize((x: tf.Tensor) => tf.exp(x), tf.scalar(0) as tf.Tensor);
 * console.log(pushforward(tf.scalar(3)).dataSync()[0]); // 3
 * ```
 *
 * @remarks Costs one evaluation of `f`, and about one per product; every intermediate value is kept.
 */
export function linearize<P, R>(f: (x: P) => R, x: P): Linearized<P, R> {
  const recording = record("linearize", f, x, "push");
  recording.tape.handOver();
  let disposed = false;
  return {
    value: treeUnflatten<R>(recording.output, recording.outputs),
    pushforward: (tangent) => {
      checkUsable("linearize.pushforward", disposed);
      checkSameShapes("linearize.pushforward", "v", tangent, "x", x);
      return pushTree<R>(recording, treeLeaves<Tensor>(tangent));
    },
    dispose: () => {
      disposed = true;
      recording.tape.release();
    },
  };
}

/** Pushes one tangent for each argument leaf to a tree like the result, zeros filled in. */
export function pushTree<R>(recording: Recording, tangents: readonly Tensor[]): R {
  const { tape, output, outputs, outputIds } = recording;
  return scoped(() => {
    const pushed = tape.push(new Map(tangents.entries()), outputIds);
    const leaves = outputs.map((leaf, index) => {
      const part = pushed[index] ?? null;
      return part === null ? zerosLike(leaf) : clone(part);
    });
    return treeUnflatten(output, leaves);
  });
}
