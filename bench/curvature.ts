/**
 * Curvature products of a classifier and of an autoencoder, as multiples of our own gradient, and beside
 * torch.func.
 */
import {
  bernoulli,
  categorical,
  fvp,
  ggnvp,
  grad,
  hvp,
  mlp,
  treeDispose,
} from "@legendre/core-tensor";
import { autoencoder } from "@legendre/core-tensor/nn";
import { startEngine } from "@repo/cli";
import { type Tensor, tensor, tensor1d } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { leafNorms } from "./shared/leaf-norms.ts";
import { layerValues, uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const features = flags.smoke ? 20 : 784;

type Params = { readonly layers: readonly { readonly kernel: Tensor; readonly bias: Tensor }[] };

/** The net, its likelihood, and what `bench/peers/curvature.py` is told to do the same. */
function problem(kind: "MLP" | "autoencoder") {
  const batch = flags.smoke ? 8 : kind === "MLP" ? 128 : 500;
  const inputs = uniformValues(1, batch * features);
  if (kind === "MLP") {
    const hidden = flags.smoke ? [16, 16] : [256, 256];
    const classes = Int32Array.from(uniformValues(2, batch), (v) => Math.floor((v + 1) * 5));
    return {
      sizes: [features, ...hidden, 10],
      batch,
      model: mlp({ hidden, output: 10 }),
      likelihood: categorical(),
      x: tensor(inputs, [batch, features]),
      targets: tensor1d(classes, "int32") as Tensor,
    };
  }
  const encoder = flags.smoke ? [12, 5] : [1000, 500, 250, 30];
  // Pixels between 0 and 1, which are the targets as well.
  const x = tensor(
    inputs.map((v) => (v + 1) / 2),
    [batch, features],
  );
  return {
    sizes: [features, ...encoder, ...encoder.slice(0, -1).toReversed(), features],
    batch,
    model: autoencoder({ encoder }),
    likelihood: bernoulli(),
    x,
    targets: x as Tensor,
  };
}

for (const kind of ["autoencoder", "MLP"] as const) {
  const { sizes, batch, model, likelihood, x, targets } = problem(kind);
  const layers = (seed: number): Params => ({
    layers: sizes.slice(1).map((outs, i) => layerValues(seed + i, sizes[i] as number, outs)),
  });
  const [params, v] = [layers(3), layers(103)];
  const outputs = (p: Params, inputs: Tensor) => model.apply(p as never, {}, inputs).output;
  const loss = (inputs: Tensor, y: Tensor) => (p: Params) => likelihood.nll(outputs(p, inputs), y);
  const gradient = run((p: Params, inputs: Tensor, y: Tensor) => grad(loss(inputs, y))(p));
  const products = {
    hvp: run((p: Params, u: Params, inputs: Tensor, y: Tensor) => hvp(loss(inputs, y), p, u)),
    ggnvp: run((p: Params, u: Params, inputs: Tensor, _: Tensor) =>
      ggnvp((q: Params) => outputs(q, inputs), likelihood, p, u),
    ),
    fvp: run((p: Params, u: Params, inputs: Tensor, y: Tensor) =>
      fvp((q: Params) => outputs(q, inputs), likelihood, p, u, { fisher: "sampled", targets: y }),
    ),
  };
  const goals = { hvp: [2.9, 2.5], ggnvp: [2.5, 2.1], fvp: [2.1, 1.8] } as const;
  for (const name of ["hvp", "ggnvp", "fvp"] as const) {
    const product = products[name];
    const first = await product(params, v, x, targets);
    const check = leafNorms(first);
    treeDispose(first);
    const [atMost, aim] = goals[name];
    await compare(
      {
        name: "curvature",
        row: `${name}, ${kind}`,
        title: `${name} of the ${kind} ${sizes.join("-")}, batch ${batch}`,
        ours: async () => treeDispose(await product(params, v, x, targets)),
        check,
        peers: [
          {
            id: "gradient",
            name: "our gradient",
            run: async () => treeDispose(await gradient(params, x, targets)),
          },
          { program: "curvature.py", args: [name, kind, batch, ...sizes].map(String) },
        ],
        goals: [
          { against: "gradient", atMost, aim },
          { against: "torch", aim: 1 },
        ],
        items: { count: batch, unit: "examples" },
      },
      flags,
    );
  }
}
