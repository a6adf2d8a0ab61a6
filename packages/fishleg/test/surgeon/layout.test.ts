import { batches, gaussian, random } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { byColumns, columnOrder, columnsOf } from "../../src/surgeon/columns.ts";
import {
  exactFisher,
  fishlegSurgeon,
  kfacObs,
  mFac,
  obc,
  obert,
  type PruningMethod,
  prune,
  sparseGpt,
} from "../../src/surgeon/index.ts";
import { weightsOf } from "../../src/surgeon/weights.ts";
import type { Rows } from "./quadratic.ts";

interface Kernel {
  readonly kernel: tf.Tensor;
}

/** A linear layer whose inputs come in pairs that are the same, and how it is applied. */
interface Doubled {
  readonly shape: readonly number[];
  readonly inputs: (key: tf.Tensor1D) => tf.Tensor;
  readonly apply: (x: tf.Tensor, kernel: tf.Tensor) => tf.Tensor;
  /** Inputs of one output. */
  readonly columns: number;
}

const rows = 160;
const twice = (x: tf.Tensor): tf.Tensor => tf.concat([x, x], -1);
const flat = (y: tf.Tensor): tf.Tensor => tf.reshape(y, [y.shape[0] as number, -1]);

/** Each layer as each of the ways in which its kernel can lie. */
const layers: Record<string, Doubled> = {
  dense: {
    shape: [16, 5],
    columns: 16,
    inputs: (key) => twice(random.normal(key, [rows, 8])),
    apply: (x, kernel) => tf.matMul(x as tf.Tensor2D, kernel as tf.Tensor2D),
  },
  "a convolution of 1 × 1": {
    shape: [1, 1, 16, 5],
    columns: 16,
    inputs: (key) => twice(random.normal(key, [rows, 1, 1, 8])),
    apply: (x, kernel) =>
      flat(tf.conv2d(x as tf.Tensor4D, kernel as tf.Tensor4D, 1, "valid", "NHWC")),
  },
  "a convolution of 2 × 2": {
    shape: [2, 2, 4, 5],
    columns: 16,
    inputs: (key) => twice(random.normal(key, [rows, 2, 2, 2])),
    apply: (x, kernel) =>
      flat(tf.conv2d(x as tf.Tensor4D, kernel as tf.Tensor4D, 1, "valid", "NHWC")),
  },
  "a depthwise convolution": {
    shape: [4, 4, 5, 1],
    columns: 16,
    inputs: (key) => {
      const half = random.normal(key, [rows, 4, 2, 5]);
      return tf.concat([half, half], 2);
    },
    apply: (x, kernel) =>
      flat(tf.depthwiseConv2d(x as tf.Tensor4D, kernel as tf.Tensor4D, 1, "valid", "NHWC")),
  },
};

/** The loss before and after 37.5 % of a layer's weights go, on the batch that the method saw. */
async function losses(layer: Doubled, method: PruningMethod): Promise<[number, number]> {
  const [a, b, c] = random.split(random.key(3), 3) as [tf.Tensor1D, tf.Tensor1D, tf.Tensor1D];
  const x = layer.inputs(a);
  const kernel = random.normal(b, layer.shape as number[]);
  const exact = layer.apply(x, kernel);
  const y = tf.add(exact, tf.mul(0.1, random.normal(c, exact.shape)));
  const { report } = await prune<Kernel, Rows>({
    params: { kernel },
    likelihood: gaussian(),
    method,
    outputs: (p, batch) => layer.apply(batch.x, p.kernel),
    data: batches({ x: tf.clone(x), y: tf.clone(y) }, { batchSize: rows, shuffle: false }),
    heldOut: { x, y },
    sparsity: 0.375,
    substeps: 1,
    selection: "sequential",
    gate: false,
    floor: 0,
    solverSteps: 400,
    solverTolerance: 1e-7,
  });
  const [step] = report.steps;
  return [step!.before, step!.after];
}

const methods: Record<string, (columns: number) => PruningMethod> = {
  obert: (block) => obert({ block, gradients: rows, damping: 1e-4 }),
  obc: () => obc({ batches: 1, damping: 1e-4 }),
  kfacObs: () => kfacObs({ batches: 1, damping: 1e-4, fisher: "exact" }),
  mFac: () => mFac({ gradients: rows, damping: 1e-4 }),
  sparseGpt: () => sparseGpt({ batches: 1, damping: 1e-4 }),
  exactFisher: () => exactFisher({ examples: rows, damping: 1e-4 }),
  fishleg: () => fishlegSurgeon({ start: "k-fac", damping: 1e-4, pretrain: 0, refine: 0 }),
  "fishleg, spectra": () => {
    const choose = (_: string, __: readonly number[], usual: string) =>
      usual === "dense" || usual === "conv" ? ("spectrum" as const) : undefined;
    return fishlegSurgeon({ start: "k-fac", damping: 1e-4, pretrain: 0, refine: 0, choose });
  },
};

describe.each(Object.keys(layers))("%s whose inputs are doubled", (name) => {
  const layer = layers[name] as Doubled;
  // Factors of K-FAC are not known for depthwise kernels.
  const known = Object.keys(methods).filter(
    (method) =>
      name !== "a depthwise convolution" ||
      !["obc", "fishleg", "fishleg, spectra", "kfacObs", "sparseGpt"].includes(method),
  );
  it.each(known)("loses next to nothing by %s", async (method) => {
    const [before, after] = await losses(layer, methods[method]!(layer.columns));
    expect(after - before).toBeLessThan(0.02);
  });
});

describe("the columns of a leaf", () => {
  const shapes: Record<string, number[]> = {
    dense: [3, 4],
    conv: [2, 3, 4, 5],
    depthwise: [2, 2, 3, 1],
    "block.depthwise": [2, 2, 3, 2],
    table: [4, 3],
    vector: [5],
  };
  const tree = Object.fromEntries(Object.entries(shapes).map(([k, s]) => [k, tf.zeros(s)]));
  const weights = weightsOf(tree);
  const columns = columnsOf(weights);

  it.each(weights.paths.map((path, i) => [path, i] as const))("%s: each weight once", (_, i) => {
    const size = weights.shapes[i]!.reduce((a, b) => a * b, 1);
    const { count, length } = columns[i]!;
    expect(count * length).toBe(size);
    const order = columnOrder(columns[i]!);
    expect([...order].sort((a, b) => a - b)).toEqual([...Array(size).keys()]);
    // Tensors are put in the same order as positions.
    const values = tf.reshape(tf.range(0, 2 * size), [2, ...weights.shapes[i]!]);
    const moved = [...byColumns(values, columns[i]!).dataSync()];
    expectAllClose(moved, [...order, ...[...order].map((at) => at + size)], { tolerance: 0 });
  });

  it("puts the inputs of an output together", () => {
    const first = (path: string): number[] => {
      const i = weights.paths.indexOf(path);
      return [...columnOrder(columns[i]!)].slice(0, columns[i]!.length);
    };
    expect(first("dense")).toEqual([0, 4, 8]);
    // The window of input 0, then that of input 1, all of output 0.
    expect(first("conv").slice(0, 7)).toEqual([0, 20, 40, 60, 80, 100, 5]);
    expect(first("depthwise")).toEqual([0, 3, 6, 9]);
    expect(first("table")).toEqual([0, 1, 2]);
    expect(first("vector")).toEqual([0]);
  });
});
