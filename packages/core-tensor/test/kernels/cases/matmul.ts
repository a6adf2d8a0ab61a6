import { type Case, type Family, floats, given } from "../case.ts";

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

const activations = ["linear", "relu", "relu6", "elu", "sigmoid", "leakyrelu", "prelu"];

/** The cases of matmul. */
export const families: readonly Family[] = [
  {
    name: "BatchMatMul",
    cases: batches.flatMap(([batchA, batchB], seed) =>
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
  },
  {
    name: "BatchMatMul, sizes and dtypes",
    cases: [
      { kernel: "BatchMatMul", inputs: [floats([1, 1]), floats([1, 1], { seed: 2 })] },
      { kernel: "BatchMatMul", inputs: [floats([0, 3]), floats([3, 2])] },
      { kernel: "BatchMatMul", inputs: [floats([2, 0]), floats([0, 3])], note: "no inner size" },
      {
        kernel: "BatchMatMul",
        inputs: [given([1, 2, 3, 4], [2, 2], "int32"), given([5, -6, 7, 8], [2, 2], "int32")],
      },
    ],
  },
  {
    name: "BatchMatMul, batches that tfjs itself gets wrong",
    cases: [
      { kernel: "BatchMatMul", inputs: [floats([2, 1, 2, 3]), floats([2, 3, 3, 1], { seed: 2 })] },
      { kernel: "BatchMatMul", inputs: [floats([2, 1, 1, 2]), floats([1, 3, 2, 1], { seed: 2 })] },
      {
        kernel: "BatchMatMul",
        inputs: [floats([2, 3, 3, 2]), floats([2, 1, 2, 3], { seed: 2 })],
        attrs: { transposeA: true, transposeB: true },
      },
    ],
  },
  {
    name: "_FusedMatMul",
    cases: activations.map((activation) => ({
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
  },
  {
    name: "_FusedMatMul, parts",
    cases: [
      {
        kernel: "_FusedMatMul",
        inputs: { a: floats([2, 3, 2]), b: floats([2, 2, 3], { seed: 2 }) },
        attrs: { transposeA: true, transposeB: true, activation: "sigmoid" },
        note: "no bias",
      },
    ],
  },
];
