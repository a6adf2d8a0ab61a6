import * as tf from "@tensorflow/tfjs";
import * as nn from "../../src/nn/index.ts";

/** What a loss of two rows of predictions is held to. */
export interface LossForm {
  readonly loss: (predictions: tf.Tensor) => tf.Tensor;
  /** Its value at {@link logits}, by a closed form in plain numbers. */
  readonly value: number;
}

/** What is known of one exported loss; all tests of losses go through these. */
export interface LossEntry {
  /** Arguments of a usual call, for the sweeps of wrong arguments and of devices. */
  readonly call: readonly unknown[];
  /** Values and, by differences, first and second derivatives, in float64. */
  readonly forms: Readonly<Record<string, LossForm>>;
  /** Its second derivative where a prediction of 0.25 is exact, by name; left out where a loss is not smooth there. */
  readonly exact?: Readonly<
    Record<string, readonly [loss: (x: tf.Tensor) => tf.Tensor, curvature: number]>
  >;
}

/** The usual predictions, targets and labels. */
export const logits = [0.3, -1.2, 2.0, 0.1, 0.7, -0.4];
export const targets = [1, 0, 0.25, 0, 1, 0.5];

const soft = tf.tensor2d(targets, [2, 3]);
const labels = tf.tensor1d([2, 0], "int32");
const softmax = (row: readonly number[]) => {
  const total = row.reduce((a, l) => a + Math.exp(l), 0);
  return row.map((l) => Math.exp(l) / total);
};
const chances = [softmax(logits.slice(0, 3)), softmax(logits.slice(3))];
const total = (f: (prediction: number, target: number) => number) =>
  logits.reduce((sum, prediction, i) => sum + f(prediction, targets[i]!), 0);
/** Rows of probabilities, which float32 holds exactly. */
const shares = [0.5, 0.25, 0.25, 0.125, 0.625, 0.25];
const target = tf.tensor1d([0.25]);
const half = (error: number, delta: number) =>
  Math.abs(error) <= delta ? error ** 2 / 2 : delta * (Math.abs(error) - delta / 2);

const wanted = tf.ones([3, 2]) as tf.Tensor;
const bits = tf.zeros([3, 2]) as tf.Tensor;

/** An entry for each exported loss. */
export const losses: Readonly<Record<string, LossEntry>> = {
  bernoulliCrossEntropy: {
    call: [wanted, bits],
    forms: {
      bernoulli: {
        loss: (l) => nn.bernoulliCrossEntropy(l, soft),
        value: total((l, t) => Math.log1p(Math.exp(l)) - t * l) / 2,
      },
    },
    exact: {
      bernoulli: [(x) => nn.bernoulliCrossEntropy(tf.sub(x, 0.25), tf.tensor1d([0.5])), 0.25],
    },
  },
  halfSquaredError: {
    call: [wanted, bits],
    forms: {
      halfSquared: {
        loss: (l) => nn.halfSquaredError(l, soft),
        value: total((l, t) => (l - t) ** 2 / 2) / 2,
      },
    },
    exact: { halfSquared: [(x) => nn.halfSquaredError(x, target), 1] },
  },
  huber: {
    call: [wanted, bits, { delta: 2 }],
    forms: {
      huber: {
        loss: (l) => nn.huber(l, soft, { delta: 0.5 }),
        value: total((l, t) => half(l - t, 0.5)) / 6,
      },
    },
    exact: {
      huber: [(x) => nn.huber(x, target), 1],
      narrowHuber: [(x) => nn.huber(x, target, { delta: 1e-3 }), 1],
    },
  },
  klDivergence: {
    call: [wanted, tf.fill([3, 2], 0.5)],
    forms: {
      klDivergence: {
        loss: (l) => nn.klDivergence(l, tf.tensor2d(shares, [2, 3])),
        value:
          shares
            .map((t, i) => t * Math.log(t / chances.flat()[i]!))
            .reduce((sum, term) => sum + term) / 2,
      },
    },
  },
  meanSquaredError: {
    call: [wanted, bits],
    forms: {
      meanSquared: {
        loss: (l) => nn.meanSquaredError(l, soft),
        value: total((l, t) => (l - t) ** 2) / 6,
      },
    },
    exact: { meanSquared: [(x) => nn.meanSquaredError(x, target), 2] },
  },
  softmaxCrossEntropy: {
    call: [wanted, tf.tensor1d([0, 1, 1], "int32")],
    forms: {
      softmaxSoft: {
        loss: (l) => nn.softmaxCrossEntropy(l, soft),
        value:
          chances
            .flatMap((row, i) => row.map((p, j) => -targets[3 * i + j]! * Math.log(p)))
            .reduce((a, b) => a + b) / 2,
      },
      softmaxInteger: {
        loss: (l) => nn.softmaxCrossEntropy(l, labels),
        value: -(Math.log(chances[0]![2]!) + Math.log(chances[1]![0]!)) / 2,
      },
    },
  },
};
