import * as tf from "@tensorflow/tfjs";
import {
  bernoulli,
  categorical,
  fvp,
  gaussian,
  ggnvp,
  hvp,
  type Likelihood,
} from "../../../src/curvature/index.ts";
import { grad } from "../../../src/transforms/grad.ts";
import {
  fixture,
  type GoldenProgram,
  load,
  loadAll,
  numbers,
  type Params,
  type Stored,
} from "./stored.ts";

/** One case of the fixture, made with PyTorch in float64; `how_made` in the file has the definitions. */
interface Golden {
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

const { cases } = fixture<{ cases: readonly Golden[] }>("mlp_curvature");

const likelihoods: Readonly<Record<Golden["likelihood"], () => Likelihood>> = {
  softmax_ce: categorical,
  bernoulli_bce_sum: bernoulli,
  gaussian_mse_half_sum: gaussian,
};

const activations = { tanh: tf.tanh, sigmoid: tf.sigmoid, softplus: tf.softplus };

/** The products of a case as a function of params, inputs, targets, direction and sampled targets. */
type Everything = (
  params: Params<tf.Tensor>,
  x: tf.Tensor,
  y: tf.Tensor,
  v: Params<tf.Tensor>,
  sampled: tf.Tensor,
) => Readonly<Record<string, tf.Tensor | Params<tf.Tensor>>>;

/** Everything the fixture holds, as a function of tensors. */
function everything({ act, likelihood, dims }: Golden): Everything {
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

/** Curvature products of nine small networks. */
export const mlpCurvature: readonly GoldenProgram[] = cases.map((golden) => {
  const labels = golden.likelihood === "softmax_ce" ? "int32" : "float32";
  return {
    file: "mlp_curvature",
    name: `${golden.act}, ${golden.likelihood}`,
    f: everything(golden) as GoldenProgram["f"],
    args: [
      loadAll(golden.params),
      load(golden.x),
      load(golden.y, labels),
      loadAll(golden.v),
      load(golden.sampled_y, labels),
    ],
    expected: [
      { of: "out", values: golden.out.data, float32: 1e-4 },
      { of: "loss", values: [golden.loss], float32: 1e-4 },
      { of: "grad", values: numbers(golden.grad), float32: 1e-4 },
      { of: "hvp", values: numbers(golden.hvp), float32: 1e-3 },
      { of: "ggnvp", values: numbers(golden.ggnvp), float32: 1e-3 },
      { of: "ggnvpOfLoss", values: numbers(golden.ggnvp), float32: 1e-3 },
      { of: "fisher", values: numbers(golden.fisher_vp_sampled), float32: 1e-3 },
    ],
  };
});
