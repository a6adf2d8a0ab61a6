/** The gradient of a transformer block (128 features, 4 heads, 128 places, batch 16), against PyTorch. */
import {
  meanSquaredError,
  random,
  treeAxpy,
  treeDispose,
  valueAndGrad,
} from "@legendre/core-tensor";
import { transformerEncoder } from "@legendre/core-tensor/nn";
import { startEngine } from "@repo/cli";
import { type Tensor, tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { leafNorms } from "./shared/leaf-norms.ts";
import { compareOnXla } from "./shared/on-xla.ts";
import { seededValues, uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const [batch, places, width, heads] = flags.smoke ? [2, 4, 8, 2] : [16, 128, 128, 4];

const model = transformerEncoder({ layers: 1, width, heads });
const drawn = model.init(random.key(0), [places, width]);
const params = seededValues(drawn.params);
const { state } = drawn;
const size = batch * places * width;
const shape = [batch, places, width];
const inputs = tensor(uniformValues(1, size), shape);
const targets = tensor(uniformValues(2, size), shape);
const traced = (p: typeof params, x: Tensor, y: Tensor) =>
  valueAndGrad((q: typeof params) => meanSquaredError(model.apply(q, state, x).output, y))(p);
const gradient = run(traced);

const { value, grads } = await gradient(params, inputs, targets);
const check = [value.dataSync()[0] as number, ...leafNorms(grads)];

await compare(
  {
    name: "transformer",
    title: `gradient of a transformer block, ${width} features, ${heads} heads, ${places} places, batch ${batch}`,
    ours: async () => treeDispose(await gradient(params, inputs, targets)),
    check,
    peer: { program: "transformer.py", args: [batch, places, width, heads].map(String) },
    goals: [{ against: "torch", atMost: 1.3, aim: 1 }],
    scaledByProducts: true,
    items: { count: batch, unit: "sequences" },
  },
  flags,
);
const lr = 0.1;
await compareOnXla(
  {
    name: "transformer",
    row: "SGD",
    title: `SGD step of a transformer block, ${width} features, ${heads} heads, ${places} places, batch ${batch}`,
    step: (p: typeof params, x: Tensor, y: Tensor) => {
      const found = traced(p, x, y);
      return { value: found.value, params: treeAxpy(-lr, found.grads, p) };
    },
    carried: { params },
    rest: [inputs, targets],
    byHand: {
      id: "jax",
      program: "transformer_jax.py",
      args: [batch, places, width, heads, lr].map(String),
    },
  },
  flags,
);
