import {
  batches,
  fit,
  type GradientTransform,
  gaussian,
  grad,
  jit,
  rows,
} from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { levenbergMarquardt } from "../src/index.ts";
import { gaussNewton } from "../src/least-squares/index.ts";

/** Each solve inside of a step is starved in turn: what reports the step must tell. */

type Batch = { x: tf.Tensor; y: tf.Tensor };
const n = 12;
const numbers = Float32Array.from({ length: 20 * n }, (_, i) => Math.sin(1 + i * i));
const targets = Float32Array.from({ length: 20 }, (_, i) => Math.cos(3 * i));
const batch: Batch = { x: tf.tensor2d(numbers, [20, n]), y: tf.tensor1d(targets) };
const residuals = (p: tf.Tensor, d: Batch): tf.Tensor =>
  tf.sub(
    tf.reshape(tf.matMul(d.x as tf.Tensor2D, tf.reshape(p, [n, 1]) as tf.Tensor2D), [-1]),
    d.y,
  );
const zero = () => tf.zeros([n]) as tf.Tensor;
/** The same columns twice, so that `JᵀJ` and `J Jᵀ` are singular. */
const twice: Batch = {
  ...batch,
  x: tf.concat([tf.slice(batch.x, [0, 0], [20, 6]), tf.slice(batch.x, [0, 0], [20, 6])], 1),
};
const scaled = (d: Batch, by: number): Batch => ({ x: tf.mul(d.x, by), y: tf.mul(d.y, by) });

const cg = { maxSteps: 200, tolerance: 1e-4 };
interface Case {
  readonly how: string;
  readonly options: object;
  readonly batch?: Batch;
  readonly isSolved: boolean;
}
const each: readonly Case[] = [
  { how: "one step of conjugate gradients", options: { cg: { maxSteps: 1 } }, isSolved: false },
  { how: "two to the last digit", options: { cg: { maxSteps: 2, tolerance: 0 } }, isSolved: false },
  { how: "NaN in a product", options: { cg }, batch: scaled(batch, Number.NaN), isSolved: false },
  { how: "enough steps", options: { cg }, isSolved: true },
  {
    how: "enough steps of tiny numbers",
    options: { cg, damping: 1e-27, minDamping: 0 },
    batch: scaled(batch, 1e-12),
    isSolved: true,
  },
];

/** Of three updates from the start, eager and compiled. */
async function unsolved<S extends { readonly unsolved: tf.Scalar }>(
  optimizer: GradientTransform<tf.Tensor, S>,
  data: Batch = batch,
) {
  const run = (d: Batch) => {
    const loss = (w: tf.Tensor) => tf.mul(0.5, tf.mean(tf.square(residuals(w, d)))) as tf.Scalar;
    let w = zero();
    let state = optimizer.init(w);
    for (let step = 0; step < 3; step++) {
      const next = optimizer.update(grad(loss)(w), state, w, { batch: d });
      w = tf.add(w, next.updates);
      state = next.state;
    }
    return state.unsolved;
  };
  const compiled = jit(run);
  const found = [run(data), await compiled(data)].map((x) => x.dataSync()[0]);
  await compiled.dispose();
  return found;
}

describe("a Gauss-Newton step whose equations were not solved", () => {
  const of = (options: object) => gaussNewton<tf.Tensor, Batch>({ residuals, ...options });

  it.each(each)("is counted: $how", async ({ options, batch: data, isSolved }) => {
    const times = isSolved ? 0 : 3;
    expect(await unsolved(of({ system: "cg", ...options }), data)).toEqual([times, times]);
  });

  it.each(["normal", "dual"] as const)(
    "is counted where the damping is lost in rounding: %s",
    async (system) => {
      expect(await unsolved(of({ system, adapt: false, damping: 1e-3 }), twice)).toEqual([0, 0]);
      // A Cholesky factor without a positive pivot is NaN, one that is singular but for rounding a number like any other.
      for (const damping of [1e-12, 1e-30])
        expect(await unsolved(of({ system, adapt: false, damping }), twice)).toEqual([3, 3]);
      expect(await unsolved(of({ system }), scaled(batch, Number.NaN))).toEqual([3, 3]);
    },
  );

  it("by a sketch alone is held to the tolerance of conjugate gradients", async () => {
    const alone = (sketch: number, tolerance: number) =>
      unsolved(
        of({ system: "cg", sketch, cg: { maxSteps: 0, tolerance }, damping: 0.1, adapt: false }),
      );
    expect(await alone(12, 0.05)).toEqual([0, 0]);
    expect(await alone(2, 0.05)).toEqual([3, 3]);
  });

  it("is counted by what a run of fit returns", async () => {
    const data = batches({ x: rows(numbers, [n]), y: rows(targets, []) }, { batchSize: 20 });
    const optimizer = of({ system: "cg", cg: { maxSteps: 1, tolerance: 0 } });
    const loss = (w: tf.Tensor, d: Batch) => tf.mean(tf.square(residuals(w, d)));
    const { optState, step } = (await fit({
      params: zero(),
      loss,
      optimizer,
      data,
      epochs: 4,
    } as never)) as never;
    expect([step, (optState as { unsolved: tf.Tensor }).unsolved.dataSync()[0]]).toEqual([4, 4]);
  });
});

describe("a step of Levenberg and Marquardt whose equations were not solved", () => {
  const of = (options: object) =>
    levenbergMarquardt<tf.Tensor, Batch>({
      outputs: (p, d) => tf.add(residuals(p, d), d.y),
      targets: (d) => d.y,
      likelihood: gaussian(),
      ...options,
    });

  it.each(each)("is counted: $how", async ({ options, batch: data, isSolved }) => {
    const times = isSolved ? 0 : 3;
    expect(await unsolved(of({ denseParams: 0, ...options }), data)).toEqual([times, times]);
  });

  it("is counted by the direct route, too", async () => {
    expect(await unsolved(of({}), twice)).toEqual([0, 0]);
    const lost = { damping: 1e-30, minDamping: 0 };
    expect(await unsolved(of(lost), twice)).toEqual([3, 3]);
    expect(await unsolved(of({}), scaled(batch, Number.NaN))).toEqual([3, 3]);
  });
});
