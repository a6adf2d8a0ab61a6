import {
  HostArray,
  hostArray,
  LegendreError,
  treeFlatten,
  treePaths,
  treeUnflatten,
} from "@legendre/core-tensor";
import { indexText } from "./layout.ts";
import { type Fitted, hosted, isNumbers } from "./values.ts";

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
   *
   * @param missing - what stands for entries of the tree, or of its lists, that are undefined, null or left out; without it they are an error.
   */
  readonly spread: (where: string, name: string, tree: unknown, missing?: number) => Float64Array;
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
    spread: (at, option, tree, missing) => {
      if (typeof tree === "number") return new Float64Array(size).fill(tree);
      const whole = missing === undefined ? tree : completed(tree, params, missing);
      const other = treeFlatten<HostArray>(hosted(at, option, whole));
      const theirs = treePaths(other.structure);
      if (theirs.join("\n") !== paths.join("\n")) {
        const others = theirs.filter((path) => missing === undefined || !paths.includes(path));
        const message = `${option} has leaves ${listed(others)}, expected those of the params: ${listed(paths)}, or one number for all`;
        throw new LegendreError("structure", at, message, { option, got: others, expected: paths });
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

/** A tree with a number wherever another one has a leaf and it has none; what is in no place of the other stays, to be named in an error. */
function completed(tree: unknown, params: unknown, missing: number): unknown {
  if (!isInner(params)) {
    const own = tree ?? missing;
    // A list of numbers would be one leaf.
    if (typeof own === "number") return hostArray([own], []);
    return Array.isArray(own) ? Array.from(own, (value) => value ?? missing) : own;
  }
  const isList = Array.isArray(params);
  const own = tree ?? (isList ? [] : {});
  if (typeof own !== "object" || isNumbers(own) || Array.isArray(own) !== isList) return own;
  const found: Record<string, unknown> = isList ? ([] as never) : {};
  for (const key of Object.keys({ ...params, ...own })) {
    const entry = (own as Record<string, unknown>)[key];
    found[key] = key in params ? completed(entry, params[key], missing) : entry;
  }
  return found;
}

/** For each leaf, in leaf order, whether it was written as a number. */
function numbersIn(node: unknown): boolean[] {
  if (!isInner(node)) return node === null || node === undefined ? [] : [typeof node === "number"];
  if (Array.isArray(node)) return node.flatMap(numbersIn);
  return Object.keys(node)
    .sort()
    .flatMap((key) => numbersIn(node[key]));
}

/** Whether a node has leaves below it: a record, or a list of more than numbers. */
function isInner(node: unknown): node is Record<string, unknown> {
  if (Array.isArray(node))
    return node.length === 0 || !node.every((entry) => typeof entry === "number");
  return (
    typeof node === "object" &&
    node !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(node))
  );
}
