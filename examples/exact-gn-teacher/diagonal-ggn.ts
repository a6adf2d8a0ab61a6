import { type GradientTransform, treeMap, vjp, vmap } from "@legendre/core-tensor";
import type { RevMlp } from "@legendre/reversible-gn";
import * as tf from "@tensorflow/tfjs";
import type { Batch, Variables } from "./methods.ts";

type Params = Variables["params"];

/** Options of {@link diagonalGgn}. */
export interface DiagonalGgnOptions {
  /** Added to the diagonal. */
  readonly damping: number;
  /** Of the diagonal's moving average. */
  readonly decay: number;
}

/** The state of {@link diagonalGgn}. */
interface DiagonalState {
  readonly diagonal: Params;
  /** The sum of the average's weights, which undoes its bias; `[]`. */
  readonly weight: tf.Tensor;
}

/** Gradients divided by the exact diagonal of each batch's Gauss-Newton matrix, averaged. */
export function diagonalGgn(
  model: RevMlp,
  state: Variables["state"],
  { damping, decay }: DiagonalGgnOptions,
): GradientTransform<Params, DiagonalState> {
  return {
    init: (params) => ({
      diagonal: treeMap((leaf: tf.Tensor) => tf.zerosLike(leaf), params) as Params,
      weight: tf.scalar(0),
    }),
    update: (grads, old, params, extra = {}) => {
      const fresh = exactDiagonal(model, state, params, (extra.batch as Batch).x);
      const diagonal = treeMap(
        (a: tf.Tensor, b: tf.Tensor) => tf.add(tf.mul(a, decay), tf.mul(b, 1 - decay)),
        old.diagonal,
        fresh,
      ) as Params;
      const weight = tf.add(tf.mul(old.weight, decay), 1 - decay) as tf.Tensor;
      const updates = treeMap(
        (g: tf.Tensor, d: tf.Tensor) => tf.div(g, tf.add(tf.div(d, weight), damping)),
        grads,
        diagonal,
      ) as Params;
      return { updates, state: { diagonal, weight } };
    },
  };
}

/**
 * The mean over examples of `diag(Jᵀ H J)`: softmax's `H` is `Σ_c p_c (e_c − p)(e_c − p)ᵀ`, so that it is a sum of squares of
 * gradients, one a class.
 */
function exactDiagonal(
  model: RevMlp,
  state: Variables["state"],
  params: Params,
  x: tf.Tensor,
): Params {
  const ofExample = (row: tf.Tensor): Params => {
    const { value: logits, pullback } = vjp((p: Params) => {
      const { output } = model.apply(p, state, tf.reshape(row, [1, -1]));
      return tf.reshape(output, [-1]) as tf.Tensor;
    }, params);
    const p = tf.softmax(logits as tf.Tensor1D);
    const centred = tf.sub(tf.eye(p.size), tf.reshape(p, [1, -1]));
    const roots = tf.mul(centred, tf.reshape(tf.sqrt(p), [-1, 1])) as tf.Tensor;
    const pulled = (vmap(pullback) as (u: tf.Tensor) => Params)(roots);
    return treeMap((leaf: tf.Tensor) => tf.sum(tf.square(leaf), 0), pulled) as Params;
  };
  const all = (vmap(ofExample) as (rows: tf.Tensor) => Params)(x);
  return treeMap((leaf: tf.Tensor) => tf.mean(leaf, 0), all) as Params;
}
