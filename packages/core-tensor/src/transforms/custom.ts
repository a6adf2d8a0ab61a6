import { belongsTo } from "../graph/dispatch.ts";
import { activeLevel, below } from "../graph/level.ts";
import type { MaybeTensor } from "../kernels/kernel.ts";
import { clone, Tensor, zerosLike } from "../ops.ts";
import { type TreeStructure, treeFlatten, treeUnflatten } from "../tree/index.ts";
import { Tape } from "./tape.ts";

/** A function of trees that brings derivatives of its own; `X` is what its rules want to keep. */
export interface Custom<P, R, X> {
  readonly name: string;
  /** Evaluates it where nothing is differentiated. */
  readonly plain: (x: P) => R;
  /** Evaluates it with ordinary ops, and hands out what the rules need beside `x`. */
  readonly evaluate: (x: P) => { readonly value: R; readonly residuals: X };
  /** `J v`; the trees are those of `evaluate`, zeros filled in. */
  readonly push: (x: P, residuals: X, tangent: P) => R;
  /** `Jᵀ u`. */
  readonly pull: (x: P, residuals: X, cotangent: R) => P;
}

/**
 * Calls a custom function. The innermost derivative of its arguments notes it as one op; the levels
 * below that see the ops it is made of, so that outer derivatives differentiate those.
 */
export function callCustom<P, R, X>(custom: Custom<P, R, X>, x: P): R {
  const level = activeLevel();
  // Only derivatives have rules to call; a trace records the ops.
  if (!(level instanceof Tape)) return custom.plain(x);
  const { leaves, structure } = treeFlatten<unknown>(x);
  const touched = leaves.some((leaf) => leaf instanceof Tensor && belongsTo(leaf, level));
  if (!touched) return below(level, () => callCustom(custom, x));
  return noted(level, custom, leaves as Tensor[], structure);
}

function noted<P, R, X>(
  tape: Tape,
  custom: Custom<P, R, X>,
  leaves: readonly Tensor[],
  input: TreeStructure,
): R {
  let output: TreeStructure = "null";
  let kept: TreeStructure = "null";
  let count = 0;
  // The residuals ride along as results that nobody sees, so that they live as long as the tape.
  const parts = (inputs: readonly Tensor[], outputs: readonly Tensor[]) => ({
    x: treeUnflatten<P>(input, inputs),
    residuals: treeUnflatten<X>(kept, outputs.slice(count)),
  });
  const rules = {
    name: custom.name,
    jvp: ({ inputs, outputs }: Values, tangents: readonly MaybeTensor[]) => {
      const { x, residuals } = parts(inputs, outputs);
      const tangent = treeUnflatten<P>(input, filled(tangents, inputs));
      const pushed = treeFlatten<Tensor>(custom.push(x, residuals, tangent)).leaves;
      return [...pushed, ...outputs.slice(count).map(() => null)];
    },
    vjp: ({ inputs, outputs }: Values, cotangents: readonly MaybeTensor[]) => {
      const { x, residuals } = parts(inputs, outputs);
      const cotangent = treeUnflatten<R>(output, filled(cotangents.slice(0, count), outputs));
      return treeFlatten<Tensor>(custom.pull(x, residuals, cotangent)).leaves;
    },
  };
  const outputs = tape.note(leaves, {}, rules, (values) => {
    const { value, residuals } = custom.evaluate(treeUnflatten<P>(input, values));
    const result = treeFlatten<Tensor>(value);
    const extra = treeFlatten<Tensor>(residuals);
    output = result.structure;
    kept = extra.structure;
    count = result.leaves.length;
    // Clones: a result may be an argument, and the tape owns what it is given.
    return [...result.leaves, ...extra.leaves].map((leaf) => clone(leaf));
  });
  return treeUnflatten<R>(output, outputs.slice(0, count));
}

interface Values {
  readonly inputs: readonly Tensor[];
  readonly outputs: readonly Tensor[];
}

function filled(parts: readonly MaybeTensor[], like: readonly Tensor[]): Tensor[] {
  return parts.map((part, index) => part ?? zerosLike(like[index] as Tensor));
}
