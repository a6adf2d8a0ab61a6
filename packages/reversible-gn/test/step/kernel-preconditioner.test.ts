import { categorical, jit, random } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { gnStep, revMlp } from "../../src/index.ts";
import { branchOutputs } from "../../src/instruments/branch-outputs.ts";
import { kernelPreconditioner } from "../../src/step/kernel-preconditioner.ts";
import { minNormByCg } from "../../src/step/min-norm.ts";
import { targetChange } from "../../src/targets/target-change.ts";
import { inFloat64, numbers } from "../helpers.ts";

const model = revMlp({ depth: 2, width: 96, weightStd: 0.05, readout: { outputs: 4 } });
const { params, state } = model.init(random.key(0), [16]);
const x = random.normal(random.key(1), [40, 16]);
const y = tf.tensor1d(
  Int32Array.from({ length: 40 }, (_, i) => i % 4),
  "int32",
);
const likelihood = categorical();
type Params = typeof params;

describe("kernelPreconditioner", () => {
  it("leaves the least-norm solution what it is, in a fraction of the steps", async () => {
    const step = (kernelRows: number) =>
      jit((p: Params, a: tf.Tensor, b: tf.Tensor) => {
        const cg = { maxSteps: 200, tolerance: 1e-6 };
        const options = { likelihood, inverse: "minNorm" as const, cg, kernelRows };
        const { delta, rho, steps } = gnStep(model, p, state, a, b, options);
        return { delta, rho, steps };
      })(params, x, y);
    const [direct, iterated] = [await step(2000), await step(0)];
    expectAllClose(
      tf.concat(direct.delta.blocks.map(({ G }) => G.kernel)),
      tf.concat(iterated.delta.blocks.map(({ G }) => G.kernel)),
      { tolerance: 1e-3 },
    );
    const bare = await jit((p: Params, a: tf.Tensor, b: tf.Tensor) => {
      const f = (q: Params): tf.Tensor => model.apply(q, state, a).output;
      const change = targetChange(likelihood, "identity", f(p), b);
      const settings = { damping: tf.scalar(1e-6), maxSteps: 200, tolerance: 1e-6 };
      return minNormByCg(f, p, change, settings).steps;
    })(params, x, y);
    const [few, many] = [iterated.steps, bare].map((s) => s.dataSync()[0] as number);
    expect(iterated.rho.dataSync()[0]).toBeLessThan(1e-4);
    expect(few).toBeLessThan(0.5 * (many as number));
  });
});

describe.each([true, false])("what it inverts, bias %s", (bias) => {
  it("are products of features, each times the mean square of a gradient along random signs", () => {
    const net = revMlp({ depth: 2, width: 5, bias, weightStd: 0.5, readout: { outputs: 2 } });
    const own = net.init(random.key(3), [4]);
    const [at, side] = [random.normal(random.key(4), [3, 4]), random.normal(random.key(5), [3, 2])];
    const damping = 0.1;
    const found = inFloat64<Record<string, unknown>>(
      (p: never, s: never, points: tf.Tensor, u: tf.Tensor) => {
        const { outputs, features, pull } = branchOutputs(net, p, s, points);
        const coins = random.drawBernoulli(random.key(0), 0.5, outputs.shape);
        return {
          features: features.map((each) => each.features),
          gradients: pull(tf.sub(tf.mul(coins, 2), 1)),
          inverse: kernelPreconditioner(net, p, s, points, tf.fill([], damping) as tf.Scalar)(u),
        };
      },
      ...[own.params, own.state, at, side],
    );
    const kernel = new Array<number>(9).fill(0);
    (found["features"] as unknown[]).forEach((each, m) => {
      const a = numbers(each);
      const square = numbers((found["gradients"] as unknown[])[m]).reduce(
        (sum, v) => sum + v * v,
        0,
      );
      const width = a.length / 3;
      for (let i = 0; i < 9; i++) {
        let inner = bias ? 1 : 0;
        for (let k = 0; k < width; k++) {
          inner +=
            (a[Math.floor(i / 3) * width + k] as number) * (a[(i % 3) * width + k] as number);
        }
        kernel[i] = (kernel[i] as number) + (inner * square) / 6;
      }
    });
    // Times what was found, with the damping relative to the mean diagonal, it is the side again.
    const lambda = (damping * (kernel[0]! + kernel[4]! + kernel[8]!)) / 3;
    const inverse = numbers(found["inverse"]);
    [...side.dataSync()].forEach((wanted, place) => {
      const [row, column] = [Math.floor(place / 2), place % 2];
      let sum = lambda * (inverse[place] as number);
      for (let k = 0; k < 3; k++) sum += kernel[3 * row + k]! * inverse[2 * k + column]!;
      expect(sum).toBeCloseTo(wanted, 9);
    });
  });
});
