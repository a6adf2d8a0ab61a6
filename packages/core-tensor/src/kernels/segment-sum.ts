import { LegendreError } from "../errors.ts";
import {
  expandDims,
  fill,
  gather,
  greaterEqual,
  less,
  logicalAnd,
  reshape,
  scatterND,
  slice,
  type Tensor,
  where,
  zerosLike,
} from "../ops.ts";
import { HostArray, hostData, sizeOf } from "./host-array.ts";
import type { Kernel } from "./kernel.ts";

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

/** Ops that add up rows by number: the transposes of gathers. */
export const segmentSums: readonly Kernel[] = [segmentSumKernel];
