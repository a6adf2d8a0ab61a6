import { fill, mul, range, reshape, sub, type Tensor } from "../../ops.ts";
import { allWithBatch, exampleShape, foldFirst, unfoldFirst } from "../batch-axes.ts";
import type { BatchRule } from "../batch-rule.ts";
import { sizeOf } from "../host-array.ts";

/** Ops on images one by one: those of all examples are more images. */
const moreImages: BatchRule = (node) =>
  node.op(allWithBatch(node).map(foldFirst), node.attrs).map((y) => unfoldFirst(y, node.size));

/** Places counted in the whole input are counted in that of the example again. */
const maxPoolWithArgmax: BatchRule = (node) => {
  const [largest, places] = moreImages(node) as [Tensor, Tensor];
  if (node.attrs["includeBatchInIndex"] !== true) return [largest, places];
  const numbers = reshape(range(0, node.size, 1, "int32"), [node.size, 1, 1, 1, 1]);
  const first = mul(numbers, fill([], sizeOf(exampleShape(node, 0)), "int32"));
  return [largest, sub(places, first)];
};

/** Poolings and resizing. */
export const imageBatches: Readonly<Record<string, BatchRule>> = {
  AvgPool: moreImages,
  AvgPool3D: moreImages,
  AvgPool3DGrad: moreImages,
  AvgPoolGrad: moreImages,
  MaxPool: moreImages,
  MaxPool3D: moreImages,
  MaxPool3DGrad: moreImages,
  MaxPool3DTangent: moreImages,
  MaxPoolGrad: moreImages,
  MaxPoolTangent: moreImages,
  MaxPoolWithArgmax: maxPoolWithArgmax,
  ResizeBilinear: moreImages,
  ResizeBilinearGrad: moreImages,
  ResizeNearestNeighbor: moreImages,
  ResizeNearestNeighborGrad: moreImages,
};
