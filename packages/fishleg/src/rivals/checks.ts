import { checkSameShapes, checkTensorTree } from "@legendre/core-tensor/tree";

export { checkAmount, checkModel } from "../check-options.ts";

/** Throws code "structure", "shape" or "disposed" unless updates and params are live trees of equal shapes. */
export function checkTrees(
  where: string,
  updates: unknown,
  params: unknown,
  name = "updates",
): void {
  checkTensorTree(where, name, updates);
  checkTensorTree(where, "params", params);
  checkSameShapes(where, name, updates, "params", params);
}
