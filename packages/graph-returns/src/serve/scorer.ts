import { LegendreError } from "@legendre/core-tensor";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import type { ReturnsData } from "../data/returns-data.ts";
import { byColumn } from "../explain/by-column.ts";
import type { FittedReturns } from "../models/fitted-returns.ts";
import { logit } from "../models/logistic.ts";
import { inSlices, inSteps } from "../pause.ts";
import type { Messages } from "../protocols/task.ts";
import { type End, type Ends, knownNodes } from "./known-nodes.ts";
import type { Known, Order, OrderLine, ScoredLine, Scorer, ScorerOptions } from "./scorer-types.ts";
import type { ServedModel } from "./served-model.ts";

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
  const nodes = await inSteps(knownNodes(where, data, plain, newIds), signal);
  const models = await servedModels(where, { fitted, coldStart, data, messages: plain });
  let [observed, passedOver] = [0, 0];
  const observe = (order: Order): void => {
    const found = nodes.add(order);
    const isOutcome = order.returned !== undefined;
    if (found === undefined) {
      if (!isOutcome) passedOver++;
      return;
    }
    if (!isOutcome) observed++;
    for (const model of models.all) {
      model.observe({ ...found, returned: order.returned, was: order.was });
    }
  };
  const coldStarts = ({ customer, variant }: Ends<Known>): boolean =>
    customer === "nothing" || variant === "nothing";
  /** A line with its nodes, and the model to ask: what is known of the nodes is looked up only where that decides. */
  const placed = (line: OrderLine): PlacedLine => {
    const at = nodes.find(line);
    const { coldStart } = models;
    const isCold = coldStart !== undefined && coldStarts(nodes.known(at));
    return { at, model: isCold ? coldStart : models.model };
  };
  /** What a line's answer says beside the numbers. */
  const told = ({ at, model }: PlacedLine): Ends<Known> & Pick<ScoredLine, "by"> => ({
    ...nodes.known(at),
    by: model === models.model ? "model" : "cold start",
  });
  const scored = async (lines: readonly PlacedLine[]): Promise<Float32Array> => {
    const out = new Float32Array(lines.length);
    for (const model of models.all) {
      const own = [...lines.keys()].filter((i) => lines[i]!.model === model);
      if (own.length === 0) continue;
      const nodesOf = (end: End) => Int32Array.from(own, (i) => lines[i]!.at[end]);
      const values = await model.score(nodesOf("customer"), nodesOf("variant"));
      for (const [k, i] of own.entries()) out[i] = values[k]!;
    }
    return out;
  };
  const refresh = async (): Promise<void> => {
    for (const model of models.all) await model.refresh();
  };
  // What is under way ends at its next slice.
  const end = (): void => void models.dispose().catch(() => undefined);
  signal?.addEventListener("abort", end);
  try {
    signal?.throwIfAborted();
    await inSlices(orders, observe, signal);
    await refresh();
    signal?.throwIfAborted();
  } catch (error) {
    await models.dispose();
    throw signal?.aborted === true ? signal.reason : error;
  } finally {
    signal?.removeEventListener("abort", end);
  }
  return {
    model: fitted.name,
    schemaHash: data.schemaHash,
    counts: () => ({ ...nodes.counts(), orders: observed, passedOver }),
    async score(lines) {
      const all = lines.map(placed);
      const known = all.map(told);
      const probabilities = await scored(all);
      return known.map((about, i) => ({ probability: probabilities[i]!, ...about }));
    },
    async why(line, shown = (probabilities) => probabilities) {
      const asked = placed(line);
      const { at, model } = asked;
      const about = told(asked);
      const { customer: c, variant: v } = at;
      const found = await model.score(Int32Array.of(c, c, -1, -1), Int32Array.of(v, -1, v, -1));
      const made = shown(found);
      const [both, customer, variant, neither] = Array.from(made, logit) as [
        ...[number, number, number, number],
      ];
      return {
        probability: made[0]!,
        ...about,
        base: neither,
        adds: {
          customer: (customer - neither + both - variant) / 2,
          variant: (variant - neither + both - customer) / 2,
        },
      };
    },
    async explain(line) {
      const asked = placed(line);
      const { at, model } = asked;
      const about = told(asked);
      const found = await model.explain?.(at.customer, at.variant);
      if (found === undefined) return undefined;
      const { amounts, base, output, unit, method, status } = found.row;
      const contributions = byColumn(found.names, amounts, data, { split: plain.split, ...at });
      const sum = contributions.reduce((total, { amount }) => total + amount, base);
      const [probability] = await model.score(
        Int32Array.of(at.customer),
        Int32Array.of(at.variant),
      );
      return {
        probability: probability!,
        ...about,
        unit,
        base,
        output,
        contributions,
        residual: output - sum,
        method,
        status,
      };
    },
    probabilities: (lines) => scored(lines.map(placed)),
    observe,
    refresh,
    dispose: models.dispose,
  };
}

/** A line with its nodes, and the model that scores it. */
interface PlacedLine {
  readonly at: Ends<number>;
  readonly model: ServedModel;
}

/** The model of a scorer, and the one for lines with an end that nobody knows. */
interface ServedModels {
  readonly model: ServedModel;
  readonly coldStart: ServedModel | undefined;
  readonly all: readonly ServedModel[];
  readonly dispose: () => Promise<void>;
}

async function servedModels(
  where: string,
  given: {
    readonly fitted: FittedReturns;
    readonly coldStart: FittedReturns | undefined;
    readonly data: ReturnsData;
    readonly messages: Messages;
  },
): Promise<ServedModels> {
  const { data, messages } = given;
  const all: ServedModel[] = [];
  const dispose = async (): Promise<void> => {
    for (const each of all) await each.dispose();
  };
  try {
    for (const fitted of [given.fitted, given.coldStart]) {
      if (fitted !== undefined) all.push(await serving(where, fitted, data, messages));
    }
  } catch (error) {
    await dispose();
    throw error;
  }
  return { model: all[0]!, coldStart: all[1], all, dispose };
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
