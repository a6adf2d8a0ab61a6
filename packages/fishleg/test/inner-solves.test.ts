import { batches, bernoulli, fit, jit, random, rows } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { fishleg, inverseFisher, readHealth } from "../src/index.ts";
import { kfac } from "../src/rivals/index.ts";
import { invertFactors } from "../src/rivals/kfac/invert.ts";
import { type CandidateOptions, candidates } from "../src/surgeon/compensate/candidates.ts";
import { applyKept } from "../src/surgeon/compensate/fixed.ts";
import { refit } from "../src/surgeon/methods/obc-refit.ts";
import { halfQuadraticInverse } from "../src/surgeon/select/small-solve.ts";
import { type Batch, type Net, smallProblem, smallTransform } from "./problem.ts";

/** Each solve inside of a method is starved in turn: what it is part of must not go on as if nothing had happened. */

const { params, batch, outputs, gradient } = smallProblem();
const key = random.key(1);
/** Inputs whose second moments have rank one, with the bias two. */
const singular: Batch = (() => {
  const [x] = tf.split(batch.x, 4, 1) as [tf.Tensor];
  return { ...batch, x: tf.concat([x, tf.mul(x, 0.3), tf.mul(x, 0.7), tf.mul(x, -0.9)], 1) };
})();
describe("a K-FAC start whose damping is lost in rounding", () => {
  const start = (damping: number, on = singular, s: "k-fac" | "ekfac" = "k-fac") =>
    readHealth(
      inverseFisher<Net, Batch>({
        params,
        outputs,
        likelihood: bernoulli(),
        damping,
        start: s,
      }).init(params, { batch: on, key }).aux.health,
    ).skipped;

  it.each([1e-20, 1e-30, 1e-44])("counts as skipped: %d", (damping) => {
    expect(start(damping)).toBe(1);
  });

  it("does not where there is enough of it, in any units of inputs", () => {
    expect([1e-1, 1e-3].map((damping) => start(damping))).toEqual([0, 0]);
    for (const scale of [1e-6, 1e6]) {
      expect(start(0.1, { ...batch, x: tf.mul(batch.x, scale) })).toBe(0);
    }
  });

  it("is told by fishleg's state too, eager and compiled", async () => {
    const update = (damping: number) => {
      const transform = smallTransform({ inverse: { start: "k-fac" }, damping });
      const state = transform.init(params);
      const run = (g: Net, b: Batch, k: tf.Tensor) =>
        transform.update(g, state, params, { batch: b, step: 0, key: k } as never).state.aux.health;
      return { run, compiled: jit(run) };
    };
    const g = gradient(params);
    for (const [damping, skipped] of [
      [0.1, 0],
      [1e-20, 1],
    ] as const) {
      const { run, compiled } = update(damping);
      expect(readHealth(run(g, singular, key)).skipped).toBe(skipped);
      const found = await compiled(g, singular, key);
      expect((await found.skipped.data())[0]).toBe(skipped);
      await compiled.dispose();
    }
    // A batch that is not finite is left out by the start and by the update: one batch.
    const { run } = update(0.1);
    const broken = { ...batch, x: tf.fill(batch.x.shape, Number.NaN) };
    expect(readHealth(run(g, broken, key)).skipped).toBe(1);
  });
});

describe("K-FAC's inverses", () => {
  const a = tf.tensor2d([
    [1, 0.3],
    [0.3, 0.09],
  ]);
  const none = { inverses: {}, skipped: tf.scalar(0, "int32") };
  const skippedAt = (damping: number, by = 1): number => {
    const pair = { a: tf.mul(a, by), g: tf.tensor2d([[by]]) };
    return invertFactors({ one: pair }, damping, none).skipped.dataSync()[0] as number;
  };

  it.each([1e-17, 1e-20, 1e-44])(
    "keep the last one where the factor is singular: %d",
    (damping) => {
      expect(skippedAt(damping)).toBe(1);
      const last = {
        one: {
          a: tf.tensor2d([
            [7, 0],
            [0, 7],
          ]),
          g: tf.tensor2d([[8]]),
        },
      };
      const pair = { one: { a, g: tf.tensor2d([[1]]) } };
      const { inverses } = invertFactors(pair, damping, { ...none, inverses: last });
      expect([...inverses["one"]!.a.dataSync()]).toEqual([7, 0, 0, 7]);
    },
  );

  it("are found where the damping is seen, at any scale of the factors", () => {
    for (const by of [1e-12, 1, 1e12]) {
      expect(skippedAt(1e-6 * by * by, by)).toBe(0);
      expect(skippedAt(1e-20 * by * by, by)).toBe(1);
    }
  });

  it("end a run as not finite where there never was one", async () => {
    const { status } = await fit<Net, Batch>({
      params,
      optimizer: kfac({ lr: 1, outputs, likelihood: bernoulli(), damping: 1e-50 }),
      loss: (p, { x, y }) => bernoulli().nll(outputs(p, { x, y }), y),
      data: { perEpoch: 2, at: () => ({ x: tf.clone(singular.x), y: tf.clone(singular.y) }) },
    });
    expect(status).toBe("non-finite");
  });
});

describe("solves on the host", () => {
  it("of OBC's refit name what is not positive definite", () => {
    const layer = {
      moments: Float64Array.of(1, 2, 0, 2, 1, 0, 0, 0, 1),
      n: 3,
      outputs: 1,
      rows: 3,
      position: (i: number) => i,
    };
    const run = () =>
      refit([layer], Float64Array.of(5, 4, 3), Uint8Array.of(1, 1, 1), Int32Array.of(2));
    expect(run).toThrow(/obc: the second moments of the 2 inputs .* raise the damping/);
  });

  it("of a set's score keep NaN", () => {
    const score = halfQuadraticInverse(Float64Array.of(Number.NaN, 0, 0, 1), Float64Array.of(1, 1));
    expect(score).toBeNaN();
    expect(halfQuadraticInverse(Float64Array.of(0, 0, 0, 1), Float64Array.of(1, 1))).toBe(0.5);
  });

  it("of a joint compensation say how they ended, or that there is none", async () => {
    const options: CandidateOptions = {
      most: "joint",
      simpler: false,
      scales: [1],
      unmoved: Float64Array.of(1, -2, 3),
      unmovedScore: 6,
      maxSteps: 1,
      tolerance: 0,
    };
    const inverse = (first: number) => ({
      diagonal: [first, 2, 4],
      entry: () => 0,
      apply: async (v: Float64Array) =>
        Float64Array.of(first * v[0]! + v[1]!, v[0]! + 2 * v[1]!, 4 * v[2]!),
    });
    const removal = {
      theta: Float64Array.of(1, -2, 3),
      kept: Uint8Array.of(1, 1, 1),
      removed: Int32Array.of(0, 1),
    };
    const run = (first: number, more: Partial<CandidateOptions>) =>
      candidates({ kind: "curvature", inverse: inverse(first) }, removal, { ...options, ...more });
    expect((await run(2, {}))[0]?.solver?.status).toBe("max-steps");
    expect((await run(2, { maxSteps: 9, tolerance: 1e-9 }))[0]?.solver?.status).toBe("converged");
    expect((await run(0.1, { maxSteps: 9 }))[0]?.solver?.status).toBe("breakdown");
    await expect(run(Number.NaN, {})).rejects.toThrow(/joint compensation has no finite solution/);
    // With the gate the way without a solution has no finite loss, and another is taken.
    expect((await run(Number.NaN, { simpler: true })).map(({ kind }) => kind)).toEqual([
      "joint",
      "single",
      "none",
    ]);
  });
});

it("a step along the gradient by an inverse over all weights says how its solve ended", async () => {
  const c = [
    [2, 1, 0.5],
    [1, 3, 1],
    [0.5, 1, 4],
  ];
  const inverse = {
    overAll: true,
    diagonal: [2, 3, 4],
    entry: (i: number, j: number) => c[i]![j]!,
    apply: async (v: Float64Array) =>
      Float64Array.from(c, (row) => row.reduce((sum, x, j) => sum + x * v[j]!, 0)),
  };
  const along = (maxSteps: number) =>
    applyKept(inverse, Float64Array.of(1, 0, 0), Uint8Array.of(1, 0, 0), {
      maxSteps,
      tolerance: 1e-9,
    });
  expect((await along(1)).solver?.status).toBe("max-steps");
  const { step, solver } = await along(9);
  expect(solver?.status).toBe("converged");
  // The Schur complement of the block that is pruned: 2 − (1, ½) (3, 1; 1, 4)⁻¹ (1, ½).
  expect([...step]).toEqual([expect.closeTo(2 - 3.75 / 11, 9), 0, 0]);
});

describe("a run of fishleg or K-FAC that goes too far", () => {
  const x = Float32Array.from({ length: 256 }, (_, i) => Math.sin(i * i));
  const y = Float32Array.from({ length: 128 }, (_, i) => (x[2 * i]! > 0 ? 1 : 0));
  const data = () => batches({ x: rows(x, [4]), y: rows(y, [2]) }, { batchSize: 16, seed: 1 });
  const loss = (p: Net, b: Batch): tf.Tensor => bernoulli().nll(outputs(p, b), b.y);
  const far = {
    lr: 30,
    outputs,
    likelihood: bernoulli(),
    damping: 1e-6,
    maxDecrease: Infinity,
  } as const;

  it.each([
    [
      "fishleg",
      () => fishleg<Net, Batch>({ ...far, maxCurvature: Infinity, inverse: { start: "k-fac" } }),
    ],
    ["K-FAC", () => kfac<Net, Batch>({ ...far, maxCurvature: Infinity })],
  ])("ends with a status and a message: %s", async (_, optimizer) => {
    const found = await fit<Net, Batch>({
      params,
      optimizer: optimizer() as never,
      loss,
      data: data(),
      epochs: 60,
    });
    expect(["diverged", "non-finite"]).toContain(found.status);
    expect(found.message).toMatch(/raise the damping/);
    const [before, after] = [params, found.params].map(
      (p) => loss(p, batch).dataSync()[0] as number,
    );
    expect(after).toBeLessThan(3 * before!);
  });
});
