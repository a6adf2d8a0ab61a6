import { disposeReplaced, gaussian, linearSchedule, random, ravel } from "@legendre/core-tensor";
import { denseFromMatvec } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { planBlocks } from "../src/blocks/plan.ts";
import { type ScaleByFishlegOptions, scaleByFishleg } from "../src/index.ts";
import { applyInverse } from "../src/inverse/inverse.ts";
import { uniforms } from "./helpers.ts";

type Matrix = number[][];

/** Columns of an orthogonal matrix, by Gram-Schmidt on seeded numbers. */
function orthogonal(n: number, seed: number): Matrix {
  const basis: Matrix = [];
  for (let i = 0; i < n; i++) {
    let v = uniforms(seed + i, n + 8).slice(8);
    for (const b of [...basis, ...basis]) {
      const along = v.reduce((total, x, k) => total + x * (b[k] as number), 0);
      v = v.map((x, k) => x - along * (b[k] as number));
    }
    const length = Math.hypot(...v);
    basis.push(v.map((x) => x / length));
  }
  return basis;
}

/** Inputs `x` with `xᵀ x / n` of the given eigenvalues, and the inverse of that plus the damping. */
function problem(spectrum: number[], damping: number): { x: tf.Tensor; inverse: Matrix } {
  const n = spectrum.length;
  const basis = orthogonal(n, 7);
  const rows = spectrum.map((value, i) =>
    (basis[i] as number[]).map((x) => x * Math.sqrt(n * value)),
  );
  const inverse = Array.from({ length: n }, (_, a) =>
    Array.from({ length: n }, (_, b) =>
      spectrum.reduce(
        (total, value, i) =>
          total + ((basis[i]?.[a] as number) * (basis[i]?.[b] as number)) / (value + damping),
        0,
      ),
    ),
  );
  return { x: tf.tensor2d(rows), inverse };
}

/** Trains the inverse alone on a linear model `x w`, `w` of the shape given, and measures it. */
async function learn(
  x: tf.Tensor,
  expected: Matrix,
  outputs: number,
  steps: number,
  options: Partial<ScaleByFishlegOptions>,
): Promise<{ error: number; ratio: number }> {
  const transform = scaleByFishleg({
    outputs: (w: tf.Tensor, batch: tf.Tensor) => tf.matMul(batch as tf.Tensor2D, w as tf.Tensor2D),
    likelihood: gaussian(),
    inverse: { start: "trace" },
    maxDecrease: Number.POSITIVE_INFINITY,
    ...(options as object),
  });
  const n = x.shape[1] as number;
  const params: tf.Tensor = tf.zeros([n, outputs]);
  const key = random.key(1);
  let state = transform.init(params);
  let ratio = 0;
  for (let step = 0; step < steps; step++) {
    const extra = { batch: x, step, key: random.foldIn(key, step) };
    const next = transform.update(params, state, params, extra);
    disposeReplaced(state, next.state);
    tf.dispose([next.updates, extra.key]);
    state = next.state;
    if (step >= steps - 100) ratio += (state.aux.health.ratio.dataSync()[0] as number) / 100;
  }
  const size = n * outputs;
  const { unravel } = ravel(params);
  const dense = await denseFromMatvec((vector) => {
    const u = unravel(tf.tensor1d(Float32Array.from(vector)));
    return applyInverse(planBlocks("test", params), state.inverse, u as tf.Tensor).dataSync();
  }, size);
  let [wrong, all] = [0, 0];
  dense.forEach((row, p) => {
    row.forEach((value, q) => {
      const same = p % outputs === q % outputs;
      const target = same
        ? (expected[Math.floor(p / outputs)]?.[Math.floor(q / outputs)] as number)
        : 0;
      wrong += (value - target) ** 2;
      all += target ** 2;
    });
  });
  return { error: Math.sqrt(wrong / all), ratio };
}

describe("the inverse converges to that of F + damping", () => {
  it("on the spectrum 1/i² of a linear-Gaussian model", async () => {
    const n = 8;
    const { x, inverse } = problem(
      Array.from({ length: n }, (_, i) => 1 / (i + 1) ** 2),
      0.05,
    );
    const { error, ratio } = await learn(x, inverse, 1, 700, {
      damping: 0.05,
      aux: {
        ...{ every: 1, direction: "gaussian", samples: 4 },
        lr: linearSchedule(0.3, 0.003, { steps: 700 }),
      },
    });
    expect(error).toBeLessThan(0.05);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.03);
  });

  it("for several outputs, where it is a Kronecker product", async () => {
    const { x, inverse } = problem([2, 1, 0.3, 0.1], 0.1);
    const { error, ratio } = await learn(x, inverse, 3, 600, {
      damping: 0.1,
      aux: {
        ...{ every: 1, direction: "gaussian", samples: 4 },
        lr: linearSchedule(0.2, 0.002, { steps: 600 }),
      },
    });
    expect(error).toBeLessThan(0.05);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.03);
  });
});
