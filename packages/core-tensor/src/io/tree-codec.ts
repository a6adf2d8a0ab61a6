import type { LegendreError } from "../errors.ts";
import type { SafetensorsArray } from "../format/safetensors-dtypes.ts";
import { checkName } from "../format/safetensors-header.ts";
import { HostArray } from "../kernels/host-array.ts";
import { inOwnWidth } from "../kernels/tensor-numbers.ts";
import { Tensor, tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { leafError } from "../tree/check-tensors.ts";
import {
  leafCount,
  type TreeStructure,
  treeFlatten,
  treePaths,
  treeUnflatten,
} from "../tree/index.ts";
import { kindOf } from "../tree/kind-of.ts";

/**
 * How a leaf is written: where its values are, or itself. Numbers that JSON does not have are written
 * as text.
 */
type Leaf =
  | { readonly array: string }
  | { readonly host: string }
  | { readonly string: string }
  | { readonly boolean: boolean }
  | { readonly number: NumberText };

type NumberText = number | "NaN" | "Infinity" | "-Infinity" | "-0";

/** A tree taken apart for a file. */
export interface EncodedTree {
  /** The tensors and host arrays by name. */
  readonly arrays: ReadonlyMap<string, SafetensorsArray>;
  /** JSON of the structure and the other leaves. */
  readonly description: string;
}

/** Deepest tree that is read: deeper ones come from damage, and would overflow the stack. */
const greatestDepth = 200;

/**
 * Takes a tree of tensors, host arrays, numbers, strings and booleans apart.
 *
 * @throws `structure` for another leaf; `disposed`.
 */
export async function encodeTree(where: string, tree: unknown): Promise<EncodedTree> {
  const { leaves, structure } = treeFlatten<unknown>(tree);
  const paths = treePaths(structure);
  const reading: Promise<[string, SafetensorsArray]>[] = [];
  const described = leaves.map((leaf, i): Leaf => {
    if (typeof leaf === "string") return { string: leaf };
    if (typeof leaf === "boolean") return { boolean: leaf };
    if (typeof leaf === "number") return { number: numberText(leaf) };
    const fail = (what: string, code: "structure" | "disposed" = "structure"): LegendreError =>
      leafError(code, where, "tree", structure, i, what);
    // Paths are names for people and other readers; one that is no safe file name is numbered.
    const path = paths[i] === "" ? "value" : (paths[i] as string);
    const array = checkName(path) === undefined ? path : `leaf.${i}`;
    if (leaf instanceof HostArray) {
      const { dtype, shape, data } = leaf;
      reading.push(Promise.resolve([array, { dtype: hostDtypes[dtype], shape, data }]));
      return { host: array };
    }
    if (!(leaf instanceof Tensor)) {
      throw fail(`must be a tensor, number, string or boolean, got ${kindOf(leaf)}`);
    }
    if (leaf.isDisposed) throw fail("is a disposed tensor; save it before it is freed", "disposed");
    if (!Object.hasOwn(fileDtypes, leaf.dtype)) {
      throw fail(`has dtype ${leaf.dtype}; float32, int32 and bool can be saved`);
    }
    reading.push(readTensor(array, leaf));
    return { array };
  });
  const arrays = new Map(await Promise.all(reading));
  return { arrays, description: JSON.stringify({ structure, leaves: described }) };
}

const fileDtypes = { float32: "F32", int32: "I32", bool: "BOOL" } as const;
const tensorDtypes = { F32: "float32", I32: "int32", BOOL: "bool" } as const;
/** Floats of a host array are doubles, whatever it calls them. */
const hostDtypes = {
  float64: "F64",
  float32: "F64",
  int32: "I32",
  uint32: "U32",
  bool: "BOOL",
} as const;
const fromHostDtypes = { F64: "float64", I32: "int32", U32: "uint32", BOOL: "bool" } as const;

async function readTensor(name: string, leaf: Tensor): Promise<[string, SafetensorsArray]> {
  const { shape } = leaf;
  const dtype = fileDtypes[leaf.dtype as keyof typeof fileDtypes];
  const data = inOwnWidth(await leaf.data(), leaf.dtype);
  return [name, { dtype, shape, data }];
}

function numberText(value: number): NumberText {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value;
  return (Object.is(value, -0) ? "-0" : String(value)) as NumberText;
}

/**
 * Puts a tree together again; its tensors belong to the caller.
 *
 * @param fail - makes the error about a description that does not fit.
 */
export function decodeTree(encoded: EncodedTree, fail: (what: string) => LegendreError): unknown {
  const { structure, leaves } = parse(encoded.description, fail);
  if (!isStructure(structure, 0)) throw fail("the structure of its tree is not valid");
  if (!Array.isArray(leaves) || leaves.length !== leafCount(structure)) {
    throw fail("its tree has another number of leaves than its structure");
  }
  const unread = new Map(encoded.arrays);
  const checked = leaves.map((leaf: unknown) => {
    const value = plainLeaf(leaf, fail);
    if (typeof value !== "object") return value;
    const { name, isHost } = value;
    const array = unread.get(name);
    if (array === undefined) throw fail(`its tree names an array "${name}" it does not hold`);
    unread.delete(name);
    if (!Object.hasOwn(isHost ? fromHostDtypes : tensorDtypes, array.dtype)) {
      const what = isHost ? "host array" : "tensor";
      throw fail(`array "${name}" is ${array.dtype}, which no ${what} can be`);
    }
    return isHost ? toHostArray(array) : array;
  });
  const [spare] = unread.keys();
  if (spare !== undefined) throw fail(`array "${spare}" is no leaf of its tree`);
  const made = scoped(() =>
    checked.map((leaf) =>
      typeof leaf !== "object" || leaf instanceof HostArray ? leaf : toTensor(leaf),
    ),
  );
  return treeUnflatten(structure, made);
}

function parse(
  text: string,
  fail: (what: string) => LegendreError,
): { structure?: unknown; leaves?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Told below: text that is no JSON and JSON that is no object are one mistake.
  }
  throw fail("the description of its tree is no JSON object");
}

function toTensor({ dtype, shape, data }: SafetensorsArray): Tensor {
  // A copy, since the CPU backend keeps the array it is given and this one is part of a file's bytes.
  return tensor(data.slice() as Float32Array, [...shape], tensorDtypes[dtype as "F32"]);
}

function toHostArray({ dtype, shape, data }: SafetensorsArray): HostArray {
  const name = fromHostDtypes[dtype as keyof typeof fromHostDtypes];
  return new HostArray([...shape], name, data.slice() as HostArray["data"]);
}

function plainLeaf(
  leaf: unknown,
  fail: (what: string) => LegendreError,
): number | string | boolean | { readonly name: string; readonly isHost: boolean } {
  if (typeof leaf === "object" && leaf !== null) {
    const [[name, value] = [], ...more] = Object.entries(leaf);
    if (more.length === 0) {
      if ((name === "array" || name === "host") && typeof value === "string") {
        return { name: value, isHost: name === "host" };
      }
      if (name === "string" && typeof value === "string") return value;
      if (name === "boolean" && typeof value === "boolean") return value;
      if (name === "number" && typeof value === "number") return value;
      const special = ["NaN", "Infinity", "-Infinity", "-0"];
      if (name === "number" && special.includes(value as string)) return Number(value);
    }
  }
  const keys = typeof leaf === "object" && leaf !== null ? Object.keys(leaf).slice(0, 3) : [];
  throw fail(`its tree has a leaf of unknown kind (${keys.join(", ") || typeof leaf})`);
}

function isStructure(node: unknown, depth: number): node is TreeStructure {
  if (node === "leaf" || node === "null" || node === "undefined") return true;
  if (typeof node !== "object" || node === null || depth > greatestDepth) return false;
  const below = (list: unknown): list is unknown[] =>
    Array.isArray(list) && list.every((child) => isStructure(child, depth + 1));
  if ("array" in node) return below(node.array);
  if (!("keys" in node && "children" in node) || !Array.isArray(node.keys)) return false;
  const { keys, children } = node;
  return (
    below(children) &&
    keys.length === children.length &&
    keys.every(
      (key: unknown, i: number) => typeof key === "string" && (i === 0 || keys[i - 1] < key),
    )
  );
}
