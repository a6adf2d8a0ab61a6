import type { Tensor } from "../ops.ts";

/** All axes of a batch of outputs but the first. */
export function outputAxes(outputs: Tensor): number[] {
  return outputs.shape.map((_, axis) => axis).slice(1);
}
