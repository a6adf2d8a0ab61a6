import type { ReturnsData } from "../data/returns-data.ts";
import type { GraphContent } from "../models/fitted-graph.ts";
import { sigmoid } from "../models/logistic.ts";
import type { Messages } from "../protocols/task.ts";
import { type End, type GraphState, graphState, recipeOf, rowAt } from "./graph-state.ts";
import { passedAnew } from "./passed-anew.ts";
import { servedAttributions } from "./served-attributions.ts";
import type { ObservedOrder, ServedModel } from "./served-model.ts";
import { tellEnds } from "./tell-ends.ts";

/** A served graph model whose embeddings another model may read. */
export interface ServedGraph extends ServedModel {
  /** Features of both ends after the last layer, side by side; float32 `[pairs, 2 · hidden]`. */
  readonly embed: (customer: Int32Array, variant: Int32Array) => Float32Array;
}

/**
 * A graph model made ready for single purchases. All nodes' embeddings lie ready as the decoder reads them, so that
 * a score costs one small dot product. A purchase that comes in changes the embeddings of its customer and variant
 * at once, from what is known of their neighbours; nodes further away hear of it at the next `refresh`, which
 * passes messages along all purchases anew, a few milliseconds at a time.
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
  /** Orders that came while messages are passed anew, of which the new rows have to be told. */
  let meanwhile: ObservedOrder[] = [];
  let turn: Promise<void> = Promise.resolve();
  const closing = new AbortController();
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
    explain: async (customer, variant) =>
      servedAttributions(state, recipe, { customer, variant }, labels),
    observe(order) {
      if (!addMessage(state, order, labels)) return;
      tellEnds(state, recipe, order);
      meanwhile.push(order);
    },
    refresh() {
      turn = turn.then(async () => {
        meanwhile = [];
        const next = await passedAnew(state, recipe, closing.signal);
        if (next === undefined) return;
        // Both share their messages, so that these have been added already.
        for (const order of meanwhile) tellEnds(next, recipe, order);
        state = next;
        meanwhile = [];
      });
      return turn;
    },
    async dispose() {
      closing.abort();
      await turn;
    },
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
