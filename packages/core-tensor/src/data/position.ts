import { LegendreError } from "../errors.ts";
import { checkNumber } from "../options.ts";

/** A place in a run over batches, as plain data: the batch that comes next. */
export interface BatchPosition {
  /** Passes over the data that are complete. */
  readonly epoch: number;
  /** Batches of this pass that are done, below {@link BatchSource.perEpoch}. */
  readonly batch: number;
}

/** Where a training loop gets its batches: a function of the position, so that a run can be resumed. */
export interface BatchSource<B> {
  /** Batches in one pass. */
  readonly perEpoch: number;
  /** True when `at` refuses values that are not finite itself, so that others need not look. */
  readonly finite?: boolean | undefined;
  /** The batch at a position, made anew each time and owned by the caller. */
  at(position: BatchPosition): B | Promise<B>;
}

/** An iterator that knows where it is. */
export interface BatchIterator<B> extends IterableIterator<B> {
  /** The position of the next batch; plain data, to be saved and given to `from` of {@link batches}. */
  readonly position: BatchPosition;
}

/** Throws code "option" unless the position is within a pass. */
export function checkPosition({ epoch, batch }: BatchPosition, perEpoch: number): void {
  const name = "batches.at";
  checkNumber(name, "position.epoch", epoch, { integer: true, min: 0 });
  checkNumber(name, "position.batch", batch, { integer: true, min: 0, exclusiveMax: perEpoch });
}

/** The position after one more batch. */
export function nextPosition({ epoch, batch }: BatchPosition, perEpoch: number): BatchPosition {
  return batch + 1 < perEpoch ? { epoch, batch: batch + 1 } : { epoch: epoch + 1, batch: 0 };
}

/** Iterates over positions from `start` until `epochs` passes are complete. */
export function iterate<B>(
  at: (position: BatchPosition) => B,
  start: BatchPosition,
  perEpoch: number,
  epochs: number,
): BatchIterator<B> {
  let position = start;
  return {
    get position() {
      return position;
    },
    next: () => {
      if (position.epoch >= epochs) return { done: true, value: undefined };
      const value = at(position);
      position = nextPosition(position, perEpoch);
      return { done: false, value };
    },
    [Symbol.iterator]() {
      return this;
    },
  };
}

/**
 * The batch of a source at a position.
 *
 * @param where - the function that asks, for the error.
 * @returns a batch that the caller owns.
 * @throws code "data" when the source gives none there: it ended before its `perEpoch` batches.
 *
 * @example
 * ```ts
 * import type { BatchSource } from "@legendre/core-tensor";
 * import { batchAt } from "@legendre/core-tensor/data";
 *
 * const source: BatchSource<number> = { perEpoch: 2, at: ({ batch }) => 10 * batch };
 * console.log(await batchAt("train", source, { epoch: 0, batch: 1 })); // → 10
 * ```
 */
export async function batchAt<B>(
  where: string,
  source: BatchSource<B>,
  position: BatchPosition,
): Promise<B> {
  const batch: B | null | undefined = await source.at(position);
  if (batch !== undefined && batch !== null) return batch;
  const { perEpoch } = source;
  const message = `data gave ${batch} for batch ${position.batch} of pass ${position.epoch}, where perEpoch promises ${perEpoch} batches a pass; let perEpoch be how many there are`;
  throw new LegendreError("data", where, message, { ...position, perEpoch });
}
