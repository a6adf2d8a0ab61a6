import type { JsonValue } from "@legendre/core-tensor";
import type { Segmentation } from "../segments/segmentation.ts";

/** How a calibrator came out; whatever it says, the calibrator can be applied. */
export type CalibrationStatus =
  /** Fitted. */
  | "fitted"
  /** The optimum lies outside what is sensible, and the nearest bound was taken. */
  | "bounded"
  /** Every validation purchase was returned, or none: nothing is known of the other outcome. */
  | "one-class"
  /** All probabilities were equal: the level is fitted, the spread is as it was. */
  | "constant"
  /** Higher probabilities had fewer returns; a map that turned them round would be no calibration. */
  | "reversed";

/** A map of probabilities that keeps their order. Plain data and a function on it. */
export interface Calibrator {
  /** What it is, `"platt"` say. */
  readonly method: string;
  readonly status: CalibrationStatus;
  /**
   * Calibrated probabilities, float64.
   *
   * @param segmentation - which segment each purchase is in; needed by a calibrator of segments alone.
   * @throws code "data" for what is no probability, or segments that a calibrator was not fitted for.
   */
  readonly apply: (
    probabilities: ArrayLike<number>,
    segmentation?: Segmentation,
  ) => Float64Array<ArrayBuffer>;
  /** Plain data, for JSON; {@link loadCalibrator} reads it. */
  readonly saved: () => SavedCalibrator;
}

/** A calibrator as plain data: what `JSON.stringify` writes. */
export interface SavedCalibrator {
  readonly format: "graph-returns.calibrator";
  readonly version: 1;
  readonly method: string;
  readonly status: CalibrationStatus;
  readonly numbers: { readonly [name: string]: JsonValue };
}

/** The saved form of a method's numbers. */
export function savedAs(
  method: string,
  status: CalibrationStatus,
  numbers: SavedCalibrator["numbers"],
): SavedCalibrator {
  return { format: "graph-returns.calibrator", version: 1, method, status, numbers };
}
