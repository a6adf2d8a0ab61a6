/**
 * Ids that look like hashes: signed 32 bits for customers and suppliers, 64 for variants and products, as in
 * the published tables. Both are permutations, so that two indices never share an id.
 */

/** A permutation of the signed 32-bit numbers. */
function mixed32(index: number, salt: number): number {
  let h = (index ^ salt) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

/** The ids of nodes with 32-bit ids. */
export function narrowIds(indices: ArrayLike<number>, salt: number): BigInt64Array {
  const ids = new BigInt64Array(indices.length);
  const words = new Int32Array(ids.buffer);
  for (let i = 0; i < indices.length; i++) {
    const id = mixed32(indices[i]!, salt);
    words[2 * i] = id;
    words[2 * i + 1] = id >> 31;
  }
  return ids;
}

/** The ids of nodes with 64-bit ids: four rounds of a Feistel network over the index and the salt. */
export function wideIds(indices: ArrayLike<number>, salt: number): BigInt64Array {
  const ids = new BigInt64Array(indices.length);
  const words = new Int32Array(ids.buffer);
  for (let i = 0; i < indices.length; i++) {
    let left = indices[i]!;
    let right = salt | 0;
    for (let round = 0; round < 4; round++) {
      const next = left ^ mixed32(right, Math.imul(round + 1, 0x9e3779b1));
      left = right;
      right = next;
    }
    words[2 * i] = left;
    words[2 * i + 1] = right;
  }
  return ids;
}

/** Salts, one for each kind of node. */
export const salts = {
  customer: 0x51ed270b,
  variant: 0x2545f491,
  product: 0x1b873593,
  supplier: 0xe6546b64,
};
