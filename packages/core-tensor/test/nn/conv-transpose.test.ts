import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { grad, type HostArray, hostArray, hvp } from "../../src/index.ts";
import { jit } from "../../src/jit/index.ts";
import { convTranspose } from "../../src/nn/index.ts";
import { key, normal } from "../../src/random/index.ts";
import fixture from "../fixtures/conv_transpose.json" with { type: "json" };
import { caught } from "../tree/caught.ts";

/** Every element's window added into the output, then cut on either side. */
function byHand(
  x: tf.Tensor4D,
  kernel: tf.Tensor4D,
  stride: number,
  before: number,
  after: number,
): tf.Tensor4D {
  const [batch, height, width, channels] = x.shape;
  const [rows, columns, , filters] = kernel.shape;
  const [tall, wide] = [(height - 1) * stride + rows, (width - 1) * stride + columns];
  const full = tf.buffer([batch, tall, wide, filters]);
  const [xs, ws] = [x.arraySync(), kernel.arraySync()];
  for (let n = 0; n < batch; n++)
    for (let i = 0; i < height; i++)
      for (let j = 0; j < width; j++)
        for (let u = 0; u < rows; u++)
          for (let v = 0; v < columns; v++)
            for (let f = 0; f < filters; f++) {
              const at = [n, i * stride + u, j * stride + v, f] as const;
              let sum = full.get(...at) as number;
              for (let c = 0; c < channels; c++) sum += xs[n]![i]![j]![c]! * ws[u]![v]![c]![f]!;
              full.set(sum, ...at);
            }
  return tf.slice(
    full.toTensor() as tf.Tensor4D,
    [0, before, before, 0],
    [batch, tall - before - after, wide - before - after, filters],
  );
}

type Listed = { readonly shape: readonly number[]; readonly data: readonly number[] };
type Parts<T> = Readonly<Record<"x" | "kernel" | "bias", T>>;
const parts = <T>({ x, kernel, bias }: Parts<Listed>, f: (of: Listed) => T): Parts<T> => ({
  x: f(x),
  kernel: f(kernel),
  bias: f(bias),
});

describe("convTranspose", () => {
  it.each(fixture.cases)(
    "has PyTorch's values, gradients and second derivatives: kernel $kernelSize, strides $strides, padding $padding of $at.x.shape",
    async ({ at, along, y, gradient, second, kernelSize, filters, strides, padding }) => {
      const isRow = at.x.shape.length === 3;
      const layer = convTranspose({
        filters,
        strides,
        padding,
        kernelSize: isRow ? [kernelSize] : kernelSize,
      });
      const run = ({ x, kernel, bias }: Parts<tf.Tensor>) =>
        layer.apply({ kernel, bias } as never, {}, x).output;
      const loss = (all: Parts<tf.Tensor>) => tf.sum(tf.square(tf.tanh(run(all)))) as tf.Scalar;
      const f = (all: Parts<tf.Tensor>, v: Parts<tf.Tensor>) => ({
        y: run(all),
        gradient: grad(loss)(all),
        second: hvp(loss, all, v),
      });
      const compiled = jit(f, { precision: "float64" });
      const host = ({ data, shape }: Listed) => hostArray([...data], [...shape]);
      const found = await compiled(parts(at, host) as never, parts(along, host) as never);
      const results = found as unknown as { y: HostArray } & Record<string, Parts<HostArray>>;
      expect(results.y.shape).toEqual(y.shape);
      expectAllClose(results.y.data, y.data, { tolerance: 1e-12 });
      for (const name of ["x", "kernel", "bias"] as const) {
        const label = { tolerance: 1e-12, label: name };
        expectAllClose(results["gradient"]![name].data, gradient[name].data, label);
        expectAllClose(results["second"]![name].data, second[name].data, label);
      }
      await compiled.dispose();
      const tensors = parts(at, ({ data, shape }) => tf.tensor([...data], [...shape]));
      expectAllClose(run(tensors), y.data, { tolerance: 1e-5 });
    },
  );

  it.each([
    { kernelSize: 3, strides: 1, padding: "valid", before: 0, after: 0 },
    { kernelSize: 3, strides: 2, padding: "valid", before: 0, after: 0 },
    { kernelSize: 4, strides: 2, padding: 1, before: 1, after: 1 },
    { kernelSize: 3, strides: 1, padding: "same", before: 1, after: 1 },
    // TensorFlow's "same" takes away less in front.
    { kernelSize: 3, strides: 2, padding: "same", before: 0, after: 1 },
  ] as const)("adds up the windows of all elements, %o", async ({ before, after, ...options }) => {
    const layer = convTranspose({ filters: 3, bias: false, ...options });
    const { params } = layer.init(key(1), [4, 3, 2]);
    const x = normal(key(2), [2, 4, 3, 2]) as tf.Tensor4D;
    const expected = byHand(x, params.kernel as tf.Tensor4D, options.strides, before, after);
    const run = (input: tf.Tensor) => layer.apply(params, {}, input).output;
    expect(run(x).shape).toEqual(expected.shape);
    expectAllClose(run(x), expected, { tolerance: 1e-5 });
    const compiled = jit(run);
    expectAllClose(await compiled(x as tf.Tensor), expected, { tolerance: 1e-5 });
    await compiled.dispose();
  });

  it("in one dimension is that of a picture one row high", () => {
    const layer = convTranspose({ filters: 2, kernelSize: [3], strides: 2, padding: 1 });
    const { params } = layer.init(key(3), [5, 2]);
    const x = normal(key(4), [1, 5, 2]);
    const { output } = layer.apply({ ...params, bias: tf.tensor1d([10, 20]) }, {}, x);
    const kernel = tf.expandDims(params.kernel, 0) as tf.Tensor4D;
    const full = byHand(tf.expandDims(x, 1) as tf.Tensor4D, kernel, 2, 0, 0);
    const cut = tf.slice(full, [0, 0, 1, 0], [1, 1, 9, 2]);
    expect(output.shape).toEqual([1, 9, 2]);
    expectAllClose(output, tf.add(tf.reshape(cut, [1, 9, 2]), [10, 20]), { tolerance: 1e-5 });
  });

  it("names padding that leaves nothing, and kernels of another shape", () => {
    const layer = convTranspose({ filters: 1, kernelSize: 1, padding: 2 });
    const { params } = layer.init(key(0), [2, 2, 1]);
    const empty = caught(() => layer.apply(params, {}, tf.ones([1, 2, 2, 1])));
    expect(empty.message).toContain("nothing is left");
    expect(isLegendreError(empty, "shape")).toBe(true);
    // One side alone: 2 + 0 - 4 is less than nothing, 6 - 4 is not.
    for (const shape of [
      [1, 2, 6, 1],
      [1, 6, 2, 1],
    ])
      expect(caught(() => layer.apply(params, {}, tf.ones(shape))).message).toContain("is left");
    expect(layer.apply(params, {}, tf.ones([1, 5, 5, 1])).output.shape).toEqual([1, 1, 1, 1]);
    const other = caught(() =>
      layer.apply({ ...params, kernel: tf.ones([3, 3, 1, 1]) }, {}, tf.ones([1, 2, 2, 1])),
    );
    expect(other.message).toContain("params.kernel");
  });
});
