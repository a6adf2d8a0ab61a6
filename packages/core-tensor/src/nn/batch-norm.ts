import { fill, type Rank, reshape, sub, type Tensor, type Tensor1D } from "../ops.ts";
import { fraction, type OptionsOf, options } from "../options.ts";
import type { Key } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { stopGradient } from "../transforms/stop-gradient.ts";
import { checkFeatures, checkLeaves, lastSize } from "./layer-checks.ts";
import { type ApplyOptions, type Model, resolveApply } from "./model.ts";
import { momentsOf, type NormOptions, type NormParams, normOptions, rescale } from "./normalise.ts";
import { decayed, pooled } from "./running-statistics.ts";

/** The options of {@link batchNorm}. */
export const batchNormOptions = options(
  "batchNorm",
  {
    /** Share of the running statistics that a training call keeps, from 0 to 1. */
    momentum: fraction(0.9),
  },
  { from: normOptions },
);

/** Options of {@link batchNorm}. */
export interface BatchNormOptions<A extends boolean = boolean>
  extends NormOptions<A>,
    OptionsOf<typeof batchNormOptions> {}

/** State of {@link batchNorm}: what it normalises with outside training. */
export interface BatchNormState {
  /** Running mean of each feature; `[features]`. */
  readonly mean: Tensor1D;
  /** Running variance of each feature; `[features]`. */
  readonly variance: Tensor1D;
}

/**
 * Batch normalisation along the last axis,
 * $$y = \frac{x - \mu}{\sqrt{\sigma^2 + \text{eps}}} \cdot \text{scale} + \text{bias}$$
 * In training $\mu$ and $\sigma^2$ are mean and (biased) variance of each feature over all other axes of
 * the batch, and the state moves: $s \leftarrow \text{momentum} \cdot s + (1 - \text{momentum}) \cdot s_\text{batch}$.
 * Otherwise they are those of the state, at first 0 and 1.
 *
 * @returns a model of inputs `[n, …, features]` whose state is {@link BatchNormState}.
 * @throws code "option" for options out of range; its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { batchNorm } from "@legendre/core-tensor/nn";
 *
 * const layer = batchNorm({ momentum: 0.5 });
 * const { params, state } = layer.init(random.key(0), [1]);
 * const next = layer.apply(params, state, tf.tensor2d([[1], [3]]), { training: true });
 * console.log([...next.output.dataSync()].map((x) => x.toFixed(2))); // [ '-1.00', '1.00' ]
 * console.log(next.state.mean.dataSync()[0], next.state.variance.dataSync()[0]); // 1 1
 * ```
 *
 * @remarks As Keras and Flax; PyTorch calls 1 − momentum momentum, and its running variance is the
 * unbiased one. The new state carries no derivative. After training {@link recalibrate} gives statistics
 * of the final parameters.
 * @see Ioffe and Szegedy, Batch normalization: accelerating deep network training (2015), algorithms 1
 * and 2.
 */
export function batchNorm<A extends boolean = true>(
  options?: BatchNormOptions<A>,
): Model<NormParams<A>, BatchNormState> {
  const { eps, affine, momentum: usual } = batchNormOptions.resolve(options);
  return {
    init(_key: Key, inputShape: readonly number[]) {
      const shape: [number] = [lastSize("batchNorm.init", inputShape, null, "[…, features]")];
      const params = affine ? { scale: fill(shape, 1), bias: fill(shape, 0) } : {};
      const state = { mean: fill(shape, 0), variance: fill(shape, 1) } as BatchNormState;
      return { params: params as NormParams<A>, state };
    },
    apply(params: NormParams<A>, state: BatchNormState, x: Tensor, options?: ApplyOptions) {
      const where = "batchNorm.apply";
      const { training, momentum } = resolveApply(where, options);
      checkLeaves(where, "state", state, { mean: [null], variance: [null] });
      const shape = state.mean.shape;
      checkLeaves(where, "params", params, affine ? { scale: shape, bias: shape } : {});
      checkFeatures(where, x, null, shape[0]!);
      if (!training) {
        const { mean, variance } = state;
        return { output: scoped(() => rescale(sub(x, mean), variance, eps, params)), state };
      }
      return scoped(() => {
        const axes = Array.from({ length: x.rank - 1 }, (_, i) => i);
        const { mean, variance, centred } = momentsOf(x, axes);
        const batch = {
          mean: reshape<Rank.R1>(stopGradient(mean), shape),
          variance: reshape<Rank.R1>(stopGradient(variance), shape),
        };
        const next =
          momentum === undefined ? decayed(state, batch, usual) : pooled(state, batch, momentum);
        return { output: rescale(centred, variance, eps, params), state: next };
      });
    },
  };
}
