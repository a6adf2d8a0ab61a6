import { affineRow } from "../models/host-params.ts";
import {
  countsOf,
  decodedRow,
  decodedWidth,
  type End,
  ends,
  type GraphState,
  type Recipe,
  rowAt,
} from "./graph-state.ts";
import { type GrowingRows, growingRows } from "./growing.ts";
import { nodeAfterLayer } from "./host-layer.ts";
import { pause, slices } from "./slices.ts";

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
    kinds: readonly string[],
    make: (kind: string) => Promise<GrowingRows>,
  ): Promise<Record<string, GrowingRows>> => {
    const made: Record<string, GrowingRows> = {};
    for (const kind of kinds) made[kind] = await make(kind);
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
  const kinds = Object.keys(x);
  const rows: Record<string, GrowingRows>[] = [
    entry === undefined
      ? { ...x }
      : await ofKinds(kinds, (kind) =>
          filled(kind, entry[kind]!.bias.data.length, (node) =>
            affineRow(rowAt(x[kind]!, node)!, entry[kind]!),
          ),
        ),
  ];
  for (const [l, layer] of layers.entries()) {
    const before = rows[l]!;
    const row = (from: string, node: number): Float32Array =>
      rowAt(before[from]!, node) ?? unknown[from as End].rows[l]!;
    const after = await ofKinds(kinds, (kind) => {
      const into = relations.filter(({ to }) => to === kind);
      const rowFor = (node: number) => nodeAfterLayer(options, layer, { kind, node, row, into });
      return filled(kind, layer.self[kind]!.bias.data.length, rowFor);
    });
    rows.push(after);
  }
  const last = rows.at(-1)!;
  const decoded = async (end: End): Promise<GrowingRows> =>
    filled(end, decodedWidth(host), (node) =>
      // A node that came during this has no row yet, and is told of itself afterwards.
      decodedRow(
        host,
        end,
        rowAt(x[end]!, node)!,
        rowAt(last[end]!, node) ?? unknown[end].rows.at(-1)!,
      ),
    );
  const made = { customer: await decoded("customer"), variant: await decoded("variant") };
  return signal.aborted ? undefined : { relations, x, rows, decoded: made, unknown };
}
