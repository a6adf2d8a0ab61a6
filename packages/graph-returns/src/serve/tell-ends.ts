import { affineRow } from "../models/host-params.ts";
import {
  countsOf,
  decodedRow,
  type End,
  ends,
  type GraphState,
  type Recipe,
  rowAt,
} from "./graph-state.ts";
import { nodeAfterLayer } from "./host-layer.ts";

/** Brings the rows of both ends of a purchase up to date, a layer after the other for both. */
export function tellEnds(
  state: GraphState,
  recipe: Recipe,
  nodes: Readonly<Record<End, number>>,
): void {
  const { host, options } = recipe;
  for (const end of ends) {
    makeRoom(state, end, nodes[end]);
    renewFeatures(state, recipe, end, nodes[end]);
    const entry = host.encoder.entry?.[end];
    const features = rowAt(state.x[end]!, nodes[end])!;
    if (entry !== undefined) state.rows[0]![end]!.set(nodes[end], affineRow(features, entry));
  }
  const rowOf = (level: number, kind: string, node: number): Float32Array =>
    rowAt(state.rows[level]![kind]!, node) ?? state.unknown[kind as End].rows[level]!;
  for (const [l, layer] of host.encoder.layers.entries()) {
    for (const kind of ends) {
      const into = state.relations.filter(({ to }) => to === kind);
      const row = (from: string, node: number) => rowOf(l, from, node);
      const after = nodeAfterLayer(options, layer, { kind, node: nodes[kind], row, into });
      state.rows[l + 1]![kind]!.set(nodes[kind], after);
    }
  }
  for (const end of ends) {
    const [x, h] = [
      rowAt(state.x[end]!, nodes[end])!,
      rowAt(state.rows.at(-1)![end]!, nodes[end])!,
    ];
    state.decoded[end].set(nodes[end], decodedRow(host, end, x, h));
  }
}

/** Gives nodes before a new one, which nobody has heard of yet, the rows of those. */
function makeRoom({ rows, decoded, unknown }: GraphState, end: End, node: number): void {
  const own = unknown[end];
  for (const [level, of] of rows.entries()) {
    for (let at = of[end]!.count; at < node; at++) of[end]!.set(at, own.rows[level]!);
  }
  for (let at = decoded[end].count; at < node; at++) decoded[end].set(at, own.decoded);
}

/** Writes what a node's features say of its messages anew. */
export function renewFeatures(state: GraphState, recipe: Recipe, end: End, node: number): void {
  const { host } = recipe;
  const own = state.x[end]!;
  for (let before = own.count; before < node; before++) own.set(before, state.unknown[end].x);
  const features = Float32Array.from(rowAt(own, node) ?? state.unknown[end].x);
  const counts = countsOf(recipe, state.relations, end, node);
  const vector = host.vectors?.[end]?.shape[1] ?? 0;
  features.set(counts, features.length - vector - counts.length);
  own.set(node, features);
}
