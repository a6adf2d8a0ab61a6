/** A Hessian-vector product of each of 100 small networks 1-40-40-1, against torch.func and JAX. */
import { hvp, meanSquaredError, mlp, treeDispose, treeLeaves, vmap } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { type Tensor, tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const [networks, examples, hidden] = flags.smoke ? [5, 4, 8] : [100, 10, 40];

/** The weights of all networks, one after the other, uniform within ±√(3 / fan-in). */
function weights(first: number, biases: boolean) {
  const sizes: [number, number][] = [
    [1, hidden],
    [hidden, hidden],
    [hidden, 1],
  ];
  return {
    layers: sizes.map(([fanIn, fanOut], layer) => {
      const kernel = uniformValues(first + 2 * layer, networks * fanIn * fanOut);
      const bias = uniformValues(first + 2 * layer + 1, networks * fanOut);
      return {
        kernel: tensor(
          kernel.map((v) => v * Math.sqrt(3 / fanIn)),
          [networks, fanIn, fanOut],
        ) as Tensor,
        bias: tensor(
          bias.map((v) => (biases ? v : 0)),
          [networks, fanOut],
        ) as Tensor,
      };
    }),
  };
}

const model = mlp({ hidden: [hidden, hidden], output: 1 });
const params = weights(3, false);
const directions = weights(13, true);
const x = tensor(uniformValues(1, networks * examples), [networks, examples, 1]) as Tensor;
const y = tensor(uniformValues(2, networks * examples), [networks, examples, 1]) as Tensor;
const product = (p: typeof params, v: typeof params, input: Tensor, target: Tensor) =>
  hvp(
    (at: typeof params) =>
      meanSquaredError(model.apply(at as never, {}, input as never).output, target as never),
    p,
    v,
  );
const products = run(vmap(product));

async function once(): Promise<void> {
  treeDispose(await products(params, directions, x, y));
}

const result = await products(params, directions, x, y);
const check = treeLeaves<Tensor>(result).map((leaf) =>
  Array.from(leaf.dataSync()).reduce((sum, v) => sum + v * v, 0),
);
treeDispose(result);

const args = [networks, examples, hidden].map(String);
await compare(
  {
    name: "vmap-hvp",
    title: `Hessian-vector product of each of ${networks} networks 1-${hidden}-${hidden}-1, ${examples} examples`,
    ours: once,
    check,
    peers: [
      { id: "torch", program: "vmap_hvp.py", args },
      { id: "jax", program: "vmap_hvp_jax.py", args },
    ],
    goals: [{ against: "torch", atMost: 0.7, aim: 0.4 }],
    items: { count: networks, unit: "products" },
  },
  flags,
);
