import { readFileSync } from "node:fs";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import {
  bernoulli,
  categorical,
  fvp,
  gaussian,
  ggnvp,
  hvp,
  type Likelihood,
} from "../src/curvature/index.ts";
import { type HostArray, hostArray } from "../src/kernels/host-array.ts";
import { grad } from "../src/transforms/grad.ts";

interface Stored {
  readonly shape: number[];
  readonly data: number[];
}

type Params<T> = Readonly<Record<string, T>>;

/** One case of the fixture, made with PyTorch in float64; `how_made` in the file has the definitions. */
export interface Golden {
  readonly dims: readonly number[];
  readonly act: "tanh" | "sigmoid" | "softplus";
  readonly likelihood: "softmax_ce" | "bernoulli_bce_sum" | "gaussian_mse_half_sum";
  readonly params: Params<Stored>;
  readonly x: Stored;
  readonly y: Stored;
  readonly v: Params<Stored>;
  readonly sampled_y: Stored;
  readonly out: Stored;
  readonly loss: number;
  readonly grad: Params<Stored>;
  readonly hvp: Params<Stored>;
  readonly ggnvp: Params<Stored>;
  readonly fisher_vp_sampled: Params<Stored>;
}

const fixture = new URL("fixtures/mlp_curvature.json", import.meta.url);
/** Nine small networks. */
export const cases: readonly Golden[] = (
  JSON.parse(readFileSync(fixture, "utf8")) as { cases: readonly Golden[] }
).cases;

const likelihoods: Readonly<Record<Golden["likelihood"], () => Likelihood>> = {
  softmax_ce: categorical,
  bernoulli_bce_sum: bernoulli,
  gaussian_mse_half_sum: gaussian,
};

const activations = { tanh: tf.tanh, sigmoid: tf.sigmoid, softplus: tf.softplus };

const load = ({ shape, data }: Stored, dtype: "float32" | "int32" = "float32"): HostArray =>
  hostArray(data, shape, dtype);
const loadAll = (params: Params<Stored>): Params<HostArray> =>
  Object.fromEntries(Object.entries(params).map(([name, stored]) => [name, load(stored)]));
const numbers = (params: Params<Stored>): Params<number[]> =>
  Object.fromEntries(Object.entries(params).map(([name, stored]) => [name, stored.data]));

/** The products of a case as a function of params, inputs, targets, direction and sampled targets. */
export type Everything = (
  params: Params<tf.Tensor>,
  x: tf.Tensor,
  y: tf.Tensor,
  v: Params<tf.Tensor>,
  sampled: tf.Tensor,
) => Readonly<Record<string, tf.Tensor | Params<tf.Tensor>>>;

/** Everything the fixture holds, as a function of tensors. */
export function everything({ act, likelihood, dims }: Golden): Everything {
  const model = (params: Params<tf.Tensor>, x: tf.Tensor): tf.Tensor => {
    let layerInput = x;
    for (let layer = 0; layer < dims.length - 1; layer++) {
      const [weight, bias] = [params[`W${layer}`], params[`b${layer}`]] as [tf.Tensor, tf.Tensor];
      const z = tf.add(tf.matMul(layerInput, weight, false, true), bias);
      layerInput = layer < dims.length - 2 ? activations[act](z) : z;
    }
    return layerInput;
  };
  const noise = likelihoods[likelihood]();
  return (params, x, y, v, sampled) => {
    const f = (p: Params<tf.Tensor>) => model(p, x);
    const loss = (p: Params<tf.Tensor>) => noise.nll(f(p), y);
    return {
      out: f(params),
      loss: loss(params),
      grad: grad(loss)(params),
      hvp: hvp(loss, params, v),
      ggnvp: ggnvp(f, noise, params, v),
      // The same matrix from the Hessian of the loss itself, not of its closed form.
      ggnvpOfLoss: ggnvp(f, (outputs) => noise.nll(outputs, y), params, v),
      fisher: fvp(f, noise, params, v, { fisher: "sampled", targets: sampled }),
    };
  };
}

/** Holds what {@link everything} returns to the fixture, relative to the largest element. */
export function compare(
  golden: Golden,
  actual: Readonly<Record<string, never>>,
  tolerance: number,
  productTolerance: number = tolerance,
): void {
  const { out, loss, grad: gradient, ggnvp: gauss, ggnvpOfLoss, fisher, hvp: hessian } = actual;
  expectAllClose(out!, golden.out.data, { tolerance, label: "out" });
  expectAllClose(loss!, [golden.loss], { tolerance, label: "loss" });
  expectAllClose(gradient!, numbers(golden.grad), { tolerance, label: "grad" });
  const products = { tolerance: productTolerance };
  expectAllClose(hessian!, numbers(golden.hvp), { ...products, label: "hvp" });
  expectAllClose(gauss!, numbers(golden.ggnvp), { ...products, label: "ggnvp" });
  expectAllClose(ggnvpOfLoss!, numbers(golden.ggnvp), { ...products, label: "ggnvp of the loss" });
  expectAllClose(fisher!, numbers(golden.fisher_vp_sampled), { ...products, label: "fisher" });
}

/** The arguments of {@link everything} for a case, and a name for it. */
export function argumentsOf(
  golden: Golden,
): [Params<HostArray>, HostArray, HostArray, Params<HostArray>, HostArray] {
  const labels = golden.likelihood === "softmax_ce" ? "int32" : "float32";
  return [
    loadAll(golden.params),
    load(golden.x),
    load(golden.y, labels),
    loadAll(golden.v),
    load(golden.sampled_y, labels),
  ];
}
