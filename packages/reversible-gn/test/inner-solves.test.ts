import {
  batches,
  fit,
  type GradientTransform,
  gaussian,
  grad,
  jit,
  random,
  rows,
} from "@legendre/core-tensor";
import { solverStatuses } from "@legendre/core-tensor/linalg";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  type GaussNewtonState,
  type GnStepOptions,
  gnStep,
  levenbergMarquardt,
  type ReversibleModel,
  revConv,
  revMlp,
  scaleByGaussNewton,
  stepStatus,
} from "../src/index.ts";
import { gaussNewton } from "../src/least-squares/index.ts";
import { minNormByCg } from "../src/step/min-norm.ts";

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

describe("a step of a reversible network whose equations were not solved", () => {
  const readout = { outputs: 2 };
  const nets = [
    ["revMlp", revMlp({ depth: 2, width: 8, weightStd: 1, readout }), [6]],
    ["revConv", revConv({ stages: [1], width: 4, weightStd: 0.1, readout }), [4, 4, 2]],
  ] as const;
  /** How a step ended, by its status, by what it says, and by the state of the transform after two of them. */
  const told = (at: number, options: Partial<GnStepOptions>, isTwice = false) => {
    const [, model, inputShape] = nets[at] as readonly [string, ReversibleModel, readonly number[]];
    const { params, state } = model.init(random.key(1), inputShape);
    const half = random.normal(random.key(2), [6, ...inputShape]);
    const x = tf.concat([half, isTwice ? half : random.normal(random.key(4), half.shape)]);
    const y = random.normal(random.key(3), [12, 2]);
    const common = { likelihood: gaussian(), certify: false, kernelRows: 0, ...options };
    const step = gnStep(model, params, state, x, y, common);
    const optimizer = scaleByGaussNewton({
      ...common,
      certify: 0,
      model,
      state,
      inputs: (b: Batch) => b.x,
      targets: (b: Batch) => b.y,
    } as never);
    let optState = optimizer.init(params as never);
    for (let turn = 0; turn < 2; turn++) {
      ({ state: optState } = optimizer.update(params as never, optState, params as never, {
        batch: { x, y },
      }));
    }
    return {
      status: solverStatuses[step.status.dataSync()[0] as number],
      said: stepStatus(step).status,
      unsolved: (optState as GaussNewtonState).health.unsolved.dataSync()[0],
    };
  };
  const bad = (status: string) => ({ status, said: "not solved", unsolved: 2 });
  const good = { status: "converged", said: "not certified", unsolved: 0 };

  it.each(nets.map(([name], at) => [name, at] as const))("says so: %s", (_, at) => {
    const few = { cg: { maxSteps: 1, tolerance: 1e-9 } };
    for (const inverse of ["minNorm", "fgmres"] as const) {
      expect(told(at, { inverse, ...few })).toEqual(bad("max-steps"));
      expect(told(at, { inverse, cg: { maxSteps: 500, tolerance: 1e-3 } })).toEqual(good);
    }
  });

  it("says so of matrix-free damped steps", () => {
    const few = { cg: { maxSteps: 1, tolerance: 1e-9 } };
    expect(told(1, { inverse: "damped", damping: 1e-3, ...few })).toEqual(bad("max-steps"));
    expect(told(1, { inverse: "damped", damping: 1 })).toEqual(good);
  });

  it("says so of a kernel that is singular but for rounding", () => {
    const options = { inverse: "minNorm", kernelRows: 100 } as const;
    expect(told(0, { ...options, damping: 1e-2 }, true)).toEqual(good);
    expect(told(0, { ...options, damping: 1e-6 }, true)).toEqual(bad("breakdown"));
  });
});

describe("a change whose squares underflow", () => {
  // J = [[1, 0, 2], [0, 1, 1]]
  const J = (p: tf.Tensor) =>
    tf.reshape(
      tf.matMul(tf.tensor2d([1, 0, 2, 0, 1, 1], [2, 3]), tf.reshape(p, [3, 1])),
      [2],
    ) as tf.Tensor;

  it.each([1e-30, 1e-22, 1, 1e22, 1e30])(
    "is solved like any other, with its damping: %d",
    (scale) => {
      const change = tf.tensor1d([3 * scale, -scale]);
      const settings = { damping: tf.scalar(2), maxSteps: 20, tolerance: 1e-5 };
      const { delta, status } = minNormByCg(
        J,
        tf.tensor1d([7, 8, 9]) as tf.Tensor,
        change,
        settings,
      );
      // λ = 2 · 3.5: the inverse of [[12, 2], [2, 9]] is [[9, −2], [−2, 12]] / 104.
      const [u, v] = [29 / 104, -18 / 104];
      [u, v, 2 * u + v].forEach((value, i) => {
        expect((delta.dataSync()[i] as number) / scale).toBeCloseTo(value, 4);
      });
      expect(status.dataSync()[0]).toBe(0);
    },
  );
});
