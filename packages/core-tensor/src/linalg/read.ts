import { abs, max, stack, type Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { treeDot, treeLeaves, treeScale } from "../tree/index.ts";

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

/** The largest number of a tree, without its sign. */
export function readLargest<T>(x: T): number {
  let largest = 0;
  scoped(() => {
    for (const leaf of treeLeaves<Tensor>(x)) {
      if (leaf.size > 0) largest = Math.max(largest, max(abs(leaf)).dataSync()[0] as number);
    }
    return null;
  });
  return largest;
}

/** The Euclidean norm of a tree, as a number. */
export function readNorm<T>(x: T): number {
  return readRoot(x, x);
}

/** Squares in which all digits of float32 are left. */
const [least, most] = [1e-30, 1e30];

/** `√(x · y)` for a tree and what a linear map makes of it, whatever their scale; 0 where the product is not above 0. */
export function readRoot<T>(x: T, y: T): number {
  const square = readDots([[x, y]])[0] as number;
  if ((square > least && square < most) || Number.isNaN(square) || square < -least) {
    return Math.sqrt(Math.max(square, 0));
  }
  const largest = readLargest(x);
  // Of numbers without digits nothing better is known; one over them is infinite.
  if (!(largest > 2 ** -126 && largest < Number.POSITIVE_INFINITY)) return largest;
  let root = 0;
  scoped(() => {
    const [a, b] = [x, y].map((tree) => treeScale(1 / largest, tree)) as [T, T];
    root = largest * Math.sqrt(Math.max(0, readDots([[a, b]])[0] as number));
    return null;
  });
  return root;
}
