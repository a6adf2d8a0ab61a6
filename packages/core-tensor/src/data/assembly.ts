import type { Gatherable } from "./column.ts";
import type { BatchPosition } from "./position.ts";

/** How a source puts its batches together, for whoever does it in another place. */
export interface Assembly {
  readonly columns: readonly (readonly [name: string, column: Gatherable])[];
  /** Most rows in a batch. */
  readonly batchSize: number;
  /** The rows of the batch at a position. */
  readonly chosen: (position: BatchPosition) => Int32Array;
}

/** Where `batches` keeps it; the same symbol in the ESM and the CommonJS copy of the package. */
export const assembly: unique symbol = Symbol.for("legendre.assembly") as never;

/** A source that tells how it puts its batches together. */
export interface Assembled {
  readonly [assembly]: Assembly;
}
