/** One compiled SGD step of a classifier 784-256-256-10 at batch 128, against PyTorch. */
import {
  mlp,
  softmaxCrossEntropy,
  treeAxpy,
  treeDispose,
  valueAndGrad,
} from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { neg, type Scalar, tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { layerValues, uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const [batch, features, hidden] = flags.smoke ? [8, 20, 16] : [128, 784, 256];
const lr = 0.05;

const model = mlp({ hidden: [hidden, hidden], output: 10 });
const inputs = tensor(uniformValues(1, batch * features), [batch, features]);
const labels = tensor(
  Int32Array.from(uniformValues(2, batch), (v) => Math.floor((v + 1) * 5)),
  [batch],
);
const start = {
  layers: [
    layerValues(3, features, hidden),
    layerValues(4, hidden, hidden),
    layerValues(5, hidden, 10),
  ],
};
const step = run(
  (params: typeof start, x: typeof inputs, y: typeof labels, rate: number | Scalar) => {
    const loss = (p: typeof start) => softmaxCrossEntropy(model.apply(p as never, {}, x).output, y);
    const { value, grads } = valueAndGrad(loss)(params);
    return { value, params: treeAxpy(typeof rate === "number" ? -rate : neg(rate), grads, params) };
  },
);

let params = start;
async function oneStep(): Promise<number> {
  const next = await step(params, inputs, labels, lr);
  if (params !== start) treeDispose(params);
  params = next.params;
  const loss = next.value.dataSync()[0] as number;
  next.value.dispose();
  return loss;
}

const check: number[] = [];
for (let i = 0; i < 3; i++) check.push(await oneStep());
await compare(
  {
    name: "mlp-sgd",
    ours: oneStep,
    check,
    peer: { program: "mlp_sgd.py", args: [batch, features, hidden, lr].map(String) },
    items: { count: batch, unit: "examples" },
  },
  flags,
);
