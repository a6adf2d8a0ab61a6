import {
  applyUpdates,
  type GradientTransform,
  random,
  type UpdateExtra,
  valueAndGrad,
} from "@legendre/core-tensor";
import { switchCase } from "@legendre/core-tensor/transforms";
import * as tf from "@tensorflow/tfjs";
import type { Method, Stepped } from "./method.ts";

/** The state of an optimiser, the steps taken, and the key of what is random. */
interface Carried {
  readonly optimizer: object;
  readonly count: tf.Tensor;
  readonly key: random.Key;
}

type Loss<P> = (params: P, x: tf.Tensor, y: tf.Tensor) => tf.Tensor;

/** Periods of phases are looked for among this many steps. */
const longest = 200;

/**
 * The steps of an optimiser as one program. Optimisers that do other things at some steps (FishLeg learns at each tenth) name
 * these by `phase`, and `fit` compiles a program for each. Here each is a branch, chosen by the steps taken, which are carried.
 *
 * The first step may give the state another structure, as that of K-FAC does, which finds the layers. `begin` takes it.
 */
function oneProgram<P extends object>(optimizer: GradientTransform<P>, loss: Loss<P>) {
  const { steps, period } = phasesOf(optimizer);
  const take = (step: number | undefined, p: P, s: Carried, x: tf.Tensor, y: tf.Tensor) => {
    const [own, key] = random.split(s.key, 2) as [random.Key, random.Key];
    const { value, grads } = valueAndGrad((params: P) => loss(params, x, y))(p);
    const lossOf = (params: P): tf.Tensor => loss(params, x, y);
    const extra = { batch: { x, y }, value, key: own, step, loss: lossOf } as UpdateExtra<P>;
    const { updates, state } = optimizer.update(grads, s.optimizer, p, extra);
    const count = tf.add(s.count, tf.scalar(1, "int32"));
    const next = { optimizer: state as object, count, key };
    return { params: applyUpdates(p, updates), state: next, loss: value };
  };
  const begin = (params: P, key: random.Key, x: tf.Tensor, y: tf.Tensor) => {
    const none = { optimizer: optimizer.init(params) as object, count: tf.scalar(0, "int32"), key };
    const { loss: _, ...begun } = take(0, params, none, x, y);
    return begun;
  };
  const step = (params: P, state: Carried, x: tf.Tensor, y: tf.Tensor): Stepped => {
    if (steps.length === 1) return take(steps[0], params, state, x, y);
    const branches = steps.map(
      (step) => (p: P, s: Carried, u: tf.Tensor, v: tf.Tensor) => take(step, p, s, u, v),
    );
    const table = Int32Array.from(period, (step) => steps.indexOf(step));
    const at = tf.mod(state.count, tf.scalar(period.length, "int32"));
    return switchCase(tf.gather(tf.tensor1d(table, "int32"), at), branches, params, state, x, y);
  };
  return { begin, step };
}

/** The method that takes steps of an optimiser, with the first one taken. */
export function methodOf<P extends object>(
  optimizer: GradientTransform<P>,
  loss: Loss<P>,
  params: P,
  { x, y, batch, key }: { x: tf.Tensor; y: tf.Tensor; batch: number; key: random.Key },
): Method {
  const { begin, step } = oneProgram(optimizer, loss);
  const first = (of: tf.Tensor): tf.Tensor => tf.slice(of, [0], [batch]);
  return { ...begin(params, key, first(x), first(y)), data: { x, y }, batch, step };
}

/** Steps that stand for all after the first, and which of them is due `count` steps after the start, modulo a period. */
function phasesOf({ phase }: Pick<GradientTransform<never>, "phase">) {
  if (phase === undefined) return { steps: [undefined], period: [undefined] };
  const due = Array.from({ length: longest }, (_, step) => phase(step));
  for (let period = 1; 2 * period < longest; period++) {
    if (due.every((found, step) => step <= period || found === due[step - period])) {
      // Step 0 may be a phase of its own: the period after it is what comes back.
      const later = Array.from({ length: period }, (_, step) => due[step === 0 ? period : step]);
      return { steps: [...new Set(later)], period: later };
    }
  }
  throw new Error(`the phases of this optimiser have no period below ${longest / 2} steps`);
}
