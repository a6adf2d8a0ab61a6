import { orthonormalise } from "../linalg/basis.ts";
import type { LinearOperator } from "../linalg/index.ts";
import { readDots } from "../linalg/read.ts";
import { count, type OptionsOf, options } from "../options.ts";
import { randomKey } from "../random/key.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree, treeAxpy } from "../tree/index.ts";
import type { TraceEstimate } from "./hutchinson-trace.ts";
import { drawProbe, meanAndError } from "./probes.ts";

/** The options of {@link hutchPlusPlusTrace}. */
export const hutchPlusPlusOptions = options("hutchPlusPlusTrace", {
  /** What the directions are drawn from; the same key gives the same estimate. */
  key: randomKey(),
  /** Products to spend; a third goes to each part. At least 3. */
  products: count(3, 30),
});

/** Options of {@link hutchPlusPlusTrace}. */
export interface HutchPlusPlusOptions extends OptionsOf<typeof hutchPlusPlusOptions> {}

/**
 * An unbiased estimate of the trace of a positive semidefinite operator: exact on the space that a third of
 * the products spans, by Hutchinson's method on the rest,
 * $$\mathrm{tr}(Q^\top A Q) + \frac{1}{k} \sum_{i=1}^{k} g_i^\top (I - Q Q^\top) A (I - Q Q^\top) g_i,
 * \quad Q = \mathrm{orth}(A S).$$
 *
 * @param op - a symmetric operator on trees like `like`.
 * @param like - a tree of tensors with the shapes of the operator's argument, e.g. the parameters.
 * @returns a {@link TraceEstimate}; its error is that of the second part.
 * @throws code "option", "structure", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { hutchPlusPlusTrace } from "@legendre/core-tensor/curvature";
 * import { operatorFromMatrix } from "@legendre/core-tensor/linalg";
 *
 * const op = operatorFromMatrix(tf.tensor2d([[2, 1], [1, 2]]));
 * const { value } = hutchPlusPlusTrace(op, tf.zeros([2]) as tf.Tensor, { key: random.key(0) });
 * console.log(value.toFixed(4)); // 4.0000
 * ```
 *
 * @remarks `products / 3` trees are alive at a time. A relative error `ε` takes `O(1/ε)` products, where
 *   Hutchinson's method takes `O(1/ε²)`; best where few eigenvalues are large.
 * @see Meyer, Musco, Musco and Woodruff (2021), "Hutch++: optimal stochastic trace estimation", algorithm 1.
 */
export function hutchPlusPlusTrace<T>(
  op: LinearOperator<T>,
  like: T,
  options: HutchPlusPlusOptions,
): TraceEstimate {
  const where = "hutchPlusPlusTrace";
  const { key, products: asked } = hutchPlusPlusOptions.resolve(options);
  const third = Math.floor(asked / 3);
  checkTensorTree(where, "like", like);
  const samples: number[] = [];
  let exact = 0;
  let products = 0;
  const apply = (v: T): T => {
    products += 1;
    return op.matvec(v);
  };
  scoped(() => {
    const basis: T[] = [];
    for (let i = 0; i < third; i++) {
      const { unit } = scoped(() => {
        const image = apply(drawProbe(key, i, like, "rademacher"));
        return { unit: orthonormalise(image, basis).unit };
      });
      if (unit !== undefined) basis.push(unit);
    }
    for (const q of basis) {
      scoped(() => {
        exact += readDots([[q, apply(q)]])[0]!;
        return null;
      });
    }
    for (let i = 0; i < third; i++) {
      scoped(() => {
        const g = drawProbe(key, third + i, like, "rademacher");
        const along = readDots(basis.map((q) => [q, g] as const));
        const rest = basis.reduce((left, q, j) => treeAxpy(-along[j]!, q, left), g);
        samples.push(readDots([[rest, apply(rest)]])[0]!);
        return null;
      });
    }
    return null;
  });
  const { mean, error } = meanAndError(samples);
  return { value: exact + mean, standardError: error, products };
}
