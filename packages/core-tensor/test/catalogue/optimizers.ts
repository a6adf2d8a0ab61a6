import type * as tf from "@tensorflow/tfjs";
import * as optim from "../../src/optim/index.ts";
import type { ConformanceOptions } from "../optim/conformance.ts";

type Transform = optim.GradientTransform<unknown, unknown>;

/** A transform in units that make gradients `c` and params `p` times as large; its updates are `p` times as large then. */
type Law = (c: number, p: number) => Transform;

/** A set of options that is exported as a value, as far as the tests look at it. */
export interface Declared {
  readonly where: string;
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** What is known of one exported optimiser or part of one; all tests of optimisers go through these. */
export interface OptimizerEntry {
  /** Arguments of a usual call, for the sweeps of wrong arguments and of devices. */
  readonly call: readonly unknown[];
  /** What takes these arguments, where the export itself would refuse the params of the sweeps. */
  readonly make?: (...args: never[]) => unknown;
  /** What the conformance suite runs, by name; the usual call if left out. */
  readonly forms?: Readonly<Record<string, () => unknown>>;
  /** What the suite may assume of it. */
  readonly assume?: ConformanceOptions;
  /** Its options, and a transform of some of them: each default is tried, and another value has to make a difference. */
  readonly defaults?: Readonly<
    Record<string, readonly [set: Declared, make: (options: object) => unknown, only?: string[]]>
  >;
  /** Its laws of units and order by name, or why it has none of its own. */
  readonly laws: Readonly<Record<string, Law>> | "part" | "wrapper";
  /** How much larger updates are in other units, where they are not `p` times as large. */
  readonly by?: (c: number, p: number) => number;
  /** Whether it goes number by number, or by norms of all numbers: then the layout of leaves makes no difference. */
  readonly elementwise?: true;
  /** The runs of published code in `fixtures/optimizers.json`, by name. */
  readonly published?: Readonly<Record<string, () => unknown>>;
}

const { sgd, adam, scale, scaleByAdam } = optim;
const lr = 0.1;
const lrOf = (c: number, p: number) => ({ lr: (lr * p) / c });
const raw = { descends: false };
const call = [{ lr }];
/** Moments of a few gradients lack rank, and a small eps would compare the rounding of two backends. */
const eps = 1e-2;
/** Every leaf but the factor of the mixed tree, which takes another optimiser. */
const others = (path: string) => path !== "layers.1";
const byRank = (_path: string, leaf: tf.Tensor) => (leaf.rank === 2 ? "matrix" : "other");
const injected = ({ lr }: { lr: optim.Schedule }) => sgd({ lr });

/** An entry for each export that makes a transform. */
export const optimizers: Readonly<Record<string, OptimizerEntry>> = {
  adafactor: {
    call: [{ lr, factorFrom: 1 }],
    forms: {
      adafactor: () => optim.adafactor({ lr: 0.05, factorFrom: 1 }),
      "adafactor with all options": () =>
        optim.adafactor({ lr: 0.05, factorFrom: 2, relative: false, clip: 0.9, weightDecay: 1e-3 }),
    },
    assume: { left: 0.8 },
    defaults: { adafactor: [optim.adafactorOptions, (o) => optim.adafactor({ lr, ...o })] },
    laws: {
      adafactor: (_, p) => optim.adafactor({ lr: lr * p, relative: false, factorFrom: 2 }),
      "adafactor, relative to the params": () =>
        optim.adafactor({ lr, relative: true, factorFrom: 2 }),
    },
    published: {
      adafactor: () => optim.adafactor({ lr: 0.01, factorFrom: 4 }),
      "adafactor, absolute, with decay": () =>
        optim.adafactor({
          lr: 0.001,
          factorFrom: 3,
          relative: false,
          clip: 0.8,
          weightDecay: 0.1,
        }),
      "adafactor, nothing factored": () => optim.adafactor({ lr: 0.002 }),
    },
  },
  adagrad: {
    call,
    forms: { adagrad: () => optim.adagrad({ lr: 0.5, weightDecay: 1e-3, initial: 0.1 }) },
    defaults: { adagrad: [optim.adagradOptions, (o) => optim.adagrad({ lr, ...o })] },
    laws: {
      adagrad: (c, p) => optim.adagrad({ lr: lr * p, eps: 1e-7 * c, initial: 0.1 * c * c }),
    },
    elementwise: true,
    published: {
      adagrad: () => optim.adagrad({ lr }),
      "adagrad from a sum": () => optim.adagrad({ lr, initial: 0.1, eps: 0 }),
    },
  },
  adam: {
    call,
    forms: {
      adam: () => adam({ lr }),
      "adam with decay and schedule": () =>
        adam({ lr: optim.exponentialDecay(0.1, { rate: 0.9, every: 20 }), weightDecay: 1e-3 }),
      "adam with Nesterov's momentum": () => adam({ lr, nesterov: true, epsRoot: 1e-6 }),
    },
    defaults: { adam: [optim.adamOptions, (o) => adam({ lr, ...o })] },
    laws: { "adam, its epsilon along": (c, p) => adam({ lr: lr * p, eps: 1e-4 * c }) },
    elementwise: true,
    published: {
      adam: () => adam({ lr: 0.01 }),
      "adam with epsRoot": () => adam({ lr: 0.01, eps: 1e-6, epsRoot: 1e-3 }),
      "adam with Nesterov's momentum": () => adam({ lr: 0.01, nesterov: true }),
    },
  },
  adamw: {
    call,
    forms: {
      adamw: () =>
        optim.adamw({ lr: optim.warmup(optim.cosineSchedule(0.2, { steps: 60 }), { steps: 5 }) }),
    },
    defaults: { adamw: [optim.adamwOptions, (o) => optim.adamw({ lr, ...o })] },
    laws: {
      "adamw, its epsilon along": (c, p) =>
        optim.adamw({ lr: lr * p, eps: 1e-4 * c, weightDecay: 0.1 / p }),
    },
    elementwise: true,
    published: { adamw: () => optim.adamw({ lr: 0.01, weightDecay: 0.1 }) },
  },
  addDecayedWeights: {
    call: [0.1],
    forms: { addDecayedWeights: () => optim.addDecayedWeights(1e-3) },
    assume: raw,
    laws: "part",
  },
  applyIfFinite: {
    call: [sgd({ lr }), 2],
    forms: { applyIfFinite: () => optim.applyIfFinite(adam({ lr }), 2) },
    laws: { applyIfFinite: (c, p) => optim.applyIfFinite(sgd(lrOf(c, p)), 2) },
    published: { "finite only": () => optim.applyIfFinite(adam({ lr: 0.02 }), 3) },
  },
  chain: {
    call: [scale(0.5), sgd({ lr })],
    forms: {
      chain: () =>
        optim.chain(
          optim.clipByGlobalNorm(10),
          optim.scaleByMomentum({ decay: 0.5 }),
          optim.scaleByLearningRate(0.02),
        ),
    },
    laws: {
      chain: (c, p) => optim.chain(optim.clipByGlobalNorm(2 * c), scale(p / c)) as Transform,
    },
    elementwise: true,
  },
  clip: {
    call: [1],
    forms: { clip: () => optim.clip(3) },
    assume: { ...raw, left: 0.7 },
    laws: { "clip, its bound along": (c) => optim.clip(c) },
    by: (c) => c,
    elementwise: true,
  },
  clipByGlobalNorm: {
    call: [1],
    forms: { clipByGlobalNorm: () => optim.clipByGlobalNorm(5) },
    assume: { ...raw, left: 0.7 },
    laws: { "clipByGlobalNorm, its bound along": (c) => optim.clipByGlobalNorm(c) },
    by: (c) => c,
    elementwise: true,
  },
  ema: {
    call: [{ decay: 0.9 }],
    forms: {
      "ema of updates": () => optim.chain(optim.ema({ decay: 0.5 }), scale(-0.02)),
      "ema of params": () => optim.chain(scale(-0.02), optim.ema({ of: "params" })),
    },
    defaults: {
      "ema of updates": [optim.emaOptions, (o) => optim.ema(o)],
      "ema of params": [
        { where: "ema", defaults: { decay: 0.999 } },
        (o) => optim.ema({ of: "params", ...o }),
      ],
    },
    laws: {
      ema: (c, p) => optim.chain(sgd(lrOf(c, p)), optim.ema({ decay: 0.9 })) as Transform,
    },
  },
  injectHyperparams: {
    call: [injected, { lr }],
    forms: {
      injectHyperparams: () =>
        optim.injectHyperparams(({ lr }) => adam({ lr }), {
          lr: optim.exponentialDecay(0.1, { rate: 0.99 }),
        }),
    },
    laws: {
      injectHyperparams: (c, p) => optim.injectHyperparams(injected, lrOf(c, p)) as Transform,
    },
  },
  lamb: {
    call,
    forms: { lamb: () => optim.lamb({ lr: 0.05, weightDecay: 0 }) },
    assume: { left: 0.8 },
    defaults: { lamb: [optim.lambOptions, (o) => optim.lamb({ lr, ...o })] },
    laws: { lamb: (c, p) => optim.lamb({ lr, eps: 1e-6 * c, weightDecay: 0.01 / p }) },
    published: { lamb: () => optim.lamb({ lr: 0.01, weightDecay: 0.1 }) },
  },
  lbfgs: {
    call,
    forms: {
      "lbfgs with a fixed rate": () => optim.lbfgs({ lr: 0.5, memory: 3 }),
      lbfgs: () => optim.lbfgs(),
      "lbfgs that keeps its gradient": () => optim.lbfgs({ keepGradient: true }),
    },
    assume: { steps: 20, needsLoss: true },
    laws: { lbfgs: (c, p) => optim.lbfgs(lrOf(c, p)) },
    published: {
      "lbfgs with a fixed rate": () => optim.lbfgs({ lr: 0.5, memory: 4 }),
      lbfgs: () => optim.lbfgs(),
      "lbfgs that keeps its gradient": () => optim.lbfgs({ keepGradient: true }),
    },
  },
  lion: {
    call,
    forms: {
      lion: () => optim.lion({ lr: optim.oneCycleSchedule(0.1, { steps: 60 }), weightDecay: 1e-3 }),
    },
    defaults: { lion: [optim.lionOptions, (o) => optim.lion({ lr, ...o })] },
    laws: { lion: (_, p) => optim.lion({ lr: lr * p, weightDecay: 0.1 / p }) },
    elementwise: true,
    published: { lion: () => optim.lion({ lr: 0.003, weightDecay: 0.1 }) },
  },
  lookahead: {
    call: [sgd({ lr }), { every: 2 }],
    forms: { lookahead: () => optim.lookahead(adam({ lr }), { every: 3 }) },
    defaults: { lookahead: [optim.lookaheadOptions, (o) => optim.lookahead(sgd({ lr }), o)] },
    laws: { "lookahead of sgd": (c, p) => optim.lookahead(sgd(lrOf(c, p)), { every: 2 }) },
    elementwise: true,
  },
  masked: {
    call: [scale(0.5), { w: true, b: false }],
    forms: {
      masked: () =>
        optim.chain(
          optim.masked(adam({ lr }), others),
          optim.masked(sgd({ lr: 0.02 }), (path) => !others(path)),
        ),
    },
    laws: "wrapper",
  },
  multiSteps: {
    call: [sgd({ lr }), 2],
    forms: { multiSteps: () => optim.multiSteps(adam({ lr: 0.2 }), 2) },
    laws: { multiSteps: (c, p) => optim.multiSteps(sgd(lrOf(c, p)), 2) },
  },
  multiTransform: {
    call: [
      { a: sgd({ lr }), b: scale(0) },
      { w: "a", b: "b" },
    ],
    forms: {
      multiTransform: () =>
        optim.multiTransform({ some: adam({ lr }), rest: sgd({ lr: 0.02 }) }, (path) =>
          others(path) ? "some" : "rest",
        ),
    },
    laws: "wrapper",
    published: {
      "masked and injected": () =>
        optim.multiTransform(
          {
            matrix: optim.injectHyperparams(injected, {
              lr: optim.cosineSchedule(0.2, { steps: 50 }),
            }),
            other: optim.rmsprop({ lr: 0.0003, decay: 0.9, momentum: 0.5 }),
          },
          byRank,
        ),
    },
  },
  muon: {
    call,
    forms: { muon: () => optim.muon({ lr, weightDecay: 1e-3, adamWeightDecay: 1e-3 }) },
    defaults: { muon: [optim.muonOptions, (o) => optim.muon({ lr, ...o })] },
    laws: { muon: (c, p) => optim.muon({ lr: lr * p, eps: 1e-7 * c }) },
    published: {
      muon: () => optim.muon({ lr: 0.02, weightDecay: 0.1, adamLr: 0.01, adamWeightDecay: 0.2 }),
      "muon without Nesterov's momentum": () =>
        optim.muon({ lr: 0.02, momentum: 0.9, nesterov: false, eps: 1e-15 }),
    },
  },
  rmsprop: {
    call,
    forms: {
      rmsprop: () => optim.rmsprop({ lr: 0.02 }),
      "rmsprop with all options": () =>
        optim.rmsprop({
          lr: optim.polynomialSchedule(0.02, 0.005, { steps: 50 }),
          centred: true,
          momentum: 0.3,
          weightDecay: 1e-3,
        }),
    },
    defaults: { rmsprop: [optim.rmspropOptions, (o) => optim.rmsprop({ lr, ...o })] },
    laws: {
      "rmsprop, its epsilon along": (c, p) =>
        optim.rmsprop({ lr: lr * p, eps: 1e-4 * c, centred: true, momentum: 0.3 }),
    },
    elementwise: true,
  },
  scale: { call: [0.5], forms: { scale: () => scale(-0.02) }, laws: "part" },
  scaleByAdam: {
    call: [{ b1: 0.9 }],
    assume: raw,
    defaults: { scaleByAdam: [optim.scaleByAdamOptions, (o) => scaleByAdam(o)] },
    laws: "part",
  },
  scaleByFactoredRms: {
    call: [{ decayRate: 0.8 }],
    forms: { scaleByFactoredRms: () => optim.scaleByFactoredRms() },
    assume: { ...raw, left: 0.7 },
    defaults: {
      scaleByFactoredRms: [optim.scaleByFactoredRmsOptions, (o) => optim.scaleByFactoredRms(o)],
    },
    laws: "part",
  },
  scaleByLbfgs: { call: [{ memory: 2 }], assume: { ...raw, left: 0.8 }, laws: "part" },
  scaleByLearningRate: {
    call: [0.1],
    forms: {
      scaleByLearningRate: () =>
        optim.scaleByLearningRate(optim.linearSchedule(0.03, 0.01, { steps: 50 })),
    },
    laws: "part",
  },
  scaleByLion: {
    call: [{ b1: 0.9 }],
    assume: { ...raw, left: 0.7 },
    defaults: { scaleByLion: [optim.scaleByLionOptions, (o) => optim.scaleByLion(o)] },
    laws: "part",
  },
  scaleByMomentum: {
    call: [{ decay: 0.5 }],
    assume: raw,
    defaults: { scaleByMomentum: [optim.scaleByMomentumOptions, (o) => optim.scaleByMomentum(o)] },
    laws: "part",
  },
  scaleByMuon: {
    call: [{ iterations: 3 }],
    make: (options: never) => optim.masked(optim.scaleByMuon(options), (_, { rank }) => rank > 1),
    assume: { ...raw, left: 0.7 },
    defaults: { scaleByMuon: [optim.scaleByMuonOptions, (o) => optim.scaleByMuon(o)] },
    laws: "part",
  },
  scaleByRms: {
    call: [{ decay: 0.9 }],
    forms: { scaleByRms: () => optim.scaleByRms() },
    assume: { ...raw, left: 0.7 },
    defaults: { scaleByRms: [optim.scaleByRmsOptions, (o) => optim.scaleByRms(o)] },
    laws: "part",
  },
  scaleByRss: {
    call: [{ initial: 0.1 }],
    forms: { scaleByRss: () => optim.scaleByRss() },
    assume: { ...raw, left: 0.9 },
    defaults: { scaleByRss: [optim.scaleByRssOptions, (o) => optim.scaleByRss(o)] },
    laws: "part",
  },
  scaleBySchedule: {
    call: [optim.constantSchedule(0.1)],
    forms: { scaleBySchedule: () => optim.scaleBySchedule(optim.constantSchedule(1)) },
    assume: raw,
    laws: "part",
  },
  scaleByShampoo: {
    call: [],
    forms: { scaleByShampoo: () => optim.scaleByShampoo({ eps, every: 3 }) },
    assume: raw,
    defaults: { scaleByShampoo: [optim.scaleByShampooOptions, (o) => optim.scaleByShampoo(o)] },
    laws: "part",
  },
  scaleBySoap: {
    call: [],
    // With no longer axis, since the gradient of a [2, 3] matrix leaves one direction of the longer side undetermined.
    forms: { scaleBySoap: () => optim.scaleBySoap({ eps, every: 3, maxSize: 2 }) },
    assume: { ...raw, left: 0.7 },
    // What is known of the layers has no default that is a number.
    defaults: { scaleBySoap: [optim.scaleBySoapOptions, (o) => optim.scaleBySoap(o)] },
    laws: "part",
  },
  scaleByTrustRatio: { call: [], assume: { ...raw, left: 0.8 }, laws: "part" },
  scheduleFree: {
    call: [sgd({ lr }), { lr }],
    forms: {
      scheduleFree: () =>
        optim.scheduleFree(adam({ lr, b1: 0 }), { lr: optim.warmup(0.1, { steps: 3 }) }),
    },
    defaults: {
      scheduleFree: [
        optim.scheduleFreeOptions,
        (o) => optim.scheduleFree(sgd({ lr }), { lr: optim.warmup(lr, { steps: 4 }), ...o }),
      ],
    },
    laws: { scheduleFree: (c, p) => optim.scheduleFree(sgd(lrOf(c, p)), lrOf(c, p)) },
    published: {
      "schedule-free sgd": () => optim.scheduleFree(sgd({ lr: 0.2 }), { lr: 0.2, b1: 0.8 }),
      "schedule-free adam": () =>
        optim.scheduleFree(optim.adamw({ lr: 0.02, b1: 0, weightDecay: 0.1 }), { lr: 0.02 }),
    },
  },
  sgd: {
    call: [{ lr, momentum: 0.9 }],
    forms: {
      sgd: () => sgd({ lr: 0.02 }),
      "sgd with momentum": () => sgd({ lr: 0.01, momentum: 0.8, nesterov: true }),
      "sgd with all options": () =>
        sgd({ lr: optim.stepDecay(0.02, { at: [40] }), momentum: 0.5, weightDecay: 1e-3 }),
    },
    defaults: {
      // Nesterov's needs a momentum.
      sgd: [optim.sgdOptions, (o) => sgd({ lr, ...o }), ["momentum", "weightDecay"]],
      "sgd with momentum": [
        optim.sgdOptions,
        (o) => sgd({ lr, ...o, momentum: 0.5 }),
        ["nesterov"],
      ],
    },
    laws: {
      "sgd, sizes of steps the other way": (c, p) =>
        sgd({ ...lrOf(c, p), momentum: 0.5, nesterov: true }),
      "sgd with decay": (c, p) => sgd({ ...lrOf(c, p), weightDecay: (0.01 * c) / p }),
    },
    elementwise: true,
    published: {
      "sgd with Nesterov's momentum": () => sgd({ lr: 0.05, momentum: 0.9, nesterov: true }),
    },
  },
  shampoo: {
    call,
    forms: { shampoo: () => optim.shampoo({ lr: 0.03, eps, every: 2, weightDecay: 1e-3 }) },
    defaults: { shampoo: [optim.shampooOptions, (o) => optim.shampoo({ lr, ...o })] },
    laws: {
      "shampoo, alone": (_, p) => optim.shampoo({ lr: lr * p, graft: null, every: 1 }),
      "shampoo, grafted on Adam": (c, p) =>
        optim.shampoo({ lr: lr * p, graft: scaleByAdam({ eps: 1e-8 * c }), every: 1 }),
    },
    published: {
      // With an eps that hides the rounding of moments that lack rank; SOAP has bases of the sides alone whose moments do not.
      shampoo: () => optim.shampoo({ lr: 0.05, eps: 1e-2 }),
      "shampoo of sums, without grafting": () =>
        optim.shampoo({ lr: 0.05, eps: 1e-2, decay: 1, every: 1, graft: null, momentum: 0 }),
    },
  },
  soap: {
    call,
    forms: { soap: () => optim.soap({ lr, eps, every: 1, maxSize: 2 }) },
    defaults: { soap: [optim.soapOptions, (o) => optim.soap({ lr, ...o })] },
    laws: {
      soap: (c, p) => optim.soap({ lr: lr * p, eps: 1e-8 * c, weightDecay: 0, every: 1 }),
    },
    published: {
      soap: () => optim.soap({ lr: 0.01, maxSize: 4, weightDecay: 0.1 }),
      "soap, turned at each step": () =>
        optim.soap({ lr: 0.01, eps: 1e-3, maxSize: 4, every: 1, weightDecay: 0 }),
    },
  },
};

/** What is known of one exported schedule. */
export interface ScheduleEntry {
  /** Arguments of a usual call. */
  readonly call: readonly unknown[];
  /** Its options, and a schedule of some of them. */
  readonly defaults?: readonly [set: Declared, make: (options: object) => optim.Schedule];
}

/** An entry for each export that makes a schedule. */
export const schedules: Readonly<Record<string, ScheduleEntry>> = {
  constantSchedule: { call: [0.1] },
  cosineRestarts: {
    call: [0.1, { steps: 3, factor: 2 }],
    defaults: [optim.cosineRestartsOptions, (o) => optim.cosineRestarts(2, { steps: 3, ...o })],
  },
  cosineSchedule: {
    call: [0.1, { steps: 10 }],
    defaults: [optim.cosineScheduleOptions, (o) => optim.cosineSchedule(2, { steps: 5, ...o })],
  },
  exponentialDecay: {
    call: [0.1, { rate: 0.5, every: 2 }],
    defaults: [
      optim.exponentialDecayOptions,
      (o) => optim.exponentialDecay(2, { rate: 0.5, ...o }),
    ],
  },
  joinSchedules: { call: [[optim.constantSchedule(1), optim.constantSchedule(2)], [1]] },
  linearSchedule: {
    call: [0.1, 0.2, { steps: 10 }],
    defaults: [optim.linearScheduleOptions, (o) => optim.linearSchedule(2, 1, { steps: 5, ...o })],
  },
  oneCycleSchedule: {
    call: [0.1, { steps: 10 }],
    defaults: [optim.oneCycleScheduleOptions, (o) => optim.oneCycleSchedule(3, { steps: 9, ...o })],
  },
  polynomialSchedule: {
    call: [0.1, 0.2, { steps: 10 }],
    defaults: [
      optim.polynomialScheduleOptions,
      (o) => optim.polynomialSchedule(2, 1, { steps: 5, ...o }),
    ],
  },
  stepDecay: {
    call: [0.1, { at: [1], factor: 0.5 }],
    defaults: [optim.stepDecayOptions, (o) => optim.stepDecay(2, { at: [2, 5], ...o })],
  },
  warmup: {
    call: [optim.constantSchedule(0.1), { steps: 3 }],
    defaults: [optim.warmupOptions, (o) => optim.warmup(2, { steps: 4, ...o })],
  },
};

/** Functions of `/optim` that make neither; their tests are named after what they are for. */
export const neither = ["applyUpdates", "scheduleFreeParams", "valueAndGradFromState"];

/** All forms of all entries for the conformance suite: the usual call where an entry has none of its own. */
export function formsOf(): (readonly [name: string, make: () => Transform, ConformanceOptions])[] {
  const exported = optim as unknown as Record<string, (...args: unknown[]) => Transform>;
  return Object.entries(optimizers).flatMap(([name, entry]) => {
    const make = (entry.make ?? exported[name]) as (...args: unknown[]) => Transform;
    const usual = () => make(...entry.call);
    const forms = entry.forms ?? { [name]: usual };
    return Object.entries(forms).map(
      ([form, make]) => [form, make as () => Transform, entry.assume ?? {}] as const,
    );
  });
}
