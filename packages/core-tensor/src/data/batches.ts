import { LegendreError } from "../errors.ts";
import type { Precision } from "../jit/options.ts";
import type { HostArray } from "../kernels/host-array.ts";
import { threefryFold, threefryPermutation, type Words } from "../kernels/random/threefry.ts";
import type { Tensor } from "../ops.ts";
import {
  count,
  flag,
  number,
  type OptionsOf,
  oneOf,
  optional,
  options,
  value,
} from "../options.ts";
import type { Key } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { type Assembled, assembly } from "./assembly.ts";
import { type Column, type Gatherable, gather, gatherable } from "./column.ts";
import {
  type BatchIterator,
  type BatchPosition,
  type BatchSource,
  checkPosition,
  iterate,
} from "./position.ts";
import { seedWords } from "./seed-words.ts";

/** What {@link batches} returns. */
export interface Batches<B> extends BatchSource<B>, Iterable<B> {
  /** Rows of the data set. */
  readonly rows: number;
  /** Passes that iteration makes. */
  readonly epochs: number;
  at(position: BatchPosition): B;
  /** Iterates from a position on, the start if left out, to the end of the last pass. */
  from(position?: BatchPosition): BatchIterator<B>;
  [Symbol.iterator](): BatchIterator<B>;
}

/** A batch of the columns `D`: a tensor each, of shape `[batch, …row]`. */
export type BatchOf<D> = { [K in keyof D]: Tensor };

/** A batch in double precision: a host array of each column. */
export type HostBatchOf<D> = { [K in keyof D]: HostArray };

/** The options of {@link batches}. */
export const batchesOptions = options("batches", {
  /** Rows in a batch, at least 1. Required. */
  batchSize: count(1),
  /** Seed of the order, a whole number. */
  seed: optional(count(0)),
  /** Key of the order, instead of a seed; not kept. */
  key: optional(value<Key>()),
  /** A new order for each pass. @defaultValue `true` if a seed or key is given, `false` otherwise */
  shuffle: optional(flag()),
  /** Leave out the last batch of a pass when it has fewer rows. */
  dropLast: flag(false),
  /** Passes that iteration makes; may be Infinity. */
  epochs: number({ integer: true, min: 0, infinite: true }, 1),
  precision: oneOf<Precision, "float32">(["float32", "float64"], "float32"),
});

/** Options of {@link batches}. */
export interface BatchesOptions extends OptionsOf<typeof batchesOptions> {
  /** See {@link DoubleBatchesOptions}. @defaultValue `"float32"` */
  readonly precision?: "float32" | undefined;
}

/** Options of {@link batches} for runs in double precision. */
export interface DoubleBatchesOptions extends Omit<BatchesOptions, "precision"> {
  /** Batches are host arrays that keep the digits of a `Float64Array`, for `fit({ precision: "float64" })`. */
  readonly precision: "float64";
}

/**
 * A data set cut into batches, in an order that is a function of seed and epoch.
 *
 * Rows are gathered on the host as each batch is asked for; the set itself is never copied. Bytes and
 * integers become int32 tensors unless they are scaled (see {@link rows}), floats become float32.
 *
 * @param data - the columns, all of the same number of rows.
 * @returns the batches: iterable, or by position. A batch belongs to the caller, who disposes it.
 * @throws `shape` for columns that do not fit each other; `option`; `non-finite` when a batch is made
 * of a row that holds NaN or an infinity.
 *
 * @example
 * ```ts
 * import { batches, rows } from "@legendre/core-tensor";
 *
 * const data = { x: rows(new Uint8Array([0, 0, 51, 51, 255, 255]), [2], { scale: 1 / 255 }), y: new Uint8Array([7, 8, 9]) };
 * for (const { x, y } of batches(data, { batchSize: 2 })) {
 *   console.log(x.shape, [...y.dataSync()]); // → [ 2, 2 ] [ 7, 8 ]
 *   x.dispose(); // → [ 1, 2 ] [ 9 ]
 *   y.dispose();
 * }
 * ```
 *
 * @remarks The order of pass $e$ is `permutation(foldIn(key, e), n)`, the same on every engine.
 */
export function batches<D extends { readonly [name: string]: Column }>(
  data: D,
  options: DoubleBatchesOptions,
): Batches<HostBatchOf<D>>;
export function batches<D extends { readonly [name: string]: Column }>(
  data: D,
  options: BatchesOptions,
): Batches<BatchOf<D>>;
export function batches<D extends { readonly [name: string]: Column }>(
  data: D,
  options: BatchesOptions | DoubleBatchesOptions,
): Batches<BatchOf<D>> | Batches<HostBatchOf<D>> {
  const where = "batches";
  const { batchSize: size, epochs, dropLast, precision } = batchesOptions.resolve(options);
  const words = orderWords(options as BatchesOptions);
  const columns = Object.entries(data).map(
    ([name, column]) => [name, gatherable(where, name, column, precision)] as const,
  );
  const n = rowCount(where, columns);
  const perEpoch = dropLast ? Math.floor(n / size) : Math.ceil(n / size);
  if (perEpoch === 0) {
    const what = `batchSize ${size} is more than the ${n} rows, and dropLast leaves none; lower it`;
    throw new LegendreError("option", where, what, { batchSize: size, rows: n });
  }
  const order = passOrder(words, n);
  const chosen = ({ epoch, batch }: BatchPosition): Int32Array =>
    order(epoch).subarray(batch * size, Math.min(n, (batch + 1) * size));
  const at = (position: BatchPosition): BatchOf<D> => {
    checkPosition(position, perEpoch);
    const taken = chosen(position);
    const { epoch } = position;
    return scoped(() =>
      Object.fromEntries(columns.map(([name, column]) => [name, gather(column, taken, epoch)])),
    ) as BatchOf<D>;
  };
  const from = (position: BatchPosition = { epoch: 0, batch: 0 }): BatchIterator<BatchOf<D>> => {
    checkPosition(position, perEpoch);
    return iterate(at, position, perEpoch, epochs);
  };
  const made: Batches<BatchOf<D>> & Assembled = {
    rows: n,
    epochs,
    perEpoch,
    finite: true,
    at,
    from,
    [Symbol.iterator]: () => from(),
    [assembly]: { columns, batchSize: Math.min(size, n), chosen },
  };
  return made;
}

function rowCount(where: string, columns: readonly (readonly [string, Gatherable])[]): number {
  const [first, ...others] = columns;
  if (first === undefined) {
    throw new LegendreError("shape", where, "data has no columns; give it one or more by name");
  }
  const [name, { count }] = first;
  if (count === 0) {
    throw new LegendreError("shape", where, `data.${name} has no rows`, { name });
  }
  for (const [other, column] of others) {
    if (column.count === count) continue;
    const what = `data.${other} has ${column.count} rows, data.${name} has ${count}; use rows(array, rowShape) for rows of more than one number`;
    throw new LegendreError("shape", where, what, { got: column.count, expected: count });
  }
  return count;
}

/** The words of the key of the order, or undefined for the order of the rows. */
function orderWords({ seed, key, shuffle }: BatchesOptions): Words | undefined {
  const seeded = seed !== undefined || key !== undefined;
  if (shuffle === true && !seeded) {
    const what = "shuffle needs a seed or a key, so that the order can be repeated";
    throw new LegendreError("option", "batches", what, { option: "shuffle" });
  }
  return seeded && shuffle !== false ? seedWords("batches", seed, key) : undefined;
}

/** The order of each pass; the last one is kept, since its batches follow each other. */
function passOrder(words: Words | undefined, n: number): (epoch: number) => Int32Array {
  let known: { epoch: number; order: Int32Array } = { epoch: -1, order: new Int32Array() };
  return (epoch) => {
    if (words === undefined) {
      if (known.epoch < 0) known = { epoch: 0, order: Int32Array.from({ length: n }, (_, i) => i) };
    } else if (known.epoch !== epoch) {
      const [k0, k1] = threefryFold(words, epoch);
      known = { epoch, order: threefryPermutation([k0 as number, k1 as number], n) };
    }
    return known.order;
  };
}
