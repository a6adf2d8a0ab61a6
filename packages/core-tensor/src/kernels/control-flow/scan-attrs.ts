import { type Body, bodyIn } from "../body.ts";
import type { Attrs } from "../value-type.ts";

/** The attributes of a `Scan` node, read. */
export interface ScanAttrs {
  /** From carry, slices of the stacked inputs and constants to carry and one slice of each stacked output. */
  readonly body: Body;
  /** How many of the inputs are carried from step to step; they come first. */
  readonly carry: number;
  /** How many are cut into slices along their first axis; they come next. The rest is the same at each step. */
  readonly xs: number;
  readonly length: number;
  /** From the last slice to the first; slices of the outputs stand where those of the inputs did. */
  readonly reverse: boolean;
  /**
   * How a reverse derivative saves memory: steps a segment, outermost first; the values inside of a
   * segment are computed again. Empty where everything is stored.
   */
  readonly checkpoint: readonly number[];
}

/** Reads the attributes of a `Scan` node. */
export function scanAttrs(attrs: Attrs): ScanAttrs {
  return { ...attrs, body: bodyIn(attrs, "body") } as unknown as ScanAttrs;
}

/** Writes them. */
export function asAttrs(attrs: ScanAttrs): Attrs {
  return attrs as unknown as Attrs;
}

/** Step numbers in the order they run. */
export function* stepsOf({
  length,
  reverse,
}: Pick<ScanAttrs, "length" | "reverse">): Generator<number> {
  for (let i = 0; i < length; i++) yield reverse ? length - 1 - i : i;
}
