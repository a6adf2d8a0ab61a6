import { checkOneOf, LegendreError, resolveOptions } from "@legendre/core-tensor";

/** One vector a task, all of one length: support gradients, or sketches of them. */
export type Vectors = readonly ArrayLike<number>[];

/** Symmetric similarities of `n` tasks, row-major. */
export interface Similarities {
  readonly n: number;
  readonly values: Float64Array;
  /** Tasks whose vector is zero; they are similar to nobody. */
  readonly zero: readonly number[];
}

/** Options of {@link similarities}. */
export interface SimilarityOptions {
  /** @defaultValue `"cosine"` */
  readonly kind?: "cosine" | "dot" | "neg-euclid" | undefined;
  /** Subtract the mean vector first: far from all tasks all gradients look alike. @defaultValue false */
  readonly center?: boolean | undefined;
}

/**
 * Similarity of every pair of tasks.
 *
 * @param vectors - one a task.
 * @throws code "non-finite" for a vector with a value that is not, naming its position; "shape" where lengths differ.
 *
 * @example
 * ```ts
 * import { similarities } from "@legendre/treemaml";
 *
 * console.log([...similarities([[1, 0], [0, 2]]).values]); // → [ 1, 0, 0, 1 ]
 * ```
 */
export function similarities(vectors: Vectors, options: SimilarityOptions = {}): Similarities {
  const where = "similarities";
  const { kind, center } = resolveOptions(where, options as object, {
    kind: "cosine" as "cosine" | "dot" | "neg-euclid",
    center: false,
  });
  checkOneOf(where, "kind", kind, ["cosine", "dot", "neg-euclid"]);
  const n = vectors.length;
  const size = vectors[0]?.length ?? 0;
  const rows = vectors.map((vector, i) => finiteRow(vector, i, size));
  if (center) {
    const mean = new Float64Array(size);
    for (const row of rows)
      for (let j = 0; j < size; j++) (mean[j] as number) += (row[j] as number) / n;
    for (const row of rows) for (let j = 0; j < size; j++) (row[j] as number) -= mean[j] as number;
  }
  const squares = rows.map((row) => dot(row, row));
  const zero = squares.flatMap((square, i) => (square === 0 ? [i] : []));
  const values = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const row = rows[i] as Float64Array;
    for (let j = i; j < n; j++) {
      const product = i === j ? (squares[i] as number) : dot(row, rows[j] as Float64Array);
      const value = similarity(kind, product, squares[i] as number, squares[j] as number, i === j);
      values[i * n + j] = value;
      values[j * n + i] = value;
    }
  }
  return { n, values, zero };
}

/** From the product of two vectors and their squared lengths. */
function similarity(
  kind: "cosine" | "dot" | "neg-euclid",
  product: number,
  a: number,
  b: number,
  same: boolean,
): number {
  if (kind === "dot") return product;
  if (kind === "neg-euclid") return -Math.sqrt(Math.max(0, a + b - 2 * product));
  if (same) return 1;
  const lengths = Math.sqrt(a) * Math.sqrt(b);
  return lengths === 0 ? 0 : product / lengths;
}

/** In four sums, since one would wait for each addition before the next. */
function dot(a: Float64Array, b: Float64Array): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  const whole = a.length - (a.length % 4);
  for (let j = 0; j < whole; j += 4) {
    s0 += (a[j] as number) * (b[j] as number);
    s1 += (a[j + 1] as number) * (b[j + 1] as number);
    s2 += (a[j + 2] as number) * (b[j + 2] as number);
    s3 += (a[j + 3] as number) * (b[j + 3] as number);
  }
  for (let j = whole; j < a.length; j++) s0 += (a[j] as number) * (b[j] as number);
  return s0 + s1 + (s2 + s3);
}

function finiteRow(vector: ArrayLike<number>, task: number, size: number): Float64Array {
  if (vector.length !== size) {
    const message = `vector ${task} has ${vector.length} values and vector 0 has ${size}`;
    throw new LegendreError("shape", "similarities", message, { task });
  }
  const row = new Float64Array(vector);
  for (let j = 0; j < size; j++) {
    if (!Number.isFinite(row[j])) throw notFinite("similarities", task, row, j);
  }
  return row;
}

/** The error for a vector that is not finite, by the name of its task or its position. */
function notFinite(
  where: string,
  task: number | string,
  vector: ArrayLike<number>,
  position: number,
): LegendreError {
  const name = typeof task === "string" ? `"${task}"` : task;
  const message = `the vector of task ${name} has ${vector[position]} at ${position}; leave the task out`;
  return new LegendreError("non-finite", where, message, { task, position });
}

/** Insists on finite vectors; the error has the name of the task. */
export function checkFiniteVectors(where: string, vectors: Vectors, ids: readonly string[]): void {
  for (const [i, vector] of vectors.entries()) {
    for (let j = 0; j < vector.length; j++) {
      if (!Number.isFinite(vector[j])) throw notFinite(where, ids[i] ?? i, vector, j);
    }
  }
}
