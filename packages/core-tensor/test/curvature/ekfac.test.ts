import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  type EkfacFactors,
  ekfacFactors,
  type FvpOptions,
  fvp,
  kfacFactors,
} from "../../src/curvature/index.ts";
import {
  categorical,
  gaussian,
  jit,
  type Likelihood,
  random,
  treeDot,
  treeMap,
} from "../../src/index.ts";
import { net as convNet, params as convParams, images, n } from "./conv-net.ts";
import { inputs, net, params } from "./small-net.ts";

/** A sequence of three positions a row, multiplied by one kernel, then summed. */
const sequences = tf.tensor3d(
  Array.from({ length: 4 * 3 * 2 }, (_, i) => Math.sin(3 * i)),
  [4, 3, 2],
);
const sequenceParams = {
  bias: tf.tensor1d([0.1, -0.3]),
  kernel: tf.tensor2d([
    [1, 0.5],
    [-0.4, 0.8],
  ]),
};
type Sequence = typeof sequenceParams;
const sequenceNet = (p: Sequence): tf.Tensor => {
  const flat = tf.reshape(sequences, [12, 2]) as tf.Tensor2D;
  const hidden = tf.tanh(tf.add(tf.matMul(flat, p.kernel), p.bias));
  return tf.sum(tf.reshape(hidden, [4, 3, 2]), 1);
};

/** The basis vector of input `i` and output `j` as leaves by path. */
function vectorOf({ kernel, bias, inputs: U, outputs: V }: EkfacFactors, i: number, j: number) {
  const column = (x: tf.Tensor2D, k: number): tf.Tensor2D =>
    tf.slice(x, [0, k], [x.shape[0], 1]) as tf.Tensor2D;
  const matrix = tf.matMul(column(U, i), column(V, j), false, true) as tf.Tensor2D;
  if (bias === undefined) return { [kernel]: matrix };
  const d = U.shape[0] - 1;
  const k = V.shape[0];
  return {
    [kernel]: tf.slice(matrix, [0, 0], [d, k]),
    [bias]: tf.reshape(tf.slice(matrix, [d, 0], [1, k]), [k]),
  };
}

/** The diagonal in the basis by products with the Fisher matrix, one for each vector of the basis. */
function byProducts<P extends object>(
  f: (p: P) => tf.Tensor,
  likelihood: Likelihood,
  at: P,
  layer: EkfacFactors,
  options: FvpOptions,
): number[] {
  const [d, k] = [layer.inputs.shape[0], layer.outputs.shape[0]];
  return Array.from({ length: d * k }, (_, position) => {
    const own = vectorOf(layer, Math.floor(position / k), position % k);
    const put = (tree: object, path: string): object =>
      Object.fromEntries(
        Object.entries(tree).map(([name, leaf]) => {
          const here = path === "" ? name : `${path}.${name}`;
          if (!(leaf instanceof tf.Tensor)) return [name, put(leaf, here)];
          const part = own[here];
          return [name, part === undefined ? tf.zerosLike(leaf) : tf.reshape(part, leaf.shape)];
        }),
      );
    const v = put(at, "") as P;
    return (treeDot(v, fvp(f, likelihood, at, v, options)) as tf.Scalar).dataSync()[0]!;
  });
}

interface Case {
  readonly f: (p: never) => tf.Tensor;
  readonly likelihood: Likelihood;
  readonly at: object;
  readonly targets: tf.Tensor;
}

const cases: Record<string, Case> = {
  "dense layers": {
    f: net as never,
    likelihood: gaussian({ sd: 0.5 }),
    at: params,
    targets: tf.tensor2d([1, 0, -1, 2, 0.5, 0.5, 0, 1, 1, 1], [5, 2]),
  },
  "a convolution": {
    f: convNet as never,
    likelihood: categorical(),
    at: convParams,
    targets: tf.tensor1d([0, 2, 1], "int32"),
  },
  "a layer with positions": {
    f: sequenceNet as never,
    likelihood: gaussian(),
    at: sequenceParams,
    targets: tf.zeros([4, 2]),
  },
};

describe("ekfacFactors", () => {
  it.each(Object.keys(cases))(
    "has the eigenvectors of the factors, and the Fisher matrix' diagonal there: %s",
    (name) => {
      const { f, likelihood, at, targets } = cases[name]!;
      for (const options of [{}, { fisher: "empirical", targets }] as const) {
        const layers = ekfacFactors(f as never, likelihood, at, options);
        const plain = kfacFactors(f as never, likelihood, at, options);
        layers.forEach((layer, i) => {
          const { kernel, bias, axes, a, g } = plain[i]!;
          expect([layer.kernel, layer.bias, layer.axes]).toEqual([kernel, bias, axes]);
          expectAllClose([layer.a, layer.g] as never, [a, g] as never, { tolerance: 0 });
          for (const [basis, factor] of [
            [layer.inputs, a],
            [layer.outputs, g],
          ] as const) {
            const diagonal = tf.matMul(
              tf.matMul(basis, factor, true) as tf.Tensor2D,
              basis,
            ) as tf.Tensor2D;
            const values = tf.sum(tf.mul(diagonal, tf.eye(factor.shape[0])), 1);
            expectAllClose(diagonal, tf.mul(tf.eye(factor.shape[0]), values), { tolerance: 1e-4 });
          }
          const expected = byProducts(f as never, likelihood, at, layer, options);
          expectAllClose([...layer.moments.dataSync()], expected, { tolerance: 1e-4 });
        });
      }
    },
  );

  it("is of the drawn targets, and the same compiled", async () => {
    const key = random.key(3);
    const options = { fisher: "sampled", key } as const;
    const [first, second] = ekfacFactors(net, gaussian(), params, options);
    const targets = gaussian().sample(key, net(params));
    const [given] = ekfacFactors(net, gaussian(), params, { fisher: "empirical", targets });
    expectAllClose(first!.moments, given!.moments);
    const run = jit((p: typeof params, x: tf.Tensor2D) =>
      ekfacFactors(
        (q: { p: typeof params; x: tf.Tensor2D }) => net(q.p, q.x),
        gaussian(),
        { p, x },
        options,
      ).map(({ moments }) => moments),
    );
    expectAllClose(
      (await run(params, inputs)) as never,
      [first!.moments, second!.moments] as never,
      {
        tolerance: 1e-4,
      },
    );
    await run.dispose();
  });

  it("has moments in the bases it is given, so that those of batches are averaged", () => {
    const at = (x: tf.Tensor2D) => (p: typeof params) => net(p, x);
    const parts = [tf.slice(inputs, [0, 0], [2, -1]), tf.slice(inputs, [2, 0], [3, -1])];
    const of = (f: (p: typeof params) => tf.Tensor) => ekfacFactors(f, gaussian(), params);
    const whole = of(at(inputs));
    const bases = Object.fromEntries(whole.map((layer) => [layer.kernel, layer]));
    const found = parts.map((x) =>
      ekfacFactors(at(x as tf.Tensor2D), gaussian(), params, { bases }),
    );
    whole.forEach((layer, i) => {
      const [first, second] = found.map((layers) => layers[i]!);
      const mean = tf.add(tf.mul(2 / 5, first!.moments), tf.mul(3 / 5, second!.moments));
      expectAllClose(mean, layer.moments, { tolerance: 1e-5 });
      const held = [first!.inputs, first!.outputs];
      expectAllClose(held as never, [layer.inputs, layer.outputs] as never, { tolerance: 0 });
    });
    // Without bases of its own a layer has those of its factors.
    const [kernel] = Object.keys(bases) as [string];
    const some = ekfacFactors(net, gaussian(), params, { bases: { [kernel]: bases[kernel]! } });
    expectAllClose(some[1]!.moments, whole[1]!.moments, { tolerance: 1e-6 });
    const wrong = { inputs: tf.eye(7), outputs: whole[0]!.outputs };
    const refused = (given: object) => () =>
      ekfacFactors(net, gaussian(), params, { bases: given as typeof bases });
    expect(refused({ [kernel]: wrong })).toThrow(/\.inputs is \[7,7\], expected the shape/);
    expect(refused({ [kernel]: {} })).toThrow(/\.inputs must be a tensor, got undefined/);
    expect(refused({ nothing: bases[kernel] })).toThrow(/bases has "nothing", expected kernels/);
  });

  it("is free of the layer's units: its inputs times c and its kernel over c", () => {
    const [one] = ekfacFactors(
      (p: tf.Tensor2D) => tf.matMul(inputs, p) as tf.Tensor,
      gaussian(),
      params.a.kernel,
    );
    const c = 1e3;
    const [other] = ekfacFactors(
      (p: tf.Tensor2D) => tf.matMul(tf.mul(inputs, c), p) as tf.Tensor,
      gaussian(),
      tf.div(params.a.kernel, c) as tf.Tensor2D,
    );
    expectAllClose(tf.div(other!.moments, c * c), one!.moments, { tolerance: 1e-4 });
  });

  it("refuses a layer within rows whose first axis is that of positions", () => {
    const f = (p: Sequence): tf.Tensor => {
      const timeFirst = tf.transpose(sequences, [1, 0, 2]);
      const hidden = tf.tanh(tf.add(tf.matMul(timeFirst, tf.reshape(p.kernel, [1, 2, 2])), p.bias));
      return tf.sum(hidden, 0);
    };
    expect(() => ekfacFactors(f, gaussian(), sequenceParams)).toThrow(
      /the first axis has to be that of rows/,
    );
  });

  it("keeps nothing", async () => {
    await expectNoLeak(() => {
      const layers = ekfacFactors(convNet, categorical(), convParams);
      for (const { a, g, inputs: U, outputs: V, moments } of layers) {
        tf.dispose([a, g, U, V, moments]);
      }
    });
    expect(images.shape[0]).toBe(n);
    treeMap((leaf: tf.Tensor) => expect(leaf.isDisposed).toBe(false), convParams);
  });
});
