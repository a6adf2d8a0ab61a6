import { affineRow } from "../models/host-params.ts";
import {
  countsOf,
  decodedRow,
  type End,
  ends,
  type GraphState,
  type Recipe,
  rowAt,
  rowsBefore,
} from "./graph-state.ts";
import { nodeAfterLayer, type RowsBefore } from "./host-layer.ts";

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
  for (const [l, layer] of host.encoder.layers.entries()) {
    const before = (kind: string): RowsBefore => rowsBefore(state, l, kind);
    for (const kind of ends) {
      const into = state.relations.filter(({ to }) => to === kind);
      const after = nodeAfterLayer(options, layer, { kind, before, into });
      state.rows[l + 1]![kind]!.set(nodes[kind], after(nodes[kind]));
    }
  }
  for (const end of ends) {
    const features = { rows: state.x[end]!, unknown: state.unknown[end].x };
    const last = rowsBefore(state, host.encoder.layers.length, end);
    const decoded = decodedRow(host, end, features, last);
    state.decoded[end].set(nodes[end], decoded(nodes[end]));
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
