import { checkNumber, resolveOptions } from "../options.ts";
import type { Key } from "../random/index.ts";
import type { ApplyOptions } from "./model.ts";

const defaults = {
  training: false as boolean,
  key: undefined as Key | undefined,
  momentum: undefined as number | undefined,
};

/** Options of `apply` with their defaults; throws code "option" for an unknown one. */
export function resolveApply(where: string, options: ApplyOptions | undefined): typeof defaults {
  const resolved = resolveOptions(where, options, defaults);
  const { momentum } = resolved;
  if (momentum !== undefined) checkNumber(where, "momentum", momentum, { min: 0, max: 1 });
  return resolved;
}
