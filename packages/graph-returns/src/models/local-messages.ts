import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { csr } from "@legendre/core-tensor/sparse";
import type { MessageRelation } from "../encoders/message-graph.ts";
import type { SampledGraph, SampledMessages } from "../graph/sample-neighbours.ts";
import type { GraphSource } from "./graph-source.ts";
import { padded } from "./input-sizes.ts";

/** The messages of one relation in one direction. */
export interface LocalMessages {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly degrees: { readonly to: Float32Array; readonly from: Float32Array } | undefined;
}

/** The messages of a sample along one relation in one direction. */
export function messagesOf(
  { counts }: GraphSource,
  { nodes }: SampledGraph,
  { relation, direction, from, to, source, target }: SampledMessages,
  degrees: boolean,
): LocalMessages {
  const back = direction === "backward";
  const own = counts.relations[relation]!;
  const degreesAt = (of: Int32Array, kind: string): Float32Array =>
    Float32Array.from(nodes[kind]!, (node) => of[node]!);
  return {
    name: back ? `${relation}, back` : relation,
    from,
    to,
    rows: target,
    columns: source,
    degrees: degrees
      ? {
          to: degreesAt(back ? own.source : own.target, to),
          from: degreesAt(back ? own.target : own.source, from),
        }
      : undefined,
  };
}

/**
 * As tensors; entries of the padding go from the last node to the last, which are padding too.
 *
 * @param nodes - how many there are of each kind, with padding.
 */
export function tensorsOf(
  { from, to, rows, columns, degrees }: LocalMessages,
  nodes: Readonly<Record<string, number>>,
  entries: number = rows.length,
): Pick<MessageRelation, "matrix" | "degrees"> {
  const [height, width] = [nodes[to]!, nodes[from]!];
  const [r, c] = [padded(rows, entries), padded(columns, entries)];
  r.fill(height - 1, rows.length);
  c.fill(width - 1, rows.length);
  const matrix = csr({ rows: r, columns: c }, { shape: [height, width] });
  if (degrees === undefined) return { matrix };
  const at = (values: Float32Array, length: number): Tensor =>
    tensor(padded(values, length), [length]);
  return { matrix, degrees: { to: at(degrees.to, height), from: at(degrees.from, width) } };
}
