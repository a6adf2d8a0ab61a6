import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type ErrorCode, isLegendreError } from "../../src/errors.ts";
import {
  adafactor,
  adagrad,
  adam,
  adamw,
  addDecayedWeights,
  applyIfFinite,
  applyUpdates,
  chain,
  clip,
  clipByGlobalNorm,
  constantSchedule,
  cosineRestarts,
  cosineSchedule,
  ema,
  exponentialDecay,
  injectHyperparams,
  joinSchedules,
  lamb,
  lbfgs,
  linearSchedule,
  lion,
  lookahead,
  masked,
  multiSteps,
  multiTransform,
  muon,
  oneCycleSchedule,
  polynomialSchedule,
  rmsprop,
  scale,
  scaleByAdam,
  scaleByLearningRate,
  scaleByLion,
  scaleByMomentum,
  scaleByMuon,
  scaleByRms,
  scaleBySchedule,
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
import { caught } from "../tree/caught.ts";

describe("factories refuse what is out of range, by name", () => {
  const cases: [() => unknown, ErrorCode, string][] = [
    [() => sgd({ lr: 0.1, momentm: 0.9 } as never), "option", 'nearest known name is "momentum"'],
    [() => sgd({} as never), "option", "sgd: lr must be a finite number at least 0, got undefined"],
    [() => sgd({ lr: -1 }), "option", "lr must be"],
    [() => sgd({ lr: Number.NaN }), "non-finite", "lr must be"],
    [() => sgd({ lr: 1, momentum: 1 }), "option", "momentum must be"],
    [() => sgd({ lr: 1, weightDecay: -1 }), "option", "weightDecay must be"],
    [() => sgd({ lr: 1, nesterov: 1 as never }), "option", "nesterov must be one of"],
    [() => sgd({ lr: 1, nesterov: true }), "option", "momentum is 0; set momentum"],
    [() => adam({ lr: "0.1" as never }), "option", "adam: lr must be"],
    [() => adam({ lr: 1, b1: 1 }), "option", "adam: b1 must be"],
    [() => adam({ lr: 1, b2: -0.1 }), "option", "adam: b2 must be"],
    [() => adam({ lr: 1, eps: -1 }), "option", "adam: eps must be"],
    [() => scaleByAdam({ beta1: 0.9 } as never), "option", 'unknown option "beta1"'],
    [() => scaleByMomentum({ decay: 2 }), "option", "decay must be"],
    [() => scale(Number.POSITIVE_INFINITY), "non-finite", "factor must be"],
    [() => clip(0), "option", "maxValue must be"],
    [() => clipByGlobalNorm(-1), "option", "maxNorm must be"],
    [() => addDecayedWeights(-1), "option", "weightDecay must be"],
    [() => scaleByLearningRate(-1), "option", "lr must be"],
    [() => scaleBySchedule(0.1 as never), "option", "schedule must be a function"],
    [() => constantSchedule(Number.NaN), "non-finite", "value must be"],
    [() => exponentialDecay(1, { rate: 0 }), "option", "rate must be"],
    [() => exponentialDecay(1, {} as never), "option", "rate must be"],
    [() => stepDecay(1, {} as never), "option", "at must be an array"],
    [() => stepDecay(1, { at: [5, 5] }), "option", "at[1] must be a whole number at least 6"],
    [() => linearSchedule(1, 0, { steps: 0 }), "option", "steps must be"],
    [() => chain(scale(1), {} as never), "option", "argument 2 must be a transform"],
    [() => chain(undefined as never), "option", "argument 1 must be a transform"],
    [() => adamw({ weightDecay: 1 } as never), "option", "adamw: lr must be"],
    [() => rmsprop({ lr: 1, alpha: 0.9 } as never), "option", 'unknown option "alpha"'],
    [() => rmsprop({ lr: 1, decay: 1 }), "option", "rmsprop: decay must be"],
    [() => rmsprop({ lr: 1, momentum: 1 }), "option", "rmsprop: momentum must be"],
    [() => scaleByRms({ centred: 1 as never }), "option", "centred must be one of"],
    [() => scaleByRms({ eps: -1 }), "option", "scaleByRms: eps must be"],
    [() => lion({ lr: 1, b1: 1 }), "option", "lion: b1 must be"],
    [() => scaleByLion({ b2: 2 }), "option", "scaleByLion: b2 must be"],
    [() => ema({ decay: 1 }), "option", "ema: decay must be"],
    [() => ema({ of: "param" as never }), "option", 'the nearest is "params"'],
    [() => lookahead({} as never), "option", "lookahead: argument 1 must be a transform"],
    [() => lookahead(scale(1), { rate: 0 }), "option", "rate must be"],
    [() => multiSteps(scale(1), 1.5), "option", "every must be a whole number"],
    [() => multiSteps(undefined as never, 2), "option", "multiSteps: argument 1 must be"],
    [() => masked(7 as never, true), "option", "masked: argument 1 must be a transform"],
    [() => cosineSchedule(1, { steps: 0 }), "option", "cosineSchedule: steps must be"],
    [() => polynomialSchedule(1, 0, { steps: 1, power: 0 }), "option", "power must be"],
    [() => oneCycleSchedule(1, { steps: 1 }), "option", "oneCycleSchedule: steps must be"],
    [() => oneCycleSchedule(1, { steps: 10, riseShare: 0.1 }), "option", "riseShare must be"],
    [() => oneCycleSchedule(1, { steps: 9, anneal: "cos" as never }), "option", "anneal must be"],
    [() => adam({ lr: 1, nesterov: 1 as never }), "option", "adam: nesterov must be one of"],
    [() => adagrad({} as never), "option", "adagrad: lr must be"],
    [() => lamb({ lr: -1 }), "option", "lamb: lr must be"],
    [() => adafactor({ lr: 1, clip: 0 }), "option", "adafactor: clip must be"],
    [() => muon({} as never), "option", "muon: lr must be"],
    [() => muon({ lr: 1, adamLr: -1 }), "option", "muon: adamLr must be"],
    [() => shampoo({} as never), "option", "shampoo: lr must be"],
    [() => shampoo({ lr: 1, momentum: 1 }), "option", "shampoo: momentum must be"],
    [() => shampoo({ lr: 1, decay: 2 }), "option", "decay must be"],
    [() => scaleByShampoo({ eps: 0 }), "option", "scaleByShampoo: eps must be"],
    [() => soap({} as never), "option", "soap: lr must be"],
    [() => soap({ lr: 1, weightDecay: -1 }), "option", "soap: weightDecay must be"],
    [() => soap({ lr: 1, every: 0 }), "option", "soap: every must be"],
    [() => scaleBySoap({ decay: 1 }), "option", "scaleBySoap: decay must be"],
    [() => scaleBySoap({ b3: 1 } as never), "option", 'unknown option "b3"'],
    [() => lbfgs({ lr: -1 }), "option", "lbfgs: lr must be"],
    [() => lbfgs({ shrink: 1 }), "option", "lbfgs: shrink must be"],
    [() => scheduleFree(7 as never, { lr: 1 }), "option", "scheduleFree: argument 1 must be"],
    [() => scheduleFree(scale(1), {} as never), "option", "scheduleFree: lr must be"],
    [() => applyIfFinite(scale(1), 0.5), "option", "applyIfFinite: most must be"],
    [() => applyIfFinite({} as never, 1), "option", "applyIfFinite: argument 1 must be"],
    [() => multiTransform(7 as never, "a"), "option", "transforms must be an object"],
    [() => multiTransform({ a: 1 as never }, "a"), "option", "transforms.a"],
    [() => injectHyperparams(7 as never, {}), "option", "argument 1 must be a function"],
    [() => injectHyperparams(() => 7 as never, {}), "option", "what argument 1 returned"],
    [
      () => injectHyperparams(({ lr }) => sgd({ lr }), { lr: Number.NaN }),
      "non-finite",
      "hyperparams.lr must be",
    ],
    [() => joinSchedules([], []), "option", "schedules must be an array"],
    [() => joinSchedules([0.1 as never], []), "option", "for a number use constantSchedule"],
    [() => joinSchedules([constantSchedule(1)], [3]), "option", "an array of 0 steps"],
    [
      () => joinSchedules([constantSchedule(1), constantSchedule(2)], [0]),
      "option",
      "boundaries[0] must be",
    ],
    [() => cosineRestarts(1, { steps: 1.5 }), "option", "cosineRestarts: steps must be"],
    [() => cosineRestarts(1, { steps: 5, factor: 0 }), "option", "factor must be"],
    [() => warmup("1" as never, { steps: 1 }), "option", "schedule must be a number or a function"],
    [() => warmup(1, { steps: 1, from: 2 }), "option", "from must be"],
  ];
  it.each(cases.map(([run, code, words]) => ({ run, code, words })))("$words", (row) => {
    const error = caught(row.run);
    expect(isLegendreError(error, row.code)).toBe(true);
    expect(error.message).toContain(row.words);
  });
});

describe("update names the leaf that does not fit", () => {
  const params = { w: tf.zeros([2, 3]), b: tf.zeros([3]) };
  const dead = tf.zeros([3]);
  dead.dispose();

  it.each([
    [{ w: tf.zeros([2, 3]) }, "structure", 'updates has 1 leaf, params has 2 (missing "b")'],
    [{ w: tf.zeros([2, 3]), b: tf.zeros([1]) }, "shape", "updates.b has shape [1], params.b"],
    [{ w: tf.zeros([2, 3]), b: dead }, "disposed", "updates.b is a disposed tensor"],
    [{ w: tf.zeros([2, 3]), b: 1 }, "structure", "updates.b must be a tensor"],
  ] as const)("%#", (updates, code, words) => {
    for (const transform of [sgd({ lr: 1, momentum: 0.5 }), adam({ lr: 1 }), clip(1)]) {
      const state = transform.init(params);
      const error = caught(() => transform.update(updates as never, state, params));
      expect(isLegendreError(error, code)).toBe(true);
      expect(error.message).toContain(words);
    }
    expect(caught(() => applyUpdates(params, updates as never)).message).toContain(words);
  });

  it("and a state that is not that of the params", () => {
    const transform = scaleByMomentum();
    const other = transform.init({ w: tf.zeros([3, 2]), b: tf.zeros([3]) });
    const error = caught(() => transform.update(params, other, params));
    expect(error.message).toContain("state.velocity.w has shape [3, 2], params.w");
    const chained = chain(scale(1), scale(2));
    expect(caught(() => chained.update(params, [{}] as never, params)).message).toContain(
      "state has 1 states, the chain has 2 stages",
    );
  });

  it("and a mask that is no mask", () => {
    const decayed = (mask: object) => addDecayedWeights(1, { mask }).update(params, {}, params);
    expect(caught(() => decayed({ w: true })).message).toContain("mask has 1 leaf, params has 2");
    expect(caught(() => decayed({ w: 1, b: true })).message).toContain("mask must hold true and");
    expect(caught(() => masked(scale(1), { w: true }).init(params)).message).toContain(
      "masked.init: mask has 1 leaf, params has 2",
    );
  });

  it("and the state of a wrapper", () => {
    const other = { w: tf.zeros([2, 3]), b: tf.zeros([1]) };
    for (const [transform, name] of [
      [multiSteps(scale(1), 2), "sum"],
      [lookahead(scale(1)), "slow"],
      [ema(), "average"],
    ] as const) {
      const state = transform.init(other);
      const error = caught(() => transform.update(params, state as never, params));
      expect(error.message).toContain(`state.${name}.b has shape [1], params.b has shape [3]`);
    }
  });
});

describe("update names what it cannot use", () => {
  const params = { w: tf.ones([2, 3]), b: tf.zeros([3]) };

  it("a vector given to scaleByMuon", () => {
    const error = caught(() => scaleByMuon().update(params, scaleByMuon().init(params), params));
    expect(isLegendreError(error, "shape")).toBe(true);
    expect(error.message).toContain("params.b has shape [3]");
  });

  it("a missing loss for lbfgs", () => {
    const error = caught(() => lbfgs().update(params, lbfgs().init(params), params));
    expect(isLegendreError(error, "option")).toBe(true);
    expect(error.message).toContain("needs extra.loss");
  });

  it("labels without a transform, and labels that do not fit", () => {
    const wrong = multiTransform({ a: scale(1) }, (() => "c") as never);
    expect(caught(() => wrong.init(params)).message).toContain(
      'names of the transforms (a), got "c"',
    );
    const odd = multiTransform({ a: scale(1) }, { w: "a" });
    expect(
      isLegendreError(
        caught(() => odd.init(params)),
        "structure",
      ),
    ).toBe(true);
  });

  it("a hyperparameter that is no scalar", () => {
    const optimizer = injectHyperparams(({ lr }) => sgd({ lr }), { lr: 1 });
    const state = { ...optimizer.init(params), hyperparams: { lr: tf.ones([2]) as never } };
    const error = caught(() => optimizer.update(params, state, params));
    expect(error.message).toContain("state.hyperparams.lr must be a scalar tensor");
  });

  it("the state of other params, factored otherwise", () => {
    const optimizer = adafactor({ lr: 1, factorFrom: 2 });
    const other = optimizer.init({ w: tf.ones([2, 4]), b: tf.zeros([3]) });
    const error = caught(() => optimizer.update(params, other, params));
    expect(isLegendreError(error, "structure")).toBe(true);
    expect(error.message).toContain("those of the params are [3], [2], [3]");
  });

  it("params of another shape than the average's", () => {
    const state = scheduleFree(scale(1), { lr: 1 }).init({ w: tf.ones([2]) });
    const error = caught(() => scheduleFreeParams(state, { w: tf.ones([3]) }));
    expect(isLegendreError(error, "shape")).toBe(true);
  });
});
