import { count, number, type OptionsOf, options } from "@legendre/core-tensor/options";
import type { ReturnsData } from "../data/returns-data.ts";
import { firstTime, knownAt } from "./outcome-times.ts";
import { pairSet, wholeHash } from "./pairs.ts";
import type { Messages, Phase } from "./task.ts";

/** One part of a phase's supervised edges, and messages that know none of their pairs. */
export interface SupervisionFold {
  /** Numbers of the supervised edges, rising. */
  readonly supervised: Int32Array;
  readonly messages: Messages;
}

/** The options of {@link supervisionFolds}. */
export const supervisionFoldsOptions = options("supervisionFolds", {
  /** Parts. */
  folds: count(1, 5),
  /** Another number cuts otherwise, but where time decides: take one for each pass over the data. */
  seed: number({ integer: true, min: 0, max: 2 ** 32 - 1 }, 0),
});

/** Options of {@link supervisionFolds}. */
export interface SupervisionFoldsOptions extends OptionsOf<typeof supervisionFoldsOptions> {}

/**
 * Cuts the supervised edges of a phase into parts. While a model is judged on one part, its messages are those
 * of the phase without any edge between the two nodes of a supervised one, so that repeated purchases and
 * reverses do not tell.
 *
 * Of phases that time parts, the parts follow each other, and each has messages of what was known before its first purchase: of
 * purchases made by then, and where messages carry labels of those whose outcome was known. The first part hears nothing.
 *
 * @param data - the data set of the task.
 * @param phase - usually `task.train`.
 * @param options - see {@link SupervisionFoldsOptions}.
 * @returns `folds` parts, in which the order of tables decides nothing. Without times a pair's purchases are all in one part, or
 *   where the tables say orders the lines of an order. Where the phase's messages hold no supervised
 *   edge, each part has all of them.
 * @throws code "option".
 *
 * @example
 * ```ts
 * import { protocolTask, supervisionFolds } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 *
 * const data = await generateReturns({ edges: 500 });
 * const { train } = protocolTask(data, { protocol: "label-aware" });
 * const [fold] = supervisionFolds(data, train, { folds: 2 });
 * console.log(fold!.messages.edges.length < train.edges.length); // → true
 * ```
 *
 * @see Rules of `label-aware` in the guide.
 */
export function supervisionFolds(
  data: ReturnsData,
  phase: Phase,
  options: SupervisionFoldsOptions = {},
): SupervisionFold[] {
  const { folds, seed } = supervisionFoldsOptions.resolve(options);
  const foldOf =
    phase.outcomeDelay === undefined
      ? foldsByIds(data, phase, folds, seed)
      : foldsByTime(data, phase, folds);
  return Array.from({ length: folds }, (_, fold) => {
    const supervised = phase.edges.filter((e) => foldOf(e) === fold);
    return { supervised, messages: messagesWithout(data, phase, supervised) };
  });
}

function foldsByIds(data: ReturnsData, { split }: Phase, folds: number, seed: number) {
  const hash = wholeHash(data, split, seed);
  return (e: number) => hash(e) % folds;
}

/** Parts of equal size one after the other; purchases of one moment are in one. */
function foldsByTime(data: ReturnsData, { split, edges }: Phase, folds: number) {
  const time = data.splits[split].edges.time!;
  const sorted = Float64Array.from(edges, (e) => time[e]!).sort();
  const bounds = Array.from({ length: folds - 1 }, (_, i) => {
    return sorted[Math.round(((i + 1) * sorted.length) / folds)] ?? Number.POSITIVE_INFINITY;
  });
  return (e: number) => bounds.reduce((fold, from) => fold + Number(time[e]! >= from), 0);
}

/**
 * The messages of a phase without edges between the nodes of the given supervised edges; of a phase that time parts, what was known
 * before the first of these.
 */
export function messagesWithout(
  data: ReturnsData,
  { split, messages, removeSupervised, outcomeDelay }: Phase,
  supervised: Int32Array,
): Messages {
  if (!removeSupervised) return messages;
  const own = data.splits[split].edges;
  if (outcomeDelay !== undefined) {
    return messagesBefore(data, messages, firstTime(own, supervised), outcomeDelay);
  }
  const barred = pairSet(own, supervised);
  const { customer, variant } = data.splits[messages.split].edges;
  return {
    ...messages,
    edges: messages.edges.filter((e) => !barred.has(customer[e]!, variant[e]!)),
  };
}

/** Of some messages those that could be heard at a moment: of purchases made before it, with labels those that were known by then. */
export function messagesBefore(
  data: ReturnsData,
  messages: Messages,
  moment: number,
  outcomeDelay: number,
): Messages {
  const table = data.splits[messages.split].edges;
  const isHeard = (e: number): boolean =>
    table.time![e]! < moment && (!messages.labels || knownAt(table, e, outcomeDelay) <= moment);
  return { ...messages, edges: messages.edges.filter(isHeard), at: moment };
}

/** The messages of a fold without any purchase of its customers, who then are as new ones are. */
export function messagesOfOthers(
  data: ReturnsData,
  split: Phase["split"],
  { supervised, messages }: SupervisionFold,
): Messages {
  const { customer } = data.splits[split].edges;
  const barred = new Uint8Array(data.nodes["customer"]!.count);
  for (const e of supervised) barred[customer[e]!] = 1;
  const senders = data.splits[messages.split].edges.customer;
  return { ...messages, edges: messages.edges.filter((e) => barred[senders[e]!] === 0) };
}
