import { gaussian, jvp, type Likelihood, mlp, random } from "@legendre/core-tensor";
import { cholesky, choleskySolve } from "@legendre/core-tensor/linalg";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  applyStep,
  coupling,
  crossBatch,
  gnStep,
  type InverseName,
  kernelAlignment,
  lazyGap,
  linearCka,
  ntk,
  type ReversibleModel,
  revConv,
  reversible,
  scaleByGaussNewton,
  stepStatus,
  targetChange,
} from "../../src/index.ts";
import { host, inFloat64, numbers } from "../helpers.ts";

const branch = mlp({ hidden: [6], output: 3, activation: "tanh" });
const readout = { outputs: 3 };
const conv = { stages: [1, 1], width: 6, weightStd: 0.1, readout };
const nets: readonly (readonly [string, ReversibleModel, readonly number[]])[] = [
  ["revConv", revConv(conv), [4, 4, 2]],
  ["a coupling of models", reversible({ blocks: [coupling(branch, branch)], readout }), [6]],
];
const likelihood: Likelihood = gaussian();
const rows = 4;

describe.each(nets)("%s, whose branches are not linear in their params", (_, model, inputShape) => {
  const waves = (shape: readonly number[], seed: number): never => {
    const size = shape.reduce((a, b) => a * b, 1);
    return host(
      Float64Array.from({ length: size }, (__, i) => Math.sin(1 + seed + i * i)),
      shape,
    ) as never;
  };
  const { params, state } = inFloat64<{ params: never; state: never }>(
    (key: never) => model.init(key, inputShape),
    random.key(1),
  );
  const [x, y] = [waves([rows, ...inputShape], 0), waves([rows, 3], 5)];

  /** How far the step's change of the outputs and its length are from those of the dense formula `Jᵀ (J Jᵀ + λ I)⁻¹ R`. */
  const offDense = (inverse: InverseName, damping: number): number[] =>
    numbers(
      inFloat64(
        (p: never, s: never, at: tf.Tensor, targets: tf.Tensor) => {
          const f = (q: never): tf.Tensor => model.apply(q, s, at).output;
          const change = targetChange(likelihood, "identity", f(p), targets);
          const R = tf.reshape(change, [-1, 1]) as tf.Tensor2D;
          const kernel = ntk(f, p) as tf.Tensor2D;
          const quotient = tf.div(tf.sum(tf.mul(R, tf.matMul(kernel, R))), tf.sum(tf.square(R)));
          // A fill stays in float64 where a literal is float32.
          const lambda = tf.mul(tf.fill([], damping), quotient);
          const shifted = tf.add(kernel, tf.mul(tf.eye(rows * 3), lambda)) as tf.Tensor;
          const { lower } = cholesky(shifted);
          const u = choleskySolve(lower, R) as tf.Tensor2D;
          const want = tf.matMul(kernel, u);
          const { delta, norm } = gnStep(model, p, s, at, targets, {
            likelihood,
            inverse,
            damping,
            cg: { maxSteps: 200, tolerance: 1e-12 },
          });
          const reached = tf.reshape(jvp(f, p, delta as never).tangent, [-1, 1]);
          const length = tf.sqrt(tf.sum(tf.mul(u, want)));
          return tf.stack([
            tf.div(tf.norm(tf.sub(reached, want)), tf.norm(want)),
            tf.abs(tf.sub(tf.div(norm, length), 1)),
          ]);
        },
        ...[params, state, x, y],
      ),
    );

  it("has the least-norm and the damped step of the dense formula", () => {
    for (const [inverse, damping] of [
      ["minNorm", 0],
      ["damped", 0.1],
    ] as const) {
      const [outputs, length] = offDense(inverse, damping);
      expect(outputs).toBeLessThan(1e-9);
      expect(length).toBeLessThan(1e-9);
    }
  });

  const single = model.init(random.key(2), inputShape);
  const draw = (seed: number, shape: readonly number[]): tf.Tensor =>
    random.normal(random.key(seed), [rows, ...shape]);
  const own = { x: draw(3, inputShape), targets: draw(4, [3]) };
  const step = (inverse: InverseName) =>
    gnStep(model, single.params, single.state, own.x, own.targets, {
      likelihood,
      inverse,
      cg: { maxSteps: 100, tolerance: 1e-5 },
    });

  it("has an exact step by fgmres, the least-norm one", () => {
    const [found, least] = [step("fgmres"), step("minNorm")];
    expect(found.rho.dataSync()[0]).toBeLessThan(1e-4);
    expect(found.steps.dataSync()[0]).toBeGreaterThan(0);
    expect(stepStatus(found).status).toBe("exact");
    const [a = 0, b = 1] = [found, least].map(({ norm }) => norm.dataSync()[0] as number);
    expect(Math.abs(a / b - 1)).toBeLessThan(1e-3);
    expect(stepStatus(step("damped")).status).toBe("inexact");
  });

  it("names the inverses it has where a sweep is asked for", () => {
    expect(() => step("paper")).toThrow(/take inverse "minNorm", "damped" or "fgmres"/);
  });

  it("trains by the transform, and every instrument measures it", () => {
    const { params: start, state: frozen } = single;
    const f = (p: typeof start, at: tf.Tensor): tf.Tensor => model.apply(p, frozen, at).output;
    const transform = scaleByGaussNewton<typeof start, typeof frozen, typeof own>({
      model,
      state: frozen,
      likelihood,
      inverse: "damped" as const,
      inputs: (b: typeof own) => b.x,
      targets: (b: typeof own) => b.targets,
    });
    const { updates } = transform.update(start, transform.init(start), start, {
      batch: own,
      step: 0,
    });
    const now = applyStep(start, updates, -0.2);
    const loss = (p: typeof start): number =>
      likelihood.nll(f(p, own.x), own.targets).dataSync()[0] as number;
    expect(loss(now)).toBeLessThan(loss(start));
    const other = { x: draw(7, inputShape), targets: draw(8, [3]) };
    const delta = step("minNorm").delta;
    const seen = crossBatch({ f, params: start, delta, eta: 0.2, own, other, likelihood });
    expect(seen.ownChange.dataSync()[0]).toBeLessThan(0);
    const kernels = [start, now].map((p) => ntk((q: typeof start) => f(q, own.x), p));
    const states = [start, now].map((p) => tf.reshape(model.forward(p, frozen, own.x), [rows, -1]));
    const measured = [
      kernelAlignment(kernels[0] as tf.Tensor, kernels[1] as tf.Tensor),
      linearCka(states[0] as tf.Tensor, states[1] as tf.Tensor),
      lazyGap((p: typeof start) => f(p, own.x), start, now),
    ].map((value) => value.dataSync()[0] as number);
    for (const value of measured) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1 + 1e-6);
    }
  });
});
