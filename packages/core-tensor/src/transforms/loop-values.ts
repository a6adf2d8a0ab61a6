import { LegendreError } from "../errors.ts";
import { sameType, typeToString } from "../kernels/shapes.ts";
import type { DType, ValueType } from "../kernels/value-type.ts";
import { Tensor, tensor } from "../ops.ts";
import { checkStructure } from "../tree/check-structure.ts";
import { placeOf } from "../tree/check-tensors.ts";
import { type Flattened, treeFlatten, treePaths } from "../tree/index.ts";
import { kindOf } from "../tree/kind-of.ts";

/** A tree of tensors as loops take it: numbers and booleans become scalars. */
export function loopValues(where: string, name: string, tree: unknown): Flattened<Tensor> {
  const { leaves, structure } = treeFlatten<unknown>(tree);
  const tensors = leaves.map((leaf, index) => {
    if (leaf instanceof Tensor && !leaf.isDisposed) return leaf;
    if (typeof leaf === "number" || typeof leaf === "boolean") return tensor(leaf);
    const place = placeOf(name, treePaths(structure)[index] ?? "");
    if (leaf instanceof Tensor) {
      const message = `${place} of shape [${leaf.shape}] is disposed; keep it alive until the call returns`;
      throw new LegendreError("disposed", where, message, { place });
    }
    const message = `${place} must be a tensor or a number, got ${kindOf(leaf)}; close over what is the same at each step`;
    throw new LegendreError("structure", where, message, { place });
  });
  return { leaves: tensors, structure };
}

/** The type of a tensor. */
export function typeOfTensor({ shape, dtype }: Tensor): ValueType {
  return { shape, dtype: dtype as DType };
}

/** Throws unless what a step returns has the structure and types of what it was given. */
export function checkCarry(
  where: string,
  before: Flattened<Tensor>,
  after: Flattened<Tensor>,
): void {
  checkStructure(
    where,
    "the carry after a step",
    after.structure,
    "the carry before it",
    before.structure,
  );
  for (const [index, leaf] of before.leaves.entries()) {
    const [was, is] = [leaf, after.leaves[index] as Tensor].map(typeOfTensor);
    if (sameType(was!, is!)) continue;
    const path = treePaths(before.structure)[index] ?? "";
    const place = placeOf("carry", path);
    throw new LegendreError(
      "shape",
      where,
      `${place} is ${typeToString(was!)} before a step and ${typeToString(is!)} after it; a step must return a carry of the structure, shapes and dtypes it was given`,
      { path, before: was, after: is },
    );
  }
}

/** The result of one step of a user's function; throws for a promise. */
export function stepResult<T>(where: string, result: T): T {
  if (!(result instanceof Promise)) return result;
  result.catch(() => {});
  throw new LegendreError(
    "tracing",
    where,
    "the function returned a promise, but the step of a loop must be synchronous: fetch data before the call",
  );
}
