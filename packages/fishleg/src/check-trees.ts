import { LegendreError } from "@legendre/core-tensor";
import { checkSameShapes, checkTensorTree } from "@legendre/core-tensor/tree";

/** Throws code "structure", "shape" or "disposed" unless updates and params are live trees of equal shapes. */
export function checkTrees(
  where: string,
  updates: unknown,
  params: unknown,
  name = "updates",
): void {
  if (params === undefined) {
    const what =
      "params is undefined; call update(updates, state, params) with the params at which the gradients were taken";
    throw new LegendreError("structure", where, what);
  }
  checkTensorTree(where, name, updates);
  checkTensorTree(where, "params", params);
  checkSameShapes(where, name, updates, "params", params);
}
