import { equal, mul, type Tensor, where, zerosLike } from "../../ops.ts";
import { type Closure, floatsOf } from "../../transforms/closure.ts";
import { ravel } from "../../tree/index.ts";

/** A map of vectors that knows what it closes over. */
export type VectorMap = Closure<Tensor, Tensor>;

/** The maps of a problem. */
export interface SolverMaps {
  readonly apply: VectorMap;
  readonly transposed: VectorMap;
  readonly precondition: VectorMap | undefined;
  readonly preconditionTransposed: VectorMap | undefined;
}

/** All that a derivative of a solution may be asked for. */
export interface SolverValues {
  readonly apply: readonly Tensor[];
  readonly transposed: readonly Tensor[];
  readonly precondition: readonly Tensor[];
  readonly preconditionTransposed: readonly Tensor[];
  readonly b: Tensor;
  readonly x0: readonly Tensor[];
  /** Of a solve that another one's derivative is made of: 1, or NaN where that one failed. Nothing but b = 0 has a solution then. */
  readonly sound: readonly Tensor[];
}

/** What a rule of a solver gives. */
export interface SolverResult {
  readonly x: Tensor;
  /** Status, steps and the norm of the residual as floats, since rules are of floats alone; without a derivative. */
  readonly numbers: Tensor;
}

/** What its derivatives keep. */
export type SolverKept = readonly [at: SolverValues, result: SolverResult];

/** What the maps close over, with a right-hand side and a start. */
export function solverValues(
  maps: SolverMaps,
  b: Tensor,
  x0: Tensor | undefined,
  sound: readonly Tensor[] = [],
): SolverValues {
  return {
    apply: maps.apply.captured,
    transposed: maps.transposed.captured,
    precondition: maps.precondition?.captured ?? [],
    preconditionTransposed: maps.preconditionTransposed?.captured ?? [],
    b,
    x0: x0 === undefined ? [] : [x0],
    sound,
  };
}

/** No cotangent, of what a solution does not depend on. */
export function still(values: readonly Tensor[]): Tensor[] {
  return values.map((leaf) => zerosLike(leaf));
}

/** The right-hand side of a solve: NaN, where it is not 0 and what it is asked for failed. */
export function rightOf({ b, sound: [sound] }: SolverValues): Tensor {
  return sound === undefined ? b : where(equal(b, zerosLike(b)), b, mul(b, sound));
}

/** All tangents that move a solution, as one vector. */
export function tangentOf({ apply, transposed, b }: SolverValues): Tensor {
  return ravel([...floatsOf(apply).floats, ...floatsOf(transposed).floats, b]).vector;
}
