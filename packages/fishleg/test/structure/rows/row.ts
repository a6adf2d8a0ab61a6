import type { Op } from "../related.ts";

/** What an op is expected to say of its axes, in the words of `describeRelation`. */
export interface Row {
  readonly op: Op;
  /** Where inputs are 0 at masked positions; elsewhere the same without `°`. */
  readonly results: string;
  /** Axes of inputs that stay in any case. */
  readonly frozen?: string;
  /** Axes that stay unless inputs are 0 at masked positions. */
  readonly unlessZero?: string;
  readonly united?: string;
}

/** An op whose inputs have names. */
export const named = (kernel: string, names: string, ...inputs: Op["inputs"]): Op => ({
  kernel,
  names,
  inputs,
});
