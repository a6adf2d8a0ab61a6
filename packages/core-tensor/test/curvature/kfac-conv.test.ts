import { denseFromMatvec, expectAllClose, expectNoLeak, expectSymmetric } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { fisherOperator, type KfacFactors, kfacFactors } from "../../src/curvature/index.ts";
import { categorical, conv, fromLayersModel, gaussian, random, ravel } from "../../src/index.ts";
import { eigh64 } from "../../src/linalg/index.ts";
import { secondMoment } from "./conv-loops.ts";
import { byHand, hidden, images, n, net, params, patchRows, rowsOf, wave } from "./conv-net.ts";

const withOne = (rows: number[][]): number[][] => rows.map((row) => [...row, 1]);

/** `A ⊗ G` in the order of the leaves: the bias, which is the last row, then the kernel. */
function kronecker({ a, g, bias }: KfacFactors): number[][] {
  const [left, right] = [rowsOf(a), rowsOf(g)];
  const [d, k] = [left.length, right.length];
  const first = bias === undefined ? 0 : d - 1;
  const order = Array.from({ length: d * k }, (_, i) => (first * k + i) % (d * k));
  const entry = (p: number, q: number) =>
    left[Math.floor(p / k)]![Math.floor(q / k)]! * right[p % k]![q % k]!;
  return order.map((p) => order.map((q) => entry(p, q)));
}

async function fisherOf<P>(f: (p: P) => tf.Tensor, at: P): Promise<number[][]> {
  const op = fisherOperator(f, gaussian({ sd: 0.5 }), at);
  const { vector, unravel } = ravel(at);
  const dense = await denseFromMatvec(
    (v) => ravel(op.matvec(unravel(tf.tensor1d([...v])))).vector.dataSync(),
    vector.size,
  );
  op.dispose();
  return dense;
}

describe("kfacFactors of convolutions", () => {
  it("sums patches and averages gradients over positions", () => {
    const image = tf.tensor4d([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 3, 3, 1]);
    const p = { kernel: tf.ones([2, 2, 1, 1]) as tf.Tensor4D, bias: tf.zeros([1]) };
    const f = (q: typeof p): tf.Tensor => tf.add(tf.conv2d(image, q.kernel, 1, "valid"), q.bias);
    const [layer] = kfacFactors(f, gaussian({ sd: 0.5 }), p);
    expect([layer!.kernel, layer!.bias]).toEqual(["kernel", "bias"]);
    // The patches are 1245, 2356, 4578 and 5689.
    expect(layer!.a.arraySync()).toEqual([
      [46, 58, 82, 94, 12],
      [58, 74, 106, 122, 16],
      [82, 106, 154, 178, 24],
      [94, 122, 178, 206, 28],
      [12, 16, 24, 28, 4],
    ]);
    expect(layer!.g.arraySync()).toEqual([[4]]);
    // Residuals 1, -1, 2 and 0 from the targets.
    const targets = tf.sub(f(p), tf.tensor4d([1, -1, 2, 0], [1, 2, 2, 1])) as tf.Tensor;
    const [given] = kfacFactors(f, gaussian(), p, { fisher: "empirical", targets });
    expect(given!.g.arraySync()).toEqual([[6 / 4]]);
    expectAllClose(given!.a, layer!.a);
  });

  it("has the exact moments of a net, whose symmetric matrices are positive semidefinite", () => {
    const [first, second] = kfacFactors(net, categorical(), params);
    expectAllClose(first!.a, secondMoment(withOne(patchRows), n));
    const expected = [0, 0, 0, 0];
    for (const { probabilities, gradients } of byHand) {
      probabilities.forEach((p, target) => {
        secondMoment(gradients(target), 4).forEach((x, i) => {
          expected[i]! += (p * x) / n;
        });
      });
    }
    expectAllClose(first!.g, expected);
    expect([second!.kernel, second!.bias]).toEqual(["last.kernel", undefined]);
    expectAllClose(second!.a, secondMoment(rowsOf(tf.reshape(hidden(params), [n, 8])), n));
    for (const factor of [first!.a, first!.g]) {
      expectSymmetric(rowsOf(factor), { tolerance: 1e-6 });
      expect(Math.min(...eigh64(factor).values.dataSync())).toBeGreaterThan(-1e-5);
    }
  });

  it("has the moments of the gradients at given targets, and approaches the exact ones with drawn", () => {
    const targets = tf.tensor1d([0, 2, 1], "int32");
    const [given] = kfacFactors(net, categorical(), params, { fisher: "empirical", targets });
    const gradients = byHand.flatMap((row, r) => row.gradients([0, 2, 1][r]!));
    expectAllClose(given!.g, secondMoment(gradients, 4 * n));
    const exact = kfacFactors(net, categorical(), params)[0]!.g;
    const total = tf.tidy(() =>
      random
        .split(random.key(5), 200)
        .map((key) => kfacFactors(net, categorical(), params, { fisher: "sampled", key })[0]!.g)
        .reduce((x, y) => tf.add(x, y)),
    );
    const gap = tf.norm(tf.sub(tf.div(total, 200), exact)).dataSync()[0]!;
    expect(gap / tf.norm(exact).dataSync()[0]!).toBeLessThan(0.1);
  });

  it.each([
    { name: "padded", options: { padding: 1 } },
    { name: "strided", options: { strides: 2 } },
    { name: "dilated", options: { dilations: 2, bias: false } },
  ])(
    "are the Fisher matrix itself where each output has its own noise, $name",
    async ({ options }) => {
      const layer = conv({ filters: 2, kernelSize: 2, ...options });
      const own = layer.init(random.key(1), [3, 3, 2]).params;
      const f = (p: typeof own): tf.Tensor => layer.apply(p, {}, images).output;
      const [factors] = kfacFactors(f, gaussian({ sd: 0.5 }), own);
      expectAllClose(kronecker(factors!), await fisherOf(f, own));
    },
  );

  it("are those of a dense layer where there is one position", () => {
    const kernel = tf.tensor2d(wave(36, 4), [18, 2]);
    const bias = tf.tensor1d([0.3, -0.1]);
    const flat = tf.reshape(images, [n, 18]);
    const dense = (p: { bias: tf.Tensor1D; kernel: tf.Tensor2D }): tf.Tensor =>
      tf.tanh(tf.add(tf.matMul(flat as tf.Tensor2D, p.kernel), p.bias));
    const whole = (p: { bias: tf.Tensor1D; kernel: tf.Tensor4D }): tf.Tensor =>
      tf.reshape(tf.tanh(tf.add(tf.conv2d(images, p.kernel, 1, "valid"), p.bias)), [n, 2]);
    const pixel = (p: { bias: tf.Tensor1D; kernel: tf.Tensor4D }): tf.Tensor => {
      const image = tf.reshape(images, [n, 1, 1, 18]) as tf.Tensor4D;
      return tf.reshape(tf.tanh(tf.add(tf.conv2d(image, p.kernel, 1, "same"), p.bias)), [n, 2]);
    };
    const as = (shape: [number, number, number, number]) => ({
      bias,
      kernel: tf.reshape(kernel, shape) as tf.Tensor4D,
    });
    const [expected] = kfacFactors(dense, categorical(), { bias, kernel });
    for (const [layer] of [
      kfacFactors(whole, categorical(), as([3, 3, 2, 2])),
      kfacFactors(pixel, categorical(), as([1, 1, 18, 2])),
    ]) {
      expectAllClose(layer!.a, expected!.a);
      expectAllClose(layer!.g, expected!.g);
    }
  });

  it("of one pixel have the product of a dense layer at each position", () => {
    const kernel = tf.tensor2d(wave(6, 4), [2, 3]);
    const along = (p: tf.Tensor2D): tf.Tensor =>
      tf.reshape(tf.matMul(tf.reshape(images, [n * 9, 2]) as tf.Tensor2D, p), [n, 27]);
    const conv = (p: tf.Tensor4D): tf.Tensor =>
      tf.reshape(tf.conv2d(images, p, 1, "same"), [n, 27]);
    const [dense] = kfacFactors(along, categorical(), kernel);
    const [layer] = kfacFactors(conv, categorical(), tf.reshape(kernel, [1, 1, 2, 3]));
    expectAllClose(layer!.a, tf.mul(dense!.a, 9));
    expectAllClose(layer!.g, tf.div(dense!.g, 9));
    expectAllClose(kronecker(layer!), kronecker(dense!));
  });

  it("finds the layers of a tf.LayersModel, and those of one dimension", () => {
    const model = tf.sequential({
      layers: [
        tf.layers.conv2d({ inputShape: [3, 3, 2], filters: 4, kernelSize: 2, activation: "relu" }),
        tf.layers.reshape({ targetShape: [4, 4] }),
        tf.layers.conv1d({ filters: 3, kernelSize: 2, activation: "tanh" }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 2, useBias: false }),
      ],
    });
    const lifted = fromLayersModel(model);
    const f = (p: typeof lifted.params): tf.Tensor =>
      lifted.model.apply(p, lifted.state, images).output as tf.Tensor;
    const found = kfacFactors(f, categorical(), lifted.params);
    expect(found.map(({ bias }) => bias !== undefined)).toEqual([true, true, false]);
    expect(found.map(({ a, g }) => [a.shape[0], g.shape[0]])).toEqual([
      [9, 4],
      [9, 3],
      [9, 2],
    ]);
    expectAllClose(found[0]!.a, secondMoment(withOne(patchRows), n));
    const line = conv({ filters: 3, kernelSize: [2], bias: false });
    const own = line.init(random.key(2), [3, 6]).params;
    const sequence = tf.reshape(images, [n, 3, 6]);
    const [layer] = kfacFactors(
      (p: typeof own): tf.Tensor => line.apply(p, {}, sequence).output,
      gaussian(),
      own,
    );
    expect([layer!.a.shape, layer!.g.shape]).toEqual([
      [12, 12],
      [3, 3],
    ]);
  });

  it("refuses kernels used twice, also by a dense layer", () => {
    const structure = expect.objectContaining({ code: "structure" });
    const p = { k: tf.ones([2, 2, 2, 2]) as tf.Tensor4D };
    const twice = ({ k }: typeof p): tf.Tensor =>
      tf.conv2d(tf.conv2d(images, k, 1, "same") as tf.Tensor4D, k, 1, "same");
    expect(() => kfacFactors(twice, gaussian(), p)).toThrow(structure);
    expect(() => kfacFactors(twice, gaussian(), p)).toThrow(/kernel "k" is used 2 times/);
    const mixed = (w: tf.Tensor2D): tf.Tensor => {
      const pixels = tf.conv2d(images, tf.reshape(w, [1, 1, 2, 2]) as tf.Tensor4D, 1, "same");
      return tf.matMul(tf.reshape(pixels, [n * 9, 2]) as tf.Tensor2D, w);
    };
    expect(() => kfacFactors(mixed, gaussian(), tf.ones([2, 2]) as tf.Tensor2D)).toThrow(structure);
  });

  it("leaves no tensors", async () => {
    const key = random.key(2);
    const free = (factors: KfacFactors[]) => factors.flatMap(({ a, g }) => [a, g]);
    await expectNoLeak(() => free(kfacFactors(net, categorical(), params)));
    await expectNoLeak(() =>
      free(kfacFactors(net, categorical(), params, { fisher: "sampled", key })),
    );
  });
});
