import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  bernoulli,
  bernoulliCrossEntropy,
  categorical,
  gaussian,
  grad,
  type HostArray,
  hostArray,
  jvp,
  type Likelihood,
  random,
  softmaxCrossEntropy,
  spec,
  trace,
} from "../../src/index.ts";
import { fromHost } from "../../src/kernels/host-tensor.ts";
import { halfSquaredError } from "../../src/nn/index.ts";
import { executors } from "../conformance/executors.ts";
import { exactly } from "../nn/reference.ts";

type Loss = (outputs: tf.Tensor, targets: tf.Tensor) => tf.Scalar;

/** A likelihood and the loss that has to be the same function. */
interface Pair {
  readonly likelihood: Likelihood;
  readonly loss: Loss;
  /** Rows of outputs and of targets, and the loss of each row. */
  readonly rows: readonly (readonly [outputs: number[], targets: number[], loss: number])[];
  /** Targets of shape `[n]` that are class numbers. */
  readonly classes?: true;
}

const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
const [inf, nan] = [Infinity, NaN];

const pairs: Readonly<Record<string, Pair>> = {
  "class numbers": {
    likelihood: categorical(),
    loss: softmaxCrossEntropy,
    classes: true,
    rows: [
      [[0, 0, 0], [1], Math.log(3)],
      [[0, -inf, 0], [0], Math.log(2)],
      [[-inf, -inf, 3], [2], 0],
      [[0, -inf, 0], [1], inf],
      [[1e4, -1e4, 0], [0], 0],
      [[1e4, -1e4, 0], [1], 2e4],
      [[20, -20, -20], [0], 2 * Math.exp(-40)],
      [[0, 0, 0], [3], nan],
      [[0, 0, 0], [-1], nan],
      [[0, 0, 0], [2 ** 31 - 1], nan],
      [[-inf, -inf, -inf], [0], nan],
      [[nan, 0, 0], [1], nan],
      [[-0, 0, -0], [0], Math.log(3)],
    ],
  },
  "class probabilities": {
    likelihood: categorical(),
    loss: softmaxCrossEntropy,
    rows: [
      [[0, 0, 0], [0.25, 0.25, 0.5], Math.log(3)],
      [[0, -inf, 0], [0.5, 0, 0.5], Math.log(2)],
      [[0, -inf, 0], [0.5, 0.5, 0], inf],
      [[0, -inf, 0], [1, -0, 0], Math.log(2)],
      [[0, 0, 0], [2, -1, 0], nan],
      [[0, 0, 0], [nan, 0, 1], nan],
      [[0, 0, 0], [5, 0, 0], nan],
    ],
  },
  outcomes: {
    likelihood: bernoulli(),
    loss: bernoulliCrossEntropy,
    rows: [
      [
        [0, 1, -2],
        [0, 1, 0.25],
        Math.LN2 + softplus(-1) + 0.25 * softplus(2) + 0.75 * softplus(-2),
      ],
      [[20, -20, 0], [1, 0, 1], 2 * softplus(-20) + Math.LN2],
      [[1e4, -1e4, 0], [0, 1, 0], 2e4 + Math.LN2],
      [[0, 0, 0], [5, 0, 0], nan],
      [[0, 0, 0], [-1, 0, 0], nan],
      [[0, 0, 0], [0, inf, 0], nan],
      [[0, nan, 0], [0, 0, 0], nan],
    ],
  },
  numbers: {
    likelihood: gaussian(),
    loss: halfSquaredError,
    rows: [
      [[3, 4, 0], [0, 0, 0], 12.5],
      [[inf, 0, 0], [0, 0, 0], inf],
      [[0, 0, 0], [0, nan, 0], nan],
      [[-0, 0, 0], [0, -0, 0], 0],
      [[1e30, 0, 0], [-1e30, 0, 0], 2e60],
    ],
  },
};

const outputsOf = (values: readonly number[]): HostArray =>
  hostArray(values.map(Math.fround), [1, values.length], "float32");
const targetsOf = ({ classes }: Pair, values: readonly number[]): HostArray =>
  classes === true
    ? hostArray(values, [1], "int32")
    : hostArray(values.map(Math.fround), [1, values.length], "float32");

/** Value, gradient and a product with the Hessian. */
const derivatives = (loss: Loss) => (outputs: tf.Tensor, targets: tf.Tensor) => {
  const slope = grad((o: tf.Tensor) => loss(o, targets));
  const v = tf.linspace(1, 2, outputs.size).reshape(outputs.shape);
  return [loss(outputs, targets), slope(outputs), jvp(slope, outputs, v as never).tangent];
};

for (const [id, executor] of Object.entries(executors)) {
  if (!["reference", "tfjsCpu", "tfjsWasm", "onnx"].includes(id)) continue;
  const running = await executor.start();
  if (running === null) {
    it.skip(`losses at the edges (needs ${executor.needs})`, () => {});
    continue;
  }
  describe(`losses and likelihoods at the edges, ${executor.title}`, () => {
    for (const [name, pair] of Object.entries(pairs)) {
      it(name, async () => {
        await executor.start();
        for (const [outputs, targets, wanted] of pair.rows) {
          const args = [outputsOf(outputs), targetsOf(pair, targets)];
          const label = `outputs ${outputs}, targets ${targets}`;
          const both = [pair.loss, pair.likelihood.nll as Loss].map((f) =>
            trace(derivatives(f), ...args),
          );
          const [loss, nll] = await Promise.all([
            running.run(both[0]!, args),
            running.run(both[1]!, args),
          ]);
          const numbers = loss.outputs.map(({ data }) => [...data]);
          const value = numbers[0]![0]!;
          const expected = id === "reference" ? wanted : Math.fround(wanted);
          if (Number.isFinite(expected))
            expect(Math.abs(value - expected), label).toBeLessThanOrEqual(
              1e-6 * Math.max(1, expected),
            );
          else expect(value, label).toBe(expected);
          // The same function, to the last bit.
          expect(
            nll.outputs.map(({ data }) => [...data]),
            label,
          ).toEqual(numbers);
          // An infinite loss has a gradient; what is no loss has none.
          const [, slope, curvature] = numbers as [number[], number[], number[]];
          expect(slope.some(Number.isNaN), label).toBe(Number.isNaN(wanted));
          if (!Number.isNaN(wanted)) expect(curvature.some(Number.isNaN), label).toBe(false);
        }
      });
    }
  });
}

describe("Hessians of likelihoods", () => {
  const v = [1, -2, 0.5];
  const unit = (k: number, j: number) =>
    outputsOf(Array.from({ length: k }, (_, i) => Number(i === j)));
  const product = (l: Likelihood, logits: number[], x: HostArray, inverse = false): number[] => {
    const f = inverse ? l.hessianPseudoInverseProduct : l.hessianProduct;
    return tf.tidy(() => [...f(tf.tensor2d([logits]), fromHost(x)).dataSync()]);
  };

  it("are those of the loss, in float64", () => {
    const cases: readonly [Likelihood, tf.Tensor][] = [
      [categorical(), tf.tensor1d([0], "int32")],
      [bernoulli(), tf.tensor2d([[1, 0, 1]])],
      [gaussian({ sd: 0.5 }), tf.tensor2d([[1, 0, 1]])],
    ];
    for (const [likelihood, targets] of cases) {
      for (const logits of [
        [0.3, -1, 2],
        [20, -20, 0],
        [-20, 20, 20],
        [5, -Infinity, 4],
      ]) {
        if (likelihood.name === "gaussian" && !logits.every(Number.isFinite)) continue;
        const slope = grad((o: tf.Tensor) => likelihood.nll(o, targets) as tf.Tensor);
        const [byDerivative, closed] = exactly(
          (o: tf.Tensor, t: tf.Tensor) => [
            jvp(slope, o, t as never).tangent,
            likelihood.hessianProduct(o, t),
          ],
          outputsOf(logits),
          outputsOf(v),
        );
        expectAllClose(closed!, byDerivative!, { tolerance: 1e-9 });
      }
    }
  });

  it("of Bernoulli are even in the logit, and so is the pseudo-inverse", () => {
    for (const logit of [1, 10, 20, 40, 86, 100, Infinity]) {
      const [h, i] = [false, true].map((inverse) =>
        product(bernoulli(), [logit, -logit, 0], outputsOf([1, 1, 1]), inverse),
      ) as [number[], number[]];
      expect(h[0], `${logit}`).toBe(h[1]);
      expect(i[0], `${logit}`).toBe(i[1]);
      const exact = 1 / ((1 + Math.exp(-logit)) * (1 + Math.exp(logit)));
      if (exact > 2 ** -126) {
        expect(h[0]! / exact).toBeCloseTo(1, 5);
        expect(i[0]! * exact).toBeCloseTo(1, 5);
      } else expect(i[0]).toBe(Number.POSITIVE_INFINITY);
      expect(product(bernoulli(), [logit, -logit, 0], outputsOf([0, 0, 0]), true)).toEqual([
        0, 0, 0,
      ]);
    }
  });

  it("of a categorical distribution keep their digits where one class is sure", () => {
    for (const [a, b] of [
      [20, -20],
      [-20, 20],
    ] as const) {
      const columns = [0, 1].map((j) => product(categorical(), [a, b], unit(2, j)));
      const exact = Math.exp(-40);
      expect(columns.flat().map((x) => Math.abs(x) / exact)).toEqual(
        [1, 1, 1, 1].map((x) => expect.closeTo(x, 4)),
      );
      expect(columns[0]![1]).toBe(columns[1]![0]);
    }
  });

  it("of a masked class are 0, and the pseudo-inverse is that of the others", () => {
    const masked = (x: number[], inverse: boolean) =>
      product(categorical(), [0.3, -Infinity, 1], outputsOf(x), inverse);
    const apart = (x: number[], inverse: boolean) =>
      product(categorical(), [0.3, 1], outputsOf(x), inverse);
    for (const inverse of [false, true]) {
      const [first, second] = apart([1, -2], inverse) as [number, number];
      expectAllClose(masked([1, 7, -2], inverse), [first, 0, second]);
    }
  });

  it("let NaN through", () => {
    for (const likelihood of [categorical(), bernoulli()]) {
      for (const inverse of [false, true]) {
        expect(product(likelihood, [NaN, 0, 0], outputsOf(v), inverse)[0]).toBeNaN();
      }
    }
  });
});

describe("targets and vectors that do not fit", () => {
  const of = { categorical: categorical(), bernoulli: bernoulli(), gaussian: gaussian() };
  const column = tf.zeros([3, 1]);
  const flat = tf.zeros([3]);

  it("are errors of every likelihood", () => {
    for (const likelihood of Object.values(of)) {
      expect(() => likelihood.nll(column, flat), likelihood.name).toThrow(/shape|labels \[3\]/);
      expect(() => likelihood.nll(tf.zeros([3, 2]), tf.zeros([2, 3]))).toThrow(/\[2,3\]/);
      expect(() => likelihood.nll(tf.zeros([0, 2]), tf.zeros([0, 2]))).toThrow(
        /at least one example/,
      );
      for (const product of [likelihood.hessianProduct, likelihood.hessianPseudoInverseProduct]) {
        expect(() => product(column, flat), likelihood.name).toThrow(/v has shape \[3\]/);
      }
    }
  });

  it("name the type of class numbers", () => {
    expect(() => of.categorical.nll(tf.zeros([3, 2]), flat)).toThrow(
      /categorical.nll: got logits \[3,2\] and float32 labels \[3\]; .*tf\.cast/,
    );
  });
});

it("are one op of the table, whose second derivatives keep their digits", () => {
  const program = trace(categorical().nll, spec([2, 3]), spec([2], "int32"));
  expect(program.graph.nodes.map(({ kernel }) => kernel)).toContain("LogSoftmax");
});

describe("draws", () => {
  it("of logits that are NaN are no outcome", () => {
    const key = random.key(0);
    const drawn = bernoulli().sample(key, tf.tensor2d([[NaN, 50, -50, Infinity, -Infinity]]));
    expect([...drawn.dataSync()]).toEqual([NaN, 1, 0, 1, 0]);
    expect(
      gaussian()
        .sample(key, tf.tensor2d([[NaN]]))
        .dataSync()[0],
    ).toBeNaN();
    const rows = tf.tensor2d([
      [NaN, 0],
      [-Infinity, -Infinity],
      [-Infinity, 3],
      [0, Infinity],
    ]);
    const classes = categorical().sample(key, rows);
    expect([...classes.dataSync()]).toEqual([-1, -1, 1, 1]);
    expect(
      categorical()
        .nll(tf.zeros([4, 2]), classes)
        .dataSync()[0],
    ).toBeNaN();
  });
});
