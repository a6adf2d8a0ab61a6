import type { EdgeTable, ReturnsData, SplitName } from "../data/returns-data.ts";
import type { Phase } from "./task.ts";

/** A 32-bit hash of the customer and the variant of an edge: equal for repeated purchases of a pair. */
export function pairHash(customer: number, variant: number, salt: number): number {
  let h = Math.imul(customer ^ salt, 0x9e3779b1) ^ Math.imul(variant + 0x7f4a7c15, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return (h ^ (h >>> 15)) >>> 0;
}

/** A 32-bit hash of a 64-bit id, the same wherever the id stands in a file. */
export function idHash(id: bigint, salt: number): number {
  return pairHash(Number(BigInt.asIntN(32, id)), Number(BigInt.asIntN(32, id >> 32n)), salt);
}

/** {@link idHash} of many ids, without a bigint for each. */
export function idHashes(ids: BigInt64Array, salt: number): Int32Array {
  const halves = new Int32Array(ids.buffer, ids.byteOffset, 2 * ids.length);
  const out = new Int32Array(ids.length);
  for (let i = 0; i < out.length; i++) out[i] = pairHash(halves[2 * i]!, halves[2 * i + 1]!, salt);
  return out;
}

/**
 * A 32-bit hash of the ids of both ends of an edge: the same for repeated purchases of a pair, and whatever numbers the
 * nodes have. What decides where a purchase belongs (folds, splits, parts) goes by it.
 *
 * @returns a function of the number of an edge.
 */
export function edgeHash(
  { nodes, splits }: ReturnsData,
  split: SplitName,
  salt: number,
): (e: number) => number {
  const { customer, variant } = splits[split].edges;
  const customers = idHashes(nodes["customer"]!.ids, 0);
  const variants = idHashes(nodes["variant"]!.ids, 0);
  return (e) => pairHash(customers[customer[e]!]!, variants[variant[e]!]!, salt);
}

/** {@link edgeHash}, or where the tables say orders a hash of these: equal for what has to stay together when purchases are parted by chance. */
export function wholeHash(
  data: ReturnsData,
  split: SplitName,
  salt: number,
): (e: number) => number {
  const { order } = data.splits[split].edges;
  if (order === undefined) return edgeHash(data, split, salt);
  const hashes = idHashes(order, salt);
  return (e) => hashes[e]! >>> 0;
}

/**
 * A phase with its supervised edges in an order that follows from their ids, so that models which draw rows by their place
 * learn the same from tables in another order.
 */
export function inIdOrder(data: ReturnsData, phase: Phase): Phase {
  const hash = edgeHash(data, phase.split, 0x1b873593);
  const { label, time } = data.splits[phase.split].edges;
  const keys = Float64Array.from(phase.edges, hash);
  const order = Int32Array.from(keys.keys()).sort((a, b) => {
    const [d, e] = [phase.edges[a]!, phase.edges[b]!];
    return keys[a]! - keys[b]! || (time?.[d] ?? 0) - (time?.[e] ?? 0) || label[d]! - label[e]!;
  });
  return {
    ...phase,
    edges: order.map((i) => phase.edges[i]!),
    quadrant: Uint8Array.from(order, (i) => phase.quadrant[i]!),
  };
}

/** The pairs of some edges, for looking up. */
export interface PairSet {
  has(customer: number, variant: number): boolean;
  /** The last of the edges between these two; −1 for none. */
  edge(customer: number, variant: number): number;
  /** Distinct pairs. */
  readonly size: number;
}

/**
 * The distinct (customer, variant) pairs of edges: a table of edge numbers that is at most half full, since a `Set` of a
 * million numbers beyond 2³¹ takes ten times the memory.
 */
export function pairSet(
  { customer, variant }: Pick<EdgeTable, "customer" | "variant">,
  numbers: Int32Array,
): PairSet {
  const slots = 2 ** Math.ceil(Math.log2(2 * numbers.length + 2));
  // Edge numbers and 1, so that 0 is a free place.
  const table = new Int32Array(slots);
  const placeOf = (c: number, v: number): number => {
    let at = pairHash(c, v, 0x51ed270b) & (slots - 1);
    for (let e = table[at]!; e !== 0; e = table[at]!) {
      if (customer[e - 1] === c && variant[e - 1] === v) break;
      at = (at + 1) & (slots - 1);
    }
    return at;
  };
  let size = 0;
  for (const e of numbers) {
    const at = placeOf(customer[e]!, variant[e]!);
    if (table[at] === 0) size++;
    table[at] = e + 1;
  }
  const edge = (c: number, v: number): number => table[placeOf(c, v)]! - 1;
  return { edge, has: (c, v) => edge(c, v) >= 0, size };
}

/** Where in a list of edges each of `count` edges stands; −1 for those that are not in it. No limit of a `Map`'s size. */
export function placesOf(count: number, edges: Int32Array): Int32Array {
  const places = new Int32Array(count).fill(-1);
  for (let i = 0; i < edges.length; i++) places[edges[i]!] = i;
  return places;
}

/** A mark for each number that is in a list. */
export function marks(count: number, numbers: Iterable<number>): Uint8Array {
  const marked = new Uint8Array(count);
  for (const n of numbers) marked[n] = 1;
  return marked;
}
