import { categorical, gaussian, type Likelihood, mlp, random, ravel } from "@legendre/core-tensor";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it, vi } from "vitest";
import { denseGgn } from "../../src/comparison/dense-ggn.ts";
import { ggnAt } from "../../src/comparison/ggn-system.ts";

type Params = ReturnType<ReturnType<typeof mlp>["init"]>["params"];
type Batch = { readonly x: tf.Tensor; readonly other?: tf.Tensor };
const net = mlp({ hidden: [5], output: 2, activation: "tanh" });
const { params } = net.init(random.key(0), [3]);
const x = random.normal(random.key(1), [12, 3]);
const alone = (p: Params, b: Batch): tf.Tensor => net.apply(p, {}, b.x).output;

/** What models do to a batch, by name: which route it takes must not show in the matrix. */
const cases: Record<string, [(p: Params, b: Batch) => tf.Tensor, Batch, Likelihood]> = {
  "rows by themselves": [alone, { x }, gaussian()],
  "rows by themselves, classes": [alone, { x }, categorical()],
  "rows that share a mean": [
    (p, b) => alone(p, { x: tf.sub(b.x, tf.mul(0.5, tf.mean(b.x, 0, true))) }),
    { x },
    gaussian(),
  ],
  "outputs normalised over the batch": [
    (p, b) => tf.sub(alone(p, b), tf.mean(alone(p, b), 0, true)),
    { x },
    gaussian(),
  ],
  "tensors of other lengths": [
    (p, b) => tf.concat([alone(p, b), alone(p, { x: b.other as tf.Tensor })]),
    { x, other: random.normal(random.key(2), [3, 3]) },
    gaussian(),
  ],
  "more outputs than one axis": [
    (p, b) => tf.reshape(alone(p, b), [b.x.shape[0] as number, 1, 2]),
    { x },
    gaussian(),
  ],
};

/** Those whose rows are told apart, so that the matrix takes a gradient a row and output, and no product a weight. */
const byRows = ["rows by themselves", "rows by themselves, classes", "more outputs than one axis"];

describe.each(Object.keys(cases))("the dense Gauss-Newton matrix: %s", (name) => {
  const [network, batch, likelihood] = cases[name]!;
  const matrix = (): tf.Tensor2D => {
    const { outputs, product } = ggnAt((p: Params) => network(p, batch), likelihood, params);
    return denseGgn({ network, likelihood, params, batch, outputs, product }) as tf.Tensor2D;
  };

  it("is that of its products, and leaks nothing", async () => {
    const { vector, unravel } = ravel(params);
    const { product } = ggnAt((p: Params) => network(p, batch), likelihood, params);
    const dense = matrix();
    expect(dense.shape).toEqual([vector.size, vector.size]);
    for (let seed = 0; seed < 3; seed++) {
      const v = random.normal(random.key(10 + seed), [vector.size]);
      const expected = ravel(product(unravel(v as never))).vector;
      const got = tf.reshape(tf.matMul(dense, tf.reshape(v, [-1, 1])), [-1]);
      expectAllClose(got, expected, { tolerance: 1e-4 });
    }
    await expectNoLeak(() => tf.tidy(matrix));
  });

  it("takes products only where rows cannot be told apart", () => {
    const { outputs, product } = ggnAt((p: Params) => network(p, batch), likelihood, params);
    const spied = vi.fn(product);
    denseGgn({ network, likelihood, params, batch, outputs, product: spied });
    expect(spied.mock.calls.length > 0).toBe(!byRows.includes(name));
  });
});
