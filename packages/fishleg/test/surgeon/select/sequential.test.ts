import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { jointMultipliers } from "../../../src/surgeon/compensate/joint.ts";
import { exactFisher, prune } from "../../../src/surgeon/index.ts";
import { removedBy } from "../../../src/surgeon/removed-positions.ts";
import { makeUnits } from "../../../src/surgeon/select/make-units.ts";
import { sequentialCosts } from "../../../src/surgeon/select/sequential-costs.ts";
import { sequentialScores } from "../../../src/surgeon/select/sequential-scores.ts";
import { sequentialRemoval } from "../../../src/surgeon/sequential-removal.ts";
import { weightsOf } from "../../../src/surgeon/weights.ts";
import { uniforms } from "../../helpers.ts";
import { inverseOf, toeplitz } from "../quadratic.ts";
import { smallNet } from "../small-net.ts";

/** `½ θ_Sᵀ (C_SS)⁻¹ θ_S`. */
async function jointCost(
  curvature: ReturnType<typeof inverseOf>,
  theta: Float64Array,
  removed: readonly number[],
): Promise<number> {
  const options = { maxSteps: 100, tolerance: 1e-14 };
  const removal = { theta, removed: Int32Array.from(removed) };
  return (await jointMultipliers(curvature, removal, options)).predicted;
}

/** The block of an inverse that belongs to the first `n` weights. */
const blockOf = ({ entry }: ReturnType<typeof inverseOf>, n: number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, k) => entry(Math.floor(k / n), k % n));

const weightsFor = (n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => Math.sin(3 * i + 0.5));

describe("sequential costs", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    "of %i weights are what each removal adds to the joint cost, by brute force over the next one",
    async (n) => {
      const curvature = inverseOf(toeplitz(n, 0.7));
      const theta = weightsFor(n);
      const costs = sequentialCosts(blockOf(curvature, n), theta.slice());
      const pruned: number[] = [];
      let [total, last] = [0, 0];
      while (pruned.length < n) {
        const open = [...theta.keys()].filter((i) => !pruned.includes(i));
        const next = await Promise.all(
          open.map((i) => jointCost(curvature, theta, [...pruned, i])),
        );
        const least = Math.min(...next);
        const chosen = open[next.indexOf(least)] as number;
        last = Math.max(last, least - total);
        expect(costs[chosen]).toBeCloseTo(last, 10);
        pruned.push(chosen);
        total = least;
      }
    },
  );

  it.each([0, 2, 5])("leave out weight %i that stays, which is still refitted", (stays) => {
    const n = 6;
    const curvature = inverseOf(toeplitz(n, 0.7));
    const fixed = (i: number): boolean => i === stays;
    const costs = sequentialCosts(blockOf(curvature, n), weightsFor(n), { fixed });
    expect(costs[stays]).toBe(Number.POSITIVE_INFINITY);
    expect([...costs].filter(Number.isFinite)).toHaveLength(n - 1);
    const all = sequentialCosts(blockOf(curvature, n), weightsFor(n));
    expect(Math.max(...[...costs].filter(Number.isFinite))).not.toBe(Math.max(...all));
  });
});

/** The removals one by one, the whole inverse changed after each. */
function plainCosts(c: Float64Array, x: Float64Array, fixed: readonly number[]): number[] {
  const n = x.length;
  const costs = new Array<number>(n).fill(Number.POSITIVE_INFINITY);
  const open = new Set(x.keys());
  const take = (q: number): void => {
    open.delete(q);
    const [pivot, w, row] = [c[q * n + q]!, x[q]!, c.slice(q * n, (q + 1) * n)];
    for (const i of open) {
      x[i]! -= (row[i]! * w) / pivot;
      for (const j of open) c[i * n + j]! -= (row[i]! * row[j]!) / pivot;
    }
  };
  for (let last = 0; ; ) {
    const ranked = [...open].filter((i) => !fixed.includes(i));
    if (ranked.length === 0) return costs;
    const cost = (i: number): number => x[i]! ** 2 / (2 * c[i * n + i]!);
    const best = ranked.reduce((a, b) => (cost(b) < cost(a) ? b : a));
    last = Math.max(last, cost(best));
    costs[best] = last;
    take(best);
  }
}

it.each([
  [1, []],
  [1, [0]],
  [2, [0]],
  [9, []],
  [23, [4, 22]],
  [40, [11, 39]],
  // Many enough for the WebAssembly module, which changes the matrix itself on the way: once; often, and of more than one panel.
  [70, [0, 69]],
  [200, [0, 63, 64, 199]],
  [400, [5, 300]],
])("sequential costs of %i weights are those of removals one by one", (n, fixed) => {
  const g = uniforms(3, 2 * n * n);
  const c = Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    let sum = i === j ? 0.1 : 0;
    for (let row = 0; row < 2 * n; row++) sum += g[row * n + i]! * g[row * n + j]!;
    return sum;
  });
  const x = Float64Array.from(uniforms(4, n));
  const expected = plainCosts(c.slice(), x.slice(), fixed);
  const costs = sequentialCosts(c.slice(), x.slice(), { fixed: (i) => fixed.includes(i) });
  expected.forEach((cost, i) => {
    if (Number.isFinite(cost)) expect(costs[i]! / cost).toBeCloseTo(1, 10);
    else expect(costs[i]).toBe(cost);
  });
});

it("know of twins: of two inputs that say the same, single scores spare neither and sequential ones the second", () => {
  // Two outputs of three inputs; the first two inputs are nearly the same.
  const near = 0.999;
  const h = [1, near, 0, near, 1, 0, 0, 0, 1];
  const one = inverseOf(Float64Array.from(h));
  const params = { kernel: tf.tensor2d([1, 2, 1, 2, 0.5, 1], [3, 2]), bias: tf.zeros([2]) };
  const weights = weightsOf<unknown>(params);
  const theta = weights.flat(params);
  const start = weights.offsets[weights.paths.indexOf("kernel")] as number;
  // Outputs are independent of each other.
  const entry = (i: number, j: number): number =>
    (i - start) % 2 === (j - start) % 2
      ? one.entry(Math.floor((i - start) / 2), Math.floor((j - start) / 2))
      : 0;
  const prunable = weights.paths.map((path) => path === "kernel");
  const kept = new Uint8Array(weights.total).fill(1);
  const diagonal = Float64Array.from(kept, (_, i) => entry(i, i));
  const { scores } = sequentialScores({ entry, diagonal }, theta, { weights, prunable, kept });
  const own = [...scores.slice(start, start + 6)];
  const [a, b, c] = [own[0]!, own[2]!, own[4]!];
  const twins = 1 - near * near;
  // ½ (1 − ρ²) for the first one; then its twin has taken over, 1 + ρ, with curvature 1.
  expectAllClose([Math.min(a, b), Math.max(a, b), c], [twins / 2, (1 + near) ** 2 / 2, 0.125], {
    tolerance: 1e-5,
  });
  // The second output is twice the first.
  expectAllClose([own[1]!, own[3]!, own[5]!], [4 * a, 4 * b, 4 * c], { tolerance: 1e-5 });
  for (const i of [...scores.keys()].filter((k) => k < start || k >= start + 6)) {
    expect(scores[i]).toBe(Number.POSITIVE_INFINITY);
  }
});

describe("ranking no further than needed", () => {
  const shape = [14, 10] as const;
  const params = { kernel: tf.zeros([...shape]), other: tf.zeros([6, 5]), bias: tf.zeros([10]) };
  const weights = weightsOf<unknown>(params);
  const prunable = weights.paths.map((path) => path !== "bias");
  const random = uniforms(7, 2 * weights.total);
  const theta = Float64Array.from({ length: weights.total }, (_, at) => random[at]! - 0.5);
  const kept = Uint8Array.from(theta, (_, at) => (random[weights.total + at]! < 0.2 ? 0 : 1));
  const curvatures = [0.9, 0.5].map((rho) => inverseOf(toeplitz(14, rho)));
  const leafAt = (at: number): number => weights.offsets.findLastIndex((offset) => offset <= at);
  const entry = (i: number, j: number): number => {
    const leaf = leafAt(i);
    if (leaf !== leafAt(j)) return 0;
    const columns = weights.shapes[leaf]?.at(-1) as number;
    const [p, q] = [i - (weights.offsets[leaf] as number), j - (weights.offsets[leaf] as number)];
    if (p % columns !== q % columns) return 0;
    return curvatures[leaf % 2]!.entry(Math.floor(p / columns), Math.floor(q / columns));
  };
  const diagonal = Float64Array.from(theta, (_, at) => entry(at, at));
  const inverse = { entry, diagonal, apply: async (v: Float64Array) => v };
  const input = { weights, prunable, kept };
  const all = sequentialScores(inverse, theta, input).scores;

  it.each([0.001, 0.05, 0.3, 5])("scores what costs %d at most as if all were ranked", (upTo) => {
    const { scores, limited } = sequentialScores(inverse, theta, input, upTo);
    const within = [...all].map((score) => (score <= upTo ? score : Number.POSITIVE_INFINITY));
    expect([...scores]).toEqual(within);
    expect(limited).toBe([...all.keys()].some((at) => all[at]! > upTo && all[at]! < Infinity));
  });

  it.each([
    [0.3, 0],
    [0.5, 0.2],
    [0.8, 0.2],
    [0.8, 1],
    [0.97, 0],
  ])("takes the same to reach %d with a floor of %d", async (target, floor) => {
    const total = prunable.reduce(
      (sum, can, leaf) => sum + (can ? weights.offsets[leaf + 1]! - weights.offsets[leaf]! : 0),
      0,
    );
    const settings = { weights, leaves: prunable, total, floor, scope: "global" } as never;
    const unitsOf = (scores: Float32Array) =>
      makeUnits({
        weights,
        granularity: "weights",
        prunable,
        kept,
        single: scores,
        set: () => 0,
        costs: undefined,
      });
    for (const scale of [1e-3, 1, 1e3]) {
      // However far the guess is from what one after the other costs.
      const far = { ...inverse, diagonal: diagonal.map((c) => c / scale) };
      const { removed } = await sequentialRemoval(settings, far, { theta, kept, target }, unitsOf);
      expect([...removed]).toEqual([...removedBy(settings, await unitsOf(all), kept, target)]);
    }
  });
});

describe("prune with sequential selection", () => {
  it("predicts no more than single selection with the exact Fisher matrix", async () => {
    const run = async (selection: "single" | "sequential"): Promise<number> => {
      const { report, params, mask } = await prune({
        ...smallNet(),
        method: exactFisher({ damping: 1e-2, examples: 64 }),
        sparsity: 0.5,
        substeps: 1,
        selection,
        compensation: "joint",
        gate: false,
      });
      tf.dispose([params, mask] as never);
      expect(report.sparsity).toBeCloseTo(0.5, 2);
      return report.steps[0]?.predicted as number;
    };
    expect(await run("sequential")).toBeLessThan(await run("single"));
  });

  it("is for single weights", async () => {
    const wrong = prune({
      ...smallNet(),
      selection: "sequential",
      granularity: { nOfM: [2, 4] },
      sparsity: 0.5,
    });
    await expect(wrong).rejects.toThrow(/selection "sequential" ranks single weights/);
  });
});
