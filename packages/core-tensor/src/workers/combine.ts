import { LegendreError } from "../errors.ts";
import type { BufferPool } from "../executors/onnx/buffer-pool.ts";
import type { Buffer } from "../executors/onnx/runtime.ts";
import type { ValueType } from "../kernels/value-type.ts";
import { checkOneOf } from "../options.ts";
import { leafCount, type TreeStructure } from "../tree/index.ts";

/** How the parts of a result are put together. */
export type LeafReduction = "concat" | "mean" | "sum";

/** A {@link LeafReduction} for a whole result, or a tree of them that is the upper part of the result. */
export type Reduction =
  | LeafReduction
  | { readonly [key: string]: Reduction }
  | readonly Reduction[];

/** One worker's part of a leaf. */
export interface Part {
  readonly type: ValueType;
  /** Rows of the arguments that the worker had. */
  readonly rows: number;
  readonly data: Buffer;
}

/** The reduction of each leaf; raises code "structure" where the tree of reductions is no part of the result's. */
export function reductionsOf(
  out: Reduction,
  structure: TreeStructure,
  path = "out",
): LeafReduction[] {
  if (typeof out === "string") {
    checkOneOf("pmapWorkers", path, out, ["concat", "mean", "sum"]);
    return new Array<LeafReduction>(leafCount(structure)).fill(out);
  }
  const fail = (): never => {
    const message = `${path} does not have the structure of the result; name one reduction for all, or one for each member`;
    throw new LegendreError("structure", "pmapWorkers", message, { path });
  };
  if (typeof structure === "string") return fail();
  if ("array" in structure) {
    if (!Array.isArray(out) || out.length !== structure.array.length) return fail();
    return structure.array.flatMap((child, i) => reductionsOf(out[i], child, `${path}.${i}`));
  }
  if (Array.isArray(out) || Object.keys(out).sort().join() !== structure.keys.join()) return fail();
  return structure.keys.flatMap((key, i) =>
    reductionsOf((out as never)[key], structure.children[i] as TreeStructure, `${path}.${key}`),
  );
}

/** Throws unless a leaf of a result can be put together in this way. */
export function checkReduction(
  reduction: LeafReduction,
  { shape, dtype }: ValueType,
  path: string,
): void {
  if (reduction === "concat") {
    if (shape.length > 0) return;
    const message = `result "${path}" is a scalar and cannot be concatenated; set its out to "mean" or "sum"`;
    throw new LegendreError("shape", "pmapWorkers", message, { path });
  }
  const floats = dtype === "float32" || dtype === "float64";
  if (floats || (reduction === "sum" && dtype !== "bool")) return;
  const message = `result "${path}" is ${dtype}, which has no ${reduction}; cast it to float32 in the function`;
  throw new LegendreError("option", "pmapWorkers", message, { path, dtype });
}

/** The parts as one value, in memory of the pool. */
export function combined(
  reduction: LeafReduction,
  parts: readonly Part[],
  path: string,
  pool: BufferPool,
): { type: ValueType; buffer: Buffer } {
  const { shape, dtype } = (parts[0] as Part).type;
  if (reduction === "concat") {
    const rows = parts.reduce((sum, { type }) => sum + (type.shape[0] as number), 0);
    const type = { dtype, shape: [rows, ...shape.slice(1)] };
    const buffer = pool.take(type);
    let at = 0;
    for (const { data } of parts) {
      buffer.set(data as never, at);
      at += data.length;
    }
    return { type, buffer };
  }
  const odd = parts.find(({ type }) => `${type.shape}` !== `${shape}`);
  if (odd !== undefined) {
    const message = `result "${path}" has shape [${shape}] in one worker and [${odd.type.shape}] in another, so there is no ${reduction}; set its out to "concat"`;
    throw new LegendreError("shape", "pmapWorkers", message, { path });
  }
  const all = parts.reduce((sum, { rows }) => sum + rows, 0);
  const buffer = pool.take({ dtype, shape });
  const weights = parts.map(({ rows }) => (reduction === "mean" ? rows / all : 1));
  for (let i = 0; i < buffer.length; i++) {
    let sum = 0;
    for (let k = 0; k < parts.length; k++) {
      sum += (weights[k] as number) * ((parts[k] as Part).data[i] as number);
    }
    buffer[i] = sum;
  }
  return { type: { dtype, shape }, buffer };
}
