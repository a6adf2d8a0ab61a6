import { LegendreError } from "../errors.ts";
import { callKernel } from "../graph/dispatch.ts";
import { runsAtOnce } from "../graph/level.ts";
import { share } from "../graph/share.ts";
import { traceBody } from "../graph/trace-body.ts";
import { joinBodies } from "../kernels/control-flow/join-bodies.ts";
import type { Body } from "../kernels/graph.ts";
import { typeToString } from "../kernels/shapes.ts";
import { Tensor } from "../ops.ts";
import { count, type OptionsOf, optional, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { type Flattened, treeUnflatten } from "../tree/index.ts";
import { kindOf } from "../tree/kind-of.ts";
import { checkCarry, loopValues, stepResult, typeOfTensor } from "./loop-values.ts";

/** The options of {@link whileLoop}. */
export const whileLoopOptions = options("whileLoop", {
  /** Steps after which the loop ends whatever the condition says. @defaultValue no bound */
  maxSteps: optional(count(0)),
});

/** Options of {@link whileLoop}. */
export interface WhileLoopOptions extends OptionsOf<typeof whileLoopOptions> {}

/**
 * A loop for as long as a condition holds: `while (condition(carry)) carry = body(carry)`.
 *
 * @param condition - a synchronous function of the carry to a bool scalar.
 * @param body - a synchronous function of the carry to a carry of the same structure, shapes and dtypes.
 * @param init - the carry before the first step: a tree of tensors or numbers.
 * @param options - see {@link WhileLoopOptions}.
 * @returns the first carry for which the condition does not hold, or the one after `maxSteps` steps; owned by
 *   the caller.
 * @throws code "shape" when the condition is no bool scalar or the carry changes its type; "structure";
 *   "disposed"; "tracing"; and "option" when a reverse derivative of it is taken: only {@link scan} has one.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { jvp, whileLoop } from "@legendre/core-tensor";
 *
 * // Newton's method for √a, to the last digit.
 * const root = (a: tf.Tensor) =>
 *   whileLoop(
 *     (x: tf.Tensor) => tf.greater(tf.abs(tf.sub(tf.square(x), a)), tf.mul(a, 1e-6)),
 *     (x) => tf.mul(0.5, tf.add(x, tf.div(a, x))),
 *     a,
 *     { maxSteps: 50 },
 *   );
 * const { value, tangent } = jvp(root, tf.scalar(9) as tf.Tensor, tf.scalar(1));
 * console.log(value.dataSync()[0].toFixed(4), tangent.dataSync()[0].toFixed(4)); // → 3.0000 0.1667
 * ```
 *
 * @remarks A condition that never fails never ends, unless `maxSteps` is set.
 */
export function whileLoop<C>(
  condition: (carry: C) => Tensor,
  body: (carry: C) => C,
  init: C | number,
  options: WhileLoopOptions = {},
): C {
  const { maxSteps } = whileLoopOptions.resolve(options);
  return scoped(() => {
    const carry = loopValues("whileLoop", "init", init);
    const loop = { condition, body, maxSteps: maxSteps ?? null } as Loop;
    const leaves = runsAtOnce() ? plainLoop(loop, carry) : nodeLoop(loop, carry);
    return treeUnflatten<C>(carry.structure, leaves);
  });
}

interface Loop {
  readonly condition: (carry: unknown) => unknown;
  readonly body: (carry: unknown) => unknown;
  readonly maxSteps: number | null;
}

/** What the condition returns, once it is known to be a bool scalar. */
function answer({ condition }: Loop, carry: Flattened<Tensor>): Tensor {
  const result = stepResult("whileLoop", condition(treeUnflatten(carry.structure, carry.leaves)));
  if (result instanceof Tensor && result.dtype === "bool" && result.rank === 0) return result;
  const got = result instanceof Tensor ? typeToString(typeOfTensor(result)) : kindOf(result);
  throw new LegendreError(
    "shape",
    "whileLoop",
    `the condition returned ${got}, expected a bool scalar; reduce it with tf.any or tf.all`,
    { got },
  );
}

function turned({ body }: Loop, carry: Flattened<Tensor>): Tensor[] {
  const given = treeUnflatten(carry.structure, carry.leaves);
  const next = loopValues("whileLoop", "carry", stepResult("whileLoop", body(given)));
  checkCarry("whileLoop", carry, next);
  return next.leaves;
}

function plainLoop(loop: Loop, init: Flattened<Tensor>): Tensor[] {
  let carry = { ...init, leaves: init.leaves.map(share) };
  for (let step = 0; step !== loop.maxSteps; step++) {
    const test = scoped(() => share(answer(loop, carry)));
    const goOn = test.dataSync()[0];
    test.dispose();
    if (!goOn) break;
    const next = scoped(() => turned(loop, carry).map(share));
    for (const tensor of carry.leaves) tensor.dispose();
    carry = { ...init, leaves: next };
  }
  return carry.leaves;
}

function nodeLoop(loop: Loop, init: Flattened<Tensor>): Tensor[] {
  const types = init.leaves.map(typeOfTensor);
  const flat = (leaves: readonly Tensor[]): Flattened<Tensor> => ({ ...init, leaves: [...leaves] });
  const joined = joinBodies([
    traceBody("whileLoop", (all) => answer(loop, flat(all)), types),
    traceBody("whileLoop", (all) => turned(loop, flat(all)), types),
  ]);
  return callKernel("While", [...init.leaves, ...joined.captured], {
    condition: joined.bodies[0] as Body,
    body: joined.bodies[1] as Body,
    carry: types.length,
    maxSteps: loop.maxSteps,
  });
}
