import { random } from "@legendre/core-tensor";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import type { CategoryColumn, Column, NumberColumn } from "../data/columns.ts";
import type { NodeTable, ReturnsData, ReturnsSplit, SplitName } from "../data/returns-data.ts";
import { auc } from "../metrics/index.ts";
import type { Phase, ReturnsTask } from "../protocols/task.ts";
import { byReason } from "../schema/tables.ts";

/** Whatever is probed: everything from a task to a score for each test edge, in their order. */
export type Pipeline = (task: ReturnsTask) => Promise<ArrayLike<number>> | ArrayLike<number>;

/** What a probe found. */
export interface ProbeResult {
  /** Area under the curve of the scores against labels that cannot be predicted. */
  readonly auc: number;
  /** Its standard error where the scores know nothing. */
  readonly standardError: number;
  /** How many of these the area is from one half. */
  readonly z: number;
  /** Whether the pipeline knows labels that it must not. */
  readonly leaks: boolean;
}

/** Options of {@link randomLabelProbe} and {@link canaryProbe}. */
export interface ProbeOptions {
  /** @defaultValue `0` */
  readonly seed?: number | undefined;
}

/**
 * Runs a pipeline on labels drawn by coins, on which nothing honest is better than chance. Columns that the
 * tables make from labels are made anew from the coins, over the split's own edges, as the published tables do.
 *
 * @param task - a task; it is not changed.
 * @param pipeline - what is probed.
 * @param options - see {@link ProbeOptions}.
 * @returns whether the area under the curve is further than three standard errors from one half.
 * @throws code "option", and what the pipeline throws.
 *
 * @example
 * ```ts
 * import { protocolTask, randomLabelProbe } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 *
 * const task = protocolTask(await generateReturns({ edges: 1000 }));
 * const honest = await randomLabelProbe(task, ({ test }) => test.edges.map((e) => e % 7));
 * const told = await randomLabelProbe(task, ({ data, test }) =>
 *   Array.from(test.edges, (e) => data.splits.testing.edges.label[e]!),
 * );
 * console.log(honest.leaks, told.leaks); // → false true
 * ```
 */
export async function randomLabelProbe(
  task: ReturnsTask,
  pipeline: Pipeline,
  options: ProbeOptions = {},
): Promise<ProbeResult> {
  const { seed } = resolveOptions("randomLabelProbe", options, { seed: 0 });
  return probe("randomLabelProbe", task, pipeline, seed, (phase) => phase);
}

/**
 * {@link randomLabelProbe} with labels shown on every message: where a pipeline lets supervised edges carry
 * messages, it sees its own answers.
 */
export async function canaryProbe(
  task: ReturnsTask,
  pipeline: Pipeline,
  options: ProbeOptions = {},
): Promise<ProbeResult> {
  const { seed } = resolveOptions("canaryProbe", options, { seed: 0 });
  const shown = (phase: Phase): Phase => ({
    ...phase,
    messages: { ...phase.messages, labels: true },
  });
  return probe("canaryProbe", task, pipeline, seed, shown);
}

async function probe(
  where: string,
  task: ReturnsTask,
  pipeline: Pipeline,
  seed: number,
  change: (phase: Phase) => Phase,
): Promise<ProbeResult> {
  checkNumber(where, "seed", seed, { integer: true, min: 0, max: Number.MAX_SAFE_INTEGER });
  const data = withCoins(task.data, seed);
  const [train, validation, test] = [task.train, task.validation, task.test].map(change) as [
    Phase,
    Phase,
    Phase,
  ];
  const scores = await pipeline({ ...task, data, train, validation, test });
  const { label } = data.splits[test.split].edges;
  const labels = Uint8Array.from(test.edges, (e) => label[e]!);
  const ones = labels.reduce((sum, y) => sum + y, 0);
  const area = auc(labels, scores);
  const standardError = Math.sqrt((1 / ones + 1 / (labels.length - ones)) / 12);
  const z = (area - 0.5) / standardError;
  return { auc: area, standardError, z, leaks: !(Math.abs(z) <= 3) };
}

function withCoins(data: ReturnsData, seed: number): ReturnsData {
  const draw = random.hostRandom(seed);
  const split = (name: SplitName): ReturnsSplit => {
    const { edges, customers, variants } = data.splits[name];
    const label = Uint8Array.from(edges.label, () => draw.below(2));
    const coined = { ...edges, label };
    return {
      edges: coined,
      customers: recounted(customers, edges.customer, label, "Customer"),
      variants: recounted(variants, edges.variant, label, "Product"),
    };
  };
  return { ...data, splits: { training: split("training"), testing: split("testing") } };
}

/** A table whose columns made from labels count the given ones. */
function recounted(
  table: NodeTable,
  ends: Int32Array,
  label: Uint8Array,
  entity: "Customer" | "Product",
): NodeTable {
  const sales = new Float32Array(table.rows);
  const returns = new Float32Array(table.rows);
  for (let e = 0; e < ends.length; e++) {
    const row = table.rowOf[ends[e]!]!;
    if (row < 0) continue;
    sales[row]!++;
    returns[row]! += label[e]!;
  }
  const rate = returns.map((k, row) => (sales[row]! > 0 ? k / sales[row]! : Number.NaN));
  const byName = new Map([
    [`salesPer${entity}`, sales],
    [`returnsPer${entity}`, returns],
    [`${entity.toLowerCase()}ReturnRate`, rate],
  ]);
  const columns = table.columns.map((column): Column => {
    if (column.safety !== "leaky" || column.kind === "reference") return column;
    if (column.kind === "category") return { ...column, codes: wordsOfReturns(column, returns) };
    // Shares by reason are of returns that the coins did not draw. What a shop's own column counts is not known: it tells the
    // coins, as it tells the labels.
    const nothing = (): Float32Array => new Float32Array(table.rows).fill(Number.NaN);
    const values = byName.get(column.name) ?? (byReason.has(column.name) ? nothing() : rate);
    const { missing: _, ...others } = column;
    return { ...others, values } satisfies NumberColumn;
  });
  return { ...table, columns };
}

/** One word for rows with a return and another for those without; the empty one is left alone. */
function wordsOfReturns({ levels }: CategoryColumn, returns: Float32Array): Int32Array {
  const last = levels.length - 1;
  return Int32Array.from(returns, (k) => (k > 0 ? last : Math.min(1, last)));
}
