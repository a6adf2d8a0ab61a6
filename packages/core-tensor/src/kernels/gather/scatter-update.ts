import { LegendreError } from "../../errors.ts";
import {
  add,
  concat,
  equal,
  fill,
  gatherND,
  getBackend,
  range,
  reshape,
  type Tensor,
  tensorScatterUpdate,
  where,
} from "../../ops.ts";
import { spread, withBatch } from "../batch-axes.ts";
import { HostArray, sizeOf, stridesOf } from "../host-array.ts";
import type { CallKernel, Kernel } from "../kernel.ts";
import { orZeros } from "../rules.ts";
import { sameShape } from "../shapes.ts";
import { exampleNumbers } from "./indices.ts";

type Shape = readonly number[];

/** The number of places, and the shape of one slice of the tensor. */
function slicesOf(tensor: Shape, indices: Shape): { count: number; slice: Shape } {
  return { count: sizeOf(indices.slice(0, -1)), slice: tensor.slice(indices.at(-1)) };
}

/** Raises code "data" for an index outside its axis. */
function checkPlaces(tensor: Shape, indices: Shape, places: ArrayLike<number>): void {
  const width = indices.at(-1)!;
  for (let at = 0; at < places.length; at++) {
    const [index, length] = [places[at]!, tensor[at % width]!];
    if (index >= 0 && index < length) continue;
    throw new LegendreError(
      "data",
      "tensorScatterUpdate",
      `got the index ${index} for an axis of length ${length}, expected 0 to ${length - 1}`,
      { index, axis: at % width, length },
    );
  }
}

function update(call: CallKernel, tensor: Tensor, indices: Tensor, updates: Tensor): Tensor {
  return call("TensorScatterUpdate", { tensor, indices, updates })[0]!;
}

/** 1 for the updates that stay, 0 for those that a later one of the same place overwrites. */
function lastOfEach(call: CallKernel, tensor: Tensor, indices: Tensor, count: number): Tensor {
  const numbers = reshape(range(0, count, 1, "int32"), indices.shape.slice(0, -1));
  const board = fill(tensor.shape.slice(0, indices.shape.at(-1)), -1, "int32");
  return equal(gatherND(update(call, board, indices, numbers), indices), numbers);
}

/** `tensor` with the slices at `indices` `[..., r]` replaced; of several for one place the last stays. */
const tensorScatterUpdateKernel: Kernel = {
  name: "TensorScatterUpdate",
  inputs: ["tensor", "indices", "updates"],
  shape: ([tensor, indices, updates]) => {
    const width = indices!.shape.at(-1) ?? 0;
    const { slice } = slicesOf(tensor!.shape, indices!.shape);
    const expected = [...indices!.shape.slice(0, -1), ...slice];
    if (width < 1 || width > tensor!.shape.length || !sameShape(updates!.shape, expected)) {
      throw new LegendreError(
        "shape",
        "tensorScatterUpdate",
        `got indices [${indices!.shape}] and updates [${updates!.shape}] for a tensor [${tensor!.shape}], ` +
          `expected updates [${expected}]`,
        { tensor: tensor!.shape, indices: indices!.shape, updates: updates!.shape },
      );
    }
    return [{ shape: tensor!.shape, dtype: tensor!.dtype }];
  },
  value: ([tensor, indices, updates]) => {
    checkPlaces(tensor!.shape, indices!.shape, indices!.data);
    const data = tensor!.data.slice();
    const width = indices!.shape.at(-1)!;
    const strides = stridesOf(tensor!.shape);
    const { count, slice } = slicesOf(tensor!.shape, indices!.shape);
    const size = sizeOf(slice);
    for (let i = 0; i < count; i++) {
      let to = 0;
      for (let r = 0; r < width; r++) to += indices!.data[i * width + r]! * strides[r]!;
      for (let j = 0; j < size; j++) data[to + j] = updates!.data[i * size + j]!;
    }
    return [new HostArray(tensor!.shape, tensor!.dtype, data)];
  },
  jvp: ({ inputs: [tensor, indices, updates], call }, [t, , u]) => [
    update(call, orZeros(t!, tensor!.shape), indices!, orZeros(u!, updates!.shape)),
  ],
  vjp: ({ inputs: [tensor, indices, updates], call }, [c], [wantsTensor, , wantsUpdates]) => {
    const kept = () => {
      const { count, slice } = slicesOf(tensor!.shape, indices!.shape);
      const mask = lastOfEach(call, tensor!, indices!, count);
      const each = reshape(mask, [...mask.shape, ...slice.map(() => 1)]);
      return where(each, gatherND(c!, indices!), fill([], 0));
    };
    return [
      wantsTensor ? update(call, c!, indices!, fill(updates!.shape, 0)) : null,
      null,
      wantsUpdates ? kept() : null,
    ];
  },
  eager: ([tensor, indices, updates]) => {
    // tfjs's wasm kernel writes wherever an index points, into memory that is not its own.
    if (getBackend() === "wasm") checkPlaces(tensor!.shape, indices!.shape, indices!.dataSync());
    // tfjs's cpu kernel writes into its argument: hand it a copy.
    const copy = add(tensor!, fill([], 0, tensor!.dtype as "float32"));
    return [tensorScatterUpdate(copy, indices!, updates!)];
  },
  // The number of the example is one more index.
  batch: (node) => {
    const indices = withBatch(node, 1);
    const numbers = exampleNumbers(node.size, indices.rank);
    const column = spread(numbers, [...indices.shape.slice(0, -1), 1]);
    return node.op([withBatch(node, 0), concat([column, indices], -1), withBatch(node, 2)]);
  },
  raises: true,
};

/** Ops that write into a copy of a tensor. */
export const scatterUpdates: readonly Kernel[] = [tensorScatterUpdateKernel];
