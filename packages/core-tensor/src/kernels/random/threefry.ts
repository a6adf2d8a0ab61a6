/** Two 32-bit words: a key, a counter or a result. */
export type Words = readonly [number, number];

/** What a counter is for; kept in its second word, so that the uses of one key never overlap. */
export const purpose = {
  bits: 0,
  split: 1,
  fold: 2,
  permutation: 3,
  integers: 4,
  host: 5,
  gamma: 6,
  gammaBoost: 7,
  poisson: 8,
} as const;

/** By how many bits the second word turns in each round. */
export const rotations = [13, 15, 26, 6, 17, 29, 16, 24] as const;
/** The key schedule's parity constant of Skein for 32-bit words. */
export const parity = 0x1bd11bda;

/**
 * Threefry-2x32 with 20 rounds: a keyed bijection of the two words of a counter, whose values for
 * counters 0, 1, 2, … pass every known statistical test.
 *
 * @param key - two words.
 * @param c0 - first word of the counter (the low one in Random123's order).
 * @param c1 - second word of the counter.
 * @param out - receives the two words, as bit patterns.
 * @param at - where in `out`.
 * @see Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11, section 4.2.
 */
export function threefry2x32(
  [k0, k1]: Words,
  c0: number,
  c1: number,
  out: Int32Array | Uint32Array,
  at = 0,
): void {
  const schedule = [k0, k1, parity ^ k0 ^ k1] as const;
  let x0 = (c0 + k0) | 0;
  let x1 = (c1 + k1) | 0;
  for (let block = 0; block < 5; block++) {
    const first = (block & 1) << 2;
    for (let round = first; round < first + 4; round++) {
      const by = rotations[round]!;
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << by) | (x1 >>> (32 - by))) ^ x0;
    }
    // The key is injected after each block of four rounds, with the number of the injection.
    x0 = (x0 + schedule[(block + 1) % 3]!) | 0;
    x1 = (x1 + schedule[(block + 2) % 3]! + block + 1) | 0;
  }
  out[at] = x0;
  out[at + 1] = x1;
}

/**
 * The first `count` words of a key's stream for a purpose: words 2j and 2j + 1 come from counter j,
 * so a word depends on its position only and a longer draw begins with the shorter one.
 */
export function threefryWords(key: Words, count: number, use: number): Int32Array {
  const words = new Int32Array(count + (count & 1));
  for (let i = 0; i < count; i += 2) threefry2x32(key, i / 2, use, words, i);
  return words.subarray(0, count);
}

/** The key made of `key` and a 32-bit number. */
export function threefryFold(key: Words, data: number): Int32Array {
  const words = new Int32Array(2);
  threefry2x32(key, data | 0, purpose.fold, words);
  return words;
}

/**
 * Number `index` of a stream of whole numbers in [0, bound), 1 ≤ bound ≤ 2³², without bias: words
 * beyond the last multiple of `bound` are passed over.
 */
export function threefryBelow(key: Words, index: number, use: number, bound: number): number {
  const limit = 2 ** 32 - (2 ** 32 % bound);
  const words = new Uint32Array(2);
  for (let attempt = 0; ; attempt++) {
    threefry2x32(key, index, use | (attempt << 8), words);
    for (const word of words) if (word < limit) return word % bound;
  }
}

/** A permutation of 0 … n − 1, all equally likely: Fisher and Yates, with unbiased choices. */
export function threefryPermutation(key: Words, n: number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = threefryBelow(key, i, purpose.permutation, i + 1);
    const moved = order[i]!;
    order[i] = order[j]!;
    order[j] = moved;
  }
  return order;
}

/** Two numbers in (0, 1), of 32 bits each, of one attempt at number `index` of a stream. */
export function threefryPair(key: Words, index: number, use: number, attempt: number): Words {
  const words = new Uint32Array(2);
  threefry2x32(key, index, use | (attempt << 8), words);
  return [(words[0]! + 0.5) * 2 ** -32, (words[1]! + 0.5) * 2 ** -32];
}
