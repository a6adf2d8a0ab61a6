/** How the state moves from one number to the next. */
const stride = 0x6d2b79f5;
/** Numbers after which two streams may meet: more than a set of tasks takes. */
const apart = 2 ** 20;

/**
 * The streams of clusters and of the tasks in them, which never have numbers in common. All seeds lie on one cycle of
 * 2³² states: where a stream of tasks would begin within 2²⁰ numbers of that of the clusters, it begins half a cycle further.
 */
export function clusteredStreams(
  seed: number,
  clusterSeed: number,
): { readonly means: NumberStream; readonly draws: NumberStream } {
  const first = clusterSeed * 1_000_003 + 17;
  // Steps from one seed to the other along the cycle; stride is odd and has an inverse modulo 2³².
  const steps = Math.imul((seed | 0) - (first | 0), inverse(stride));
  const own = Math.abs(steps) < apart ? seed + 2 ** 31 : seed;
  return { means: numberStream(first), draws: numberStream(own) };
}

/**
 * The inverse of an odd number modulo 2³², by Newton's steps: the number itself is right in three bits, and each step
 * doubles these.
 */
function inverse(odd: number): number {
  let x = odd;
  for (let i = 0; i < 4; i++) x = Math.imul(x, 2 - Math.imul(odd, x));
  return x;
}

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
    state = (state + stride) | 0;
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
