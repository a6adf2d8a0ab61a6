import { LegendreError } from "../errors.ts";
import { encodeSafetensors } from "../format/safetensors.ts";
import type { SafetensorsArray } from "../format/safetensors-dtypes.ts";
import { constantIn } from "../kernels/graph.ts";
import type { HostArray } from "../kernels/host-array.ts";
import { numberText } from "../number-text.ts";
import type { Program } from "./graph.ts";

/** The key of the metadata entry that holds the graph. */
export const programEntry = "legendre.program";

/** The version of the layout; a file of another one is refused. */
export const programVersion = 1;

/** The name of a constant in the file. */
export function constantName(id: number): string {
  return `constant.${id}`;
}

/**
 * A program as the bytes of a safetensors file: the constants are its arrays, the graph stands as JSON
 * in its metadata. {@link decodeProgram} reads it back.
 *
 * @param program - a traced program.
 * @returns the bytes; equal programs give equal bytes.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { spec, trace } from "@legendre/core-tensor";
 * import { decodeProgram, encodeProgram, programEquals } from "@legendre/core-tensor/graph";
 *
 * const program = trace((x: tf.Tensor) => tf.mul(x, tf.tensor1d([1, 2])), spec([2]));
 * const bytes = encodeProgram(program);
 * console.log(programEquals(decodeProgram(bytes), program)); // true
 * ```
 */
export function encodeProgram(program: Program): Uint8Array {
  const { graph, input, output } = program;
  const { constants, ...plain } = graph;
  const arrays = new Map(
    constants.map((each) => [constantName(each.id), storedArray(constantIn(graph, each))] as const),
  );
  const content = {
    version: programVersion,
    graph: { ...plain, constants: constants.map(({ id }) => id) },
    input,
    output,
  };
  return encodeSafetensors(arrays, { [programEntry]: toJson(content) });
}

/** JSON with sorted keys; numbers that JSON has no form for are spelled out. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member === "number" && (!Number.isFinite(member) || Object.is(member, -0))) {
      return { $number: numberText(member) };
    }
    if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(
      Object.entries(member).sort(([x], [y]) => (x < y ? -1 : Number(x > y))),
    );
  });
}

/** The inverse of {@link toJson}. */
export function fromJson(text: string): unknown {
  return JSON.parse(text, (_key, member: unknown) =>
    typeof member === "object" && member !== null && "$number" in member
      ? Number(member.$number)
      : member,
  );
}

function storedArray(value: HostArray): SafetensorsArray {
  const { shape, dtype, data } = value;
  if (data instanceof Float64Array) {
    // Most float32 constants came from tensors and fit; those written by attributes may not.
    const narrow = dtype === "float32" && data.every((v) => Object.is(Math.fround(v), v));
    return narrow
      ? { dtype: "F32", shape, data: Float32Array.from(data) }
      : { dtype: "F64", shape, data };
  }
  if (data instanceof Int32Array) return { dtype: "I32", shape, data };
  if (data instanceof Uint32Array) return { dtype: "U32", shape, data };
  if (dtype === "bool") return { dtype: "BOOL", shape, data };
  throw new LegendreError("data", "encodeProgram", `a constant has dtype ${dtype}`, { dtype });
}
