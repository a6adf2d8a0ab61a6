import {
  HostArray,
  LegendreError,
  treeFlatten,
  treePaths,
  treeUnflatten,
} from "@legendre/core-tensor";
import { indexText } from "./layout.ts";
import { type Fitted, hosted } from "./values.ts";

/** Params as a tree and as one vector of float64. */
export interface ParamSpace<P> {
  /** Number of params, `n`. */
  readonly size: number;
  /** The vector of the params that were given. */
  readonly start: Float64Array;
  /** The name of param `i`: its path, with its index in a leaf of several, `"w[2]"`. */
  readonly name: (i: number) => string;
  /** The tree of host arrays, as compiled functions take it; copies. */
  readonly tree: (vector: Float64Array) => unknown;
  /** The tree as the caller gets it: numbers where numbers were given. */
  readonly fitted: (vector: Float64Array) => Fitted<P>;
  /**
   * The vector of a tree whose leaves stand for those of the params: a number for all elements of a leaf, or a leaf of its
   * shape. A number in place of the whole tree stands for all.
   */
  readonly spread: (where: string, name: string, tree: unknown) => Float64Array;
}

/** The space of some params; throws code "structure" where there are none, "non-finite" for a start that is not finite. */
export function paramSpace<P>(where: string, params: P): ParamSpace<P> {
  const given = treeFlatten<HostArray>(hosted(where, "params", params));
  const { leaves, structure } = given;
  const paths = treePaths(structure);
  // `hosted` keeps the structure but for lists, which become leaves; a leaf of shape [] may have been a tensor.
  const wasNumber = numbersIn(params);
  const offsets: number[] = [];
  let size = 0;
  for (const leaf of leaves) {
    offsets.push(size);
    size += leaf.data.length;
  }
  if (size === 0) {
    throw new LegendreError(
      "structure",
      where,
      "params hold no numbers, so there is nothing to fit",
    );
  }
  const leafOf = (i: number): number => {
    let at = leaves.length - 1;
    while ((offsets[at] as number) > i) at--;
    return at;
  };
  const name = (i: number): string => {
    const at = leafOf(i);
    const path = paths[at] ?? "";
    const inner = indexText((leaves[at] as HostArray).shape, i - (offsets[at] as number));
    return path + inner === "" ? "the param" : path + inner;
  };
  const start = new Float64Array(size);
  leaves.forEach((leaf, at) => {
    start.set(leaf.data, offsets[at]);
  });
  const wrong = start.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) {
    const message = `${name(wrong)} starts at ${start[wrong]}; start from finite numbers`;
    throw new LegendreError("non-finite", where, message, {
      path: name(wrong),
      value: start[wrong],
    });
  }
  const pieces = (vector: Float64Array): HostArray[] =>
    leaves.map((leaf, at) => {
      const from = offsets[at] as number;
      return new HostArray(leaf.shape, "float64", vector.slice(from, from + leaf.data.length));
    });
  return {
    size,
    start,
    name,
    tree: (vector) => treeUnflatten(structure, pieces(vector)),
    fitted: (vector) =>
      treeUnflatten(
        structure,
        pieces(vector).map((leaf, at) => (wasNumber[at] === true ? leaf.data[0] : leaf)),
      ),
    spread: (at, option, tree) => {
      if (typeof tree === "number") return new Float64Array(size).fill(tree);
      const other = treeFlatten<HostArray>(hosted(at, option, tree));
      const theirs = treePaths(other.structure);
      if (theirs.join("\n") !== paths.join("\n")) {
        const message = `${option} has leaves ${listed(theirs)}, expected those of the params: ${listed(paths)}, or one number for all`;
        throw new LegendreError("structure", at, message, { option, got: theirs, expected: paths });
      }
      const vector = new Float64Array(size);
      other.leaves.forEach((leaf, i) => {
        const { shape, data } = leaves[i] as HostArray;
        const from = offsets[i] as number;
        if (leaf.shape.length === 0) vector.fill(leaf.data[0] as number, from, from + data.length);
        else if (leaf.shape.join() === shape.join()) vector.set(leaf.data, from);
        else {
          const message = `${option}.${paths[i]} has shape [${leaf.shape}], expected [${shape}] or one number`;
          throw new LegendreError("shape", at, message, { option, path: paths[i] });
        }
      });
      return vector;
    },
  };
}

const listed = (paths: readonly string[]): string => paths.map((path) => `"${path}"`).join(", ");

/** For each leaf, in leaf order, whether it was written as a number. */
function numbersIn(node: unknown): boolean[] {
  if (typeof node === "number") return [true];
  if (Array.isArray(node)) {
    const isList = node.length > 0 && node.every((entry) => typeof entry === "number");
    return isList ? [false] : node.flatMap(numbersIn);
  }
  const isPlain =
    typeof node === "object" &&
    node !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(node));
  if (!isPlain) return node === null || node === undefined ? [] : [false];
  const record = node as Record<string, unknown>;
  return Object.keys(record)
    .sort()
    .flatMap((key) => numbersIn(record[key]));
}
