import { gaussian, random, trace } from "@legendre/core-tensor";
import { kfacFactors } from "@legendre/core-tensor/curvature";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { fromOnnx, toOnnx } from "../src/index.ts";

const convolved = (x: tf.Tensor4D, w: tf.Tensor): tf.Tensor =>
  tf.conv2d(x, w as tf.Tensor4D, 1, "same");
const times = (x: tf.Tensor, w: tf.Tensor, a = false, b = false): tf.Tensor =>
  tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D, a, b);

describe("K-FAC factors of an ONNX network", () => {
  it("are those of the same layers, whose kernels lie otherwise", async () => {
    const [a, b, c] = random.split(random.key(3), 3) as tf.Tensor1D[];
    const params = {
      conv: { kernel: random.normal(a!, [3, 3, 2, 4]), bias: tf.ones([4]) },
      dense: { kernel: random.normal(b!, [64, 5]), bias: tf.ones([5]) },
    };
    const x = random.normal(c!, [6, 4, 4, 2]) as tf.Tensor4D;
    const native = (p: typeof params): tf.Tensor => {
      const y = tf.relu(tf.add(convolved(x, p.conv.kernel), p.conv.bias));
      const flat = tf.reshape(tf.transpose(y, [0, 3, 1, 2]), [6, 64]);
      return tf.add(times(flat, p.dense.kernel), p.dense.bias);
    };
    // As PyTorch writes them: [outputs, inputs, …window], channels first.
    const written = {
      conv: { weight: tf.transpose(params.conv.kernel, [3, 2, 0, 1]), bias: params.conv.bias },
      dense: { weight: tf.transpose(params.dense.kernel), bias: params.dense.bias },
    };
    const first = tf.transpose(x, [0, 3, 1, 2]);
    const program = trace(
      (p: typeof written, images: tf.Tensor) => {
        const filter = tf.transpose(p.conv.weight, [2, 3, 1, 0]);
        const y = convolved(tf.transpose(images, [0, 2, 3, 1]) as tf.Tensor4D, filter);
        const shown = tf.transpose(tf.relu(tf.add(y, p.conv.bias)), [0, 3, 1, 2]);
        const flat = tf.reshape(shown, [6, 64]);
        return tf.add(times(flat, p.dense.weight, false, true), p.dense.bias);
      },
      written,
      first,
    );
    const read = await fromOnnx(await toOnnx(program, { weights: [written] }));
    const f = (p: typeof read.params): tf.Tensor =>
      read.model.apply(p, read.state, first as never).output as tf.Tensor;
    expectAllClose(f(read.params), native(params), { tolerance: 1e-5 });
    const ours = kfacFactors(native, gaussian(), params, { fisher: "exact" });
    const theirs = kfacFactors(f, gaussian(), read.params, { fisher: "exact" });
    expect(theirs.map(({ bias }) => bias !== undefined)).toEqual([true, true]);
    for (const [i, { a: inputs, g }] of ours.entries()) {
      expectAllClose(theirs[i]!.a, inputs, { tolerance: 1e-4 });
      expectAllClose(theirs[i]!.g, g, { tolerance: 1e-4 });
    }
    expect(theirs[0]!.axes).toMatchObject({ shape: [3, 3, 2, 4], order: [2, 3, 1, 0] });
  });
});
