import { readFileSync } from "node:fs";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import {
  accuracy,
  brier,
  confusionMatrix,
  ece,
  logLoss,
  type Scores,
  topKAccuracy,
} from "../../src/train/index.ts";
import { caught } from "../tree/caught.ts";

interface Golden {
  readonly y: number[];
  readonly score: number[];
  readonly confusion: {
    readonly tn: number;
    readonly fp: number;
    readonly fn: number;
    readonly tp: number;
  };
  readonly accuracy: number;
  readonly logloss: number;
  readonly brier: number;
  readonly ece10: number;
}

const golden = JSON.parse(
  readFileSync(new URL("../fixtures/metrics.json", import.meta.url), "utf8"),
) as { readonly cases: readonly Golden[] };

describe.each(golden.cases.map((row, i) => [i, row] as const))(
  "case %i of scikit-learn",
  (_i, row) => {
    const { y, score } = row;
    const tolerance = 1e-12;

    it("for one number an example", () => {
      const { tn, fp, fn, tp } = row.confusion;
      expect(confusionMatrix(score, y)).toEqual([
        [tn, fp],
        [fn, tp],
      ]);
      expectAllClose(accuracy(score, y), row.accuracy, { tolerance });
      expectAllClose(logLoss(score, y), row.logloss, { tolerance });
      expectAllClose(brier(score, y), row.brier, { tolerance });
      expectAllClose(ece(score, y, { bins: 10 }), row.ece10, { tolerance });
    });

    it("for rows of two, and for tensors", () => {
      const pairs = score.map((p) => [1 - p, p]);
      expectAllClose(logLoss(pairs, y), row.logloss, { tolerance });
      expectAllClose(brier(pairs, y), 2 * row.brier, { tolerance });
      const tensors: [Scores, tf.Tensor][] = [
        [tf.tensor1d(score), tf.tensor1d(y, "int32")],
        [tf.tensor2d(score, [score.length, 1]), tf.tensor1d(y)],
        [tf.tensor2d(pairs), tf.tensor1d(y, "int32")],
      ];
      for (const [scores, labels] of tensors) {
        expectAllClose(logLoss(scores, labels), row.logloss, { tolerance: 1e-6 });
      }
    });
  },
);

describe("metrics of several classes, by hand", () => {
  const scores = [
    [0.7, 0.2, 0.1],
    [0.1, 0.45, 0.45],
    [0.2, 0.3, 0.5],
    [0.6, 0.3, 0.1],
  ];
  const labels = [0, 2, 2, 1];

  it("take the first of equal scores", () => {
    expect(accuracy(scores, labels)).toBe(0.5);
    expect(confusionMatrix(scores, labels)).toEqual(
      [
        [1, 0, 0],
        [0, 0, 1],
        [0, 1, 1],
      ].map((row, i) => (i === 1 ? [1, 0, 0] : row)),
    );
    expect([1, 2, 3].map((k) => topKAccuracy(scores, labels, k))).toEqual([0.5, 1, 1]);
  });

  it("are means over the rows", () => {
    expectAllClose(logLoss(scores, labels), -Math.log(0.7 * 0.45 * 0.5 * 0.3) / 4, {
      tolerance: 1e-15,
    });
    const squares = [
      0.09 + 0.04 + 0.01,
      0.01 + 0.2025 + 0.3025,
      0.04 + 0.09 + 0.25,
      0.36 + 0.49 + 0.01,
    ];
    expectAllClose(brier(scores, labels), squares.reduce((a, b) => a + b) / 4, {
      tolerance: 1e-15,
    });
    // Confidences 0.7 (right) and 0.6 (wrong), 0.45 (wrong) and 0.5 (right) in halves of [0, 1].
    expectAllClose(ece(scores, labels, { bins: 2 }), (Math.abs(-0.3 + 0.6 - 0.5) + 0.45) / 4);
    expectAllClose(ece([1, 1, 0], [1, 1, 0]), 0);
  });

  it("take logits where only the order counts", () => {
    const logits = scores.map((row) => row.map((p) => Math.log(p)));
    expect(accuracy(logits, labels)).toBe(0.5);
    expect(accuracy([3, -2, 0.1], [1, 0, 1], { threshold: 0 })).toBe(1);
    expect(topKAccuracy(tf.tensor2d(logits), tf.tensor1d(labels, "int32"), 2)).toBe(1);
  });

  it("take one number an example for class 1 from the threshold on, and fifteen bins", () => {
    expect([accuracy([0.5, 0.49], [1, 0]), accuracy([0.5], [0])]).toEqual([1, 0]);
    expect(accuracy([0.5], [0], { threshold: 0.51 })).toBe(1);
    expect(confusionMatrix([0.3, 0.3, 0.5], [1, 0, 1], { threshold: 0.4 })).toEqual([
      [1, 0],
      [1, 1],
    ]);
    // In one of fifteen bins, not of sixteen; in two of fifteen, not of fourteen.
    expectAllClose(ece([0.06, 0.065], [0, 1]), 0.875 / 2, { tolerance: 1e-15 });
    expectAllClose(ece([0.065, 0.07], [0, 1]), (0.065 + 0.93) / 2, { tolerance: 1e-15 });
    expectAllClose(brier([0.25, 0.25], [0, 1]), (0.0625 + 0.5625) / 2);
    expectAllClose(logLoss([0.25, 0.25], [0, 1]), -(Math.log(0.75) + Math.log(0.25)) / 2);
  });

  it("take what rounding makes of probabilities, and no more", () => {
    expect(logLoss([1 + 1e-6], [1])).toBe(0);
    for (const [wrong, words] of [
      [[1 + 1.1e-6], "row 0 is 1.0000011"],
      [[-1e-9], "row 0 is -1e-9"],
      [
        [
          [0.5, 0.5],
          [0.5, 0.5011],
        ],
        "row 1 adds up to 1.0011",
      ],
      [[[0.5, 0.4989]], "row 0 adds up to 0.9989"],
    ] as const)
      expect(caught(() => brier(wrong, wrong.length === 2 ? [0, 0] : [0])).message).toContain(
        words,
      );
    for (const fine of [[[0.5, 0.5009]], [[0.5, 0.4991]]])
      expect(brier(fine, [0])).toBeCloseTo(0.5, 2);
  });

  it("count equal scores of earlier classes as before the label", () => {
    const equal = [[1, 1, 1]];
    const hits = (label: number) => [1, 2, 3].map((k) => topKAccuracy(equal, [label], k));
    expect([hits(0), hits(1), hits(2)]).toEqual([
      [1, 1, 1],
      [0, 1, 1],
      [0, 0, 1],
    ]);
  });

  it("say Infinity for what was held impossible", () => {
    expect(logLoss([0, 0.5], [1, 1])).toBe(Number.POSITIVE_INFINITY);
  });

  it("leave no tensors", async () => {
    const [s, y] = [tf.tensor2d(scores), tf.tensor1d(labels, "int32")];
    await expectNoLeak(() => {
      for (const metric of [accuracy, logLoss, brier, ece, confusionMatrix]) metric(s, y);
      topKAccuracy(s, y, 2);
    });
  });
});

describe("metrics name what does not fit", () => {
  const cases: [() => unknown, string, string][] = [
    [() => accuracy([0.1, 0.2], [1]), "shape", "accuracy: got scores of 2 rows and 1 labels"],
    [() => accuracy([], []), "shape", "at least one row"],
    [() => accuracy([0.1], [2]), "data", "labels[0] is 2, expected a whole number from 0 to 1"],
    [
      () => accuracy([[1, 2, 3]], [3]),
      "data",
      "labels[0] is 3, expected a whole number from 0 to 2",
    ],
    [() => accuracy([1, 2], [0, -1]), "data", "labels[1] is -1"],
    [
      () =>
        accuracy(
          [
            [1, 2],
            [1, Number.NaN],
          ],
          [0, 0],
        ),
      "non-finite",
      "the scores of row 1 hold NaN",
    ],
    [() => topKAccuracy([[1, 2]], [0], 0), "option", "k must be a whole number at least 1"],
    [() => accuracy([[1, 2, 3]], [0.5]), "data", "labels[0] is 0.5"],
    [() => accuracy([[1, 2], [3]], [0, 0]), "shape", "scores[1] has 1 numbers, scores[0] has 2"],
    [() => accuracy(tf.zeros([1, 2, 3]), [0]), "shape", "expected [n, classes] or [n]"],
    [() => accuracy(tf.zeros([2, 2]), tf.zeros([2, 2])), "shape", "tf.argMax(rows, -1)"],
    [() => accuracy([0.1, Number.NaN], [0, 0]), "non-finite", "the scores of row 1 hold NaN"],
    [() => accuracy([0.5], [0], { treshold: 1 } as never), "option", '"threshold"'],
    [() => logLoss([[2, -1]], [0]), "data", "row 0 adds up to 1, expected probabilities"],
    [() => logLoss([[0.2, 0.2]], [0]), "data", "tf.softmax"],
    [
      () => brier([1.5], [0]),
      "data",
      "row 0 is 1.5, expected probabilities; of logits make them with tf.sigmoid",
    ],
    [() => ece([0.5], [0], { bins: 0 }), "option", "bins must be"],
    [
      () => topKAccuracy([[1, 2]], [0], 3),
      "option",
      "k must be a whole number at least 1 and at most 2",
    ],
  ];
  it.each(cases.map(([run, code, words]) => ({ run, code, words })))("$words", (row) => {
    const error = caught(row.run);
    expect(isLegendreError(error, row.code as never)).toBe(true);
    expect(error.message).toContain(row.words);
  });
});
