/** One compiled L-BFGS step of the autoencoder 784-1000-500-250-30-…, its length searched, against optax. */
import { applyUpdates, bernoulli, treeDispose, valueAndGrad } from "@legendre/core-tensor";
import { autoencoder } from "@legendre/core-tensor/nn";
import { lbfgs, valueAndGradFromState } from "@legendre/core-tensor/optim";
import { startEngine } from "@repo/cli";
import { tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { layerValues, uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const [batch, features, encoder] = flags.smoke
  ? [10, 30, [20, 5]]
  : [500, 784, [1000, 500, 250, 30]];

const model = autoencoder({ encoder });
const likelihood = bernoulli();
const sizes = [features, ...encoder, ...encoder.slice(0, -1).toReversed(), features];
const start = {
  layers: sizes.slice(1).map((fanOut, i) => layerValues(3 + i, sizes[i] as number, fanOut)),
};
const inputs = tensor(
  uniformValues(1, batch * features).map((v) => (v + 1) / 2),
  [batch, features],
);
type Params = typeof start;

/** A function that takes one step and returns the loss before it. */
function stepsWith(keepGradient: boolean): () => Promise<number> {
  const optimizer = lbfgs({ keepGradient });
  let current = { params: start, state: optimizer.init(start) };
  const step = run(({ params, state }: typeof current, x: typeof inputs) => {
    const loss = (p: Params) => likelihood.nll(model.apply(p as never, {}, x).output, x);
    const { value, grads } = keepGradient
      ? valueAndGradFromState(loss, params, state)
      : valueAndGrad(loss)(params);
    const next = optimizer.update(grads, state, params, { loss, value });
    return { value, next: { params: applyUpdates(params, next.updates), state: next.state } };
  });
  return async () => {
    const { value, next } = await step(current, inputs);
    if (current.params !== start) treeDispose(current);
    current = next;
    const loss = value.dataSync()[0] as number;
    value.dispose();
    return loss;
  };
}

const oneStep = stepsWith(true);
const check = [await oneStep()];
await compare(
  {
    name: "lbfgs",
    title: `L-BFGS step, autoencoder ${sizes.join("-")}, batch ${batch}`,
    ours: oneStep,
    // The searches differ, and so do the losses after the first step.
    check,
    peers: [
      { id: "jax", program: "lbfgs_jax.py", args: [batch, features, ...encoder].map(String) },
      { id: "twice", name: "ours, its gradient computed anew", run: stepsWith(false) },
    ],
    goals: [{ against: "jax", atMost: 1.1 }],
    items: { count: batch, unit: "examples" },
    dispose: () => treeDispose({ start, inputs }),
  },
  flags,
);
