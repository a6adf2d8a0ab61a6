import { LegendreError } from "../errors.ts";
import { Tensor, tensor } from "../ops.ts";
import { kindOf } from "./kind-of.ts";

/** A leaf of what a user's function returned, as a tensor; throws code "structure" for anything but a tensor or a number. */
export function resultLeaf(where: string, path: string, leaf: unknown): Tensor {
  if (leaf instanceof Tensor) return leaf;
  if (typeof leaf === "number" || typeof leaf === "boolean") return tensor(leaf);
  const place = path === "" ? "the result" : `result leaf "${path}"`;
  const message = `${place} is ${kindOf(leaf)}, expected a tensor or a number`;
  throw new LegendreError("structure", where, message, { path });
}
