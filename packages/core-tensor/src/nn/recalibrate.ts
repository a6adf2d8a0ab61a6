import type { BatchSource } from "../data/index.ts";
import { untilReady } from "../jit/index.ts";
import { type Scalar, scalar, type Tensor } from "../ops.ts";
import { checkNumber, type OptionsOf, optional, options, value } from "../options.ts";
import { foldIn, type Key } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { compiled, compiler, type Runnable } from "../train/compile-option.ts";
import { treeClone, treeDispose } from "../tree/index.ts";
import type { Model } from "./model.ts";

/** The options of {@link recalibrate} and {@link recalibration}. */
export const recalibrateOptions = options("recalibrate", {
  input: optional(value()),
  /** What random layers draw from; left alive. */
  key: optional(value<Key>()),
  /** Compile the pass over a batch. Worth it from some ten batches on, and with {@link recalibration}. */
  compile: compiled(false),
});

/** Options of {@link recalibrate} and {@link recalibration}. */
export interface RecalibrateOptions<B, X> extends OptionsOf<typeof recalibrateOptions> {
  /** What of a batch the model is applied to. @defaultValue `(batch) => batch.x` */
  readonly input?: ((batch: B) => X) | undefined;
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
  const anew = recalibration(model, data, options);
  try {
    return await anew(params, state);
  } finally {
    await anew.dispose();
  }
}

/**
 * {@link recalibrate} for many params: a function of these and of the state, which is compiled once. It fits the option `recalibrate` of
 * `prune`.
 *
 * @param model - as of {@link recalibrate}.
 * @param data - the batches of one pass; the same for all params, each disposed.
 * @param options - see {@link RecalibrateOptions}.
 * @returns the function, whose `dispose` frees what was compiled.
 * @throws as {@link recalibrate} does.
 *
 * @example
 * ```ts
 * import { batches, random } from "@legendre/core-tensor";
 * import { dense, batchNorm, recalibration, sequential } from "@legendre/core-tensor/nn";
 *
 * const model = sequential([dense({ units: 2 }), batchNorm()]);
 * const { params, state } = model.init(random.key(0), [1]);
 * const x = Float32Array.of(1, 2, 3, 6);
 * const data = batches({ x }, { batchSize: 2 });
 * const anew = recalibration(model, data, { input: ({ x }) => x.reshape([-1, 1]), compile: true });
 * const next = await anew(params, state);
 * console.log(next.layers[1].mean.shape); // [ 2 ]
 * await anew.dispose();
 * ```
 */
export function recalibration<P, S, B, X = Tensor>(
  model: Model<P, S, X, unknown>,
  data: BatchSource<B>,
  options?: RecalibrateOptions<NoInfer<B>, NoInfer<X>>,
): Runnable<[params: P, state: S], S> {
  const where = "recalibrate";
  const { key, compile } = recalibrateOptions.resolve(options);
  const { input = (batch: B) => (batch as { readonly x: X }).x } = options ?? {};
  /** The state after one more batch, of which the old one is the given share. */
  const after = compiler(
    where,
    compile,
  )((params: P, state: S, x: X, momentum: Scalar, own: Key | null): S => {
    const drawn = own === null ? {} : { key: own };
    return treeClone(model.apply(params, state, x, { training: true, momentum, ...drawn }).state);
  });
  checkNumber(where, "data.perEpoch", data.perEpoch, { integer: true, min: 1 });
  const run = async (params: P, state: S): Promise<S> => {
    await untilReady([params, state, key]);
    let current = treeClone(state);
    let seen = 0;
    for (let i = 0; i < data.perEpoch; i++) {
      const before = current;
      const used: unknown[] = [before];
      try {
        const batch = await untilReady(await data.at({ epoch: 0, batch: i }));
        used.push(batch);
        const x = scoped(() => input(batch));
        used.push(x);
        const examples = (x as { readonly shape?: readonly number[] }).shape?.[0] ?? 1;
        seen += examples;
        const momentum = scalar(1 - examples / seen);
        const own = key === undefined ? null : foldIn(key, i);
        used.push(momentum, own);
        current = await after(params, before, x, momentum, own);
      } finally {
        treeDispose(used);
      }
    }
    return current;
  };
  return Object.assign(run, { dispose: () => after.dispose() });
}
