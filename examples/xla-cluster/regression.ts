import { type GradientTransform, gaussian, mlp, random } from "@legendre/core-tensor";
import * as optim from "@legendre/core-tensor/optim";
import { fishleg } from "@legendre/fishleg";
import { diagonalNaturalGradient, kfac } from "@legendre/fishleg/rivals";
import * as tf from "@tensorflow/tfjs";
import type { Method, Size } from "./method.ts";
import { methodOf } from "./one-program.ts";

type Batch = { readonly x: tf.Tensor; readonly y: tf.Tensor };

const [inputs, hidden, outputs] = [32, 128, 8];
// Smooth: at the kink of a ReLU a last digit that devices sum otherwise decides whether a row has a gradient at all.
const model = mlp({ hidden: [hidden], output: outputs, activation: "tanh" });
type Params = ReturnType<typeof model.init>["params"];
const apply = (params: Params, x: tf.Tensor): tf.Tensor => model.apply(params, {}, x).output;

/** What methods of second order are told of the network. */
const network = {
  outputs: (params: Params, { x }: Batch): tf.Tensor => apply(params, x),
  likelihood: gaussian(),
};

/** Every optimiser that trains by itself, with a rate at which it learns this. */
export const optimisers: Readonly<Record<string, () => GradientTransform<Params>>> = {
  adafactor: () => optim.adafactor({ lr: 1e-3 }),
  adagrad: () => optim.adagrad({ lr: 1e-2 }),
  adam: () => optim.adam({ lr: 1e-3 }),
  adamw: () => optim.adamw({ lr: 1e-3 }),
  lamb: () => optim.lamb({ lr: 1e-2 }),
  lbfgs: () => optim.lbfgs({ lr: 0.01 }),
  lion: () => optim.lion({ lr: 1e-4 }),
  muon: () => optim.muon({ lr: 1e-2 }),
  rmsprop: () => optim.rmsprop({ lr: 1e-3 }),
  sgd: () => optim.sgd({ lr: 0.1, momentum: 0.9 }),
  shampoo: () => optim.shampoo({ lr: 1e-3, eps: 1e-2 }),
  soap: () => optim.soap({ lr: 1e-3, eps: 1e-2 }),
  diagonalNaturalGradient: () => diagonalNaturalGradient({ ...network, lr: 1e-2 }),
  fishleg: () => fishleg({ ...network, lr: 0.05, damping: 0.1 }),
  kfac: () => kfac({ ...network, lr: 0.1, damping: 0.1 }),
};

/** A network learns what another one computes. */
export function regression(name: string, size: Size, seed: random.Key): Method {
  const { batch } = size;
  // The pairs of L-BFGS are differences of gradients: of two batches these hold noise, which its steps enlarge.
  const rows = name === "lbfgs" ? batch : size.rows;
  const [dataKey, teacherKey, startKey, key] = random.split(seed, 4) as tf.Tensor1D[];
  const start = (from: random.Key): Params => model.init(from, [inputs]).params;
  const x = random.normal(dataKey!, [rows, inputs]);
  const y = apply(start(teacherKey!), x);
  const loss = (params: Params, u: tf.Tensor, v: tf.Tensor): tf.Tensor =>
    tf.mean(tf.squaredDifference(apply(params, u), v));
  return methodOf(optimisers[name]!(), loss, start(startKey!), { x, y, batch, key: key! });
}
