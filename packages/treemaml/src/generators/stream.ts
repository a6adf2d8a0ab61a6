/** Random numbers of a seed, the same in every engine. */
export interface NumberStream {
  /** In [0, 1). */
  uniform(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** Standard normal; takes two uniforms. */
  normal(): number;
}

/**
 * Numbers from mulberry32, and normals from pairs of them by Box and Muller. Generators of tasks draw from it, so
 * that a seed means the same tasks everywhere.
 *
 * @param seed - a whole number.
 *
 * @example
 * ```ts
 * import { numberStream } from "@legendre/treemaml";
 *
 * console.log(numberStream(1).uniform().toFixed(6)); // → 0.627074
 * ```
 */
export function numberStream(seed: number): NumberStream {
  let state = seed | 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    normal: () => {
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
      return radius * Math.cos(2 * Math.PI * uniform());
    },
  };
}
