import { LegendreError } from "../errors.ts";
import { div, mul, sum, type Tensor } from "../ops.ts";
import { checkOneOf, resolveOptions } from "../options.ts";
import type { Key } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { grad } from "../transforms/grad.ts";
import { withLinearMaps } from "../transforms/linear-maps.ts";
import { checkSameShapes } from "../tree/index.ts";
import { ggnvp, rows } from "./ggnvp.ts";
import type { Likelihood } from "./likelihood.ts";

/** Options of {@link fvp}. */
export interface FvpOptions {
  /**
   * Which Fisher matrix: `"exact"` takes the expectation over the model's own targets in closed form
   * (it then equals the generalised Gauss-Newton matrix), `"sampled"` draws one target a row from the
   * model, `"empirical"` uses the targets of the data.
   * @defaultValue `"exact"`
   */
  readonly fisher?: "exact" | "sampled" | "empirical";
  /** The key of the draw; needed by `"sampled"` unless `targets` (already sampled) are given. */
  readonly key?: Key;
  /** The data's targets for `"empirical"`, or targets already sampled for `"sampled"`. */
  readonly targets?: Tensor;
}

type Fisher = "exact" | "sampled" | "empirical";

/** Defaults of {@link FvpOptions}. */
export const fvpDefaults: {
  readonly fisher: Fisher;
  readonly key: Key | undefined;
  readonly targets: Tensor | undefined;
} = Object.freeze({ fisher: "exact", key: undefined, targets: undefined });

/**
 * Product with a Fisher information matrix,
 * $$F v = \frac{1}{n} \sum_i g_i (g_i^\top v),$$
 * `g_i` being the gradient of row `i`'s negative log-likelihood at the target that `fisher` says
 * (for `"exact"` also averaged over targets).
 *
 * @param f - the model as a function of its parameters alone, `params → outputs` of shape `[n, …]`.
 * @param likelihood - what the outputs parametrise.
 * @param params - where the matrix is taken: a tree of float32 tensors.
 * @param v - the direction: structure and shapes of `params`.
 * @returns a tree like `params`, owned by the caller.
 * @throws code "option" when `"sampled"` has neither key nor targets, or `"empirical"` no targets;
 *   "structure", "shape", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { categorical, fvp } from "@legendre/core-tensor";
 *
 * const x = tf.tensor2d([[1, 2]]);
 * const f = (w: tf.Tensor) => tf.matMul(x, w as tf.Tensor2D) as tf.Tensor;
 * const w = tf.tensor2d([[0.1, 0.2, -0.3], [0, 0.4, -0.1]]) as tf.Tensor;
 * const v = tf.tensor2d([[1, 0, -1], [0.5, -0.5, 2]]);
 * console.log(fvp(f, categorical(), w, v).dataSync()[0].toFixed(5)); // 0.42508
 * ```
 *
 * @remarks Costs one evaluation of `f`, one forward and one reverse pass; `"sampled"` and `"empirical"`
 * also differentiate the likelihood. `"sampled"` is unbiased, one draw being noisy; `"empirical"` is
 * another matrix, which agrees with the Fisher only for a well-specified model at its optimum.
 */
export function fvp<P>(
  f: (params: P) => Tensor,
  likelihood: Likelihood,
  params: P,
  v: P,
  options: FvpOptions = {},
): P {
  if (checkedFisher("fvp", options).fisher === "exact") return ggnvp(f, likelihood, params, v);
  checkSameShapes("fvp", "v", v, "params", params);
  return scoped(() =>
    withLinearMaps("fvp", f, params, ({ value: outputs, pushforward, pullback }) => {
      const residual = rowGradients(likelihood, outputs, options);
      const tangent = pushforward(v);
      const axes = outputs.shape.map((_, axis) => axis).slice(1);
      const alongRow = sum(mul(residual, tangent), axes, true);
      return pullback(div(mul(residual, alongRow), rows(outputs)));
    }),
  );
}

/** {@link FvpOptions}, complete; throws code "option" before anything runs, also where targets are missing. */
export function checkedFisher(where: string, options: FvpOptions): typeof fvpDefaults {
  const resolved = resolveOptions(where, options, fvpDefaults);
  const { fisher, key, targets } = resolved;
  checkOneOf(where, "fisher", fisher, ["exact", "sampled", "empirical"]);
  if (targets !== undefined || fisher === "exact") return resolved;
  if (fisher === "sampled" && key !== undefined) return resolved;
  const remedy =
    fisher === "sampled"
      ? "give { key } to draw targets from the model, or { targets } already drawn"
      : "give { targets }, the labels of the batch";
  throw new LegendreError("option", where, `fisher "${fisher}" needs targets: ${remedy}`, {
    fisher,
  });
}

/** The gradient of each row's own nll with respect to its output, at the targets of the options: `n ∇ mean nll`. */
export function rowGradients(
  likelihood: Likelihood,
  outputs: Tensor,
  { key, targets }: Pick<FvpOptions, "key" | "targets">,
): Tensor {
  return scoped(() => {
    const y = targets ?? likelihood.sample(key as Key, outputs);
    return mul(grad((o: Tensor) => likelihood.nll(o, y))(outputs), rows(outputs));
  });
}
