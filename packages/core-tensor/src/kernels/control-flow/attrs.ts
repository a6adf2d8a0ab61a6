import { bodyIn } from "../body.ts";
import type { Body } from "../graph.ts";
import type { Attrs, AttrValue } from "../value-type.ts";

/** The branches of a `Cond` node. */
export function branchesOf(attrs: Attrs): readonly Body[] {
  return attrs["branches"] as readonly Body[];
}

/** The attributes of a `Scan` node, read. */
export type ScanAttrs = {
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
};

/** Reads the attributes of a `Scan` node. */
export function scanAttrs(attrs: Attrs): ScanAttrs {
  return attrs as ScanAttrs;
}

/** Step numbers in the order they run. */
export function* stepsOf({
  length,
  reverse,
}: Pick<ScanAttrs, "length" | "reverse">): Generator<number> {
  for (let i = 0; i < length; i++) yield reverse ? length - 1 - i : i;
}

/** The attributes of a `While` node, read. */
export type WhileAttrs = {
  /** From all inputs to a bool scalar. */
  readonly condition: Body;
  /** From all inputs to what is carried. */
  readonly body: Body;
  /** How many of the inputs are carried; they come first. */
  readonly carry: number;
  /** Steps after which the loop ends whatever the condition says; null for no bound. */
  readonly maxSteps: number | null;
};

/** Reads the attributes of a `While` node. */
export function whileAttrs(attrs: Attrs): WhileAttrs {
  return attrs as WhileAttrs;
}

/** The attributes of a `CustomDerivative` node, read. */
export type CustomDerivative = {
  /**
   * Where the derivative comes from: `"jvp"` and `"vjp"` from the graph `derivative`, `"ops"` from the ops of `body`,
   * which a derivative runs again instead of keeping what they made.
   */
  readonly rule: CustomRule;
  /** How many of the inputs are arguments. The others are what the graphs close over: both take them last. */
  readonly args: number;
  /** How many of the outputs of `body` are results; the others are residuals, which only the rule `"vjp"` has. */
  readonly results: number;
  /** From arguments to results and residuals. */
  readonly body: Body;
  /** `"jvp"`: from arguments and tangents to tangents; `"vjp"`: from residuals and cotangents to cotangents. */
  readonly derivative: Body | null;
  /**
   * Whether a derivative takes the node as one op, which a derivative of it does in turn. Then the residuals are the
   * arguments and results themselves, and nobody differentiates the ops of `body`: a loop until something converged.
   */
  readonly whole: boolean;
};

/** Where a {@link CustomDerivative} takes its derivative from. */
export type CustomRule = "ops" | "jvp" | "vjp";

/** Reads the attributes of a `CustomDerivative` node. */
export function customAttrs(attrs: Attrs): CustomDerivative {
  return {
    rule: attrs["rule"] as CustomRule,
    args: attrs["args"] as number,
    results: attrs["results"] as number,
    body: bodyIn(attrs, "body"),
    derivative: attrs["derivative"] === null ? null : bodyIn(attrs, "derivative"),
    whole: attrs["whole"] === true,
  };
}

/** The graph that computes the results alone. */
export function resultsOf({ body, results }: CustomDerivative): Body {
  return { ...body, outputs: body.outputs.slice(0, results) };
}

type Test = (value: AttrValue | undefined) => boolean;

const count: Test = (value) => Number.isInteger(value) && (value as number) >= 0;
const body: Test = (value) =>
  typeof value === "object" &&
  value !== null &&
  ["values", "inputs", "constants", "nodes", "outputs"].every((part) =>
    Array.isArray((value as Attrs)[part]),
  );
const list =
  (test: Test, least: number): Test =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(test);

/** The column `checkAttrs` of a loop or branch: what each attribute has to be. */
function checked(name: string, tests: Readonly<Record<string, Test>>): (attrs: Attrs) => void {
  return (attrs) => {
    for (const [attr, test] of Object.entries(tests)) {
      if (!test(attrs[attr])) throw new Error(`the attribute "${attr}" of "${name}" is damaged`);
    }
  };
}

/** Throws unless a `Cond` node has branches. */
export const checkCond: (attrs: Attrs) => void = checked("Cond", { branches: list(body, 1) });

/** Throws unless the attributes of a `Scan` node are of the right kinds. */
export const checkScan: (attrs: Attrs) => void = checked("Scan", {
  body,
  carry: count,
  xs: count,
  length: count,
  reverse: (value) => typeof value === "boolean",
  checkpoint: list((value) => count(value) && value !== 0, 0),
});

/** Throws unless the attributes of a `While` node are of the right kinds. */
export const checkWhile: (attrs: Attrs) => void = checked("While", {
  condition: body,
  body,
  carry: count,
  maxSteps: (value) => value === null || count(value),
});

const checkCustomKinds = checked("CustomDerivative", {
  rule: (value) => value === "ops" || value === "jvp" || value === "vjp",
  args: count,
  results: count,
  body,
  derivative: (value) => value === null || body(value),
  // Programs that were saved before there was such an attribute lack it.
  whole: (value) => value === undefined || typeof value === "boolean",
});

/** Throws unless the attributes of a `CustomDerivative` node are of the right kinds, its derivative among them. */
export function checkCustom(attrs: Attrs): void {
  checkCustomKinds(attrs);
  if (attrs["rule"] !== "ops" && attrs["derivative"] === null) {
    throw new Error('"CustomDerivative" has no derivative');
  }
}
