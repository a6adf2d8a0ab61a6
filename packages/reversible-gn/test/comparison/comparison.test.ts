import {
  applyUpdates,
  batches,
  categorical,
  fit,
  type GradientTransform,
  gaussian,
  type Likelihood,
  mlp,
  random,
  rows,
  valueAndGrad,
} from "@legendre/core-tensor";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { hessianFree, levenbergMarquardt } from "../../src/index.ts";

type Batch = { x: tf.Tensor; y: tf.Tensor };
const net = mlp({ hidden: [6], output: 3, activation: "tanh" });
const { params } = net.init(random.key(0), [4]);
type Params = typeof params;
const values = Float32Array.from({ length: 120 }, (_, i) => Math.sin(i * i));
const labels = Int32Array.from({ length: 30 }, (_, i) =>
  (values[4 * i] as number) > 0 ? 1 : i % 3,
);
const batch: Batch = { x: tf.tensor2d(values, [30, 4]), y: tf.tensor1d(labels, "int32") };
const outputs = (p: Params, b: Batch): tf.Tensor => net.apply(p, {}, b.x).output;
const common = { outputs, targets: (b: Batch) => b.y, likelihood: categorical() };
const lossOf = (p: Params): tf.Tensor => common.likelihood.nll(outputs(p, batch), batch.y);

const methods = {
  "hessian-free": hessianFree<Params, Batch>({ ...common, maxSteps: 30 }),
  "levenberg-marquardt, direct": levenbergMarquardt<Params, Batch>(common),
  "levenberg-marquardt, iterated": levenbergMarquardt<Params, Batch>({ ...common, denseParams: 0 }),
} as Record<string, GradientTransform<Params>>;

async function train(optimizer: GradientTransform<Params>, compile: boolean, epochs = 6) {
  const data = batches({ x: rows(values, [4]), y: labels }, { batchSize: 30 });
  const loss = (p: Params, b: Batch): tf.Tensor => common.likelihood.nll(outputs(p, b), b.y);
  return fit({ params, optimizer, loss, data, epochs, compile, logEvery: 1 });
}

/** The loss before the last of twelve steps. */
const reached: Readonly<Record<string, number>> = {
  "hessian-free": 0.1105,
  "levenberg-marquardt, direct": 0.002564,
  "levenberg-marquardt, iterated": 0.002563,
};

describe.each(Object.entries(methods))("%s", (name, optimizer) => {
  it("lowers the loss at every step, far below where it began", async () => {
    const { history } = await train(optimizer, true, 12);
    const losses = history.map(({ loss }) => loss as number);
    losses.slice(1).forEach((loss, i) => {
      expect(loss).toBeLessThanOrEqual((losses[i] as number) * (1 + 1e-6));
    });
    expect(losses.at(-1)).toBeLessThan(0.5 * (losses[0] as number));
    // How far twelve steps come was measured.
    expect((losses.at(-1) as number) / (reached[name] as number)).toBeCloseTo(1, 1);
  });

  it("is the same eagerly", async () => {
    const [fast, eager] = [await train(optimizer, true, 3), await train(optimizer, false, 3)];
    const last = ({ history }: typeof fast) => history.at(-1)?.loss as number;
    expect(last(fast) / last(eager)).toBeCloseTo(1, 3);
  });

  it("leaks nothing, and needs the batch", async () => {
    const { grads, value } = valueAndGrad(lossOf)(params);
    await expectNoLeak(() => {
      const state = optimizer.init(params);
      return [state, optimizer.update(grads, state, params, { batch, value: value as tf.Scalar })];
    });
    expect(() => optimizer.update(grads, optimizer.init(params), params)).toThrow(/extra.batch/);
  });
});

describe("on a linear model", () => {
  const x = tf.tensor2d(values.slice(0, 40), [10, 4]);
  const y = tf.tensor2d(values.slice(40, 60), [10, 2]);
  const at = { x, y };
  const linear = (w: tf.Tensor2D, b: typeof at): tf.Tensor => tf.matMul(b.x, w);
  const start = tf.tensor2d(values.slice(60, 68), [4, 2]);
  const squared: Likelihood = gaussian();
  const given = { outputs: linear, targets: (b: typeof at) => b.y, likelihood: squared };
  const gradient = () =>
    valueAndGrad((w: tf.Tensor2D) => squared.nll(linear(w, at), y))(start).grads;

  it.each([0.3, 1e-6])("solves (G + λ I) δ = −g at λ = %f, by every route", (damping) => {
    // G = Xᵀ X / n on each column.
    const gram = tf.add(tf.div(tf.matMul(x, x, true), 10), tf.mul(tf.eye(4), damping));
    const options = { ...given, damping };
    const tight = { maxSteps: 50, tolerance: 1e-7 };
    const routes: GradientTransform<tf.Tensor2D>[] = [
      hessianFree({ ...options, progress: 1e-7 }) as never,
      levenbergMarquardt(options) as never,
      levenbergMarquardt({ ...options, denseParams: 0, cg: tight }) as never,
    ];
    for (const route of routes) {
      const { updates } = route.update(gradient(), route.init(start), start, { batch: at });
      expectAllClose(tf.matMul(gram, updates), tf.neg(gradient()), { tolerance: 1e-3 });
    }
  });

  it("gains all that the quadratic says, and lowers the damping", () => {
    const optimizer = levenbergMarquardt({ ...given, damping: 0.3 });
    const { state } = optimizer.update(gradient(), optimizer.init(start), start, { batch: at });
    expect(state.gain.dataSync()[0]).toBeCloseTo(1, 3);
    expect(state.damping.dataSync()[0]).toBeCloseTo(0.1, 3);
  });

  it("leaves out a step that raises the loss, and asks for more damping each time", () => {
    // The gradient of another problem leads uphill.
    const wrong = tf.neg(gradient()) as tf.Tensor2D;
    const lm = levenbergMarquardt({ ...given, damping: 0.3 });
    let state = lm.init(start);
    const dampings: number[] = [];
    for (let i = 0; i < 3; i++) {
      const next = lm.update(wrong, state, start, { batch: at });
      expect(Math.max(...next.updates.dataSync().map(Math.abs))).toBe(0);
      state = next.state;
      dampings.push(state.damping.dataSync()[0] as number);
    }
    dampings.forEach((d, i) => {
      expect(d).toBeCloseTo(0.3 * ([2, 8, 64][i] as number), 4);
    });
    expect(state.rejected.dataSync()[0]).toBe(3);
    const hf = hessianFree({ ...given, damping: 0.3 });
    const next = hf.update(wrong, hf.init(start), start, { batch: at });
    expect(Math.max(...next.updates.dataSync().map(Math.abs))).toBe(0);
    expect(next.state.damping.dataSync()[0]).toBeCloseTo(0.45, 5);
    expect(applyUpdates(start, next.updates).dataSync()).toEqual(start.dataSync());
  });

  it("names options that are missing or out of range", () => {
    expect(() => hessianFree({ ...given, outputs: undefined } as never)).toThrow(/outputs/);
    expect(() => hessianFree({ ...given, dampin: 1 } as never)).toThrow(/damping/);
    expect(() => levenbergMarquardt({ ...given, damping: 0 })).toThrow(/damping/);
    expect(() => levenbergMarquardt({ ...given, cg: { maxSteps: 0 } })).toThrow(/maxSteps/);
  });
});
