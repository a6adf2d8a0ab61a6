import { LegendreError } from "@legendre/core-tensor";
import { idOfValue } from "../io/cell-values.ts";

/** The id of a customer, a variant or an order: a whole number, or a word; as numbers beyond 2⁵³ a bigint or text. */
export type OrderId = string | number | bigint;

/**
 * The 64-bit id of a customer, variant or order, as the loaders make it of cells.
 *
 * @throws code "data" for what is no id.
 */
export function orderId(where: string, name: string, id: unknown): bigint {
  // Half a surrogate pair has no bytes of its own: all such ids would be one.
  if (typeof id === "string" && /\p{Surrogate}/u.test(id)) {
    const message = `"${name}" is ${JSON.stringify(id)}, which is no valid Unicode text`;
    throw new LegendreError("data", where, message, { name, got: id });
  }
  const value = id === "" ? undefined : idOfValue(id, true);
  if (value !== undefined) return value;
  const message = `"${name}" is ${JSON.stringify(id) ?? String(id)}, expected a whole number or a word; write numbers beyond 2^53 as text`;
  throw new LegendreError("data", where, message, { name, got: String(id) });
}
