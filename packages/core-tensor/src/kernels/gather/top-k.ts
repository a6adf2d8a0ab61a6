import { LegendreError } from "../../errors.ts";
import { batchInFront } from "../batch-axes.ts";
import { HostArray, hostData, sizeOf } from "../host-array.ts";
import { fromHost, toHost } from "../host-tensor.ts";
import type { Kernel } from "../kernel.ts";
import { typed } from "../onnx-parts.ts";
import { onnxElementType } from "../onnx-writer.ts";
import { gatherTranspose } from "./gather.ts";

/** The gather that picks `indices` `[..., k]` along the last axis. */
const lastAxis = (indices: readonly number[]) => ({
  axis: indices.length - 1,
  batchDims: indices.length - 1,
});

/** What an element is ordered by: NaN, which compares with nothing, counts as infinity. */
const rank = (x: number): number => (Number.isNaN(x) ? Number.POSITIVE_INFINITY : x);

/**
 * The `k` largest elements of each row, falling, and their places; of equal elements, NaN and infinity among them, the first comes
 * first. The places have no derivative: the values are a gather at fixed places.
 */
const topK: Kernel = {
  name: "TopK",
  inputs: ["x"],
  outputs: "list",
  attrs: ({ k }, [x]) => {
    const length = x!.shape.at(-1) ?? 0;
    const count = (k ?? 1) as number;
    if (x!.shape.length === 0 || !(Number.isInteger(count) && count >= 0 && count <= length)) {
      throw new LegendreError(
        "shape",
        "topk",
        `got k ${k} for a tensor of shape [${x!.shape}], expected a whole number up to its last axis`,
        { k, shape: x!.shape },
      );
    }
    return { k: count, sorted: true };
  },
  shape: ([x], { k }) => {
    const shape = [...x!.shape.slice(0, -1), k as number];
    return [
      { shape, dtype: x!.dtype },
      { shape, dtype: "int32" },
    ];
  },
  value: ([x], { k }) => {
    const count = k as number;
    const shape = [...x!.shape.slice(0, -1), count];
    const length = x!.shape.at(-1)!;
    const values = hostData(x!.dtype, sizeOf(shape));
    const places = new Int32Array(sizeOf(shape));
    for (let row = 0; row * count < places.length; row++) {
      const start = row * length;
      const order = Array.from({ length }, (_, place) => place);
      const ranks = order.map((place) => rank(x!.data[start + place]!));
      // Array.prototype.sort is stable; infinity less infinity is NaN, which it takes for 0.
      order.sort((p, q) => ranks[q]! - ranks[p]!);
      for (let i = 0; i < count; i++) {
        places[row * count + i] = order[i]!;
        values[row * count + i] = x!.data[start + order[i]!]!;
      }
    }
    return [new HostArray(shape, x!.dtype, values), new HostArray(shape, "int32", places)];
  },
  jvp: ({ outputs: [, indices], call }, [t]) => [
    call("GatherV2", { x: t!, indices: indices! }, lastAxis(indices!.shape))[0]!,
    null,
  ],
  vjp: ({ inputs: [x], outputs: [, indices], call }, [c]) => [
    c === null ? null : gatherTranspose(call, c!, indices!, x!.shape, lastAxis(indices!.shape)),
  ],
  // tfjs's kernels order equal elements in several ways, and take a NaN for equal to any.
  eager: ([x], attrs) => topK.value([toHost(x!)], attrs).map(fromHost),
  batch: batchInFront,
  onnx: typed(["float32", "int32"], (writer, [x], { attrs, inputs: [type] }) => {
    const isWhole = type!.dtype === "int32";
    const endless = writer.constant(Number.POSITIVE_INFINITY, type!.dtype);
    const ranks = isWhole ? x! : writer.node("Where", [writer.node("IsNaN", [x!]), endless, x!]);
    const k = writer.ints([attrs["k"] as number]);
    const [values, places] = writer.nodes("TopK", [ranks, k], 2);
    const own = isWhole ? values! : writer.node("GatherElements", [x!, places!], { axis: -1 });
    return [own, writer.node("Cast", [places!], { to: onnxElementType.int32 })];
  }),
};

/** Ops that sort. */
export const topKs: readonly Kernel[] = [topK];
