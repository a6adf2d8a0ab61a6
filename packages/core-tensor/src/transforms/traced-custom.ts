import { callKernel } from "../graph/dispatch.ts";
import { activeLevel } from "../graph/level.ts";
import type { Level } from "../graph/recorded.ts";
import { type TracedTree, traceBody } from "../graph/trace-body.ts";
import { TraceLevel } from "../graph/trace-level.ts";
import type { CustomRule } from "../kernels/control-flow/attrs.ts";
import { joinBodies } from "../kernels/control-flow/join-bodies.ts";
import { type Body, outputTypes } from "../kernels/graph.ts";
import type { Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkStructure } from "../tree/check-structure.ts";
import { type TreeStructure, treeUnflatten } from "../tree/index.ts";
import { leafCount } from "../tree/structure.ts";
import { loopValues, typeOfTensor } from "./loop-values.ts";

/** A function of trees that brings derivatives of its own; `X` is what its rules want to keep. */
export interface Custom<P, R, X> {
  readonly name: string;
  /** Which of the two rules is given; `"ops"` where they give the derivative that the ops have anyway. */
  readonly rule: CustomRule;
  /** Evaluates it where nothing is differentiated. */
  readonly plain: (x: P) => R;
  /** Evaluates it with ordinary ops, and hands out what the rules need beside `x`. */
  readonly evaluate: (x: P) => { readonly value: R; readonly residuals: X };
  /**
   * What the rules need, where that is `x` and the value and nothing else: the pair of both. Such a function is one op for
   * each derivative, and for one of its derivative, so that nobody differentiates the ops of `plain`.
   */
  readonly residuals?: (x: P, value: R) => X;
  /** `J v`; the trees are those of `evaluate`, zeros filled in. */
  readonly push: (x: P, residuals: X, tangent: P) => R;
  /** `Jᵀ u`. */
  readonly pull: (x: P, residuals: X, cotangent: R) => P;
}

/**
 * How many rules are recorded within each other. The rule of a linear solver calls that solver, which has a rule in turn:
 * three serve the derivatives of a recorded program up to a Hessian times a vector.
 */
const deepest = 3;

/** How many rules of functions with `residuals` are being recorded now. */
let depth = 0;

/** A trace whose program is run and not differentiated; see {@link tracedForValues}. */
interface ValuesOnly {
  /** The level below it. */
  readonly below: Level | undefined;
  leftOut: boolean;
}

let valuesOnly: ValuesOnly | undefined;

function atDepth<T>(inside: number, f: () => T): T {
  const before = depth;
  depth = inside;
  try {
    return f();
  } finally {
    depth = before;
  }
}

/** What {@link tracedForValues} returns. */
export interface TracedForValues<T> {
  readonly result: T;
  /** Whether rules were left out, so that the result does for values and not for derivatives. */
  readonly leftOut: boolean;
}

/**
 * Traces a program that nobody differentiates: the rules of its solvers, each a program with solvers of its own, are not recorded. Derivatives that are taken
 * inside of what is traced are not concerned, nor are bodies of loops, of which such derivatives are made.
 */
export function tracedForValues<T>(trace: () => T): TracedForValues<T> {
  const before = valuesOnly;
  const here: ValuesOnly = { below: activeLevel(), leftOut: false };
  valuesOnly = here;
  try {
    return { result: trace(), leftOut: here.leftOut };
  } finally {
    valuesOnly = before;
  }
}

/** Whether the trace that is active is the one whose values alone are asked for, and no body or trace within it. */
function isForValues(): boolean {
  const level = activeLevel();
  if (valuesOnly === undefined || !(level instanceof TraceLevel)) return false;
  return !level.isBody && level.parent === valuesOnly.below;
}

/** The value alone. Of a function with `residuals` nobody differentiates the ops, nor what is called among them. */
export function plainValue<P, R, X>(custom: Custom<P, R, X>, x: P): R {
  if (custom.residuals === undefined) return custom.plain(x);
  return atDepth(deepest, () => custom.plain(x));
}

/** Records a custom function with its rule as one node of the trace that is active. */
export function tracedCustom<P, R, X>(custom: Custom<P, R, X>, x: P): R {
  const { name, rule } = custom;
  const isWhole = custom.residuals !== undefined;
  if (isWhole && depth >= deepest) return plainValue(custom, x);
  if (isWhole && valuesOnly !== undefined && isForValues()) {
    valuesOnly.leftOut = true;
    return plainValue(custom, x);
  }
  return scoped(() => {
    const { leaves, structure } = loopValues(name, "the argument", x);
    const types = leaves.map(typeOfTensor);
    const forward = traceBody(
      name,
      (all) => {
        const at = treeUnflatten<P>(structure, all);
        const { value, residuals } = isWhole
          ? atDepth(deepest, () => custom.evaluate(at))
          : custom.evaluate(at);
        return [value, residuals];
      },
      types,
    );
    const [output, kept] = (forward.output as { array: TreeStructure[] }).array as [
      TreeStructure,
      TreeStructure,
    ];
    const results = leafCount(output);
    const made = outputTypes(forward.body);
    const count = made.length - results;
    const tree = (given: readonly Tensor[]): P => treeUnflatten<P>(structure, given);
    const derivatives: TracedTree[] = [];
    if (rule === "jvp") {
      const derive = (given: readonly Tensor[]): unknown => {
        const [at, v] = [given.slice(0, types.length), given.slice(types.length)];
        return custom.push(tree(at), treeUnflatten<X>(kept, []), tree(v));
      };
      const traced = traceBody(name, derive, [...types, ...types]);
      checkStructure(name, "tangent's result", traced.output, "the value", output);
      derivatives.push(traced);
    }
    if (rule === "vjp") {
      const derive = (given: readonly Tensor[]): unknown => {
        const [residuals, u] = [given.slice(0, count), given.slice(count)];
        // Of the argument, whose values it does not have, the rule reads the shapes.
        return custom.pull(
          tree(leaves),
          treeUnflatten<X>(kept, residuals),
          treeUnflatten<R>(output, u),
        );
      };
      const types = [...made.slice(results), ...made.slice(0, results)];
      const traced = () => traceBody(name, derive, types);
      derivatives.push(isWhole ? atDepth(depth + 1, traced) : traced());
    }
    const { bodies, captured } = joinBodies([forward, ...derivatives]);
    const [body, derivative = null] = bodies as [Body, Body?];
    const args = leaves.length;

    const attrs = { rule, args, results, body, derivative, ...(isWhole ? { whole: true } : {}) };
    return treeUnflatten<R>(
      output,
      callKernel("CustomDerivative", [...leaves, ...captured], attrs),
    );
  });
}
