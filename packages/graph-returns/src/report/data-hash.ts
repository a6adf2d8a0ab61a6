import type { Column } from "../data/columns.ts";
import type { ReturnsData } from "../data/returns-data.ts";
import { byReason } from "../schema/tables.ts";

/**
 * SHA-256 of everything in a data set, ids, purchases with their times, outcomes and columns, but for shares of returns by reason, which may be
 * loaded or not. Two reports with the same hash speak of the same data.
 *
 * @returns 64 hexadecimal digits.
 *
 * @example
 * ```ts
 * import { generateReturns } from "@legendre/graph-returns/generator";
 * import { dataHash } from "@legendre/graph-returns/report";
 *
 * const [a, b] = [await generateReturns({ edges: 200, seed: 1 }), await generateReturns({ edges: 200, seed: 2 })];
 * console.log((await dataHash(a)).length, (await dataHash(a)) === (await dataHash(b))); // → 64 false
 * ```
 */
export async function dataHash(data: ReturnsData): Promise<string> {
  const parts: (string | ArrayBufferView)[] = [data.schemaHash];
  for (const [kind, { ids }] of Object.entries(data.nodes)) parts.push(kind, ids);
  for (const [name, { edges, customers, variants }] of Object.entries(data.splits)) {
    parts.push(name, edges.customer, edges.variant, edges.label);
    for (const name of ["time", "returnedAt", "open", "order"] as const) {
      if (edges[name] !== undefined) parts.push(name, edges[name]);
    }
    for (const { nodeOf, columns } of [customers, variants]) {
      const told = columns.filter(({ name }) => !byReason.has(name));
      parts.push(nodeOf, ...told.flatMap((column) => [column.name, valuesOf(column)]));
    }
  }
  const digests: Uint8Array[] = [];
  for (const part of parts) digests.push(await digest(bytesOf(part)));
  return Array.from(await digest(joined(digests)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

const valuesOf = (column: Column): ArrayBufferView =>
  column.kind === "number" ? column.values : column.codes;

const bytesOf = (part: string | ArrayBufferView): Uint8Array =>
  typeof part === "string"
    ? new TextEncoder().encode(part)
    : new Uint8Array(part.buffer, part.byteOffset, part.byteLength);

const digest = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(32 * parts.length);
  for (const [i, part] of parts.entries()) out.set(part, 32 * i);
  return out;
}
