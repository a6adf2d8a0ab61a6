import type { Settings } from "../options.ts";
import { checkShape } from "../tree/check-shapes.ts";
import { checkTensor } from "../tree/check-tensors.ts";
import { type ApplyOptions, applyOptions } from "./model.ts";

/** Options of `apply` with their defaults; throws code "option" for an unknown one. */
export function resolveApply(
  where: string,
  options: ApplyOptions | undefined,
): Settings<typeof applyOptions.kinds> {
  const resolved = applyOptions.resolve(options, where);
  const { momentum } = resolved;
  if (momentum !== undefined && typeof momentum !== "number") {
    checkTensor(where, "momentum", momentum);
    checkShape(where, "momentum", momentum, []);
  }
  return resolved;
}
