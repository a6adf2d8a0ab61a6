import { random } from "@legendre/core-tensor";
import { type OptionsOf, options } from "@legendre/core-tensor/options";
import type { CategoryColumn, Column, NumberColumn } from "../data/columns.ts";
import type {
  EdgeTable,
  NodeTable,
  ReturnsData,
  ReturnsSplit,
  SplitName,
} from "../data/returns-data.ts";
import { auc } from "../metrics/index.ts";
import type { Phase, ReturnsTask } from "../protocols/task.ts";
import { byReason } from "../schema/tables.ts";
import { seed } from "../seed.ts";
import { type OutcomeColumn, outcomeColumns } from "./outcome-columns.ts";

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
  /**
   * Whether the pipeline knows labels that it must not. `"cannot tell"`: it does not show that it does, and there are too few purchases to see
   * whether columns that it may read were made of outcomes; `unclear` names them.
   */
  readonly leaks: boolean | "cannot tell";
  /** The phase of which it knows most. Validation is asked for where purchases have orders. */
  readonly phase: "test" | "validation";
  /** Columns that are not called leaky, were made of outcomes, and so were made anew from the coins. */
  readonly made: readonly string[];
  /** Columns that may be read, and may or may not be made of outcomes. */
  readonly unclear: readonly string[];
}

/** The options of {@link randomLabelProbe}. */
export const randomLabelProbeOptions = options("randomLabelProbe", {
  /** Another number throws the coins otherwise. */
  seed,
});

/** The options of {@link canaryProbe}. */
export const canaryProbeOptions = options("canaryProbe", {}, { from: randomLabelProbeOptions });

/** Options of {@link randomLabelProbe} and {@link canaryProbe}. */
export interface ProbeOptions extends OptionsOf<typeof randomLabelProbeOptions> {}

/**
 * Runs a pipeline on labels drawn by coins, on which nothing honest is better than chance. Columns that the
 * tables make from labels are made anew from the coins, over the split's own edges, as the published tables do. So are columns that were
 * made of outcomes by what they tell (see `checkTask`), whatever they are called: the row with the highest share of coins gets the highest
 * value.
 *
 * Where purchases have orders, all lines of an order have one coin, and the pipeline runs a second time with the validation phase in place of
 * the test: one that learns from other lines of the order that it is asked about knows its coin.
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
  const { seed } = randomLabelProbeOptions.resolve(options);
  return probe(task, pipeline, seed, (phase) => phase);
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
  const { seed } = canaryProbeOptions.resolve(options);
  const shown = (phase: Phase): Phase => ({
    ...phase,
    messages: { ...phase.messages, labels: true },
  });
  return probe(task, pipeline, seed, shown);
}

async function probe(
  task: ReturnsTask,
  pipeline: Pipeline,
  seed: number,
  change: (phase: Phase) => Phase,
): Promise<ProbeResult> {
  const columns = outcomeColumns(task.data, ["safe", "suspicious"]);
  const made = columns.filter(({ isMade }) => isMade === true);
  const unclear = columns.filter(
    ({ isMade, column }) => isMade === undefined && task.features.includes(column.safety),
  );
  const data = withCoins(task.data, seed, made);
  const [train, validation, test] = [task.train, task.validation, task.test].map(change) as [
    Phase,
    Phase,
    Phase,
  ];
  const judged = async (phase: Phase) => {
    const scores = await pipeline({ ...task, data, train, validation, test: phase });
    return judgement(data.splits[phase.split].edges, phase, scores);
  };
  let worst = await judged(test);
  if (data.splits[validation.split].edges.order !== undefined && validation.edges.length > 0) {
    const other = await judged(validation);
    if (!(Math.abs(other.z) <= Math.abs(worst.z))) worst = other;
  }
  const leaks = !(Math.abs(worst.z) <= 3);
  const names = (of: readonly OutcomeColumn[]) => [
    ...new Set(of.map(({ side, column }) => `${side} ${column.name}`)),
  ];
  return {
    ...worst,
    leaks: leaks || unclear.length === 0 ? leaks : "cannot tell",
    made: names(made),
    unclear: names(unclear),
  };
}

function judgement(
  { label, order }: EdgeTable,
  { name, edges }: Phase,
  scores: ArrayLike<number>,
): Pick<ProbeResult, "auc" | "standardError" | "z" | "phase"> {
  const labels = Uint8Array.from(edges, (e) => label[e]!);
  const area = auc(labels, scores);
  // Lines of an order have one coin, and count as fewer: (Σ n)² / Σ n² over orders of n lines.
  const lines = [new Map<unknown, number>(), new Map<unknown, number>()] as const;
  for (const e of edges) {
    const of = lines[label[e] === 1 ? 1 : 0];
    const key = order?.[e] ?? e;
    of.set(key, (of.get(key) ?? 0) + 1);
  }
  const [zeros, ones] = lines.map((of) => {
    const counts = [...of.values()];
    return counts.reduce((a, b) => a + b, 0) ** 2 / counts.reduce((a, b) => a + b * b, 0);
  }) as [number, number];
  const standardError = Math.sqrt((1 / ones + 1 / zeros) / 12);
  const phase = name === "validation" ? name : "test";
  return { auc: area, standardError, z: (area - 0.5) / standardError, phase };
}

/** The data with a coin for each purchase, or for each order, and with columns made of outcomes made of the coins. */
function withCoins(data: ReturnsData, seed: number, made: readonly OutcomeColumn[]): ReturnsData {
  const draw = random.hostRandom(seed);
  const coins = new Map<bigint, number>();
  const coined = ({ order, ...edges }: EdgeTable): EdgeTable => {
    const coinOf = (id: bigint): number => {
      const coin = coins.get(id) ?? draw.below(2);
      coins.set(id, coin);
      return coin;
    };
    const label = Uint8Array.from(edges.label, (_, e) =>
      order === undefined ? draw.below(2) : coinOf(order[e]!),
    );
    // Coins are known when outcomes were; when a return came is not known of a coin.
    const { returnedAt: _, ...others } = edges;
    return { ...others, label, ...(order && { order }) };
  };
  const edges = {
    training: coined(data.splits.training.edges),
    testing: coined(data.splits.testing.edges),
  };
  const split = (name: SplitName): ReturnsSplit => {
    const { customers, variants } = data.splits[name];
    const { customer, variant, label } = edges[name];
    const anew = (side: "customers" | "variants", table: NodeTable): NodeTable => {
      const own = made.filter((each) => each.split === name && each.side === side);
      const columns = table.columns.map((column): Column => {
        const found = own.find((each) => each.column.name === column.name);
        if (found === undefined) return column;
        const tables = found.tables.map((of) =>
          of === data.splits.training.edges ? edges.training : edges.testing,
        );
        return ofCoins(found.column, coinRates(table, side, tables));
      });
      return { ...table, columns };
    };
    return {
      edges: edges[name],
      customers: anew("customers", recounted(customers, customer, label, "Customer")),
      variants: anew("variants", recounted(variants, variant, label, "Product")),
    };
  };
  return { ...data, splits: { training: split("training"), testing: split("testing") } };
}

/** The share of ones among the coins of each row, one half without any. */
function coinRates(
  table: NodeTable,
  side: "customers" | "variants",
  tables: readonly EdgeTable[],
): Float64Array {
  const [count, ones] = [new Float64Array(table.rows), new Float64Array(table.rows)];
  for (const edges of tables) {
    const ends = side === "customers" ? edges.customer : edges.variant;
    for (let e = 0; e < edges.count; e++) {
      const row = table.rowOf[ends[e]!]!;
      if (row < 0) continue;
      count[row]!++;
      ones[row]! += edges.label[e]!;
    }
  }
  return count.map((n, row) => (n > 0 ? ones[row]! / n : 0.5));
}

/** The values of a column, given out anew: the higher the share of coins, the higher the value. */
function ofCoins(column: Column, rates: Float64Array): Column {
  const values: ArrayLike<number> = column.kind === "number" ? column.values : column.codes;
  const known = Int32Array.from(rates.keys()).filter((row) => !Number.isNaN(values[row]!));
  const sorted = Float64Array.from(known, (row) => values[row]!).sort();
  const out = (column.kind === "number" ? column.values : column.codes).slice();
  for (const [i, row] of known.sort((a, b) => rates[a]! - rates[b]! || a - b).entries()) {
    out[row] = sorted[i]!;
  }
  return { ...column, [column.kind === "number" ? "values" : "codes"]: out } as Column;
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
