import { onHost } from "./frame.ts";
import { task } from "./tasks.ts";

/** Products of fewer multiplications are done before their numbers are in the module's memory. */
const worthHost = 32 ** 3;

/**
 * `A Bᵀ` for row-major `[rows, inner]` and `[columns, inner]`.
 *
 * @returns undefined where the module is not to be had, or the product is so small that TypeScript is as fast. Of a matrix with itself, the same
 * array, half is computed.
 */
export function hostProduct(
  a: Float64Array,
  b: Float64Array,
  rows: number,
  columns: number,
  inner: number,
): Float64Array | undefined {
  const own = a === b;
  const steps = rows * columns * inner;
  if (steps < worthHost) return undefined;
  return onHost((frame) => {
    const size = rows * columns;
    const c = frame.room(size * 8);
    const left = frame.put(a);
    const words = [c, left, own ? left : frame.put(b), rows, columns, inner, own ? 1 : 0];
    const view = new Float64Array(frame.instance.memory.buffer, c, size).fill(0);
    frame.run(task.productRows, words, frame.chunksFor(own ? steps / 2 : steps));
    // A copy first: numbers of the module's memory are read one by one several times as slowly.
    const product = view.slice();
    // Not the negative, which would make −0 of 0.
    for (let i = 0; i < size; i++) product[i] = 0 - product[i]!;
    if (own) mirror(product, rows);
    return product;
  });
}

/** Writes the lower triangle of `[n, n]` into the upper one, by blocks, since one of the two is crossed. */
function mirror(matrix: Float64Array, n: number): void {
  for (let i0 = 0; i0 < n; i0 += 16) {
    for (let j0 = 0; j0 <= i0; j0 += 16) {
      for (let i = i0; i < Math.min(i0 + 16, n); i++) {
        for (let j = j0; j < Math.min(j0 + 16, i); j++) matrix[j * n + i] = matrix[i * n + j]!;
      }
    }
  }
}
