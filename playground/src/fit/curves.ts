// What the page and its worker both know; the page loads none of the packages.

/** Curves to fit. */
export type CurveName = "decay" | "peak" | "growth";

/** A curve: what its params are called, the values that data are made with, and where a fit starts. */
export interface Curve {
  readonly text: string;
  readonly params: readonly string[];
  readonly truth: readonly number[];
  readonly start: readonly number[];
  readonly at: (params: readonly number[], x: number) => number;
}

/** The curves, over `x` from 0 to 10. */
export const curves: Readonly<Record<CurveName, Curve>> = {
  decay: {
    text: "decay, a exp(−b x) + c",
    params: ["a", "b", "c"],
    truth: [4, 0.6, 0.5],
    start: [1, 1, 0],
    at: ([a = 0, b = 0, c = 0], x) => a * Math.exp(-b * x) + c,
  },
  peak: {
    text: "peak, a exp(−((x − m)/s)²) + c",
    params: ["a", "m", "s", "c"],
    truth: [3.5, 4.5, 1.3, 0.5],
    start: [2, 5, 2, 0],
    at: ([a = 0, m = 0, s = 1, c = 0], x) => a * Math.exp(-(((x - m) / s) ** 2)) + c,
  },
  growth: {
    text: "growth, a / (1 + exp(−b (x − m)))",
    params: ["a", "b", "m"],
    truth: [4, 1.2, 5],
    start: [3, 1, 4],
    at: ([a = 0, b = 0, m = 0], x) => a / (1 + Math.exp(-b * (x - m))),
  },
};

/** How much residuals count. */
export type Loss = "linear" | "huber" | "cauchy";

/** What the page begins with. */
export const usual = { curve: "decay", loss: "linear", noise: 0.3, count: 20, seed: 1 } as const;

/** The end of the axis of `x`, and that of `y`. */
export const reach = { x: 10, y: 5.5 } as const;

/** What is fitted. */
export interface FitSettings {
  readonly curve: CurveName;
  readonly loss: Loss;
  /** The standard deviation of the noise; a robust loss measures by it what lies far off. */
  readonly noise: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Numbers as a fit has them, or as a file brings them. */
export type Numbers = Float64Array | readonly number[];

/** A fit, and its bands of 95 % at places along the axis. */
export interface FitResult {
  readonly kind: "fit";
  readonly curve: CurveName;
  readonly params: readonly number[];
  readonly standardErrors: readonly number[];
  readonly message: string;
  readonly steps: number;
  readonly milliseconds: number;
  readonly x: Numbers;
  readonly value: Numbers;
  /** Where the curve is. */
  readonly confidence: Band;
  /** Where another point would be. */
  readonly prediction: Band;
}

/** Limits at each place. */
export interface Band {
  readonly lower: Numbers;
  readonly upper: Numbers;
}

/** Noisy points of a curve, the same for the same seed. */
export function samples(
  curve: Curve,
  { count, noise, seed }: { readonly count: number; readonly noise: number; readonly seed: number },
): { readonly x: number[]; readonly y: number[] } {
  const uniform = uniforms(seed);
  const x = Array.from({ length: count }, () => reach.x * uniform()).sort((a, b) => a - b);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { x, y: x.map((at) => curve.at(curve.truth, at) + noise * normal()) };
}

/** Numbers in [0, 1) by a generator of 32 bits (mulberry32). */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), 1 | state);
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32;
  };
}
