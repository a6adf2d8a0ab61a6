import { LegendreError } from "../errors.ts";
import { concat, reshape, reverse as reversed, slice, stack, Tensor } from "../ops.ts";
import { flag, type OptionsOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { placeOf } from "../tree/check-tensors.ts";
import {
  checkSameStructure,
  checkTensorTree,
  treeFlatten,
  treeMap,
  treePaths,
} from "../tree/index.ts";
import { kindOf } from "../tree/kind-of.ts";

/** The options of {@link associativeScan}. */
export const associativeScanOptions = options("associativeScan", {
  /** From the last slice to the first. */
  reverse: flag(false),
});

/** Options of {@link associativeScan}. */
export interface AssociativeScanOptions extends OptionsOf<typeof associativeScanOptions> {}

/**
 * All prefixes of an associative operation along the first axis, `y₀ = x₀`, `y₁ = f(y₀, x₁)`, `y₂ = f(y₁, x₂)`, …, in about 2 log₂ n calls on
 * many slices at once in place of n − 1 on one: running products of matrices, linear recurrences, filters. As JAX's `associative_scan`.
 *
 * @param f - a synchronous function of two trees like `xs`, `[m, …]` each, to a third, slice by slice; `f(f(a, b), c)` must be `f(a, f(b, c))`.
 * @param xs - a tree of tensors with a common first axis `[n, …]`, n at least 1.
 * @param options - see {@link AssociativeScanOptions}.
 * @returns a tree like `xs`, owned by the caller.
 * @throws code "shape" when lengths differ, are 0, or `f` changes a shape; "structure" when it changes the structure; "option"; "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { associativeScan } from "@legendre/core-tensor/transforms";
 *
 * // h ← a h + b for all steps, as products of affine maps.
 * const after = (p: { a: tf.Tensor; b: tf.Tensor }, q: { a: tf.Tensor; b: tf.Tensor }) => {
 *   return { a: tf.mul(p.a, q.a), b: tf.add(tf.mul(q.a, p.b), q.b) };
 * };
 * const { b } = associativeScan(after, { a: tf.tensor1d([2, 2, 2]), b: tf.tensor1d([1, 1, 1]) });
 * console.log([...b.dataSync()]); // → [ 1, 3, 7 ]
 * ```
 *
 * @remarks About n calls' worth of work in all. In programs it is written out, 2 log₂ n calls long.
 */
export function associativeScan<X>(
  f: (left: X, right: X) => X,
  xs: X,
  options: AssociativeScanOptions = {},
): X {
  const where = "associativeScan";
  const { reverse } = associativeScanOptions.resolve(options);
  checkTensorTree(where, "xs", xs);
  checkLengths(where, xs);
  const combine = (left: X, right: X): X => {
    const result = f(left, right);
    checkLike(where, result, left);
    return result;
  };
  return scoped(() => {
    const turned = (tree: X): X => (reverse ? map((leaf) => reversed(leaf, 0), tree) : tree);
    const result = turned(prefixes(combine, turned(xs)));
    // New tensors: of one slice the prefixes are the slices themselves.
    return map((leaf) => reshape(leaf, leaf.shape), result);
  });
}

/** Prefixes by halves: of pairs of neighbours first, then of what lies between. */
function prefixes<X>(f: (left: X, right: X) => X, xs: X): X {
  const length = lengthOf(xs);
  if (length < 2) return xs;
  const pairs = Math.floor(length / 2);
  const ends = prefixes(f, f(everySecond(xs, 0, pairs), everySecond(xs, 1, pairs)));
  const rest = pairs * 2 < length;
  // y₂ = f(y₁, x₂), y₄ = f(y₃, x₄), …; an odd length has one more of them.
  const inner = rest ? pairs : pairs - 1;
  const first = map((leaf) => rows(leaf, 0, 1), xs);
  if (inner === 0) return join(first, ends);
  const between = f(
    map((leaf) => rows(leaf, 0, inner), ends),
    everySecond(xs, 2, inner),
  );
  const evens = join(first, between);
  const woven = map2((a, b) => weave(rows(a, 0, pairs), b), evens, ends);
  return rest
    ? join(
        woven,
        map((leaf) => rows(leaf, pairs, 1), evens),
      )
    : woven;
}

/** The slices `from`, `from` + 2, …, `count` of them, as a column of pairs of slices: with the next one, or at the end with the last. */
function everySecond<X>(xs: X, from: number, count: number): X {
  return map((leaf) => {
    const inner = leaf.shape.slice(1);
    const column = from + 2 * count <= (leaf.shape[0] as number) ? 0 : 1;
    const pairs = reshape(rows(leaf, from - column, 2 * count), [count, 2, ...inner]);
    const begin = [0, column, ...inner.map(() => 0)];
    return reshape(slice(pairs, begin, [count, 1, ...inner]), [count, ...inner]);
  }, xs);
}

/** a₀, b₀, a₁, b₁, … */
function weave(a: Tensor, b: Tensor): Tensor {
  return reshape(stack([a, b], 1), [2 * a.shape[0]!, ...a.shape.slice(1)]);
}

function rows(x: Tensor, from: number, count: number): Tensor {
  const inner = x.shape.slice(1);
  return slice(x, [from, ...inner.map(() => 0)], [count, ...inner]);
}

function join<X>(a: X, b: X): X {
  return map2((x, y) => concat([x, y], 0), a, b);
}

function map<X>(f: (leaf: Tensor) => Tensor, tree: X): X {
  return treeMap(f, tree) as X;
}

function map2<X>(f: (a: Tensor, b: Tensor) => Tensor, a: X, b: X): X {
  return treeMap(f, a, b) as X;
}

function lengthOf(xs: unknown): number {
  return treeFlatten<Tensor>(xs).leaves[0]?.shape[0] ?? 0;
}

function checkLengths(where: string, xs: unknown): void {
  const { leaves, structure } = treeFlatten<Tensor>(xs);
  const length = lengthOf(xs);
  leaves.forEach(({ shape }, i) => {
    if (shape.length > 0 && shape[0] === length && length > 0) return;
    const place = placeOf("xs", treePaths(structure)[i] ?? "");
    const what = `${place} has shape [${shape.join(", ")}], expected [${length > 0 ? length : "n"}, …] with one slice a step, at least one`;
    throw new LegendreError("shape", where, what, { place, shape });
  });
}

function checkLike(where: string, result: unknown, like: unknown): void {
  checkSameStructure(where, "the result of f", result, "its argument", like);
  const [got, wanted] = [result, like].map((tree) => treeFlatten<unknown>(tree).leaves);
  got!.forEach((leaf, i) => {
    const { shape } = wanted![i] as Tensor;
    if (leaf instanceof Tensor && leaf.shape.join() === shape.join()) return;
    const text = leaf instanceof Tensor ? `shape [${leaf.shape.join(", ")}]` : kindOf(leaf);
    const what = `f returned ${text} for slices of shape [${shape.join(", ")}]; it must keep shapes`;
    throw new LegendreError("shape", where, what, { shape });
  });
}
