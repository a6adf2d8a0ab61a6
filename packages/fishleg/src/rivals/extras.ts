import { LegendreError, type UpdateExtra } from "@legendre/core-tensor";
import type { Scalar, Tensor } from "@legendre/core-tensor/ops";
import { Tensor as TensorClass } from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import { kindOf } from "@legendre/core-tensor/tree";

/** How many steps were taken before this one: as the caller says, else as the state has counted, which reads a value. */
export function stepOf({ step }: Pick<UpdateExtra, "step">, count: Scalar): number {
  return typeof step === "number" ? step : (count.dataSync()[0] as number);
}

/** The batch of this step. @throws code "option" where it is missing. */
export function batchOf<B>(where: string, { batch }: Pick<UpdateExtra, "batch">): B {
  if (batch !== undefined) return batch as B;
  const what = "extra.batch is missing; pass the batch that the gradient was taken on, { batch }";
  throw new LegendreError("option", where, what, { option: "extra.batch" });
}

/** The key of this step. @throws code "option" where it is missing. */
export function keyOf(where: string, { key }: Pick<UpdateExtra, "key">): Key {
  if (key !== undefined) return key;
  const what = "extra.key is missing; pass a key of this step, { key: random.foldIn(key, step) }";
  throw new LegendreError("option", where, what, { option: "extra.key" });
}

/** Passes on the outputs of a model. @throws code "shape" for what is no tensor with rows. */
export function checkOutputs(where: string, outputs: Tensor): Tensor {
  if (outputs instanceof TensorClass && outputs.rank > 0) return outputs;
  const got = outputs instanceof TensorClass ? "a scalar" : kindOf(outputs);
  const what = `options.outputs returned ${got}, expected a tensor of shape [n, …], one row an example`;
  throw new LegendreError("shape", where, what, { value: outputs });
}
