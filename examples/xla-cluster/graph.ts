import { bernoulliCrossEntropy, random } from "@legendre/core-tensor";
import { adam } from "@legendre/core-tensor/optim";
import { segmentMean } from "@legendre/core-tensor/sparse";
import * as tf from "@tensorflow/tfjs";
import type { Method, Size } from "./method.ts";
import { methodOf } from "./one-program.ts";

const [nodes, width, hidden] = [256, 16, 32];
type Layer = { readonly self: tf.Tensor; readonly neighbours: tf.Tensor };
type Params = { readonly layers: readonly Layer[]; readonly features: tf.Tensor };

/**
 * A graph network of two SAGE layers, which learns which edges join nodes of one kind. A row is an edge, `x` its two ends, so that with
 * the batch its messages are cut over devices; the nodes are on all.
 */
export function graphMethod({ rows, batch }: Size, seed: random.Key): Method {
  const [key, endsKey, featuresKey, ...keys] = random.split(seed, 7) as tf.Tensor1D[];
  const x = random.randint(endsKey!, [rows, 2], 0, nodes);
  const kind = tf.mod(x, tf.scalar(4, "int32"));
  const y = tf.cast(
    tf.equal(kind.slice([0, 0], [rows, 1]), kind.slice([0, 1], [rows, 1])),
    "float32",
  );

  const matrix = (key: random.Key, from: number, to: number): tf.Tensor =>
    tf.mul(random.normal(key, [from, to]), from ** -0.5);
  const layer = (self: random.Key, neighbours: random.Key, from: number): Layer => ({
    self: matrix(self, from, hidden),
    neighbours: matrix(neighbours, from, hidden),
  });
  const params: Params = {
    layers: [layer(keys[0]!, keys[1]!, width), layer(keys[2]!, keys[3]!, hidden)],
    features: random.normal(featuresKey!, [nodes, width]),
  };
  const end = (edges: tf.Tensor, at: 0 | 1): tf.Tensor1D =>
    edges.slice([0, at], [edges.shape[0]!, 1]).flatten();
  const loss = ({ layers, features }: Params, edges: tf.Tensor, same: tf.Tensor): tf.Scalar => {
    const [from, to] = [end(edges, 0), end(edges, 1)];
    const h = layers.reduce((at: tf.Tensor, { self, neighbours }) => {
      const received = segmentMean(tf.gather(at, from), to, nodes);
      return tf.tanh(tf.add(tf.matMul(at, self), tf.matMul(received, neighbours)));
    }, features);
    const logits = tf.sum(tf.mul(tf.gather(h, from), tf.gather(h, to)), 1, true);
    return bernoulliCrossEntropy(logits, same) as tf.Scalar;
  };
  return methodOf(adam({ lr: 1e-2 }), loss, params, { x, y, batch, key: key! });
}
