import { LegendreError } from "../errors.ts";
import { add, concat, fill, mul, slice, type Tensor, zeros } from "../ops.ts";
import { atLeast, flag, numberOr, type OptionsOf, oneOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { type Closure, closure } from "../transforms/closure.ts";
import { checkShape, checkTensorTree, ravel } from "../tree/index.ts";
import { type PreparedSolver, type ProgramSolution, programSolution } from "./linear-solve.ts";
import { leastSquaresLoop } from "./loops/bidiagonal.ts";
import { lsmrMethod, lsqrMethod } from "./loops/lsqr-lsmr.ts";
import { type PseudoInvertible, solveLeastSquares } from "./loops/pseudo-inverse-rule.ts";
import { norm } from "./loops/scalars.ts";
import { transposeOf } from "./loops/transpose.ts";
import type { LinearOperator } from "./operator.ts";
import { checkedMap, checkLike, type SolverOptions, solverOptions } from "./solver.ts";

/** The options of {@link linearLeastSquares}. */
export const linearLeastSquaresOptions = options(
  "linearLeastSquares",
  {
    /**
     * `"lsmr"` makes `‖Aᵀ r‖` smaller at each step, so that it can be ended early; `"lsqr"` makes `‖r‖` smaller, and stores two vectors less.
     */
    solver: oneOf(["lsmr", "lsqr"], "lsmr"),
    /** λ: makes `‖b − A x‖² + λ² ‖x‖²` small; at least 0. A scalar tensor may be differentiated. */
    damping: numberOr<Tensor, number>({ min: 0 }, (given) => typeof given !== "number", 0),
    /** How near the residual is to being orthogonal to the columns of A, and to zero beside b; at least 0. */
    tolerance: atLeast(0, 1e-5),
    /** As of `linearSolve`: whether derivatives may rely on a solve whose steps ran out. */
    inexact: flag(false),
  },
  { from: solverOptions },
);

/** Options of {@link linearLeastSquares}. */
export interface LinearLeastSquaresOptions<T>
  extends SolverOptions<T>,
    OptionsOf<typeof linearLeastSquaresOptions> {
  /** N, with its transpose `rmatvec`, so that the columns of `A N` are near to orthonormal ones. @defaultValue the identity */
  readonly preconditioner?: LinearOperator<T> | undefined;
  /** The most steps. @defaultValue twice the smaller side of A, at least 20 and at most 1000 */
  readonly maxSteps?: number | undefined;
}

/**
 * The `x` that makes `‖b − A x‖` smallest, for an operator of any shape, by a loop that is part of the program: traced,
 * compiled, batched and differentiated. Of several it is the shortest, or with `x0` the one nearest to it.
 *
 * @param op - a {@link LinearOperator} from trees like `x` to trees like `b`, written with ops. What it closes over may be differentiated,
 *   too. Without `rmatvec` the transpose is derived from `matvec`, and `x0` has to say what `x` looks like.
 * @param b - the right-hand side: a tree of float tensors.
 * @param options - see {@link LinearLeastSquaresOptions}. It stops at `‖r‖ ≤ max(absoluteTolerance, tolerance ‖b‖)`, or where
 *   `‖Aᵀ r‖ ≤ tolerance ‖A v‖ ‖r‖` for `r = b − A x` and the unit vector `v` along `Aᵀ b`.
 * @returns a {@link ProgramSolution}, whose `residualNorm` is `‖b − A x‖`: of a problem without an exact solution it is not small.
 *   A status that is not 0 says why the value is not the solution; its derivative is then NaN, in eager code an error.
 * @throws code "structure" where neither `rmatvec` nor `x0` is there, or a preconditioner lacks `rmatvec`; "structure", "shape",
 *   "disposed", "option" for arguments that do not fit; "tracing" for an operator that reads values while it is recorded.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { linearLeastSquares, operatorFromMatrix } from "@legendre/core-tensor/linalg";
 *
 * // A line through (0, 1), (1, 3) and (2, 5).
 * const line = operatorFromMatrix(tf.tensor2d([[1, 0], [1, 1], [1, 2]]));
 * const { value } = linearLeastSquares(line, tf.tensor1d([1, 3, 5]) as tf.Tensor);
 * console.log([...value.dataSync()].map((x) => x.toFixed(2))); // [ '1.00', '2.00' ]
 * ```
 *
 * @remarks Two products a step. The condition of A counts, and not its square as with `cg` on `AᵀA`. The derivative is that along
 * operators of the same rank; it takes two solves, or three without damping, and `x0` has none. Where the columns depend on each other, a
 * preconditioner changes which solution is found.
 * @see Fong and Saunders (2011), "LSMR"; Paige and Saunders (1982), "LSQR".
 */
export function linearLeastSquares<T, U = T>(
  op: LinearOperator<T, U>,
  b: U,
  options: LinearLeastSquaresOptions<T> = {},
): ProgramSolution<T> {
  return scoped(() => prepared("linearLeastSquares", op, b, options)(b));
}

/**
 * A solver of least squares for one operator and many right-hand sides, as `linearSolver` is one of square systems: options are checked, and
 * operator, transpose and preconditioner recorded, once.
 *
 * @param op - as of {@link linearLeastSquares}.
 * @param like - a tree with the shapes of the right-hand sides.
 * @param options - see {@link LinearLeastSquaresOptions}.
 * @returns a function of `b`, and of `{ x0 }` for a start of its own, that returns a {@link ProgramSolution}; what it recorded belongs to the scope in
 *   force.
 * @throws as {@link linearLeastSquares}, which is one call of it.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { leastSquaresSolver, operatorFromMatrix } from "@legendre/core-tensor/linalg";
 *
 * const line = operatorFromMatrix(tf.tensor2d([[1, 0], [1, 1], [1, 2]]));
 * const fit = leastSquaresSolver(line, tf.zeros([3]) as tf.Tensor);
 * const found = [[1, 3, 5], [2, 2, 2]].map((b) => [...fit(tf.tensor1d(b)).value.dataSync()]);
 * console.log(found.map((line) => line.map((x) => Math.abs(x).toFixed(2)).join(" "))); // → [ '1.00 2.00', '2.00 0.00' ]
 * ```
 */
export function leastSquaresSolver<T, U = T>(
  op: LinearOperator<T, U>,
  like: U,
  options: LinearLeastSquaresOptions<T> = {},
): PreparedSolver<T, U> {
  return prepared("leastSquaresSolver", op, like, options);
}

function prepared<T, U>(
  where: string,
  op: LinearOperator<T, U>,
  likeB: U,
  options: LinearLeastSquaresOptions<T>,
): PreparedSolver<T, U> {
  const settings = linearLeastSquaresOptions.resolve(options, where);
  const { solver, damping, tolerance, absoluteTolerance, inexact } = settings;
  const { preconditioner, x0: given } = options;
  if (typeof damping !== "number") checkShape(where, "damping", damping, []);
  const isDamped = typeof damping !== "number" || damping > 0;
  const lambda = (): Tensor => (typeof damping === "number" ? fill([], damping) : damping);
  checkTensorTree(where, "b", likeB);
  let like!: T;
  // What the maps close over is a part of the result, so that the scope leaves it.
  const made = scoped(() => {
    const right = ravel(likeB);
    like = given ?? domainOf(where, op, likeB);
    checkTensorTree(where, "x0", like);
    const { vector, unravel } = ravel(like);
    const [rows, columns] = [right.vector.size, vector.size];
    checkSize(where, op, rows, columns);
    const flat = <A, R>(f: (x: A) => R, there: (v: Tensor) => A): ((v: Tensor) => Tensor) => {
      return (v) => ravel(f(there(v))).vector;
    };
    const matvec = checkedMap(where, "op.matvec(v)", (v: T) => op.matvec(v), "b", likeB);
    const product = flat(matvec, unravel);
    const extended = (v: Tensor): Tensor => concat([product(v), mul(lambda(), v)]);
    const apply = mapOf(where, isDamped ? extended : product, vector);
    const { rmatvec } = op;
    let transposed = transposeOf(apply, columns);
    if (rmatvec !== undefined) {
      const back = flat(checkedMap(where, "op.rmatvec(u)", rmatvec, "x", like), right.unravel);
      const shortened = (u: Tensor): Tensor =>
        add(back(slice(u, [0], [rows])), mul(lambda(), slice(u, [rows], [columns])));
      const image = isDamped ? (zeros([rows + columns]) as Tensor) : right.vector;
      transposed = mapOf(where, isDamped ? shortened : back, image);
    }
    const condition = conditionOf(where, preconditioner, like, (f) =>
      mapOf(where, flat(f, unravel), vector),
    );
    return { apply, transposed, condition, unravel, rows, columns };
  });
  const { apply, transposed, condition, unravel, rows, columns } = made;
  const steps = settings.maxSteps ?? Math.min(1000, Math.max(20, 2 * Math.min(rows, columns)));
  const problem: PseudoInvertible = {
    where,
    shape: [isDamped ? rows + columns : rows, columns],
    apply,
    transposed,
    precondition: condition?.[0],
    preconditionTransposed: condition?.[1],
    isRegular: isDamped,
    isFlipped: false,
    inexact,
    solve: (parts) => {
      const system = { ...parts, tolerance, absoluteTolerance, maxSteps: steps };
      return solver === "lsmr"
        ? leastSquaresLoop(system, lsmrMethod)
        : leastSquaresLoop(system, lsqrMethod);
    },
    // Of the transposed system there are as many as unknowns, and nobody asks.
    residualNorm: (r) => norm(slice(r, [0], [Math.min(rows, r.size)])),
  };
  return (b, { x0 = given } = {}) => {
    checkLike(where, "b", b, "like", likeB);
    if (x0 !== undefined) checkLike(where, "x0", x0, "x", like);
    return scoped(() => {
      const { vector } = ravel(b);
      const target = isDamped ? concat([vector, zeros([columns])]) : vector;
      const start = x0 === undefined ? undefined : ravel(x0).vector;
      const { x, numbers } = solveLeastSquares(problem, target, start);
      return programSolution(unravel(x), numbers);
    });
  };
}

function mapOf(where: string, f: (v: Tensor) => Tensor, like: Tensor): Closure<Tensor, Tensor> {
  return closure<Tensor, Tensor>(where, f, like);
}

/** A tree like the unknowns, where no start says what they look like. */
function domainOf<T, U>(where: string, op: LinearOperator<T, U>, b: U): T {
  if (op.rmatvec !== undefined) return op.rmatvec(b);
  const message =
    "the operator has no rmatvec, so that nothing says what x looks like: give x0, zeros for example, or rmatvec";
  throw new LegendreError("structure", where, message);
}

function checkSize<T, U>(
  where: string,
  { shape }: LinearOperator<T, U>,
  rows: number,
  columns: number,
): void {
  if (shape === undefined || (shape[0] === rows && shape[1] === columns)) return;
  const message = `the operator has shape [${shape.join(", ")}], expected [${rows}, ${columns}] since b has ${rows} numbers and x ${columns}`;
  throw new LegendreError("shape", where, message, { shape, rows, columns });
}

function conditionOf<T>(
  where: string,
  preconditioner: LinearOperator<T> | undefined,
  like: T,
  mapped: (f: (v: T) => T) => Closure<Tensor, Tensor>,
): readonly [Closure<Tensor, Tensor>, Closure<Tensor, Tensor>] | undefined {
  if (preconditioner === undefined) return undefined;
  const { rmatvec } = preconditioner;
  if (rmatvec === undefined) {
    const message = "the preconditioner has no rmatvec, and both products are needed: give it one";
    throw new LegendreError("structure", where, message);
  }
  const checked = (name: string, f: (v: T) => T) =>
    mapped(checkedMap(where, `preconditioner.${name}`, f, "x", like));
  return [checked("matvec(z)", (z) => preconditioner.matvec(z)), checked("rmatvec(v)", rmatvec)];
}
