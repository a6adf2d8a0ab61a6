import { LegendreError } from "@legendre/core-tensor";
import type { ReturnsData } from "../data/returns-data.ts";
import type { HeteroGraph } from "../graph/build-graph.ts";
import type { SampledGraph } from "../graph/sample-neighbours.ts";
import { firstTime, knownAt } from "../protocols/outcome-times.ts";
import { marks, pairSet } from "../protocols/pairs.ts";
import type { Messages, Phase, ReturnsTask } from "../protocols/task.ts";
import { outcomeColumns } from "./outcome-columns.ts";

/** Something that a graph or a split knows and must not. */
export interface Leak {
  /**
   * `edge`: a supervised edge is a message; `pair`: another purchase of its pair is; `reverse`: one of both is,
   * from the variant to the customer; `phase`: one edge is in two phases; `order`: lines of one order are in two; `future`: a message
   * carries an outcome that was not known when the first judged purchase was made; `column`: columns made of outcomes may be read.
   */
  readonly kind: "edge" | "pair" | "reverse" | "phase" | "order" | "future" | "column";
  /** How many there are. */
  readonly count: number;
  /** Numbers of the first five edges. */
  readonly edges: readonly number[];
  readonly message: string;
}

/**
 * Compares supervised edges with the messages a model is about to use.
 *
 * @param data - the data set.
 * @param supervised - the split and the numbers of the edges that are judged.
 * @param messages - purchases of a protocol or a fold; or a {@link SampledGraph} with the graph it was drawn from.
 * @returns the leaks; none is the right answer wherever labels are judged honestly.
 *
 * @example
 * ```ts
 * import { checkLeaks, protocolTask, supervisionFolds } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 *
 * const data = await generateReturns({ edges: 500 });
 * const { train } = protocolTask(data, { protocol: "label-aware" });
 * console.log(checkLeaks(data, train, train.messages)[0]?.kind); // → edge
 * const [fold] = supervisionFolds(data, train);
 * console.log(checkLeaks(data, { split: "training", edges: fold!.supervised }, fold!.messages)); // → []
 * ```
 */
export function checkLeaks(
  data: ReturnsData,
  supervised: Pick<Phase, "split" | "edges">,
  messages: Messages | { readonly graph: HeteroGraph; readonly sampled: SampledGraph },
): Leak[] {
  const own = data.splits[supervised.split].edges;
  const pairs = pairSet(own, supervised.edges);
  const ids = marks(own.count, supervised.edges);
  const found = {
    edge: new Uint8Array(own.count),
    pair: new Uint8Array(own.count),
    reverse: new Uint8Array(own.count),
  };
  const see = (c: number, v: number, id: number, sameSplit: boolean, reverse: boolean): void => {
    const judged = pairs.edge(c, v);
    if (judged < 0) return;
    if (reverse) found.reverse[judged] = 1;
    else if (sameSplit && ids[id] === 1) found.edge[id] = 1;
    else found.pair[judged] = 1;
  };
  if ("sampled" in messages) {
    const { graph, sampled } = messages;
    const { source, target, edgeIds } = graph.relations["purchase"]!;
    for (const { relation, direction, edge } of sampled.messages) {
      if (relation !== "purchase") continue;
      for (const e of edge)
        see(source[e]!, target[e]!, edgeIds[e]!, true, direction === "backward");
    }
  } else {
    const from = data.splits[messages.split].edges;
    const same = messages.split === supervised.split;
    for (const e of messages.edges) see(from.customer[e]!, from.variant[e]!, e, same, false);
  }
  const words = {
    edge: "supervised edges carry messages",
    pair: "supervised edges have another purchase of the same pair among the messages",
    reverse: "supervised edges have messages from their variant back to their customer",
  };
  return (["edge", "pair", "reverse"] as const).flatMap((kind) => {
    const edges = Int32Array.from(found[kind].keys()).filter((e) => found[kind][e] === 1);
    return edges.length === 0 ? [] : [leak(kind, edges, words[kind])];
  });
}

/**
 * Checks a whole task: that no edge and no order is in two phases, that no judged edge carries messages, that messages with labels
 * were known by then, and that no column may be read that is called leaky or was made of the outcomes. The latter is found by numbers: a column of the
 * customers' or variants' tables that tells of two purchases of one row that, if one came back, the other one did not. Few returns, or
 * words that tell little of them, go unnoticed.
 *
 * @returns the leaks; under `paper` there are some by design. A judged pair that was bought before is a leak only
 *   where the earlier purchase is in the same split; between the official splits it is what a shop knows.
 *
 * @example
 * ```ts
 * import { checkTask, protocolTask } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 *
 * const data = await generateReturns({ edges: 500 });
 * console.log(checkTask(protocolTask(data))); // → []
 * console.log(checkTask(protocolTask(data, { protocol: "paper" })).map(({ kind }) => kind).includes("column")); // → true
 * ```
 */
export function checkTask(task: ReturnsTask): Leak[] {
  const { data, features, train, validation, test } = task;
  const leaks: Leak[] = [];
  const seen = new Map<string, Uint8Array>();
  for (const { name, split, edges } of [train, validation, test]) {
    const before = seen.get(split) ?? new Uint8Array(data.splits[split].edges.count);
    seen.set(split, before);
    const twice = edges.filter((e) => before[e] === 1);
    for (const e of edges) before[e] = 1;
    if (twice.length > 0)
      leaks.push(leak("phase", twice, `${name} edges are in another phase too`));
  }
  leaks.push(...partedOrders(task));
  for (const phase of [train, validation, test]) {
    // Batches of the train phase take their own pairs out; what is left is checked by `checkLeaks`.
    if (phase.removeSupervised) continue;
    const { messages } = phase;
    const told = data.splits[messages.split].edges;
    const first = firstTime(data.splits[phase.split].edges, phase.edges);
    const isBefore = (e: number): boolean => (told.time?.[e] ?? Number.NaN) < first;
    const across = phase.split !== messages.split || messages.edges.every(isBefore);
    if (train.outcomeDelay !== undefined && messages.labels) {
      const days = train.outcomeDelay;
      const early = messages.edges.filter((e) => knownAt(told, e, days) > first);
      const words = `messages of ${phase.name} carry outcomes that were not known when its first purchase was made`;
      if (early.length > 0) leaks.push(leak("future", early, words));
    }
    leaks.push(
      ...checkLeaks(data, phase, phase.messages).filter(({ kind }) => kind === "edge" || !across),
    );
  }
  if (features.includes("leaky")) {
    const columns = (["customers", "variants"] as const).flatMap((side) =>
      data.splits.training[side].columns.filter(({ safety }) => safety === "leaky"),
    );
    if (columns.length > 0) {
      const names = columns.map(({ name }) => name).join(", ");
      const message = `columns made from labels may be read: ${names}`;
      leaks.push({ kind: "column", count: columns.length, edges: [], message });
    }
  }
  const called = features.filter((safety) => safety !== "leaky");
  const made = outcomeColumns(data, called).filter(({ isMade }) => isMade === true);
  if (made.length > 0) {
    const names = [...new Set(made.map(({ side, column }) => `${side} ${column.name}`))];
    const message = `columns that were made of the outcomes may be read, whatever they are called: ${names.join(", ")}; call them "leaky", and take rates known before each purchase (onFeatures with encodings)`;
    leaks.push({ kind: "column", count: names.length, edges: [], message });
  }
  return leaks;
}

/** Orders of which one line is learned from and another judged, or one line stops the fit: what became of one line tells of the others. */
function partedOrders({ data, train, validation, test }: ReturnsTask): Leak[] {
  const phaseOf = new Map<bigint, string>();
  return [train, validation, test].flatMap(({ name, split, edges }) => {
    const { order } = data.splits[split].edges;
    if (order === undefined) return [];
    const torn = edges.filter((e) => (phaseOf.get(order[e]!) ?? name) !== name);
    for (const e of edges) if (!phaseOf.has(order[e]!)) phaseOf.set(order[e]!, name);
    const words = `${name} edges are of orders that have lines in another phase`;
    return torn.length === 0 ? [] : [leak("order", torn, words)];
  });
}

/**
 * Throws where {@link checkLeaks} or {@link checkTask} found something.
 *
 * @throws code "data" with the leaks in `details`.
 */
export function assertNoLeaks(leaks: readonly Leak[]): void {
  if (leaks.length === 0) return;
  const text = leaks.map(({ message }) => message).join("; ");
  throw new LegendreError(
    "data",
    "assertNoLeaks",
    `${text}; take supervised pairs out of the messages (supervisionFolds, or exclude of sampleNeighbours)`,
    { leaks },
  );
}

function leak(kind: Leak["kind"], edges: Int32Array, words: string): Leak {
  const first = [...edges.subarray(0, 5)];
  const message = `${edges.length} ${words} (first: ${first.join(", ")})`;
  return { kind, count: edges.length, edges: first, message };
}
