import { Tensor } from "../ops.ts";

/**
 * What a value is, in words for errors: `undefined`, `null`, `a string`, `a tensor`, `an array`, `an object`, `an instance of Map`.
 *
 * @example
 * ```ts
 * import { kindOf } from "@legendre/core-tensor/tree";
 *
 * console.log(kindOf([1]), kindOf(undefined), kindOf(new Map())); // an array undefined an instance of Map
 * ```
 */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return `${value}`;
  if (value instanceof Tensor) return "a tensor";
  if (Array.isArray(value)) return "an array";
  if (typeof value !== "object") return `a ${typeof value}`;
  const name: unknown = value.constructor?.name;
  return typeof name === "string" && name !== "" && name !== "Object"
    ? `an instance of ${name}`
    : "an object";
}
