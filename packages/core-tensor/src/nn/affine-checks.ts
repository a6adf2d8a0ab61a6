import { LegendreError } from "../errors.ts";
import { sizeOf } from "../kernels/host-array.ts";
import type { Tensor } from "../ops.ts";
import { checkShape, checkTensorTree, type TreeStructure } from "../tree/index.ts";
import type { Affine, DenseParams } from "./affine.ts";
import { checkInputShape } from "./layer-checks.ts";

/**
 * Throws code "shape" unless the parameters of the layer at `place` have its shapes, where `null`
 * stands for any size.
 */
export function checkAffine(
  where: string,
  place: string,
  params: DenseParams<boolean>,
  inputs: number | null,
  units: number | null,
): void {
  checkShape(where, `${place}.kernel`, params.kernel, [inputs, units]);
  if ("bias" in params) checkShape(where, `${place}.bias`, params.bias, [params.kernel.shape[1]]);
}

/** Throws unless x is a live tensor of shape `[n, …, inputs]`; `rank` null stands for 2 or more. */
export function checkInput(
  where: string,
  x: Tensor,
  rank: number | null,
  place: string,
  kernel: Tensor,
): void {
  checkTensorTree(where, "x", x);
  const inputs = kernel.shape[0] as number;
  if ((rank === null ? x.rank >= 2 : x.rank === rank) && x.shape.at(-1) === inputs) return;
  const expected = rank === null ? `[batch, …, ${inputs}]` : `[batch, ${inputs}]`;
  throw new LegendreError(
    "shape",
    where,
    `x has shape [${x.shape}], expected ${expected}, since ${place} has shape [${kernel.shape}]`,
    { got: x.shape, inputs, path: place },
  );
}

/** The number of features of one example; throws code "shape" unless `inputShape` is `[features]`. */
export function featuresOf(where: string, inputShape: readonly number[]): number {
  checkInputShape(where, inputShape, "[features]");
  const [features] = inputShape;
  if (inputShape.length === 1 && features !== undefined && Number.isInteger(features)) {
    if (features > 0) return features;
  }
  const size = sizeOf(inputShape);
  throw new LegendreError(
    "shape",
    where,
    `inputShape is [${inputShape}], expected [features], the shape of one example without the batch axis; ` +
      `reshape x to [batch, ${size}] for examples of more axes`,
    { inputShape },
  );
}

/** The structure of one layer's parameters. */
export function affineStructure({ bias }: Affine): TreeStructure {
  return bias
    ? { keys: ["bias", "kernel"], children: ["leaf", "leaf"] }
    : { keys: ["kernel"], children: ["leaf"] };
}
