import { hostArray } from "@legendre/core-tensor";
import { longTests } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { curveFit } from "../../src/least-squares/index.ts";
import { numbersOf } from "./decay.ts";

type Line = { a: tf.Tensor; b: tf.Tensor };
const line = (p: Line, x: tf.Tensor) => tf.add(p.a, tf.mul(p.b, x));
const flat = { a: 0, b: 0 };

/** Probabilities of at most `k` of `n`, each with probability `p`. */
function binomial(k: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let sum = 0;
  for (let i = 0; i <= k; i++) {
    sum += term;
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return sum;
}

describe("coverage of 95 %", { timeout: longTests ? 600_000 : 60_000 }, () => {
  const draws = longTests ? 1000 : 40;

  /** A seeded normal number at each call. */
  function normals(seed: number): () => number {
    let state = seed;
    const uniform = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state + 0.5) / 2 ** 32;
    };
    return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  }

  /** Shares of draws in which each of several intervals holds the truth. */
  async function shares(
    cover: (normal: () => number) => Promise<readonly boolean[]>,
  ): Promise<number[]> {
    const normal = normals(20240607);
    const counts: number[] = [];
    for (let draw = 0; draw < draws; draw++) {
      (await cover(normal)).forEach((is, i) => {
        counts[i] = (counts[i] ?? 0) + (is ? 1 : 0);
      });
    }
    return counts.map((count) => count / draws);
  }

  /** Holds a share to 95 %, or to more where the interval is wider by its nature. */
  function expectCovers(share: number, { most = 0.965 } = {}): void {
    if (longTests) {
      expect(share).toBeGreaterThanOrEqual(0.935);
      expect(share).toBeLessThanOrEqual(most);
      return;
    }
    // By chance it would be lower in one of 10,000 such tests.
    expect(binomial(Math.round(share * draws), draws, 0.95)).toBeGreaterThan(1e-4);
  }

  const x = Array.from({ length: 20 }, (_, i) => i / 10);

  it("of params, the curve and a new observation, sigma known in size or in ratios", async () => {
    const sigma = x.map((_, i) => (i % 2 === 0 ? 0.1 : 0.3));
    for (const absoluteSigma of [true, false]) {
      const found = await shares(async (normal) => {
        const observed = x.map((v, i) => 1 - 0.5 * v + (sigma[i] as number) * normal());
        const fit = await curveFit(line, x, observed, {
          start: flat,
          absoluteSigma,
          sigma: sigma.map((s) => (absoluteSigma ? s : 7 * s)),
        });
        const { lower, upper } = fit.interval();
        const at = await fit.predict([2.5], { sigma: absoluteSigma ? 0.2 : 1.4 });
        const later = -0.25 + 0.2 * normal();
        const holds = (band: { lower: unknown; upper: unknown }, value: number): boolean =>
          numbersOf(band.lower)[0]! <= value && value <= numbersOf(band.upper)[0]!;
        return [
          lower.b <= -0.5 && -0.5 <= upper.b,
          holds(at.confidence, -0.25),
          holds(at.prediction, later),
        ];
      });
      for (const share of found) expectCovers(share);
    }
  });

  it("of a param whose truth is at a bound, or near it: at least that, and not zero width", async () => {
    for (const truth of [0, 0.05]) {
      const found = await shares(async (normal) => {
        const observed = x.map((v) => 1 + truth * v + 0.1 * normal());
        const fit = await curveFit(line, x, observed, {
          start: { a: 1, b: 0.1 },
          bounds: { lower: { b: 0 } },
        });
        const { lower, upper } = fit.interval();
        return [lower.b <= truth && truth <= upper.b];
      });
      // At the bound no interval misses the truth from above.
      expectCovers(found[0] as number, { most: 0.98 });
    }
  });

  it.each(["huber", "soft-l1", "cauchy"] as const)(
    "of params and a curve by %s, with one outlier in ten",
    async (loss) => {
      const found = await shares(async (normal) => {
        const observed = x.map((v, i) => 1 - 0.5 * v + (i % 10 === 3 ? 1 : 0.1) * normal());
        const fit = await curveFit(line, x, observed, { start: flat, loss, lossScale: 0.15 });
        const { lower, upper } = fit.interval();
        const { confidence } = await fit.predict([1.5]);
        const [low, high] = [numbersOf(confidence.lower)[0]!, numbersOf(confidence.upper)[0]!];
        return [lower.b <= -0.5 && -0.5 <= upper.b, low <= 0.25 && 0.25 <= high];
      });
      for (const share of found) expectCovers(share, { most: 0.98 });
    },
  );

  it("of a table of predictors", async () => {
    const found = await shares(async (normal) => {
      const table = hostArray(
        x.flatMap((v) => [1, v, v * v]),
        [20, 3],
      );
      const observed = x.map((v) => 1 - v + 0.5 * v * v + 0.1 * normal());
      const f = (p: tf.Tensor, at: tf.Tensor) => tf.sum(tf.mul(at, p), 1);
      const fit = await curveFit(f, table, observed, { start: [0, 0, 0] });
      const { lower, upper } = fit.interval();
      return [numbersOf(lower)[2]! <= 0.5 && 0.5 <= numbersOf(upper)[2]!];
    });
    expectCovers(found[0] as number);
  });
});
