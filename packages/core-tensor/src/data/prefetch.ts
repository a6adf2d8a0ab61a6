import { LegendreError } from "../errors.ts";
import { number, type OptionsOf, oneOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { type Assembled, type Assembly, assembly } from "./assembly.ts";
import type { Batches } from "./batches.ts";
import { type Ahead, lookAhead } from "./look-ahead.ts";
import { type BatchPosition, type BatchSource, checkPosition, nextPosition } from "./position.ts";

/** The options of {@link prefetch}. */
export const prefetchOptions = options("prefetch", {
  /** Batches that are put together ahead of the one asked for, at least 1. */
  depth: number({ integer: true, min: 1, max: 1024 }, 2),
  /**
   * Use a worker thread. `"auto"` does where there are threads (Node) and a batch is large enough to gain
   * from one: about a million values, or 262,144 that are augmented. Smaller ones are put together
   * faster than they are handed over.
   */
  worker: oneOf<boolean | "auto", "auto">([true, false, "auto"], "auto"),
});

/** Options of {@link prefetch}. */
export interface PrefetchOptions extends OptionsOf<typeof prefetchOptions> {}

/** What {@link prefetch} returns. */
export interface Prefetched<B> extends BatchSource<B>, AsyncIterable<B> {
  at(position: BatchPosition): Promise<B>;
  /** Iterates from a position on, the start if left out, to the end of the last pass. */
  from(position?: BatchPosition): AsyncIterableIterator<B>;
  /** Whether a worker thread puts the batches together. */
  readonly threaded: boolean;
  /** Ends the worker. A process can end without it: an idle worker does not keep it alive. */
  close(): Promise<void>;
}

/** Work of a batch from which on a worker pays; measured on two busy cores with rows of 3,072 bytes. */
const worthwhile = 2 ** 20;

/**
 * The same batches in the same order, put together ahead of time: while one batch is computed with,
 * a worker thread gathers, scales and augments the next ones in shared memory.
 *
 * @param source - what {@link batches} returned.
 * @returns the batches, by position or as an async iterable; `fit` takes it as its data. A batch
 * belongs to the caller.
 * @throws `option`; `structure` for another source. From `at`, what the source would throw, `engine`
 * when the worker fails, `disposed` after `close`.
 *
 * @example
 * ```ts
 * import { batches, rows } from "@legendre/core-tensor";
 * import { prefetch } from "@legendre/core-tensor/data";
 *
 * const x = rows(new Uint8Array(1000 * 784).fill(51), [784], { scale: 1 / 255 });
 * const ahead = prefetch(batches({ x }, { batchSize: 500, seed: 0 }));
 * for await (const batch of ahead) {
 *   console.log(batch.x.shape); // → [ 500, 784 ]
 *   batch.x.dispose();
 * }
 * await ahead.close();
 * ```
 *
 * @remarks Memory: `depth + 1` batches, and a copy of each column unless it lies in a
 * `SharedArrayBuffer` already. Random access works; each jump gives up what was prepared.
 */
export function prefetch<B>(source: Batches<B>, options?: PrefetchOptions): Prefetched<B> {
  const where = "prefetch";
  const { depth, worker } = prefetchOptions.resolve(options);
  const parts = (source as Partial<Assembled>)[assembly];
  if (parts === undefined) {
    const what =
      "the source must be what batches() returns; other sources have no columns to gather";
    throw new LegendreError("structure", where, what);
  }
  const threaded = worker === "auto" ? hasThreads() && workOf(parts) >= worthwhile : worker;
  let ahead: Promise<Ahead> | undefined;
  let closed = false;
  let queue: Promise<unknown> = Promise.resolve();
  const take = async (position: BatchPosition, epochs: number): Promise<B> => {
    if (closed) throw new LegendreError("disposed", where, "it was closed; call prefetch again");
    if (!threaded) return source.at(position);
    ahead ??= lookAhead(parts, depth, source.perEpoch);
    const made = await (await ahead).take(position, epochs);
    return scoped(() =>
      Object.fromEntries(parts.columns.map(([name], i) => [name, made[i]?.()])),
    ) as B;
  };
  const request = async (position: BatchPosition, epochs: number): Promise<B> => {
    checkPosition(position, source.perEpoch);
    // One after the other: batches come out in the order they were asked for.
    const result = queue.then(() => take(position, epochs));
    queue = result.catch(() => undefined);
    return result;
  };
  // A training loop counts its passes itself, so that there is no last one here.
  const at = (position: BatchPosition): Promise<B> => request(position, Number.POSITIVE_INFINITY);
  async function* from(
    position: BatchPosition = { epoch: 0, batch: 0 },
  ): AsyncGenerator<B, void, undefined> {
    checkPosition(position, source.perEpoch);
    for (let next = position; next.epoch < source.epochs; ) {
      yield await request(next, source.epochs);
      next = nextPosition(next, source.perEpoch);
    }
  }
  const close = async (): Promise<void> => {
    closed = true;
    await (await ahead?.catch(() => undefined))?.close();
  };
  const { perEpoch } = source;
  return {
    perEpoch,
    finite: true,
    threaded,
    at,
    from,
    close,
    [Symbol.asyncIterator]: () => from(),
  };
}

const workOf = ({ columns, batchSize }: Assembly): number =>
  columns.reduce((sum, [, { work }]) => sum + work * batchSize, 0);

function hasThreads(): boolean {
  return typeof process === "object" && typeof process.versions?.node === "string";
}
