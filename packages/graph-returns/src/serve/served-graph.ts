import { LegendreError } from "@legendre/core-tensor";
import type { ReturnsData } from "../data/returns-data.ts";
import type { GraphContent } from "../models/graph-content.ts";
import { sigmoid } from "../models/logistic.ts";
import { inSlices, inSteps } from "../pause.ts";
import type { Messages } from "../protocols/task.ts";
import {
  type End,
  ends,
  type GraphState,
  graphState,
  isPurchase,
  recipeOf,
  rowAt,
} from "./graph-state.ts";
import { passedAnew } from "./passed-anew.ts";
import { servedAttributions } from "./served-attributions.ts";
import type { ObservedOrder, ServedModel } from "./served-model.ts";
import { renewFeatures, tellEnds } from "./tell-ends.ts";

/** A served graph model whose embeddings another model may read. */
export interface ServedGraph extends ServedModel {
  /** Features of both ends after the last layer, side by side; float32 `[pairs, 2 · hidden]`. */
  readonly embed: (customer: Int32Array, variant: Int32Array) => Promise<Float32Array>;
}

/**
 * A graph model made ready for single purchases. All nodes' embeddings lie ready as the decoder reads them, so that
 * a score costs one small dot product. A purchase that comes in changes the embeddings of its customer and variant
 * at once, from what is known of their neighbours; nodes further away hear of it at the next `refresh`, which
 * passes messages along all purchases anew, a few milliseconds at a time. Messages are first passed when something is
 * asked or at the first `refresh`; purchases that came before cost next to nothing.
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
  /** Orders before messages were first passed: their ends have to count them. */
  let early: ObservedOrder[] = [];
  /** Orders that come while messages are passed, of which the new rows have to be told. */
  let meanwhile: ObservedOrder[] | undefined;
  let turn: Promise<void> = Promise.resolve();
  let first: Promise<void> | undefined;
  const closing = new AbortController();
  let state = await inSteps(graphState(data, messages, known, recipe));

  const pass = async (): Promise<void> => {
    const own: ObservedOrder[] = [];
    meanwhile = own;
    let told = 0;
    const late = function* () {
      while (told < own.length) yield own[told++]!;
    };
    try {
      const renewed = (order: ObservedOrder): void => {
        for (const end of ends) renewFeatures(state, recipe, end, order[end]);
      };
      await inSlices(early, renewed, closing.signal);
      const next = await passedAnew(state, recipe, closing.signal);
      if (next === undefined) return;
      // Both share their messages, so that these have been added already. More may come while these are told; what is
      // left is told in one piece.
      const tell = (order: ObservedOrder): void => tellEnds(next, recipe, order);
      await inSlices(late(), tell, closing.signal);
      for (const order of late()) tell(order);
      state = next;
      early = [];
    } finally {
      meanwhile = undefined;
    }
  };
  const refresh = (): Promise<void> => {
    const done = turn.then(() => (closing.signal.aborted ? undefined : pass()));
    // One that failed must not fail the next, nor what is asked afterwards.
    turn = done.catch(() => {
      if (first === done) first = undefined;
    });
    first ??= done;
    return done;
  };
  const ready = (): Promise<void> => first ?? refresh();

  const rowOf = (level: number, kind: string, node: number): Float32Array =>
    rowAt(state.rows[level]![kind]!, node) ?? state.unknown[kind as End].rows[level]!;
  const decodedOf = (end: End, node: number): Float32Array =>
    rowAt(state.decoded[end], node) ?? state.unknown[end].decoded;

  return {
    labels,
    async score(customer, variant) {
      await ready();
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
    async embed(customer, variant) {
      await ready();
      const last = state.rows.length - 1;
      const width = state.rows[last]!["customer"]!.width;
      const values = new Float32Array(2 * width * customer.length);
      for (let i = 0; i < customer.length; i++) {
        values.set(rowOf(last, "customer", customer[i]!), 2 * i * width);
        values.set(rowOf(last, "variant", variant[i]!), (2 * i + 1) * width);
      }
      return values;
    },
    goesBy: (end, node) =>
      state.relations.some(
        ({ name, to, senders }) => to === end && isPurchase(name) && senders.degree(node) > 0,
      ),
    async explain(customer, variant) {
      await ready();
      return servedAttributions(state, recipe, { customer, variant }, labels);
    },
    observe(order) {
      if (!addMessage(state, order, labels)) return;
      meanwhile?.push(order);
      if (state.rows.length > 0) tellEnds(state, recipe, order);
      else early.push(order);
    },
    refresh,
    async dispose() {
      closing.abort(new LegendreError("disposed", "scorer", "the scorer was disposed of"));
      await turn;
    },
  };
}

/** Adds the message of an order to both ends, if the model hears of it; of one that is corrected, in place of the other. */
function addMessage(
  { relations }: GraphState,
  { customer, variant, returned, was }: ObservedOrder,
  labels: boolean,
): boolean {
  // A model of labels hears of an order with what became of it; another when it is made, and only once.
  if (labels !== (returned !== undefined)) return false;
  const relationOf = (outcome: boolean | undefined) => {
    const name = !labels ? "purchase" : outcome === true ? "purchase returned" : "purchase kept";
    return relations.find((each) => each.name === name)!;
  };
  if (was !== undefined) {
    relationOf(was).senders.remove(variant, customer);
    relationOf(was).receivers.remove(customer, variant);
  }
  relationOf(returned).senders.add(variant, customer);
  relationOf(returned).receivers.add(customer, variant);
  return true;
}
