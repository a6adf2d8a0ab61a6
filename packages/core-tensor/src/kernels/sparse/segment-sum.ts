import { LegendreError } from "../../errors.ts";
import { onHost } from "../../host/frame.ts";
import { task } from "../../host/tasks.ts";
import {
  add,
  expandDims,
  fill,
  greaterEqual,
  less,
  logicalAnd,
  mul,
  pad,
  scatterND,
  slice,
  type Tensor,
  where,
} from "../../ops.ts";
import { foldFirst, unfoldFirst, withBatch } from "../batch-axes.ts";
import type { BatchRule } from "../batch-rule.ts";
import { exampleNumbers, within } from "../gather/indices.ts";
import { HostArray, hostData, sizeOf } from "../host-array.ts";
import type { Kernel } from "../kernel.ts";
import { filled, reshaped } from "../onnx-parts.ts";
import type { OnnxLowering } from "../onnx-writer.ts";
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

/** Sums of more elements than this are left to the host, which is several times faster. */
const mostScattered = 2 ** 14;

/**
 * Sums in a table with a spare row for ids that name no segment. onnxruntime adds up rows
 * (`ScatterND`) on several threads at once and loses some; element by element it does not, slowly.
 */
const sumForm: OnnxLowering = typedRows((writer, [x, ids], { attrs, inputs, outputs }) => {
  const segments = attrs["numSegments"] as number;
  const [to] = outputs;
  const [rows, size] = [inputs[0]!.shape[0]!, sizeOf(inputs[0]!.shape)];
  if (size === 0) return filled(writer, 0, to!);
  if (size > mostScattered) return null;
  const width = size / rows;
  const table = filled(writer, 0, { dtype: to!.dtype, shape: [segments + 1, width] });
  const column = reshaped(writer, within(writer, ids!, segments, segments), [rows, 1]);
  const places = writer.node("Expand", [column, writer.ints([rows, width])]);
  const sums = writer.node(
    "ScatterElements",
    [table, places, reshaped(writer, x!, [rows, width])],
    {
      axis: 0,
      reduction: "add",
    },
  );
  const [from, until, axes] = [0, segments, 0].map((value) => writer.ints([value]));
  const kept = writer.node("Slice", [sums, from!, until!, axes!]);
  return reshaped(writer, kept, to!.shape);
});

function typedRows(lowering: OnnxLowering): OnnxLowering {
  return (writer, names, node) => {
    const [x, ids] = node.inputs;
    if (x!.dtype !== "float32" && x!.dtype !== "int32") return null;
    return ids!.dtype === "int32" ? lowering(writer, names, node) : null;
  };
}

/** The segments of all examples one after the other; ids that name none must not reach another's. */
const sumBatch: BatchRule = (node) => {
  const { size, op } = node;
  const numSegments = node.attrs["numSegments"] as number;
  const ids = withBatch(node, 1);
  const inside = logicalAnd(
    greaterEqual(ids, fill([], 0, "int32")),
    less(ids, fill([], numSegments, "int32")),
  );
  const first = mul(exampleNumbers(size, 2), fill([], numSegments, "int32"));
  const places = where(inside, add(ids, first), fill(ids.shape, -1, "int32"));
  const sums = op([foldFirst(withBatch(node, 0)), foldFirst(places)], {
    numSegments: size * numSegments,
  });
  return [unfoldFirst(sums[0]!, size)];
};

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
  batch: sumBatch,
  onnx: sumForm,
};

/** Ops that add up rows by number: the transposes of gathers. */
export const segmentSums: readonly Kernel[] = [segmentSumKernel];
