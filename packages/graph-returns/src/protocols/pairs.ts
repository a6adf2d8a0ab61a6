import type { EdgeTable } from "../data/returns-data.ts";

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

/** The pairs of some edges, for looking up. */
export interface PairSet {
  has(customer: number, variant: number): boolean;
  readonly size: number;
}

/** The distinct (customer, variant) pairs of edges. */
export function pairSet(edges: EdgeTable, numbers: Int32Array, variants: number): PairSet {
  const keys = new Set<number>();
  for (const e of numbers) keys.add(edges.customer[e]! * variants + edges.variant[e]!);
  return { has: (customer, variant) => keys.has(customer * variants + variant), size: keys.size };
}
