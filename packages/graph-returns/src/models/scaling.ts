import type { FeatureMatrix } from "../encodings/feature-matrix.ts";

/** How columns are brought to mean 0 and standard deviation 1. */
export interface Scaling {
  readonly mean: Float32Array;
  /** 1 for columns that are constant. */
  readonly deviation: Float32Array;
}

/** Mean and standard deviation of each column. */
export function fitScaling({ names, rows, values }: FeatureMatrix): Scaling {
  const width = names.length;
  const [sum, square] = [new Float64Array(width), new Float64Array(width)];
  for (let i = 0; i < values.length; i++) sum[i % width]! += values[i]!;
  const mean = sum.map((s) => s / rows);
  for (let i = 0; i < values.length; i++)
    square[i % width]! += (values[i]! - mean[i % width]!) ** 2;
  const deviation = square.map((s, j) => {
    const d = Math.sqrt(s / rows);
    // Rounding alone makes a constant column differ from its mean.
    return d > 1e-6 * Math.abs(mean[j]!) ? d : 1;
  });
  return { mean: Float32Array.from(mean), deviation: Float32Array.from(deviation) };
}

/** The numbers of a matrix, scaled. */
export function scaled(
  { names, values }: FeatureMatrix,
  { mean, deviation }: Scaling,
): Float32Array {
  const width = names.length;
  return values.map((v, i) => (v - mean[i % width]!) / deviation[i % width]!);
}
