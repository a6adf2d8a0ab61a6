import { type Frame, onHost } from "./frame.ts";
import { task } from "./tasks.ts";

/** Columns that are eliminated before the rest of the matrix is brought up to date. */
const block = 64;
/** Groups of four columns that go through a triangle together: their numbers stay in the cache. */
const groupsPerChunk = 12;

/** The next multiple of four: the module works on blocks of 4 × 4. */
function padded(n: number): number {
  return (n + 3) & ~3;
}

/** A square matrix in the module's memory, with rows of the identity up to a multiple of four. */
function putSquare(frame: Frame, a: Float64Array, start: number, n: number): number {
  const size = padded(n);
  const pointer = frame.room(size * size * 8);
  const view = new Float64Array(frame.instance.memory.buffer, pointer, size * size);
  if (size === n) {
    view.set(a.subarray(start, start + n * n));
    return pointer;
  }
  view.fill(0);
  for (let i = 0; i < n; i++) view.set(a.subarray(start + i * n, start + (i + 1) * n), i * size);
  for (let i = n; i < size; i++) view[i * size + i] = 1;
  return pointer;
}

/** Factorises on one thread or on several, with a meeting of all after each block of columns. */
function factorise(frame: Frame, a: number, size: number, inFloat32: boolean): number {
  const { exports } = frame.instance;
  // Four numbers of a strip take 1 << shift bytes.
  const shift = inFloat32 ? 4 : 5;
  const strips = frame.room((size * size) << (shift - 2));
  const isShared = frame.chunksFor(size ** 3 / 3) > 1;
  const chunksFor = (steps: number): number => (isShared ? frame.chunksFor(steps) : 1);
  for (let from = 0; from < size; from += block) {
    const to = Math.min(from + block, size);
    const words = [a, size, strips, from, to, shift];
    frame.run(task.choleskyUpdate, words, chunksFor((size - from) * from * (to - from)));
    const failed = exports.choleskyDiagonal(a, size, strips, from, to, shift);
    if (failed >= 0) return failed;
    const steps = ((size - to) * (to - from) ** 2) / 2;
    if (to < size) frame.run(task.choleskyPanel, words, chunksFor(steps));
  }
  return -1;
}

/**
 * One over the root of each diagonal entry, as a power of two: rows and columns times these have numbers that float32 holds. Undefined where all are 1.
 */
function unitsOf(view: Float64Array, size: number): Float64Array | undefined {
  const units = new Float64Array(size).fill(1);
  for (let i = 0; i < size; i++) {
    const own = view[i * size + i]!;
    if (own > 0) units[i] = 2 ** -Math.round(Math.log2(own) / 2);
  }
  return units.some((unit) => unit !== 1) ? units : undefined;
}

/** Multiplies rows and columns of the lower triangle by their units. A function of its own, as the next one: the body of a call of the module runs once and is interpreted. */
function scaleTriangle(a: Float64Array, size: number, n: number, units: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const unit = units[i]!;
    // One after the other: their product overflows where an entry is next to nothing.
    for (let j = 0; j <= i; j++) a[i * size + j] = a[i * size + j]! * unit * units[j]!;
  }
}

/** The lower triangle with its rows divided by their units, and zeros right of the diagonal. */
function takeTriangle(
  a: Float64Array,
  size: number,
  n: number,
  to: Float64Array,
  units: Float64Array | undefined,
): void {
  to.fill(0);
  for (let i = 0; i < n; i++) {
    const row = i * n;
    to.set(a.subarray(i * size, i * size + i + 1), row);
    const unit = units?.[i] ?? 1;
    if (unit !== 1) for (let j = row; j <= row + i; j++) to[j]! /= unit;
  }
}

/** How {@link hostCholesky} factorises. */
export interface HostCholesky {
  /** Whether of `(A + Aᵀ)/2`; else `A` is read up to the diagonal only. */
  readonly symmetrise: boolean;
  /** Whether products of entries of `L` are added up in float32. */
  readonly inFloat32: boolean;
}

/**
 * The Cholesky factor `L` of a matrix, row-major `[n, n]` from `start` of `a`, with zeros right of the
 * diagonal; into `to`, from the same place.
 *
 * @returns the number of the first pivot that is not positive, in which case `to` is of no use; −1 where all
 *   are; undefined where the module is not to be had.
 */
export function hostCholesky(
  a: Float64Array,
  start: number,
  n: number,
  to: Float64Array,
  { symmetrise, inFloat32 }: HostCholesky = { symmetrise: true, inFloat32: false },
): number | undefined {
  return onHost((frame) => {
    const size = padded(n);
    const pointer = putSquare(frame, a, start, n);
    if (symmetrise) frame.instance.exports.symmetrise(pointer, size);
    const matrix = new Float64Array(frame.instance.memory.buffer, pointer, size * size);
    const units = inFloat32 ? unitsOf(matrix, size) : undefined;
    if (units) scaleTriangle(matrix, size, n, units);
    const failed = factorise(frame, pointer, size, inFloat32);
    if (failed >= 0) return failed;
    // The memory may have grown.
    const view = new Float64Array(frame.instance.memory.buffer, pointer, size * size);
    takeTriangle(view, size, n, to.subarray(start, start + n * n), units);
    return -1;
  });
}

/** A triangle of a row-major matrix, or its transpose, to solve with. */
export interface HostTriangle {
  readonly data: Float64Array;
  readonly start: number;
  readonly n: number;
  readonly lower: boolean;
  readonly transpose: boolean;
}

/** Whether all numbers of a triangle are finite and none on its diagonal is 0, so that zeros give zeros. */
function isWhole({ data, start, n, lower }: HostTriangle): boolean {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const row = start + i * n;
    if (data[row + i] === 0) return false;
    const [from, to] = lower ? [0, i + 1] : [i, n];
    for (let j = from; j < to; j++) sum += 0 * data[row + j]!;
  }
  return sum === 0;
}

/**
 * Overwrites `b` (`[n, columns]` row-major, from `start`) with the solution of one triangle after the other;
 * all have the same size.
 *
 * @returns undefined where the module is not to be had; `b` is then as it was.
 */
export function hostTriangularSolve(
  triangles: readonly HostTriangle[],
  b: Float64Array,
  start: number,
  columns: number,
): true | undefined {
  return onHost((frame) => {
    const { exports } = frame.instance;
    const { n } = triangles[0] as HostTriangle;
    const size = padded(n);
    const groups = Math.ceil(columns / 4);
    const given = frame.put(b.subarray(start, start + n * columns));
    const x = frame.room(groups * size * 32);
    new Float64Array(frame.instance.memory.buffer, x, groups * size * 4).fill(0);
    exports.groupColumns(given, n, columns, x, size, 0);
    const strips = frame.room(size * size * 8);
    const matrices = new Map<string, number>();
    for (const triangle of triangles) {
      const { data, start: from, lower, transpose } = triangle;
      const same = triangles.findIndex((t) => t.data === data && t.start === from);
      const t = matrices.get(`${same}`) ?? putSquare(frame, data, from, n);
      matrices.set(`${same}`, t);
      const upper = Number(lower === transpose);
      const [down, right] = transpose ? [8, size * 8] : [size * 8, 8];
      const words = [t, size, strips, down, right, upper];
      frame.run(task.packTriangle, words, frame.chunksFor((size * size) / 2));
      const threads = frame.threadsFor(size * size * groups * 4);
      // Of an identity each chunk leaves out the rows before its own, on one thread, too.
      const chunks = Math.max(threads, Math.ceil(groups / groupsPerChunk));
      const whole = Number(isWhole(triangle));
      frame.run(task.solveTriangle, [strips, size, x, groups, upper, whole], chunks);
    }
    exports.groupColumns(given, n, columns, x, size, 1);
    frame.get(given, b.subarray(start, start + n * columns));
    return true;
  });
}
