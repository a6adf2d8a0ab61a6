import * as tf from "@tensorflow/tfjs";
import {
  attention,
  averagePool,
  batchNorm,
  conv,
  convTranspose,
  dense,
  depthwiseConv,
  dropout,
  embedding,
  flatten,
  globalAveragePool,
  groupNorm,
  gru,
  layerNorm,
  lstm,
  type Model,
  maxPool,
  mlp,
  positionEmbedding,
  residual,
  resnet18,
  rmsNorm,
  sequential,
  transformerEncoder,
} from "../../src/nn/index.ts";
import { modelConformance } from "./conformance.ts";

const any = (model: unknown) => () => model as Model<never, never>;

modelConformance("dense", any(dense({ units: 3, activation: "tanh" })), { shape: [4] });
modelConformance("mlp", any(mlp({ hidden: [3], output: 2, activation: "gelu" })), { shape: [3] });
modelConformance(
  "conv",
  any(conv({ filters: 3, kernelSize: 3, strides: 2, padding: 1, activation: "tanh" })),
  { shape: [5, 4, 2] },
);
modelConformance(
  "conv with dilations",
  any(conv({ filters: 2, kernelSize: [2, 3], dilations: 2, bias: false })),
  { shape: [5, 6, 2] },
);
modelConformance(
  "conv with groups",
  any(conv({ filters: 4, kernelSize: 3, groups: 2, activation: "tanh" })),
  { shape: [5, 4, 2] },
);
modelConformance(
  "conv in one dimension",
  any(conv({ filters: 3, kernelSize: [3], strides: 2, activation: "tanh" })),
  { shape: [7, 2] },
);
modelConformance(
  "depthwiseConv",
  any(depthwiseConv({ kernelSize: 3, multiplier: 2, padding: "valid", activation: "tanh" })),
  { shape: [5, 5, 2] },
);
modelConformance("batchNorm", any(batchNorm()), { shape: [4, 3], batch: 5 });
modelConformance("batchNorm of vectors", any(batchNorm({ affine: false })), { shape: [3] });
modelConformance("layerNorm", any(layerNorm()), { shape: [2, 5] });
modelConformance("groupNorm", any(groupNorm({ groups: 2 })), { shape: [3, 3, 4] });
modelConformance("attention", any(attention({ heads: 2 })), { shape: [3, 4] });
modelConformance("causal attention", any(attention({ heads: 2, causal: true, bias: false })), {
  shape: [4, 6],
});
modelConformance("embedding", any(embedding({ size: 5, units: 3 })), {
  shape: [4],
  input: () => tf.tensor2d([0, 3, 3, 4, 1, 0, 2, 2], [2, 4], "int32"),
});
modelConformance("positionEmbedding", any(positionEmbedding({ length: 6 })), { shape: [4, 2] });
modelConformance("dropout", any(dropout({ rate: 0.4 })), { shape: [6] });
modelConformance(
  "residual",
  any(
    residual(sequential([dense({ units: 3 }), "tanh", dropout({ rate: 0.2 })]), {
      shortcut: sequential([dense({ units: 3, bias: false }), batchNorm()]),
      activation: "softplus",
    }),
  ),
  { shape: [2], batch: 6 },
);
modelConformance(
  "a convolutional net",
  any(
    sequential([
      conv({ filters: 3, kernelSize: 3 }),
      batchNorm(),
      "relu",
      maxPool(),
      depthwiseConv({ kernelSize: 3 }),
      averagePool({ size: 2, padding: "same" }),
      flatten,
      dense({ units: 2 }),
    ]),
  ),
  { shape: [6, 6, 1], batch: 2, tolerance: 1e-5 },
);
modelConformance("pooling over all", any(sequential([globalAveragePool, dense({ units: 2 })])), {
  shape: [3, 2, 4],
});
modelConformance("resnet18", any(resnet18({ width: 1, classes: 2 })), {
  shape: [16, 16, 1],
  batch: 2,
  tolerance: 1e-4,
});
modelConformance(
  "transformerEncoder",
  any(transformerEncoder({ layers: 2, width: 4, heads: 2, hidden: 6, causal: true, dropout: 0.1 })),
  { shape: [3, 4], batch: 2 },
);
modelConformance("rmsNorm", any(rmsNorm()), { shape: [2, 5] });
modelConformance("lstm", any(lstm({ units: 3 })), { shape: [4, 2] });
modelConformance(
  "lstm, its last output",
  any(lstm({ units: 2, sequences: false, reverse: true })),
  {
    shape: [3, 2],
  },
);
modelConformance("gru", any(gru({ units: 3, reverse: true })), { shape: [4, 2] });
modelConformance("gru, its last output", any(gru({ units: 2, sequences: false })), {
  shape: [3, 2],
});
modelConformance(
  "convTranspose",
  any(convTranspose({ filters: 2, kernelSize: 3, strides: 2, padding: 1, activation: "tanh" })),
  { shape: [3, 2, 2] },
);
modelConformance(
  "convTranspose in one dimension",
  any(convTranspose({ filters: 2, kernelSize: [4], strides: 2 })),
  {
    shape: [3, 2],
  },
);
