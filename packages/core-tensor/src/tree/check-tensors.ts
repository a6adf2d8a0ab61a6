import { allFinite } from "../all-finite.ts";
import { type ErrorCode, LegendreError } from "../errors.ts";
import { Tensor } from "../ops.ts";
import { treeFlatten } from "./flatten.ts";
import { kindOf } from "./kind-of.ts";
import { type TreeStructure, treePaths } from "./structure.ts";

/**
 * Throws unless every leaf of `tree` is a tensor that has not been disposed.
 *
 * @param where - the public function that checks, for the error.
 * @param name - what the caller calls the tree; the error names the leaf as `name.path`.
 * @throws `structure` for a leaf that is no tensor; `disposed`.
 *
 * @example
 * ```ts
 * import { checkTensorTree } from "@legendre/core-tensor/tree";
 *
 * try {
 *   checkTensorTree("grad", "params", { w: "zeros" });
 * } catch (error) {
 *   console.log((error as Error).message); // → grad: params.w must be a tensor, got a string
 * }
 * ```
 */
export function checkTensorTree(where: string, name: string, tree: unknown): void {
  const { leaves, structure } = treeFlatten<unknown>(tree);
  leaves.forEach((leaf, i) => {
    if (!(leaf instanceof Tensor)) {
      throw leafError(
        "structure",
        where,
        name,
        structure,
        i,
        `must be a tensor, got ${kindOf(leaf)}`,
      );
    }
  });
  checkLeavesNotDisposed(where, name, leaves, structure);
}

/**
 * Throws unless `value` is a tensor that has not been disposed: {@link checkTensorTree} lets `undefined` pass, which is an empty tree.
 *
 * @param where - the public function that checks, for the error.
 * @param name - what the caller calls the tensor.
 * @throws `structure`, `disposed`.
 *
 * @example
 * ```ts
 * import { checkTensor } from "@legendre/core-tensor/tree";
 *
 * try {
 *   checkTensor("gaussian.nll", "targets", undefined);
 * } catch (error) {
 *   console.log((error as Error).message); // → gaussian.nll: targets must be a tensor, got undefined
 * }
 * ```
 */
export function checkTensor(where: string, name: string, value: unknown): void {
  checkTensorTree(where, name, value);
  if (value instanceof Tensor) return;
  throw new LegendreError("structure", where, `${name} must be a tensor, got ${kindOf(value)}`, {
    name,
  });
}

/**
 * Throws when a tensor of `tree` has been disposed; leaves that are no tensors pass.
 *
 * @param where - the public function that checks, for the error.
 * @param name - what the caller calls the tree.
 * @throws `disposed`.
 *
 * @example
 * ```ts
 * import { checkNotDisposed } from "@legendre/core-tensor/tree";
 * import { scalar } from "@tensorflow/tfjs";
 *
 * const w = scalar(1);
 * w.dispose();
 * try {
 *   checkNotDisposed("adam.update", "params", { w });
 * } catch (error) {
 *   console.log((error as Error).message.slice(0, 42)); // → adam.update: params.w is a disposed tensor
 * }
 * ```
 */
export function checkNotDisposed(where: string, name: string, tree: unknown): void {
  const { leaves, structure } = treeFlatten<unknown>(tree);
  checkLeavesNotDisposed(where, name, leaves, structure);
}

/** {@link checkNotDisposed} for a tree that is flattened already. */
export function checkLeavesNotDisposed(
  where: string,
  name: string,
  leaves: readonly unknown[],
  structure: TreeStructure,
): void {
  leaves.forEach((leaf, i) => {
    if (leaf instanceof Tensor && leaf.isDisposed) {
      const remedy = "is a disposed tensor; keep it alive, or pass the tree that replaced it";
      throw leafError("disposed", where, name, structure, i, remedy);
    }
  });
}

/**
 * Throws when a number, a float tensor or a host array of `tree` holds NaN or an infinity. Reads the values, so it
 * costs a download on a GPU and cannot be traced: check data once, not each step.
 *
 * @param where - the public function that checks, for the error.
 * @param name - what the caller calls the tree.
 * @throws `non-finite`, naming leaf, value and index; `disposed`.
 *
 * @example
 * ```ts
 * import { checkFiniteTree } from "@legendre/core-tensor/tree";
 * import { tensor1d } from "@tensorflow/tfjs";
 *
 * try {
 *   checkFiniteTree("fit", "data", { x: tensor1d([1, NaN]) });
 * } catch (error) {
 *   console.log((error as Error).message); // → fit: data.x holds NaN at index 1; all values must be finite
 * }
 * ```
 */
export function checkFiniteTree(where: string, name: string, tree: unknown): void {
  const { leaves, structure } = treeFlatten<unknown>(tree);
  checkLeavesNotDisposed(where, name, leaves, structure);
  leaves.forEach((leaf, i) => {
    const values = floatValues(leaf);
    if (allFinite(values)) return;
    const index = values.findIndex((value) => !Number.isFinite(value));
    const place = typeof leaf === "number" ? "" : ` at index ${indexWords(index, shapeOf(leaf))}`;
    const what = `holds ${values[index]}${place}; all values must be finite`;
    throw leafError("non-finite", where, name, structure, i, what, { value: values[index], index });
  });
}

function floatValues(leaf: unknown): Float32Array | Float64Array {
  if (typeof leaf === "number") return Float64Array.of(leaf);
  const data = (leaf as { readonly data?: unknown } | undefined)?.data;
  // An array in ordinary memory.
  if (data instanceof Float64Array) return data;
  if (!(leaf instanceof Tensor) || leaf.dtype !== "float32") return new Float32Array();
  return leaf.dataSync<"float32">();
}

/** The shape of a tensor or an array in ordinary memory; a scalar's for anything else. */
export function shapeOf(leaf: unknown): readonly number[] {
  const shape = (leaf as { readonly shape?: unknown } | undefined)?.shape;
  return Array.isArray(shape) ? shape : [];
}

function indexWords(flat: number, shape: readonly number[]): string {
  const index: number[] = [];
  let rest = flat;
  for (const length of shape.toReversed()) {
    index.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return shape.length === 1 ? String(flat) : `[${index.join(", ")}]`;
}

/** The error about leaf number `index` of the tree called `name`; `details.path` is its path. */
export function leafError(
  code: ErrorCode,
  where: string,
  name: string,
  structure: TreeStructure,
  index: number,
  what: string,
  details: Readonly<Record<string, unknown>> = {},
): LegendreError {
  const path = treePaths(structure)[index] ?? "";
  const place = placeOf(name, path);
  return new LegendreError(code, where, `${place} ${what}`, { name, path, ...details });
}

/** How errors name a leaf: `params.layers.2.kernel`, or `params` where the tree is the leaf. */
export function placeOf(name: string, path: string): string {
  return path === "" ? name : `${name}.${path}`;
}
