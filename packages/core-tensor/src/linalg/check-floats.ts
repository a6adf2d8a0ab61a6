import { LegendreError } from "../errors.ts";
import { squareSize } from "../kernels/factorise/matrices.ts";
import type { Tensor } from "../ops.ts";
import { checkTensorTree } from "../tree/index.ts";

/** Throws unless an argument is one live float32 tensor. */
export function checkFloats(where: string, name: string, x: Tensor): void {
  checkTensorTree(where, name, x);
  if (x.dtype === "float32") return;
  const message = `${name} has dtype ${x.dtype}, expected float32; cast it with tf.cast`;
  throw new LegendreError("structure", where, message, { dtype: x.dtype });
}

/** The size of a batch of square matrices of floats; throws for anything else, naming the function that was called. */
export function checkSquare(where: string, name: string, x: Tensor): number {
  checkFloats(where, name, x);
  return squareSize(where, name, x.shape);
}
