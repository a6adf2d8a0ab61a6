/** The gradient of a classifier 784-256-256-10 at batch 128, against PyTorch's autograd. */
import {
  mlp,
  softmaxCrossEntropy,
  treeDispose,
  treeLeaves,
  valueAndGrad,
} from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { type Tensor, tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { layerValues, uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const [batch, features, hidden] = flags.smoke ? [8, 20, 16] : [128, 784, 256];

const model = mlp({ hidden: [hidden, hidden], output: 10 });
const params = {
  layers: [
    layerValues(3, features, hidden),
    layerValues(4, hidden, hidden),
    layerValues(5, hidden, 10),
  ],
};
const inputs = tensor(uniformValues(1, batch * features), [batch, features]);
const labels = tensor(
  Int32Array.from(uniformValues(2, batch), (v) => Math.floor((v + 1) * 5)),
  [batch],
);
const gradient = run((p: typeof params, x: typeof inputs, y: typeof labels) =>
  valueAndGrad((q: typeof params) => softmaxCrossEntropy(model.apply(q as never, {}, x).output, y))(
    p,
  ),
);

const { value, grads } = await gradient(params, inputs, labels);
const sizes = treeLeaves<Tensor>(grads).map((leaf) =>
  Math.sqrt([...leaf.dataSync()].reduce((total, slope) => total + slope * slope, 0)),
);
const check = [value.dataSync()[0] as number, ...sizes];
treeDispose({ value, grads });

await compare(
  {
    name: "gradient",
    title: `gradient, MLP ${features}-${hidden}-${hidden}-10, batch ${batch}`,
    ours: async () => {
      const result = await gradient(params, inputs, labels);
      await result.value.data();
      treeDispose(result);
    },
    check,
    peers: [{ id: "torch", program: "gradient.py", args: [batch, features, hidden].map(String) }],
    scaledByProducts: true,
    items: { count: batch, unit: "examples" },
  },
  flags,
);
