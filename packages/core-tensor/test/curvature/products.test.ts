import { denseFromMatvec, expectAllClose, expectNoLeak, expectSymmetric } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bernoulli,
  categorical,
  fvp,
  gaussian,
  ggnvp,
  grad,
  type HostArray,
  hostArray,
  hvp,
  jvp,
  type Likelihood,
  random,
  ravel,
  runReference,
  spec,
  trace,
  vjp,
} from "../../src/index.ts";

// A tanh net 3-4-2 on five rows, its parameters one vector of 26 numbers.
const shapes = { a: [3, 4], b: [4], c: [4, 2], d: [2] };
const count = 12 + 4 + 8 + 2;
const inputs = tf.tensor2d(
  Array.from({ length: 15 }, (_, i) => Math.fround(Math.sin(i + 1))),
  [5, 3],
);
const { unravel } = ravel(
  Object.fromEntries(Object.entries(shapes).map(([k, s]) => [k, tf.zeros(s)])),
) as unknown as { unravel: (v: tf.Tensor) => Record<keyof typeof shapes, tf.Tensor2D> };
const net = (theta: tf.Tensor): tf.Tensor => {
  const p = unravel(theta);
  return tf.add(tf.matMul(tf.tanh(tf.add(tf.matMul(inputs, p.a), p.b)) as tf.Tensor2D, p.c), p.d);
};
const theta = Float64Array.from({ length: count }, (_, i) => 0.5 * Math.cos(2 * i + 1));
const likelihoods: readonly [Likelihood, tf.Tensor][] = [
  [gaussian({ sd: 0.5 }), tf.tensor2d([1, 2, -1, 0, 3, 1, 0, 0, -2, 1], [5, 2])],
  [bernoulli(), tf.tensor2d([1, 0, 1, 0, 0, 1, 0, 0, 1, 1], [5, 2])],
  [categorical(), tf.tensor1d([1, 0, 1, 1, 0], "int32")],
];

/** The dense matrix of a product, in float64. */
function dense(product: (t: tf.Tensor, v: tf.Tensor) => tf.Tensor): Promise<number[][]> {
  const program = trace(product, spec([count]), spec([count]));
  return denseFromMatvec(
    (v) => (runReference(program, hostArray(theta), hostArray(v)) as HostArray).data,
    count,
  );
}

describe.each(likelihoods.map(([l, y]) => [l.name, l, y] as const))(
  "%s",
  async (_name, likelihood, targets) => {
    const loss = (t: tf.Tensor) => likelihood.nll(net(t), targets);
    const hessian = await dense((t, v) => hvp(loss, t, v));
    const ggn = await dense((t, v) => ggnvp(net, likelihood, t, v));

    it("has a symmetric Hessian that is the derivative of the gradient", () => {
      expectSymmetric(hessian);
      const gradient = trace(grad(loss), spec([count]));
      const at = (step: number, j: number) =>
        (
          runReference(
            gradient,
            hostArray(theta.map((v, i) => (i === j ? v + step : v))),
          ) as HostArray
        ).data;
      for (const j of [0, 7, 25]) {
        const [above, below] = [at(1e-5, j), at(-1e-5, j)];
        hessian.forEach((row, i) => {
          expect(row[j]).toBeCloseTo((above[i]! - below[i]!) / 2e-5, 7);
        });
      }
    });

    it("has a symmetric positive semidefinite Gauss-Newton matrix, equal to the sum over rows", async () => {
      expectSymmetric(ggn);
      fc.assert(
        fc.property(
          fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
            minLength: count,
            maxLength: count,
          }),
          (v) => {
            const quadratic = v.reduce(
              (s, a, i) => s + a * ggn[i]!.reduce((r, g, j) => r + g * v[j]!, 0),
              0,
            );
            expect(quadratic).toBeGreaterThanOrEqual(-1e-12);
          },
        ),
        { numRuns: 50 },
      );
      const asLoss = await dense((t, v) => ggnvp(net, (o) => likelihood.nll(o, targets), t, v));
      expectAllClose(asLoss.flat(), ggn.flat(), { tolerance: 1e-12 });
    });

    it("makes the mean a soft target whose Hessian is the Fisher matrix", async () => {
      const soft = await dense((t, v) => {
        const frozen = likelihood.mean(net(tf.tensor1d([...theta])));
        return hvp((s) => likelihood.nll(net(s), frozen), t, v);
      });
      // The frozen target was rounded to float32.
      expectAllClose(soft.flat(), ggn.flat(), { tolerance: 1e-5 });
    });

    it("samples targets whose Fisher matrix approaches the exact one", () => {
      const t = tf.tensor1d([...theta]);
      const v = tf.tensor1d(Array.from(theta, (_, i) => Math.sin(3 * i)));
      const exact = fvp(net, likelihood, t as tf.Tensor, v).dataSync();
      const total = new Float64Array(count);
      const keys = random.split(random.key(7), 400);
      for (const key of keys) {
        const one = fvp(net, likelihood, t as tf.Tensor, v, { fisher: "sampled", key }).dataSync();
        one.forEach((value, i) => {
          total[i]! += value / keys.length;
        });
      }
      const scale = Math.hypot(...exact);
      expect(Math.hypot(...total.map((value, i) => value - exact[i]!)) / scale).toBeLessThan(0.2);
    });

    it("inverts the output Hessian on its range", () => {
      const outputs = tf.tensor2d([0.3, -1, 2, 0.5], [2, 2]);
      const v = tf.tensor2d([1, 2, -0.5, 3], [2, 2]);
      const once = likelihood.hessianProduct(outputs, v);
      const back = likelihood.hessianProduct(
        outputs,
        likelihood.hessianPseudoInverseProduct(outputs, once),
      );
      expectAllClose(back.dataSync(), once.dataSync(), { tolerance: 1e-5 });
      const inverse = likelihood.hessianPseudoInverseProduct(outputs, v);
      const again = likelihood.hessianPseudoInverseProduct(
        outputs,
        likelihood.hessianProduct(outputs, inverse),
      );
      expectAllClose(again.dataSync(), inverse.dataSync(), { tolerance: 1e-4 });
    });

    it("leaves no tensors", async () => {
      const t = tf.tensor1d([...theta]) as tf.Tensor;
      const key = random.key(0);
      await expectNoLeak(() => {
        hvp(loss, t, t).dispose();
        ggnvp(net, likelihood, t, t).dispose();
        fvp(net, likelihood, t, t, { fisher: "sampled", key }).dispose();
        fvp(net, likelihood, t, t, { fisher: "empirical", targets }).dispose();
      });
    });
  },
);

it("has adjoint Jacobian maps", () => {
  const u = tf.tensor2d(
    Array.from({ length: 10 }, (_, i) => Math.cos(i)),
    [5, 2],
  ) as tf.Tensor;
  const v = tf.tensor1d(Array.from(theta, (_, i) => Math.sin(3 * i))) as tf.Tensor;
  const program = trace(
    (t: tf.Tensor) => [
      tf.sum(tf.mul(jvp(net, t, v).tangent, u)),
      tf.sum(tf.mul(v, vjp(net, t).pullback(u))),
    ],
    spec([count]),
  );
  const [left, right] = runReference(program, hostArray(theta)) as HostArray[];
  expect(left!.data[0]).toBeCloseTo(right!.data[0]!, 12);
});

it("says what a Fisher product lacks", () => {
  const t = tf.zeros([count]) as tf.Tensor;
  expect(() => fvp(net, bernoulli(), t, t, { fisher: "sampled" })).toThrow(/give \{ key \}/);
  expect(() => fvp(net, bernoulli(), t, t, { fisher: "empirical" })).toThrow(
    /the labels of the batch/,
  );
  expect(() => fvp(net, bernoulli(), t, t, { fihser: "exact" } as never)).toThrow(/"fisher"/);
  expect(() => hvp((a: tf.Tensor) => tf.sum(a), t, tf.zeros([2]) as tf.Tensor)).toThrow(
    expect.objectContaining({ code: "shape" }),
  );
});

it("has the Fisher product of a softmax row by hand", () => {
  const x = tf.tensor2d([[1, 2]]);
  const w = tf.tensor2d([
    [0.1, 0.2, -0.3],
    [0, 0.4, -0.1],
  ]) as tf.Tensor;
  const v = tf.tensor2d([
    [1, 0, -1],
    [0.5, -0.5, 2],
  ]);
  const product = fvp(
    (p: tf.Tensor) => tf.matMul(x, p as tf.Tensor2D) as tf.Tensor,
    categorical(),
    w,
    v,
  );
  expectAllClose(
    product.dataSync(),
    [0.425084, -0.795291, 0.370206, 0.850169, -1.590581, 0.740412],
    {
      tolerance: 2e-6,
    },
  );
});
