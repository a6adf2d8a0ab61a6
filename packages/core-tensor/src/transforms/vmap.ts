import { LegendreError } from "../errors.ts";
import { belongsTo } from "../graph/dispatch.ts";
import { below } from "../graph/level.ts";
import { synchronous, withLevel } from "../graph/record.ts";
import { moveAxis, spread } from "../kernels/batch-axes.ts";
import { clone, Tensor } from "../ops.ts";
import { count, type OptionsOf, oneOf, optional, options, value } from "../options.ts";
import { scoped } from "../scope.ts";
import {
  type LeafType,
  type MapTree,
  type TreeStructure,
  treeFlatten,
  treePaths,
  treeUnflatten,
} from "../tree/index.ts";
import { kindOf } from "../tree/kind-of.ts";
import { resultLeaf } from "../tree/result-leaf.ts";
import { BatchLevel } from "./batch-level.ts";
import { type BatchAxes, leafAxes } from "./vmap-axes.ts";

/** The options of {@link vmap}. */
export const vmapOptions = options("vmap", {
  /**
   * Which axis of the arguments counts the examples: a number for all leaves of all arguments, or an
   * array with an entry for each argument, a number, `null` (the same for all examples) or a tree that
   * the argument begins like. Negative axes count from the end.
   */
  inAxes: value<BatchAxes, 0>(0),
  /** Which axis of the results counts the examples, in the same way; `null` where all are equal. */
  outAxes: value<BatchAxes, 0>(0),
  /** Number of examples, needed where no argument has an axis of them. */
  axisSize: optional(count(1)),
  /**
   * What to do with an op whose row has no batch rule: `"loop"` runs it example by example, which is right
   * but slow.
   */
  withoutRule: oneOf(["error", "loop"], "error"),
});

/** Options of {@link vmap}. */
export interface VmapOptions extends OptionsOf<typeof vmapOptions> {}

/** A tree whose tensors have one more axis; other leaves are what they are. */
export type Batched<T> = unknown extends T
  ? T
  : T extends Tensor
    ? Tensor
    : T extends LeafType | null | undefined
      ? T
      : { [K in keyof T]: Batched<T[K]> };

/** The function that {@link vmap} returns. */
export type Vmapped<A extends readonly unknown[], R> = (
  ...args: { [K in keyof A]: Batched<A[K]> }
) => MapTree<R, Tensor>;

/**
 * A function of one example as a function of many at once: result `i` is `f` of the arguments' slices
 * `i`. The function runs once; each of its ops runs on all examples, so that a loop over vectors becomes
 * products of matrices.
 *
 * @param f - a synchronous function of trees of tensors, written with `tf.*` ops. Derivatives, compiled
 *   functions, keyed randomness and `vmap` itself may stand in it, and it in them.
 * @param options - see {@link VmapOptions}.
 * @returns a function of the same arguments with one more axis, whose result has one more axis, owned by
 *   the caller.
 * @throws code "option" for axes out of range; "structure" for axes that do not fit the trees; "shape"
 *   where the numbers of examples differ; "tracing" when `f` reads a value, returns a promise or uses an
 *   op without a batch rule.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad, vmap } from "@legendre/core-tensor";
 *
 * const loss = (w: tf.Tensor, x: tf.Tensor) => tf.square(tf.sum(tf.mul(w, x))) as tf.Tensor;
 * const each = vmap(grad(loss), { inAxes: [null, 0] });
 * console.log(each(tf.tensor1d([1, 1]), tf.tensor2d([[1, 0], [1, 2]])).arraySync());
 * // → [ [ 2, 0 ], [ 6, 12 ] ]
 * ```
 *
 * @remarks Values that do not depend on an example are computed once. A random draw with a key of each
 * example is that of a loop over keys; with one key for all it is the same draw for all.
 */
export function vmap<A extends readonly unknown[], R>(
  f: (...args: A) => R,
  options: VmapOptions = {},
): Vmapped<A, R> {
  const { inAxes, outAxes, axisSize, withoutRule } = vmapOptions.resolve(options);
  const run = (...args: unknown[]): unknown =>
    scoped(() => {
      const { leaves, structure } = treeFlatten<unknown>(args);
      const axes = inputAxes(inAxes, leaves, structure);
      const level = new BatchLevel(examples(leaves, axes, structure, axisSize), withoutRule);
      try {
        return withLevel(level, () => {
          const inputs = leaves.map((leaf, index) => {
            const axis = axes[index];
            return typeof axis === "number" ? level.input(leaf as Tensor, axis) : leaf;
          });
          const values = treeUnflatten<unknown[]>(structure, inputs);
          const result = treeFlatten<unknown>(synchronous("vmap", f(...(values as unknown as A))));
          return treeUnflatten(result.structure, outputs(level, result, outAxes));
        });
      } finally {
        level.release();
      }
    });
  return run as Vmapped<A, R>;
}

/** The axis of each argument leaf, counted from the front; null for leaves that are the same for all. */
function inputAxes(
  inAxes: BatchAxes,
  leaves: readonly unknown[],
  structure: TreeStructure,
): (number | null)[] {
  const paths = treePaths(structure);
  return leafAxes("inAxes", inAxes, structure).map((axis, index) => {
    const leaf = leaves[index];
    const path = paths[index] ?? "";
    if (leaf instanceof Tensor && leaf.isDisposed) {
      const message = `leaf "${path}" of shape [${leaf.shape}] is disposed; keep it alive until the call`;
      throw new LegendreError("disposed", "vmap", message, { path });
    }
    if (axis === null) return null;
    if (leaf instanceof Tensor) return axisOf("inAxes", axis, leaf.rank, path, leaf.shape);
    const message = `leaf "${path}" is ${kindOf(leaf)}, which has no axis ${axis}; give it null in inAxes, or close over it`;
    throw new LegendreError("structure", "vmap", message, { path, axis });
  });
}

function axisOf(
  option: string,
  axis: number,
  rank: number,
  path: string,
  shape: readonly number[],
): number {
  if (axis >= -rank && axis < rank) return axis < 0 ? axis + rank : axis;
  const named = path === "" ? "" : ` for leaf "${path}"`;
  throw new LegendreError(
    "option",
    "vmap",
    `${option} is ${axis}${named} of shape [${shape}], expected ` +
      (rank === 0
        ? "null, since it has no axes"
        : `a number from ${-rank} to ${rank - 1}, or null`),
    { option, axis, path, shape },
  );
}

/** The number of examples that all mapped leaves agree on. */
function examples(
  leaves: readonly unknown[],
  axes: readonly (number | null)[],
  structure: TreeStructure,
  axisSize: number | undefined,
): number {
  const paths = treePaths(structure);
  const found = axes.flatMap((axis, index) => {
    if (axis === null) return [];
    const { shape } = leaves[index] as Tensor;
    return [{ path: paths[index] ?? "", axis, shape, size: shape[axis] as number }];
  });
  const size = axisSize ?? found[0]?.size;
  if (size === undefined) {
    const message =
      "no argument has an axis of examples; give one an axis in inAxes, or say how many there are with axisSize";
    throw new LegendreError("option", "vmap", message);
  }
  const other = found.find((leaf) => leaf.size !== size);
  if (other === undefined && size >= 1) return size;
  const first = axisSize === undefined ? found[0] : undefined;
  const named = (leaf: (typeof found)[number]): string =>
    `leaf "${leaf.path}" of shape [${leaf.shape}] has ${leaf.size} along axis ${leaf.axis}`;
  const expected = first === undefined ? `axisSize is ${size}` : named(first);
  throw new LegendreError(
    "shape",
    "vmap",
    other === undefined
      ? `${expected}, expected at least one example`
      : `the numbers of examples differ: ${expected}, ${named(other)}; make them equal, or give what is the same for all examples null in inAxes`,
    { sizes: found.map(({ path, size: length }) => ({ path, size: length })), axisSize },
  );
}

/** The results on the level below, each with its axis of examples where it belongs. */
function outputs(
  level: BatchLevel,
  { leaves, structure }: { readonly leaves: readonly unknown[]; readonly structure: TreeStructure },
  outAxes: BatchAxes,
): Tensor[] {
  const paths = treePaths(structure);
  const axes = leafAxes("outAxes", outAxes, structure);
  return leaves.map((leaf, index) => {
    const path = paths[index] ?? "";
    const value = resultLeaf("vmap", path, leaf);
    const batched = belongsTo(value, level);
    const given = axes[index] ?? null;
    if (given === null) {
      if (!batched) return below(level, () => clone(value));
      const what = path === "" ? "the result" : `result leaf "${path}"`;
      const message = `${what} differs from example to example, but outAxes has null for it; give it an axis, or reduce it outside`;
      throw new LegendreError("option", "vmap", message, { path });
    }
    const axis = axisOf("outAxes", given, value.rank + 1, path, [level.size, ...value.shape]);
    return below(level, () => {
      const base = batched ? level.baseOf(value) : spread(value, [level.size, ...value.shape]);
      const moved = moveAxis(base, 0, axis);
      return moved === base ? clone(base) : moved;
    });
  });
}
