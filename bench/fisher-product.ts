/** The three Fisher products of FishLeg on the deep autoencoder: time of each, and its error. */
import {
  bernoulli,
  fvp,
  ggnvp,
  grad,
  random,
  treeAxpy,
  treeDispose,
  treeDot,
  treeScale,
  treeSub,
} from "@legendre/core-tensor";
import { autoencoder } from "@legendre/core-tensor/nn";
import { startEngine } from "@repo/cli";
import { div, maximum, mul, neg, type Scalar, sqrt, type Tensor, tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { layerValues, uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const sizes = flags.smoke ? [30, 20, 5, 20, 30] : [784, 1000, 500, 250, 30, 250, 500, 1000, 784];
const batch = flags.smoke ? 10 : 500;
type Layers = { readonly layers: readonly { readonly kernel: Tensor; readonly bias: Tensor }[] };

const model = autoencoder({ encoder: sizes.slice(1, (sizes.length + 1) / 2) });
const likelihood = bernoulli();
const x = tensor(
  uniformValues(1, batch * (sizes[0] as number)).map((v) => (v + 1) / 2),
  [batch, sizes[0] as number],
);
const outputs = (p: Layers, inputs: Tensor): Tensor => model.apply(p as never, {}, inputs).output;
const layers = (seed: number): Layers => ({
  layers: sizes.slice(1).map((fanOut, i) => layerValues(seed + i, sizes[i] as number, fanOut)),
});
const [params, v] = [layers(3), layers(103)];

/** Central differences at the model's own means; `step` relative to `max(1, |params|)`, as `aux.fisher` has it. */
const softTarget = (step: number) => (p: Layers, u: Layers, inputs: Tensor, _: random.Key) => {
  const target = likelihood.mean(outputs(p, inputs));
  const slope = grad((at: Layers) => likelihood.nll(outputs(at, inputs), target));
  const distance = mul(maximum(sqrt(treeDot(p, p)), 1), step);
  const perUnit = div(distance, sqrt(treeDot(u, u))) as Scalar;
  const ahead = slope(treeAxpy(perUnit, u, p));
  const behind = slope(treeAxpy(neg(perUnit) as Scalar, u, p));
  return treeScale(div(0.5, perUnit) as Scalar, treeSub(ahead, behind));
};
const at = (inputs: Tensor) => (p: Layers) => outputs(p, inputs);
const products = {
  exact: run((p: Layers, u: Layers, inputs: Tensor, _: random.Key) =>
    ggnvp(at(inputs), likelihood, p, u),
  ),
  "soft-target": run(softTarget(3e-3)),
  sampled: run((p: Layers, u: Layers, inputs: Tensor, key: random.Key) =>
    fvp(at(inputs), likelihood, p, u, { fisher: "sampled", key }),
  ),
};
const key = random.key(0);
const exact = await products.exact(params, v, x, key);
for (const name of ["soft-target", "sampled"] as const) {
  const other = await products[name](params, v, x, key);
  const wrong = treeSub(other, exact);
  const error = Math.sqrt(
    (treeDot(wrong, wrong).dataSync()[0] as number) /
      (treeDot(exact, exact).dataSync()[0] as number),
  );
  flags.progress(`${name}: relative error ${error.toPrecision(2)} of one product`);
  treeDispose([other, wrong]);
}
treeDispose(exact);
const call = (product: (typeof products)["exact"]) => async () =>
  treeDispose(await product(params, v, x, key));
await compare(
  {
    name: "fisher-product",
    title: `exact Fisher product of the autoencoder ${sizes.join("-")}, batch ${batch}`,
    ours: call(products.exact),
    peers: [
      {
        id: "soft-target",
        name: "differences at soft targets",
        run: call(products["soft-target"]),
      },
      { id: "sampled", name: "sampled targets", run: call(products.sampled) },
    ],
    goals: [{ against: "soft-target", aim: 1 }],
    items: { count: batch, unit: "examples" },
  },
  flags,
);
