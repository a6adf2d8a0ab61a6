/** The gradient of each example of a batch, classifier 784-256-256-10, against torch.func and JAX. */
import {
  grad,
  mlp,
  softmaxCrossEntropy,
  treeDispose,
  treeLeaves,
  vmap,
} from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { expandDims, type Tensor, tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { layerValues, uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const [batch, features, hidden] = flags.smoke ? [8, 20, 16] : [128, 784, 256];

const model = mlp({ hidden: [hidden, hidden], output: 10 });
const inputs = tensor(uniformValues(1, batch * features), [batch, features]);
const labels = tensor(
  Int32Array.from(uniformValues(2, batch), (v) => Math.floor((v + 1) * 5)),
  [batch],
);
const params = {
  layers: [
    layerValues(3, features, hidden),
    layerValues(4, hidden, hidden),
    layerValues(5, hidden, 10),
  ],
};
const loss = (p: typeof params, x: Tensor, y: Tensor): Tensor =>
  softmaxCrossEntropy(
    model.apply(p as never, {}, expandDims(x) as never).output,
    expandDims(y) as never,
  );
const gradients = run(vmap(grad(loss), { inAxes: [null, 0, 0] }));

async function once(): Promise<Tensor[]> {
  const grads = (await gradients(params, inputs, labels)) as typeof params;
  treeDispose(grads);
  return treeLeaves<Tensor>(grads);
}

/** Of each leaf, the last example's sum of squares. */
const grads = (await gradients(params, inputs, labels)) as typeof params;
const check = treeLeaves<Tensor>(grads).map((leaf) => {
  const all = leaf.dataSync();
  return Array.from(all.slice(all.length - all.length / batch)).reduce((sum, v) => sum + v * v, 0);
});
treeDispose(grads);

const args = [batch, features, hidden].map(String);
await compare(
  {
    name: "per-example",
    title: `gradient of each of ${batch} examples, MLP ${features}-${hidden}-${hidden}-10`,
    ours: once,
    check,
    peers: [
      { id: "torch", program: "per_example.py", args },
      { id: "jax", program: "per_example_jax.py", args },
    ],
    goals: [{ against: "torch", atMost: 1.2, aim: 0.8 }],
    items: { count: batch, unit: "examples" },
  },
  flags,
);
