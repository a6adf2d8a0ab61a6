import { LegendreError } from "../../errors.ts";
import { range, reshape, type Tensor, type TypedArray } from "../../ops.ts";
import { type HostData, sizeOf } from "../host-array.ts";
import type { OnnxName, OnnxWriter } from "../onnx-writer.ts";
import type { Attrs } from "../value-type.ts";

/** How a gather walks: `x` is `[batch, outer, length, inner]`, the indices `[batch, count]`. */
export interface GatherSizes {
  readonly batch: number;
  readonly outer: number;
  readonly length: number;
  readonly inner: number;
  readonly count: number;
}

/** The sizes of a gather with canonical attributes. */
export function gatherSizes(
  x: readonly number[],
  indices: readonly number[],
  attrs: Attrs,
): GatherSizes {
  const axis = attrs["axis"] as number;
  const batchDims = attrs["batchDims"] as number;
  return {
    batch: sizeOf(x.slice(0, batchDims)),
    outer: sizeOf(x.slice(batchDims, axis)),
    length: x[axis]!,
    inner: sizeOf(x.slice(axis + 1)),
    count: sizeOf(indices.slice(batchDims)),
  };
}

/** Raises code "data" for an index outside `0 … length - 1`. */
export function checkIndices(indices: ArrayLike<number>, length: number): void {
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i]!;
    if (index >= 0 && index < length) continue;
    throw new LegendreError(
      "data",
      "gather",
      `got the index ${index} for an axis of length ${length}, expected 0 to ${length - 1}`,
      { index, length },
    );
  }
}

/** Copies the slices that the indices name into `target`, one after the other. */
export function copySlices(
  source: HostData | TypedArray,
  indices: ArrayLike<number>,
  { batch, outer, length, inner, count }: GatherSizes,
  target: HostData | TypedArray,
): void {
  checkIndices(indices, length);
  let at = 0;
  for (let b = 0; b < batch; b++) {
    for (let o = 0; o < outer; o++) {
      for (let i = 0; i < count; i++) {
        const from = ((b * outer + o) * length + indices[b * count + i]!) * inner;
        for (let j = 0; j < inner; j++) target[at++] = source[from + j]!;
      }
    }
  }
}

/** Indices in ONNX, with those outside 0 … length − 1 replaced by `otherwise`. */
export function within(
  writer: OnnxWriter,
  indices: OnnxName,
  length: number,
  otherwise: number,
  inside: OnnxName = indices,
): OnnxName {
  const number = (value: number) => writer.constant(value, "int32");
  const fits = writer.node("And", [
    writer.node("GreaterOrEqual", [indices, number(0)]),
    writer.node("Less", [indices, number(length)]),
  ]);
  return writer.node("Where", [fits, inside, number(otherwise)]);
}

/** The numbers of the examples in an int32 tensor `[size, 1, …]` of a rank. */
export function exampleNumbers(size: number, rank: number): Tensor {
  return reshape(range(0, size, 1, "int32"), [size, ...Array<number>(rank - 1).fill(1)]);
}
