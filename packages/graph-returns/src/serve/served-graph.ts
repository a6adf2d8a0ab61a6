import type { ReturnsData } from "../data/returns-data.ts";
import type { GraphContent } from "../models/fitted-graph.ts";
import { sigmoid } from "../models/logistic.ts";
import type { Messages } from "../protocols/task.ts";
import {
  countsOf,
  decodedRow,
  type End,
  ends,
  type GraphState,
  graphState,
  type Recipe,
  recipeOf,
  rowAt,
} from "./graph-state.ts";
import { affineRow, nodeAfterLayer } from "./host-layer.ts";
import type { ObservedOrder, ServedModel } from "./served-model.ts";
import { withOrders } from "./with-orders.ts";

/** A served graph model whose embeddings another model may read. */
export interface ServedGraph extends ServedModel {
  /** Features of both ends after the last layer, side by side; float32 `[pairs, 2 · hidden]`. */
  readonly embed: (customer: Int32Array, variant: Int32Array) => Float32Array;
}

/**
 * A graph model made ready for single purchases. All nodes' embeddings lie ready as the decoder reads them, so that
 * a score costs one small dot product. A purchase that comes in changes the embeddings of its customer and variant
 * at once, from what is known of their neighbours; nodes further away hear of it at the next `refresh`, which
 * passes messages along all purchases anew.
 */
export async function servedGraph(
  data: ReturnsData,
  given: Messages,
  content: GraphContent,
): Promise<ServedGraph> {
  const recipe = recipeOf(content);
  const { host } = recipe;
  const labels = host.encoder.layers[0]?.relations["purchase kept"] !== undefined;
  const messages = { ...given, labels };
  const known = { customer: data.nodes["customer"]!.count, variant: data.nodes["variant"]!.count };
  const orders: ObservedOrder[] = [];
  let state = await graphState(data, messages, known, recipe);

  const rowOf = (level: number, kind: string, node: number): Float32Array =>
    rowAt(state.rows[level]![kind]!, node) ?? state.unknown[kind as End].rows[level]!;
  const decodedOf = (end: End, node: number): Float32Array =>
    rowAt(state.decoded[end], node) ?? state.unknown[end].decoded;

  return {
    labels,
    async score(customer, variant) {
      const { out, outBias } = host.decoder;
      const units = out.data.length;
      return Float32Array.from(customer, (c, i) => {
        const a = decodedOf("customer", c);
        const b = decodedOf("variant", variant[i]!);
        let logit = outBias.data[0]!;
        for (let j = 0; j < units; j++) {
          const sum = a[j]! + b[j]!;
          if (sum > 0) logit += sum * out.data[j]!;
        }
        for (let j = units; j < a.length; j++) logit += a[j]! * b[j]!;
        return sigmoid(logit);
      });
    },
    embed(customer, variant) {
      const last = state.rows.length - 1;
      const width = state.rows[last]!["customer"]!.width;
      const values = new Float32Array(2 * width * customer.length);
      for (let i = 0; i < customer.length; i++) {
        values.set(rowOf(last, "customer", customer[i]!), 2 * i * width);
        values.set(rowOf(last, "variant", variant[i]!), (2 * i + 1) * width);
      }
      return values;
    },
    observe(order) {
      orders.push(order);
      if (addMessage(state, order, labels)) update(state, recipe, order);
    },
    async refresh() {
      const told = orders.length;
      const extended = withOrders(data, messages, orders, labels);
      const next = await graphState(extended.data, extended.messages, known, recipe);
      for (const order of orders.slice(told)) {
        if (addMessage(next, order, labels)) update(next, recipe, order);
      }
      state = next;
    },
    dispose: async () => {},
  };
}

/** Adds the message of an order to both ends, if the model hears of it. */
function addMessage(
  { relations }: GraphState,
  { customer, variant, returned }: ObservedOrder,
  labels: boolean,
): boolean {
  // A model of labels hears of an order with what became of it; another when it is made, and only once.
  if (labels !== (returned !== undefined)) return false;
  const name = !labels ? "purchase" : returned === true ? "purchase returned" : "purchase kept";
  const one = relations.find((each) => each.name === name)!;
  one.senders.add(variant, customer);
  one.receivers.add(customer, variant);
  return true;
}

/** Brings the rows of both ends up to date, a layer after the other for both. */
function update(state: GraphState, recipe: Recipe, nodes: Readonly<Record<End, number>>): void {
  const { host, options } = recipe;
  for (const end of ends) renew(state, recipe, end, nodes[end]);
  const rowOf = (level: number, kind: string, node: number): Float32Array =>
    rowAt(state.rows[level]![kind]!, node) ?? state.unknown[kind as End].rows[level]!;
  for (const [l, layer] of host.encoder.layers.entries()) {
    for (const kind of ends) {
      const into = state.relations.filter(({ to }) => to === kind);
      const row = (from: string, node: number) => rowOf(l, from, node);
      const after = nodeAfterLayer(options, layer, { kind, node: nodes[kind], row, into });
      state.rows[l + 1]![kind]!.set(nodes[kind], after);
    }
  }
  for (const end of ends) {
    const [x, h] = [
      rowAt(state.x[end]!, nodes[end])!,
      rowAt(state.rows.at(-1)![end]!, nodes[end])!,
    ];
    state.decoded[end].set(nodes[end], decodedRow(host, end, x, h));
  }
}

/** Writes what a node's features say of its messages anew, and what the first layer reads. */
function renew(state: GraphState, recipe: Recipe, end: End, node: number): void {
  const { host } = recipe;
  const features = Float32Array.from(rowAt(state.x[end]!, node) ?? state.unknown[end].x);
  const counts = countsOf(recipe, state.relations, end, node);
  const vector = host.vectors?.[end]?.shape[1] ?? 0;
  features.set(counts, features.length - vector - counts.length);
  state.x[end]!.set(node, features);
  const entry = host.encoder.entry?.[end];
  if (entry !== undefined) state.rows[0]![end]!.set(node, affineRow(features, entry));
}
