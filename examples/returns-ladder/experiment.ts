import {
  type BinaryMetrics,
  loadReturns,
  type ProtocolName,
  protocolTask,
  type ReturnsData,
} from "@legendre/graph-returns";
import { generateReturns } from "@legendre/graph-returns/generator";
import { type ReturnsModel, trainModel } from "@legendre/graph-returns/models";

/** One fit. */
export interface Run {
  /** Of the generated shop; null for the published tables. */
  readonly customers: number | null;
  readonly protocol: ProtocolName;
  /** Left out for the official one. */
  readonly split?: "random";
  readonly model: string;
  readonly seed: number;
  readonly sizes: { readonly trees: number; readonly epochs: number };
}

/** The numbers of a fit that the table shows. */
export interface Numbers {
  readonly count: number;
  readonly auc: number | null;
  readonly logLoss: number;
  readonly doubleSoftmaxCE: number;
  readonly brier: number;
  readonly ece: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number;
  readonly allReturnedF1: number;
}

/** What a fit leaves. */
export interface Result {
  readonly test: Numbers;
  readonly validation: Numbers;
  /** By whether customer and variant are known. */
  readonly quadrants: Readonly<Record<string, Numbers>>;
  readonly rounds: number;
  readonly status: string;
}

const digits = (value: number): number => Math.round(value * 1e5) / 1e5;
/** JSON has no NaN. */
const maybe = (value: number): number | null => (Number.isNaN(value) ? null : digits(value));

function numbersOf(m: BinaryMetrics): Numbers {
  return {
    count: m.count,
    auc: maybe(m.auc),
    logLoss: digits(m.logLoss),
    doubleSoftmaxCE: digits(m.doubleSoftmaxCE),
    brier: digits(m.brier),
    ece: digits(m.ece),
    precision: maybe(m.decisions.precision),
    recall: maybe(m.decisions.recall),
    f1: digits(m.f1),
    allReturnedF1: digits(m.allReturnedF1),
  };
}

/** The shop of a size and seed, or the tables of a folder; made once for all fits on it. */
export function shops(
  folder: string | undefined,
): (customers: number | null, seed: number) => Promise<ReturnsData> {
  let known: { key: string; data: Promise<ReturnsData> } | undefined;
  return (customers, seed) => {
    const key = `${customers} ${seed}`;
    const make = (): Promise<ReturnsData> =>
      customers === null ? loadReturns(folder!) : generateReturns({ customers, seed });
    if (known?.key !== key) known = { key, data: make() };
    return known.data;
  };
}

/** Fits and judges one model. */
export async function fitOne(data: ReturnsData, run: Run, model: ReturnsModel): Promise<Result> {
  const task = protocolTask(data, {
    protocol: run.protocol,
    split: run.split,
    seed: run.seed,
  });
  const { test, validation, summary } = await trainModel(model, task, { seed: run.seed });
  const quadrants = Object.entries(test.quadrants).map(([name, m]) => [name, numbersOf(m)]);
  return {
    test: numbersOf(test),
    validation: numbersOf(validation ?? test),
    quadrants: Object.fromEntries(quadrants),
    rounds: summary.rounds,
    status: summary.status,
  };
}
