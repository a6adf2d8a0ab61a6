import { LegendreError } from "../../errors.ts";
import { Tensor } from "../../ops.ts";
import { checkNotDisposed } from "../../tree/index.ts";

/**
 * What a model says of `n` examples: a tensor or an array of shape `[n, k]`, one number a class, or of
 * shape `[n]` (or `[n, 1]`), one number for "class 1" against "class 0".
 */
export type Scores = Tensor | ArrayLike<number> | readonly ArrayLike<number>[];

/** The true classes of `n` examples: whole numbers from 0, a tensor or an array of shape `[n]`. */
export type Labels = Tensor | ArrayLike<number>;

/** Scores and labels in ordinary memory. */
export interface Rated {
  readonly rows: number;
  /** Number of classes; 1 for scores of one number an example. */
  readonly classes: number;
  readonly labels: ArrayLike<number>;
  /** The score of class `j` of row `i`. */
  readonly at: (i: number, j: number) => number;
}

/** Reads scores and labels, and checks that they fit each other. */
export function readRated(where: string, scores: Scores, labels: Labels): Rated {
  const [shape, values] = matrixOf(where, scores);
  const [rows, classes] = shape;
  const given = listOf(where, labels);
  if (rows === 0 || given.length !== rows) {
    const message = `got scores of ${rows} rows and ${given.length} labels; give one label for each row, and at least one row`;
    throw new LegendreError("shape", where, message, { rows, labels: given.length });
  }
  const known = Math.max(2, classes);
  for (let i = 0; i < rows; i++) {
    const label = given[i] as number;
    if (Number.isInteger(label) && label >= 0 && label < known) continue;
    const message = `labels[${i}] is ${label}, expected a whole number from 0 to ${known - 1}`;
    throw new LegendreError("data", where, message, { row: i, label });
  }
  const bad = Array.prototype.findIndex.call(values, Number.isNaN);
  if (bad >= 0) {
    const message = `the scores of row ${Math.floor(bad / classes)} hold NaN`;
    throw new LegendreError("non-finite", where, message, { row: Math.floor(bad / classes) });
  }
  return { rows, classes, labels: given, at: (i, j) => values[i * classes + j] as number };
}

/** {@link readRated} of probabilities: numbers from 0 to 1, where rows of several add up to 1. */
export function readProbabilities(where: string, scores: Scores, labels: Labels): Rated {
  const rated = readRated(where, scores, labels);
  const { rows, classes, at } = rated;
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    let inside = true;
    for (let j = 0; j < classes; j++) {
      const p = at(i, j);
      sum += p;
      inside &&= p >= 0 && p <= 1 + 1e-6;
    }
    if (inside && (classes === 1 || Math.abs(sum - 1) < 1e-3)) continue;
    const found = classes === 1 ? `is ${at(i, 0)}` : `adds up to ${sum}`;
    const message = `row ${i} ${found}, expected probabilities; of logits make them with tf.${classes === 1 ? "sigmoid" : "softmax"}`;
    throw new LegendreError("data", where, message, { row: i });
  }
  return rated;
}

/** The class of the largest score of a row, the first of equals; for one number whether it reaches `threshold`. */
export function predictedClass({ classes, at }: Rated, row: number, threshold: number): number {
  if (classes === 1) return at(row, 0) >= threshold ? 1 : 0;
  let best = 0;
  for (let j = 1; j < classes; j++) if (at(row, j) > at(row, best)) best = j;
  return best;
}

/** The probability of class `j` of a row. */
export function probability({ classes, at }: Rated, row: number, j: number): number {
  if (classes > 1) return at(row, j);
  return j === 1 ? at(row, 0) : 1 - at(row, 0);
}

function matrixOf(where: string, scores: Scores): [[number, number], ArrayLike<number>] {
  if (scores instanceof Tensor) {
    checkNotDisposed(where, "scores", scores);
    if (scores.rank === 1 || scores.rank === 2) {
      const [rows, classes = 1] = scores.shape as number[];
      return [[rows as number, classes], scores.dataSync()];
    }
    const message = `scores have shape [${scores.shape}], expected [n, classes] or [n]`;
    throw new LegendreError("shape", where, message, { got: scores.shape });
  }
  const first = scores[0];
  if (typeof first === "number" || first === undefined) {
    return [[scores.length, 1], scores as ArrayLike<number>];
  }
  const rows = scores as readonly ArrayLike<number>[];
  const uneven = rows.findIndex((row) => row.length !== first.length);
  if (uneven >= 0) {
    const message = `scores[${uneven}] has ${rows[uneven]?.length} numbers, scores[0] has ${first.length}`;
    throw new LegendreError("shape", where, message, { row: uneven });
  }
  return [[rows.length, first.length], rows.flatMap((row) => Array.from(row))];
}

function listOf(where: string, labels: Labels): ArrayLike<number> {
  if (!(labels instanceof Tensor)) return labels;
  checkNotDisposed(where, "labels", labels);
  if (labels.rank === 1) return labels.dataSync();
  const message = `labels have shape [${labels.shape}], expected class numbers [n]; of one-hot rows make them with tf.argMax(rows, -1)`;
  throw new LegendreError("shape", where, message, { got: labels.shape });
}
