/** What kind of mistake an error reports; see {@link LegendreError}. */
export type ErrorCode =
  | "shape"
  | "structure"
  | "option"
  | "tracing"
  | "engine"
  | "data"
  | "disposed"
  | "non-finite"
  | "numerical";

const mark = Symbol.for("legendre.error");

/**
 * The one error class of the house. Programming mistakes and bad input throw it; numerical trouble
 * is a status in a result instead.
 *
 * The message reads *where: what was got, what was expected, what to do*.
 *
 * @example
 * ```ts
 * import { isLegendreError, treeAdd } from "@legendre/core-tensor";
 *
 * try {
 *   treeAdd({ w: 1 }, { v: 1 });
 * } catch (error) {
 *   console.log(isLegendreError(error, "structure")); // true
 * }
 * ```
 */
export class LegendreError extends Error {
  /** The kind of mistake. */
  readonly code: ErrorCode;
  /** The public function that noticed it, e.g. `"fishleg.update"`. */
  readonly where: string;
  /** Machine-readable facts: the offending value, the path in the tree, what was allowed. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    where: string,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(`${where}: ${message}`, options);
    this.name = "LegendreError";
    this.code = code;
    this.where = where;
    this.details = details;
    Object.defineProperty(this, mark, { value: true });
  }
}

/**
 * True when `error` is a {@link LegendreError}, of the given kind if one is given. Works across the
 * ESM and CommonJS copies of this package, where `instanceof` would not.
 */
export function isLegendreError(error: unknown, code?: ErrorCode): error is LegendreError {
  if (typeof error !== "object" || error === null || !(mark in error)) return false;
  return code === undefined || ("code" in error && error.code === code);
}
