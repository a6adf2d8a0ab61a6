import { LegendreError } from "../errors.ts";
import { checkNumber } from "../options.ts";
import { scoped } from "../scope.ts";
import { treeAdd, treeAxpy, treeScale } from "../tree/index.ts";
import type { LinearOperator } from "./operator.ts";

/**
 * The sum `A + B` of two operators.
 *
 * @returns an operator that has `rmatvec` where both have it.
 * @throws code "shape" when both shapes are known and differ.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import {
 *   addOperators,
 *   identityOperator,
 *   operatorFromMatrix,
 * } from "@legendre/core-tensor/linalg";
 *
 * const a = operatorFromMatrix(tf.tensor2d([[1, 2], [3, 4]]));
 * const sum = addOperators(a, identityOperator());
 * console.log(sum.matvec(tf.tensor1d([1, 0])).dataSync()); // Float32Array(2) [ 2, 3 ]
 * ```
 */
export function addOperators<T, U = T>(
  a: LinearOperator<T, U>,
  b: LinearOperator<T, U>,
): LinearOperator<T, U> {
  const shape = a.shape ?? b.shape;
  if (a.shape && b.shape && (a.shape[0] !== b.shape[0] || a.shape[1] !== b.shape[1])) {
    throw shapeError("addOperators", a.shape, b.shape, "expected operators of one shape");
  }
  const [ra, rb] = [a.rmatvec, b.rmatvec];
  return {
    matvec: (v) => scoped(() => treeAdd(a.matvec(v), b.matvec(v))),
    ...(ra && rb ? { rmatvec: (u: U) => scoped(() => treeAdd(ra(u), rb(u))) } : {}),
    ...(shape ? { shape } : {}),
  };
}

/**
 * The multiple `α A` of an operator.
 *
 * @param alpha - a finite number.
 * @throws code "option" or "non-finite" for any other factor.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { identityOperator, scaleOperator } from "@legendre/core-tensor/linalg";
 *
 * const twice = scaleOperator(2, identityOperator<tf.Tensor>());
 * console.log(twice.matvec(tf.scalar(3)).dataSync()[0]); // 6
 * ```
 */
export function scaleOperator<T, U = T>(
  alpha: number,
  a: LinearOperator<T, U>,
): LinearOperator<T, U> {
  checkNumber("scaleOperator", "alpha", alpha);
  const { rmatvec, shape } = a;
  return {
    matvec: (v) => scoped(() => treeScale(alpha, a.matvec(v))),
    ...(rmatvec ? { rmatvec: (u: U) => scoped(() => treeScale(alpha, rmatvec(u))) } : {}),
    ...(shape ? { shape } : {}),
  };
}

/**
 * The damped operator `A + λ I`.
 *
 * @param damping - `λ ≥ 0`, in the units of `A` (for a curvature: of the loss).
 * @throws code "option" or "non-finite" for any other damping.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { dampedOperator, operatorFromMatrix } from "@legendre/core-tensor/linalg";
 *
 * const op = dampedOperator(operatorFromMatrix(tf.zeros([2, 2])), 0.5);
 * console.log(op.matvec(tf.tensor1d([2, 4])).dataSync()); // Float32Array(2) [ 1, 2 ]
 * ```
 */
export function dampedOperator<T>(a: LinearOperator<T>, damping: number): LinearOperator<T> {
  checkNumber("dampedOperator", "damping", damping, { min: 0 });
  const { rmatvec, shape } = a;
  return {
    matvec: (v) => scoped(() => treeAxpy(damping, v, a.matvec(v))),
    ...(rmatvec ? { rmatvec: (u: T) => scoped(() => treeAxpy(damping, u, rmatvec(u))) } : {}),
    ...(shape ? { shape } : {}),
  };
}

/**
 * The product `A B` of two operators: first `b`, then `a`.
 *
 * @returns an operator that has `rmatvec` where both have it.
 * @throws code "shape" when both shapes are known and do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { composeOperators, operatorFromMatrix } from "@legendre/core-tensor/linalg";
 *
 * const a = operatorFromMatrix(tf.tensor2d([[1, 1]]));
 * const b = operatorFromMatrix(tf.tensor2d([[2, 0], [0, 3]]));
 * console.log(composeOperators(a, b).matvec(tf.tensor1d([1, 1])).dataSync()[0]); // 5
 * ```
 */
export function composeOperators<T, V, U = T>(
  a: LinearOperator<V, U>,
  b: LinearOperator<T, V>,
): LinearOperator<T, U> {
  if (a.shape && b.shape && a.shape[1] !== b.shape[0]) {
    throw shapeError("composeOperators", a.shape, b.shape, "the inner sizes must be equal");
  }
  const [ra, rb] = [a.rmatvec, b.rmatvec];
  return {
    matvec: (v) => scoped(() => a.matvec(b.matvec(v))),
    ...(ra && rb ? { rmatvec: (u: U) => scoped(() => rb(ra(u))) } : {}),
    ...(a.shape && b.shape ? { shape: [a.shape[0], b.shape[1]] as const } : {}),
  };
}

function shapeError(
  where: string,
  a: readonly number[],
  b: readonly number[],
  expected: string,
): LegendreError {
  const message = `got operators of shapes [${a.join(", ")}] and [${b.join(", ")}]; ${expected}`;
  return new LegendreError("shape", where, message, { a, b });
}
