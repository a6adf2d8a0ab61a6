import { LegendreError } from "../errors.ts";
import { treeStructure } from "./flatten.ts";
import {
  joinPath,
  leafCount,
  structureEquals,
  structureToString,
  type TreeStructure,
  treePaths,
} from "./structure.ts";

/** How many paths an error lists before it says how many more there are. */
const LISTED = 3;

/**
 * Throws unless tree `a` has the structure of tree `b`.
 *
 * @param where - the public function that checks, for the error.
 * @param nameA - what the caller calls `a`, the tree that is checked.
 * @param nameB - what the caller calls `b`, the tree that sets the structure.
 * @throws `structure`, naming the leaves that are missing from `a` and those that `b` does not have.
 *
 * @example
 * ```ts
 * import { checkSameStructure } from "@legendre/core-tensor/tree";
 *
 * const params = { dense1: { kernel: 1, bias: 2 } };
 * try {
 *   checkSameStructure("fishleg.update", "grads", { dense1: { kernel: 1 } }, "params", params);
 * } catch (error) {
 *   console.log((error as Error).message);
 *   // → fishleg.update: grads has 1 leaf, params has 2 (missing "dense1.bias")
 * }
 * ```
 */
export function checkSameStructure(
  where: string,
  nameA: string,
  a: unknown,
  nameB: string,
  b: unknown,
): void {
  checkStructure(where, nameA, treeStructure(a), nameB, treeStructure(b));
}

/** {@link checkSameStructure} for structures that are already at hand. */
export function checkStructure(
  where: string,
  nameA: string,
  a: TreeStructure,
  nameB: string,
  b: TreeStructure,
): void {
  if (structureEquals(a, b)) return;
  const pathsA = treePaths(a);
  const pathsB = treePaths(b);
  const missing = without(pathsB, pathsA);
  const extra = without(pathsA, pathsB);
  const differences = [list("missing", missing), list("unexpected", extra)].filter((x) => x !== "");
  // The same leaf names, but an array for a record or null for nothing.
  if (differences.length === 0) differences.push(firstDifference(nameA, a, nameB, b, ""));
  throw new LegendreError(
    "structure",
    where,
    `${nameA} has ${counted(leafCount(a))}, ${nameB} has ${leafCount(b)} (${differences.join(", ")})`,
    { missing, extra, got: structureToString(a), expected: structureToString(b) },
  );
}

function without(paths: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return paths.filter((path) => !known.has(path));
}

function list(word: string, paths: readonly string[]): string {
  if (paths.length === 0) return "";
  const named = paths.slice(0, LISTED).map((path) => (path === "" ? "the root" : `"${path}"`));
  const more = paths.length > LISTED ? ` and ${paths.length - LISTED} more` : "";
  return `${word} ${named.join(", ")}${more}`;
}

function counted(leaves: number): string {
  return leaves === 1 ? "1 leaf" : `${leaves} leaves`;
}

function firstDifference(
  nameA: string,
  a: TreeStructure,
  nameB: string,
  b: TreeStructure,
  path: string,
): string {
  const place = path === "" ? "the root" : `"${path}"`;
  const keysA = keysOf(a);
  const keysB = keysOf(b);
  if (kindOf(a) !== kindOf(b)) {
    return `at ${place} ${nameA} is ${kindOf(a)}, ${nameB} is ${kindOf(b)}`;
  }
  for (const key of [...new Set([...keysA.keys(), ...keysB.keys()])]) {
    const childA = keysA.get(key);
    const childB = keysB.get(key);
    const below = joinPath(path, key);
    if (childA === undefined) return `"${below}" is only in ${nameB}, without leaves`;
    if (childB === undefined) return `"${below}" is only in ${nameA}, without leaves`;
    if (!structureEquals(childA, childB)) {
      return firstDifference(nameA, childA, nameB, childB, below);
    }
  }
  return "";
}

function kindOf(node: TreeStructure): string {
  if (node === "leaf") return "a leaf";
  if (typeof node === "string") return node;
  return "array" in node ? "an array" : "an object";
}

function keysOf(node: TreeStructure): Map<string, TreeStructure> {
  if (typeof node === "string") return new Map();
  if ("array" in node) return new Map(node.array.map((child, i) => [String(i), child]));
  return new Map(node.children.map((child, i) => [node.keys[i]!, child]));
}
