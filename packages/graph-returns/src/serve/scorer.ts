import { checkNumber, LegendreError, resolveOptions } from "@legendre/core-tensor";
import type { ReturnsData } from "../data/returns-data.ts";
import { byColumn } from "../explain/by-column.ts";
import { type IdIndex, idIndex } from "../ids/id-index.ts";
import { logit } from "../models/logistic.ts";
import type { FittedReturns } from "../models/returns-model.ts";
import type { Messages } from "../protocols/task.ts";
import { widened } from "./growing.ts";
import { orderId } from "./order-ids.ts";
import type { Known, Order, OrderLine, Scorer, ScorerOptions } from "./scorer-types.ts";
import type { ServedModel } from "./served-model.ts";
import { inSlices } from "./slices.ts";

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
  const { messages, coldStart, orders, newIds, signal } = resolveOptions(where, options, {
    messages: undefined as Messages | undefined,
    coldStart: undefined as FittedReturns | undefined,
    orders: [] as Iterable<Order>,
    newIds: Number.POSITIVE_INFINITY,
    signal: undefined as AbortSignal | undefined,
  });
  checkNumber(where, "newIds", newIds, { min: 0, infinite: true });
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
  const given = ids.customer.count + ids.variant.count;
  let [observed, passedOver] = [0, 0];
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
  const observe = ({ customer, variant, returned, was }: Order): void => {
    const own = {
      customer: orderId(where, "customer", customer),
      variant: orderId(where, "variant", variant),
    };
    const isNew = ids.customer.find(own.customer) < 0 || ids.variant.find(own.variant) < 0;
    if (isNew && ids.customer.count + ids.variant.count - given >= newIds) {
      if (returned === undefined) passedOver++;
      return;
    }
    const nodes = {
      customer: ids.customer.add(own.customer),
      variant: ids.variant.add(own.variant),
    };
    const order = { ...nodes, returned, was };
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
  const dispose = async (): Promise<void> => {
    await served.dispose();
    await fallback?.dispose();
  };
  const refresh = async (): Promise<void> => {
    await served.refresh();
    await fallback?.refresh();
  };
  // What is under way ends at its next slice.
  const end = (): void => void dispose().catch(() => undefined);
  signal?.addEventListener("abort", end);
  try {
    signal?.throwIfAborted();
    await inSlices(orders, observe, signal);
    await refresh();
    signal?.throwIfAborted();
  } catch (error) {
    await dispose();
    throw signal?.aborted === true ? signal.reason : error;
  } finally {
    signal?.removeEventListener("abort", end);
  }
  return {
    model: fitted.name,
    schemaHash: data.schemaHash,
    counts: () => ({
      customers: ids.customer.count,
      variants: ids.variant.count,
      orders: observed,
      passedOver,
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
    async why(line, shown = (probabilities) => probabilities) {
      const [c, v] = [nodeOf(line, "customer"), nodeOf(line, "variant")];
      const known = { customer: knownOf("customer", c), variant: knownOf("variant", v) };
      const isCold = fallback !== undefined && Object.values(known).includes("nothing");
      const by = isCold ? fallback : served;
      const found = await by.score(Int32Array.of(c, c, -1, -1), Int32Array.of(v, -1, v, -1));
      const made = shown(found);
      const [both, customer, variant, neither] = Array.from(made, logit) as [
        ...[number, number, number, number],
      ];
      return {
        ...{ probability: made[0]!, ...known, by: isCold ? "cold start" : "model", base: neither },
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
    ...{ observe, refresh, dispose },
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

/** Nodes with a message: a byte each. */
function seenNodes(
  data: ReturnsData,
  { split, edges }: Messages,
  end: "customer" | "variant",
): { has(node: number): boolean; add(node: number): void } {
  const all = data.splits[split].edges[end];
  let known = new Uint8Array(data.nodes[end]!.count);
  for (const e of edges) known[all[e]!] = 1;
  return {
    has: (node) => known[node] === 1,
    add(node) {
      if (node >= known.length) known = widened(known, node + 1);
      known[node] = 1;
    },
  };
}
