/** A hundred SGD steps of a classifier 784-256-256-10 in one compiled call, against 100 calls and JAX. */
import {
  mlp,
  scan,
  softmaxCrossEntropy,
  treeAxpy,
  treeDispose,
  valueAndGrad,
} from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { type Tensor, tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { layerValues, uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const [features, hidden, batch, steps] = flags.smoke ? [20, 16, 8, 5] : [784, 256, 128, 100];
const lr = 0.01;

const model = mlp({ hidden: [hidden, hidden], output: 10 });
const inputs = tensor(uniformValues(1, batch * features), [batch, features]);
const labels = tensor(
  Int32Array.from(uniformValues(2, batch), (v) => Math.floor((v + 1) * 5)),
  [batch],
);
const start = () => ({
  layers: [
    layerValues(3, features, hidden),
    layerValues(4, hidden, hidden),
    layerValues(5, hidden, 10),
  ],
});
type Params = ReturnType<typeof start>;

function update(params: Params, x: Tensor, y: Tensor): [Params, Tensor] {
  const loss = (p: Params) =>
    softmaxCrossEntropy(model.apply(p as never, {}, x as never).output, y);
  const { value, grads } = valueAndGrad(loss)(params);
  return [treeAxpy(-lr, grads, params), value];
}

const oneStep = run(update);
const allSteps = run((params: Params, x: Tensor, y: Tensor) =>
  scan((p: Params, _: null) => update(p, x, y), params, null, { length: steps }),
);

let params = start();
/** The loss of the last step. */
async function inOneCall(): Promise<number> {
  const [next, losses] = await allSteps(params, inputs, labels);
  treeDispose(params);
  params = next;
  const values = losses.dataSync();
  losses.dispose();
  return values[steps - 1] as number;
}

let others = start();
async function callByCall(): Promise<number> {
  let last = 0;
  for (let i = 0; i < steps; i++) {
    const [next, loss] = await oneStep(others, inputs, labels);
    treeDispose(others);
    others = next;
    last = loss.dataSync()[0] as number;
    loss.dispose();
  }
  return last;
}

const check: number[] = [];
for (let i = 0; i < 3; i++) {
  const [ours, reference] = [await inOneCall(), await callByCall()];
  if (Math.abs(ours - reference) > 1e-3 * Math.max(1e-3, reference)) {
    throw new Error(`scan: one call gives a loss of ${ours}, ${steps} calls give ${reference}`);
  }
  check.push(ours);
}
const args = [batch, features, hidden, lr, steps].map(String);
await compare(
  {
    name: "scan",
    title: `${steps} SGD steps in one call, MLP ${features}-${hidden}-${hidden}-10, batch ${batch}`,
    ours: inOneCall,
    check,
    peers: [
      { id: "calls", name: `our ${steps} calls`, run: callByCall },
      { id: "jax", program: "scan_jax.py", args },
    ],
    goals: [
      { against: "calls", atMost: 0.95, aim: 0.7 },
      { against: "jax", atMost: 1.1, aim: 0.9 },
    ],
    scaledByProducts: true,
    items: { count: batch * steps, unit: "examples" },
    dispose: () => treeDispose({ params, others, inputs, labels }),
  },
  flags,
);
