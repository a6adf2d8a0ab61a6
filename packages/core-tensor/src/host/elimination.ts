import { onHost } from "./frame.ts";
import { task } from "./tasks.ts";

/** Rows of the factor that are subtracted together; `assembly/eliminate.ts` has the same number. */
const block = 64;

/**
 * The costs of `src/host-linalg/elimination.ts` on the WebAssembly module: of `c` the lower triangle is read, and neither `c` nor `x` is changed.
 *
 * @returns undefined where the module is not to be had.
 */
export function hostElimination(
  c: Float64Array,
  x: Float64Array,
  least: Float64Array,
  upTo: number,
): Float64Array | undefined {
  return onHost((frame) => {
    const n = x.length;
    // An odd number of lines of the cache: of rows a power of two apart only a few lines stay in it.
    const size = (Math.ceil((n + 3) / 8) | 1) * 8;
    const room = (rows: number): number => frame.room(rows * size * 8);
    const [state, matrix, vectors, names] = [frame.room(24), room(n), room(4), room(4)];
    const words = [state, matrix, size * 8, vectors, names, room(block), room(block)];
    const { buffer } = frame.instance.memory;
    const left = new Int32Array(buffer, state, 1);
    left[0] = n;
    new Float64Array(buffer, state + 8, 2).set([upTo, 0]);
    const row = (of: number, at: number): Float64Array =>
      new Float64Array(buffer, of + at * size * 8, size);
    for (let i = 0; i < n; i++) row(matrix, i).set(c.subarray(i * n, i * n + i + 1));
    const diagonal = Float64Array.from(x, (_, i) => c[i * (n + 1)]!);
    for (const [at, values] of [x, diagonal, least].entries()) row(vectors, at).set(values);
    const costs = row(vectors, 3).fill(Number.POSITIVE_INFINITY);
    const numbers = Int32Array.from(x, (_, i) => i);
    for (const at of [0, 1]) new Int32Array(buffer, names + at * size * 8, n).set(numbers);
    for (;;) {
      frame.run(task.eliminate, words, 1);
      const rows = left[0]!;
      if (rows === 0) return costs.slice(0, n);
      frame.run(task.eliminationUpdate, words, frame.chunksFor((block * rows * rows) / 2));
    }
  });
}
