import { add, mul, type Scalar, sqrt, square, sum, type Tensor, tidy } from "../ops.ts";
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
 * The Euclidean norm $\lVert x \rVert = \sqrt{\langle x, x \rangle}$ of all elements of all leaves.
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
  return tidy(() =>
    sqrt(total(leaves.map((a) => (typeof a === "number" ? a * a : sum(square(a)))))),
  );
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
