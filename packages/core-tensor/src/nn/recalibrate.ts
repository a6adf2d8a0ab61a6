import type { BatchSource } from "../data/index.ts";
import { untilReady } from "../jit/index.ts";
import type { Tensor } from "../ops.ts";
import { checkNumber, resolveOptions } from "../options.ts";
import { foldIn, type Key } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { treeClone, treeDispose } from "../tree/index.ts";
import type { Model } from "./model.ts";

/** Options of {@link recalibrate}. */
export interface RecalibrateOptions<B, X> {
  /** What of a batch the model is applied to. @defaultValue `(batch) => batch.x` */
  readonly input?: ((batch: B) => X) | undefined;
  /** What random layers draw from; left alive. @defaultValue `undefined` */
  readonly key?: Key | undefined;
}

/**
 * Running statistics anew, for the parameters as they are: one pass over the data in training mode, after
 * which each {@link batchNorm}, also that of a lifted `tf.LayersModel` or of an ONNX file, holds mean and
 * variance of all examples together,
 * $$\mu = \frac1N \sum_b n_b\, \mu_b, \qquad
 * \sigma^2 = \frac1N \sum_b n_b \left(\sigma_b^2 + (\mu_b - \mu)^2\right)$$
 * over batches of $n_b$ examples. For parameters that were averaged, pruned or trained with a momentum
 * near 1, whose running statistics are those of other parameters.
 *
 * @param model - built of the layers of this package, lifted by {@link fromLayersModel} or read by `fromOnnx`.
 * @param params - left alive.
 * @param state - sets the structure; what it holds is forgotten. Left alive.
 * @param data - the batches of one pass, see `batches`; each is disposed.
 * @returns the new state, owned by the caller.
 * @throws code "option" for options out of range and models without the option; as `model.apply` does.
 *
 * @example
 * ```ts
 * import { batches, random } from "@legendre/core-tensor";
 * import { batchNorm, recalibrate } from "@legendre/core-tensor/nn";
 *
 * const model = batchNorm();
 * const { params, state } = model.init(random.key(0), [1]);
 * const data = batches({ x: Float32Array.of(1, 2, 3, 6) }, { batchSize: 3 });
 * const next = await recalibrate(model, params, state, data, { input: ({ x }) => x.reshape([-1, 1]) });
 * console.log(next.mean.dataSync()[0].toFixed(3), next.variance.dataSync()[0].toFixed(3)); // 3.000 3.500
 * ```
 *
 * @remarks Exact for the first normalisation; a later one sees what the earlier ones make of each batch
 * with that batch's own statistics, as in training. One forward pass a batch.
 * @see Izmailov et al., Averaging weights leads to wider optima and better generalization (2018), section
 * 3.2.
 */
export async function recalibrate<P, S, B, X = Tensor>(
  model: Model<P, S, X, unknown>,
  params: P,
  state: S,
  data: BatchSource<B>,
  options?: RecalibrateOptions<NoInfer<B>, NoInfer<X>>,
): Promise<S> {
  const { input, key } = resolveOptions<{
    input: (batch: B) => X;
    key: Key | undefined;
  }>("recalibrate", options, {
    input: (batch) => (batch as { readonly x: X }).x,
    key: undefined,
  });
  checkNumber("recalibrate", "data.perEpoch", data.perEpoch, { integer: true, min: 1 });
  await untilReady([params, state, key]);
  let current = treeClone(state);
  let seen = 0;
  for (let i = 0; i < data.perEpoch; i++) {
    const batch = await untilReady(await data.at({ epoch: 0, batch: i }));
    const before = current;
    try {
      current = scoped(() => {
        const x = input(batch);
        const examples = (x as { readonly shape?: readonly number[] }).shape?.[0] ?? 1;
        seen += examples;
        const own = key === undefined ? {} : { key: foldIn(key, i) };
        const momentum = 1 - examples / seen;
        const next = model.apply(params, before, x, { training: true, momentum, ...own });
        return treeClone(next.state);
      });
    } finally {
      treeDispose([batch, before]);
    }
  }
  return current;
}
