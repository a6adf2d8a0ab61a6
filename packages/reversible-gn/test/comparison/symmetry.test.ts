import { categorical, gaussian, grad, type Likelihood } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { levenbergMarquardt } from "../../src/index.ts";
import { type host, inFloat64, matrixOf, numbers } from "../helpers.ts";

type Host = ReturnType<typeof host>;
type Leaf = "w0" | "w1";
type Params = Record<Leaf, tf.Tensor>;
type Batch = { x: tf.Tensor; y: tf.Tensor };

const [rows, inputs, hidden, outputs] = [9, 3, 5, 3] as const;

/** A network without biases, so that units of one side can be exchanged with those of the next. */
const network = (p: Params, { x }: Batch): tf.Tensor =>
  tf.matMul(tf.relu(tf.matMul(x as tf.Tensor2D, p.w0 as tf.Tensor2D)), p.w1 as tf.Tensor2D);

interface Problem {
  readonly params: Record<Leaf, Host>;
  readonly x: Host;
  readonly labels: readonly number[];
  readonly targets: Host;
}
const entry = (seed: number) => (i: number, j: number) =>
  Math.sin(seed + 3 * i * i + 5 * j * (i + 1));

/** The problem with rows, hidden units and outputs in these orders. */
function problem(
  row: (i: number) => number = (i) => i,
  unit: (j: number) => number = (j) => j,
  output: (k: number) => number = (k) => k,
): Problem {
  const back = (label: number): number => [0, 1, 2].findIndex((k) => output(k) === label);
  return {
    params: {
      w0: matrixOf(inputs, hidden, (i, j) => entry(1)(i, unit(j))),
      w1: matrixOf(hidden, outputs, (j, k) => entry(2)(unit(j), output(k))),
    },
    x: matrixOf(rows, inputs, (i, j) => entry(3)(row(i), j)),
    labels: Array.from({ length: rows }, (_, i) => back((row(i) * row(i)) % outputs)),
    targets: matrixOf(rows, outputs, (i, k) => entry(4)(row(i), output(k))),
  };
}

/** The first step, as numbers of `w0` and `w1`. */
function step(
  { params, x, labels, targets }: Problem,
  likelihood: Likelihood,
  { damping, denseParams = 500 }: { damping: number; denseParams?: number },
): Record<Leaf, number[]> {
  const isClass = likelihood.name === "categorical";
  const cg = { maxSteps: 200, tolerance: 1e-12 };
  const optimizer = levenbergMarquardt<Params, Batch>({
    outputs: network,
    targets: (b: Batch) => b.y,
    likelihood,
    damping,
    denseParams,
    cg,
  });
  const found = inFloat64<Record<Leaf, Host>>(
    (p: Params, b: Batch) => {
      const own = isClass ? { x: b.x, y: tf.tensor1d([...labels], "int32") } : b;
      const gradient = grad((q: Params) => likelihood.nll(network(q, own), own.y))(p);
      return optimizer.update(gradient, optimizer.init(p), p, { batch: own }).updates;
    },
    params,
    { x, y: targets },
  );
  return { w0: numbers(found.w0), w1: numbers(found.w1) };
}

const apart = (a: readonly number[], b: readonly number[]): number => {
  const largest = Math.max(...b.map(Math.abs));
  expect(largest).toBeGreaterThan(1e-6);
  return Math.max(...a.map((v, i) => Math.abs(v - (b[i] as number)) / largest));
};

const likelihoods: readonly (readonly [string, Likelihood])[] = [
  ["gaussian", gaussian()],
  ["categorical", categorical()],
];
const routes = [
  ["by a factor", 500],
  ["by conjugate gradients", 0],
] as const;

describe.each(likelihoods)("Levenberg and Marquardt, %s", (_, likelihood) => {
  describe.each(routes)("%s", (_route, denseParams) => {
    const options = { damping: 0.1, denseParams };
    const wanted = step(problem(), likelihood, options);

    it("take the same step with examples in another order", () => {
      const found = step(
        problem((i) => (4 * i + 2) % rows),
        likelihood,
        options,
      );
      for (const leaf of ["w0", "w1"] as const) {
        expect(apart(found[leaf], wanted[leaf])).toBeLessThan(1e-8);
      }
    });

    it("take the same step, in that order, with hidden units and outputs in another", () => {
      const unit = (j: number): number => (2 * j + 1) % hidden;
      const output = (k: number): number => (k + 1) % outputs;
      const found = step(problem(undefined, unit, output), likelihood, options);
      const w0 = matrixOf(inputs, hidden, (i, j) => wanted.w0[i * hidden + unit(j)] as number);
      const w1 = matrixOf(
        hidden,
        outputs,
        (j, k) => wanted.w1[unit(j) * outputs + output(k)] as number,
      );
      expect(apart(found.w0, numbers(w0))).toBeLessThan(1e-8);
      expect(apart(found.w1, numbers(w1))).toBeLessThan(1e-8);
    });
  });
});

describe("Levenberg and Marquardt", () => {
  it.each([1e-3, 1e3])("take the same step for a loss and a damping times %f", (c) => {
    const wanted = step(problem(), gaussian(), { damping: 0.1 });
    const found = step(problem(), gaussian({ sd: 1 / Math.sqrt(c) }), { damping: 0.1 * c });
    for (const leaf of ["w0", "w1"] as const) {
      expect(apart(found[leaf], wanted[leaf])).toBeLessThan(1e-8);
    }
  });
});
