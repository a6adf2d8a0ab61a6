import {
  type HostArray,
  hostArray,
  LegendreError,
  treeFlatten,
  treePaths,
  treeUnflatten,
} from "@legendre/core-tensor";
import type { TreeStructure } from "@legendre/core-tensor/tree";
import { hosted } from "./values.ts";

/** Where each residual of a vector of `m` comes from. */
export interface Layout {
  /** Number of residuals, `m`. */
  readonly count: number;
  /** The name of residual `i`: the path of its leaf, its index there, and its row where residuals are of rows. */
  readonly name: (i: number) => string;
  /** The vector as the tree of the residuals; copies, with rows first. */
  readonly tree: (vector: Float64Array) => unknown;
  /** The vector of a tree of numbers by leaf (a group), or of one number for all; arrays are of the leaf's shape, rows first. */
  readonly spread: (where: string, name: string, tree: unknown) => Float64Array;
}

/**
 * The layout of residuals: leaf by leaf, each row-major.
 *
 * @param structure - of the residuals; of one row where they are of rows.
 * @param shapes - of their leaves.
 * @param rows - the number of rows; undefined where residuals are of the data as a whole.
 */
export function layoutOf(
  structure: TreeStructure,
  shapes: readonly (readonly number[])[],
  rows: number | undefined,
): Layout {
  const paths = treePaths(structure);
  const sizes = shapes.map((shape) => shape.reduce((a, b) => a * b, 1));
  const each = sizes.reduce((a, b) => a + b, 0);
  const place = (i: number): { leaf: number; inner: number; row: number } => {
    let inner = i % each;
    let leaf = 0;
    while (inner >= (sizes[leaf] as number)) inner -= sizes[leaf++] as number;
    return { leaf, inner, row: Math.floor(i / each) };
  };
  const count = each * (rows ?? 1);
  return {
    count,
    name: (i) => {
      const { leaf, inner, row } = place(i);
      const text = `${paths[leaf]}${indexText(shapes[leaf] as readonly number[], inner)}`;
      const own = text === "" ? "the residual" : `residual ${text}`;
      return rows === undefined ? own : `${own} of row ${row}`;
    },
    tree: (vector) => {
      const parts = shapes.map((shape, k) => {
        const full = rows === undefined ? shape : [rows, ...shape];
        return hostArray(new Float64Array((sizes[k] as number) * (rows ?? 1)), full);
      });
      vector.forEach((value, i) => {
        const { leaf, inner, row } = place(i);
        (parts[leaf] as HostArray).data[row * (sizes[leaf] as number) + inner] = value;
      });
      return treeUnflatten(structure, parts);
    },
    spread: (where, name, tree) => {
      if (typeof tree === "number") return new Float64Array(count).fill(tree);
      const given = treeFlatten<{ shape: readonly number[]; data: ArrayLike<number> }>(
        hosted(where, name, tree),
      );
      const theirs = treePaths(given.structure);
      if (theirs.join("\n") !== paths.join("\n")) {
        const message = `${name} has leaves [${theirs}], the residuals have [${paths}]; give a number for each group, or one number for all`;
        throw new LegendreError("structure", where, message, { got: theirs, expected: paths });
      }
      given.leaves.forEach((leaf, k) => {
        const full = rows === undefined ? shapes[k] : [rows, ...(shapes[k] as readonly number[])];
        if (leaf.shape.length === 0 || leaf.shape.join() === full?.join()) return;
        const message = `${name}.${theirs[k]} has shape [${leaf.shape}], expected [${full}] or one number`;
        throw new LegendreError("shape", where, message, { got: leaf.shape, expected: full });
      });
      return Float64Array.from({ length: count }, (_, i) => {
        const { leaf, inner, row } = place(i);
        const { shape, data } = given.leaves[leaf] as (typeof given.leaves)[number];
        if (shape.length === 0) return data[0] as number;
        return data[row * (sizes[leaf] as number) + inner] as number;
      });
    },
  };
}

/** `"[1,2]"` for the element at a row-major position; nothing for a scalar. */
export function indexText(shape: readonly number[], position: number): string {
  if (shape.length === 0) return "";
  const index: number[] = [];
  let rest = position;
  for (const length of [...shape].reverse()) {
    index.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return `[${index}]`;
}
