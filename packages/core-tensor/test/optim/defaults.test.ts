import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  adafactor,
  adagrad,
  adam,
  adamw,
  applyUpdates,
  cosineRestarts,
  cosineSchedule,
  ema,
  exponentialDecay,
  type GradientTransform,
  lamb,
  linearSchedule,
  lion,
  lookahead,
  muon,
  oneCycleSchedule,
  polynomialSchedule,
  rmsprop,
  type Schedule,
  scaleByAdam,
  scaleByFactoredRms,
  scaleByLion,
  scaleByMomentum,
  scaleByMuon,
  scaleByRms,
  scaleByRss,
  scaleByShampoo,
  scaleBySoap,
  scheduleFree,
  scheduleFreeParams,
  sgd,
  shampoo,
  soap,
  stepDecay,
  warmup,
} from "../../src/optim/index.ts";
import { treeLeaves } from "../../src/tree/index.ts";

type Value = number | boolean | string;
type Options = Readonly<Record<string, Value>>;

/** Another value of an option, which makes a difference. */
function other(name: string, value: Value): Value {
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") return { cosine: "linear", updates: "params" }[value] ?? value;
  if (value === 0) return name === "begin" ? 1 : 0.5;
  return Number.isInteger(value) ? value + 1 : 0.75 * value;
}

/** Holds what is seen without options to what is seen with the documented values, and each value to another one. */
function expectDefaults(see: (options: object) => unknown, documented: Options): void {
  const plain = JSON.stringify(see({}));
  expect(JSON.stringify(see(documented))).toBe(plain);
  for (const [name, value] of Object.entries(documented)) {
    const changed = JSON.stringify(see({ ...documented, [name]: other(name, value) }));
    expect(changed === plain, `${name} makes no difference`).toBe(false);
  }
}

type Make = (options: object) => GradientTransform<unknown, unknown>;

const adams = { b1: 0.9, b2: 0.999, eps: 1e-8, epsRoot: 0, nesterov: false };
const factored = { decayRate: 0.8, factorFrom: 128, eps: 1e-30 };
const muons = { momentum: 0.95, nesterov: true, iterations: 5, eps: 1e-7 };
const shampoos = { decay: 0.95, eps: 1e-6, every: 10, maxSize: 1024 };
const soaps = { b1: 0.95, b2: 0.95, eps: 1e-8, every: 10, maxSize: 1024 };
const lr = 0.1;

const transforms: Record<string, readonly [make: Make, documented: Options]> = {
  adafactor: [
    (o) => adafactor({ lr, ...o }),
    { ...factored, clip: 1, relative: true, weightDecay: 0 },
  ],
  adagrad: [(o) => adagrad({ lr, ...o }), { initial: 0, eps: 1e-10, weightDecay: 0 }],
  adam: [(o) => adam({ lr, ...o }), { ...adams, weightDecay: 0 }],
  adamw: [(o) => adamw({ lr, ...o }), { ...adams, weightDecay: 0.01 }],
  "ema of updates": [(o) => ema(o), { decay: 0.9, of: "updates" }],
  "ema of params": [(o) => ema({ of: "params", ...o }), { decay: 0.999 }],
  lamb: [
    (o) => lamb({ lr, ...o }),
    { b1: 0.9, b2: 0.999, epsRoot: 0, eps: 1e-6, weightDecay: 0.01 },
  ],
  lion: [(o) => lion({ lr, ...o }), { b1: 0.9, b2: 0.99, weightDecay: 0 }],
  lookahead: [(o) => lookahead(sgd({ lr }), o), { every: 5, rate: 0.5 }],
  muon: [(o) => muon({ lr, ...o }), { ...muons, weightDecay: 0, adamWeightDecay: 0 }],
  rmsprop: [
    (o) => rmsprop({ lr, ...o }),
    { decay: 0.99, eps: 1e-8, centred: false, momentum: 0, weightDecay: 0 },
  ],
  scaleByAdam: [(o) => scaleByAdam(o), adams],
  scaleByFactoredRms: [(o) => scaleByFactoredRms(o), factored],
  scaleByLion: [(o) => scaleByLion(o), { b1: 0.9, b2: 0.99 }],
  scaleByMomentum: [(o) => scaleByMomentum(o), { decay: 0.9, nesterov: false }],
  scaleByMuon: [(o) => scaleByMuon(o), muons],
  scaleByRms: [(o) => scaleByRms(o), { decay: 0.99, eps: 1e-8, centred: false }],
  scaleByRss: [(o) => scaleByRss(o), { initial: 0, eps: 1e-10 }],
  scaleByShampoo: [(o) => scaleByShampoo(o), shampoos],
  scaleBySoap: [(o) => scaleBySoap(o), { ...soaps, decay: 0.95 }],
  scheduleFree: [
    (o) => scheduleFree(sgd({ lr }), { lr: warmup(lr, { steps: 4 }), ...o }),
    { b1: 0.9, weightPower: 2 },
  ],
  sgd: [(o) => sgd({ lr, ...o }), { momentum: 0, weightDecay: 0 }],
  "sgd with momentum": [(o) => sgd({ lr, momentum: 0.5, ...o }), { nesterov: false }],
  shampoo: [(o) => shampoo({ lr, ...o }), { ...shampoos, momentum: 0.9, weightDecay: 0 }],
  soap: [(o) => soap({ lr, ...o }), { ...soaps, decay: 0.95, weightDecay: 0.01 }],
};

/** Updates and last states for gradients of several sizes, which steps are alike, and the shapes of states of params about as long as a bound. */
function trace(transform: GradientTransform<unknown, unknown>, hasVector: boolean): unknown {
  const seen: unknown[] = [Array.from({ length: 13 }, (_, step) => transform.phase?.(step))];
  for (const [scale, steps] of [
    [1, 6],
    [1e-7, 2],
    [1e-15, 2],
  ] as const) {
    const vector = hasVector ? { b: tf.tensor1d([1, -1]) } : {};
    let params: unknown = { w: tf.tensor2d([1, -2, 0.5, 0.25, 3, -1], [2, 3]), ...vector };
    let state = transform.init(params);
    for (let step = 0; step < steps; step++) {
      const w = [3, -1, 2, 0.5, 1, -4].map((x, i) => scale * (x + step * Math.cos(i + step)));
      const b = { b: tf.tensor1d([scale, (step - 2) * scale]) };
      const grads = { w: tf.tensor2d(w, [2, 3]), ...(hasVector ? b : {}) };
      const next = transform.update(grads, state, params);
      seen.push(treeLeaves<tf.Tensor>(next.updates).map((x) => [...x.dataSync()]));
      params = applyUpdates(params, next.updates);
      state = next.state;
    }
    seen.push(treeLeaves<tf.Tensor>(state).map((x) => [...x.dataSync()]));
  }
  for (const shape of [
    [1024, 2],
    [1025, 2],
    [127, 127],
    [128, 128],
  ] as const) {
    const state = transform.init({ w: tf.zeros([...shape]) });
    seen.push(treeLeaves<tf.Tensor>(state).map((leaf) => leaf.shape));
  }
  return seen;
}

describe("without options", () => {
  it.each(Object.keys(transforms))("%s is as documented", (name) => {
    const [make, documented] = transforms[name]!;
    tf.tidy(() => {
      expectDefaults((options) => trace(make(options), name !== "scaleByMuon"), documented);
    });
  });

  it("the params of a schedule-free model are those of b1 = 0.9", () => {
    const params = { w: tf.scalar(2) };
    const state = scheduleFree(sgd({ lr }), { lr }).init({ w: tf.scalar(1) });
    const seen = (options?: object) => [...scheduleFreeParams(state, params, options).w.dataSync()];
    // (2 − 0.1 · 1) / 0.9.
    expect(seen()[0]).toBeCloseTo(1.9 / 0.9, 6);
    expectDefaults(seen, { b1: 0.9 });
  });
});

const schedules: Record<string, readonly [make: (o: object) => Schedule, documented: Options]> = {
  cosineRestarts: [(o) => cosineRestarts(2, { steps: 3, ...o }), { factor: 1, end: 0 }],
  cosineSchedule: [(o) => cosineSchedule(2, { steps: 5, ...o }), { end: 0, begin: 0 }],
  exponentialDecay: [
    (o) => exponentialDecay(2, { rate: 0.5, ...o }),
    { every: 1, staircase: false },
  ],
  linearSchedule: [(o) => linearSchedule(2, 1, { steps: 5, ...o }), { begin: 0 }],
  oneCycleSchedule: [
    (o) => oneCycleSchedule(3, { steps: 9, ...o }),
    { riseShare: 0.3, divFactor: 25, finalDivFactor: 1e4, anneal: "cosine" },
  ],
  polynomialSchedule: [(o) => polynomialSchedule(2, 1, { steps: 5, ...o }), { power: 2, begin: 0 }],
  stepDecay: [(o) => stepDecay(2, { at: [2, 5], ...o }), { factor: 0.1 }],
  warmup: [(o) => warmup(2, { steps: 4, ...o }), { from: 0 }],
};

describe("without options", () => {
  it.each(Object.keys(schedules))("%s is as documented", (name) => {
    const [make, documented] = schedules[name]!;
    const halves = Array.from({ length: 24 }, (_, i) => i / 2);
    const values = (options: object): number[] => {
      const schedule = make(options);
      return halves.map((step) => schedule(tf.scalar(step)).dataSync()[0]!);
    };
    tf.tidy(() => expectDefaults(values, documented));
  });
});
