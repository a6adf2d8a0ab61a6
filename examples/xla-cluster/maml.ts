import { grad, mlp, random, treeMap, vmap } from "@legendre/core-tensor";
import { adam } from "@legendre/core-tensor/optim";
import * as tf from "@tensorflow/tfjs";
import type { Method, Size } from "./method.ts";
import { methodOf } from "./one-program.ts";

const shots = 10;
const innerLr = 0.01;
const model = mlp({ hidden: [32, 32], output: 1, activation: "tanh" });
type Params = ReturnType<typeof model.init>["params"];

/** MAML on sinusoids, of second order: a row is a task, whose first half of points adapts the network and whose second half judges it. */
export function mamlMethod({ rows, batch }: Size, seed: random.Key): Method {
  const [xKey, amplitudeKey, phaseKey, startKey, key] = random.split(seed, 5) as tf.Tensor1D[];
  const x = tf.mul(5, random.uniform(xKey!, [rows, 2 * shots, 1], { min: -1, max: 1 }));
  const amplitude = random.uniform(amplitudeKey!, [rows, 1, 1], { min: 0.1, max: 5 });
  const phase = random.uniform(phaseKey!, [rows, 1, 1], { min: 0, max: Math.PI });
  const y = tf.mul(amplitude, tf.sin(tf.sub(x, phase)));

  const { params } = model.init(startKey!, [1]);
  const loss = (p: Params, u: tf.Tensor, v: tf.Tensor): tf.Scalar =>
    tf.mean(tf.squaredDifference(model.apply(p, {}, u as tf.Tensor2D).output, v));
  const half = (of: tf.Tensor, at: number): tf.Tensor => of.slice([at, 0], [shots, 1]);
  const ofTask = (p: Params, u: tf.Tensor, v: tf.Tensor): tf.Scalar => {
    const slope = grad(loss)(p, half(u, 0), half(v, 0));
    const adapted = treeMap(
      (w: tf.Tensor, g: tf.Tensor) => tf.sub(w, tf.mul(innerLr, g)),
      p,
      slope,
    );
    return loss(adapted as Params, half(u, shots), half(v, shots));
  };
  const ofBatch = (p: Params, u: tf.Tensor, v: tf.Tensor): tf.Scalar =>
    tf.mean(vmap(ofTask, { inAxes: [null, 0, 0] })(p, u, v));
  return methodOf(adam({ lr: 1e-3 }), ofBatch, params, { x, y, batch, key: key! });
}
