import { LegendreError } from "@legendre/core-tensor";
import type { ReturnsData } from "../data/returns-data.ts";
import type { HeteroGraph } from "../graph/build-graph.ts";
import type { SampledGraph } from "../graph/sample-neighbours.ts";
import { marks, pairSet } from "../protocols/pairs.ts";
import type { Messages, Phase, ReturnsTask } from "../protocols/task.ts";

/** Something that a graph or a split knows and must not. */
export interface Leak {
  /**
   * `edge`: a supervised edge is a message; `pair`: another purchase of its pair is; `reverse`: one of both is,
   * from the variant to the customer; `phase`: one edge is in two phases; `column`: leaky columns may be read.
   */
  readonly kind: "edge" | "pair" | "reverse" | "phase" | "column";
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
 * Checks a whole task: that no edge is in two phases, that no judged edge carries messages, and that no leaky
 * column may be read.
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
  for (const phase of [train, validation, test]) {
    // Batches of the train phase take their own pairs out; what is left is checked by `checkLeaks`.
    if (phase.removeSupervised) continue;
    const across = phase.split !== phase.messages.split;
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
  return leaks;
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
