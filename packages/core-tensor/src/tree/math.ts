import { add, mul, type Scalar, sub, type Tensor, tidy } from "../ops.ts";
import { checkFlatShapes } from "./check-shapes.ts";
import { treeUnflatten } from "./flatten.ts";
import { asTensor, checkFactor, type MathLeaf, mathFlatten } from "./math-leaf.ts";

/**
 * The sum $x + y$ of two trees, leaf by leaf.
 *
 * Leaves are tensors or numbers, the result of two numbers is a number. Shapes must be equal: nothing
 * is broadcast.
 *
 * @param x - a tree.
 * @param y - a tree of the same structure and shapes.
 * @returns a new tree, owned by the caller.
 * @throws `structure`, `shape`, `disposed`.
 *
 * @example
 * ```ts
 * import { treeAdd } from "@legendre/core-tensor";
 *
 * console.log(treeAdd({ w: 1 }, { w: 2 })); // → { w: 3 }
 * ```
 */
export function treeAdd<T>(x: T, y: T): T {
  return combine("treeAdd", x, y, plus);
}

/**
 * The difference $x - y$ of two trees, leaf by leaf; as {@link treeAdd} otherwise.
 *
 * @param x - a tree.
 * @param y - a tree of the same structure and shapes.
 * @returns a new tree, owned by the caller.
 * @throws `structure`, `shape`, `disposed`.
 *
 * @example
 * ```ts
 * import { treeSub } from "@legendre/core-tensor";
 *
 * console.log(treeSub({ w: 1 }, { w: 3 })); // → { w: -2 }
 * ```
 */
export function treeSub<T>(x: T, y: T): T {
  return combine("treeSub", x, y, (a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b : sub(asTensor(a), asTensor(b)),
  );
}

/**
 * The multiple $\alpha x$ of a tree.
 *
 * @param alpha - a number or a scalar tensor (number leaves then become tensors).
 * @param x - a tree of tensors or numbers.
 * @returns a new tree, owned by the caller.
 * @throws `structure`, `disposed`, `shape` for an alpha that is no scalar.
 *
 * @example
 * ```ts
 * import { treeScale } from "@legendre/core-tensor";
 *
 * console.log(treeScale(0.5, { w: [2, 6] })); // → { w: [ 1, 3 ] }
 * ```
 */
export function treeScale<T>(alpha: number | Scalar, x: T): T {
  checkFactor("treeScale", "alpha", alpha);
  const { leaves, structure } = mathFlatten("treeScale", "x", x);
  return treeUnflatten<T>(
    structure,
    tidy(() => leaves.map(scaledBy(alpha))),
  );
}

/**
 * The combination $\alpha x + y$ of two trees.
 *
 * @param alpha - a number or a scalar tensor (number leaves then become tensors).
 * @param x - a tree of tensors or numbers.
 * @param y - a tree of the same structure and shapes.
 * @returns a new tree, owned by the caller.
 * @throws `structure`, `shape`, `disposed`.
 *
 * @example
 * ```ts
 * import { treeAxpy } from "@legendre/core-tensor";
 *
 * console.log(treeAxpy(-0.1, { w: 20 }, { w: 3 })); // → { w: 1 }
 * ```
 */
export function treeAxpy<T>(alpha: number | Scalar, x: T, y: T): T {
  checkFactor("treeAxpy", "alpha", alpha);
  const scale = scaledBy(alpha);
  return combine("treeAxpy", x, y, (a, b) => plus(scale(a), b));
}

function plus(a: MathLeaf, b: MathLeaf): MathLeaf {
  return typeof a === "number" && typeof b === "number" ? a + b : add(asTensor(a), asTensor(b));
}

/** Multiplication by alpha, as a tensor made once, in the scope where it is first needed. */
function scaledBy(alpha: number | Tensor): (a: MathLeaf) => MathLeaf {
  let factor: Tensor | undefined;
  return (a) => {
    if (typeof alpha === "number" && typeof a === "number") return alpha * a;
    factor ??= asTensor(alpha);
    return mul(factor, asTensor(a));
  };
}

function combine<T>(where: string, x: T, y: T, f: (a: MathLeaf, b: MathLeaf) => MathLeaf): T {
  const flatX = mathFlatten(where, "x", x);
  const flatY = mathFlatten(where, "y", y);
  checkFlatShapes(where, "x", flatX, "y", flatY);
  return treeUnflatten<T>(
    flatX.structure,
    tidy(() => flatX.leaves.map((leaf, i) => f(leaf, flatY.leaves[i]!))),
  );
}
