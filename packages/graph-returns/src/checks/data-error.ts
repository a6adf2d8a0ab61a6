import { LegendreError } from "@legendre/core-tensor";
import type { CheckCode } from "../data/findings.ts";

/** What an error of a table says beside its message; see {@link Finding}. */
export interface DataFault {
  readonly file?: string;
  readonly column?: string;
  /** Numbers of the first offending rows, from 1; at most five. */
  readonly rows?: readonly number[];
  readonly [fact: string]: unknown;
}

/** An error of code "data" whose `details.reason` says which check failed. */
export function dataError(
  where: string,
  reason: CheckCode,
  message: string,
  details: DataFault = {},
  cause?: unknown,
): LegendreError {
  const { file, column, rows } = details;
  const place = [
    file === undefined ? "" : file,
    column === undefined ? "" : `column "${column}"`,
    rows === undefined || rows.length === 0
      ? ""
      : `row${rows.length > 1 ? "s" : ""} ${rows.join(", ")}`,
  ].filter((part) => part !== "");
  const text = place.length === 0 ? message : `${place.join(", ")}: ${message}`;
  const options = cause === undefined ? undefined : { cause };
  return new LegendreError("data", where, `${reason}: ${text}`, { reason, ...details }, options);
}
