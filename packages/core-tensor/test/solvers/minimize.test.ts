import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  grad,
  type HostArray,
  hostArray,
  jit,
  jvp,
  runReference,
  spec,
  trace,
  vmap,
} from "../../src/index.ts";
import { solverStatuses } from "../../src/linalg/index.ts";
import { type Minimizer, minimize } from "../../src/solvers/index.ts";
import { selfScaledDirections } from "../../src/solvers/self-scaled.ts";
import { expectRelative } from "../fixtures/solvers/relative.ts";
import selfScaled from "../fixtures/solvers/self-scaled.json" with { type: "json" };
import values from "../fixtures/solvers/values.json" with { type: "json" };

const { logistic, rosenbrock, starts } = values.minima;
const start = starts[0]!;
const statusOf = ({ status }: { status: tf.Tensor }) => solverStatuses[status.dataSync()[0]!];
const methods = ["bfgs", "lbfgs", "ssbroyden", "newton-cg"] as const;
/** Steps and evaluations of SciPy, and of the NumPy script for what SciPy lacks. */
const others = {
  bfgs: rosenbrock.BFGS,
  lbfgs: rosenbrock["L-BFGS-B"],
  ssbroyden: selfScaled,
  "newton-cg": rosenbrock["Newton-CG"],
};

/** Σ 100 (x_{i+1} − x_i²)² + (1 − x_i)². */
const valley = (x: tf.Tensor): tf.Tensor => {
  const n = x.size;
  const [head, tail] = [tf.slice(x, [0], [n - 1]), tf.slice(x, [1], [n - 1])];
  const bend = tf.mul(tf.fill([], 100), tf.square(tf.sub(tail, tf.square(head))));
  return tf.sum(tf.add(bend, tf.square(tf.sub(tf.ones([]), head))));
};

const shapes = { x: [60, 5], labels: [60], penalty: [] };
const data = {
  x: hostArray(logistic.x, shapes.x),
  labels: hostArray(logistic.labels, shapes.labels),
  penalty: hostArray([logistic.penalty], []),
};
type Data = Readonly<Record<keyof typeof data, tf.Tensor>>;
/** The sum of a logistic loss with half a penalty on the squares. */
const fitted = ({ x, labels, penalty }: Data, method: Minimizer, tolerance: number) =>
  minimize(
    (w: tf.Tensor) => {
      const z = tf.sum(tf.mul(x, w), 1);
      // log(1 + eᶻ) = max(z, 0) + log(1 + e^−|z|)
      const soft = tf.add(tf.relu(z), tf.log1p(tf.exp(tf.neg(tf.abs(z)))));
      const loss = tf.sum(tf.sub(soft, tf.mul(labels, z)));
      return tf.add(loss, tf.mul(tf.mul(tf.fill([], 0.5), penalty), tf.sum(tf.square(w))));
    },
    tf.zeros([5]) as tf.Tensor,
    { method, tolerance },
  );

describe.each(methods)("minimize, %s", (method) => {
  it("goes through Rosenbrock's valley in about as many steps as SciPy or NumPy", async () => {
    const find = (x: tf.Tensor) => minimize(valley, x, { method, tolerance: 1e-8 });
    const compiled = jit(find, { precision: "float64" });
    let [steps, evaluations] = [0, 0];
    for (const x of starts) {
      const found = await compiled(hostArray(x));
      expect(solverStatuses[found.status.data[0]!]).toBe("converged");
      expect(found.gradientNorm.data[0]).toBeLessThanOrEqual(1e-8);
      // There are two minima.
      const isOther = found.minimum.data[0]! > 1;
      if (isOther) expect(found.minimum.data[0]).toBeCloseTo(3.7014, 3);
      else expectRelative(found.value.data, [1, 1, 1, 1], 1e-7);
      steps += found.steps.data[0]!;
      evaluations += found.evaluations.data[0]!;
    }
    const theirs = others[method];
    expect(steps).toBeLessThanOrEqual(1.3 * theirs.steps);
    expect(evaluations).toBeLessThanOrEqual(1.3 * theirs.evaluations);
    await compiled.dispose();
  });

  it("fits a logistic regression, with the derivative of its weights by the penalty", async () => {
    const f = (given: Data) => {
      const weights = (penalty: tf.Tensor) => fitted({ ...given, penalty }, method, 1e-11).value;
      const first = (p: tf.Tensor) => tf.slice(weights(p), [0], [1]).reshape([]) as tf.Scalar;
      return {
        found: fitted(given, method, 1e-11),
        forwards: jvp(weights, given.penalty, tf.ones([])).tangent,
        backwards: grad(first)(given.penalty),
      };
    };
    const compiled = jit(f, { precision: "float64" });
    const specs = { x: spec(shapes.x), labels: spec(shapes.labels), penalty: spec(shapes.penalty) };
    const reference = runReference(trace(f, specs), data);
    for (const { found, forwards, backwards } of [await compiled(data), reference as never]) {
      expect(solverStatuses[found.status.data[0]!]).toBe("converged");
      expectRelative(found.value.data, logistic.weights, 1e-11);
      expectRelative(found.minimum.data, [logistic.value], 1e-13);
      expectRelative((forwards as HostArray).data, logistic.slope, 1e-9);
      expectRelative((backwards as HostArray).data, logistic.slope.slice(0, 1), 1e-9);
      expect(found.steps.data[0]).toBeLessThanOrEqual(1.5 * logistic.steps);
    }
    await compiled.dispose();
  });

  it("finds the minimum of each example of a batch in float32, with its derivative", () => {
    // ½ Σ k (x − a)² + a/4 Σ x⁴ has its minimum at 0 where a is.
    const best = (a: tf.Tensor) =>
      minimize(
        (x: tf.Tensor) => tf.sum(tf.mul([1, 10, 100], tf.square(tf.sub(x, a)))),
        tf.ones([3]) as tf.Tensor,
        { method, tolerance: 1e-3 },
      );
    const centres = tf.tensor1d([1, -2, 5]);
    const found = vmap(best)(centres);
    expect([...found.status.dataSync()]).toEqual([0, 0, 0]);
    expectAllClose(found.value, [1, 1, 1, -2, -2, -2, 5, 5, 5], { tolerance: 1e-3 });
    expect(found.steps.dataSync()[0]).toBe(0);
    const slopes = vmap(grad((a: tf.Tensor) => tf.sum(best(a).value) as tf.Scalar))(centres);
    expectAllClose(slopes, [3, 3, 3], { tolerance: 1e-3 });
  });

  it("says in its result what went wrong", () => {
    const x0 = tf.tensor1d(start) as tf.Tensor;
    expect(statusOf(minimize(valley, x0, { method, maxSteps: 3 }))).toBe("max-steps");
    const cut = minimize((x: tf.Tensor) => tf.sum(tf.log(x)), x0, { method });
    expect(statusOf(cut)).toBe("non-finite");
    const endless = minimize((x: tf.Tensor) => tf.sum(x), x0, { method, maxSteps: 5 });
    expect(statusOf(endless)).not.toBe("converged");
    // Less than float32 can give.
    const wanted = minimize(valley, x0, { method, tolerance: 1e-12, maxSteps: 200 });
    expect(["breakdown", "max-steps", "converged"]).toContain(statusOf(wanted));
    expectAllClose(wanted.value, [1, 1, 1, 1], { tolerance: 1e-2 });
  });

  it("leaves no tensors", async () => {
    const x0 = tf.tensor1d([3, -1]) as tf.Tensor;
    const total = (a: tf.Tensor) =>
      tf.tidy(() =>
        tf.sum(minimize((x: tf.Tensor) => tf.sum(tf.square(tf.sub(x, a))), x0, { method }).value),
      ) as tf.Scalar;
    const one = tf.scalar(1) as tf.Tensor;
    await expectNoLeak(() => total(one), 4);
    await expectNoLeak(() => grad(total)(one), 4);
  });
});

describe("minimize, ssbroyden", () => {
  it("makes the inverses that NumPy makes of the same steps", async () => {
    const { start: first, learn } = selfScaledDirections(4);
    const one = jit(
      (memory: typeof first, s: tf.Tensor, y: tf.Tensor, gradient: tf.Tensor, share: tf.Tensor) =>
        learn(memory, { s, y, gradient, share, rounding: tf.fill([], 2 ** -52) }),
      { precision: "float64" },
    );
    let memory = {
      inverse: hostArray([...first.inverse.dataSync()], [4, 4]),
      isFirst: hostArray([1], [], "int32"),
    };
    for (const { s, y, gradient, share, inverse } of selfScaled.updates) {
      const given = [s, y, gradient].map((x) => hostArray(x));
      memory = await one(memory as never, given[0]!, given[1]!, given[2]!, hostArray(share, []));
      expectRelative(memory.inverse.data, inverse, 1e-10);
    }
    await one.dispose();
  });

  it("needs no unit: as many steps as NumPy where curvatures differ by 1e7, and one unknown", async () => {
    const { scales, steps } = selfScaled.bowl;
    const options = { method: "ssbroyden", tolerance: 1e-8 } as const;
    const bowl = jit(
      (x: tf.Tensor, k: tf.Tensor) =>
        minimize(
          (z: tf.Tensor) =>
            tf.sum(tf.add(tf.mul(tf.mul(tf.fill([], 0.5), k), tf.square(z)), tf.pow(z, 4))),
          x,
          options,
        ),
      { precision: "float64" },
    );
    const found = await bowl(hostArray(Array(8).fill(1)), hostArray(scales));
    expect(solverStatuses[found.status.data[0]!]).toBe("converged");
    expect(found.steps.data[0]).toBeLessThanOrEqual(1.3 * steps);
    await bowl.dispose();
    const single = minimize((x: tf.Tensor) => tf.square(tf.sub(x, 3)), tf.scalar(0) as tf.Tensor, {
      method: "ssbroyden",
    });
    expect(statusOf(single)).toBe("converged");
    expectAllClose(single.value, 3, { tolerance: 1e-5 });
  });
});

describe("minimize", () => {
  it("takes trees", () => {
    const { value } = minimize(
      ({ a, b }: { a: tf.Tensor; b: tf.Tensor }) =>
        tf.add(tf.sum(tf.square(tf.sub(a, 1))), tf.sum(tf.square(tf.sub(b, tf.sum(a))))),
      { a: tf.zeros([2, 2]) as tf.Tensor, b: tf.zeros([]) as tf.Tensor },
    );
    expectAllClose(value.a, [1, 1, 1, 1], { tolerance: 1e-4 });
    expectAllClose(value.b, [4], { tolerance: 1e-4 });
  });

  it("refuses arguments that do not fit", () => {
    const code = (c: string) => expect.objectContaining({ code: c });
    const x = tf.zeros([2]) as tf.Tensor;
    expect(() => minimize((z) => z, x)).toThrow(code("shape"));
    expect(() => minimize((z: tf.Tensor) => tf.sum(z), x, { method: "sr1" as "bfgs" })).toThrow(
      code("option"),
    );
    expect(() => minimize((z: tf.Tensor) => tf.sum(z), x, { memory: 0 })).toThrow(code("option"));
    expect(() => minimize(() => tf.scalar(0), { w: 1 } as object)).toThrow(code("structure"));
  });
});
