/** One compiled Adam step of the autoencoder 784-1000-500-250-30-…, against PyTorch and JAX. */
import { adam, applyUpdates, bernoulli, treeDispose, valueAndGrad } from "@legendre/core-tensor";
import { autoencoder } from "@legendre/core-tensor/nn";
import { startEngine } from "@repo/cli";
import { tensor } from "@tensorflow/tfjs";
import { compare, type Workload } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { compareGrowth } from "./shared/growth.ts";
import { compareOnXla } from "./shared/on-xla.ts";
import { layerValues, uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const features = flags.smoke ? 30 : 784;
const name = "autoencoder-adam";

/** The step at one size, after three of them for the comparison of losses; with `xla` also timed there. */
async function workload(
  batch: number,
  encoder: readonly number[],
  xla = false,
): Promise<Omit<Workload, "name" | "row">> {
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
  const traced = (params: Params, state: typeof optStart, x: typeof inputs) => {
    const loss = (p: Params) => likelihood.nll(model.apply(p as never, {}, x).output, x);
    const { value, grads } = valueAndGrad(loss)(params);
    const next = optimizer.update(grads, state, params);
    return { value, params: applyUpdates(params, next.updates), state: next.state };
  };
  const args = [batch, features, ...encoder].map(String);
  const title = `Adam step, autoencoder ${sizes.join("-")}, batch ${batch}`;
  const byHand = { id: "jax", program: "autoencoder_adam_jax.py", args };
  if (xla) {
    const carried = { params: start, state: optStart };
    await compareOnXla(
      { name, row: "Adam", title, step: traced, carried, rest: [inputs], byHand },
      flags,
    );
  }
  const step = run(traced);

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
  return {
    title,
    ours: oneStep,
    check,
    peers: [{ id: "torch", program: "autoencoder_adam.py", args }, byHand],
    scaledByProducts: true,
    items: { count: batch, unit: "examples" },
    dispose: () => treeDispose({ current, inputs }),
  };
}

const encoder = flags.smoke ? [20, 5] : [1000, 500, 250, 30];
const main = await workload(flags.smoke ? 10 : 500, encoder, true);
await compare({ ...main, name, goals: [{ against: "torch", atMost: 1.2, aim: 1 }] }, flags);
await compareGrowth(
  {
    name,
    axis: "batch",
    values: [50, 100, 200, 500, 1000],
    workload: (batch) => workload(batch, encoder),
  },
  flags,
);
// Hidden layers of one width, so that only the depth grows.
await compareGrowth(
  {
    name,
    axis: "depth (layers)",
    values: [4, 8, 16, 32],
    workload: (layers) => workload(200, [...new Array<number>(layers / 2 - 1).fill(256), 30]),
  },
  flags,
);
