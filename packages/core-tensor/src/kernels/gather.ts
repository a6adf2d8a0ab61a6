import { LegendreError } from "../errors.ts";
import { add, fill, gather, mul, range, reshape, type Tensor, transpose } from "../ops.ts";
import { HostArray, hostData, sizeOf } from "./host-array.ts";
import type { Kernel } from "./kernel.ts";
import { canonicalAxis, sameShape } from "./shapes.ts";
import type { Attrs, ValueType } from "./value-type.ts";

/** How a gather walks: `x` is `[batch, outer, length, inner]`, the indices `[batch, count]`. */
interface GatherSizes {
  readonly batch: number;
  readonly outer: number;
  readonly length: number;
  readonly inner: number;
  readonly count: number;
}

function gatherSizes(x: readonly number[], indices: readonly number[], attrs: Attrs): GatherSizes {
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

function outOfRange(index: number, length: number): never {
  throw new LegendreError(
    "data",
    "gather",
    `got the index ${index} for an axis of length ${length}, expected 0 to ${length - 1}`,
    { index, length },
  );
}

/** The transpose of a gather: adds up the cotangents of the slices that each place was copied to. */
function scatterBack(
  call: (x: Tensor, segmentIds: Tensor, numSegments: number) => Tensor,
  c: Tensor,
  indices: Tensor,
  sizes: GatherSizes,
): Tensor {
  const { batch, outer, length, inner, count } = sizes;
  const swap = (x: Tensor, shape: number[]) =>
    outer === 1 ? x : transpose(reshape(x, shape), [0, 2, 1, 3]);
  const rows = swap(c, [batch, outer, count, inner]);
  // One segment for each place of each batch.
  const ids =
    batch === 1
      ? indices
      : add(
          reshape(indices, [batch, count]),
          mul(reshape(range(0, batch, 1, "int32"), [batch, 1]), fill([], length, "int32")),
        );
  const sums = call(
    reshape(rows, [batch * count, outer * inner]),
    reshape(ids, [batch * count]),
    batch * length,
  );
  return swap(sums, [batch, length, outer, inner]);
}

const gatherKernel: Kernel = {
  name: "GatherV2",
  inputs: ["x", "indices"],
  attrs: gatherAttrs,
  shape: ([x, indices], { axis, batchDims }) => {
    const picked = indices!.shape.slice(batchDims as number);
    return [{ shape: x!.shape.toSpliced(axis as number, 1, ...picked), dtype: x!.dtype }];
  },
  value: ([x, indices], attrs) => {
    const { batch, outer, length, inner, count } = gatherSizes(x!.shape, indices!.shape, attrs);
    const [type] = gatherKernel.shape([x!, indices!], attrs);
    const data = hostData(x!.dtype, sizeOf(type!.shape));
    let at = 0;
    for (let b = 0; b < batch; b++) {
      for (let o = 0; o < outer; o++) {
        for (let i = 0; i < count; i++) {
          const index = indices!.data[b * count + i]!;
          if (!(index >= 0 && index < length)) outOfRange(index, length);
          const from = ((b * outer + o) * length + index) * inner;
          data.set(x!.data.subarray(from, from + inner), at);
          at += inner;
        }
      }
    }
    return [new HostArray(type!.shape, x!.dtype, data)];
  },
  jvp: ({ inputs: [, indices], attrs: { axis, batchDims } }, [t]) => [
    t === null ? null : gather(t!, indices!, axis as number, batchDims as number),
  ],
  vjp: ({ inputs: [x, indices], attrs, call }, [c], [wanted]) => {
    if (!wanted) return [null, null];
    const sizes = gatherSizes(x!.shape, indices!.shape, attrs);
    const segmentSum = (rows: Tensor, segmentIds: Tensor, numSegments: number) =>
      call("UnsortedSegmentSum", { x: rows, segmentIds }, { numSegments })[0]!;
    return [reshape(scatterBack(segmentSum, c!, indices!, sizes), x!.shape), null];
  },
};

/** Ops that read elements by number. */
export const gathers: readonly Kernel[] = [gatherKernel];
