import { LegendreError } from "@legendre/core-tensor";
import type { IdIndex } from "../ids/id-index.ts";
import { wordIdOf } from "../ids/word-id.ts";

/** The id of a customer, a variant or an order: a whole number, or a word; as numbers beyond 2⁵³ a bigint or text. */
export type OrderId = string | number | bigint;

/**
 * The 64-bit id of a customer, variant or order, as the loaders make it of cells.
 *
 * @param index - ids of the tables. Text of 19 digits is a number in the published tables and a word in a
 *   shop's own: whichever is there is meant.
 * @throws code "data" for what is no id.
 */
export function orderId(where: string, name: string, id: unknown, index?: IdIndex): bigint {
  if (typeof id === "number" && Number.isSafeInteger(id)) return BigInt(id);
  // The usual case, and there may be thousands at once.
  if (typeof id === "bigint" && BigInt.asIntN(64, id) === id && (index?.find(id) ?? -1) >= 0) {
    return id;
  }
  const text = typeof id === "bigint" ? `${id}` : id;
  if (typeof text === "string" && text.length > 0) {
    if (!/^-?[1-9]\d{18}$/.test(text)) return wordIdOf(text);
    const whole = BigInt(text);
    const fits = BigInt.asIntN(64, whole) === whole;
    if (fits && index !== undefined && index.find(whole) >= 0) return whole;
    const word = wordIdOf(text);
    if (!fits) return word;
    return index !== undefined && index.find(word) >= 0 ? word : whole;
  }
  const message = `"${name}" is ${JSON.stringify(id) ?? String(id)}, expected a whole number or a word; write numbers beyond 2^53 as text`;
  throw new LegendreError("data", where, message, { name, got: String(id) });
}
