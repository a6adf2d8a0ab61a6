import { LegendreError } from "../errors.ts";
import { runsAtOnce } from "../graph/level.ts";
import type { Tensor } from "../ops.ts";
import { count, flag, numberOr, type OptionsOf, optional, options, value } from "../options.ts";
import { scoped } from "../scope.ts";
import { placeOf } from "../tree/check-tensors.ts";
import { type Flattened, treePaths } from "../tree/index.ts";
import { type CheckpointPolicy, segmentSizes } from "./checkpoint.ts";
import { loopValues } from "./loop-values.ts";
import { type Loop, nodeLoop, plainLoop, unrolledLoop } from "./scan-loops.ts";

/** The options of {@link scan}. */
export const scanOptions = options("scan", {
  /** How many steps; needed where `xs` has no leaves, and else the length of their first axis. @defaultValue that of `xs` */
  length: optional(count(0)),
  /** From the last slice to the first; the results stand in the order of `xs` all the same. */
  reverse: flag(false),
  /**
   * Steps that are recorded one after the other inside of one turn of the loop: longer programs with
   * less overhead. `true` records all of them, without a loop.
   */
  unroll: numberOr<boolean, 1>({ integer: true, min: 1 }, (x) => typeof x === "boolean", 1),
  /**
   * What a reverse derivative keeps. `"none"`: what its rules need of every step. `"sqrt"` and `"every n"`: the
   * carry before each segment of √length or n steps; the inside of a segment is computed again when it
   * is its turn. A function of the length returns the steps of a segment, or a list of them for segments
   * within segments, outermost first.
   */
  checkpoint: value<CheckpointPolicy, "none">("none"),
});

/** Options of {@link scan}. */
export interface ScanOptions extends OptionsOf<typeof scanOptions> {}

/**
 * A loop over the first axis of arrays that carries values from step to step:
 * `[c₁, y₀] = f(c₀, x₀)`, `[c₂, y₁] = f(c₁, x₁)`, …
 *
 * Without a trace or derivative around it, it is a plain loop. In a program it is one node, whose
 * graph is recorded once whatever the length; it can be differentiated to any order in both directions.
 *
 * @param f - a synchronous function of the carry and one slice of `xs` to `[carry, y]`. In a program or under
 *   a derivative it runs once, on tensors without values. What it closes over may be differentiated, too.
 * @param init - the carry before the first step: a tree of tensors; numbers become float32 scalars.
 * @param xs - a tree of tensors with a common first axis `[length, …]`, or `null` with `options.length`.
 * @param options - see {@link ScanOptions}.
 * @returns `[carry, ys]`: the carry after the last step, and the `y` of all steps, stacked along a new
 *   first axis; owned by the caller. No step is taken for length 0.
 * @throws code "shape" when lengths differ, or a carry changes its shape or dtype; "structure" when it changes
 *   its structure, or `f` returns no pair; "option"; "disposed"; "tracing" for a promise, or when `f` reads a
 *   value in a program or under a derivative.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad, scan } from "@legendre/core-tensor";
 *
 * const sums = (xs: tf.Tensor) => scan((c: tf.Tensor, x: tf.Tensor) => [tf.add(c, x), tf.add(c, x)], 0, xs);
 * const [last, all] = sums(tf.tensor1d([1, 2, 3]));
 * console.log(last.dataSync()[0], [...all.dataSync()]); // → 6 [ 1, 3, 6 ]
 * const squared = (xs: tf.Tensor) => tf.square(sums(xs)[0]);
 * console.log([...grad(squared)(tf.tensor1d([1, 2, 3]) as tf.Tensor).dataSync()]); // → [ 12, 12, 12 ]
 * ```
 *
 * @remarks A reverse derivative keeps a stack of each value that its rules need: `length` times the values
 * of a step, or with `checkpoint: "every n"` `length / n` carries and the values of n steps, for one more
 * evaluation; `"sqrt"` needs the least of these. A forward derivative keeps a stack, too.
 */
export function scan<C, X, Y>(
  f: (carry: C, x: X) => readonly [C, Y],
  init: C | number,
  xs: X,
  options: ScanOptions = {},
): [C, Y] {
  const { length, reverse, unroll, checkpoint } = scanOptions.resolve(options);
  return scoped(() => {
    const carry = loopValues("scan", "init", init);
    const stacked = loopValues("scan", "xs", xs);
    const steps = commonLength(stacked, length);
    const sizes = segmentSizes(checkpoint, steps);
    const loop: Loop = { f: f as Loop["f"], stacked, steps, reverse, sizes };
    const turn = unroll === true ? steps : Number(unroll || 1);
    // No steps: only a recording tells what the results would be.
    if (steps > 0 && (runsAtOnce() || turn >= steps)) return plainLoop(loop, carry);
    return turn === 1 || steps === 0 ? nodeLoop(loop, carry) : unrolledLoop(loop, carry, turn);
  }) as [C, Y];
}

/** The length of the first axis of all leaves, which is `length` where that is given. */
function commonLength(
  { leaves, structure }: Flattened<Tensor>,
  length: number | undefined,
): number {
  const place = (index: number): string => placeOf("xs", treePaths(structure)[index] ?? "");
  for (const [index, { shape }] of leaves.entries()) {
    if (shape.length > 0) continue;
    const message = `${place(index)} is a scalar, expected an array with one slice a step along its first axis; close over what is the same at each step`;
    throw new LegendreError("shape", "scan", message, { place: place(index) });
  }
  const [first] = leaves;
  const steps = length ?? first?.shape[0];
  if (steps === undefined) {
    const message = "xs has no leaves, so the number of steps is not known; pass { length }";
    throw new LegendreError("option", "scan", message);
  }
  const odd = leaves.findIndex(({ shape }) => shape[0] !== steps);
  if (odd === -1) return steps;
  const wanted =
    length === undefined ? `${place(0)} has length ${steps}` : `options.length is ${steps}`;
  throw new LegendreError(
    "shape",
    "scan",
    `${place(odd)} has length ${leaves[odd]?.shape[0]} along its first axis, ${wanted}; they must be equal`,
    { place: place(odd), expected: steps },
  );
}
