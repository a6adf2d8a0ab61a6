/** Draws whole numbers; one stream for each input, so that any input can be made again by its number. */
export interface FuzzRandom {
  /** From 0 to `bound − 1`. */
  below(bound: number): number;
  /** One of a list. */
  pick<T>(list: readonly T[]): T;
}

/** The stream of input `index` under a seed (splitmix32 of a mix of both). */
export function fuzzRandom(seed: number, index: number): FuzzRandom {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca77)) >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  const below = (bound: number): number => Math.floor((next() / 2 ** 32) * bound);
  return { below, pick: (list) => list[below(list.length)] as (typeof list)[number] };
}
