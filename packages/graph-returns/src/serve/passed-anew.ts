import { affineRow } from "../models/host-params.ts";
import { pause, slices } from "../pause.ts";
import {
  countsOf,
  decodedRow,
  decodedWidth,
  type End,
  ends,
  type GraphState,
  type Recipe,
  rowAt,
  rowsBefore,
} from "./graph-state.ts";
import { type GrowingRows, growingRows } from "./growing.ts";
import { nodeAfterLayer, type RowsBefore } from "./host-layer.ts";

/**
 * The rows of all nodes with all messages there are, computed node by node in slices, so that scores go on meanwhile: a
 * score waits for one slice at most, and for the messages of one node where that has more. The given state stays as it is
 * but for what both share, messages and the features of nodes.
 *
 * @returns nothing once the signal is aborted.
 */
export async function passedAnew(
  state: GraphState,
  recipe: Recipe,
  signal: AbortSignal,
): Promise<GraphState | undefined> {
  const { relations, x, unknown } = state;
  const { host, options } = recipe;
  const { entry, layers } = host.encoder;
  const isDue = slices();
  /** Makes a row for each node of a kind. */
  const filled = async (
    kind: string,
    width: number,
    rowFor: (node: number) => ArrayLike<number>,
  ): Promise<GrowingRows> => {
    const { count } = x[kind]!;
    const out = growingRows(new Float32Array(count * width), width);
    for (let node = 0; node < count; node++) {
      out.set(node, rowFor(node));
      if (!isDue()) continue;
      await pause();
      if (signal.aborted) break;
    }
    return out;
  };
  const ofKinds = async (
    make: (kind: string) => Promise<GrowingRows>,
  ): Promise<Record<string, GrowingRows>> => {
    const made: Record<string, GrowingRows> = {};
    for (const kind of Object.keys(x)) made[kind] = await make(kind);
    return made;
  };

  // An order brings the counts of its ends up to date, and leaves those of virtual nodes to this.
  for (const kind of Object.keys(x)) {
    if ((ends as readonly string[]).includes(kind)) continue;
    const own = x[kind]!;
    for (let node = 0; node < own.count && !signal.aborted; node++) {
      const row = Float32Array.from(rowAt(own, node)!);
      const counts = countsOf(recipe, relations, kind, node);
      row.set(counts, row.length - counts.length);
      own.set(node, row);
      if (isDue()) await pause();
    }
  }
  const first =
    entry === undefined
      ? { ...x }
      : await ofKinds((kind) =>
          filled(kind, entry[kind]!.bias.data.length, (node) =>
            affineRow(rowAt(x[kind]!, node)!, entry[kind]!),
          ),
        );
  const rows: Record<string, GrowingRows>[] = [first];
  for (const [l, layer] of layers.entries()) {
    const before = (kind: string): RowsBefore => rowsBefore({ rows, unknown }, l, kind);
    const after = await ofKinds((kind) => {
      const into = relations.filter(({ to }) => to === kind);
      const rowFor = nodeAfterLayer(options, layer, { kind, before, into });
      return filled(kind, layer.self[kind]!.bias.data.length, rowFor);
    });
    rows.push(after);
  }
  const decoded = (end: End): Promise<GrowingRows> => {
    const features = { rows: x[end]!, unknown: unknown[end].x };
    // A node that came during this has no row yet, and is told of itself afterwards.
    const last = rowsBefore({ rows, unknown }, layers.length, end);
    return filled(end, decodedWidth(host), decodedRow(host, end, features, last));
  };
  const made = { customer: await decoded("customer"), variant: await decoded("variant") };
  return signal.aborted ? undefined : { relations, x, rows, decoded: made, unknown };
}
