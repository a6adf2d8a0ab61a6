import { LegendreError } from "@legendre/core-tensor";
import { concat, slice, type Tensor } from "@legendre/core-tensor/ops";
import type { ReadModel } from "./read-model.ts";

/** Differences below this share of the largest output are rounding. */
const rounding = 1e-4;

/**
 * Makes sure that a file of a fixed batch is a function of each example: two batches at once have to give what one after
 * the other gives. Its curvature is learned on batches of another size.
 *
 * @param x - examples, `[rows, …]`; with fewer than two batches nothing can be compared.
 * @throws code "data" for a file with its batch in the graph.
 */
export function checkFixedBatch({ model, params, state, fixedBatch }: ReadModel, x: Tensor): void {
  if (fixedBatch === undefined || (x.shape[0] as number) < 2 * fixedBatch) return;
  const run = (part: Tensor): Tensor => model.apply(params, state, part).output;
  const parts = [0, fixedBatch].map((start) => slice(x, start, fixedBatch));
  const separate = concat(parts.map(run));
  const values = Float64Array.from(separate.dataSync());
  const largest = values
    .filter(Number.isFinite)
    .reduce((most, value) => Math.max(most, Math.abs(value)), 1e-30);
  let found: ArrayLike<number>;
  try {
    found = run(slice(x, 0, 2 * fixedBatch)).dataSync();
  } catch (cause) {
    throw written(fixedBatch, cause);
  }
  const same =
    found.length === values.length &&
    values.every((value, i) => {
      const other = found[i] as number;
      return Object.is(value, other) || Math.abs(value - other) <= rounding * largest;
    });
  if (!same) throw written(fixedBatch, undefined);
}

function written(fixedBatch: number, cause: unknown): LegendreError {
  const message = `the file fixes a batch of ${fixedBatch} inside its graph, so that it cannot be run on others; export it with a free batch (dynamic_axes or dynamic_shapes)`;
  return new LegendreError("data", "fishleg prune", message, { fixedBatch }, { cause });
}
