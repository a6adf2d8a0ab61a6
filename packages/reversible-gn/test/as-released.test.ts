import { categorical, jit, random } from "@legendre/core-tensor";
import { svd64 } from "@legendre/core-tensor/linalg";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { asReleased, gnStep, revMlp } from "../src/index.ts";
import { linearSystem } from "../src/step/linear-system.ts";

const likelihood = categorical();
const labels = (n: number): tf.Tensor1D =>
  tf.tensor1d(
    Int32Array.from({ length: n }, (_, i) => i % 4),
    "int32",
  );

describe("asReleased", () => {
  it("is the step of the released code, with two blocks where none are asked for", () => {
    const { model, step } = asReleased({ width: 8 });
    expect(step).toEqual({
      inverse: "paper",
      hessian: "identity",
      alpha: 1,
      refine: 0,
      truncation: { relative: 0.01, absolute: 1e-5 },
    });
    expect(model.stages.length).toBe(revMlp({ depth: 2, width: 8 }).stages.length);
    const three = asReleased({ width: 8, depth: 3, activation: "tanh" }).model;
    expect(three.stages.length).toBe(revMlp({ depth: 3, width: 8 }).stages.length);
    expect(() => asReleased({ width: 8, depth: 0 })).toThrow(/depth must be/);
    const run = (net: ReturnType<typeof revMlp>): number[] => {
      const { params, state } = net.init(random.key(0), [8]);
      return [...net.apply(params, state, tf.ones([2, 8])).output.dataSync()];
    };
    const names = ["identity", "tanh", "tanh"] as const;
    expect(run(three)).toEqual(run(revMlp({ width: 8, depth: 3, activation: [...names] })));
    const relu = revMlp({ width: 8, depth: 2, activation: ["identity", "relu"] });
    expect(run(model)).toEqual(run(relu));
  });

  it("has the identity in the first block, and its rank", () => {
    const { model } = asReleased({ depth: 2, width: 40, readout: { outputs: 4 } });
    const { state } = model.init(random.key(0), [16]);
    const x = random.normal(random.key(1), [24, 8]);
    const [first, second] = model.stages;
    const rank = (stage: typeof first): number => {
      if (stage?.kind !== "coupling") return 0;
      const features = stage.F.linear?.features(state.blocks[0]?.F, x) as tf.Tensor;
      const { s: values } = svd64(features);
      const s = [...values.dataSync()];
      return s.filter((v) => v > 1e-5 * (s[0] as number)).length;
    };
    expect(rank(first)).toBe(8);
    expect(rank(second)).toBe(24);
  });

  it("asks every block for the whole change: J δ = L R where systems can be solved (B.5)", async () => {
    const depth = 3;
    const model = revMlp({ depth, width: 200, weightStd: 0.05, readout: { outputs: 4 } });
    const { params, state } = model.init(random.key(0), [32]);
    const x = random.normal(random.key(1), [20, 32]);
    const run = jit((p: typeof params, a: tf.Tensor, y: tf.Tensor) => {
      const options = { likelihood, alpha: 1, refine: 2 };
      const { rho, norm } = gnStep(model, p, state, a, y, options);
      return { rho, norm, own: gnStep(model, p, state, a, y, { likelihood, refine: 2 }).norm };
    });
    const { rho, norm, own } = await run(params, x, labels(20));
    // |L R − R| / |R|
    expect(rho.dataSync()[0]).toBeCloseTo(depth - 1, 3);
    expect((norm.dataSync()[0] as number) / (own.dataSync()[0] as number)).toBeCloseTo(depth, 3);
  });

  it("drops singular values below a hundredth of the greatest, as the pseudo-inverse does", () => {
    const [n, h, k] = [6, 10, 3];
    const u = tf.linalg.qr(random.normal(random.key(2), [n, n]) as tf.Tensor2D)[0] as tf.Tensor2D;
    const v = tf.linalg.qr(random.normal(random.key(3), [h, n]) as tf.Tensor2D)[0] as tf.Tensor2D;
    const s = [10, 5, 1, 0.2, 0.05, 0.01];
    const a = tf.matMul(tf.mul(u, tf.tensor1d(s)) as tf.Tensor2D, v, false, true) as tf.Tensor2D;
    const b = random.normal(random.key(4), [n, k]) as tf.Tensor2D;
    const truncation = { relative: 1e-2, absolute: 1e-5 };
    const system = linearSystem(a, false, { damping: tf.scalar(0), refine: 0, truncation });
    const inverse = tf.tensor1d(s.map((value) => (value > 0.1 ? 1 / value : 0)));
    const wanted = tf.matMul(tf.mul(v, inverse) as tf.Tensor2D, tf.matMul(u, b, true));
    const difference = tf.norm(tf.sub(system.solve(b).kernel, wanted)).dataSync()[0] as number;
    expect(difference / (tf.norm(wanted).dataSync()[0] as number)).toBeLessThan(1e-3);
    expect(system.info.dataSync()[0]).toBe(0);
  });

  it("is far from exact with inputs that have a mean, and the certificate says so (B.5)", async () => {
    const { model, step } = asReleased({ depth: 2, width: 128, readout: { outputs: 4 } });
    const { params, state } = model.init(random.key(0), [32]);
    // Like images: not centred, some directions weak.
    const x = tf.add(tf.mul(random.normal(random.key(1), [64, 32]), 0.3), 1) as tf.Tensor;
    const run = jit((p: typeof params, a: tf.Tensor, y: tf.Tensor) => {
      const { rho } = gnStep(model, p, state, a, y, { likelihood, ...step, alpha: 0.5 });
      return rho;
    });
    expect((await run(params, x, labels(64))).dataSync()[0]).toBeGreaterThan(0.1);
  });

  it("is inexact by its truncation alone, with ReLU in every block (B.5)", async () => {
    const model = revMlp({ depth: 2, width: 256, readout: { outputs: 4 } });
    const { params, state } = model.init(random.key(0), [32]);
    // Like images: a mean, and directions that become weaker and weaker.
    const decay = tf.tensor1d(Float32Array.from({ length: 32 }, (_, i) => 0.9 ** i));
    const x = tf.add(tf.mul(random.normal(random.key(1), [64, 32]), decay), 0.5) as tf.Tensor;
    const run = jit((p: typeof params, a: tf.Tensor, y: tf.Tensor) => ({
      truncated: gnStep(model, p, state, a, y, {
        likelihood,
        truncation: asReleased().step.truncation,
      }).rho,
      damped: gnStep(model, p, state, a, y, { likelihood, refine: 3 }).rho,
    }));
    const { truncated, damped } = await run(params, x, labels(64));
    expect(truncated.dataSync()[0]).toBeGreaterThan(0.1);
    expect(damped.dataSync()[0]).toBeLessThan(1e-2);
  });
});
