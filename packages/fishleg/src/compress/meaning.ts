import { LegendreError } from "@legendre/core-tensor";
import { where } from "./onnx-graph.ts";
import type { Value, Values } from "./runtime.ts";

/** What outputs are: scores of classes, of the symbols of a sequence, of yes and no at each place, or plain numbers. */
export const meanings = ["classes", "sequence", "events", "numbers"] as const;
export type Meaning = (typeof meanings)[number];

/**
 * How good outputs are, example by example.
 *
 * @param outputs - of one example, by name.
 * @param reference - the label, where there are labels; else what the model gave before it was compressed.
 * @returns a score, 1 for a perfect one; the metric is the mean over examples.
 */
export type Score = (outputs: Values, reference: unknown) => number | Promise<number>;

/** A metric by name. */
export interface Metric {
  readonly name: string;
  readonly score: Score;
}

/** The output that metrics look at: the first that holds float32 numbers. */
export function mainOutput(outputs: Values): Value {
  const main = Object.values(outputs).find(({ type }) => type === "float32");
  if (main !== undefined) return main;
  const names = Object.entries(outputs).map(([name, { type }]) => `"${name}" ${type}`);
  const message = `the model gives ${names.join(", ")}, and no float32 output to compare; pass a metric of your own`;
  throw new LegendreError("data", where, message);
}

/** What the outputs of some examples look like. */
export function meaningOf(outputs: readonly Values[]): Meaning {
  const values = outputs.map(mainOutput);
  const dims = (values[0] as Value).dims;
  const last = dims.at(-1) ?? 1;
  const shares = values.every(({ data }) => within(data, 0, 1));
  if (dims.length === 2 && last > 1 && dims[0] === 1) return "classes";
  if (dims.length === 3 && last > 2 && values.every((value) => sumsToOne(value))) return "sequence";
  return shares ? "events" : "numbers";
}

function within(data: Value["data"], least: number, greatest: number): boolean {
  for (let i = 0; i < data.length; i++) {
    const value = Number(data[i]);
    if (!(value >= least - 1e-4 && value <= greatest + 1e-4)) return false;
  }
  return true;
}

function sumsToOne({ data, dims }: Value): boolean {
  const size = dims.at(-1) as number;
  for (let row = 0; row < data.length / size; row++) {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += Number(data[row * size + i]);
    if (Math.abs(sum - 1) > 1e-2) return false;
  }
  return true;
}

/** The metric that goes with a kind of output, with labels or without. */
export function metricOf(meaning: Meaning, labelled: boolean): Metric {
  switch (meaning) {
    case "classes":
      return labelled
        ? { name: "accuracy", score: (outputs, label) => Number(best(outputs) === Number(label)) }
        : {
            name: "agreement",
            score: (outputs, dense) => Number(best(outputs) === best(dense as Values)),
          };
    case "sequence":
      return labelled
        ? {
            name: "similarity by edits",
            score: (outputs, label) =>
              similarity(symbols(outputs), [...(label as ArrayLike<number> & Iterable<number>)]),
          }
        : {
            name: "similarity by edits",
            score: (outputs, dense) => similarity(symbols(outputs), symbols(dense as Values)),
          };
    case "events":
      return labelled
        ? {
            name: "F1 of events",
            score: (outputs, label) =>
              overlap(yes(mainOutput(outputs).data), yes(label as ArrayLike<number>)),
          }
        : {
            name: "F1 of events",
            score: (outputs, dense) =>
              overlap(yes(mainOutput(outputs).data), yes(mainOutput(dense as Values).data)),
          };
    case "numbers":
      return labelled
        ? {
            name: "1 − relative error",
            score: (outputs, label) =>
              closeness(mainOutput(outputs).data, label as ArrayLike<number>),
          }
        : {
            name: "1 − relative error",
            score: (outputs, dense) =>
              closeness(mainOutput(outputs).data, mainOutput(dense as Values).data),
          };
  }
}

/** The place of the greatest of a row. */
export function greatest(data: Value["data"], from: number, size: number): number {
  let place = 0;
  for (let i = 1; i < size; i++) if (Number(data[from + i]) > Number(data[from + place])) place = i;
  return place;
}

function best(outputs: Values): number {
  const { data } = mainOutput(outputs);
  return greatest(data, 0, data.length);
}

/** The symbols of a sequence: the best at each place, repeats taken together, without the first, which stands for nothing. */
export function symbols(outputs: Values): number[] {
  const { data, dims } = mainOutput(outputs);
  const size = dims.at(-1) as number;
  const places = Array.from({ length: data.length / size }, (_, row) =>
    greatest(data, row * size, size),
  );
  return places.filter((symbol, i) => symbol !== 0 && symbol !== places[i - 1]);
}

/** 1 less the edits (insert, delete, replace) for each symbol of the longer. */
function similarity(a: readonly number[], b: readonly number[]): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  a.forEach((symbol, i) => {
    const next = [i + 1];
    b.forEach((other, j) => {
      const swap = (row[j] as number) + Number(symbol !== other);
      next.push(Math.min(swap, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    });
    row = next;
  });
  return 1 - (row[b.length] as number) / longer;
}

const yes = (data: ArrayLike<number | bigint>): boolean[] =>
  Array.from(data, (value) => Number(value) > 0.5);

/** Twice what both have over what each has. */
function overlap(a: readonly boolean[], b: readonly boolean[]): number {
  const both = a.filter((value, i) => value && b[i] === true).length;
  const each = a.filter(Boolean).length + b.filter(Boolean).length;
  return each === 0 ? 1 : (2 * both) / each;
}

/** 1 less the error's length over that of what is expected, at least 0. */
function closeness(data: ArrayLike<number | bigint>, expected: ArrayLike<number | bigint>): number {
  let [error, length] = [0, 0];
  for (let i = 0; i < data.length; i++) {
    error += (Number(data[i]) - Number(expected[i])) ** 2;
    length += Number(expected[i]) ** 2;
  }
  return error === 0 ? 1 : Math.max(0, 1 - Math.sqrt(error / Math.max(length, 1e-30)));
}

/**
 * How far outputs are from those of the model before, in one measure for all changes: the Kullback–Leibler divergence of scores in nats a
 * row, half the squared error over the mean square of plain numbers.
 */
export function distance(meaning: Meaning, outputs: Values, dense: Values): number {
  const value = mainOutput(outputs);
  const before = mainOutput(dense);
  const size = before.data.length;
  if (meaning === "numbers") {
    let [error, length] = [0, 0];
    for (let i = 0; i < size; i++) {
      error += (Number(value.data[i]) - Number(before.data[i])) ** 2;
      length += Number(before.data[i]) ** 2;
    }
    return error / 2 / Math.max(length, 1e-30);
  }
  if (meaning === "events") {
    let sum = 0;
    for (let i = 0; i < size; i++) {
      const [p, q] = [clipped(Number(before.data[i])), clipped(Number(value.data[i]))];
      sum += p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q));
    }
    return sum / size;
  }
  const row = meaning === "classes" ? size : (before.dims.at(-1) as number);
  const given = within(before.data, 0, 1) && sumsToOne(before);
  let sum = 0;
  for (let at = 0; at < size; at += row) {
    const [p, q] = [logShares(before.data, at, row, given), logShares(value.data, at, row, given)];
    for (let i = 0; i < row; i++)
      sum += Math.exp(p[i] as number) * ((p[i] as number) - (q[i] as number));
  }
  return Math.max(0, (sum * row) / size);
}

const clipped = (p: number): number => Math.min(1 - 1e-6, Math.max(1e-6, p));

/** Logarithms of the shares of a row, which are given, or are the softmax of what is. */
function logShares(data: Value["data"], from: number, size: number, given: boolean): Float64Array {
  const row = Float64Array.from({ length: size }, (_, i) => Number(data[from + i]));
  if (given) return row.map((p) => Math.log(Math.max(p, 1e-9)));
  const top = Math.max(...row);
  const log = top + Math.log(row.reduce((sum, value) => sum + Math.exp(value - top), 0));
  return row.map((value) => value - log);
}
