import { LegendreError } from "@legendre/core-tensor";

/** Numbers by row and named column: what tabular models read. */
export interface FeatureMatrix {
  readonly names: readonly string[];
  readonly rows: number;
  /** float32 `[rows, names]`, row by row; NaN is missing. */
  readonly values: Float32Array;
}

/** What a model does with NaN: boosting and forests learn where it goes, the others refuse it. */
export type Missing = "learn" | "refuse";

/**
 * A matrix of features, checked.
 *
 * @param names - one a column, all different.
 * @param values - float32 `[rows, names]`, row by row; kept, not copied.
 * @throws code "shape" for values that fill no whole rows, "data" for a name that is there twice.
 *
 * @example
 * ```ts
 * import { featureMatrix } from "@legendre/graph-returns/models";
 *
 * console.log(featureMatrix(["price", "age"], Float32Array.of(20, 31, 35, 52)).rows); // → 2
 * ```
 */
export function featureMatrix(names: readonly string[], values: Float32Array): FeatureMatrix {
  const where = "featureMatrix";
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) {
    const message = `two columns are named "${twice}"; give each a name of its own`;
    throw new LegendreError("data", where, message, { column: twice });
  }
  const rows = names.length === 0 ? 0 : values.length / names.length;
  if (!Number.isInteger(rows)) {
    const message = `got ${values.length} numbers for ${names.length} columns, expected a whole number of rows`;
    throw new LegendreError("shape", where, message, { numbers: values.length });
  }
  return { names, rows, values };
}

/** Rows of a matrix by number, copied. */
export function takeRows({ names, values }: FeatureMatrix, rows: ArrayLike<number>): FeatureMatrix {
  const width = names.length;
  const taken = new Float32Array(rows.length * width);
  for (let i = 0; i < rows.length; i++) {
    const from = (rows[i] as number) * width;
    taken.set(values.subarray(from, from + width), i * width);
  }
  return { names, rows: rows.length, values: taken };
}

/** Matrices of the same rows side by side. */
export function joinColumns(...parts: readonly FeatureMatrix[]): FeatureMatrix {
  const rows = parts[0]?.rows ?? 0;
  const names = parts.flatMap((part) => part.names);
  const values = new Float32Array(rows * names.length);
  let offset = 0;
  for (const part of parts) {
    const width = part.names.length;
    for (let i = 0; i < rows; i++) {
      values.set(part.values.subarray(i * width, (i + 1) * width), i * names.length + offset);
    }
    offset += width;
  }
  return { ...featureMatrix(names, values), rows };
}

/** Raises code "non-finite", with column and row, for infinities, and for NaN unless it may be missing. */
export function checkValues(where: string, x: FeatureMatrix, missing: Missing): void {
  const width = x.names.length;
  for (let i = 0; i < x.values.length; i++) {
    const value = x.values[i]!;
    if (Number.isFinite(value) || (missing === "learn" && Number.isNaN(value))) continue;
    const [row, column] = [Math.floor(i / width), x.names[i % width]];
    const remedy = Number.isNaN(value)
      ? "fill it in, or take a model that learns where missing values go (boosting, randomForest)"
      : "clip it or take its logarithm";
    const message = `column "${column}" is ${value} in row ${row}; ${remedy}`;
    throw new LegendreError("non-finite", where, message, { column, row, value });
  }
}

/** Raises code "data" unless a matrix has the columns that a model was fitted on, in order. */
export function checkColumns(where: string, x: FeatureMatrix, names: readonly string[]): void {
  const differs = names.findIndex((name, i) => x.names[i] !== name);
  if (differs < 0 && x.names.length === names.length) return;
  const at = differs < 0 ? names.length : differs;
  const [got, expected] = [x.names[at] ?? "missing", names[at] ?? "none"];
  const message = `column ${at} is "${got}" and the model was fitted with "${expected}" there (${names.length} columns); encode the data as for the fit, or fit anew`;
  const details = { reason: "schema", got: x.names, expected: names };
  throw new LegendreError("data", where, message, details);
}
