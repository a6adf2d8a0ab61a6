import { LegendreError, resolveOptions } from "@legendre/core-tensor";
import type { ReturnsData } from "../data/returns-data.ts";
import { byColumn } from "../explain/by-column.ts";
import type { Explanation } from "../explain/explanation.ts";
import { type IdIndex, idIndex } from "../ids/id-index.ts";
import { logit } from "../models/logistic.ts";
import type { FittedReturns } from "../models/returns-model.ts";
import type { Messages } from "../protocols/task.ts";
import { type OrderId, orderId } from "./order-ids.ts";
import type { ServedModel } from "./served-model.ts";

/** One line of an order: who buys what. */
export interface OrderLine {
  readonly customer: OrderId;
  readonly variant: OrderId;
}

/** A purchase that was made, and what became of it once that is known. */
export interface Order extends OrderLine {
  /** Left out while nobody knows; say it later with the same customer and variant. */
  readonly returned?: boolean | undefined;
}

/**
 * What a score could go by: `"orders"` of this customer or variant, in the tables or since; its `"row"` in the
 * tables alone; or `"nothing"`, for an id that was never seen.
 */
export type Known = "orders" | "row" | "nothing";

/** The score of one line. */
export interface ScoredLine {
  /** The probability that it is returned. */
  readonly probability: number;
  readonly customer: Known;
  readonly variant: Known;
  /** Who said so: the model, or the one for lines with an end that was never seen. */
  readonly by: "model" | "cold start";
}

/** What each end adds to the score of a line, in log odds. */
export interface Why extends ScoredLine {
  /** Log odds of a line whose ends were both never seen. */
  readonly base: number;
  /**
   * What knowing the customer, and the variant, adds to it. The three sum to the log odds of the probability:
   * these are the Shapley values of the two.
   */
  readonly adds: { readonly customer: number; readonly variant: number };
}

/** The score of a line with what each column of its ends, and what they hear of others, adds to it. */
export interface ExplainedLine extends ScoredLine, Omit<Explanation, "edge" | "probability"> {}

/** Options of {@link scorer}. */
export interface ScorerOptions {
  /**
   * Purchases that carry messages, with labels where the model was fitted on messages with labels.
   * @defaultValue all training purchases
   */
  readonly messages?: Messages | undefined;
  /**
   * Scores lines whose customer or variant was never seen. Without it the model does, from what its unknown row
   * says. @defaultValue none
   */
  readonly coldStart?: FittedReturns | undefined;
  /** Purchases since the tables were made; as `observe` for each, and one `refresh`. @defaultValue none */
  readonly orders?: Iterable<Order> | undefined;
}

/** Scores of single purchases, in microseconds to milliseconds. */
export interface Scorer {
  readonly model: string;
  /** The schema that model and tables share. */
  readonly schemaHash: string;
  /** Ids seen so far, in the tables and since; and orders since. */
  readonly counts: () => {
    readonly customers: number;
    readonly variants: number;
    readonly orders: number;
  };
  /**
   * The probability of a return for each line.
   *
   * @throws code "data" for what is no id.
   */
  readonly score: (lines: readonly OrderLine[]) => Promise<ScoredLine[]>;
  /**
   * The score of a line with what each end adds to it, by the model that scores it.
   *
   * @see Shapley, "A value for n-person games", 1953: of two players each gets the mean of what it adds alone and
   *   what it adds to the other.
   */
  readonly why: (line: OrderLine) => Promise<Why>;
  /**
   * How the score of a line came about, column by column; as `explain`, of the orders so far. Nothing where the model that
   * scores the line does not tell.
   *
   * @remarks Of boosted trees and regressions a millisecond; of networks and graph models some tens of them.
   */
  readonly explain: (line: OrderLine) => Promise<ExplainedLine | undefined>;
  /** {@link score} as plain numbers. */
  readonly probabilities: (lines: readonly OrderLine[]) => Promise<Float32Array>;
  /** Takes a purchase, or what became of one, into account for the lines that are scored from now on. */
  readonly observe: (order: Order) => void;
  /**
   * Passes messages along all purchases anew: what `observe` tells both ends of a purchase, it tells their
   * neighbours. Scores go on meanwhile.
   */
  readonly refresh: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}

/**
 * A fitted model made ready to score single purchases: everything that does not depend on the pair is computed
 * once, a graph model's embeddings above all. Purchases that come in change what is known of their customer
 * and variant; ids that no table has are scored too.
 *
 * @param fitted - from `trainModel`, a model's `fit` or `loadReturnsModel`.
 * @param data - the shop's tables; of the schema that the model was fitted on.
 * @param options - see {@link ScorerOptions}.
 * @returns a {@link Scorer}, which the caller disposes of.
 * @throws code "data" with `details.reason` "schema" for tables of another schema; "option".
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 * import { boosting, onFeatures } from "@legendre/graph-returns/models";
 * import { scorer } from "@legendre/graph-returns/serve";
 *
 * const data = await generateReturns({ edges: 500, seed: 1 });
 * const fitted = await onFeatures(boosting({ trees: 20 })).fit(protocolTask(data));
 * const shop = await scorer(fitted, data);
 * const customer = data.nodes["customer"]!.ids[0]!;
 * const [line] = await shop.score([{ customer, variant: "a dress that nobody has bought" }]);
 * console.log(line!.probability > 0.2, line!.variant); // → true nothing
 * shop.observe({ customer, variant: "a dress that nobody has bought" });
 * console.log((await shop.score([{ customer, variant: "a dress that nobody has bought" }]))[0]!.variant); // → orders
 * await shop.dispose();
 * ```
 *
 * @remarks Memory of a graph model: about 4 bytes a feature, layer and node, and `4 · units` a node. A score of
 *   it costs `units` multiplications; an observed purchase costs the messages of its two ends, layer by layer. After
 *   `refresh` the scores are those of `predict` with the same purchases as messages.
 */
export async function scorer(
  fitted: FittedReturns,
  data: ReturnsData,
  options: ScorerOptions = {},
): Promise<Scorer> {
  const where = "scorer";
  const { messages, coldStart, orders } = resolveOptions(where, options, {
    messages: undefined as Messages | undefined,
    coldStart: undefined as FittedReturns | undefined,
    orders: [] as Iterable<Order>,
  });
  const plain: Messages = messages ?? {
    split: "training",
    edges: Int32Array.from({ length: data.splits.training.edges.count }, (_, e) => e),
    labels: false,
  };
  const served = await serving(where, fitted, data, plain);
  const fallback = coldStart && (await serving(where, coldStart, data, plain));
  const ids = { customer: indexOf(data, "customer"), variant: indexOf(data, "variant") };
  const seen = {
    customer: seenNodes(data, plain, "customer"),
    variant: seenNodes(data, plain, "variant"),
  };
  const tables = data.splits[plain.split];
  let observed = 0;
  const nodeOf = (line: OrderLine, end: "customer" | "variant"): number =>
    ids[end].find(orderId(where, end, line[end]));
  const nodesOf = (lines: readonly OrderLine[], end: "customer" | "variant"): Int32Array =>
    Int32Array.from(lines, (line) => nodeOf(line, end));
  const knownOf = (end: "customer" | "variant", node: number): Known => {
    if (node < 0) return "nothing";
    if (seen[end].has(node)) return "orders";
    const { rowOf } = tables[end === "customer" ? "customers" : "variants"];
    return (rowOf[node] ?? -1) >= 0 ? "row" : "nothing";
  };
  const observe = ({ customer, variant, returned }: Order): void => {
    const order = {
      customer: ids.customer.add(orderId(where, "customer", customer)),
      variant: ids.variant.add(orderId(where, "variant", variant)),
      returned,
    };
    if (returned === undefined) observed++;
    for (const end of ["customer", "variant"] as const) seen[end].add(order[end]);
    served.observe(order);
    fallback?.observe(order);
  };
  const scored = async (customer: Int32Array, variant: Int32Array) => {
    if (fallback === undefined) return { values: await served.score(customer, variant), cold: [] };
    const cold = Array.from(customer, (c, i) =>
      [knownOf("customer", c), knownOf("variant", variant[i]!)].includes("nothing"),
    );
    const part = async (by: ServedModel, which: boolean): Promise<Float32Array> => {
      const own = (_: number, i: number): boolean => cold[i] === which;
      const [c, v] = [customer.filter(own), variant.filter(own)];
      return c.length === 0 ? new Float32Array(0) : by.score(c, v);
    };
    const [warm, frozen] = [await part(served, false), await part(fallback, true)];
    let [w, f] = [0, 0];
    return { values: Float32Array.from(cold, (is) => (is ? frozen[f++]! : warm[w++]!)), cold };
  };
  for (const order of orders) observe(order);
  if (observed > 0) await served.refresh();
  if (observed > 0) await fallback?.refresh();
  return {
    model: fitted.name,
    schemaHash: data.schemaHash,
    counts: () => ({
      customers: ids.customer.count,
      variants: ids.variant.count,
      orders: observed,
    }),
    async score(lines) {
      const [customer, variant] = [nodesOf(lines, "customer"), nodesOf(lines, "variant")];
      const { values, cold } = await scored(customer, variant);
      return lines.map((_, i) => ({
        probability: values[i]!,
        customer: knownOf("customer", customer[i]!),
        variant: knownOf("variant", variant[i]!),
        by: cold[i] === true ? "cold start" : "model",
      }));
    },
    async why(line) {
      const [c, v] = [nodeOf(line, "customer"), nodeOf(line, "variant")];
      const known = { customer: knownOf("customer", c), variant: knownOf("variant", v) };
      const isCold = fallback !== undefined && Object.values(known).includes("nothing");
      const by = isCold ? fallback : served;
      const found = await by.score(Int32Array.of(c, c, -1, -1), Int32Array.of(v, -1, v, -1));
      const [both, customer, variant, neither] = Array.from(found, logit) as [
        ...[number, number, number, number],
      ];
      return {
        ...{ probability: found[0]!, ...known, by: isCold ? "cold start" : "model", base: neither },
        adds: {
          customer: (customer - neither + both - variant) / 2,
          variant: (variant - neither + both - customer) / 2,
        },
      };
    },
    async explain(line) {
      const [customer, variant] = [nodeOf(line, "customer"), nodeOf(line, "variant")];
      const known = {
        customer: knownOf("customer", customer),
        variant: knownOf("variant", variant),
      };
      const isCold = fallback !== undefined && Object.values(known).includes("nothing");
      const by = isCold ? fallback : served;
      const found = await by.explain?.(customer, variant);
      if (found === undefined) return undefined;
      const { amounts, base, output, unit, method, status } = found.row;
      const nodes = { split: plain.split, customer, variant };
      const contributions = byColumn(found.names, amounts, data, nodes);
      const sum = contributions.reduce((total, { amount }) => total + amount, base);
      const [probability] = await by.score(Int32Array.of(customer), Int32Array.of(variant));
      return {
        ...{ probability: probability!, ...known, by: isCold ? "cold start" : "model" },
        ...{ unit, base, output, contributions, residual: output - sum, method, status },
      };
    },
    probabilities: async (lines) =>
      (await scored(nodesOf(lines, "customer"), nodesOf(lines, "variant"))).values,
    observe,
    async refresh() {
      await served.refresh();
      await fallback?.refresh();
    },
    async dispose() {
      await served.dispose();
      await fallback?.dispose();
    },
  };
}

async function serving(
  where: string,
  fitted: FittedReturns,
  data: ReturnsData,
  messages: Messages,
): Promise<ServedModel> {
  if (fitted.serving !== undefined) return fitted.serving(data, messages);
  const message = `"${fitted.name}" has no "serving", so it cannot score single purchases; give a model of onFeatures, graphModel or embeddingHead, or write it`;
  throw new LegendreError("option", where, message, { model: fitted.name });
}

function indexOf({ nodes }: ReturnsData, kind: string): IdIndex {
  const { ids } = nodes[kind]!;
  const index = idIndex(ids.length);
  index.addAll(ids);
  return index;
}

/** Nodes with a message. */
function seenNodes(
  data: ReturnsData,
  { split, edges }: Messages,
  end: "customer" | "variant",
): { has(node: number): boolean; add(node: number): void } {
  const all = data.splits[split].edges[end];
  const inTables = new Uint8Array(data.nodes[end]!.count);
  for (const e of edges) inTables[all[e]!] = 1;
  const later = new Set<number>();
  return {
    has: (node) => inTables[node] === 1 || later.has(node),
    add(node) {
      if (inTables[node] !== 1) later.add(node);
    },
  };
}
