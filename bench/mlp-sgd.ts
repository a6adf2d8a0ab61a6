/** One compiled SGD step of a classifier 784-256-256-10, against PyTorch, NumPy by hand and JAX. */
import {
  mlp,
  softmaxCrossEntropy,
  treeAxpy,
  treeDispose,
  valueAndGrad,
} from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { neg, type Scalar, scalar, tensor } from "@tensorflow/tfjs";
import { compare, type Workload } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { compareGrowth } from "./shared/growth.ts";
import { compareOnXla } from "./shared/on-xla.ts";
import { layerValues, uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const [features, width] = flags.smoke ? [20, 16] : [784, 256];
const lr = 0.05;
const name = "mlp-sgd";

/** The step at one size, after three of them for the comparison of losses; with `xla` also timed there. */
async function workload(
  batch: number,
  hidden: number,
  xla = false,
): Promise<Omit<Workload, "name" | "row">> {
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
  const traced = (
    params: typeof start,
    x: typeof inputs,
    y: typeof labels,
    rate: number | Scalar,
  ) => {
    const loss = (p: typeof start) => softmaxCrossEntropy(model.apply(p as never, {}, x).output, y);
    const { value, grads } = valueAndGrad(loss)(params);
    const factor = typeof rate === "number" ? -rate : neg(rate);
    return { value, params: treeAxpy(factor, grads, params) };
  };
  const args = [batch, features, hidden, lr].map(String);
  const title = `SGD step, MLP ${features}-${hidden}-${hidden}-10, batch ${batch}`;
  const byHand = { id: "jax", program: "mlp_sgd_jax.py", args };
  if (xla) {
    const rest = [inputs, labels, scalar(lr)];
    await compareOnXla(
      {
        name,
        row: "SGD",
        title,
        step: traced,
        carried: { params: start },
        rest,
        byHand,
        fromNode: 0.3,
      },
      flags,
    );
  }
  const step = run(traced);

  let params = start;
  async function oneStep(): Promise<number> {
    const next = await step(params, inputs, labels, lr);
    treeDispose(params);
    params = next.params;
    const loss = next.value.dataSync()[0] as number;
    next.value.dispose();
    return loss;
  }

  const check: number[] = [];
  for (let i = 0; i < 3; i++) check.push(await oneStep());
  return {
    title,
    ours: oneStep,
    check,
    peers: [
      { id: "torch", program: "mlp_sgd.py", args },
      { id: "numpy", program: "mlp_sgd_numpy.py", args },
      byHand,
    ],
    scaledByProducts: true,
    items: { count: batch, unit: "examples" },
    dispose: () => treeDispose({ params, inputs, labels }),
  };
}

const main = await workload(flags.smoke ? 8 : 128, width, true);
await compare(
  {
    ...main,
    name,
    goals: [
      { against: ["torch", "numpy"], atMost: 1.1, aim: 0.9 },
      { against: "jax", aim: 1 },
    ],
  },
  flags,
);
const batches = [16, 32, 64, 128, 256, 512, 1024];
await compareGrowth(
  { name, axis: "batch", values: batches, workload: (batch) => workload(batch, width) },
  flags,
);
const widths = [64, 128, 256, 512, 1024, 2048];
await compareGrowth(
  { name, axis: "width", values: widths, workload: (hidden) => workload(128, hidden) },
  flags,
);
