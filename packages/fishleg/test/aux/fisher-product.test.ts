import {
  bernoulli,
  categorical,
  gaussian,
  ggnvp,
  type HostArray,
  type Likelihood,
  random,
  treeAdd,
  treeScale,
} from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type FisherProduct, fisherProduct } from "../../src/aux/fisher-product.ts";
import { drawn, inFloat64, matrix, numbers, tensors } from "../helpers.ts";

const noKey = (): never => {
  throw new Error("no key is needed");
};

describe("fisherProduct", () => {
  /** Softmax of one example; the product to six digits is that of the design note. */
  const W = matrix([
    [0.1, 0.2, -0.3],
    [0, 0.4, -0.1],
  ]);
  const V = matrix([
    [1, 0, -1],
    [0.5, -0.5, 2],
  ]);
  const expected = [0.425084, -0.795291, 0.370206, 0.850169, -1.590581, 0.740412];
  const outputs = (at: tf.Tensor): tf.Tensor => tf.matMul(tf.tensor2d([[1, 2]]), at as tf.Tensor2D);
  const model = { outputs, likelihood: categorical() };

  it.each<[FisherProduct, number]>([
    ["exact", 1e-6],
    ["soft-target", 1e-4],
    [{ kind: "soft-target", step: 1e-2 }, 1e-4],
  ])("%j reproduces the softmax example", (kind, tolerance) => {
    const [at, v] = tensors<HostArray[], [tf.Tensor, tf.Tensor]>([W, V]);
    expectAllClose(fisherProduct(model, at, kind, noKey)(v), expected, { tolerance });
  });

  it("sampled agrees on average", () => {
    const [at, v] = tensors<HostArray[], [tf.Tensor, tf.Tensor]>([W, V]);
    let draws = 0;
    const key = (): never => random.foldIn(random.key(3), draws++) as never;
    const product = fisherProduct(model, at, "sampled", key);
    let total = tf.zerosLike(v);
    for (let i = 0; i < 500; i++) total = treeAdd(total, product(v));
    expectAllClose(treeScale(1 / 500, total), expected, { tolerance: 0.15 });
  });

  it.each([bernoulli(), categorical(), gaussian({ sd: 0.7 })].map((l) => [l.name, l] as const))(
    "soft targets give the exact product of a tanh network, %s",
    (_, likelihood: Likelihood) => {
      const params = { w: drawn(1, [3, 4]), b: drawn(2, [4]), u: drawn(3, [4, 2]) };
      const v = { w: drawn(4, [3, 4]), b: drawn(5, [4]), u: drawn(6, [4, 2]) };
      type Net = Record<"w" | "b" | "u", tf.Tensor>;
      const compare = (p: Net, direction: Net, x: tf.Tensor): unknown => {
        const net = (at: Net): tf.Tensor => {
          const hidden = tf.tanh(tf.add(tf.matMul(x as tf.Tensor2D, at.w as tf.Tensor2D), at.b));
          return tf.matMul(hidden as tf.Tensor2D, at.u as tf.Tensor2D);
        };
        const soft = fisherProduct({ outputs: net, likelihood }, p, "soft-target", noKey);
        return { soft: soft(direction), exact: ggnvp(net, likelihood, p, direction) };
      };
      const x = drawn(7, [6, 3]);
      const exactly = inFloat64<Record<string, unknown>>(compare as never, params, v, x);
      expectAllClose(numbers(exactly["soft"]), numbers(exactly["exact"]), { tolerance: 1e-4 });
      const rounded = compare(...tensors<unknown, [Net, Net, tf.Tensor]>([params, v, x]));
      const { soft, exact } = rounded as Record<string, never>;
      expectAllClose(soft!, exact!, { tolerance: 1e-3 });
      expect(exactly["soft"]).toBeDefined();
    },
  );
});
