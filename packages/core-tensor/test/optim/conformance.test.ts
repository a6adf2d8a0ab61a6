import {
  adam,
  addDecayedWeights,
  chain,
  clipByGlobalNorm,
  clipByValue,
  constantSchedule,
  exponentialDecay,
  linearSchedule,
  scale,
  scaleByAdam,
  scaleByLearningRate,
  scaleByMomentum,
  scaleBySchedule,
  sgd,
  stepDecay,
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
transformConformance("clipByValue", () => clipByValue(3), { ...raw, left: 0.7 });
transformConformance("scaleBySchedule", () => scaleBySchedule(constantSchedule(1)), raw);
transformConformance("scaleByLearningRate", () =>
  scaleByLearningRate(linearSchedule(0.03, 0.01, { steps: 50 })),
);
transformConformance("chain", () =>
  chain(clipByGlobalNorm(10), scaleByMomentum({ decay: 0.5 }), scaleByLearningRate(0.02)),
);
