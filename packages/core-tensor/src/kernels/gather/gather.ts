import { LegendreError } from "../../errors.ts";
import {
  add,
  fill,
  gather,
  gatherND,
  getBackend,
  mul,
  range,
  reshape,
  type Tensor,
  tensor,
  transpose,
} from "../../ops.ts";
import { moveAxis, withBatch } from "../batch-axes.ts";
import type { BatchRule } from "../batch-rule.ts";
import { HostArray, hostData, sizeOf } from "../host-array.ts";
import type { CallKernel, Kernel } from "../kernel.ts";
import { reshaped } from "../onnx-parts.ts";
import { canonicalAxis, sameShape } from "../shapes.ts";
import type { Attrs, ValueType } from "../value-type.ts";
import { checkIndices, copySlices, type GatherSizes, gatherSizes, within } from "./indices.ts";

function gatherAttrs(attrs: Attrs, [x, indices]: readonly ValueType[]): Attrs {
  const axis = canonicalAxis("gather", (attrs["axis"] ?? 0) as number, x!.shape.length);
  const given = (attrs["batchDims"] ?? 0) as number;
  const batchDims = given < 0 ? given + indices!.shape.length : given;
  if (
    batchDims < 0 ||
    batchDims > axis ||
    batchDims > indices!.shape.length ||
    !sameShape(x!.shape.slice(0, batchDims), indices!.shape.slice(0, batchDims))
  ) {
    throw new LegendreError(
      "shape",
      "gather",
      `got batchDims ${given} for x [${x!.shape}], indices [${indices!.shape}] and axis ${axis}; both must ` +
        "begin with the same batch axes, and axis must come after them",
      { batchDims: given, axis, x: x!.shape, indices: indices!.shape },
    );
  }
  return { axis, batchDims };
}

/** Zeroed storage as tfjs has it for a dtype. */
function tfjsData(dtype: string, size: number): Float32Array | Int32Array | Uint8Array {
  if (dtype === "float32") return new Float32Array(size);
  return dtype === "bool" ? new Uint8Array(size) : new Int32Array(size);
}

/** `[batch, outer, n, inner]` as `[batch, n, outer, inner]`, and back with the sizes exchanged. */
function swapMiddle(x: Tensor, shape: [number, number, number, number]): Tensor {
  return shape[1] === 1 || shape[2] === 1 ? x : transpose(reshape(x, shape), [0, 2, 1, 3]);
}

/** The indices as row numbers of `[batch · length, outer · inner]`, in one list. */
function rowNumbers(indices: Tensor, { batch, length, count }: GatherSizes): Tensor {
  if (batch === 1) return reshape(indices, [count]);
  const first = mul(reshape(range(0, batch, 1, "int32"), [batch, 1]), fill([], length, "int32"));
  return reshape(add(reshape(indices, [batch, count]), first), [batch * count]);
}

/**
 * The transpose of a gather with canonical attributes: for each element of an array of shape `x` the
 * sum of the cotangents of its copies.
 */
export function gatherTranspose(
  call: CallKernel,
  c: Tensor,
  indices: Tensor,
  x: readonly number[],
  attrs: Attrs,
): Tensor {
  const sizes = gatherSizes(x, indices.shape, attrs);
  const { batch, outer, length, inner, count } = sizes;
  const rows = swapMiddle(c, [batch, outer, count, inner]);
  const [sums] = call(
    "UnsortedSegmentSum",
    {
      x: reshape(rows, [batch * count, outer * inner]),
      segmentIds: rowNumbers(indices, sizes),
    },
    { numSegments: batch * length },
  );
  return reshape(swapMiddle(sums!, [batch, length, outer, inner]), [...x]);
}

/** A gather on tfjs's wasm backend, whose own one is slow, and wrong with batch axes. */
function gatherOnWasm(x: Tensor, indices: Tensor, sizes: GatherSizes): Tensor {
  const { batch, outer, length, inner, count } = sizes;
  // gatherND reads past the end without noticing.
  checkIndices(indices.dataSync(), length);
  const rows = reshape(swapMiddle(x, [batch, outer, length, inner]), [
    batch * length,
    outer * inner,
  ]);
  const picked = gatherND(rows, reshape(rowNumbers(indices, sizes), [batch * count, 1]));
  return swapMiddle(picked, [batch, count, outer, inner]);
}

/**
 * Shared indices pick from one axis further back; a shared table is read once with the indices of all
 * examples; where both differ the batch is one more of the gather's own batch axes.
 */
const gatherBatch: BatchRule = (node) => {
  const { inputs, batched, attrs, op } = node;
  const [x, indices] = inputs as [Tensor, Tensor];
  const axis = attrs["axis"] as number;
  const batchDims = attrs["batchDims"] as number;
  if (batchDims === 0 && !batched[1]) return op([x, indices], { axis: axis + 1, batchDims });
  if (batchDims === 0 && !batched[0]) {
    return op([x, indices], { axis, batchDims }).map((picked) => moveAxis(picked, axis, 0));
  }
  return op([withBatch(node, 0), withBatch(node, 1)], { axis: axis + 1, batchDims: batchDims + 1 });
};

const gatherKernel: Kernel = {
  name: "GatherV2",
  inputs: ["x", "indices"],
  attrs: gatherAttrs,
  shape: ([x, indices], { axis, batchDims }) => {
    const picked = indices!.shape.slice(batchDims as number);
    return [{ shape: x!.shape.toSpliced(axis as number, 1, ...picked), dtype: x!.dtype }];
  },
  value: ([x, indices], attrs) => {
    const [type] = gatherKernel.shape([x!, indices!], attrs);
    const data = hostData(x!.dtype, sizeOf(type!.shape));
    copySlices(x!.data, indices!.data, gatherSizes(x!.shape, indices!.shape, attrs), data);
    return [new HostArray(type!.shape, x!.dtype, data)];
  },
  jvp: ({ inputs: [, indices], attrs, call }, [t]) =>
    t === null ? [null] : call("GatherV2", { x: t!, indices: indices! }, attrs),
  vjp: ({ inputs: [x, indices], attrs, call }, [c], [wanted]) => [
    wanted ? gatherTranspose(call, c!, indices!, x!.shape, attrs) : null,
    null,
  ],
  eager: ([x, indices], attrs) => {
    // tfjs's own kernels work out the place of every element: 10 times slower than copying rows.
    const axis = attrs["axis"] as number;
    const batchDims = attrs["batchDims"] as number;
    const sizes = gatherSizes(x!.shape, indices!.shape, attrs);
    const shape = x!.shape.toSpliced(axis, 1, ...indices!.shape.slice(batchDims));
    if (sizeOf(shape) === 0) return [tensor([], shape, x!.dtype)];
    if (getBackend() === "cpu") {
      const target = tfjsData(x!.dtype, sizeOf(shape));
      copySlices(x!.dataSync(), indices!.dataSync(), sizes, target);
      return [tensor(target, shape, x!.dtype)];
    }
    if (getBackend() === "wasm") {
      return [reshape(gatherOnWasm(x!, indices!, sizes), shape)];
    }
    return [gather(x!, indices!, axis, batchDims)];
  },
  batch: gatherBatch,
  // Negative indices count from the end in ONNX; here they are moved past it, where the call fails.
  onnx: (writer, [x, indices], { attrs, inputs, outputs }) => {
    if (inputs[1]!.dtype !== "int32") return null;
    const [from, places] = [inputs[0]!.shape, inputs[1]!.shape];
    const axis = attrs["axis"] as number;
    const length = from[axis]!;
    if (attrs["batchDims"] === 0) {
      return writer.node("Gather", [x!, within(writer, indices!, length, length)], { axis });
    }
    // All lines one after the other: the offset of each is added to its indices.
    const { batch, outer, inner, count } = gatherSizes(from, places, attrs);
    const lines = Array.from({ length: batch * outer }, (_, line) => line * length);
    const offsets = writer.constant(lines, "int32", [batch, outer, 1]);
    const each = reshaped(writer, indices!, [batch, 1, count]);
    const moved = writer.node("Add", [each, offsets]);
    const total = batch * outer * length;
    const rows = reshaped(writer, x!, [total, inner]);
    const picked = writer.node("Gather", [rows, within(writer, each, length, total, moved)]);
    return reshaped(writer, picked, outputs[0]!.shape);
  },
  raises: true,
};

/** Ops that read elements by number. */
export const gathers: readonly Kernel[] = [gatherKernel];
