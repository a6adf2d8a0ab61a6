import { gaussian } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  inChunks,
  numberedBatch,
  rowCount,
} from "../../../src/surgeon/methods/example-gradients.ts";
import { invertInPlace } from "../../../src/surgeon/methods/invert-small.ts";
import { jacobianRows } from "../../../src/surgeon/methods/jacobian-rows.ts";
import { factorMemory } from "../../../src/surgeon/methods/layer-factors.ts";
import { lowRankInverse } from "../../../src/surgeon/methods/low-rank-inverse.ts";
import { mFacMemory } from "../../../src/surgeon/methods/m-fac.ts";
import { refit } from "../../../src/surgeon/methods/obc-refit.ts";
import { reportedHealth, vectorsOf } from "../../../src/surgeon/methods/surgeon-health.ts";

describe("a small matrix", () => {
  it.each([1, 2, 3, 5])("of %i rows is inverted in place, both triangles", (n) => {
    const at = (i: number, j: number): number =>
      Math.cos(i * j + Math.abs(i - j)) + (i === j ? n + 1 : 0);
    const a = Float64Array.from({ length: n * n }, (_, k) => at(Math.floor(k / n), k % n));
    const inverse = a.slice();
    // The upper triangle is not read.
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) inverse[i * n + j] = 1e9;
    expect(invertInPlace(inverse, n)).toBe(true);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let k = 0; k < n; k++)
          sum += at(Math.max(i, k), Math.min(i, k)) * (inverse[k * n + j] as number);
        expect(sum).toBeCloseTo(Number(i === j), 11);
      }
    }
  });

  it("has no inverse where rounding or the given share of a diagonal number is all that a pivot says", () => {
    const invert = (x: number, ...share: readonly number[]): boolean =>
      invertInPlace(Float64Array.of(4, 2, 2, 1 + x), 2, ...share);
    expect([invert(1e-12), invert(1e-15), invert(0), invert(-1)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([invert(1e-3, 1e-2), invert(1e-1, 1e-2), invert(Number.NaN)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe("an inverse of low rank", () => {
  // Three weights, of which the last is pruned, and the gradients of two examples by the others.
  const rows = [
    [1, 3],
    [2, -1],
  ];
  const make = () => lowRankInverse("test", Float64Array.from(rows.flat()), 2, [0, 1], 3, 0.5);

  it("is that of the mean of squares and the damping, over the kept weights", async () => {
    // (10 + 1, −1; −1, 5 + 1) / 2, inverted: 2 / 65 of (6, 1; 1, 11).
    const { entry, block, diagonal, apply } = make();
    const wanted = [
      [12 / 65, 2 / 65, 0],
      [2 / 65, 22 / 65, 0],
      [0, 0, 0],
    ];
    for (const [i, row] of wanted.entries()) {
      expect(diagonal[i]).toBeCloseTo(row[i] as number, 12);
      for (const [j, value] of row.entries()) expect(entry(i, j)).toBeCloseTo(value, 12);
    }
    const part = block?.([2, 1, 0]) ?? [];
    [0, 0, 0, 0, 22 / 65, 2 / 65, 0, 2 / 65, 12 / 65].forEach((value, k) => {
      expect(part[k]).toBeCloseTo(value, 12);
    });
    const image = (await apply?.(Float64Array.of(65, 0, 7))) ?? [];
    [12, 2, 0].forEach((value, i) => {
      expect(image[i]).toBeCloseTo(value, 10);
    });
  });
});

describe("the memory of layers' factors", () => {
  it("is 4, 8 and 8 bytes an entry of both, the bias among the inputs, of what can be pruned", () => {
    const columns = [
      { length: 3, count: 2 },
      { length: 100, count: 100 },
      { length: 1, count: 1 },
    ];
    // 4² + 2² and 2² + 1² entries.
    expect(factorMemory(columns, [true, false, true])).toBe(20 * (16 + 4 + 4 + 1));
  });
});

describe("a refit of least squares", () => {
  it("takes from the weights that stay what the others gave, and says what that costs", () => {
    // Two inputs of moments (2, 1; 1, 3) and one output; the second weight goes.
    const layer = {
      moments: Float64Array.of(2, 1, 1, 3),
      n: 2,
      outputs: 1,
      rows: 2,
      position: (i: number) => i,
    };
    const run = (kept: number[], removed: number[]) =>
      refit([layer], Float64Array.of(5, 4), Uint8Array.from(kept), Int32Array.from(removed));
    // ½ 4² (3 − 1/2).
    const one = run([1, 1], [1]);
    expect([...one.theta]).toEqual([expect.closeTo(7, 12), 0]);
    expect(one.predicted).toBeCloseTo(20, 12);
    const both = run([1, 1], [0, 1]);
    expect([...both.theta]).toEqual([0, 0]);
    expect(both.predicted).toBeCloseTo((2 * 25 + 2 * 20 + 3 * 16) / 2, 12);
    // One that is pruned already takes no part.
    const last = run([0, 1], [1]);
    expect([[...last.theta], last.predicted]).toEqual([[5, 0], expect.closeTo(24, 12)]);
    expect([[...run([1, 1], []).theta], run([1, 1], []).predicted]).toEqual([[5, 4], 0]);
  });
});

describe("examples in chunks", () => {
  /** Batches of `size` rows; row `r` of batch `b` of pass `e` is 100 e + 10 b + r. */
  const source = (size: number, perEpoch = 2) => ({
    perEpoch,
    at: ({ epoch, batch }: { epoch: number; batch: number }) => ({
      x: tf.add(tf.reshape(tf.range(0, size), [size, 1]), 100 * epoch + 10 * batch),
    }),
  });
  const walk = async (size: number, examples: number, chunk: number, from = 0) => {
    const seen: number[][] = [];
    const next = await inChunks(
      source(size) as never,
      { examples, chunk, from },
      async (part, rows) => {
        const { x } = part as { x: tf.Tensor };
        expect([x.shape, rowCount(part)]).toEqual([[rows, 1], rows]);
        seen.push([...x.dataSync()]);
      },
    );
    return { seen, next };
  };

  it("are parts of batches, of one size, from a batch on and until there are enough", async () => {
    expect(await walk(4, 4, 2)).toEqual({
      seen: [
        [0, 1],
        [2, 3],
      ],
      next: 1,
    });
    expect(await walk(4, 5, 2)).toEqual({
      seen: [
        [0, 1],
        [2, 3],
        [10, 11],
      ],
      next: 2,
    });
    // Rows that are left over are not used, and small batches are chunks themselves.
    expect(await walk(5, 6, 2, 1)).toEqual({
      seen: [
        [10, 11],
        [12, 13],
        [100, 101],
      ],
      next: 3,
    });
    expect(await walk(3, 4, 8, 3)).toEqual({
      seen: [
        [110, 111, 112],
        [200, 201, 202],
      ],
      next: 5,
    });
    const { x } = (await numberedBatch(source(1, 3) as never, 7)) as { x: tf.Tensor };
    expect([...x.dataSync()]).toEqual([210]);
    expect(rowCount({})).toBe(0);
  });
});

describe("rows of a Jacobian", () => {
  it("are the slopes of each output of each example, and those times the Hessian", () => {
    const outputs = (p: { w: tf.Tensor }, x: tf.Tensor) =>
      tf.matMul(x as tf.Tensor2D, p.w as tf.Tensor2D);
    const problem = { outputs, likelihood: gaussian({ sd: 0.5 }) };
    const at = {
      params: { w: tf.zeros([2, 2]) },
      batch: tf.tensor2d([
        [1, 2],
        [3, 4],
      ]),
      state: undefined,
    };
    const { jacobian, curved } = jacobianRows(problem as never, at as never);
    const wanted = [1, 0, 2, 0, 0, 1, 0, 2, 3, 0, 4, 0, 0, 3, 0, 4];
    expect([jacobian.shape, curved.shape]).toEqual([
      [4, 4],
      [4, 4],
    ]);
    expect([...jacobian.dataSync()]).toEqual(wanted);
    [...curved.dataSync()].forEach((value, i) => {
      expect(value).toBeCloseTo(4 * (wanted[i] as number), 5);
    });
  });
});

describe("figures of methods", () => {
  it("of memory are bytes of gradients in both precisions", () => {
    expect(mFacMemory(10, 5, 3)).toBe(10 * (12 * 8 + 24));
  });

  it("take eight vectors where they judge or the network is small, one for the largest", () => {
    const [million, large] = [2 ** 20, 2 ** 23];
    expect([vectorsOf(true, large), vectorsOf(false, 5), vectorsOf(false, million - 1)]).toEqual([
      8, 8, 8,
    ]);
    expect([
      vectorsOf(false, million),
      vectorsOf(false, large - 1),
      vectorsOf(false, large),
    ]).toEqual([2, 2, 1]);
  });

  it("say what learning has gained, relative to the loss at the start", () => {
    const record = (loss: number) =>
      ({ ratio: 1, residual: 2, excess: 3, loss, updates: 4, skipped: 5 }) as never;
    const signals = { ratio: 1, residual: 2, excess: 3 };
    expect(reportedHealth(record(-3), undefined)).toEqual({ ...signals, updates: 4, skipped: 5 });
    expect(reportedHealth(record(-3), record(-2))).toEqual({
      ...signals,
      gain: 0.5,
      updates: 4,
      skipped: 5,
      start: signals,
    });
  });
});
