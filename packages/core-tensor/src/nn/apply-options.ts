import type { Scalar } from "../ops.ts";
import { checkNumber, resolveOptions } from "../options.ts";
import type { Key } from "../random/index.ts";
import { checkShape } from "../tree/check-shapes.ts";
import { checkTensor } from "../tree/check-tensors.ts";
import type { ApplyOptions } from "./model.ts";

const defaults = {
  training: false as boolean,
  key: undefined as Key | undefined,
  momentum: undefined as number | Scalar | undefined,
};

/** Options of `apply` with their defaults; throws code "option" for an unknown one. */
export function resolveApply(
  where: string,
  options: ApplyOptions | undefined,
): Required<ApplyOptions> & { readonly training: boolean } {
  const resolved = resolveOptions(where, options, defaults);
  const { momentum } = resolved;
  if (typeof momentum === "number") checkNumber(where, "momentum", momentum, { min: 0, max: 1 });
  else if (momentum !== undefined) {
    checkTensor(where, "momentum", momentum);
    checkShape(where, "momentum", momentum, []);
  }
  return resolved;
}
