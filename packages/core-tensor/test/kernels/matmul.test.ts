import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { isLegendreError, LegendreError } from "../../src/errors.ts";
import { runReference } from "../../src/executors/reference.ts";
import { runTfjs } from "../../src/executors/tfjs.ts";
import { callKernel } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { type Case, conformance, floats, given } from "./conformance.ts";

const flags = [false, true].flatMap((transposeA) =>
  [false, true].map((transposeB) => ({ transposeA, transposeB })),
);
const swapIf = (swap: boolean, batch: number[], rows: number, columns: number): number[] =>
  swap ? [...batch, columns, rows] : [...batch, rows, columns];

/** Batches that tfjs multiplies correctly, and (below) those that it does not. */
const batches: readonly (readonly [number[], number[]])[] = [
  [[], []],
  [[2], [2]],
  [
    [2, 2],
    [2, 2],
  ],
  [[3], []],
  [[], [3]],
  [[1], [3]],
  [[2, 1, 2], []],
  [[2], [3, 2]],
  [[0], [0]],
];

conformance(
  "BatchMatMul",
  batches.flatMap(([batchA, batchB], seed) =>
    flags.map(
      (attrs): Case => ({
        kernel: "BatchMatMul",
        inputs: {
          a: floats(swapIf(attrs.transposeA, batchA, 2, 3), { seed }),
          b: floats(swapIf(attrs.transposeB, batchB, 3, 2), { seed: seed + 50 }),
        },
        attrs,
      }),
    ),
  ),
);

conformance("BatchMatMul, sizes and dtypes", [
  { kernel: "BatchMatMul", inputs: [floats([1, 1]), floats([1, 1], { seed: 2 })] },
  { kernel: "BatchMatMul", inputs: [floats([0, 3]), floats([3, 2])] },
  { kernel: "BatchMatMul", inputs: [floats([2, 0]), floats([0, 3])], note: "no inner size" },
  {
    kernel: "BatchMatMul",
    inputs: [given([1, 2, 3, 4], [2, 2], "int32"), given([5, -6, 7, 8], [2, 2], "int32")],
  },
]);

conformance("BatchMatMul, batches that tfjs itself gets wrong", [
  { kernel: "BatchMatMul", inputs: [floats([2, 1, 2, 3]), floats([2, 3, 3, 1], { seed: 2 })] },
  { kernel: "BatchMatMul", inputs: [floats([2, 1, 1, 2]), floats([1, 3, 2, 1], { seed: 2 })] },
  {
    kernel: "BatchMatMul",
    inputs: [floats([2, 3, 3, 2]), floats([2, 1, 2, 3], { seed: 2 })],
    attrs: { transposeA: true, transposeB: true },
  },
]);

const activations = ["linear", "relu", "relu6", "elu", "sigmoid", "leakyrelu", "prelu"];

conformance(
  "_FusedMatMul",
  activations.map((activation) => ({
    kernel: "_FusedMatMul",
    inputs: {
      // Batches of matrices, as tf.fused.matMul gives them.
      a: floats([1, 2, 3]),
      b: floats([1, 3, 2], { seed: 2 }),
      bias: floats([2], { seed: 3 }),
      ...(activation === "prelu" ? { preluActivationWeights: floats([2], { seed: 4 }) } : {}),
    },
    attrs: { transposeA: false, transposeB: false, activation, leakyreluAlpha: 0.3 },
  })),
);

conformance("_FusedMatMul, parts", [
  {
    kernel: "_FusedMatMul",
    inputs: { a: floats([2, 3, 2]), b: floats([2, 2, 3], { seed: 2 }) },
    attrs: { transposeA: true, transposeB: true, activation: "sigmoid" },
    note: "no bias",
  },
]);

describe("matmul", () => {
  it("broadcasts batches as NumPy does, where tf.matMul repeats the wrong matrices", () => {
    const a = tf.tensor([1, 10], [2, 1, 1, 1]);
    const b = tf.tensor([1, 2, 3, 4, 5, 6], [2, 3, 1, 1]);
    const program = trace((x: tf.Tensor, y: tf.Tensor) => tf.matMul(x, y), a, b);
    const expected = [1, 2, 3, 40, 50, 60];
    expectAllClose((runReference(program, a, b) as HostArray).data, expected);
    expectAllClose(runTfjs(program, a, b) as tf.Tensor, expected);
    // When this fails tfjs has been mended, and the row's eager column can go.
    expectAllClose(tf.matMul(a, b), [1, 20, 3, 40, 5, 60]);
  });

  it("records a dense layer of tf.layers as a product, a sum and an activation", () => {
    const model = tf.sequential();
    model.add(tf.layers.dense({ units: 4, activation: "relu", inputShape: [3] }));
    model.add(tf.layers.dense({ units: 2, activation: "sigmoid" }));
    const x = tf.randomNormal([5, 3], 0, 1, "float32", 7);
    const program = trace((input: tf.Tensor) => model.apply(input) as tf.Tensor, x);
    expectAllClose(runTfjs(program, x) as tf.Tensor, model.apply(x) as tf.Tensor);
    expect(program.graph.nodes.map((node) => node.kernel)).not.toContain("_FusedMatMul");
  });

  it("names the shapes that do not fit", () => {
    const error = caught(() =>
      trace(
        (a: tf.Tensor, b: tf.Tensor) => callKernel("BatchMatMul", { a, b }),
        spec([2, 3]),
        spec([2, 3]),
      ),
    );
    expect(isLegendreError(error, "shape")).toBe(true);
    expect(error.message).toContain("got [2,3] and [2,3]");
    const batches = () =>
      trace((a: tf.Tensor, b: tf.Tensor) => tf.matMul(a, b), spec([2, 1, 1]), spec([3, 1, 1]));
    expect(() => batches()).toThrow("do not broadcast");
  });

  it("refuses an activation it does not know", () => {
    const call = () =>
      trace(
        (a: tf.Tensor) => callKernel("_FusedMatMul", { a, b: a }, { activation: "swish" }),
        spec([2, 2]),
      );
    expect(call).toThrow('got the activation "swish"');
    const prelu = () =>
      trace(
        (a: tf.Tensor) => callKernel("_FusedMatMul", { a, b: a }, { activation: "prelu" }),
        spec([2, 2]),
      );
    expect(prelu).toThrow("preluActivationWeights");
  });
});

function caught(f: () => unknown): LegendreError {
  try {
    f();
  } catch (error) {
    if (error instanceof LegendreError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
