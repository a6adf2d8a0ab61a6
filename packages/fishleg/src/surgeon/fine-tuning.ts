import {
  type BatchSource,
  fit,
  type GradientTransform,
  LegendreError,
  treeDispose,
} from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import type { Tensor } from "@legendre/core-tensor/ops";
import { checkNumber } from "@legendre/core-tensor/options";
import { type CompileOption, compiler, type LossContext } from "@legendre/core-tensor/train";
import { applyMask } from "./mask.ts";
import { readable } from "./methods/readable.ts";
import type { FineTune } from "./prune-options.ts";
import { keepSparse } from "./sparse-optimizer.ts";

/** Options of {@link fineTuning}. */
export interface FineTuningOptions<P, B, S> {
  /** The loss, as of `fit`: a scalar, or `{ value, aux }` with the model's next state. */
  readonly loss: (
    params: P,
    batch: B,
    context: LossContext<S>,
  ) => Tensor | { readonly value: Tensor; readonly aux: S };
  /** Training data. */
  readonly data: BatchSource<B>;
  /** The optimiser of a level. */
  readonly optimizer: (level: number) => GradientTransform<P>;
  /** Passes over the data in each level. @defaultValue `1` */
  readonly epochs?: number | undefined;
  /** See `fit`. @defaultValue `false` */
  readonly compile?: CompileOption | undefined;
  /** Called after each pass over the data, as of `fit`; `step` counts from the start of the level. The tensors belong to the run. */
  readonly evaluate?: ((params: P, place: TuningPlace<S>) => void | Promise<void>) | undefined;
}

/** Where fine-tuning is when it is evaluated. */
export interface TuningPlace<S> {
  /** The level, from 0. */
  readonly level: number;
  /** Steps of this level that the params have seen. */
  readonly step: number;
  /** The model's state. */
  readonly state: S;
}

/**
 * Fine-tuning for {@link PruneOptions.fineTune}: `fit` with an optimiser that leaves pruned weights at 0. Each level
 * goes on where the one before left the data.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { adam, batches, gaussian, random } from "@legendre/core-tensor";
 * import { fineTuning, prune } from "@legendre/fishleg/surgeon";
 *
 * type Params = { w: tf.Tensor };
 * type Batch = { x: tf.Tensor; y: tf.Tensor };
 * const x = random.normal(random.key(1), [256, 8]);
 * const params: Params = { w: random.normal(random.key(2), [8, 1]) };
 * const heldOut: Batch = { x, y: tf.matMul(x, params.w as tf.Tensor2D) };
 * const data = batches(heldOut, { batchSize: 64 });
 * const outputs = (p: Params, batch: Batch) => tf.matMul(batch.x as tf.Tensor2D, p.w as tf.Tensor2D);
 * const loss = (p: Params, batch: Batch) => tf.losses.meanSquaredError(batch.y, outputs(p, batch));
 * const fineTune = fineTuning({ loss, data, epochs: 2, optimizer: () => adam({ lr: 1e-3 }) });
 * const { report } = await prune({
 *   params,
 *   outputs,
 *   likelihood: gaussian(),
 *   data,
 *   heldOut,
 *   fineTune,
 *   sparsity: 0.5,
 *   levels: 2,
 * });
 * console.log(report.levels.map(({ tuned, pruned }) => tuned < pruned)); // → [ true, true ]
 * ```
 */
export function fineTuning<P, B, S = unknown>({
  loss,
  data,
  optimizer,
  epochs = 1,
  compile = false,
  evaluate,
}: FineTuningOptions<P, B, S>): FineTune<P, S> {
  checkNumber("fineTuning", "epochs", epochs, { integer: true, min: 0 });
  compiler("fineTuning", compile);
  return async ({ params, state, mask, level, key }) => {
    await untilReady(mask);
    const result = await fit<P, B, unknown, S>({
      params,
      state,
      loss,
      epochs,
      compile,
      key,
      optimizer: keepSparse(optimizer(level), mask) as GradientTransform<P>,
      data: after(data, level * epochs),
      ...(evaluate && {
        evaluate: async (params, { step, state: own }) => {
          await evaluate(params, { level, step, state: own });
          return {};
        },
      }),
    });
    treeDispose(result.optState);
    if (result.status === "non-finite" || result.status === "diverged") {
      treeDispose([result.params, result.state]);
      const code = result.status === "diverged" ? "numerical" : "non-finite";
      const what = `level ${level} could not be fine-tuned: ${result.message}`;
      throw new LegendreError(code, "fineTuning", what, { level });
    }
    // Exact zeros: −0 and rounding of the optimiser's own are no zeros that a file can leave out.
    const kept = applyMask(await readable(result.params), mask);
    treeDispose(result.params);
    return { params: kept, state: result.state };
  };
}

function after<B>(data: BatchSource<B>, epochs: number): BatchSource<B> {
  return {
    ...data,
    at: ({ epoch, batch }) => data.at({ epoch: epoch + epochs, batch }),
  };
}
