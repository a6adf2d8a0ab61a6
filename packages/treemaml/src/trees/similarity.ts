import { LegendreError } from "@legendre/core-tensor";
import { flag, type OptionsOf, oneOf, options } from "@legendre/core-tensor/options";

/** One vector a task, all of one length: support gradients, or sketches of them. */
export type Vectors = readonly ArrayLike<number>[];

/** Symmetric similarities of `n` tasks, row-major. */
export interface Similarities {
  readonly n: number;
  readonly values: Float64Array;
  /** Tasks whose vector is zero; they are similar to nobody. */
  readonly zero: readonly number[];
}

/** The options of {@link similarities}. */
export const similaritiesOptions = options("similarities", {
  /** Cosines, products, or distances below zero. */
  kind: oneOf(["cosine", "dot", "neg-euclid"], "cosine"),
  /** Subtract the mean vector first: far from all tasks all gradients look alike. */
  center: flag(false),
});

/** Options of {@link similarities}. */
export interface SimilarityOptions extends OptionsOf<typeof similaritiesOptions> {}

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
  const { kind, center } = similaritiesOptions.resolve(options);
  const n = vectors.length;
  const size = vectors[0]?.length ?? 0;
  const rows = finiteRows(vectors, size);
  if (center) {
    const mean = new Float64Array(size);
    for (let k = 0; k < n * size; k++) (mean[k % size] as number) += (rows[k] as number) / n;
    for (let k = 0; k < n * size; k++) (rows[k] as number) -= mean[k % size] as number;
  }
  const values = gram(rows, n, size);
  const squares = Float64Array.from({ length: n }, (_, i) => values[i * n + i] as number);
  const zero = [...squares.keys()].filter((i) => squares[i] === 0);
  if (kind === "cosine") toCosines(values, squares);
  if (kind === "neg-euclid") toDistances(values, squares);
  return { n, values, zero };
}

/** Products to cosines, in place, from squared lengths. */
function toCosines(values: Float64Array, squares: Float64Array): void {
  const n = squares.length;
  const lengths = squares.map(Math.sqrt);
  for (let i = 0; i < n; i++) {
    const own = lengths[i] as number;
    for (let j = 0; j < n; j++) {
      const both = own * (lengths[j] as number);
      const at = i * n + j;
      values[at] = both === 0 ? 0 : (values[at] as number) / both;
    }
    values[i * n + i] = 1;
  }
}

/** Products to distances below zero, in place, from squared lengths. */
function toDistances(values: Float64Array, squares: Float64Array): void {
  const n = squares.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const [a, b] = [squares[i] as number, squares[j] as number];
      values[i * n + j] = -Math.sqrt(Math.max(0, a + b - 2 * (values[i * n + j] as number)));
    }
  }
}

/** All vectors in one array, row-major, and a row of zeros where their number is odd. */
function finiteRows(vectors: Vectors, size: number): Float64Array {
  const padded = vectors.length % 2;
  const rows = new Float64Array((vectors.length + padded) * size);
  for (const [task, vector] of vectors.entries()) {
    if (vector.length !== size) {
      const message = `vector ${task} has ${vector.length} values and vector 0 has ${size}`;
      throw new LegendreError("shape", "similarities", message, { task });
    }
    rows.set(vector, task * size);
    for (let j = 0; j < size; j++) {
      if (Number.isFinite(rows[task * size + j])) continue;
      throw notFinite("similarities", task, vector, j);
    }
  }
  return rows;
}

/**
 * Products of all pairs, two rows by two: each number that is read is used twice. Every sum is taken in the same order, so that
 * equal rows have equal products.
 */
function gram(rows: Float64Array, n: number, size: number): Float64Array {
  const found = new Float64Array(n * n);
  const put = (i: number, j: number, value: number): void => {
    // A row behind the last is behind the array.
    if (j >= n) return;
    found[i * n + j] = value;
    found[j * n + i] = value;
  };
  const block = new Float64Array(4);
  for (let i = 0; i < n; i += 2) {
    for (let j = i; j < n; j += 2) {
      twoByTwo(rows, i * size, j * size, size, block);
      put(i, j, block[0] as number);
      put(i, j + 1, block[1] as number);
      put(i + 1, j, block[2] as number);
      put(i + 1, j + 1, block[3] as number);
    }
  }
  return found;
}

function twoByTwo(
  rows: Float64Array,
  a: number,
  c: number,
  size: number,
  block: Float64Array,
): void {
  const b = a + size;
  const d = c + size;
  let ac = 0;
  let ad = 0;
  let bc = 0;
  let bd = 0;
  for (let k = 0; k < size; k++) {
    const va = rows[a + k] as number;
    const vb = rows[b + k] as number;
    const vc = rows[c + k] as number;
    const vd = rows[d + k] as number;
    ac += va * vc;
    ad += va * vd;
    bc += vb * vc;
    bd += vb * vd;
  }
  block[0] = ac;
  block[1] = ad;
  block[2] = bc;
  block[3] = bd;
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
