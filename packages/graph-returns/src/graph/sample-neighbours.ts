import { LegendreError, random } from "@legendre/core-tensor";
import {
  list,
  number,
  type OptionsOf,
  optional,
  options,
  value,
} from "@legendre/core-tensor/options";
import { seed } from "../seed.ts";
import type { HeteroGraph } from "./build-graph.ts";
import type { Adjacency, Relation } from "./relation.ts";
import { isPurchase } from "./split-labels.ts";

/** The options of {@link sampleNeighbours}. */
export const sampleNeighboursOptions = options("sampleNeighbours", {
  /** Nodes whose neighbourhoods are wanted, by kind; repeated ones count once. Required. */
  seeds: value<Readonly<Record<string, Int32Array>>>(),
  /** Neighbours a node and relation in each hop; Infinity takes all. */
  fanout: list(number({ min: 0, infinite: true }), [10, 10]),
  /** Another number draws others. */
  seed,
  /**
   * Supervised purchases: no edge between the two nodes of any of them is sampled, in neither direction,
   * whatever its number. Arrays of equal length. If left out: none.
   */
  exclude: optional(
    value<{ readonly customer: ArrayLike<number>; readonly variant: ArrayLike<number> }>(),
  ),
});

/** Options of {@link sampleNeighbours}. */
export interface SampleOptions extends OptionsOf<typeof sampleNeighboursOptions> {}

/** Messages along one relation in one direction, in the numbers of a {@link SampledGraph}. */
export interface SampledMessages {
  readonly relation: string;
  /** `forward` goes from the relation's sources to its targets, `backward` the other way. */
  readonly direction: "forward" | "backward";
  readonly from: string;
  readonly to: string;
  /** Local numbers of the sending and the receiving nodes. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** The edge's place in the relation. */
  readonly edge: Int32Array;
}

/** A part of a graph around some nodes. */
export interface SampledGraph {
  /** The graph's number of each local node, by kind; the seeds come first, in the order given. */
  readonly nodes: Readonly<Record<string, Int32Array>>;
  /** By kind: how many nodes there are within 0, 1, 2 … hops. */
  readonly within: Readonly<Record<string, readonly number[]>>;
  readonly messages: readonly SampledMessages[];
}

/**
 * Draws neighbours of nodes, neighbours of these, and so on, without replacement.
 *
 * Each node is expanded once, in the hop after it was found, so that as many layers of message passing over the
 * result as there are hops give the seeds what they would give them on the graph of these edges. With a fanout
 * of at least the largest degree that is the whole graph.
 *
 * @param graph - from {@link buildGraph}.
 * @param options - see {@link SampleOptions}.
 * @returns a {@link SampledGraph}: the same for equal seeds and seed.
 * @throws code "option"; "data" for a seed that is no node.
 *
 * @example
 * ```ts
 * import { buildGraph, protocolTask, sampleNeighbours } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 *
 * const data = await generateReturns({ edges: 500 });
 * const graph = buildGraph(data, protocolTask(data).test.messages);
 * const part = sampleNeighbours(graph, { seeds: { customer: Int32Array.of(4, 2) }, fanout: [10, 10] });
 * console.log(part.nodes.customer?.slice(0, 2)); // → Int32Array(2) [ 4, 2 ]
 * ```
 *
 * @remarks Time is linear in what is drawn, whatever the degrees, and memory too, beside four bytes for each node
 *   of the graph.
 */
export function sampleNeighbours(graph: HeteroGraph, options: SampleOptions): SampledGraph {
  const { seeds, fanout, seed, exclude } = sampleNeighboursOptions.resolve(options);
  const below = random.hostRandom(seed).below;
  const barred = barredPairs(graph, exclude);
  const local = new Map<string, Local>();
  for (const [kind, count] of Object.entries(graph.nodes)) {
    local.set(kind, { numbers: new Int32Array(count), nodes: [] });
  }
  for (const [kind, nodes] of Object.entries(seeds)) {
    const count = graph.nodes[kind] ?? 0;
    for (const node of nodes) {
      if (node >= 0 && node < count) add(local.get(kind)!, node);
      else throw noNode(kind, node, count);
    }
  }
  const ways = waysOf(graph);
  const found = ways.map(() => ({ source: [], target: [], edge: [] }) as Found);
  const within: Record<string, number[]> = {};
  const mark = () => {
    for (const [kind, { nodes }] of local) {
      const counts = within[kind] ?? [];
      within[kind] = counts;
      counts.push(nodes.length);
    }
  };
  mark();
  let expanded: Record<string, number> = {};
  for (const k of fanout) {
    const ends = Object.fromEntries([...local].map(([kind, { nodes }]) => [kind, nodes.length]));
    for (const [w, way] of ways.entries()) {
      const to = local.get(way.to)!;
      const from = local.get(way.from)!;
      for (let t = expanded[way.to] ?? 0; t < ends[way.to]!; t++) {
        draw(way, to.nodes[t]!, k, below, barred, (node, edge) => {
          found[w]!.target.push(t);
          found[w]!.source.push(add(from, node));
          found[w]!.edge.push(edge);
        });
      }
    }
    expanded = ends;
    mark();
  }
  return {
    nodes: Object.fromEntries(
      [...local].map(([kind, { nodes }]) => [kind, Int32Array.from(nodes)]),
    ),
    within,
    messages: ways.map(({ relation, direction, from, to }, w) => ({
      relation: relation.name,
      direction,
      from,
      to,
      source: Int32Array.from(found[w]!.source),
      target: Int32Array.from(found[w]!.target),
      edge: Int32Array.from(found[w]!.edge),
    })),
  };
}

interface Local {
  /** One more than the local number of each node of the graph, 0 for those not found. */
  readonly numbers: Int32Array;
  readonly nodes: number[];
}

interface Found {
  readonly source: number[];
  readonly target: number[];
  readonly edge: number[];
}

interface Way {
  readonly relation: Relation;
  readonly direction: "forward" | "backward";
  readonly from: string;
  readonly to: string;
  readonly adjacency: Adjacency;
}

const waysOf = ({ relations }: HeteroGraph): Way[] =>
  Object.values(relations).flatMap((relation) => [
    {
      relation,
      direction: "forward" as const,
      from: relation.from,
      to: relation.to,
      adjacency: relation.byTarget,
    },
    {
      relation,
      direction: "backward" as const,
      from: relation.to,
      to: relation.from,
      adjacency: relation.bySource,
    },
  ]);

function add({ numbers, nodes }: Local, node: number): number {
  const known = numbers[node]!;
  if (known > 0) return known - 1;
  const count = nodes.push(node);
  numbers[node] = count;
  return count - 1;
}

const nothingMoved: Map<number, number> = new Map();

/** Up to `k` of a node's edges in random order: Fisher and Yates, of whose array only what moved is kept. */
function draw(
  { relation, direction, adjacency }: Way,
  node: number,
  k: number,
  below: (bound: number) => number,
  barred: { has(source: number, target: number): boolean } | undefined,
  take: (neighbour: number, edge: number) => void,
): void {
  const start = adjacency.pointers[node]!;
  const degree = adjacency.pointers[node + 1]! - start;
  const all = k >= degree;
  const moved = all ? nothingMoved : new Map<number, number>();
  const bars = isPurchase(relation) ? barred : undefined;
  for (let i = 0, taken = 0; i < degree && taken < k; i++) {
    let at = i;
    if (!all) {
      const j = i + below(degree - i);
      at = moved.get(j) ?? j;
      moved.set(j, moved.get(i) ?? i);
    }
    const neighbour = adjacency.neighbours[start + at]!;
    const barredHere =
      direction === "forward" ? bars?.has(neighbour, node) : bars?.has(node, neighbour);
    if (barredHere === true) continue;
    take(neighbour, adjacency.edges[start + at]!);
    taken++;
  }
}

function barredPairs(
  graph: HeteroGraph,
  exclude: SampleOptions["exclude"],
): { has(source: number, target: number): boolean } | undefined {
  if (exclude === undefined) return undefined;
  const width = graph.nodes["variant"] ?? 0;
  const keys = new Set<number>();
  for (let i = 0; i < exclude.customer.length; i++) {
    keys.add(exclude.customer[i]! * width + exclude.variant[i]!);
  }
  return { has: (source, target) => keys.has(source * width + target) };
}

const noNode = (kind: string, node: number, count: number): LegendreError =>
  new LegendreError(
    "data",
    "sampleNeighbours",
    `seed ${node} is no ${kind} of the graph, which has ${count} of them`,
    { kind, node, count },
  );
