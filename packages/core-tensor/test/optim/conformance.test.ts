import {
  adam,
  adamw,
  addDecayedWeights,
  chain,
  clip,
  clipByGlobalNorm,
  constantSchedule,
  cosineSchedule,
  ema,
  exponentialDecay,
  linearSchedule,
  lion,
  lookahead,
  masked,
  multiSteps,
  oneCycleSchedule,
  polynomialSchedule,
  rmsprop,
  scale,
  scaleByAdam,
  scaleByLearningRate,
  scaleByLion,
  scaleByMomentum,
  scaleByRms,
  scaleBySchedule,
  sgd,
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
