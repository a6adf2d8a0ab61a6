import type { NodeTable } from "../data/returns-data.ts";
import type { NodeEncoder } from "../encodings/node-encoder.ts";

/** Features of a node that a table has no row of. */
export function unknownRow(encoder: NodeEncoder, table: NodeTable): Float32Array {
  const nobody = { rows: 0, nodeOf: new Int32Array(0), rowOf: Int32Array.of(-1) };
  return encoder.encode({ ...table, ...nobody }, 1).values;
}
