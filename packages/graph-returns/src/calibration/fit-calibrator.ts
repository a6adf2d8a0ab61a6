import { LegendreError } from "@legendre/core-tensor";
import {
  atLeast,
  type OptionsOf,
  oneOf,
  optional,
  options,
  shared,
  value,
} from "@legendre/core-tensor/options";
import type { Outcomes } from "../metrics/ranked.ts";
import type { Segmentation } from "../segments/segmentation.ts";
import type { Calibrator, SavedCalibrator } from "./calibrator.ts";
import { fitIsotonic, isotonic } from "./isotonic.ts";
import { fitPlatt, platt } from "./platt.ts";
import { priorCorrection } from "./prior-correction.ts";
import { scoreGroups } from "./score-groups.ts";
import { fitSegments, loadSegments } from "./segment-calibration.ts";
import { fitTemperature, temperature } from "./temperature.ts";

/** Ways to calibrate, from the least to the most that validation purchases decide. */
export type CalibrationMethod = "temperature" | "platt" | "isotonic";

/** The options of {@link CalibrationOptions}. */
export const calibrationOptions = shared({
  /** `temperature` has one number, `platt` two, `isotonic` a rising curve that needs some thousand purchases. */
  method: oneOf<CalibrationMethod, "platt">(["temperature", "platt", "isotonic"], "platt"),
  /** How many purchases of a segment weigh as much as the calibrator of all. */
  shrinkage: atLeast(0, 200),
});

/** Options of {@link fitCalibrator} and `calibrateModel` alike. */
export interface CalibrationOptions extends OptionsOf<typeof calibrationOptions> {}

/** The options of {@link fitCalibrator}. */
export const fitCalibratorOptions = options(
  "fitCalibrator",
  {
    /** Segments that get a level of their own on top. If left out: none. */
    segments: optional(value<Segmentation>()),
  },
  { from: calibrationOptions },
);

/** Options of {@link fitCalibrator}. */
export interface FitCalibratorOptions
  extends CalibrationOptions,
    OptionsOf<typeof fitCalibratorOptions> {}

const fits = { temperature: fitTemperature, platt: fitPlatt, isotonic: fitIsotonic };

/**
 * A map that makes probabilities mean what they say. Fit it on validation purchases: those a model learned from look
 * better calibrated than others are, and test purchases are there to judge. `calibrateModel` sees to that.
 *
 * @param labels - 0 or 1 for each validation purchase.
 * @param probabilities - the model's.
 * @param options - see {@link FitCalibratorOptions}.
 * @returns a calibrator; its `status` says where the data left something open.
 * @throws as `auc`; code "data" without purchases; code "option".
 *
 * @example
 * ```ts
 * import { fitCalibrator } from "@legendre/graph-returns/decide";
 *
 * const labels = [1, 1, 0, 1, 0, 0, 1, 0, 0, 0];
 * const probabilities = [0.99, 0.99, 0.99, 0.9, 0.9, 0.2, 0.2, 0.1, 0.1, 0.1];
 * const { apply, status } = fitCalibrator(labels, probabilities, { method: "temperature" });
 * console.log(status, [...apply([0.1, 0.5, 0.99])].map((p) => p.toFixed(2))); // → fitted [ '0.36', '0.50', '0.77' ]
 * ```
 *
 * @remarks One sort, then work on distinct probabilities alone.
 */
export function fitCalibrator(
  labels: Outcomes,
  probabilities: ArrayLike<number>,
  options: FitCalibratorOptions = {},
): Calibrator {
  const { where } = fitCalibratorOptions;
  const { method, segments, shrinkage } = fitCalibratorOptions.resolve(options);
  const groups = scoreGroups(where, labels, probabilities);
  if (groups.total === 0) {
    const message = "there are no purchases to fit on; the validation phase may be empty";
    throw new LegendreError("data", where, message, { rows: 0 });
  }
  const base = fits[method](groups);
  if (segments === undefined) return base;
  return fitSegments(base, labels, probabilities, segments, shrinkage);
}

/**
 * Calibrators one after the other, as one: a calibrator of the sample and a correction for the population, say.
 *
 * @example
 * ```ts
 * import { chainCalibrators, fitCalibrator, priorCorrection } from "@legendre/graph-returns/decide";
 *
 * const own = fitCalibrator([1, 0, 1, 0], [0.8, 0.7, 0.4, 0.1]);
 * console.log(chainCalibrators(own, priorCorrection({ from: 0.5, to: 0.3 })).method); // → platt, prior
 * ```
 */
export function chainCalibrators(...parts: readonly Calibrator[]): Calibrator {
  return {
    method: parts.map(({ method }) => method).join(", "),
    status: parts.find(({ status }) => status !== "fitted")?.status ?? "fitted",
    apply: (probabilities, segmentation) =>
      parts.reduce(
        (values, part) => part.apply(values, segmentation),
        Float64Array.from(probabilities),
      ),
    saved: () => ({
      format: "graph-returns.calibrator",
      version: 1,
      method: "chain",
      status: "fitted",
      numbers: { parts: parts.map((part) => part.saved()) as never },
    }),
  };
}

/**
 * The calibrator of what {@link Calibrator.saved} gave, after JSON too; it maps to the same numbers.
 *
 * @throws code "data" for something else.
 *
 * @example
 * ```ts
 * import { fitCalibrator, loadCalibrator } from "@legendre/graph-returns/decide";
 *
 * const made = fitCalibrator([1, 0, 1, 0], [0.8, 0.7, 0.4, 0.1], { method: "isotonic" });
 * const again = loadCalibrator(JSON.parse(JSON.stringify(made.saved())));
 * console.log(again.method, again.apply([0.6])[0] === made.apply([0.6])[0]); // → isotonic true
 * ```
 */
export function loadCalibrator(saved: SavedCalibrator): Calibrator {
  const { format, version, method, status, numbers } = saved ?? {};
  const n = numbers as never as Record<string, number> & Record<"from" | "to", number[]>;
  const read = format === "graph-returns.calibrator" && version === 1 ? method : undefined;
  switch (read) {
    case "temperature":
      return temperature(n["temperature"]!, status);
    case "platt":
      return platt({ a: n["a"]!, b: n["b"]! }, status);
    case "isotonic":
      return isotonic({ from: Float64Array.from(n.from), to: Float64Array.from(n.to) }, status);
    case "prior":
      return priorCorrection({ from: n.from as never, to: n.to as never });
    case "segments":
      return loadSegments(saved, loadCalibrator);
    case "chain": {
      const { parts } = numbers as never as { readonly parts: readonly SavedCalibrator[] };
      return chainCalibrators(...parts.map(loadCalibrator));
    }
    default: {
      const message = `it holds ${format ?? "something else"} of version ${version ?? "none"} and method ${method ?? "none"}, expected a calibrator of this package`;
      throw new LegendreError("data", "loadCalibrator", message, { format, version, method });
    }
  }
}
