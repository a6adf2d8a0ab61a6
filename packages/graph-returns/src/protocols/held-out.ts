import type { ReturnsData } from "../data/returns-data.ts";
import { idHashes, wholeHash } from "./pairs.ts";

/** What is taken out of the training purchases. */
interface HeldOutOptions {
  /** Of the purchases. */
  readonly share: number;
  /** Of the purchases that are taken out, how many are to have a customer that is not left behind. */
  readonly cold: number;
  readonly seed: number;
}

/**
 * Marks purchases to be held out: all those of some customers, who are new to the rest, and pairs of other customers,
 * of whom at least one pair stays. Repeated purchases of a pair go together; where the tables say orders, orders take the place of
 * pairs.
 *
 * @param data - the data set.
 * @param pool - numbers of training edges.
 * @returns 1 for each of `pool` that is held out, 0 for the rest.
 */
export function heldOut(
  data: ReturnsData,
  pool: Int32Array,
  { share, cold, seed }: HeldOutOptions,
): Uint8Array {
  const { ids } = data.nodes["customer"]!;
  const { customer } = data.splits.training.edges;
  const buyers = pool.map((e) => customer[e]!);
  const drawn = idHashes(ids, seed ^ 0x5bd1e995);
  const isCold = Uint8Array.from(drawn, (hash) => Number((hash >>> 0) * 2 ** -32 < share * cold));
  const hash = wholeHash(data, "training", seed ^ 0x27d4eb2f);
  const pairs = Float64Array.from(pool, hash);
  // Customers with one pair cannot both be known and be asked for, so that others give more.
  const several = withSeveral(buyers, pairs, ids.length);
  const free = buyers.reduce((sum, c) => sum + (isCold[c] === 1 ? 0 : several[c]!), 0);
  const least = Math.min(0.5, (share * (1 - cold) * pool.length) / Math.max(1, free));
  const asked = (i: number): boolean => pairs[i]! * 2 ** -32 < least;
  const stays = new Uint8Array(ids.length);
  for (const [i, c] of buyers.entries()) if (!asked(i)) stays[c] = 1;
  return Uint8Array.from(buyers, (c, i) =>
    isCold[c] === 1 ? 1 : Number(several[c] === 1 && stays[c] === 1 && asked(i)),
  );
}

/** A mark for each customer with more than one pair. */
function withSeveral(buyers: Int32Array, pairs: Float64Array, customers: number): Uint8Array {
  const first = new Float64Array(customers).fill(-1);
  const several = new Uint8Array(customers);
  for (const [i, c] of buyers.entries()) {
    if (first[c] === -1) first[c] = pairs[i]!;
    else if (first[c] !== pairs[i]) several[c] = 1;
  }
  return several;
}
