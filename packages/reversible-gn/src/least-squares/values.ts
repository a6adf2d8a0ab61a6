import { HostArray, hostArray, LegendreError, treeFlatten, treePaths } from "@legendre/core-tensor";
import { Tensor } from "@legendre/core-tensor/ops";
import { kindOf } from "@legendre/core-tensor/tree";

/** Numbers as a fit takes them: one number, a list, a typed array, a host array or a tensor (which is widened). */
export type Numeric =
  | number
  | readonly number[]
  | Float64Array
  | Float32Array
  | Int32Array
  | HostArray
  | Tensor;

/** What a residual function sees of a tree of {@link Numeric}: a tensor for each. */
export type Traced<T> = T extends Numeric
  ? Tensor
  : T extends object
    ? { [K in keyof T]: Traced<T[K]> }
    : T;

/** What a fit returns for a tree of {@link Numeric}: numbers for numbers, float64 host arrays for all else. */
export type Fitted<T> = T extends number
  ? number
  : T extends Numeric
    ? HostArray
    : T extends object
      ? { [K in keyof T]: Fitted<T[K]> }
      : T;

/**
 * A tree of {@link Numeric} with a host array for each leaf. A list of numbers is one leaf, of shape `[length]`.
 *
 * @param where - the public function, for errors.
 * @param name - the argument, for errors.
 */
export function hosted(where: string, name: string, tree: unknown): unknown {
  const { leaves, structure } = treeFlatten<unknown>(tree);
  // Paths are of the tree as it was written, so that an error points at what the caller sees.
  const paths = treePaths(structure);
  leaves.forEach((leaf, i) => {
    if (typeof leaf === "number" || isNumbers(leaf)) return;
    const at = paths[i] === "" ? name : `${name}.${paths[i]}`;
    const what = `${at} is ${kindOf(leaf)}, expected numbers: a number, a list, a typed array, a host array or a tensor`;
    throw new LegendreError("structure", where, what, { path: paths[i] });
  });
  return converted(where, name, tree);
}

/** {@link hosted} of what is to be one array, and no tree of them. */
export function hostedArray(where: string, name: string, given: unknown): HostArray {
  const found = hosted(where, name, given);
  if (found instanceof HostArray) return found;
  const what = Array.isArray(found) ? `a list of ${found.length} entries` : "a tree";
  const message = `${name} is ${what}, expected one array; write a table as hostArray(rows.flat(), [rows, columns])`;
  throw new LegendreError("structure", where, message, { path: name });
}

/** Whether a leaf is an array of numbers that is no list. */
export function isNumbers(leaf: unknown): leaf is Exclude<Numeric, number | readonly number[]> {
  return (
    leaf instanceof HostArray ||
    leaf instanceof Tensor ||
    leaf instanceof Float64Array ||
    leaf instanceof Float32Array ||
    leaf instanceof Int32Array
  );
}

function converted(where: string, name: string, node: unknown): unknown {
  if (typeof node === "number") return hostArray([node], []);
  if (isNumbers(node)) return hostOf(where, name, node);
  if (Array.isArray(node)) {
    const isList = node.length > 0 && node.every((entry) => typeof entry === "number");
    return isList
      ? hostArray(node as number[])
      : node.map((entry, i) => converted(where, `${name}.${i}`, entry));
  }
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, entry]) => [key, converted(where, `${name}.${key}`, entry)]),
  );
}

/** One leaf in float64, or in whole numbers where it has them. */
function hostOf(
  where: string,
  name: string,
  leaf: Exclude<Numeric, number | readonly number[]>,
): HostArray {
  if (leaf instanceof HostArray) return leaf;
  if (leaf instanceof Int32Array) return hostArray(leaf, [leaf.length], "int32");
  if (!(leaf instanceof Tensor)) return hostArray(leaf);
  if (leaf.isDisposed) {
    const message = `${name} of shape [${leaf.shape}] is disposed; keep it alive until the call`;
    throw new LegendreError("disposed", where, message, { path: name });
  }
  const whole = leaf.dtype === "int32" || leaf.dtype === "bool" ? leaf.dtype : "float64";
  return hostArray(leaf.dataSync() as Float32Array, leaf.shape, whole);
}
