import type { ReturnsData } from "../data/returns-data.ts";
import { type FeatureMatrix, featureMatrix } from "../encodings/feature-matrix.ts";
import { keyOf, type NodeRates, ratesByNode } from "../encodings/node-rates.ts";
import { type SideEncoders, sides } from "../encodings/purchase-features.ts";
import { tabularAttributions } from "../explain/tabular-attributions.ts";
import type { FittedTabular } from "../models/tabular.ts";
import { inSteps, type Steps } from "../pause.ts";
import type { Messages } from "../protocols/task.ts";
import { unknownRow } from "./encoded-nodes.ts";
import type { ServedModel } from "./served-model.ts";

/** What a served model of rows is made of. */
export interface RowsContent {
  readonly fitted: FittedTabular;
  readonly encoders: SideEncoders;
  readonly rates: NodeRates | undefined;
}

/**
 * A tabular model made ready for single purchases: the features of all nodes lie ready, return rates count
 * what became of later purchases.
 */
export async function servedRows(
  data: ReturnsData,
  { split }: Pick<Messages, "split">,
  { fitted, encoders, rates }: RowsContent,
): Promise<ServedModel> {
  const features = await inSteps(nodeFeatures(data, split, encoders));
  const served = rates === undefined ? undefined : servedRates(data, split, rates);
  const names = [...features.names, ...(served?.names ?? [])];
  const opened = fitted.open?.();
  const predict = opened?.predict ?? fitted.predict;
  const rowsOf = (customer: ArrayLike<number>, variant: ArrayLike<number>): FeatureMatrix => {
    const rows = customer.length;
    const values = new Float32Array(rows * names.length);
    let at = 0;
    for (let i = 0; i < rows; i++) {
      at = features.write(values, at, customer[i]!, variant[i]!);
      if (served !== undefined) at = served.write(values, at, customer[i]!, variant[i]!);
    }
    return { ...featureMatrix(names, values), rows };
  };
  return {
    labels: served !== undefined,
    goesBy: (end, node) => served?.goesBy(end, node) ?? false,
    score: (customer, variant) => predict(rowsOf(customer, variant)),
    async explain(customer, variant) {
      const [row] = tabularAttributions(fitted, rowsOf([customer], [variant]));
      return { names, row: row! };
    },
    observe({ customer, variant, returned, was }) {
      if (returned !== undefined) served?.observe(customer, variant, returned, was);
    },
    refresh: async () => {},
    dispose: async () => opened?.dispose(),
  };
}

/** Features of both ends of a pair, in the order of `purchaseFeatures`. */
export interface NodeFeatures {
  readonly names: readonly string[];
  /** Writes those of a pair; where they end. */
  readonly write: (values: Float32Array, at: number, customer: number, variant: number) => number;
}

/** The {@link NodeFeatures} of a split, in steps. */
export function* nodeFeatures(
  data: ReturnsData,
  split: Messages["split"],
  encoders: SideEncoders,
): Steps<NodeFeatures> {
  const parts: { names: readonly string[]; values: Float32Array; unknown: Float32Array }[] = [];
  for (const side of ["customers", "variants"] as const) {
    const [encoder, table] = [encoders[side], data.splits[split][side]];
    const { values } = yield* encoder.steps(table, data.nodes[sides[side]]!.count);
    const names = encoder.names.map((name) => `${side} ${name}`);
    parts.push({ names, values, unknown: unknownRow(encoder, table) });
  }
  return {
    names: parts.flatMap(({ names }) => names),
    write(values, from, ...nodes) {
      let at = from;
      for (const [p, { values: all, unknown }] of parts.entries()) {
        const [node, width] = [nodes[p]!, unknown.length];
        const inTable = node >= 0 && node * width < all.length;
        values.set(inTable ? all.subarray(node * width, (node + 1) * width) : unknown, at);
        at += width;
      }
      return at;
    },
  };
}

/** Return rates by key that go on counting. */
function servedRates(data: ReturnsData, split: Messages["split"], rates: NodeRates) {
  const saved = ratesByNode(rates)(data);
  /** The key of a purchase for each kind; −1 where it has none. */
  const keysOf = rates.sources.map((source) => keyOf(data.splits[split], source));
  /** Outcomes since the fit, by kind and key: few beside those of the fit. */
  const later = saved.names.map(() => new Map<number, { sum: number; count: number }>());
  const { rate, smoothing } = saved;
  /** Outcomes of a key, and how many. */
  const outcomesOf = (kind: number, key: number): readonly [sum: number, count: number] => {
    const { sum, count } = later[kind]!.get(key) ?? { sum: 0, count: 0 };
    return [sum + (saved.sums[kind]![key] ?? 0), count + (saved.counts[kind]![key] ?? 0)];
  };
  return {
    goesBy: (end: "customer" | "variant", node: number): boolean =>
      rates.sources.some(
        ({ column, side }, kind) =>
          column === null && sides[side] === end && outcomesOf(kind, node)[1] > 0,
      ),
    names: saved.names.flatMap((name) => [`${name} rate`, `${name} count`]),
    write(values: Float32Array, from: number, customer: number, variant: number): number {
      let at = from;
      for (let kind = 0; kind < keysOf.length; kind++) {
        const key = keysOf[kind]!(customer, variant);
        const [sum, count] = outcomesOf(kind, key);
        values[at++] = (sum + smoothing * rate) / (count + smoothing);
        values[at++] = Math.log1p(count);
      }
      return at;
    },
    observe(customer: number, variant: number, returned: boolean, was?: boolean): void {
      for (const [kind, key] of keysOf.map((of) => of(customer, variant)).entries()) {
        if (key < 0) continue;
        const { sum, count } = later[kind]!.get(key) ?? { sum: 0, count: 0 };
        const correction = { sum: sum + Number(returned) - Number(was), count };
        const outcome = { sum: sum + Number(returned), count: count + 1 };
        later[kind]!.set(key, was === undefined ? outcome : correction);
      }
    },
  };
}
