import {
  adam,
  batches,
  bernoulliCrossEntropy,
  fit,
  LegendreError,
  type MlpParams,
  random,
  rows,
  treeDispose,
} from "@legendre/core-tensor";
import type { ActivationName } from "@legendre/core-tensor/nn";
import { reshape, type Tensor, tensor } from "@legendre/core-tensor/ops";
import {
  above,
  atLeast,
  count,
  list,
  type OptionsOf,
  options,
  type Settings,
  value,
} from "@legendre/core-tensor/options";
import { type CompileOption, compiled } from "@legendre/core-tensor/train";
import { checkColumns, checkValues, type FeatureMatrix } from "../encodings/feature-matrix.ts";
import { logit, marginLogLoss, rateOf, sigmoid } from "./logistic.ts";
import { compiledNetwork, networkOf, type Shape } from "./mlp-margins.ts";
import { savedParts } from "./saved-parts.ts";
import { fitScaling, scaled } from "./scaling.ts";
import {
  checkFit,
  type FitContext,
  type FitSummary,
  type FittedTabular,
  type SavedModel,
  type TabularData,
  type TabularModel,
} from "./tabular.ts";

/** The options of {@link mlpClassifier}. */
export const mlpClassifierOptions = options("mlpClassifier", {
  /** Units of the hidden layers. */
  hidden: list(count(1), [64, 32]),
  /** What follows each hidden layer. */
  activation: value<ActivationName, "relu">("relu"),
  /** Learning rate of Adam. */
  lr: above(0, 0.003),
  /** Decoupled weight decay. */
  weightDecay: atLeast(0, 1e-4),
  /** Rows a step. */
  batchSize: count(1, 1024),
  /** Passes over the data at most. */
  epochs: count(1, 40),
  /** Passes without a better validation log loss after which the fit stops. */
  patience: count(1, 4),
  /** Whether steps and predictions are compiled, or the device of `jit` for them. */
  compile: compiled(true),
});

/** Options of {@link mlpClassifier}. */
export interface MlpClassifierOptions extends OptionsOf<typeof mlpClassifierOptions> {}

/**
 * A multi-layer perceptron on scaled columns, trained by Adam on the log loss. The result is the pass with
 * the least validation log loss.
 *
 * @param options - see {@link MlpClassifierOptions}.
 * @throws code "option"; from `fit` "numerical" where the loss runs away or is not finite.
 *
 * @example
 * ```ts
 * import { featureMatrix, mlpClassifier } from "@legendre/graph-returns/models";
 *
 * const x = featureMatrix(["price"], Float32Array.from({ length: 200 }, (_, i) => i));
 * const y = Array.from({ length: 200 }, (_, i) => Number(i >= 60 && i < 140));
 * const model = await mlpClassifier({ hidden: [16], lr: 0.03, epochs: 200, batchSize: 50 }).fit({ x, y });
 * const [outside, inside] = await model.predict(featureMatrix(["price"], Float32Array.of(20, 100)));
 * console.log(outside! < 0.2, inside! > 0.8); // → true true
 * ```
 *
 * @remarks Training steps and predictions are compiled.
 */
export function mlpClassifier(options: MlpClassifierOptions = {}): TabularModel {
  const settings = mlpClassifierOptions.resolve(options);
  networkOf(settings);
  return {
    name: "MLP",
    missing: "refuse",
    fit: (data, context = {}) => fitMlp(settings, data, context),
  };
}

async function fitMlp(
  settings: Settings<typeof mlpClassifierOptions.kinds>,
  data: TabularData,
  context: FitContext,
): Promise<FittedTabular> {
  const validation = checkFit("mlpClassifier.fit", data, context, "refuse");
  const { x, y } = data;
  const width = x.names.length;
  const scaling = fitScaling(x);
  const network = networkOf(settings);
  const key = random.key(context.seed ?? 0);
  const [initKey, fitKey] = random.split(key);
  const { params } = network.init(initKey!, [width]);
  // The first guess is the share of returns.
  const last = params.layers.at(-1)!;
  const bias = tensor([logit(rateOf(y))], [1]);
  const start = { layers: [...params.layers.slice(0, -1), { ...last, bias }] } as MlpParams;
  const held = validation && scaled(validation.x, scaling);
  const losses: number[] = [];
  const compiled = compiledNetwork(settings, settings.compile);
  const batchSize = Math.min(settings.batchSize, x.rows);
  const result = await fit({
    params: start,
    optimizer: adam({ lr: settings.lr, weightDecay: settings.weightDecay }),
    loss: (p: MlpParams, batch: { x: Tensor; y: Tensor }) =>
      bernoulliCrossEntropy(reshape(network.apply(p, {}, batch.x).output, batch.y.shape), batch.y),
    data: batches(
      { x: rows(scaled(x, scaling), [width]), y: Float32Array.from(y) },
      { batchSize, seed: context.seed ?? 0, dropLast: true },
    ),
    epochs: settings.epochs,
    key: fitKey!,
    compile: settings.compile,
    logEvery: 1000,
    ...(context.signal === undefined ? {} : { signal: context.signal }),
    ...(validation === undefined || held === undefined
      ? {}
      : {
          evaluate: async (p: MlpParams) => {
            const margins = await compiled.margins(p, held, width);
            losses.push(marginLogLoss(margins, validation.y));
            return { logLoss: losses.at(-1)! };
          },
          earlyStopping: { metric: "logLoss", patience: settings.patience },
        }),
  });
  await compiled.dispose();
  if (result.message !== undefined) {
    treeDispose([params, bias, result.params, result.optState, result.state, key, initKey, fitKey]);
    throw new LegendreError("numerical", "mlpClassifier.fit", result.message);
  }
  const arrays: Record<string, Float32Array> = { ...scaling };
  for (const [i, layer] of result.params.layers.entries()) {
    arrays[`kernel${i}`] = (await layer.kernel.data()).slice() as Float32Array;
    arrays[`bias${i}`] = (await (layer as { bias: Tensor }).bias.data()).slice() as Float32Array;
  }
  treeDispose([params, bias, result.params, result.optState, result.state, key, initKey, fitKey]);
  context.signal?.throwIfAborted();
  const summary: FitSummary = {
    rounds: losses.length === 0 ? settings.epochs : losses.indexOf(Math.min(...losses)) + 1,
    status: result.status === "stopped" ? "stopped" : "finished",
    validationLogLoss: losses,
  };
  const { hidden, activation } = settings;
  return fitted([...x.names], { hidden, activation }, arrays, summary, settings.compile);
}

function fitted(
  columns: readonly string[],
  shape: Shape,
  arrays: Record<string, Float32Array>,
  summary: FitSummary,
  compile: CompileOption = true,
): FittedTabular {
  const kind = "mlp";
  const scaling = { mean: arrays["mean"]!, deviation: arrays["deviation"]! };
  const sizes = [columns.length, ...shape.hidden, 1];
  const open = (padded: boolean) => {
    const layers = sizes.slice(1).map((units, i) => ({
      kernel: tensor(arrays[`kernel${i}`]!, [sizes[i]!, units]),
      bias: tensor(arrays[`bias${i}`]!, [units]),
    }));
    const params = { layers } as never as MlpParams;
    const compiled = compiledNetwork(shape, compile);
    return {
      async predict(x: FeatureMatrix) {
        checkColumns("mlpClassifier.predict", x, columns);
        checkValues("mlpClassifier.predict", x, "refuse");
        const values = scaled(x, scaling);
        return (await compiled.margins(params, values, columns.length, padded)).map(sigmoid);
      },
      async dispose() {
        treeDispose(params);
        await compiled.dispose();
      },
    };
  };
  return {
    kind,
    columns,
    summary,
    async predict(x) {
      const opened = open(false);
      try {
        return await opened.predict(x);
      } finally {
        await opened.dispose();
      }
    },
    open: () => open(true),
    saved: () => ({
      kind,
      settings: { columns, ...shape, summary: summary as never },
      arrays,
    }),
  };
}

/** Reads what {@link mlpClassifier} saved. */
export function loadMlp(saved: SavedModel): FittedTabular {
  const { columns, summary, floats, fail } = savedParts(saved);
  const { hidden, activation } = saved.settings as never as Shape;
  if (
    !Array.isArray(hidden) ||
    !hidden.every((units) => Number.isSafeInteger(units) && units > 0)
  ) {
    throw fail("has hidden layers that are no whole numbers above 0");
  }
  const sizes = [columns.length, ...hidden, 1];
  // Their lengths are checked here, their values when the network runs.
  for (const [i, units] of sizes.slice(1).entries()) {
    floats(`kernel${i}`, sizes[i]! * units);
    floats(`bias${i}`, units);
  }
  for (const name of ["mean", "deviation"]) floats(name, columns.length);
  const arrays = saved.arrays as Record<string, Float32Array>;
  return fitted(columns, { hidden, activation }, arrays, summary);
}
