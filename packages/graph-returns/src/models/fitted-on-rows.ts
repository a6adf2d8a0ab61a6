import type { ReturnsData } from "../data/returns-data.ts";
import { type FeatureMatrix, joinColumns } from "../encodings/feature-matrix.ts";
import { encoderOf, type MissingForm, type NodeEncoder } from "../encodings/node-encoder.ts";
import { keysOf, type NodeRates, ratesByNode } from "../encodings/node-rates.ts";
import { purchaseFeatures, type SideEncoders } from "../encodings/purchase-features.ts";
import { loadTargetEncoder } from "../encodings/target-encoder.ts";
import { firstTime } from "../protocols/outcome-times.ts";
import type { Phase } from "../protocols/task.ts";
import { checkNodes, type FitNodes, loadNodes, nodesArrays } from "./fit-nodes.ts";
import { checkSchema, type FittedOnRows, type FittedReturns } from "./fitted-returns.ts";
import { loadRates, ratesArrays, ratesHead, type SavedHead } from "./saved-rates.ts";
import type { FittedTabular, SavedModel } from "./tabular.ts";

/** The same model, with the seed of its fit. */
export const seeded = (fitted: FittedTabular, seed: number | undefined): FittedTabular =>
  seed === undefined ? fitted : { ...fitted, summary: { ...fitted.summary, seed } };

/** How the rows of a fitted model are made. */
export interface Rows {
  readonly missing: MissingForm;
  readonly encoders: SideEncoders;
  readonly rates: NodeRates | undefined;
  /**
   * What was known of rates before validation, where that is later than training; phases that begin at `until` or before, in
   * milliseconds since 1970, read it in place of `rates`, which hold what became of validation.
   */
  readonly earlier?: { readonly rates: NodeRates; readonly until: number } | undefined;
}

/** What makes the rows of a phase of any data of the fit's schema. */
export function rowsMaker({
  encoders,
  rates,
  earlier,
}: Rows): (data: ReturnsData, phase: Phase) => FeatureMatrix {
  if (rates === undefined) return (data, phase) => purchaseFeatures(data, phase, encoders);
  const latest = ratesByNode(rates);
  const before = earlier === undefined ? undefined : ratesByNode(earlier.rates);
  return (data, phase) => {
    const keys = keysOf(data, phase.split, phase.edges, rates.sources);
    const isEarly =
      before !== undefined &&
      firstTime(data.splits[phase.split].edges, phase.edges) <= earlier!.until;
    const encoded = loadTargetEncoder((isEarly ? before : latest)(data))(keys);
    return joinColumns(purchaseFeatures(data, phase, encoders), encoded);
  };
}

export function fittedOnRows(
  name: string,
  schemaHash: string,
  fitted: FittedTabular,
  rows: Rows,
  nodes: FitNodes | undefined,
): FittedOnRows {
  const rowsOf = rowsMaker(rows);
  return {
    name,
    summary: fitted.summary,
    tabular: fitted,
    async rows(data, phase) {
      checkSchema(data, schemaHash);
      return rowsOf(data, phase);
    },
    async predict(data, phase) {
      checkSchema(data, schemaHash);
      return fitted.predict(rowsOf(data, phase));
    },
    async serving(data, messages) {
      checkSchema(data, schemaHash);
      if (nodes !== undefined) checkNodes(data, nodes);
      // Who only trains does not load what serves and explains.
      const { servedRows } = await import("../serve/served-rows.ts");
      return servedRows(data, messages, { fitted, ...rows });
    },
    saved() {
      const { kind, settings, arrays } = fitted.saved();
      const { missing, encoders, rates, earlier } = rows;
      const { customers, variants } = encoders;
      return {
        kind: "on-features",
        settings: {
          name,
          schemaHash,
          missing,
          model: { kind, settings },
          parts: { customers: customers.parts, variants: variants.parts } as never,
          rates: rates === undefined ? null : { ...ratesHead(rates) },
          ...(earlier && { earlier: { ...ratesHead(earlier.rates), until: earlier.until } }),
          ...(fitted.summary.seed === undefined ? {} : { seed: fitted.summary.seed }),
        },
        arrays: {
          ...prefixed("model.", arrays),
          ...(rates === undefined ? {} : ratesArrays(rates)),
          ...(earlier && prefixed("earlier.", ratesArrays(earlier.rates))),
          ...(nodes === undefined ? {} : nodesArrays(nodes)),
        },
      };
    },
  };
}

type Arrays = SavedModel["arrays"];

/** Arrays under names with a prefix. */
export const prefixed = (prefix: string, arrays: Arrays): Arrays =>
  Object.fromEntries(Object.entries(arrays).map(([name, values]) => [prefix + name, values]));

/** The arrays under a prefix, without it. */
export const under = (prefix: string, arrays: Arrays): Arrays =>
  Object.fromEntries(
    Object.entries(arrays)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, values]) => [name.slice(prefix.length), values]),
  );

function loadEarlier(
  { until, ...head }: SavedHead & { readonly until: number },
  arrays: Arrays,
): NonNullable<Rows["earlier"]> {
  if (!Number.isFinite(until)) throw new TypeError("until");
  return { rates: loadRates(head, arrays), until };
}

/** Reads what a model of {@link onFeatures} saved. */
export function loadOnFeatures(
  { settings, arrays }: SavedModel,
  read: (saved: SavedModel) => FittedTabular,
): FittedReturns {
  const { name, schemaHash, missing, model, parts, rates, earlier, seed } = settings as never as {
    readonly name: string;
    readonly schemaHash: string;
    readonly missing: MissingForm;
    readonly model: Omit<SavedModel, "arrays">;
    readonly parts: Record<keyof SideEncoders, NodeEncoder["parts"]>;
    readonly rates: SavedHead | null;
    /** Of models that were validated by time. */
    readonly earlier?: SavedHead & { readonly until: number };
    /** Files of before have none. */
    readonly seed?: number;
  };
  if (seed !== undefined && !Number.isSafeInteger(seed)) throw new TypeError("seed");
  const fitted = seeded(read({ ...model, arrays: under("model.", arrays) }), seed);
  const rows: Rows = {
    missing,
    encoders: {
      customers: encoderOf(parts.customers, missing),
      variants: encoderOf(parts.variants, missing),
    },
    rates: rates === null ? undefined : loadRates(rates, arrays),
    earlier: earlier && loadEarlier(earlier, under("earlier.", arrays)),
  };
  return fittedOnRows(name, schemaHash, fitted, rows, loadNodes(arrays));
}
