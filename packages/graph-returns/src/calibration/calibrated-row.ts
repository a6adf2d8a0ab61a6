import type { RowAttributions } from "../explain/explanation.ts";
import { logit, sigmoid } from "../models/logistic.ts";

/**
 * How a model came to a prediction, as it stands behind a calibrator: base and output are moved by it, and the amounts are
 * stretched by one factor, so that they still lead from one to the other. Of Platt and temperature that is exact, since they
 * are linear in log odds; of the others each input keeps its part of the whole.
 *
 * @param row - of the model inside.
 * @param apply - calibrated probabilities of this purchase.
 * @returns amounts in log odds, whatever they were in.
 */
export function calibratedRow(
  row: RowAttributions,
  apply: (probabilities: readonly number[]) => ArrayLike<number>,
): RowAttributions {
  const probabilityOf = row.unit === "logit" ? sigmoid : (p: number): number => p;
  const ends = apply([probabilityOf(row.base), probabilityOf(row.output)]);
  const [base, output] = [logit(ends[0]!), logit(ends[1]!)];
  const way = row.output - row.base;
  // Amounts that cancel out lead nowhere, whatever their size.
  const stretch = Math.abs(way) > 1e-9 ? (output - base) / way : 1;
  const amounts = Float64Array.from(row.amounts, (amount) => amount * stretch);
  return { ...row, unit: "logit", base, output, amounts };
}
