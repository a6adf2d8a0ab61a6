import { LegendreError } from "@legendre/core-tensor";
import type { Outcomes } from "../metrics/ranked.ts";
import { logit, sigmoid } from "../models/logistic.ts";
import { checkSegmentation, type Segmentation } from "../segments/segmentation.ts";
import { type Calibrator, type SavedCalibrator, savedAs } from "./calibrator.ts";
import { throughMargins } from "./margins.ts";

/**
 * A level for each segment on top of a calibrator of all: $\mathrm{logit}(p') = \mathrm{logit}(p) + \delta_s$, drawn to 0
 * as if each segment had $m$ further purchases that the calibrator of all predicts rightly,
 * $$\sum_{i \in s} \bigl(\sigma(\mathrm{logit}(p_i) + \delta_s) - y_i\bigr) + m\, v\, \delta_s = 0,$$
 * with the mean variance $v$ of all purchases. A segment of $m$ purchases is moved about half way.
 */
export function fitSegments(
  base: Calibrator,
  labels: Outcomes,
  probabilities: ArrayLike<number>,
  segmentation: Segmentation,
  shrinkage: number,
): Calibrator {
  checkSegmentation("fitCalibrator", probabilities.length, segmentation);
  const calibrated = base.apply(probabilities);
  const margins = calibrated.map(logit);
  const variance = calibrated.reduce((sum, p) => sum + p * (1 - p), 0) / calibrated.length;
  const members: number[][] = segmentation.labels.map(() => []);
  for (let i = 0; i < margins.length; i++) members[segmentation.codes[i]!]?.push(i);
  const shifts = members.map((rows) => {
    const slope = (delta: number): number => {
      let sum = shrinkage * variance * delta;
      for (const i of rows) sum += sigmoid(margins[i]! + delta) - (labels[i] as number);
      return sum;
    };
    return rows.length === 0 ? 0 : rootOf(slope);
  });
  return segments(base, { segmentation: segmentation.name, labels: segmentation.labels, shifts });
}

/** Where a rising function is 0, within ±8: a logit moved further says nothing new. */
function rootOf(slope: (delta: number) => number): number {
  let [low, high] = [-8, 8];
  if (slope(low) >= 0) return low;
  if (slope(high) <= 0) return high;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (slope(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

interface Shifts {
  readonly segmentation: string;
  readonly labels: readonly string[];
  readonly shifts: readonly number[];
}

/** The calibrator of segments' shifts. Segments are known by their label: others are not moved. */
export function segments(
  base: Calibrator,
  { segmentation: name, labels, shifts }: Shifts,
): Calibrator {
  return {
    method: `${base.method} by ${name}`,
    status: base.status,
    apply(probabilities, segmentation) {
      if (segmentation === undefined || segmentation.name !== name) {
        const message = `the calibrator was fitted for segments by "${name}", got ${segmentation === undefined ? "none" : `"${segmentation.name}"`}; give the segmentation of these purchases`;
        throw new LegendreError("data", "calibrator.apply", message, { expected: name });
      }
      checkSegmentation("calibrator.apply", probabilities.length, segmentation);
      const shiftOf = segmentation.labels.map((label) => shifts[labels.indexOf(label)] ?? 0);
      return throughMargins(
        "calibrator.apply",
        base.apply(probabilities),
        (margin, i) => margin + (shiftOf[segmentation.codes[i]!] ?? 0),
      );
    },
    saved: () =>
      savedAs("segments", base.status, {
        base: base.saved() as never,
        segmentation: name,
        labels,
        shifts,
      }),
  };
}

/** Reads what a calibrator of {@link segments} saved. */
export function loadSegments(
  { numbers }: SavedCalibrator,
  read: (saved: SavedCalibrator) => Calibrator,
): Calibrator {
  const { base, ...shifts } = numbers as never as Shifts & { readonly base: SavedCalibrator };
  return segments(read(base), shifts);
}
