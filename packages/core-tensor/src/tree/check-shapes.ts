import { LegendreError } from "../errors.ts";
import type { Tensor } from "../ops.ts";
import { checkStructure } from "./check-structure.ts";
import { leafError, placeOf, shapeOf } from "./check-tensors.ts";
import { type Flattened, treeFlatten } from "./flatten.ts";
import { treePaths } from "./structure.ts";

/**
 * Throws unless two trees have the same structure and each leaf of `a` the shape of its twin in `b`.
 * A leaf without a shape counts as a scalar; element types are not compared.
 *
 * @param where - the public function that checks, for the error.
 * @param nameA - what the caller calls `a`, the tree that is checked.
 * @param nameB - what the caller calls `b`, the tree that sets the shapes.
 * @throws `structure`; `shape`, e.g.
 * `adam.update: grads.w has shape [2], params.w has shape [3]; they must be equal`.
 *
 * @example
 * ```ts
 * import { checkSameShapes } from "@legendre/core-tensor/tree";
 * import { zeros } from "@tensorflow/tfjs";
 *
 * checkSameShapes("adam.update", "grads", { w: zeros([3, 2]) }, "params", { w: zeros([3, 2]) });
 * ```
 */
export function checkSameShapes(
  where: string,
  nameA: string,
  a: unknown,
  nameB: string,
  b: unknown,
): void {
  checkFlatShapes(where, nameA, treeFlatten<unknown>(a), nameB, treeFlatten<unknown>(b));
}

/** {@link checkSameShapes} for trees that are flattened already. */
export function checkFlatShapes(
  where: string,
  nameA: string,
  flatA: Flattened<unknown>,
  nameB: string,
  flatB: Flattened<unknown>,
): void {
  checkStructure(where, nameA, flatA.structure, nameB, flatB.structure);
  flatA.leaves.forEach((leaf, i) => {
    const got = shapeOf(leaf);
    const expected = shapeOf(flatB.leaves[i]);
    if (sameShape(got, expected)) return;
    const twin = placeOf(nameB, treePaths(flatB.structure)[i] ?? "");
    const what = `has shape ${words(got)}, ${twin} has shape ${words(expected)}; they must be equal`;
    throw leafError("shape", where, nameA, flatA.structure, i, what, { got, expected });
  });
}

/**
 * Throws unless `tensor` has the expected shape, where `null` allows any length on an axis.
 *
 * @param where - the public function that checks, for the error.
 * @param place - what the caller calls the tensor, with its path (`"grads.dense1.kernel"`).
 * @throws `shape`.
 *
 * @example
 * ```ts
 * import { checkShape } from "@legendre/core-tensor/tree";
 * import { zeros } from "@tensorflow/tfjs";
 *
 * checkShape("dense.apply", "x", zeros([128, 784]), [null, 784]);
 * ```
 */
export function checkShape(
  where: string,
  place: string,
  tensor: Tensor,
  expected: readonly (number | null)[],
): void {
  const fits =
    tensor.shape.length === expected.length &&
    expected.every((length, axis) => length === null || length === tensor.shape[axis]);
  if (fits) return;
  const wanted = `[${expected.map((length) => length ?? "any").join(", ")}]`;
  throw new LegendreError(
    "shape",
    where,
    `${place} has shape ${words(tensor.shape)}, expected ${wanted}`,
    { place, got: tensor.shape, expected },
  );
}

/** True when two shapes are equal. */
export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((length, axis) => length === b[axis]);
}

function words(shape: readonly number[]): string {
  return `[${shape.join(", ")}]`;
}
