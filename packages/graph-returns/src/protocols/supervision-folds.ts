import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import type { ReturnsData } from "../data/returns-data.ts";
import { edgeHash, pairSet } from "./pairs.ts";
import type { Messages, Phase } from "./task.ts";

/** One part of a phase's supervised edges, and messages that know none of their pairs. */
export interface SupervisionFold {
  /** Numbers of the supervised edges, rising. */
  readonly supervised: Int32Array;
  readonly messages: Messages;
}

/** Options of {@link supervisionFolds}. */
export interface SupervisionFoldsOptions {
  /** @defaultValue `5` */
  readonly folds?: number | undefined;
  /** Another number cuts otherwise: take one for each pass over the data. @defaultValue `0` */
  readonly seed?: number | undefined;
}

/**
 * Cuts the supervised edges of a phase into parts. While a model is judged on one part, its messages are those
 * of the phase without any edge between the two nodes of a supervised one, so that repeated purchases and
 * reverses do not tell.
 *
 * @param data - the data set of the task.
 * @param phase - usually `task.train`.
 * @param options - see {@link SupervisionFoldsOptions}.
 * @returns `folds` parts; a pair's purchases are all in one part, which the ids of both decide and not the order of
 *   tables. Where the phase's messages hold no supervised
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
  const { folds, seed } = resolveOptions("supervisionFolds", options, { folds: 5, seed: 0 });
  checkNumber("supervisionFolds", "folds", folds, { integer: true, min: 1 });
  checkNumber("supervisionFolds", "seed", seed, { integer: true, min: 0, max: 2 ** 32 - 1 });
  const hash = edgeHash(data, phase.split, seed);
  const foldOf = (e: number) => hash(e) % folds;
  return Array.from({ length: folds }, (_, fold) => {
    const supervised = phase.edges.filter((e) => foldOf(e) === fold);
    return { supervised, messages: messagesWithout(data, phase, supervised) };
  });
}

/** The messages of a phase without edges between the nodes of the given supervised edges. */
export function messagesWithout(
  data: ReturnsData,
  { split, messages, removeSupervised }: Phase,
  supervised: Int32Array,
): Messages {
  if (!removeSupervised) return messages;
  const barred = pairSet(data.splits[split].edges, supervised);
  const { customer, variant } = data.splits[messages.split].edges;
  return {
    ...messages,
    edges: messages.edges.filter((e) => !barred.has(customer[e]!, variant[e]!)),
  };
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
