import { LegendreError } from "../errors.ts";
import {
  add,
  expandDims,
  fill,
  gather,
  greaterEqual,
  less,
  logicalAnd,
  mul,
  range,
  reshape,
  scatterND,
  slice,
  type Tensor,
  transpose,
  where,
  zerosLike,
} from "../ops.ts";
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

/** True where an id names one of the segments. */
function inRange(segmentIds: Tensor, numSegments: number): Tensor {
  return logicalAnd(
    greaterEqual(segmentIds, fill([], 0, "int32")),
    less(segmentIds, fill([], numSegments, "int32")),
  );
}

/**
 * Row `i` of the result is the sum of the rows of `x` whose id is `i`; rows with an id outside
 * `0 … numSegments - 1` are left out, as tfjs does.
 */
const segmentSumKernel: Kernel = {
  name: "UnsortedSegmentSum",
  inputs: ["x", "segmentIds"],
  shape: ([x, segmentIds], { numSegments }) => {
    if (segmentIds!.shape.length !== 1 || segmentIds!.shape[0] !== x!.shape[0]) {
      throw new LegendreError(
        "shape",
        "unsortedSegmentSum",
        `got x [${x!.shape}] and segmentIds [${segmentIds!.shape}], expected one id for each row of x`,
        { x: x!.shape, segmentIds: segmentIds!.shape },
      );
    }
    return [{ shape: [numSegments as number, ...x!.shape.slice(1)], dtype: x!.dtype }];
  },
  value: ([x, segmentIds], { numSegments }) => {
    const shape = [numSegments as number, ...x!.shape.slice(1)];
    const data = hostData(x!.dtype, sizeOf(shape));
    const width = sizeOf(x!.shape.slice(1));
    segmentIds!.data.forEach((id, row) => {
      if (id < 0 || id >= (numSegments as number)) return;
      for (let j = 0; j < width; j++) data[id * width + j]! += x!.data[row * width + j]!;
    });
    return [new HostArray(shape, x!.dtype, data)];
  },
  jvp: ({ inputs: [, segmentIds], attrs, call }, [t]) =>
    t === null ? [null] : call("UnsortedSegmentSum", { x: t!, segmentIds: segmentIds! }, attrs),
  vjp: ({ inputs: [x, segmentIds], attrs: { numSegments } }, [c], [wanted]) => {
    if (!wanted || numSegments === 0) return [null, null];
    const inside = inRange(segmentIds!, numSegments as number);
    const rows = gather(c!, where(inside, segmentIds!, zerosLike(segmentIds!)));
    const mask = reshape(inside, [x!.shape[0]!, ...x!.shape.slice(1).map(() => 1)]);
    return [where(mask, rows, fill([], 0)), null];
  },
  eager: ([x, segmentIds], { numSegments }) => {
    // One pass over the rows. tfjs's cpu kernel makes one pass per segment (seconds for 2000 rows
    // and 1000 segments) and its wasm backend has none. Ids outside go to a spare last row.
    const count = numSegments as number;
    const spare = fill(segmentIds!.shape, count, "int32");
    const rows = where(inRange(segmentIds!, count), segmentIds!, spare);
    const shape = [count, ...x!.shape.slice(1)];
    if (x!.size === 0) return [fill(shape, 0, x!.dtype as "float32")];
    const sums = scatterND(expandDims(rows, 1), x!, [count + 1, ...x!.shape.slice(1)]);
    return [
      slice(
        sums,
        shape.map(() => 0),
        shape,
      ),
    ];
  },
};

/** Ops that read and add up rows by number. */
export const gathers: readonly Kernel[] = [gatherKernel, segmentSumKernel];
