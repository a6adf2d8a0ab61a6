import { LegendreError } from "@legendre/core-tensor";
import { wordIdOf } from "../ids/word-id.ts";
import type { Wanted } from "./table-source.ts";

/** Whether a value that was decoded stands for nothing: null, an empty text, or a number that is none. */
export const isMissing = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || Number.isNaN(value);

/**
 * The 64-bit id that a decoded value means, the same as if it were written in a CSV file.
 *
 * @param words - whether ids may be words.
 * @returns nothing for a value that is none, and for whole numbers that a double does not hold.
 */
export function idOfValue(value: unknown, words: boolean): bigint | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : undefined;
  if (typeof value === "string") return words ? wordIdOf(value) : undefined;
  if (typeof value !== "bigint") return undefined;
  if (BigInt.asIntN(64, value) === value) return value;
  return words ? wordIdOf(String(value)) : undefined;
}

/** The word that a decoded value is written as; whole numbers and yes or no are codes of categories. */
export function wordOfValue(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const isCode = typeof value === "number" || typeof value === "bigint";
  return isCode || typeof value === "boolean" ? String(value) : undefined;
}

/** The number that a decoded value means, NaN for one that means none; dates are milliseconds since 1970. */
export function numberOfValue(value: unknown, type: Wanted["type"]): number {
  if (typeof value === "string") return type === "time" ? timeOf(value) : numberOfText(value);
  const isNumber = typeof value === "number" || typeof value === "bigint";
  if (isNumber || typeof value === "boolean" || value instanceof Date) return Number(value);
  return Number.NaN;
}

/** The number that a text spells, 1 and 0 for yes and no as databases write them; NaN for anything else. */
export function numberOfText(text: string): number {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (/^(true|t)$/i.test(text)) return 1;
  return /^(false|f)$/i.test(text) ? 0 : Number.NaN;
}

/** The moment that an option gives; raises code "option" for what is no date. */
export function momentOf(where: string, name: string, value: string | number | Date): number {
  const moment =
    value instanceof Date ? value.getTime() : typeof value === "number" ? value : timeOf(value);
  if (Number.isFinite(moment)) return moment;
  const message = `${name} is ${JSON.stringify(value)}, expected a date such as "2024-02-01"`;
  throw new LegendreError("option", where, message, { option: name, value });
}

/** Milliseconds since 1970 of a number or an ISO date; NaN for anything else. */
export function timeOf(text: string): number {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  const [, date, clock = "00:00:00", zone = "Z"] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    ) ?? [];
  return date === undefined ? Number.NaN : Date.parse(`${date}T${clock}${zone}`);
}
