import { describe, expect, it } from "vitest";
import { jointMultipliers, singleMultipliers } from "../../src/surgeon/compensate/joint.ts";
import { denseInverse } from "../../src/surgeon/methods/exact-fisher.ts";
import { jointSetScore } from "../../src/surgeon/select/set-scores.ts";
import { subsets } from "../../src/surgeon/select/small-solve.ts";
import { uniforms } from "../helpers.ts";
import { inverseOf } from "./quadratic.ts";

const d = 12;

/** Least squares of correlated features (0.9), and its exact minimum. */
function problem(seed: number) {
  const noise = uniforms(seed, 60 * (d + 1));
  const h = new Float64Array(d * d);
  for (let r = 0; r < 60; r++) {
    const common = noise[r * (d + 1)] as number;
    const x = Array.from(
      { length: d },
      (_, i) => 0.95 * common + 0.31 * (noise[r * (d + 1) + i + 1] as number),
    );
    for (let i = 0; i < d; i++) for (let j = 0; j < d; j++) h[i * d + j]! += (x[i]! * x[j]!) / 60;
  }
  const theta = Float64Array.from(uniforms(seed + 7, d));
  const cost = (w: ArrayLike<number>): number => {
    let total = 0;
    for (let i = 0; i < d; i++) {
      for (let j = 0; j < d; j++) {
        total += ((w[i]! - theta[i]!) * h[i * d + j]! * (w[j]! - theta[j]!)) / 2;
      }
    }
    return total;
  };
  const inverse = inverseOf(h);
  const joint = jointSetScore(inverse, theta);
  const saliency = [...theta].map((w, i) => (w * w) / (2 * inverse.diagonal[i]!));
  return { h, theta, cost, inverse, joint, saliency };
}

const least = (scores: readonly number[], k: number): number[] =>
  scores
    .map((score, i) => [score, i] as const)
    .sort((a, b) => a[0] - b[0])
    .slice(0, k)
    .map(([, i]) => i)
    .sort((a, b) => a - b);

describe("least squares against brute force (D11)", () => {
  const seeds = Array.from({ length: 20 }, (_, i) => 100 + 13 * i);

  it.each([3, 6])("%i removed: what must hold always, and what on average", async (k) => {
    const totals = { brute: 0, greedy: 0, joint: 0, single: 0, magnitude: 0, none: 0 };
    for (const seed of seeds) {
      const { h, theta, cost, inverse, joint, saliency } = problem(seed);
      const brute = Math.min(...subsets(d, k).map((set) => joint(set, k)));
      const ranked = least(saliency, k);
      const removed = Int32Array.from(ranked);
      const solved = await jointMultipliers(
        inverse,
        { theta, removed },
        { maxSteps: 60, tolerance: 1e-13 },
      );
      expect(solved.predicted).toBeCloseTo(joint(ranked, k), 8);
      const { c } = singleMultipliers(inverse, { theta, removed });
      const singles = theta.map((w, i) =>
        ranked.includes(i) ? 0 : w - ranked.reduce((t, q, n) => t + inverse.entry(i, q) * c[n]!, 0),
      );
      const magnitude = joint(
        least(
          [...theta].map((w) => w * w),
          k,
        ),
        k,
      );
      // One at a time, the inverse of what is left each time.
      const kept = new Array<number>(d).fill(1);
      const w = theta.slice();
      for (let n = 0; n < k; n++) {
        const left = denseInverse(h, kept, 0);
        const scores = [...w].map((x, i) =>
          kept[i] === 1 ? (x * x) / (2 * left.diagonal[i]!) : Infinity,
        );
        const q = scores.indexOf(Math.min(...scores));
        const step = w[q]! / left.diagonal[q]!;
        for (let i = 0; i < d; i++) w[i] = i === q ? 0 : w[i]! - step * left.entry(i, q);
        kept[q] = 0;
      }
      const none = cost(theta.map((x, i) => (ranked.includes(i) ? 0 : x)));
      for (const other of [cost(w), solved.predicted, cost(singles), magnitude, none]) {
        expect(brute).toBeLessThanOrEqual(other + 1e-9);
      }
      expect(solved.predicted).toBeLessThanOrEqual(Math.min(cost(singles), none) + 1e-9);
      totals.brute += brute;
      totals.greedy += cost(w);
      totals.joint += solved.predicted;
      totals.single += cost(singles);
      totals.magnitude += magnitude;
    }
    expect(totals.greedy).toBeLessThanOrEqual(totals.joint);
    // At half of the weights the ranking by single saliencies is no better than that by size, once both are made up for.
    if (k === 3) expect(totals.joint).toBeLessThan(totals.magnitude);
    expect(totals.joint).toBeLessThan(totals.single);
  });

  it("one removed weight is the fit without its feature", () => {
    const { h, theta, inverse, saliency } = problem(5);
    for (let q = 0; q < d; q++) {
      const rest = Array.from({ length: d }, (_, i) => i).filter((i) => i !== q);
      const without = denseInverse(
        h,
        Array.from({ length: d }, (_, i) => Number(i !== q)),
        0,
      );
      for (const i of rest) {
        // w = H_KK⁻¹ (H θ)_K
        const refit = rest.reduce(
          (t, j) =>
            t + without.entry(i, j) * [...theta].reduce((s, x, l) => s + h[j * d + l]! * x, 0),
          0,
        );
        expect(theta[i]! - (theta[q]! / inverse.diagonal[q]!) * inverse.entry(i, q)).toBeCloseTo(
          refit,
          6,
        );
      }
      expect(saliency[q]).toBeGreaterThanOrEqual(0);
    }
  });
});
