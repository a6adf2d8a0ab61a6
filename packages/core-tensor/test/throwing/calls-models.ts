import * as tf from "@tensorflow/tfjs";
import * as own from "../../src/ops/index.ts";
import { layers } from "../catalogue/layers.ts";
import { losses } from "../catalogue/losses.ts";
import { ops } from "../catalogue/ops.ts";
import { optimizers, schedules } from "../catalogue/optimizers.ts";
import * as core from "../every-entry.ts";
import type { Calls } from "./calls.ts";

const key = core.random.key(3);
const image = tf.ones([2, 6, 6, 1]) as tf.Tensor4D;
const heads = tf.ones([1, 3, 2, 4]) as tf.Tensor;
const params = { w: tf.ones([2, 2]) as tf.Tensor, b: tf.zeros([2]) as tf.Tensor };
const updates = { w: tf.ones([2, 2]) as tf.Tensor, b: tf.ones([2]) as tf.Tensor };
const labels = tf.tensor1d([0, 1, 1], "int32");
const targets = tf.ones([3, 2]) as tf.Tensor;
const halves = tf.fill([3, 2], 0.5) as tf.Tensor;

type Made = { init(key: never, shape: never): never; apply(...args: never[]): unknown };

/** Makes a model, its params and what it gives. */
function model(make: (...args: never[]) => unknown, options: unknown, x: tf.Tensor) {
  const run = (given: never, k: never, input: tf.Tensor): unknown => {
    const made = make(given) as Made;
    const variables = made.init(k, input.shape.slice(1) as never) as {
      params: never;
      state: never;
    };
    try {
      const mode = { training: true, key };
      return [
        variables,
        made.apply(variables.params, variables.state, input as never, mode as never),
      ];
    } catch (error) {
      core.treeDispose(variables);
      throw error;
    }
  };
  return [run, options, key, x] as const;
}

/** Runs a transformation of gradients for a step. */
function stage(make: (...args: never[]) => unknown, ...args: unknown[]) {
  const run = (...all: unknown[]): unknown => {
    const [p, u, ...given] = all.toReversed();
    const made = (make as (...list: unknown[]) => unknown)(
      ...given.toReversed(),
    ) as core.GradientTransform<unknown>;
    const state = made.init(p as never);
    try {
      return [state, made.update(u as never, state as never, p as never)];
    } catch (error) {
      core.treeDispose(state);
      throw error;
    }
  };
  return [run, ...args, updates, params] as const;
}

/** Makes a schedule and asks it for a step. */
function schedule(make: (...args: never[]) => unknown, ...args: unknown[]) {
  const run = (...given: unknown[]): unknown =>
    ((make as (...list: unknown[]) => unknown)(...given) as (step: tf.Tensor) => unknown)(
      tf.scalar(2, "int32"),
    );
  return [(...given: never[]) => tf.tidy(() => run(...given) as tf.Tensor), ...args] as const;
}

/** The call of each entry of a catalogue, made of the function that the package exports under its name. */
function fromEntries<E>(
  entries: Readonly<Record<string, E>>,
  call: (entry: E, f: (...args: never[]) => unknown) => Calls[string],
  exports: object = core,
): Calls {
  const exported = exports as Record<string, (...args: never[]) => unknown>;
  const named = Object.entries(entries).map(([name, entry]): [string, Calls[string]] => {
    const f = exported[name];
    if (f === undefined) throw new Error(`the catalogue has ${name}, which is not exported`);
    return [name, call(entry, f)];
  });
  return Object.fromEntries(named);
}

/** Models, losses, metrics and optimisers. */
export const models: Calls = {
  averagePool: [(options, x) => core.averagePool(options)(x), { size: 2 }, image],
  maxPool: [(options, x) => core.maxPool(options)(x), { size: 2 }, image],
  dotProductAttention: [core.dotProductAttention, heads, heads, heads, { causal: true }],
  rotaryPositions: [core.rotaryPositions, heads, { start: 2 }],
  accuracy: [core.accuracy, targets, labels],
  topKAccuracy: [core.topKAccuracy, targets, labels, 1],
  logLoss: [core.logLoss, halves, labels],
  brier: [core.brier, halves, labels],
  ece: [core.ece, halves, labels],
  confusionMatrix: [core.confusionMatrix, targets, labels],
  scaledOrthogonal: [
    (options, k, shape) => core.scaledOrthogonal(options)(k, shape as number[]),
    { gain: 2 },
    key,
    [3, 2],
  ],
  varianceScaling: [
    (options, k, shape) => core.varianceScaling(options)(k, shape as number[]),
    { scale: 1 },
    key,
    [2, 3],
  ],
  scheduleFreeParams: [
    core.scheduleFreeParams,
    core.scheduleFree(core.sgd({ lr: 0.1 }), { lr: 0.1 }).init(params),
    params,
    { b1: 0.9 },
  ],
  applyUpdates: [core.applyUpdates, params, updates],
  ...fromEntries(ops, ({ call }, f) => [f, ...call], own),
  ...fromEntries(layers, ({ call: [arg, x] }, f) => model(f, arg, x)),
  ...fromEntries(losses, ({ call }, f) => [f, ...call]),
  ...fromEntries(optimizers, ({ make, call }, f) => stage(make ?? f, ...call)),
  ...fromEntries(schedules, ({ call }, f) => schedule(f, ...call)),
};
