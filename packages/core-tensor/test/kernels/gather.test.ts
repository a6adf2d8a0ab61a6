import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { runTfjs } from "../../src/executors/tfjs.ts";
import { callKernel } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { fromHost } from "../../src/kernels/host-tensor.ts";
import { grad } from "../../src/transforms/grad.ts";
import { floats, given } from "./case.ts";

const ids1 = (values: number[]) => tf.tensor1d(values, "int32");

describe("rows by number", () => {
  it("sums segments as tfjs does, in one pass over the rows", () => {
    const x = tf.randomNormal([50, 3], 0, 1, "float32", 3);
    const segmentIds = tf.tensor1d(
      Array.from({ length: 50 }, (_, row) => ((row * 7) % 9) - 1),
      "int32",
    );
    const [sums] = callKernel("UnsortedSegmentSum", { x, segmentIds }, { numSegments: 6 });
    expectAllClose(sums as tf.Tensor, tf.unsortedSegmentSum(x, segmentIds as tf.Tensor1D, 6));
    // tfjs's cpu kernel takes minutes for this.
    const rows = tf.ones([20000, 8]);
    const many = tf.range(0, 20000, 1, "int32");
    const [copy] = callKernel(
      "UnsortedSegmentSum",
      { x: rows, segmentIds: many },
      { numSegments: 20000 },
    );
    expect(tf.sum(copy as tf.Tensor).dataSync()[0]).toBe(160000);
  });

  it("differentiates tf.gather on the eager backend, twice", () => {
    const table = tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2]);
    const rows = tf.tensor1d([2, 0, 2], "int32");
    const f = (x: tf.Tensor) => tf.sum(tf.pow(tf.gather(x, rows), 3)) as tf.Scalar;
    expectAllClose(grad(f)(table), [3, 12, 0, 0, 150, 216]);
    const curvature = grad((x: tf.Tensor) => tf.sum(grad(f)(x)) as tf.Scalar);
    expectAllClose(curvature(table), [6, 12, 0, 0, 60, 72]);
  });

  it("raises on an index outside the axis", () => {
    const program = trace((x: tf.Tensor) => tf.gather(x, tf.tensor1d([0, 3], "int32")), spec([3]));
    expect(() => runReference(program, floats([3]))).toThrow("gather: got the index 3");
  });

  it("takes no place of another row for one outside an axis", () => {
    const x = floats([3, 4]);
    const places = [
      [0, 5],
      [0, -1],
      [3, 0],
      [-1, 5],
    ];
    for (const place of places) {
      const gather = trace(
        (t: tf.Tensor) => tf.gatherND(t, tf.tensor2d([place], [1, 2], "int32")),
        spec([3, 4]),
      );
      expect(() => runReference(gather, x), `${place}`).toThrow("got the index 12");
      expect(() => runTfjs(gather, tf.zeros([3, 4])), `${place}`).toThrow();
    }
    const scatter = trace(
      (t: tf.Tensor) => tf.scatterND(tf.tensor2d([...places, [2, 3]], [5, 2], "int32"), t, [3, 4]),
      spec([5]),
    );
    const wanted = [...Array(11).fill(0), 5];
    const updates = given([1, 2, 3, 4, 5]);
    expect([...(runReference(scatter, updates) as HostArray).data]).toEqual(wanted);
    const eager = tf.tidy(() => (runTfjs(scatter, fromHost(updates)) as tf.Tensor).dataSync());
    expect([...eager]).toEqual(wanted);
  });

  it.each(["cpu", "wasm"])("copies rows on %s, and never past the end", async (backend) => {
    await tf.setBackend(backend);
    const run = (x: tf.Tensor, indices: tf.Tensor, axis: number) =>
      callKernel("GatherV2", { x, indices }, { axis, batchDims: 0 })[0] as tf.Tensor;
    const rows = tf.tensor2d(
      [
        [2, 0],
        [2, 1],
      ],
      [2, 2],
      "int32",
    );
    for (const dtype of ["float32", "int32", "bool"] as const) {
      const x = tf.cast(tf.tensor2d([1, 0, 3, 4, 0, 6], [3, 2]), dtype);
      const picked = run(x, rows, 0);
      expect([picked.dtype, picked.shape]).toEqual([dtype, [2, 2, 2]]);
      expectAllClose(picked, tf.gather(x, rows));
      expectAllClose(run(x, ids1([1, 1]), 1), tf.gather(x, ids1([1, 1]), 1));
    }
    // tfjs's wasm backend itself gives 0, 1, 4, 7, 8, 8 here.
    const batched = trace(
      (x: tf.Tensor, i: tf.Tensor) => tf.gather(x, i, 1, 1),
      spec([3, 4]),
      spec([3, 2], "int32"),
    );
    const perRow = tf.tensor2d(
      [
        [0, 1],
        [2, 0],
        [3, 3],
      ],
      [3, 2],
      "int32",
    );
    const table = tf.reshape(tf.range(0, 12), [3, 4]);
    expectAllClose(runTfjs(batched, table, perRow) as tf.Tensor, [0, 1, 6, 4, 11, 11]);
    const deep = floats([2, 2, 3, 2]);
    const deepRows = tf.tensor2d(
      [
        [2, 0, 1],
        [1, 1, 0],
      ],
      [2, 3],
      "int32",
    );
    const inner = trace((x: tf.Tensor) => tf.gather(x, deepRows, 2, 1), spec(deep.shape));
    expectAllClose(
      runTfjs(inner, deep) as tf.Tensor,
      (runReference(inner, deep) as HostArray).data,
    );
    expect(run(tf.zeros([0, 3]), tf.zeros([0], "int32"), 0).shape).toEqual([0, 3]);
    for (const index of [-1, 3, 1e6]) {
      expect(() => run(tf.zeros([3, 2]), ids1([index]), 0)).toThrow(`got the index ${index}`);
    }
    await tf.setBackend("cpu");
  });

  it("says which shapes do not fit", () => {
    const run = (f: (x: tf.Tensor, i: tf.Tensor) => unknown) => () =>
      trace(f, spec([3, 2]), spec([2, 2], "int32"));
    expect(run((x, i) => tf.gather(x, i, 1, 1))).toThrow("gather: got batchDims 1");
    expect(run((x, i) => tf.gather(x, i, 2))).toThrow("gather: got axis 2");
    expect(run((x, i) => tf.unsortedSegmentSum(x, i as tf.Tensor1D, 2))).toThrow(
      "one id for each row",
    );
  });

  it("raises when a mask decides the shape", async () => {
    let rejected: Promise<tf.Tensor> | undefined;
    const masked = (x: tf.Tensor) => {
      rejected = tf.booleanMaskAsync(x, tf.greater(x, 0));
      rejected.catch(() => {});
      return rejected as never;
    };
    expect(() => trace(masked, spec([3]))).toThrow();
    await expect(rejected).rejects.toThrow("was read");
  });
});
