import type { ReturnsData } from "../data/returns-data.ts";
import type { FittedReturns } from "../models/fitted-returns.ts";
import { inSlices, inSteps } from "../pause.ts";
import { settledPurchases } from "../protocols/phases.ts";
import type { Messages } from "../protocols/task.ts";
import { knownNodes } from "./known-nodes.ts";
import { explainedLine, whyOf } from "./line-reasons.ts";
import { aboutLine, placeLine, type ScorerParts, scoreLines } from "./placed-line.ts";
import {
  type Order,
  type OrderLine,
  type ScoredLine,
  type Scorer,
  type ScorerOptions,
  scorerOptions,
} from "./scorer-types.ts";
import { servedModels } from "./served-models.ts";

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
 * const fitted = await onFeatures(boosting({ trees: 20 }), { encodings: true }).fit(protocolTask(data));
 * const shop = await scorer(fitted, data);
 * const customer = data.nodes["customer"]!.ids[0]!;
 * const [line] = await shop.score([{ customer, variant: "a dress that nobody has bought" }]);
 * console.log(line!.probability > 0.2, line!.variant); // → true nothing
 * shop.observe({ customer, variant: "a dress that nobody has bought", returned: true });
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
  const { where } = scorerOptions;
  const { messages, coldStart, orders, newIds, signal } = scorerOptions.resolve(options);
  const carried = messages ?? trainingPurchases(data, fitted.summary.outcomeDelay);
  const nodes = await inSteps(knownNodes(where, data, carried, newIds), signal);
  const models = await servedModels(where, { fitted, coldStart, data, messages: carried });
  const parts: ScorerParts = { data, messages: carried, nodes, models };
  const tally: Tally = { observed: 0, passedOver: 0 };
  await takeFirstOrders(parts, tally, orders, signal);
  return {
    model: fitted.name,
    schemaHash: data.schemaHash,
    counts: () => ({
      ...nodes.counts(),
      orders: tally.observed,
      passedOver: tally.passedOver,
    }),
    score: (lines) => scoredLines(parts, lines),
    why: (line, shown = (probabilities) => probabilities) => whyOf(parts, line, shown),
    explain: (line) => explainedLine(parts, line),
    probabilities: (lines) =>
      scoreLines(
        parts,
        lines.map((line) => placeLine(parts, line)),
      ),
    observe: (order) => observeOrder(parts, tally, order),
    refresh: () => refreshAll(parts),
    dispose: models.dispose,
  };
}

/** Orders since the tables. */
interface Tally {
  observed: number;
  /** Those that were not taken into account because of `newIds`. */
  passedOver: number;
}

/**
 * The training purchases; for a model that hears of outcomes those whose outcome its fit would have taken as known, and the others
 * are told once they are.
 */
function trainingPurchases(data: ReturnsData, outcomeDelay: number | undefined): Messages {
  const edges =
    outcomeDelay === undefined
      ? Int32Array.from({ length: data.splits.training.edges.count }, (_, e) => e)
      : settledPurchases(data, outcomeDelay);
  return { split: "training", edges, labels: false };
}

/** Takes the orders that there are at the start; where that fails or is ended, the models are disposed of. */
async function takeFirstOrders(
  parts: ScorerParts,
  tally: Tally,
  orders: Iterable<Order>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { models } = parts;
  // What is under way ends at its next slice.
  const end = (): void => void models.dispose().catch(() => undefined);
  signal?.addEventListener("abort", end);
  try {
    signal?.throwIfAborted();
    await inSlices(orders, (order) => observeOrder(parts, tally, order), signal);
    await refreshAll(parts);
    signal?.throwIfAborted();
  } catch (error) {
    await models.dispose();
    throw signal?.aborted === true ? signal.reason : error;
  } finally {
    signal?.removeEventListener("abort", end);
  }
}

function observeOrder({ nodes, models }: ScorerParts, tally: Tally, order: Order): void {
  const found = nodes.add(order);
  const isOutcome = order.returned !== undefined;
  if (found === undefined) {
    if (!isOutcome) tally.passedOver++;
    return;
  }
  if (!isOutcome) tally.observed++;
  for (const model of models.all) {
    model.observe({ ...found, returned: order.returned, was: order.was });
  }
}

async function refreshAll({ models }: ScorerParts): Promise<void> {
  for (const model of models.all) await model.refresh();
}

/** What is known of a line's ends is looked up before models are waited for, since orders may come meanwhile. */
async function scoredLines(parts: ScorerParts, lines: readonly OrderLine[]): Promise<ScoredLine[]> {
  const placed = lines.map((line) => placeLine(parts, line));
  const about = placed.map((each) => aboutLine(parts, each));
  const probabilities = await scoreLines(parts, placed);
  return about.map((each, i) => ({ probability: probabilities[i]!, ...each }));
}
