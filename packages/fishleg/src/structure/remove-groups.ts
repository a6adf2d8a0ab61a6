import type { Program } from "@legendre/core-tensor";
import { type OptionsOf, optional, options, value } from "@legendre/core-tensor/options";
import type { ChannelGroup } from "./channel-group.ts";
import { traced } from "./dependency-graph.ts";
import { relate } from "./relate.ts";
import { removedUnits } from "./removed-units.ts";
import { smallerFunction } from "./smaller-function.ts";
import { smallerTree } from "./smaller-tree.ts";

/** The options of {@link removeGroups}. */
export const removeGroupsOptions = options("removeGroups", {
  /** Which argument is the state, as in {@link DependencyGraphOptions}. If left out: none. */
  state: optional(value<number>()),
});

/** Options of {@link removeGroups}. */
export interface RemoveGroupsOptions extends OptionsOf<typeof removeGroupsOptions> {}

/** What {@link removeGroups} returns. */
export interface Removed<A extends readonly unknown[], Y> {
  /** The function of the smaller weights. */
  readonly f: (...args: A) => Y;
  /** The smaller weights, owned by the caller. */
  readonly params: A[0];
  /** The smaller state, owned by the caller; undefined where there is none. */
  readonly state: unknown;
  /** The smaller form of another tree like the weights; owned by the caller. */
  readonly smaller: (params: A[0]) => A[0];
  /** The smaller function as a program, e.g. for `toOnnx`. */
  readonly program: (...args: A) => Program;
}

/**
 * Removes neurons and channels: the weights get smaller, and the function computes with them what it did with
 * the removed ones at 0.
 *
 * @param f - gives the outputs of the network; its first argument is the tree of weights.
 * @param args - its arguments. The weights (and the state) are tensors, the others may be specs.
 * @param groups - what goes, of those that {@link dependencyGraph} found; see {@link removedGroups} for those of a mask.
 * @param options - see {@link RemoveGroupsOptions}.
 * @returns the smaller weights and a function of them: it can be called, compiled, differentiated and traced with
 *   inputs of any number of examples. It traces `f` once for each shape of its inputs; call it through `jit`.
 * @throws code "option" when an axis would lose all its places, "structure" for groups of another function or
 *   such as must stay.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { dependencyGraph, removeGroups } from "@legendre/fishleg/structure";
 *
 * const params = { a: tf.tensor2d([[1, 0, 2]]), b: tf.tensor2d([[3], [0], [4]]) };
 * const f = (p: typeof params, x: tf.Tensor) => tf.matMul(tf.tanh(tf.matMul(x, p.a)), p.b);
 * const x = tf.tensor2d([[0.5]]);
 * const { groups } = dependencyGraph(f, [params, x]);
 * const smaller = removeGroups(f, [params, x] as const, groups.slice(1, 2));
 * console.log(smaller.params.a.shape, smaller.params.b.shape); // [ 1, 2 ] [ 2, 1 ]
 * console.log(smaller.f(smaller.params, x).dataSync()[0] === f(params, x).dataSync()[0]); // → true
 * ```
 */
export function removeGroups<P, R extends readonly unknown[], Y>(
  f: (params: P, ...rest: R) => Y,
  args: readonly [P, ...R],
  groups: readonly ChannelGroup[],
  options?: RemoveGroupsOptions,
): Removed<readonly [P, ...R], Y> {
  const { state } = removeGroupsOptions.resolve(options);
  // Says what is wrong with the groups now, not at the first call.
  const { program, leaves } = traced("removeGroups", f, args, state);
  const roles = leaves.map(({ role }) => role);
  removedUnits(program, relate(program, roles), leaves, groups);
  const [params] = args;
  const weights = state === undefined ? [params] : args.slice(0, state + 1);
  const { run, program: smallerProgram } = smallerFunction(f, { weights, state, groups });
  const { smaller } = smallerTree(
    params,
    groups.flatMap(({ slices }) => slices),
  );
  const stateOf = (): unknown =>
    smallerTree(
      args[state as number],
      groups.flatMap((group) => group.state),
    ).smaller(args[state as number]);
  return {
    f: (...given) => run(given) as Y,
    params: smaller(params),
    state: state === undefined ? undefined : stateOf(),
    smaller,
    program: (...given) => smallerProgram(given),
  };
}
