/** One compiled Adam step of the autoencoder 784-1000-500-250-30-… at batch 500, against PyTorch. */
import {
  adam,
  applyUpdates,
  autoencoder,
  bernoulli,
  treeDispose,
  valueAndGrad,
} from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { layerValues, uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const batch = flags.smoke ? 10 : 500;
const encoder = flags.smoke ? [20, 5] : [1000, 500, 250, 30];
const features = flags.smoke ? 30 : 784;

const model = autoencoder({ encoder });
const likelihood = bernoulli();
const optimizer = adam({ lr: 1e-3 });
const sizes = [features, ...encoder, ...encoder.slice(0, -1).toReversed(), features];
const start = {
  layers: sizes.slice(1).map((fanOut, i) => layerValues(3 + i, sizes[i] as number, fanOut)),
};
const inputs = tensor(
  uniformValues(1, batch * features).map((v) => (v + 1) / 2),
  [batch, features],
);
type Params = typeof start;
const optStart = optimizer.init(start);
const step = run((params: Params, state: typeof optStart, x: typeof inputs) => {
  const loss = (p: Params) => likelihood.nll(model.apply(p as never, {}, x).output, x);
  const { value, grads } = valueAndGrad(loss)(params);
  const next = optimizer.update(grads, state, params);
  return { value, params: applyUpdates(params, next.updates), state: next.state };
});

let current: { params: Params; state: typeof optStart } = { params: start, state: optStart };
async function oneStep(): Promise<number> {
  const { value, ...next } = await step(current.params, current.state, inputs);
  treeDispose(current);
  current = next;
  const loss = value.dataSync()[0] as number;
  value.dispose();
  return loss;
}

const check: number[] = [];
for (let i = 0; i < 3; i++) check.push(await oneStep());
await compare(
  {
    name: "autoencoder-adam",
    ours: oneStep,
    check,
    peer: {
      program: "autoencoder_adam.py",
      args: [batch, features, ...encoder].map(String),
    },
    items: { count: batch, unit: "examples" },
  },
  flags,
);
