import { LegendreError } from "../errors.ts";
import { checkNumber } from "../options.ts";

/** What a reverse derivative of a loop keeps; see {@link ScanOptions.checkpoint}. */
export type CheckpointPolicy =
  | "none"
  | "sqrt"
  | `every ${number}`
  | ((length: number) => number | readonly number[]);

/** Steps of a segment, outermost first; empty where everything is kept. */
export function segmentSizes(checkpoint: CheckpointPolicy, length: number): number[] {
  if (checkpoint === "none" || length === 0) return [];
  if (checkpoint === "sqrt") return [Math.ceil(Math.sqrt(length))];
  if (typeof checkpoint === "function") {
    const sizes = [checkpoint(length)].flat() as number[];
    return sizes.map((size) => checkSize("the result of checkpoint", size, length));
  }
  const every =
    typeof checkpoint === "string" ? /^every ([1-9]\d*)$/.exec(checkpoint)?.[1] : undefined;
  if (every !== undefined) return [checkSize("checkpoint", Number(every), length)];
  throw new LegendreError(
    "option",
    "scan",
    `checkpoint must be "none", "sqrt", "every n" with a whole number n, or a function of the length, got ${JSON.stringify(checkpoint)}`,
    { checkpoint },
  );
}

/** A segment longer than the loop is the whole loop. */
function checkSize(name: string, size: number, length: number): number {
  return Math.min(checkNumber("scan", name, size, { integer: true, min: 1 }), length);
}
