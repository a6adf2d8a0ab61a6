/** The gradient of a classifier 784-256-256-10 at batch 128, against PyTorch's autograd. */
import { mlp, random, softmaxCrossEntropy, treeDispose, valueAndGrad } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";

type Keys = [random.Key, random.Key, random.Key];

const flags = benchFlags();
const { name: engine, run } = await startEngine(flags.engine);
const [batch, features] = flags.smoke ? [8, 20] : [128, 784];

const [forParams, forInputs, forLabels] = random.split(random.key(flags.seed), 3) as Keys;
const model = mlp({ hidden: [256, 256], output: 10 });
const { params, state } = model.init(forParams, [features]);
const inputs = random.normal(forInputs, [batch, features]);
const labels = random.randint(forLabels, [batch], 0, 10);
const gradient = run((p: typeof params, x: typeof inputs, y: typeof labels) =>
  valueAndGrad((q: typeof params) => softmaxCrossEntropy(model.apply(q, state, x).output, y))(p),
);

await compare(
  {
    name: `gradient ${features}-256-256-10, batch ${batch}, ${engine}`,
    ours: async () => {
      const { value, grads } = await gradient(params, inputs, labels);
      await value.data();
      treeDispose({ value, grads });
    },
    peer: { program: "gradient.py", args: [String(features), String(batch)] },
    items: { count: batch, unit: "examples" },
  },
  flags,
);
