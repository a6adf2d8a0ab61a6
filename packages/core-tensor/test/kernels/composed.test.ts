import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hvp } from "../../src/curvature/index.ts";
import { runReference } from "../../src/executors/reference.ts";
import { runTfjs } from "../../src/executors/tfjs.ts";
import { callKernel } from "../../src/graph/dispatch.ts";
import { trace } from "../../src/graph/trace.ts";
import { type HostArray, hostArray } from "../../src/kernels/host-array.ts";
import { grad } from "../../src/transforms/grad.ts";

type Op = (x: tf.Tensor) => tf.Tensor;

const ids = (values: number[]) => tf.tensor1d(values, "int32");
const flat = (x: tf.Tensor) => tf.reshape(x, [12]) as tf.Tensor1D;
const cube = (x: tf.Tensor) => tf.mul(x, tf.square(x));

/** Functions of tfjs that are made of kernels of the table, all of a `[3, 4]` matrix. */
const functions: Readonly<Record<string, Op>> = {
  "linalg.bandPart": (x) => tf.linalg.bandPart(cube(x), 1, 0),
  "linalg.gramSchmidt": (x) =>
    tf.linalg.gramSchmidt(tf.slice(x, 0, [2]) as tf.Tensor2D) as tf.Tensor,
  "losses.softmaxCrossEntropy": (x) =>
    tf.losses.softmaxCrossEntropy(tf.oneHot(ids([0, 1, 2]), 4), x),
  broadcastTo: (x) => tf.broadcastTo(cube(x), [2, 3, 4]),
  "concat with a constant": (x) => tf.concat([cube(x), tf.ones([1, 4]), x]),
  diag: (x) => tf.diag(flat(cube(x))),
  dot: (x) => tf.dot(cube(x), tf.tensor1d([1, 2, 3, 4])),
  einsum: (x) => tf.einsum("ij,kj->ik", x, cube(x)),
  gather: (x) => tf.gather(cube(x), ids([3, 0, 3]), 1),
  gatherND: (x) => tf.gatherND(cube(x), tf.tensor2d([[2, 1]], [1, 2], "int32")),
  meshgrid: (x) => tf.meshgrid(flat(cube(x)), tf.tensor1d([1, 2]))[0] as tf.Tensor,
  mirrorPad: (x) =>
    tf.mirrorPad(
      cube(x),
      [
        [1, 1],
        [2, 0],
      ],
      "reflect",
    ),
  moments: (x) => tf.moments(x, 0).variance,
  norm: (x) => tf.norm(x),
  outerProduct: (x) => tf.outerProduct(flat(x), flat(cube(x))),
  pad: (x) =>
    tf.pad(
      cube(x),
      [
        [1, 0],
        [0, 2],
      ],
      3,
    ),
  reverse: (x) => tf.reverse(cube(x), 1),
  scatterND: (x) => tf.scatterND(tf.tensor2d([[2], [0], [2]], [3, 1], "int32"), cube(x), [4, 4]),
  split: (x) => tf.mul(...(tf.split(x, 2, 1) as [tf.Tensor, tf.Tensor])) as tf.Tensor,
  squeeze: (x) => tf.squeeze(tf.slice(cube(x), [1], [1])),
  stack: (x) =>
    tf.stack(
      tf.unstack(x).map((row) => cube(row)),
      1,
    ),
  "stack with a constant": (x) => tf.stack([tf.ones([3, 4]), cube(x)]),
  stridedSlice: (x) => tf.stridedSlice(cube(x), [0, 0], [3, 4], [1, 2]),
  tensorScatterUpdate: (x) =>
    tf.tensorScatterUpdate(cube(x), tf.tensor2d([[1]], [1, 1], "int32"), tf.ones([1, 4])),
  tile: (x) => tf.tile(cube(x), [2, 1]),
  topk: (x) => tf.topk(cube(x), 2).values,
  unsortedSegmentSum: (x) => tf.unsortedSegmentSum(cube(x), ids([1, -1, 1]), 3),
  where: (x) => tf.where(tf.greater(x, 0), cube(x), tf.mul(x, 3)),
};

/** Layers of tfjs, applied to a `[3, 4]` matrix; built once, with seeded weights. */
const layers: Readonly<Record<string, () => Op>> = {
  batchNormalization: () => apply(tf.layers.batchNormalization()),
  dense: () => apply(tf.layers.dense({ units: 3, activation: "elu" })),
  "dense on sequences": () => apply(tf.layers.dense({ units: 3, activation: "tanh" }), [3, 2, 2]),
  flatten: () => apply(tf.layers.flatten(), [3, 2, 2]),
  gru: () => apply(tf.layers.gru({ units: 2 }), [3, 2, 2]),
  layerNormalization: () => apply(tf.layers.layerNormalization()),
  lstm: () => apply(tf.layers.lstm({ units: 2 }), [3, 2, 2]),
  simpleRNN: () => apply(tf.layers.simpleRNN({ units: 2 }), [3, 2, 2]),
};

function apply(layer: tf.layers.Layer, shape = [3, 4]): Op {
  // Builds it: weights made inside a trace would belong to the trace.
  layer.apply(tf.zeros(shape));
  const seeded = (weight: tf.Tensor, seed: number) =>
    tf.randomUniform(weight.shape, 0.1, 0.9, "float32", seed + 1);
  layer.setWeights(layer.getWeights().map(seeded));
  return (x) => layer.apply(tf.reshape(x, shape)) as tf.Tensor;
}

const values = [0.3, -1.2, 0.8, 1.5, -0.4, 0.9, -0.7, 0.2, 1.1, -1.6, 0.6, -0.1];

describe.each(["cpu", "wasm"])("tfjs functions under a trace, on %s", (backend) => {
  beforeAll(async () => {
    await tf.setBackend(backend);
    await tf.ready();
  });
  afterAll(() => tf.setBackend("cpu"));

  /** Value, gradient and Hessian product of `sum(f²)`, in float32 and in float64. */
  function checkAll(f: Op): void {
    tf.tidy(() => {
      const x = tf.tensor2d(values, [3, 4]);
      const v = tf.tensor2d([...values].reverse(), [3, 4]);
      const loss = (z: tf.Tensor) => tf.sum(tf.square(f(z))) as tf.Scalar;
      const program = trace(
        (z: tf.Tensor, d: tf.Tensor) => [f(z), grad(loss)(z), hvp(loss, z, d)],
        x,
        v,
      );
      const exact = runReference(program, hostArray(values, [3, 4]), v) as HostArray[];
      const single = runTfjs(program, x, v) as tf.Tensor[];
      const untraced = [f(x), grad(loss)(x), hvp(loss, x, v)];
      exact.forEach(({ shape, data }, i) => {
        expect(single[i]?.shape).toEqual(shape);
        const tolerance = i === 0 ? 1e-5 : 1e-4;
        expectAllClose(single[i] as tf.Tensor, data, { tolerance, label: `replayed ${i}` });
        expectAllClose(untraced[i] as tf.Tensor, data, { tolerance, label: `untraced ${i}` });
      });
    });
  }

  /** tfjs's own wasm backend has no kernel for these: only the trace runs them. */
  const missing = backend === "wasm" ? ["einsum", "unsortedSegmentSum"] : [];

  it.each(Object.keys(functions).filter((name) => !missing.includes(name)))("tf.%s", (name) => {
    checkAll(functions[name] as Op);
  });

  it.each(missing)("tf.%s, which the backend lacks", (name) => {
    tf.tidy(() => {
      const x = tf.tensor2d(values, [3, 4]);
      const f = functions[name] as Op;
      const loss = (z: tf.Tensor) => tf.sum(tf.square(f(z))) as tf.Scalar;
      const program = trace((z: tf.Tensor) => [f(z), grad(loss)(z)], x);
      const exact = runReference(program, x) as HostArray[];
      const single = runTfjs(program, x) as tf.Tensor[];
      exact.forEach(({ data }, i) => {
        expectAllClose(single[i] as tf.Tensor, data, { tolerance: 1e-4 });
      });
      expectAllClose(grad(loss)(x), exact[1]?.data ?? [], { tolerance: 1e-4 });
    });
  });

  it("leave no tensor behind, and own what they return", async () => {
    const x = tf.tensor2d(values, [3, 4]);
    const [rows, columns] = [ids([2, 0, 5]), ids([3, 0])];
    const indices = tf.tensor2d([[1]], [1, 1], "int32");
    const one = tf.ones([1, 4]);
    const ends = { begin: [0, 0], end: [3, 4] };
    const calls: readonly (() => tf.Tensor[])[] = [
      () => callKernel("BatchMatMul", { a: x, b: x }, { transposeB: true }),
      () => callKernel("Einsum", [x, x], { equation: "ij,kj->ik" }),
      () => callKernel("Einsum", [x], { equation: "ij->ij" }),
      () => callKernel("GatherV2", { x, indices: columns }, { axis: 1 }),
      () => callKernel("UnsortedSegmentSum", { x, segmentIds: rows }, { numSegments: 3 }),
      () => callKernel("OneHot", { indices: rows }, { depth: 3, dtype: "float32" }),
      () => callKernel("ScatterNd", { indices, updates: one }, { shape: [3, 4] }),
      () => callKernel("StridedSlice", { x }, { ...ends, strides: [2, 2] }),
      () => callKernel("StridedSlice", { x }, { ...ends, strides: [1, 1] }),
      () => callKernel("TensorScatterUpdate", { tensor: x, indices, updates: one }),
      () => callKernel("TopK", { x }, { k: 2 }),
    ];
    for (const call of calls) await expectNoLeak(call, 10);
    expect(x.isDisposed).toBe(false);
    tf.dispose([x, rows, columns, indices, one]);
  });

  it.each(Object.keys(layers))("tf.layers: %s", (name) => {
    checkAll((layers[name] as () => Op)());
  });
});
