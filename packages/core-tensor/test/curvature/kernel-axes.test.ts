import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type KernelAxes, kernelAxes } from "../../src/curvature/index.ts";
import { random } from "../../src/index.ts";

/** A parameter, how a model uses it, and how it is to be read. */
interface Case {
  readonly shape: readonly number[];
  readonly use: (w: tf.Tensor) => tf.Tensor;
  /** Kind, the kernel's shape, and its axes among the parts; undefined: no reading. */
  readonly read: readonly [KernelAxes["kind"], readonly number[], readonly number[]] | undefined;
  readonly parts?: readonly number[];
}

const image = (channels: number): tf.Tensor4D => tf.ones([2, 6, 6, channels]);
const rows = (length: number): tf.Tensor2D => tf.ones([3, length]);
const convolved = (x: tf.Tensor4D, w: tf.Tensor): tf.Tensor =>
  tf.conv2d(x, w as tf.Tensor4D, 1, "same");
const times = (x: tf.Tensor, w: tf.Tensor, a = false, b = false): tf.Tensor =>
  tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D, a, b);

const cases: Record<string, Case> = {
  "a dense kernel": {
    shape: [4, 5],
    use: (w) => times(rows(4), w),
    read: ["dense", [4, 5], [0, 1]],
  },
  "a dense kernel, transposed by the product": {
    shape: [5, 4],
    use: (w) => times(rows(4), w, false, true),
    read: ["dense", [4, 5], [1, 0]],
  },
  "a dense kernel, transposed before": {
    shape: [5, 4],
    use: (w) => times(rows(4), tf.transpose(w)),
    read: ["dense", [4, 5], [1, 0]],
  },
  "a square dense kernel, transposed": {
    shape: [4, 4],
    use: (w) => times(rows(4), w, false, true),
    read: ["dense", [4, 4], [1, 0]],
  },
  "a kernel on the left": {
    shape: [5, 4],
    use: (w) => times(w, tf.ones([4, 3])),
    read: ["dense", [4, 5], [1, 0]],
  },
  "heads side by side": {
    shape: [6, 2, 3],
    use: (w) => times(rows(6), tf.reshape(w, [6, 6])),
    read: ["dense", [6, 6], [0, 1, 2]],
  },
  "heads first": {
    shape: [2, 6, 3],
    use: (w) => times(rows(6), tf.reshape(tf.transpose(w, [1, 0, 2]), [6, 6])),
    read: ["dense", [6, 6], [1, 0, 2]],
  },
  "queries, keys and values of one matrix": {
    shape: [12, 4],
    use: (w) =>
      tf.addN(tf.split(w, 3, 0).map((part) => times(rows(4), part, false, true))) as tf.Tensor,
    read: ["dense", [4, 12], [1, 0]],
  },
  "a matrix for each of two directions": {
    shape: [2, 5, 4],
    use: (w) => {
      const own = (d: number) => tf.reshape(tf.slice(w, [d, 0, 0], [1, 5, 4]), [5, 4]);
      return tf.add(times(rows(4), own(0), false, true), times(rows(4), own(1), false, true));
    },
    read: ["dense", [4, 10], [2, 0, 1]],
  },
  "a convolution": {
    shape: [3, 2, 4, 5],
    use: (w) => convolved(image(4), w),
    read: ["conv", [3, 2, 4, 5], [0, 1, 2, 3]],
  },
  "a convolution, outputs first": {
    shape: [5, 4, 3, 2],
    use: (w) => convolved(image(4), tf.transpose(w, [2, 3, 1, 0])),
    read: ["conv", [3, 2, 4, 5], [2, 3, 1, 0]],
  },
  "a convolution of one channel, outputs first": {
    shape: [5, 1, 3, 2],
    use: (w) => convolved(image(1), tf.transpose(w, [2, 3, 1, 0])),
    read: ["conv", [3, 2, 1, 5], [1, 2, 0]],
    parts: [5, 3, 2],
  },
  "a convolution in one dimension": {
    shape: [3, 4, 5],
    use: (w) => tf.conv1d(tf.ones([2, 6, 4]) as tf.Tensor3D, w as tf.Tensor3D, 1, "same"),
    read: ["conv", [3, 4, 5], [0, 1, 2]],
  },
  "a convolution in one dimension, outputs first": {
    shape: [5, 4, 3],
    use: (w) =>
      tf.conv1d(
        tf.ones([2, 6, 4]) as tf.Tensor3D,
        tf.transpose(w, [2, 1, 0]) as tf.Tensor3D,
        1,
        "same",
      ),
    read: ["conv", [1, 3, 4, 5], [2, 1, 0]],
  },
  "a convolution in two groups, outputs first": {
    shape: [6, 2, 3, 3],
    use: (w) =>
      tf.concat(
        tf.split(w, 2, 0).map((part) => convolved(image(2), tf.transpose(part, [2, 3, 1, 0]))),
        3,
      ),
    read: ["conv", [3, 3, 2, 6], [2, 3, 1, 0]],
  },
  "a convolution to one output without bias": {
    shape: [3, 3, 4, 1],
    use: (w) => convolved(image(4), w),
    read: ["conv", [3, 3, 4, 1], [0, 1, 2, 3]],
  },
  "a transposed convolution, whose inputs come last": {
    shape: [3, 2, 5, 4],
    use: (w) => tf.conv2dTranspose(image(4), w as tf.Tensor4D, [2, 6, 6, 5], 1, "same"),
    read: ["conv", [3, 2, 4, 5], [0, 1, 3, 2]],
  },
  "a depthwise convolution": {
    shape: [3, 3, 4, 2],
    use: (w) => tf.depthwiseConv2d(image(4), w as tf.Tensor4D, 1, "same"),
    read: ["depthwise", [3, 3, 4, 2], [0, 1, 2, 3]],
  },
  "a depthwise convolution, filters first": {
    shape: [8, 1, 3, 2],
    use: (w) => {
      const apart = tf.reshape(w, [4, 2, 3, 2]);
      const filter = tf.transpose(apart, [2, 3, 0, 1]) as tf.Tensor4D;
      return tf.depthwiseConv2d(image(4), filter, 1, "same");
    },
    read: ["depthwise", [3, 2, 4, 2], [2, 3, 0, 1]],
    parts: [4, 2, 3, 2],
  },
  "a table": {
    shape: [7, 4],
    use: (w) => tf.gather(w, tf.tensor1d([1, 2], "int32")),
    read: ["table", [7, 4], [0, 1]],
  },
  "a table that also gives the scores of its rows": {
    shape: [7, 4],
    use: (w) => times(tf.gather(w, tf.tensor1d([1, 2], "int32")), w, false, true),
    read: ["table", [7, 4], [0, 1]],
  },
  "a kernel that is read in two ways": {
    shape: [4, 4],
    use: (w) => times(times(rows(4), w), w, false, true),
    read: undefined,
  },
  "a kernel that is used twice in one way": {
    shape: [4, 4],
    use: (w) => times(times(rows(4), w, false, true), w, false, true),
    read: ["dense", [4, 4], [1, 0]],
  },
  "what is only added": { shape: [3, 4], use: (w) => tf.add(rows(4), w), read: undefined },
  "a vector": {
    shape: [4],
    use: (w) => times(rows(4), tf.reshape(w, [4, 1])),
    read: undefined,
  },
};

describe("kernelAxes", () => {
  it.each(Object.keys(cases))("reads %s", (name) => {
    const { shape, use, read, parts } = cases[name] as Case;
    const found = kernelAxes((p: { w: tf.Tensor }) => use(p.w), { w: tf.ones([...shape]) });
    const [kind, kernel, order] = read ?? [];
    const expected = { kind: kind!, shape: kernel!, parts: parts ?? shape, order: order! };
    expect(found).toEqual(read === undefined ? {} : { w: expected });
  });

  it("says the same of a network whose kernels lie in either way", () => {
    const key = random.key(0);
    const native = { kernel: random.normal(key, [3, 2, 4, 5]) };
    const other = { kernel: tf.transpose(native.kernel, [3, 2, 0, 1]) };
    const { kernel: own } = kernelAxes((p) => convolved(image(4), p.kernel), native);
    const f = (p: typeof other) => convolved(image(4), tf.transpose(p.kernel, [2, 3, 1, 0]));
    const { kernel: read } = kernelAxes(f, other);
    expect(read!.shape).toEqual(own!.shape);
    const parts = tf.reshape(other.kernel, [...read!.parts]);
    expectAllClose(tf.transpose(parts, [...read!.order]), native.kernel, { tolerance: 0 });
  });
});

describe("kernelAxes of a function with its batch among the arguments", () => {
  it("takes the second for the kernel", () => {
    const f = (p: { x: tf.Tensor; w: tf.Tensor }) => times(p.x, p.w, false, true);
    const found = kernelAxes(f, { x: rows(4), w: tf.ones([5, 4]) });
    expect(found).toEqual({ w: { kind: "dense", shape: [4, 5], parts: [5, 4], order: [1, 0] } });
    const g = (p: { ids: tf.Tensor; w: tf.Tensor }) => tf.gather(p.w, p.ids as tf.Tensor1D);
    const table = kernelAxes(g, { ids: tf.tensor1d([0, 1], "int32"), w: tf.ones([5, 4]) });
    expect(Object.keys(table)).toEqual(["w"]);
  });
});
