import { batches, gaussian, random } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { applyKept, withPruned } from "../../src/surgeon/compensate/fixed.ts";
import { compensation, jointMultipliers } from "../../src/surgeon/compensate/joint.ts";
import { fishlegSurgeon, prune } from "../../src/surgeon/index.ts";
import { keptColumns } from "../../src/surgeon/select/kept-columns.ts";
import { sequentialScores } from "../../src/surgeon/select/sequential-scores.ts";
import { singleScores } from "../../src/surgeon/select/single-scores.ts";
import { weightsOf } from "../../src/surgeon/weights.ts";
import { inverseOf, type Rows, toeplitz } from "./quadratic.ts";

const tight = { maxSteps: 200, tolerance: 1e-14 };

describe("an inverse over all weights, some of which are pruned", () => {
  const n = 8;
  const h = toeplitz(n, 0.8);
  const kept = Uint8Array.from([1, 0, 1, 1, 0, 1, 1, 1]);
  const theta = Float64Array.from([0.5, 0, -1, 0.3, 0, -0.2, 0.7, 1.1]);
  const whole = { ...inverseOf(h), overAll: true };
  const left = inverseOf(h, [...kept]);

  it("removes others as the inverse of what is left does", async () => {
    const removal = { theta, kept, removed: Int32Array.of(2, 6) };
    const results = [];
    for (const inverse of [whole, left]) {
      const all = withPruned(inverse, removal);
      const multipliers = await jointMultipliers(inverse, all, tight);
      const change = await compensation(inverse, all, multipliers);
      results.push([...change, multipliers.predicted]);
    }
    expectAllClose(results[0]!, results[1]!, { tolerance: 1e-11 });
  });

  it("moves no pruned weight: without being told, it would", async () => {
    const removal = { theta, kept, removed: Int32Array.of(2, 6) };
    const untold = { ...whole, overAll: false };
    const { predicted } = await jointMultipliers(untold, withPruned(untold, removal), tight);
    const fixed = await jointMultipliers(whole, withPruned(whole, removal), tight);
    // It thinks that pruned weights could make up for the removal, too.
    expect(predicted).toBeLessThan(0.9 * fixed.predicted);
  });

  it("applies as the inverse of what is left", async () => {
    const v = Float64Array.from({ length: n }, (_, i) => (kept[i] === 1 ? Math.sin(i + 1) : 0));
    const { step, solver } = await applyKept(whole, v, kept, tight);
    expectAllClose([...step], [...(await left.apply(v))], { tolerance: 1e-11 });
    expect(solver?.status).toBe("converged");
  });

  it("ranks one after the other as the inverse of what is left", () => {
    // Two outputs that do not know of each other, each with these eight inputs.
    const params = { kernel: tf.zeros([n, 2]) };
    const weights = weightsOf<unknown>(params);
    const both = Float64Array.from({ length: 2 * n }, (_, i) => theta[i >> 1] as number);
    const spread = (inverse: typeof whole) => ({
      overAll: inverse.overAll,
      diagonal: both.map((_, i) => inverse.diagonal[i >> 1] as number),
      entry: (i: number, j: number) => (i % 2 === j % 2 ? inverse.entry(i >> 1, j >> 1) : 0),
    });
    const input = {
      weights,
      prunable: [true],
      kept: Uint8Array.from({ length: 2 * n }, (_, i) => kept[i >> 1] as number),
    };
    const { scores } = sequentialScores(spread(whole), both, input);
    const { scores: expected } = sequentialScores(spread({ ...left, overAll: false }), both, input);
    expectAllClose([...scores].filter(Number.isFinite), [...expected].filter(Number.isFinite), {
      tolerance: 1e-6,
    });
    for (const i of [2, 3, 8, 9]) expect(scores[i]).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("an inverse over all weights, output by output", () => {
  const [n, outputs] = [12, 6];
  const h = toeplitz(n, 0.7);
  const params = { kernel: tf.zeros([n, outputs]), free: tf.zeros([3, 2]) };
  const weights = weightsOf<unknown>(params);
  const offset = weights.offsets[weights.paths.indexOf("kernel")] as number;
  const free = weights.offsets[weights.paths.indexOf("free")] as number;
  const isKernel = (at: number): boolean => at >= offset && at < offset + n * outputs;
  /** One output has all, one next to none, no two the same, and the first lacks some. */
  const counts = [5, 12, 11, 7, 3, 1];
  const kept = Uint8Array.from({ length: weights.total }, (_, at) => {
    const [i, j] = [Math.floor((at - offset) / outputs), (at - offset) % outputs];
    return !isKernel(at) || (i * 7 + j * 5) % n < (counts[j] as number) ? 1 : 0;
  });
  const scale = (at: number): number => 0.5 + ((at * 37) % 11) / 7;
  const whole = inverseOf(h);
  const entry = (a: number, b: number): number => {
    if (!isKernel(a) || !isKernel(b)) return a === b ? 2 : 0;
    const [p, q] = [a - offset, b - offset];
    if (p % outputs !== q % outputs) return 0;
    const own = whole.entry(Math.floor(p / outputs), Math.floor(q / outputs));
    return scale(a) * scale(b) * own;
  };
  const diagonal = Float64Array.from({ length: weights.total }, (_, at) => entry(at, at));
  const input = { weights, prunable: [true, true], kept };
  /** What is left of the inverse between two weights into one output, made from the kept weights there alone. */
  const expected = (a: number, b: number): number => {
    if (!isKernel(a)) return entry(a, b);
    const j = (a - offset) % outputs;
    const own = Array.from({ length: n }, (_, i) => kept[offset + i * outputs + j] as number);
    const of = (at: number): number => Math.floor((at - offset) / outputs);
    return scale(a) * scale(b) * inverseOf(h, own).entry(of(a), of(b));
  };

  describe.each([
    ["the same", { sameAcrossOutputs: () => true }],
    ["each of its own", {}],
  ])("%s", (_, more) => {
    const inverse = { diagonal, entry, overAll: true, ...more };

    it("fixes pruned weights at 0", () => {
      const columns = [...keptColumns(inverse, input)];
      const positions = columns.flatMap((column) => column.positions);
      expect(positions.sort((a, b) => a - b)).toEqual(
        [...kept.keys()].filter((at) => kept[at] === 1),
      );
      for (const { positions, block, diagonal } of columns) {
        const made = positions.flatMap((a) => positions.map((b) => expected(a, b)));
        expectAllClose([...block()], made, { tolerance: 1e-5 });
        const own = positions.map((at) => expected(at, at));
        expectAllClose([...diagonal()], own, { tolerance: 1e-5 });
      }
    });

    it("takes an inverse over the kept weights as it is, whatever it says of the others", () => {
      const known = (a: number, b: number): number =>
        kept[a] === 1 && kept[b] === 1 ? entry(a, b) : 0;
      const own = { ...inverse, overAll: false, entry: known };
      for (const { positions, block, diagonal } of keptColumns(own, input)) {
        const made = positions.flatMap((a) => positions.map((b) => entry(a, b)));
        expectAllClose([...block()], made, { tolerance: 1e-12 });
        expectAllClose(
          [...diagonal()],
          positions.map((at) => entry(at, at)),
          { tolerance: 1e-12 },
        );
      }
    });

    it("ranks each weight by what is left, where that takes one factorisation for all", () => {
      const theta = Float64Array.from(diagonal, (_, at) => Math.cos(at));
      const scores = singleScores(inverse, theta, input);
      for (const [at, score] of scores.entries()) {
        if (kept[at] === 0) continue;
        const c = "sameAcrossOutputs" in more || !isKernel(at) ? expected(at, at) : entry(at, at);
        expect(score / ((theta[at] as number) ** 2 / (2 * c))).toBeCloseTo(1, 4);
      }
      // The ranking has them, too, of what is left in every leaf.
      const { single } = sequentialScores(inverse, theta, input);
      for (const { positions } of keptColumns(inverse, input)) {
        for (const at of positions) {
          const c = (theta[at] as number) ** 2 / (2 * (single[at] as number));
          expect(c / expected(at, at)).toBeCloseTo(1, 4);
        }
      }
      // Nothing changes where nothing is pruned.
      expect(scores[free]).toBeCloseTo((theta[free] as number) ** 2 / 4, 6);
    });
  });
});

it("leaves a weight a millionth where the pruned ones repeat it", () => {
  // All correlations are 1: fixing two weights that are copies of one another leaves nothing of the third but what is added.
  const weights = weightsOf<unknown>({ kernel: tf.zeros([3, 1]) });
  const units = [2, 3, 5];
  const entry = (a: number, b: number): number => units[a]! * units[b]!;
  const inverse = { diagonal: units.map((u) => u * u), entry, overAll: true };
  const input = { weights, prunable: [true], kept: Uint8Array.of(0, 1, 0) };
  const [column, ...others] = [...keptColumns(inverse as never, input)];
  expect([column?.positions, others]).toEqual([[1], []]);
  // ε = 10⁻⁶ on the diagonal of the pruned ones: 1 − 2/(2 + ε) of the weight's own.
  const rest = 9 * (1e-6 / (2 + 1e-6));
  expect(Math.abs(column!.block()[0]! / rest - 1)).toBeLessThan(1e-6);
  // At least ε is left for a score.
  const [again] = [...keptColumns(inverse as never, input)];
  expect([...again!.diagonal()]).toEqual([expect.closeTo(9e-6, 12)]);
  const { single } = sequentialScores(inverse as never, [1, 1, 1], input);
  expect(single[1]! * 18e-6).toBeCloseTo(1, 6);
});

describe("the surgeon from K-FAC factors, by three removals", () => {
  // One linear output with squared errors, on one batch: the Fisher matrix is one K-FAC factor times a number.
  const [inputs, outputs, rows] = [24, 1, 400];

  /** Correlated inputs, a layer and its own outputs; fresh tensors, the same numbers. */
  function layer(): { kernel: tf.Tensor2D; batch: Rows } {
    const keys = random.split(random.key(5), 3) as tf.Tensor1D[];
    const common = tf.mul(1.5, random.normal(keys[0]!, [rows, 1]));
    const x = tf.add(random.normal(keys[1]!, [rows, inputs]), common) as tf.Tensor2D;
    const kernel = random.normal(keys[2]!, [inputs, outputs]) as tf.Tensor2D;
    return { kernel, batch: { x, y: tf.matMul(x, kernel) } };
  }

  /** Kernel after half the weights are removed by three removals. */
  async function pruned(way: "fixed" | "masked"): Promise<{ w: Float32Array; mask: Float32Array }> {
    const { kernel, batch } = layer();
    const { params, mask } = await prune({
      params: { kernel },
      likelihood: gaussian(),
      heldOut: layer().batch,
      data: batches({ x: batch.x, y: batch.y }, { batchSize: rows }),
      outputs: (p: { kernel: tf.Tensor2D }, b: Rows) => tf.matMul(b.x as tf.Tensor2D, p.kernel),
      method: fishlegSurgeon({
        start: "k-fac",
        damping: 1e-7,
        pretrain: 0,
        refine: 0,
        assimilation: "re-estimate",
        pruned: way,
      }),
      sparsity: 0.75,
      substeps: 3,
      selection: "sequential",
      gate: false,
      solverSteps: 200,
      solverTolerance: 1e-7,
    });
    const out = { w: params.kernel.dataSync(), mask: mask.kernel.dataSync() } as const;
    return { w: Float32Array.from(out.w), mask: Float32Array.from(out.mask) };
  }

  /** Least squares of each output on the inputs whose weights were kept. */
  function refit(mask: Float32Array): number[] {
    const { kernel, batch } = layer();
    const x = batch.x as tf.Tensor2D;
    const a = tf.matMul(x, x, true, false).dataSync();
    const w = kernel.dataSync();
    const out = new Array<number>(inputs * outputs).fill(0);
    for (let j = 0; j < outputs; j++) {
      const kept = Array.from({ length: inputs }, (_, i) => i).filter(
        (i) => mask[i * outputs + j] === 1,
      );
      const lost = Array.from({ length: inputs }, (_, i) => i).filter((i) => !kept.includes(i));
      const block = Float64Array.from(
        kept.flatMap((p) => kept.map((q) => a[p * inputs + q] as number)),
      );
      const inverse = inverseOf(block);
      kept.forEach((p, s) => {
        let value = w[p * outputs + j] as number;
        kept.forEach((q, t) => {
          for (const l of lost) {
            value += inverse.entry(s, t) * a[q * inputs + l]! * w[l * outputs + j]!;
          }
        });
        out[p * outputs + j] = value;
      });
    }
    return out;
  }

  it("keeps the weights of the least-squares fit to what is left", async () => {
    const { w, mask } = await pruned("fixed");
    expect(mask.reduce((s, m) => s + m, 0)).toBe((inputs * outputs) / 4);
    expectAllClose([...w], refit(mask), { tolerance: 2e-3 });
  });

  it("does not without fixing pruned weights", async () => {
    const { w, mask } = await pruned("masked");
    const fit = refit(mask);
    expect(Math.max(...fit.map((value, i) => Math.abs(value - w[i]!)))).toBeGreaterThan(0.05);
  });

  it("knows no other way", () => {
    expect(() => fishlegSurgeon({ pruned: "lost" as never })).toThrow(
      /pruned must be one of "fixed", "masked", got "lost"/,
    );
  });
});
