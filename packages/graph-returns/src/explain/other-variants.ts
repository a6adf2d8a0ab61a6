import { LegendreError } from "@legendre/core-tensor";
import { count, type OptionsOf, optional, options, value } from "@legendre/core-tensor/options";
import { type Column, numberAt } from "../data/columns.ts";
import type { ReturnsData } from "../data/returns-data.ts";
import type { FittedReturns } from "../models/fitted-returns.ts";
import type { Phase } from "../protocols/task.ts";
import { partOf } from "./phase-part.ts";

/** A column in which two variants differ. */
export interface ColumnChange {
  readonly column: string;
  readonly from: string | number | undefined;
  readonly to: string | number | undefined;
}

/** Another variant for the same customer. */
export interface OtherVariant {
  /** Its node. */
  readonly variant: number;
  /** Its id, as in the files. */
  readonly id: bigint;
  readonly probability: number;
  /** Its probability less that of the variant bought. */
  readonly difference: number;
  /** Columns known at checkout in which it differs, prices among them. */
  readonly changes: readonly ColumnChange[];
}

/** The options of {@link otherVariants}. */
export const otherVariantsOptions = options("otherVariants", {
  /** The column whose value the others share: the product, so that they are its other sizes and colours, or brand or type. */
  sharing: value<string, string>("productID"),
  /** The column that must differ: `"brandDesc"` with `sharing: "productType"` asks for other brands. If left out: none. */
  differing: optional(value<string>()),
  /** Variants that are scored at most; the first by number. */
  limit: count(1, 200),
});

/** Options of {@link otherVariants}. */
export interface OtherVariantsOptions extends OptionsOf<typeof otherVariantsOptions> {}

/**
 * What the same customer's other choices would have been likely to come back: other sizes and colours of the product, or
 * the same type of another brand. Only variants that exist are asked about; no row is made up.
 *
 * @param fitted - any model of purchases.
 * @param data - the data set.
 * @param phase - of the purchase, with its messages.
 * @param edge - the number of the purchase in its split.
 * @param options - see {@link OtherVariantsOptions}.
 * @returns variants by rising probability; none where the variant has no row, or is alone.
 * @throws code "option" for an edge outside the phase or a column that the variants lack.
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { otherVariants } from "@legendre/graph-returns/explain";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 * import { logisticRegression, onFeatures } from "@legendre/graph-returns/models";
 *
 * const task = protocolTask(await generateReturns({ edges: 2000 }));
 * const fitted = await onFeatures(logisticRegression()).fit(task);
 * const { data, test } = task;
 * const known = test.edges.find((e) => data.splits.testing.variants.rowOf[data.splits.testing.edges.variant[e]!]! >= 0)!;
 * const others = await otherVariants(fitted, data, test, known, { sharing: "productType", differing: "brandDesc" });
 * console.log(others.length > 1, others[0]!.probability <= others.at(-1)!.probability); // → true true
 * ```
 *
 * @remarks One prediction for all of them. It says what the model expects of another order, not what a customer who was
 *   talked into it would do.
 */
export async function otherVariants(
  fitted: FittedReturns,
  data: ReturnsData,
  phase: Phase,
  edge: number,
  options: OtherVariantsOptions = {},
): Promise<OtherVariant[]> {
  const { where } = otherVariantsOptions;
  const { sharing, differing, limit } = otherVariantsOptions.resolve(options);
  const part = partOf(where, phase, [edge]);
  const split = data.splits[part.split];
  const table = split.variants;
  const columnOf = (name: string): Column => {
    const found = table.columns.find((column) => column.name === name);
    if (found !== undefined) return found;
    const names = table.columns.map((column) => column.name);
    const message = `the variants have no column "${name}", expected one of ${names.join(", ")}`;
    throw new LegendreError("option", where, message, { column: name, columns: names });
  };
  const shared = columnOf(sharing);
  const other = differing === undefined ? undefined : columnOf(differing);
  const bought = split.edges.variant[edge]!;
  const row = table.rowOf[bought]!;
  if (row < 0 || valueAt(shared, row) === undefined) return [];
  const rows: number[] = [];
  for (let r = 0; r < table.rows && rows.length < limit; r++) {
    if (r === row || valueAt(shared, r) !== valueAt(shared, row)) continue;
    if (other !== undefined) {
      const value = valueAt(other, r);
      if (value === undefined || value === valueAt(other, row)) continue;
    }
    rows.push(r);
  }
  const variants = [bought, ...rows.map((r) => table.nodeOf[r]!)];
  const asked = withQueries(data, part, split.edges.customer[edge]!, variants);
  const [own, ...probabilities] = await fitted.predict(asked.data, asked.phase);
  const shown = table.columns.filter(
    ({ safety, kind }) => safety !== "leaky" && kind !== "reference",
  );
  return rows
    .map((r, i): OtherVariant => {
      const variant = table.nodeOf[r]!;
      const changes = shown.flatMap((column): ColumnChange[] => {
        const [from, to] = [valueAt(column, row), valueAt(column, r)];
        return from === to ? [] : [{ column: column.name, from, to }];
      });
      const probability = probabilities[i]!;
      const difference = probability - own!;
      return {
        variant,
        id: data.nodes["variant"]!.ids[variant]!,
        probability,
        difference,
        changes,
      };
    })
    .sort((a, b) => a.probability - b.probability || a.variant - b.variant);
}

function valueAt(column: Column, row: number): string | number | undefined {
  if (column.kind === "category") return column.levels[column.codes[row]!] || undefined;
  const value = column.kind === "reference" ? column.codes[row]! : numberAt(column, row);
  return Number.isNaN(value) || (column.kind === "reference" && value < 0) ? undefined : value;
}

/** A data set with orders of one customer behind its purchases, and the phase that asks about them. */
function withQueries(
  data: ReturnsData,
  phase: Phase,
  customer: number,
  variants: readonly number[],
): { readonly data: ReturnsData; readonly phase: Phase } {
  const split = data.splits[phase.split];
  const { count } = split.edges;
  const longer = <T extends Int32Array | Uint8Array | Float64Array>(
    list: T,
    more: ArrayLike<number>,
  ): T => {
    const out = new (list.constructor as new (length: number) => T)(count + variants.length);
    out.set(list);
    out.set(more, count);
    return out;
  };
  const { time } = split.edges;
  const edges = {
    count: count + variants.length,
    customer: longer(
      split.edges.customer,
      variants.map(() => customer),
    ),
    variant: longer(split.edges.variant, variants),
    label: longer(
      split.edges.label,
      variants.map(() => 0),
    ),
    ...(time === undefined
      ? {}
      : { time: longer(time, new Float64Array(variants.length).fill(time[phase.edges[0]!]!)) }),
  };
  const numbers = Int32Array.from(variants, (_, i) => count + i);
  return {
    data: { ...data, splits: { ...data.splits, [phase.split]: { ...split, edges } } },
    phase: {
      ...phase,
      edges: numbers,
      quadrant: new Uint8Array(variants.length).fill(phase.quadrant[0]!),
    },
  };
}
