import {
  abs,
  add,
  clipByValue,
  div,
  floor,
  greater,
  isFinite as isFiniteNumber,
  log,
  logicalAnd,
  max,
  maximum,
  mul,
  onesLike,
  pow,
  type Scalar,
  sqrt,
  square,
  sum,
  type Tensor,
  tidy,
  where,
} from "../ops.ts";
import { checkFlatShapes } from "./check-shapes.ts";
import { asTensor, type MathLeaf, mathFlatten } from "./math-leaf.ts";

/**
 * The inner product $\langle x, y \rangle = \sum_i x_i y_i$ over all elements of all leaves (a sum,
 * not a mean).
 *
 * @param x - a tree of tensors or numbers.
 * @param y - a tree of the same structure and shapes.
 * @returns a scalar tensor (`[]`), owned by the caller; 0 for a tree without leaves.
 * @throws `structure`, `shape`, `disposed`.
 *
 * @example
 * ```ts
 * import { treeDot } from "@legendre/core-tensor";
 * import { tensor1d } from "@tensorflow/tfjs";
 *
 * const x = { w: tensor1d([1, 2]), b: 3 };
 * console.log(treeDot(x, x).dataSync()[0]); // → 14
 * ```
 */
export function treeDot<T>(x: T, y: T): Scalar {
  const flatX = mathFlatten("treeDot", "x", x);
  const flatY = mathFlatten("treeDot", "y", y);
  checkFlatShapes("treeDot", "x", flatX, "y", flatY);
  return tidy(() => total(flatX.leaves.map((a, i) => product(a, flatY.leaves[i]!))));
}

/**
 * The Euclidean norm $\lVert x \rVert = \sqrt{\langle x, x \rangle}$ of all elements of all leaves, to the float's digits wherever it
 * is a float itself: squares neither overflow nor vanish.
 *
 * @param x - a tree of tensors or numbers.
 * @returns a scalar tensor (`[]`), owned by the caller; 0 for a tree without leaves.
 * @throws `structure`, `disposed`.
 * @remarks Its derivative at $x = 0$ is not finite; differentiate $\langle x, x \rangle$ where x may be 0.
 *
 * @example
 * ```ts
 * import { treeNorm } from "@legendre/core-tensor";
 *
 * console.log(treeNorm({ w: [3, 4] }).dataSync()[0]); // → 5
 * ```
 */
export function treeNorm(x: unknown): Scalar {
  const { leaves } = mathFlatten("treeNorm", "x", x);
  return tidy(() => {
    const numbers = leaves.filter((leaf) => typeof leaf === "number");
    const tensors = leaves.filter(
      (leaf): leaf is Tensor => typeof leaf !== "number" && leaf.size > 0,
    );
    const constant = Math.hypot(...numbers);
    if (tensors.length === 0) return asTensor(constant) as Scalar;
    const parts = numbers.length > 0 ? [...tensors, asTensor(constant)] : tensors;
    const scale = powerOfTwo(parts.map((leaf) => max(abs(leaf))).reduce((a, b) => maximum(a, b)));
    const squares = parts.map((leaf) => sum(square(div(leaf, scale))));
    return mul(scale, sqrt(squares.reduce((a, b) => add(a, b)))) as Scalar;
  });
}

/** A power of two near `size`, by which a division is exact, with a derivative of 0; 1 for 0 and what is not finite. */
function powerOfTwo(size: Tensor): Tensor {
  const usable = logicalAnd(greater(size, 0), isFiniteNumber(size));
  const some = where(usable, size, onesLike(size));
  // Where it would be subnormal or infinite itself, one that is still a float will do.
  const exponent = clipByValue(floor(div(log(some), Math.LN2)), -100, 126);
  return pow(2, exponent);
}

function product(a: MathLeaf, b: MathLeaf): MathLeaf {
  return typeof a === "number" && typeof b === "number"
    ? a * b
    : sum(mul(asTensor(a), asTensor(b)));
}

function total(terms: readonly MathLeaf[]): Scalar {
  const numbers = terms.filter((term) => typeof term === "number");
  const tensors = terms.filter((term): term is Tensor => typeof term !== "number");
  const constant = numbers.reduce((a, b) => a + b, 0);
  // No literal 0 is added, so that a traced product holds only the nodes it needs.
  const parts: Tensor[] =
    numbers.length > 0 || tensors.length === 0 ? [...tensors, asTensor(constant)] : tensors;
  return parts.reduce((a, b) => add(a, b)) as Scalar;
}
