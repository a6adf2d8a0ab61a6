import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { grad } from "../../src/transforms/grad.ts";
import { runCompiled } from "../onnx/compiled.ts";
import { given } from "./case.ts";

const near = [1 - 1e-4, 1 - 1e-6, -(1 - 1e-4), -(1 - 1e-6)];
const beyond = [1 + 1e-4, 1 + 1e-6];

/** Inverse functions with a pole of their slope at 1, and float32 numbers close to it. */
const functions: Record<string, { f: (x: tf.Tensor) => tf.Tensor; at: readonly number[] }> = {
  acos: { f: (x) => tf.acos(x), at: near },
  asin: { f: (x) => tf.asin(x), at: near },
  atanh: { f: (x) => tf.atanh(x), at: near },
  acosh: { f: (x) => tf.acosh(x), at: beyond },
};

describe.each(Object.entries(functions))("the slope of %s near 1", (_, { f, at }) => {
  const x = given(at.map(Math.fround), [at.length]);
  const slope = grad((v: tf.Tensor) => tf.sum(f(v)) as tf.Scalar);
  const curvature = grad((v: tf.Tensor) => tf.sum(slope(v)) as tf.Scalar);

  it.each([
    ["slopes", slope],
    ["second slopes", curvature],
  ])("%s have all digits of float32, on tfjs and on onnxruntime", async (_name, of) => {
    const program = trace(of, spec(x.shape));
    const wanted = (runReference(program, x) as HostArray).data;
    const eager = of(tf.tensor1d([...x.data])).dataSync();
    const { outputs } = await runCompiled(program.graph, [x]);
    for (const found of [eager, outputs[0]!.data]) {
      for (const [i, value] of wanted.entries()) {
        expect(Math.abs((found[i] as number) / value - 1)).toBeLessThan(2e-6);
      }
    }
  });
});
