import { treeDispose } from "@legendre/core-tensor";
import { tidy } from "@legendre/core-tensor/ops";
import { count, type OptionsOf, options } from "@legendre/core-tensor/options";
import type { CalibratedReturns } from "../calibration/calibrate-model.ts";
import type { ReturnsData } from "../data/returns-data.ts";
import { needsDegrees, type OpenGraph } from "../models/fitted-graph.ts";
import { checkSchema, type FittedReturns } from "../models/fitted-returns.ts";
import type { OpenNetwork } from "../models/graph-content.ts";
import { disposeInput, graphInput } from "../models/graph-input.ts";
import { graphNetwork } from "../models/graph-network.ts";
import { graphSource } from "../models/graph-source.ts";
import { logit } from "../models/logistic.ts";
import type { Phase } from "../protocols/task.ts";
import { localData } from "./local-data.ts";
import { partOf } from "./phase-part.ts";

/** What one message does to a prediction. */
export interface MessageEffect {
  /** The number of the message's purchase in `phase.messages`' split. */
  readonly message: number;
  /** Which end of the explained purchase it shares. */
  readonly end: "customer" | "variant" | "both";
  /** Log odds with the message less log odds without it, before any calibration. */
  readonly effect: number;
}

/** The options of {@link messageEffects}. */
export const messageEffectsOptions = options("messageEffects", {
  /** Messages that are tried at most, the first of the customer and of the variant in turn. */
  limit: count(1, 20),
});

/** Options of {@link messageEffects}. */
export interface MessageEffectsOptions extends OptionsOf<typeof messageEffectsOptions> {}

/**
 * Which other purchases moved a prediction: each purchase of the same customer or variant is taken out of the messages,
 * in both directions, and the model predicts anew.
 *
 * @param fitted - a graph model, or any other; one that hears no messages has effects of 0.
 * @param data - the data set.
 * @param phase - of the purchase, with its messages.
 * @param edge - the number of the purchase in its split.
 * @param options - see {@link MessageEffectsOptions}.
 * @returns the effects, largest first; messages between the two nodes of the purchase itself are among them.
 * @throws code "option" for an edge outside the phase.
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { messageEffects } from "@legendre/graph-returns/explain";
 * import { plantedReturns } from "@legendre/graph-returns/generator";
 * import { graphModel } from "@legendre/graph-returns/models";
 *
 * const data = plantedReturns({ model: "who-else", customers: 60, variants: 30, degree: 4 });
 * const task = protocolTask(data);
 * const fitted = await graphModel({ epochs: 5 }).fit(task);
 * const effects = await messageEffects(fitted, data, task.test, task.test.edges[0]!, { limit: 3 });
 * console.log(effects.length); // → 3
 * ```
 *
 * @remarks Exact, with all that follows: degrees and rates change, and what neighbours of neighbours hear. A graph model without
 *   virtual nodes predicts on the part of the graph that its layers reach, in milliseconds a message; with them, as any other
 *   model, over the whole graph, and `limit` bounds the time.
 */
export async function messageEffects(
  fitted: FittedReturns,
  data: ReturnsData,
  phase: Phase,
  edge: number,
  options: MessageEffectsOptions = {},
): Promise<MessageEffect[]> {
  const { where } = messageEffectsOptions;
  const { limit } = messageEffectsOptions.resolve(options);
  const part = partOf(where, phase, [edge]);
  const found = candidates(data, part, edge, limit);
  if (found.length === 0) return [];
  const inside = "uncalibrated" in fitted ? (fitted as CalibratedReturns).uncalibrated : fitted;
  const network = "network" in inside ? (inside as OpenGraph).network() : undefined;
  const marginOf =
    network === undefined || network.recipe.virtual.length > 0
      ? wholeMargin(inside, data, part)
      : localMargin(network, data, part);
  try {
    const whole = await marginOf.without(-1);
    const effects: MessageEffect[] = [];
    for (const { message, end } of found) {
      effects.push({ message, end, effect: whole - (await marginOf.without(message)) });
    }
    return effects.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  } finally {
    marginOf.dispose();
  }
}
/** Log odds of one purchase without a message; −1 takes none out. */
interface Margin {
  readonly without: (message: number) => Promise<number>;
  readonly dispose: () => void;
}

function wholeMargin(fitted: FittedReturns, data: ReturnsData, part: Phase): Margin {
  return {
    async without(message) {
      const edges = part.messages.edges.filter((e) => e !== message);
      const messages = { ...part.messages, edges };
      const [probability] = await fitted.predict(data, { ...part, messages });
      return logit(probability!);
    },
    dispose: () => undefined,
  };
}

function localMargin(open: OpenNetwork, data: ReturnsData, part: Phase): Margin {
  const { recipe, schemaHash } = open;
  checkSchema(data, schemaHash);
  const local = localData(data, part, recipe.hops);
  const network = graphNetwork(open.network);
  const degrees = needsDegrees(open.network.encoder);
  const params = open.kept.tensors();
  return {
    async without(message) {
      const { split, edges, messages } = local.phase;
      const kept = messages.edges.filter((_, i) => local.messages[i] !== message);
      const source = graphSource(local.data, split, { ...messages, edges: kept }, recipe);
      const input = graphInput(source, edges, recipe, { degrees });
      const logits = tidy(() => network.logits(params, input));
      const [margin] = logits.dataSync();
      logits.dispose();
      disposeInput(input);
      return margin!;
    },
    dispose: () => treeDispose(params as never),
  };
}

/** Messages that share an end with a purchase, of the customer and of the variant in turn. */
function candidates(
  data: ReturnsData,
  { split, messages }: Phase,
  edge: number,
  limit: number,
): Pick<MessageEffect, "message" | "end">[] {
  const own = data.splits[split].edges;
  const [customer, variant] = [own.customer[edge]!, own.variant[edge]!];
  const all = data.splits[messages.split].edges;
  const same = (e: number): boolean => messages.split === split && e === edge;
  const near = Array.from(messages.edges).filter(
    (e) => !same(e) && (all.customer[e] === customer || all.variant[e] === variant),
  );
  const described = near.map((message) => {
    const [c, v] = [all.customer[message] === customer, all.variant[message] === variant];
    return {
      message,
      end: c && v ? ("both" as const) : c ? ("customer" as const) : ("variant" as const),
    };
  });
  const [ofCustomer, ofVariant] = [
    described.filter(({ end }) => end !== "variant"),
    described.filter(({ end }) => end === "variant"),
  ];
  const longest = Math.max(ofCustomer.length, ofVariant.length);
  return Array.from({ length: longest }, (_, i) => [ofCustomer[i], ofVariant[i]])
    .flat()
    .filter((each) => each !== undefined)
    .slice(0, limit);
}
