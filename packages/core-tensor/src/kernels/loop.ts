import type { Body } from "./graph.ts";
import type { Attrs } from "./value-type.ts";

/** A loop as simplification sees it. All its graphs have the inputs of the node. */
export interface Loop {
  /** The graphs by the attributes that hold them. */
  readonly bodies: Readonly<Record<string, Body>>;
  /** The graph that takes a step: from all inputs to what is carried, and one slice of each stacked output. */
  readonly step: Body;
  /** How many of the inputs are carried from step to step; they come first. */
  readonly carry: number;
  /** How many are cut into slices along their first axis; they come next. The rest is the same at each step. */
  readonly xs: number;
  /** Undefined where nobody knows how many there will be. */
  readonly steps?: LoopSteps;
}

/** The steps of a loop that is known to take them. */
export interface LoopSteps {
  readonly length: number;
  /** From the last slice to the first. */
  readonly reverse: boolean;
  /** Whether a derivative computes values of a step again to save memory. */
  readonly checkpointed: boolean;
}

/** An op with fewer inputs and outputs. */
export interface SlimOp {
  readonly attrs: Attrs;
  /** Which inputs and outputs stay. */
  readonly inputs: readonly boolean[];
  readonly outputs: readonly boolean[];
}
