import { LegendreError } from "../errors.ts";
import {
  add,
  cast,
  expm1,
  fill,
  greater,
  mul,
  neg,
  type Scalar,
  scalar,
  where as select,
  type Tensor,
} from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkNotDisposed, checkSameShapes, checkTensorTree, treeMap } from "../tree/index.ts";
import type { EmptyState, TreeTransform } from "./transform.ts";

/** Throws unless updates and params are live tensors of one structure and equal shapes. */
export function checkUpdate(where: string, updates: unknown, params: unknown): void {
  if (params === undefined) {
    const what =
      "params is undefined; call update(updates, state, params) with the params at which the gradients were taken";
    throw new LegendreError("structure", where, what, { params });
  }
  checkTensorTree(where, "updates", updates);
  checkTensorTree(where, "params", params);
  checkSameShapes(where, "updates", updates, "params", params);
}

/** `treeMap` over trees of tensors whose result has the type of the first. */
export function mapLeaves<P>(
  f: (leaf: Tensor, ...others: Tensor[]) => Tensor,
  tree: P,
  ...others: readonly unknown[]
): P {
  return treeMap(f, tree, ...others) as P;
}

/**
 * A transform without state.
 *
 * @param where - the public function, for errors.
 * @param f - the new updates, made inside a scope; tensors must be new ones.
 */
export function stateless(
  where: string,
  f: <P>(updates: P, params: P) => P,
): TreeTransform<EmptyState> {
  return {
    init: () => ({}),
    update: (updates, _state, params) => {
      checkUpdate(`${where}.update`, updates, params);
      return { updates: scoped(() => f(updates, params)), state: {} };
    },
  };
}

/** Throws when the state does not hold trees like the params, or holds disposed tensors. */
export function checkState(
  where: string,
  state: Readonly<Record<string, unknown>>,
  params: unknown,
): void {
  for (const [name, tree] of Object.entries(state)) {
    checkSameShapes(where, `state.${name}`, tree, "params", params);
    checkNotDisposed(where, `state.${name}`, tree);
  }
}

/** A number as an op: a traced program keeps it in float64, where a literal would be float32. */
export function constant(value: number): Scalar {
  return fill([], value);
}

/** A step count before the first step. */
export function startCount(): Scalar {
  return scalar(0, "int32");
}

/** The count after one more step. */
export function nextCount(count: Scalar): Scalar {
  return add(count, scalar(1, "int32"));
}

/** keep · mean + take · next, one step of a decaying mean. */
export function mix(mean: Tensor, keep: Tensor, next: Tensor, take: Tensor): Tensor {
  return add(mul(mean, keep), mul(next, take));
}

/** 1 − rateᵗ without cancellation. */
export function oneMinusPower(rate: number, count: Scalar): Tensor {
  if (rate === 0) return constant(1);
  return neg(expm1(mul(cast(count, "float32"), constant(Math.log(rate)))));
}

/**
 * The leaves of `yes` where the flag is 1, those of `no` where it is 0. A choice and no weighted sum,
 * so that what is not chosen may be infinite or NaN.
 *
 * @param flag - `[]`, float32.
 */
export function chooseTree<P>(flag: Tensor, yes: P, no: P): P {
  const half = constant(0.5);
  return mapLeaves(
    // A product with ones, since tf.where broadcasts by the slower Tile.
    (a, b) => select(greater(mul(fill(a.shape, 1), flag), half), a, b!),
    yes,
    no,
  );
}
