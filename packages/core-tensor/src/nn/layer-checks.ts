import { LegendreError } from "../errors.ts";
import type { Tensor } from "../ops.ts";
import { checkShape, checkStructure, checkTensorTree, treeStructure } from "../tree/index.ts";

/** The expected shapes of a layer's leaves, in sorted order of their names; `null` stands for any size. */
export type LeafShapes = Readonly<Record<string, readonly (number | null)[]>>;

/** Throws unless a record of parameters (or of state) has exactly these leaves, alive and of these shapes. */
export function checkLeaves(where: string, name: string, tree: unknown, shapes: LeafShapes): void {
  const keys = Object.keys(shapes).sort();
  const expected = { keys, children: keys.map(() => "leaf" as const) };
  checkStructure(where, name, treeStructure(tree), "the layer", expected);
  checkTensorTree(where, name, tree);
  for (const key of keys) {
    const leaf = (tree as Readonly<Record<string, Tensor>>)[key] as Tensor;
    checkShape(where, `${name}.${key}`, leaf, shapes[key]!);
  }
}

/** Throws unless x is a live tensor of the given rank (null: at least 2) whose last axis has `features` entries. */
export function checkFeatures(
  where: string,
  x: Tensor,
  rank: number | null,
  features: number | null,
): void {
  checkTensorTree(where, "x", x);
  const fits = rank === null ? x.rank >= 2 : x.rank === rank;
  if (fits && (features === null || x.shape.at(-1) === features)) return;
  const middle = rank === null ? ["…"] : Array.from({ length: rank - 2 }, (_, i) => `size${i + 1}`);
  const expected = ["batch", ...middle, features ?? "features"].join(", ");
  const message = `x has shape [${x.shape}], expected [${expected}]`;
  throw new LegendreError("shape", where, message, { got: x.shape, rank, features });
}

/** Throws code "shape" where `init` was called without a shape. */
export function checkInputShape(
  where: string,
  inputShape: unknown,
  expected: string,
): asserts inputShape is readonly number[] {
  if (Array.isArray(inputShape)) return;
  const message = `inputShape is ${typeof inputShape === "object" ? "no list" : String(inputShape)}, expected ${expected}, the shape of one example without the batch axis: init(key, inputShape)`;
  throw new LegendreError("shape", where, message, { inputShape });
}

/** The size of the last axis; throws code "shape" unless `inputShape` has the rank (null: at least 1). */
export function lastSize(
  where: string,
  inputShape: readonly number[],
  rank: number | null,
  expected: string,
): number {
  checkInputShape(where, inputShape, expected);
  const last = inputShape.at(-1);
  const fits = rank === null ? inputShape.length >= 1 : inputShape.length === rank;
  if (fits && last !== undefined && Number.isInteger(last) && last > 0) return last;
  const message = `inputShape is [${inputShape}], expected ${expected}, the shape of one example without the batch axis`;
  throw new LegendreError("shape", where, message, { inputShape });
}
