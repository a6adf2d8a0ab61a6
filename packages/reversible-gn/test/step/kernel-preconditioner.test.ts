import { categorical, jit, random } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { gnStep, revMlp } from "../../src/index.ts";
import { minNormByCg } from "../../src/step/min-norm.ts";
import { targetChange } from "../../src/targets/target-change.ts";

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
