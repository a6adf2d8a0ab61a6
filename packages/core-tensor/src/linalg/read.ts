import { stack, type Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { treeDot } from "../tree/index.ts";

/** The inner products of pairs of trees, as numbers; one read of the engine for all of them. */
export function readDots<T>(pairs: readonly (readonly [T, T])[]): number[] {
  if (pairs.length === 0) return [];
  let values: number[] = [];
  // Not the result of the scope: tfjs would walk the array in search of tensors.
  scoped(() => {
    const dots = pairs.map(([x, y]) => treeDot(x, y)) as Tensor[];
    values = Array.from((dots.length === 1 ? dots[0]! : stack(dots)).dataSync());
    return null;
  });
  return values;
}

/** The Euclidean norm of a tree, as a number. */
export function readNorm<T>(x: T): number {
  return Math.sqrt(readDots([[x, x]])[0]!);
}
