import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import * as optim from "../../src/optim/index.ts";

type Rows = readonly (readonly number[])[];

const start: Rows = [
  [1, -2, 0.5],
  [0.3, 0.7, -1],
  [-0.4, 1.5, 2],
  [0.9, -0.6, 0.2],
];
const grads: readonly Rows[] = [
  [
    [0.3, -1.5, 2],
    [0.4, 0.1, -0.7],
    [1.2, 0.5, 0.6],
    [-0.9, 0.8, 0.05],
  ],
  [
    [-0.7, 0.25, 1],
    [0.6, -0.2, 0.4],
    [0.1, 0.9, -1.1],
    [0.3, 0.2, 1.3],
  ],
  [
    [0.1, 0.4, -0.3],
    [-1.3, 0.5, 0.2],
    [0.7, -0.4, 0.9],
    [0.2, 1.1, -0.6],
  ],
];

/** An optimiser in units that make gradients `c` and params `p` times as large; its updates are `p` times as large then. */
type Law = (c: number, p: number) => optim.GradientTransform<unknown, unknown>;

const { sgd } = optim;
/** Optimisers whose steps depend on the shapes of leaves, or on all of them together, by the name that the package exports them under. */
const laws: Record<string, Law> = {
  adagrad: (c, p) => optim.adagrad({ lr: 0.1 * p, eps: 1e-7 * c, initial: 0.1 * c * c }),
  lamb: (c, p) => optim.lamb({ lr: 0.1, eps: 1e-6 * c, weightDecay: 0.01 / p }),
  adafactor: (_, p) => optim.adafactor({ lr: 0.1 * p, relative: false, factorFrom: 2 }),
  "adafactor, relative to the params": () =>
    optim.adafactor({ lr: 0.1, relative: true, factorFrom: 2 }),
  muon: (c, p) => optim.muon({ lr: 0.1 * p, eps: 1e-7 * c }),
  "shampoo, alone": (_, p) => optim.shampoo({ lr: 0.1 * p, graft: null, every: 1 }),
  "shampoo, grafted on Adam": (c, p) =>
    optim.shampoo({ lr: 0.1 * p, graft: optim.scaleByAdam({ eps: 1e-8 * c }), every: 1 }),
  soap: (c, p) => optim.soap({ lr: 0.1 * p, eps: 1e-8 * c, weightDecay: 0, every: 1 } as never),
  lbfgs: (c, p) => optim.lbfgs({ lr: (0.1 * p) / c }),
  scheduleFree: (c, p) => {
    const lr = (0.1 * p) / c;
    return optim.scheduleFree(sgd({ lr }), { lr });
  },
  multiSteps: (c, p) => optim.multiSteps(sgd({ lr: (0.1 * p) / c }), 2),
  applyIfFinite: (c, p) => optim.applyIfFinite(sgd({ lr: (0.1 * p) / c }), 2),
  ema: (c, p) => optim.chain(sgd({ lr: (0.1 * p) / c }), optim.ema({ decay: 0.9 })) as never,
  injectHyperparams: (c, p) =>
    optim.injectHyperparams(({ lr }: { lr: optim.Schedule }) => sgd({ lr }), {
      lr: (0.1 * p) / c,
    }) as never,
};

/** Updates of three steps. */
function updatesOf(
  make: optim.GradientTransform<unknown, unknown>,
  p: number,
  c: number,
  change: (t: tf.Tensor2D) => tf.Tensor2D = (t) => t,
): number[][] {
  const at = (rows: Rows, by: number) => change(tf.mul(tf.tensor2d(rows as number[][]), by));
  const params = { w: at(start, p) };
  let state = make.init(params);
  return grads.map((g) => {
    const next = make.update({ w: at(g, c) }, state, params);
    state = next.state;
    return [...(next.updates as typeof params).w.dataSync()];
  });
}

/** Rows and columns in another order, and back. */
const there = (t: tf.Tensor2D): tf.Tensor2D =>
  tf.gather(tf.gather(t, [2, 0, 3, 1]), [1, 2, 0], 1) as tf.Tensor2D;
const back = (numbers: readonly number[]): number[] => [
  ...tf.gather(tf.gather(tf.tensor2d([...numbers], [4, 3]), [1, 3, 0, 2]), [2, 0, 1], 1).dataSync(),
];

const units = [
  [2 ** 10, 1],
  [2 ** -10, 1],
  [1, 2 ** 6],
  [2 ** 8, 2 ** -5],
] as const;

describe.each(Object.entries(laws))("%s", (name, make) => {
  // The first step of L-BFGS is at most 1 long in whatever units, as optax's: lbfgs.test.
  it.each(name === "lbfgs" ? [] : units)(
    "makes the same step of gradients times %f and params times %f",
    (c, p) => {
      const wanted = updatesOf(make(1, 1), 1, 1);
      expect(Math.max(...wanted.flat().map(Math.abs))).toBeGreaterThan(0);
      const found = updatesOf(make(c, p), p, c).map((list) => list.map((v) => v / p));
      expectAllClose(found, wanted, { tolerance: 1e-5 });
    },
  );

  it("makes the same step of rows and columns in another order", () => {
    const found = updatesOf(make(1, 1), 1, 1, there).map(back);
    expectAllClose(found, updatesOf(make(1, 1), 1, 1), { tolerance: 1e-4 });
  });
});

describe("laws of optimisers", () => {
  /** Functions that have no law of their own, by the reason. */
  const without: Readonly<Record<string, readonly string[]>> = {
    "units.test": [
      "adam",
      "adamw",
      "chain",
      "clip",
      "clipByGlobalNorm",
      "lion",
      "lookahead",
      "rmsprop",
      "scale",
      "sgd",
    ],
    "parts of those that have one": [
      "addDecayedWeights",
      "scaleByAdam",
      "scaleByFactoredRms",
      "scaleByLbfgs",
      "scaleByLearningRate",
      "scaleByLion",
      "scaleByMomentum",
      "scaleByMuon",
      "scaleByRms",
      "scaleByRss",
      "scaleBySchedule",
      "scaleByShampoo",
      "scaleBySoap",
      "scaleByTrustRatio",
    ],
    "send leaves to others: wrappers.test": ["masked", "multiTransform"],
    "no transforms": ["applyUpdates", "scheduleFreeParams", "valueAndGradFromState"],
    "schedules, of steps": [
      "constantSchedule",
      "cosineRestarts",
      "cosineSchedule",
      "exponentialDecay",
      "joinSchedules",
      "linearSchedule",
      "oneCycleSchedule",
      "polynomialSchedule",
      "stepDecay",
      "warmup",
    ],
  };

  it("are written down for each that the package exports, or left out with a reason", () => {
    const known = new Set([
      ...Object.keys(laws).map((name) => name.split(",")[0] as string),
      ...Object.values(without).flat(),
    ]);
    const exported = Object.entries(optim).flatMap(([name, f]) =>
      typeof f === "function" ? [name] : [],
    );
    expect(exported.filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !exported.includes(name))).toEqual([]);
  });
});
