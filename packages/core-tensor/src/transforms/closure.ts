import { callKernel } from "../graph/dispatch.ts";
import { runsAtOnce } from "../graph/level.ts";
import { traceBody } from "../graph/trace-body.ts";
import { tensorRunner } from "../kernels/graph-run.ts";
import { lookupKernel } from "../kernels/table.ts";
import { isFloat } from "../kernels/value-type.ts";
import { type Tensor, zerosLike } from "../ops.ts";
import { scoped } from "../scope.ts";
import { treeUnflatten } from "../tree/index.ts";
import { jvp } from "./jvp.ts";
import { loopValues, typeOfTensor } from "./loop-values.ts";
import { pulledBack } from "./vjp.ts";

/** A function with what it closes over as an argument, so that a rule can differentiate by that too. */
export interface Closure<A, R> {
  /** The tensors of outer traces and derivatives, and the arrays, that the function closes over. */
  readonly captured: readonly Tensor[];
  readonly call: (captured: readonly Tensor[], x: A) => R;
}

/**
 * Records `f` once to see what it closes over. Eager code runs `f` itself, since nobody differentiates there.
 *
 * @param where - the function that the user called, for errors.
 * @param like - an argument of the structure, shapes and dtypes that `f` will be called with.
 * @throws code "tracing" when `f` reads a value while something records.
 */
export function closure<A, R>(where: string, f: (x: A) => R, like: A): Closure<A, R> {
  if (runsAtOnce()) return { captured: [], call: (_, x) => f(x) };
  const { leaves, structure } = loopValues(where, "the argument", like);
  const { body, captured, output } = traceBody(
    where,
    (all) => f(treeUnflatten<A>(structure, all)),
    leaves.map(typeOfTensor),
  );
  return {
    captured,
    call: (values, x) =>
      scoped(() => {
        const given = [...loopValues(where, "the argument", x).leaves, ...values];
        // Made for each call, since the literals of the graph live in the scope in force.
        return treeUnflatten<R>(output, tensorRunner(lookupKernel, body, callKernel)(given));
      }),
  };
}

/** The float tensors among some, and the way back to all of them. */
export function floatsOf(all: readonly Tensor[]): {
  readonly floats: readonly Tensor[];
  readonly merged: (floats: readonly Tensor[], other: (leaf: Tensor) => Tensor) => Tensor[];
  readonly of: (others: readonly Tensor[]) => Tensor[];
} {
  const isOne = all.map(({ dtype }) => isFloat(dtype));
  return {
    floats: all.filter((_, index) => isOne[index]),
    merged: (floats, other) => {
      const left = [...floats];
      return all.map((leaf, index) => (isOne[index] ? (left.shift() as Tensor) : other(leaf)));
    },
    of: (others) => others.filter((_, index) => isOne[index]),
  };
}

/** The cotangents of what a closure captured, given that of `f(captured)`; zeros for what is not float. */
export function pullCaptured<R>(
  f: (captured: readonly Tensor[]) => R,
  captured: readonly Tensor[],
  cotangent: R,
): Tensor[] {
  const { floats, merged } = floatsOf(captured);
  if (floats.length === 0) return captured.map((leaf) => zerosLike(leaf));
  return scoped(() => {
    const inner = ({ c }: { c: readonly Tensor[] }): R => f(merged(c, (leaf) => leaf));
    const { c } = pulledBack(inner, { c: floats }, cotangent);
    return merged(c, (leaf) => zerosLike(leaf));
  });
}

/** The tangent of `f(captured)` along tangents of what a closure captured; undefined where nothing moves. */
export function pushCaptured<R>(
  f: (captured: readonly Tensor[]) => R,
  captured: readonly Tensor[],
  tangents: readonly Tensor[],
): R | undefined {
  const { floats, merged, of } = floatsOf(captured);
  if (floats.length === 0) return undefined;
  const inner = ({ c }: { c: readonly Tensor[] }): R => f(merged(c, (leaf) => leaf));
  return jvp(inner, { c: floats }, { c: of(tangents) }).tangent;
}
