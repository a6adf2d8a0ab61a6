import { onHost } from "./frame.ts";
import { task } from "./tasks.ts";

/** Products of fewer multiplications are done before their numbers are in the module's memory. */
const worthHost = 32 ** 3;

/**
 * `A Bᵀ` for row-major `[rows, inner]` and `[columns, inner]`.
 *
 * @returns undefined where the module is not to be had, or the product is so small that TypeScript is as fast.
 */
export function hostProduct(
  a: Float64Array,
  b: Float64Array,
  rows: number,
  columns: number,
  inner: number,
): Float64Array | undefined {
  const steps = rows * columns * inner;
  if (steps < worthHost) return undefined;
  return onHost((frame) => {
    const size = rows * columns;
    const c = frame.room(size * 8);
    const words = [c, frame.put(a), frame.put(b), rows, columns, inner];
    const view = new Float64Array(frame.instance.memory.buffer, c, size).fill(0);
    frame.run(task.productRows, words, frame.chunksFor(steps));
    // A copy first: numbers of the module's memory are read one by one several times as slowly.
    const product = view.slice();
    // Not the negative, which would make −0 of 0.
    for (let i = 0; i < size; i++) product[i] = 0 - product[i]!;
    return product;
  });
}
