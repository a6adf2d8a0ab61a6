/**
 * What is left of a tree when its leaves are taken out: plain JSON, so that programs can hold it.
 * Records list their keys in sorted order, each with the structure below it.
 */
export type TreeStructure =
  | "leaf"
  | "null"
  | "undefined"
  | { readonly array: readonly TreeStructure[] }
  | { readonly keys: readonly string[]; readonly children: readonly TreeStructure[] };

/**
 * True when two structures are the same: the same arrays and records, keys, lengths and empty places.
 *
 * @example
 * ```ts
 * import { structureEquals, treeStructure } from "@legendre/core-tensor/tree";
 *
 * console.log(structureEquals(treeStructure({ a: 1, b: 2 }), treeStructure({ b: 0, a: 0 }))); // → true
 * ```
 */
export function structureEquals(a: TreeStructure, b: TreeStructure): boolean {
  if (a === b) return true;
  if (typeof a === "string" || typeof b === "string") return false;
  if ("array" in a) return "array" in b && allEqual(a.array, b.array);
  if ("array" in b || a.keys.length !== b.keys.length) return false;
  return a.keys.every((key, i) => key === b.keys[i]) && allEqual(a.children, b.children);
}

function allEqual(a: readonly TreeStructure[], b: readonly TreeStructure[]): boolean {
  return a.length === b.length && a.every((child, i) => structureEquals(child, b[i]!));
}

/**
 * A structure on one line, with `*` for each leaf.
 *
 * @example
 * ```ts
 * import { structureToString, treeStructure } from "@legendre/core-tensor/tree";
 *
 * const structure = treeStructure({ scale: null, layers: [{ w: 1, b: 2 }] });
 * console.log(structureToString(structure)); // → {layers: [{b: *, w: *}], scale: null}
 * ```
 */
export function structureToString(structure: TreeStructure): string {
  if (structure === "leaf") return "*";
  if (typeof structure === "string") return structure;
  if ("array" in structure) return `[${structure.array.map(structureToString).join(", ")}]`;
  const members = structure.children.map(
    (child, i) => `${segment(structure.keys[i]!)}: ${structureToString(child)}`,
  );
  return `{${members.join(", ")}}`;
}

/**
 * The number of leaves of a structure.
 *
 * @example
 * ```ts
 * import { leafCount, treeStructure } from "@legendre/core-tensor/tree";
 *
 * console.log(leafCount(treeStructure([1, [2, 3], null]))); // → 3
 * ```
 */
export function leafCount(structure: TreeStructure): number {
  if (typeof structure === "string") return structure === "leaf" ? 1 : 0;
  const children = "array" in structure ? structure.array : structure.children;
  return children.reduce((count, child) => count + leafCount(child), 0);
}

/**
 * The names of the leaves of a structure, in leaf order: keys and indices joined by dots. They are
 * unique within one structure: a key that is empty or holds a dot, a quote, a bracket or a backslash
 * is quoted. A tree that is a leaf itself has the one name `""`.
 *
 * @example
 * ```ts
 * import { treePaths } from "@legendre/core-tensor";
 * import { treeStructure } from "@legendre/core-tensor/tree";
 *
 * const structure = treeStructure({ layers: [{ w: 1 }, { w: 2 }], "a.b": 3 });
 * console.log(treePaths(structure)); // → [ '"a.b"', 'layers.0.w', 'layers.1.w' ]
 * ```
 */
export function treePaths(structure: TreeStructure): string[] {
  const paths: string[] = [];
  const visit = (node: TreeStructure, path: string): void => {
    if (node === "leaf") paths.push(path);
    if (typeof node === "string") return;
    const children = "array" in node ? node.array : node.children;
    for (const [i, child] of children.entries()) {
      visit(child, joinPath(path, "array" in node ? String(i) : node.keys[i]!));
    }
  };
  visit(structure, "");
  return paths;
}

/** The name of member `key` of the node named `path`. */
export function joinPath(path: string, key: string): string {
  return path === "" ? segment(key) : `${path}.${segment(key)}`;
}

function segment(key: string): string {
  return /^[^."'[\]\\]+$/.test(key) ? key : JSON.stringify(key);
}
