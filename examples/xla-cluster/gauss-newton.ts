import { chain, gaussian, random } from "@legendre/core-tensor";
import { scaleByLearningRate } from "@legendre/core-tensor/optim";
import { revMlp, scaleByGaussNewton } from "@legendre/reversible-gn";
import * as tf from "@tensorflow/tfjs";
import type { Method, Size } from "./method.ts";
import { methodOf } from "./one-program.ts";

const width = 32;

/** Damped Gauss-Newton steps of a reversible network, which learns a layer of tanh. */
export function gaussNewton({ rows, batch }: Size, seed: random.Key): Method {
  const [dataKey, teacherKey, startKey, key] = random.split(seed, 4) as tf.Tensor1D[];
  const model = revMlp({ depth: 2, width: 64 });
  const x = random.normal(dataKey!, [rows, width]);
  // What two such networks compute at their start is too much alike to learn from.
  const y = tf.tanh(
    tf.matMul(x, tf.mul(random.normal(teacherKey!, [width, width]), width ** -0.5)),
  );
  const { params, state } = model.init(startKey!, [width]);
  type Batch = { readonly x: tf.Tensor; readonly y: tf.Tensor };
  const optimizer = chain(
    scaleByGaussNewton({
      model,
      state,
      likelihood: gaussian(),
      inverse: "damped",
      inputs: (b: Batch) => b.x,
      targets: (b: Batch) => b.y,
    }),
    scaleByLearningRate(0.1),
  );
  const loss = (p: typeof params, u: tf.Tensor, v: tf.Tensor): tf.Tensor =>
    tf.mean(tf.squaredDifference(model.apply(p, state, u).output, v));
  return methodOf(optimizer, loss, params, { x, y, batch, key: key! });
}
