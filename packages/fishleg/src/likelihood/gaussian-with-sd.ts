import { LegendreError, type Likelihood, random } from "@legendre/core-tensor";
import {
  add,
  concat,
  exp,
  fill,
  mean,
  mul,
  type Scalar,
  slice,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
} from "@legendre/core-tensor/ops";
import { onTensors } from "@legendre/core-tensor/tree";
import { constant } from "../inverse/inverse.ts";

/**
 * Targets `y ~ N(f, s² I)` whose standard deviation is trained, too. A row of the outputs holds the `k` means and then
 * `log s`: `[n, k + 1]`, the last column a trained scalar that is spread over the rows (or an output of the model).
 * Row loss: `Σ (y − f)² / (2 s²) + k log s`. The Hessian averaged over targets is diagonal: `1 / s²` for the means and
 * `2 k` for `log s`.
 *
 * @returns a likelihood for targets `[n, k]`. Its `mean` gives soft targets `[n, k + 1]`, whose last column is the
 *   `log s` that they were made with: the loss then counts their spread as well, so that its Hessian is the Fisher
 *   matrix in `s` too.
 * @throws code "shape" from its functions for outputs of another rank than 2 or without a row, and for targets or vectors
 *   that do not fit them.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gaussianWithSd } from "@legendre/fishleg";
 *
 * // One row, k = 2, s = 1: half the squared error.
 * console.log(gaussianWithSd().nll(tf.tensor2d([[1, 2, 0]]), tf.tensor2d([[0, 0]])).dataSync()[0]); // 2.5
 * ```
 *
 * @remarks With `params = { net, logSd }`, `outputs` is `concat([f, broadcastTo(reshape(logSd, [1, 1]), [n, 1])], 1)`;
 *   the leaf `logSd` has a diagonal block, one number. The loss changes its sign as `s` falls: give `maxDecrease` of an optimiser as a
 *   number of nats, e.g. `0.1`, and not relative to the loss.
 */
export function gaussianWithSd(): Likelihood {
  return {
    name: "gaussianWithSd",
    nll: (outputs, targets) =>
      onTensors("gaussianWithSd.nll", { outputs, targets }, () => {
        const { f, logSd, k } = parts("nll", outputs);
        const [n = 0, width = 0] = targets.shape;
        if (targets.rank !== 2 || n !== outputs.shape[0] || (width !== k && width !== k + 1)) {
          const what = `targets have shape [${targets.shape.join(", ")}], outputs of shape [${outputs.shape.join(", ")}] need [${outputs.shape[0]}, ${k}]`;
          throw new LegendreError("shape", "gaussianWithSd.nll", what, { targets: targets.shape });
        }
        const errors = sum(square(sub(columns(targets, 0, k), f)), 1, true);
        // The spread of soft targets: k s₀².
        const squared =
          width === k
            ? errors
            : add(errors, mul(exp(mul(columns(targets, k, 1), constant(2))), constant(k)));
        const scaled = mul(squared, exp(mul(logSd, constant(-2))));
        return mean(add(mul(scaled, constant(0.5)), mul(logSd, constant(k)))) as Scalar;
      }),
    sample: (key, outputs) =>
      onTensors("gaussianWithSd.sample", { key, outputs }, () => {
        const { f, logSd } = parts("sample", outputs);
        return add(f, mul(random.normal(key, f.shape), exp(logSd)));
      }),
    mean: (outputs) =>
      onTensors("gaussianWithSd.mean", { outputs }, () => add(outputs, fill([], 0))),
    hessianProduct: (outputs, v) =>
      onTensors("gaussianWithSd.hessianProduct", { outputs, v }, () =>
        scaledBy(outputs, v, "hessianProduct", -2, (k) => 2 * k),
      ),
    hessianPseudoInverseProduct: (outputs, v) =>
      onTensors("gaussianWithSd.hessianPseudoInverseProduct", { outputs, v }, () =>
        scaledBy(outputs, v, "hessianPseudoInverseProduct", 2, (k) => 1 / (2 * k)),
      ),
  };
}

/** `v` with its means times `s` to a power and its last column times a number. */
function scaledBy(
  outputs: Tensor,
  v: Tensor,
  where: string,
  power: number,
  last: (k: number) => number,
): Tensor {
  const { logSd, k } = parts(where, outputs);
  if (v.shape.join() !== outputs.shape.join()) {
    const what = `v has shape [${v.shape.join(", ")}], outputs have shape [${outputs.shape.join(", ")}]; they must be equal`;
    throw new LegendreError("shape", `gaussianWithSd.${where}`, what, { v: v.shape });
  }
  const means = mul(columns(v, 0, k), exp(mul(logSd, constant(power))));
  return concat([means, mul(columns(v, k, 1), constant(last(k)))], 1);
}

function parts(where: string, outputs: Tensor): { f: Tensor; logSd: Tensor; k: number } {
  const k = (outputs.shape[1] ?? 0) - 1;
  if (outputs.rank !== 2 || k < 1 || outputs.shape[0] === 0) {
    const what = `outputs have shape [${outputs.shape.join(", ")}], expected [n, k + 1] with n ≥ 1: the k means of a row, then log s`;
    throw new LegendreError("shape", `gaussianWithSd.${where}`, what, { outputs: outputs.shape });
  }
  return { f: columns(outputs, 0, k), logSd: columns(outputs, k, 1), k };
}

function columns(x: Tensor, from: number, count: number): Tensor {
  return slice(x as Tensor2D, [0, from], [x.shape[0] as number, count]);
}
