import { resolveOptions } from "../options.ts";
import type { Key } from "../random/index.ts";
import type { ApplyOptions } from "./model.ts";

const defaults = { training: false as boolean, key: undefined as Key | undefined };

/** Options of `apply` with their defaults; throws code "option" for an unknown one. */
export function resolveApply(where: string, options: ApplyOptions | undefined): typeof defaults {
  return resolveOptions(where, options, defaults);
}
