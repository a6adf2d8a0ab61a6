import { LegendreError } from "../errors.ts";
import { Spec } from "../graph/trace.ts";
import { HostArray } from "../kernels/host-array.ts";
import type { DType, ValueType } from "../kernels/value-type.ts";
import { Tensor } from "../ops.ts";
import { type TreeStructure, treeFlatten, treePaths } from "../tree/index.ts";
import { kindOf } from "../tree/kind-of.ts";
import { donorOf } from "./donate.ts";
import type { JitSettings, Precision } from "./options.ts";
import { separate } from "./statics.ts";

/** What a compiled program is looked up by: the structure and the types of its arguments, and the static ones. */
export interface Signature {
  readonly key: string;
  readonly structure: TreeStructure;
  readonly types: readonly ValueType[];
  /** The static arguments, as JSON. */
  readonly statics: readonly string[];
  /** With `"float64"` every float is of type float64, whatever array it comes in. */
  readonly precision: Precision;
}

/** A signature with the arguments that it was taken of. */
export interface SignedArguments {
  readonly signature: Signature;
  readonly leaves: readonly unknown[];
}

/** The signature of an argument list; raises "structure" or "disposed" for leaves that are no values. */
export function signatureOf(
  args: readonly unknown[],
  statics: readonly string[],
  precision: Precision = "float32",
): SignedArguments {
  const { leaves, structure } = treeFlatten<unknown>(args);
  const types = leaves.map((leaf, index) => {
    const path = () => treePaths(structure)[index] ?? "";
    const { shape, dtype } = typeOfLeaf(leaf) ?? noValue(leaf, path());
    if (dtype === "float64" && precision === "float32") throw tooWide(leaf, path());
    return { shape: [...shape], dtype: kept(dtype, precision) };
  });
  const key = keyOf(types, structure, statics);
  return { signature: { key, structure, types, statics, precision }, leaves };
}

/** The signature of a call, and the arguments that are values: static ones are taken out. */
export function signedCall(
  args: readonly unknown[],
  settings: Pick<JitSettings, "static" | "precision">,
): SignedArguments & { readonly values: readonly unknown[] } {
  const { values, statics } = separate(args, settings.static);
  return { values, ...signatureOf(values, statics, settings.precision) };
}

/** The type that floats have in a signature. */
export function kept(dtype: DType, precision: Precision): DType {
  return dtype === "float32" ? precision : dtype;
}

/** What a program is looked up by. */
export function keyOf(
  types: readonly ValueType[],
  structure: TreeStructure,
  statics: readonly string[],
): string {
  return `${types.map(typeText).join(";")}|${JSON.stringify(structure)}|${statics.join()}`;
}

/**
 * The leaves of an argument list if it has a given signature, and undefined otherwise. Many times faster
 * than making its signature: a training loop calls one program again and again.
 */
export function leavesIfSame(
  args: readonly unknown[],
  { structure, types, precision }: Signature,
): unknown[] | undefined {
  const leaves: unknown[] = [];
  return fits(args, structure, { types, precision }, leaves) ? leaves : undefined;
}

function fits(
  tree: unknown,
  structure: TreeStructure,
  wanted: Pick<Signature, "types" | "precision">,
  leaves: unknown[],
): boolean {
  if (structure === "leaf") {
    const type = typeOfLeaf(tree);
    const own = wanted.types[leaves.length] as ValueType;
    if (type === undefined || kept(type.dtype, wanted.precision) !== own.dtype) return false;
    const { shape } = type;
    if (shape.length !== own.shape.length) return false;
    for (let axis = 0; axis < shape.length; axis++) {
      if (shape[axis] !== own.shape[axis]) return false;
    }
    leaves.push(tree);
    return true;
  }
  if (structure === "null") return tree === null;
  if (structure === "undefined") return tree === undefined;
  if ("array" in structure) {
    const { array } = structure;
    if (!Array.isArray(tree) || tree.length !== array.length) return false;
    return array.every((child, index) => fits(tree[index], child, wanted, leaves));
  }
  if (typeof tree !== "object" || tree === null) return false;
  const prototype: unknown = Object.getPrototypeOf(tree);
  if (prototype !== Object.prototype && prototype !== null) return false;
  const { keys, children } = structure;
  if (Object.keys(tree).length !== keys.length) return false;
  return keys.every(
    (key, index) =>
      Object.hasOwn(tree, key) &&
      fits((tree as never)[key], children[index] as TreeStructure, wanted, leaves),
  );
}

const scalarFloat: ValueType = { shape: [], dtype: "float32" };
const scalarBool: ValueType = { shape: [], dtype: "bool" };

/** The type of a leaf; undefined for what is no value, or no longer one. */
function typeOfLeaf(leaf: unknown): ValueType | undefined {
  if (leaf instanceof Tensor) return leaf.isDisposed ? undefined : (leaf as unknown as ValueType);
  if (typeof leaf === "number") return scalarFloat;
  if (typeof leaf === "boolean") return scalarBool;
  return leaf instanceof HostArray || leaf instanceof Spec ? leaf : undefined;
}

function noValue(leaf: unknown, path: string): never {
  if (leaf instanceof Tensor) {
    const donor = donorOf(leaf);
    const gone =
      donor === undefined
        ? "is disposed; keep it alive until the call returns"
        : `was donated to ${donor}; pass the result of that call, or leave its position out of donate`;
    const message = `argument "${path}" of shape [${leaf.shape}] ${gone}`;
    throw new LegendreError("disposed", "jit", message, { path });
  }
  const remedy = ArrayBuffer.isView(leaf)
    ? 'make it a tensor with tf.tensor, or with { precision: "float64" } a host array with hostArray'
    : "name its position in { static }, or close over it";
  const message = `argument "${path}" is ${kindOf(leaf)}, expected a tensor, a number or a boolean; ${remedy}`;
  throw new LegendreError("structure", "jit", message, { path });
}

function tooWide(leaf: unknown, path: string): LegendreError {
  const what = leaf instanceof Spec ? "a spec" : "a host array";
  const { shape } = leaf as HostArray;
  const message = `argument "${path}" is ${what} float64 [${shape}], and the function computes in float32; compile it with { precision: "float64" }, or give the array the dtype "float32"`;
  return new LegendreError("structure", "jit", message, { path, shape });
}

/** What differs between two signatures, in words: the paths of leaves, or which static argument. */
export function changes(a: Signature, b: Signature, positions: readonly number[]): string {
  const statics = positions.filter((_, index) => a.statics[index] !== b.statics[index]);
  if (statics.length > 0)
    return statics.map((position) => `static argument ${position}`).join(", ");
  const [before, after] = [treePaths(a.structure), treePaths(b.structure)];
  const moved = [
    ...after.filter((path) => !before.includes(path)),
    ...before.filter((path) => !after.includes(path)),
  ];
  const differs = after.filter((_, index) => typeText(a.types[index]) !== typeText(b.types[index]));
  const [named, what] = moved.length > 0 ? [moved, "the structure, at "] : [differs, ""];
  if (named.length === 0) return "the structure of the arguments";
  const rest = named.length > 3 ? ` and ${named.length - 3} more` : "";
  return `${what}${named.slice(0, 3).join(", ")}${rest}`;
}

/** `float32[2,3]`. */
export function typeText(type: ValueType | undefined): string {
  return `${type?.dtype}[${type?.shape}]`;
}
