import { LegendreError } from "../../errors.ts";
import { onHost } from "../../host/frame.ts";
import { task } from "../../host/tasks.ts";
import {
  expandDims,
  fill,
  greaterEqual,
  less,
  logicalAnd,
  pad,
  scatterND,
  slice,
  type Tensor,
  where,
} from "../../ops.ts";
import { HostArray, hostData, sizeOf } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import type { Attrs, ValueType } from "../value-type.ts";

/** The shape of one row for each segment. */
export function segmentShape(
  where: string,
  x: ValueType,
  segmentIds: ValueType,
  { numSegments }: Attrs,
): number[] {
  if (segmentIds.shape.length === 1 && segmentIds.shape[0] === x.shape[0]) {
    return [numSegments as number, ...x.shape.slice(1)];
  }
  throw new LegendreError(
    "shape",
    where,
    `got x [${x.shape}] and segmentIds [${segmentIds.shape}], expected one id for each row of x`,
    { x: x.shape, segmentIds: segmentIds.shape },
  );
}

/** The ids, with those that name no segment sent to a spare one after the last. */
function withSpare(segmentIds: Tensor, numSegments: number): Tensor {
  const inside = logicalAnd(
    greaterEqual(segmentIds, fill([], 0, "int32")),
    less(segmentIds, fill([], numSegments, "int32")),
  );
  return where(inside, segmentIds, fill(segmentIds.shape, numSegments, "int32"));
}

/**
 * Row `i` of the result is the sum of the rows of `x` whose id is `i`; rows with an id outside
 * `0 … numSegments - 1` are left out, as tfjs does.
 */
const segmentSumKernel: Kernel = {
  name: "UnsortedSegmentSum",
  inputs: ["x", "segmentIds"],
  shape: ([x, segmentIds], attrs) => [
    { shape: segmentShape("unsortedSegmentSum", x!, segmentIds!, attrs), dtype: x!.dtype },
  ],
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
  vjp: ({ inputs: [, segmentIds], attrs: { numSegments }, call }, [c], [wanted]) => {
    if (!wanted) return [null, null];
    // The spare segment has a cotangent of zero.
    const padded = pad(
      c!,
      c!.shape.map((_, axis) => [0, axis === 0 ? 1 : 0]),
    );
    const indices = withSpare(segmentIds!, numSegments as number);
    return [call("GatherV2", { x: padded, indices }, { axis: 0, batchDims: 0 })[0]!, null];
  },
  host: ([x, segmentIds], [y], { numSegments }) => {
    if (x!.dtype !== "float32") return false;
    const [count, segments] = [x!.shape[0]!, numSegments as number];
    const width = sizeOf(x!.shape.slice(1));
    const done = onHost((frame) => {
      const ids = frame.index(segmentIds!.data, segmentIds!.fixed, () => 0);
      const from = frame.put(x!.data);
      const to = frame.room(y!.data.byteLength);
      const words = [count, ids.pointer, from, to, segments, width];
      // Each chunk looks at all ids, so that there is one for each thread.
      frame.run(task.segmentSum, words, frame.threadsFor(count * width));
      frame.get(to, y!.data);
      return true;
    });
    return done === true;
  },
  // onnxruntime scatters number by number: 20 times slower on many rows.
  hostFirst: ([x]) => sizeOf(x!.shape) >= 4096,
  eager: ([x, segmentIds], { numSegments }) => {
    // One pass over the rows. tfjs's cpu kernel makes one pass per segment (seconds for 2000 rows
    // and 1000 segments) and its wasm backend has none.
    const shape = [numSegments as number, ...x!.shape.slice(1)];
    if (x!.size === 0) return [fill(shape, 0, x!.dtype as "float32")];
    const places = expandDims(withSpare(segmentIds!, numSegments as number), 1);
    const sums = scatterND(places, x!, [shape[0]! + 1, ...shape.slice(1)]);
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
