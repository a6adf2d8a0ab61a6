import { LegendreError } from "@legendre/core-tensor";
import { between, type OptionsOf, optional, options, value } from "@legendre/core-tensor/options";
import type { ReturnsData } from "../data/returns-data.ts";
import { outcomesOf } from "../encodings/purchase-features.ts";
import type { RowAttributions } from "../explain/explanation.ts";
import { prefixed, under } from "../models/fitted-on-rows.ts";
import type { FittedReturns } from "../models/fitted-returns.ts";
import { rateOf } from "../models/logistic.ts";
import type { SavedModel } from "../models/tabular.ts";
import type { Phase, ReturnsTask } from "../protocols/task.ts";
import { purchaseSegments } from "../segments/purchase-segments.ts";
import type { Segmentation } from "../segments/segmentation.ts";
import { calibratedRow } from "./calibrated-row.ts";
import type { Calibrator, SavedCalibrator } from "./calibrator.ts";
import {
  type CalibrationOptions,
  calibrationOptions,
  chainCalibrators,
  fitCalibrator,
  loadCalibrator,
} from "./fit-calibrator.ts";
import { priorCorrection } from "./prior-correction.ts";

/** The options of {@link calibrateModel}. */
export const calibrateModelOptions = options(
  "calibrateModel",
  {
    /** Name of a segmentation of `purchaseSegments` whose segments get a level of their own. If left out: none. */
    by: optional(value<string>()),
    /**
     * Return rate of the purchases that the probabilities are meant for, where it is another than that of the data; see
     * `priorCorrection`. If left out: that of the data.
     */
    populationRate: optional(between(0, 1)),
  },
  { from: calibrationOptions },
);

/** Options of {@link calibrateModel}. */
export interface CalibrateModelOptions
  extends CalibrationOptions,
    OptionsOf<typeof calibrateModelOptions> {}

/** A fitted model whose probabilities went through a calibrator. */
export interface CalibratedReturns extends FittedReturns {
  readonly calibrator: Calibrator;
  /** The model as it was. */
  readonly uncalibrated: FittedReturns;
  /** Explanations of the model inside for purchases of a phase, in their order, as they stand behind the calibrator. */
  readonly recalibrated: (
    data: ReturnsData,
    phase: Phase,
    rows: readonly RowAttributions[],
  ) => RowAttributions[];
}

/**
 * A fitted model with a calibrator behind it, which is fitted on the validation purchases of the task and on nothing else.
 *
 * @param fitted - a model's fit on this task.
 * @param task - the task; its validation phase calibrates.
 * @param options - see {@link CalibrateModelOptions}.
 * @returns a model that is saved and loaded like any other.
 * @throws code "data" where the task has no validation purchases; code "option".
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { calibrateModel } from "@legendre/graph-returns/decide";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 * import { logisticRegression, onFeatures } from "@legendre/graph-returns/models";
 *
 * const task = protocolTask(await generateReturns({ edges: 2000 }));
 * const fitted = await onFeatures(logisticRegression()).fit(task);
 * const { calibrator, predict } = await calibrateModel(fitted, task, { populationRate: 0.3 });
 * const probabilities = await predict(task.data, task.test);
 * console.log(calibrator.method, probabilities.length === task.test.edges.length); // → platt, prior true
 * ```
 */
export async function calibrateModel(
  fitted: FittedReturns,
  task: ReturnsTask,
  options: CalibrateModelOptions = {},
): Promise<CalibratedReturns> {
  const { where } = calibrateModelOptions;
  const { method, by, shrinkage, populationRate } = calibrateModelOptions.resolve(options);
  const { data, validation } = task;
  if (validation.edges.length === 0) {
    const message =
      "the task has no validation purchases to calibrate on, and test purchases are there to judge; give protocolTask a share for validation";
    throw new LegendreError("data", where, message, { protocol: task.protocol });
  }
  const labels = outcomesOf(data, validation);
  const segments = by === undefined ? undefined : segmentsBy(where, data, validation, by);
  const own = fitCalibrator(labels, await fitted.predict(data, validation), {
    method,
    shrinkage,
    segments,
  });
  const calibrator =
    populationRate === undefined
      ? own
      : chainCalibrators(own, priorCorrection({ from: rateOf(labels), to: populationRate }));
  return calibrated(fitted, calibrator, by);
}

function segmentsBy(where: string, data: ReturnsData, phase: Phase, by: string): Segmentation {
  const all = purchaseSegments(data, phase);
  const found = Object.hasOwn(all, by) ? all[by] : undefined;
  if (found !== undefined) return found;
  const message = `there are no segments by "${by}", expected one of ${Object.keys(all).join(", ")}`;
  throw new LegendreError("option", where, message, { option: "by", value: by });
}

function calibrated(
  fitted: FittedReturns,
  calibrator: Calibrator,
  by: string | undefined,
): CalibratedReturns {
  return {
    name: `${fitted.name}, calibrated`,
    summary: fitted.summary,
    calibrator,
    uncalibrated: fitted,
    recalibrated(data, phase, rows) {
      const segments = by === undefined ? undefined : segmentsBy("explain", data, phase, by);
      return rows.map((row, i) =>
        calibratedRow(row, (p) =>
          calibrator.apply(
            p,
            segments && { ...segments, codes: new Int32Array(p.length).fill(segments.codes[i]!) },
          ),
        ),
      );
    },
    async predict(data, phase) {
      const probabilities = await fitted.predict(data, phase);
      const segments = by === undefined ? undefined : segmentsBy("predict", data, phase, by);
      return Float32Array.from(calibrator.apply(probabilities, segments));
    },
    // Single purchases come without the columns that segments are made of.
    ...(by === undefined && fitted.serving !== undefined
      ? {
          async serving(data, messages) {
            const inner = await fitted.serving!(data, messages);
            const score: typeof inner.score = async (customer, variant) =>
              Float32Array.from(calibrator.apply(await inner.score(customer, variant)));
            const { explain } = inner;
            if (explain === undefined) return { ...inner, score };
            return {
              ...inner,
              score,
              async explain(customer, variant) {
                const { names, row } = await explain(customer, variant);
                return { names, row: calibratedRow(row, (p) => calibrator.apply(p)) };
              },
            };
          },
        }
      : {}),
    saved() {
      const { kind, settings, arrays } = fitted.saved();
      return {
        kind: "calibrated",
        settings: {
          model: { kind, settings },
          calibrator: calibrator.saved() as never,
          by: by ?? null,
        },
        arrays: prefixed("model.", arrays),
      };
    },
  };
}

/** Reads what a model of {@link calibrateModel} saved. */
export function loadCalibrated(
  { settings, arrays }: SavedModel,
  read: (saved: SavedModel) => FittedReturns,
): CalibratedReturns {
  const { model, calibrator, by } = settings as never as {
    readonly model: Omit<SavedModel, "arrays">;
    readonly calibrator: SavedCalibrator;
    readonly by: string | null;
  };
  const inner = read({ ...model, arrays: under("model.", arrays) });
  return calibrated(inner, loadCalibrator(calibrator), by ?? undefined);
}
