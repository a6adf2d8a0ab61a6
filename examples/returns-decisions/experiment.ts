import { numberAt, protocolTask } from "@legendre/graph-returns";
import {
  type Costs,
  calibrateModel,
  comparePolicies,
  costThreshold,
  planActions,
  reliability,
  savingsCurve,
  savingsSensitivity,
} from "@legendre/graph-returns/decide";
import { type GeneratedReturns, generateReturns } from "@legendre/graph-returns/generator";
import type { FittedReturns, ReturnsModel } from "@legendre/graph-returns/models";

/** One model on one shop. */
export interface Run {
  readonly customers: number;
  readonly model: string;
  readonly seed: number;
  readonly replicates: number;
  /** In pounds; the return cost is `fixed + share · price`. */
  readonly costs: {
    readonly fixed: number;
    readonly share: number;
    readonly effect: number;
    readonly actionCost: number;
    readonly friction: number;
  };
}

/** A number with its 95 % interval. */
export type Bounded = readonly [value: number, low: number, high: number];

/** What a run leaves. Savings are pounds per thousand purchases. */
export interface Result {
  readonly purchases: number;
  readonly rate: number;
  /** The threshold at the mean return cost. */
  readonly threshold: number;
  /** By calibration: expected calibration error, gap, and share of bins inside their bands. */
  readonly calibration: Readonly<
    Record<string, readonly [ece: number, gap: number, inside: number]>
  >;
  /** By policy: share acted on, saving, and what it saves more than the uncalibrated plan. */
  readonly policies: Readonly<
    Record<string, { readonly acted: number; readonly saving: Bounded; readonly more: Bounded }>
  >;
  /** What the plan was promised to save, by calibration. */
  readonly promised: Readonly<Record<string, number>>;
  /** Savings by share acted on. */
  readonly curve: readonly (readonly [share: number, saving: number, low: number, high: number])[];
  /** Regret of costs that are twice or half what was assumed, by cost. */
  readonly regrets: Readonly<Record<string, readonly [half: number, twice: number]>>;
}

const digits = (value: number): number => Math.round(value * 1e4) / 1e4;
const thousand = (value: number): number => digits(1000 * value);

/** The shop of a size and seed, generated once for all models on it. */
export function shops(): (customers: number, seed: number) => Promise<GeneratedReturns> {
  let known: { key: string; data: Promise<GeneratedReturns> } | undefined;
  return (customers, seed) => {
    const key = `${customers} ${seed}`;
    if (known?.key !== key) known = { key, data: generateReturns({ customers, seed }) };
    return known.data;
  };
}

/** Fits a model on training, calibrates it on validation, decides on test, and counts what is saved there. */
export async function decide(
  data: GeneratedReturns,
  { seed, costs: assumed, replicates }: Run,
  { model, stopped }: { readonly model: ReturnsModel; readonly stopped: boolean },
): Promise<Result> {
  const task = protocolTask(data, { seed });
  // A fit that sees no validation purchases does not stop early.
  const blind = { ...task, validation: { ...task.validation, edges: new Int32Array(0) } };
  const fitted = await model.fit(stopped ? task : blind, { seed });
  const { test } = task;
  const { edges, variants } = data.splits[test.split];
  const labels = Uint8Array.from(test.edges, (e) => edges.label[e]!);
  const truth = Float64Array.from(test.edges, (e) => data.truth.probability[test.split][e]!);
  const groups = Int32Array.from(test.edges, (e) => edges.customer[e]!);
  const returnCost = returnCosts(
    variants,
    Int32Array.from(test.edges, (e) => edges.variant[e]!),
    assumed,
  );
  const { effect, actionCost, friction } = assumed;
  const costs: Costs = { returnCost, effect, actionCost, friction };

  const ways: Record<string, FittedReturns> = { uncalibrated: fitted };
  for (const method of ["temperature", "platt", "isotonic"] as const) {
    ways[method] = await calibrateModel(fitted, task, { method });
  }
  const stated: Record<string, ArrayLike<number>> = {};
  for (const [name, way] of Object.entries(ways)) stated[name] = await way.predict(data, test);
  stated["true probabilities"] = truth;
  const plans = Object.entries(stated).map(([name, p]) => [name, planActions(p, costs)] as const);
  const options = { replicates, seed, groups };
  const policies = comparePolicies(
    labels,
    costs,
    {
      ...Object.fromEntries(plans.map(([name, { act }]) => [name, act])),
      "act on all": new Uint8Array(labels.length).fill(1),
      "act on none": new Uint8Array(labels.length),
    },
    options,
  );
  const { points } = savingsCurve(labels, stated["platt"]!, costs, { ...options, points: 25 });
  const wrong = savingsSensitivity(labels, stated["platt"]!, costs, { factors: [0.5, 2] });
  const meanCost = returnCost.reduce((a, b) => a + b, 0) / returnCost.length;
  return {
    purchases: labels.length,
    rate: digits(labels.reduce((sum, y) => sum + y, 0) / labels.length),
    threshold: digits(costThreshold({ returnCost: meanCost, effect, actionCost, friction })),
    calibration: Object.fromEntries(
      Object.entries(stated).map(([name, p]) => {
        const { ece, gap, inside } = reliability(labels, p, { bins: 20 });
        return [name, [digits(ece), digits(gap), digits(inside)] as const];
      }),
    ),
    policies: Object.fromEntries(
      policies.map(({ policy, acted, saving, interval, difference, differenceInterval: more }) => [
        policy,
        {
          acted: digits(acted / labels.length),
          saving: [thousand(saving), thousand(interval.low), thousand(interval.high)],
          more: [thousand(difference), thousand(more.low), thousand(more.high)],
        },
      ]),
    ),
    promised: Object.fromEntries(
      plans.map(([name, { expectedSaving }]) => [name, thousand(expectedSaving / labels.length)]),
    ),
    curve: points.map(({ share, saving, interval: { low, high } }) => [
      digits(share),
      ...([saving, low, high].map(thousand) as [number, number, number]),
    ]),
    regrets: Object.fromEntries(
      ["actionCost", "friction", "effect", "returnCost"].map((cost) => {
        const of = wrong.filter((line) => line.cost === cost).map(({ regret }) => thousand(regret));
        return [cost, [of[0]!, of[1]!] as const];
      }),
    ),
  };
}

/** What a return of each purchase costs; a variant of unknown price has the mean price. */
function returnCosts(
  table: GeneratedReturns["splits"]["testing"]["variants"],
  nodes: Int32Array,
  { fixed, share }: Run["costs"],
): Float64Array {
  const column = table.columns.find(({ name }) => name === "avgGbpPrice");
  if (column?.kind !== "number") throw new Error("the variants have no price");
  const prices = Float64Array.from(nodes, (node) => numberAt(column, table.rowOf[node]!));
  const known = prices.filter((price) => !Number.isNaN(price));
  const mean = known.reduce((a, b) => a + b, 0) / known.length;
  return prices.map((price) => fixed + share * (Number.isNaN(price) ? mean : price));
}
