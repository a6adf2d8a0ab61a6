import { categorical, type GradientTransform, treeMap } from "@legendre/core-tensor";
import { kfacFactors } from "@legendre/core-tensor/curvature";
import { cholesky, choleskySolve } from "@legendre/core-tensor/linalg";
import { treeMapWithPath } from "@legendre/core-tensor/tree";
import type { RevMlp } from "@legendre/reversible-gn";
import * as tf from "@tensorflow/tfjs";
import type { Batch, Variables } from "./methods.ts";

type Params = Variables["params"];

/** Moving averages of the factors of each branch, by the path of its kernel. */
type Factors = Readonly<Record<string, { readonly a: tf.Tensor; readonly g: tf.Tensor }>>;

/** The state of {@link kfac}. */
interface KfacState {
  readonly factors: Factors;
  /** The sum of the averages' weights, which undoes their bias; `[]`. */
  readonly weight: tf.Tensor;
}

/** Options of {@link kfac}. */
export interface KfacOptions {
  /** Added to `A ⊗ G`, split between the factors by their traces. */
  readonly damping: number;
  /** Of the moving averages. */
  readonly decay: number;
}

/** K-FAC with exact factors of each batch (core-tensor's), averaged: Gauss-Newton's equations approximated block by block. */
export function kfac(
  model: RevMlp,
  state: Variables["state"],
  { damping, decay }: KfacOptions,
): GradientTransform<Params, KfacState> {
  const measured = (params: Params, { x }: Batch): Factors => {
    const f = (p: Params): tf.Tensor => model.apply(p, state, x).output;
    const layers = kfacFactors(f, categorical(), params, { fisher: "exact" });
    return Object.fromEntries(layers.map(({ kernel, a, g }) => [kernel, { a, g }]));
  };
  return {
    init: (params) => {
      const factors: Record<string, { a: tf.Tensor; g: tf.Tensor }> = {};
      treeMapWithPath((path: string, leaf: tf.Tensor) => {
        const [inputs = 0, outputs = 0] = leaf.shape;
        if (!path.endsWith("kernel")) return leaf;
        factors[path] = { a: tf.zeros([inputs + 1, inputs + 1]), g: tf.zeros([outputs, outputs]) };
        return leaf;
      }, params);
      return { factors, weight: tf.scalar(0) };
    },
    update: (grads, old, params, extra = {}) => {
      const fresh = measured(params, extra.batch as Batch);
      const averaged = (a: tf.Tensor, b: tf.Tensor): tf.Tensor =>
        tf.add(tf.mul(a, decay), tf.mul(b, 1 - decay));
      const factors = treeMap(averaged, old.factors, fresh) as Factors;
      const weight = tf.add(tf.mul(old.weight, decay), 1 - decay) as tf.Tensor;
      const blocks = grads.blocks.map((block, l) => {
        const solved = (branch: "F" | "G") => {
          const found = factors[`blocks.${l}.${branch}.kernel`] as Factors[string];
          const own = block[branch] as { kernel: tf.Tensor; bias: tf.Tensor };
          return preconditioned(own, found, weight, damping);
        };
        return { F: solved("F"), G: solved("G") };
      });
      return { updates: { ...grads, blocks } as Params, state: { factors, weight } };
    },
  };
}

/** `(A + π √λ I)⁻¹ W (G + √λ / π I)⁻¹`, `π² = tr(A)/dim A ÷ tr(G)/dim G`. */
function preconditioned(
  { kernel, bias }: { kernel: tf.Tensor; bias: tf.Tensor },
  factors: Factors[string],
  weight: tf.Tensor,
  damping: number,
): { kernel: tf.Tensor; bias: tf.Tensor } {
  const [a, g] = [tf.div(factors.a, weight), tf.div(factors.g, weight)] as [tf.Tensor, tf.Tensor];
  const [inputs = 1, outputs = 1] = [a.shape[0], g.shape[0]];
  const trace = (x: tf.Tensor, size: number): tf.Tensor => tf.sum(tf.mul(x, tf.eye(size)));
  const ratio = tf.div(tf.div(trace(a, inputs), inputs), tf.div(trace(g, outputs), outputs));
  const pi = tf.sqrt(tf.maximum(ratio, 1e-12));
  const root = Math.sqrt(damping);
  const inverse = (x: tf.Tensor, size: number, shift: tf.Tensor, b: tf.Tensor): tf.Tensor => {
    const { lower } = cholesky(tf.add(x, tf.mul(tf.eye(size), shift)) as tf.Tensor);
    return choleskySolve(lower, b);
  };
  const stacked = tf.concat([kernel, tf.reshape(bias, [1, outputs])], 0) as tf.Tensor;
  const left = inverse(a, inputs, tf.mul(pi, root), stacked);
  const both = tf.transpose(inverse(g, outputs, tf.div(root, pi), tf.transpose(left)));
  return {
    kernel: tf.slice(both, [0, 0], [inputs - 1, outputs]),
    bias: tf.reshape(tf.slice(both, [inputs - 1, 0], [1, outputs]), [outputs]),
  };
}
