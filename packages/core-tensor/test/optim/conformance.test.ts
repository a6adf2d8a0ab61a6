import {
  adafactor,
  adagrad,
  adam,
  adamw,
  addDecayedWeights,
  applyIfFinite,
  chain,
  clip,
  clipByGlobalNorm,
  constantSchedule,
  cosineSchedule,
  ema,
  exponentialDecay,
  injectHyperparams,
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
  scaleByFactoredRms,
  scaleByLbfgs,
  scaleByLearningRate,
  scaleByLion,
  scaleByMomentum,
  scaleByRms,
  scaleByRss,
  scaleBySchedule,
  scaleByShampoo,
  scaleBySoap,
  scaleByTrustRatio,
  scheduleFree,
  sgd,
  shampoo,
  soap,
  stepDecay,
  warmup,
} from "../../src/optim/index.ts";
import { transformConformance } from "./conformance.ts";

const raw = { descends: false };
transformConformance("sgd", () => sgd({ lr: 0.02 }));
transformConformance("sgd with momentum", () => sgd({ lr: 0.01, momentum: 0.8, nesterov: true }));
transformConformance("sgd with all options", () =>
  sgd({ lr: stepDecay(0.02, { at: [40] }), momentum: 0.5, weightDecay: 1e-3 }),
);
transformConformance("adam", () => adam({ lr: 0.1 }));
transformConformance("adam with decay and schedule", () =>
  adam({ lr: exponentialDecay(0.1, { rate: 0.9, every: 20 }), weightDecay: 1e-3 }),
);
transformConformance("scale", () => scale(-0.02));
transformConformance("scaleByAdam", () => scaleByAdam(), raw);
transformConformance("scaleByMomentum", () => scaleByMomentum({ decay: 0.5 }), raw);
transformConformance("addDecayedWeights", () => addDecayedWeights(1e-3), raw);
transformConformance("clipByGlobalNorm", () => clipByGlobalNorm(5), { ...raw, left: 0.7 });
transformConformance("clip", () => clip(3), { ...raw, left: 0.7 });
transformConformance("scaleBySchedule", () => scaleBySchedule(constantSchedule(1)), raw);
transformConformance("scaleByLearningRate", () =>
  scaleByLearningRate(linearSchedule(0.03, 0.01, { steps: 50 })),
);
transformConformance("chain", () =>
  chain(clipByGlobalNorm(10), scaleByMomentum({ decay: 0.5 }), scaleByLearningRate(0.02)),
);

transformConformance("adamw", () =>
  adamw({ lr: warmup(cosineSchedule(0.2, { steps: 60 }), { steps: 5 }) }),
);
transformConformance("rmsprop", () => rmsprop({ lr: 0.02 }));
transformConformance("rmsprop with all options", () =>
  rmsprop({
    lr: polynomialSchedule(0.02, 0.005, { steps: 50 }),
    centred: true,
    momentum: 0.3,
    weightDecay: 1e-3,
  }),
);
transformConformance("lion", () =>
  lion({ lr: oneCycleSchedule(0.1, { steps: 60 }), weightDecay: 1e-3 }),
);
transformConformance("scaleByRms", () => scaleByRms(), { ...raw, left: 0.7 });
transformConformance("scaleByLion", () => scaleByLion(), { ...raw, left: 0.7 });
transformConformance("ema of updates", () => chain(ema({ decay: 0.5 }), scale(-0.02)));
transformConformance("ema of params", () => chain(scale(-0.02), ema({ of: "params" })));
transformConformance("lookahead", () => lookahead(adam({ lr: 0.1 }), { every: 3 }));
transformConformance("multiSteps", () => multiSteps(adam({ lr: 0.2 }), 2));
// Every leaf but the factor of the mixed tree, which takes another optimiser.
const others = (path: string) => path !== "layers.1";
transformConformance("masked", () =>
  chain(
    masked(adam({ lr: 0.1 }), others),
    masked(sgd({ lr: 0.02 }), (path) => !others(path)),
  ),
);

transformConformance("adam with Nesterov's momentum", () =>
  adam({ lr: 0.1, nesterov: true, epsRoot: 1e-6 }),
);
transformConformance("adagrad", () => adagrad({ lr: 0.5, weightDecay: 1e-3, initial: 0.1 }));
transformConformance("scaleByRss", () => scaleByRss(), { ...raw, left: 0.9 });
transformConformance("lamb", () => lamb({ lr: 0.05, weightDecay: 0 }), { left: 0.8 });
transformConformance("scaleByTrustRatio", () => scaleByTrustRatio(), { ...raw, left: 0.8 });
transformConformance("adafactor", () => adafactor({ lr: 0.05, factorFrom: 1 }), { left: 0.8 });
transformConformance("adafactor with all options", () =>
  adafactor({ lr: 0.05, factorFrom: 2, relative: false, clip: 0.9, weightDecay: 1e-3 }),
);
transformConformance("scaleByFactoredRms", () => scaleByFactoredRms(), { ...raw, left: 0.7 });
transformConformance("muon", () => muon({ lr: 0.1, weightDecay: 1e-3, adamWeightDecay: 1e-3 }));
/** Moments of a few gradients lack rank, and a small eps would compare the rounding of two backends. */
const eps = 1e-2;
transformConformance("scaleByShampoo", () => scaleByShampoo({ eps, every: 3 }), raw);
transformConformance("shampoo", () => shampoo({ lr: 0.03, eps, every: 2, weightDecay: 1e-3 }));
// With no longer axis, since the gradient of a [2, 3] matrix leaves one direction of the longer side undetermined.
transformConformance("scaleBySoap", () => scaleBySoap({ eps, every: 3, maxSize: 2 }), {
  ...raw,
  left: 0.7,
});
transformConformance("soap", () => soap({ lr: 0.1, eps, every: 1, maxSize: 2 }));
transformConformance("lbfgs with a fixed rate", () => lbfgs({ lr: 0.5, memory: 3 }), { steps: 20 });
transformConformance("lbfgs", () => lbfgs(), { steps: 20, needsLoss: true });
transformConformance("lbfgs that keeps its gradient", () => lbfgs({ keepGradient: true }), {
  steps: 20,
  needsLoss: true,
});
transformConformance("scaleByLbfgs", () => scaleByLbfgs({ memory: 2 }), { ...raw, left: 0.8 });
transformConformance("scheduleFree", () =>
  scheduleFree(adam({ lr: 0.1, b1: 0 }), { lr: warmup(0.1, { steps: 3 }) }),
);
transformConformance("applyIfFinite", () => applyIfFinite(adam({ lr: 0.1 }), 2));
transformConformance("injectHyperparams", () =>
  injectHyperparams(({ lr }) => adam({ lr }), { lr: exponentialDecay(0.1, { rate: 0.99 }) }),
);
transformConformance("multiTransform", () =>
  multiTransform({ some: adam({ lr: 0.1 }), rest: sgd({ lr: 0.02 }) }, (path) =>
    others(path) ? "some" : "rest",
  ),
);
