import {
  LegendreError,
  type Program,
  spec,
  trace,
  treeFlatten,
  treePaths,
} from "@legendre/core-tensor";
import { valueProgram } from "@legendre/core-tensor/graph";
import { type OptionsOf, oneOf, optional, options, value } from "@legendre/core-tensor/options";
import type { TreeStructure } from "@legendre/core-tensor/tree";
import type { WeightSlice } from "../surgeon/granularity.ts";
import type { ArgumentLeaf, ChannelGroup } from "./channel-group.ts";
import { groupMacs } from "./group-macs.ts";
import { type Related, type Role, relate } from "./relate.ts";
import type { Axis } from "./relations/index.ts";

/** An axis of a weight that must stay whole, or keeps some of its places. */
export interface FrozenAxis {
  readonly path: string;
  readonly axis: number;
  /** How many places must stay, of how many. */
  readonly stay: number;
  readonly length: number;
  /** Why, e.g. `"it is an axis of the output"`. */
  readonly reason: string;
}

/** What of a function's weights can be removed. */
export interface DependencyGraph {
  /** Neurons and channels, in the order of the leaves. */
  readonly groups: readonly ChannelGroup[];
  /** What must stay, and why. */
  readonly frozen: readonly FrozenAxis[];
}

/** The options of {@link dependencyGraph}. */
export const dependencyGraphOptions = options("dependencyGraph", {
  /** Which argument holds weights that are not pruned and go with the others (running statistics). If left out: none. */
  state: optional(value<number>()),
  /** What removing a group saves: `"weights"` counts them, `"macs"` counts the multiplications of one call. */
  cost: oneOf(["weights", "macs"], "weights"),
});

/** Options of {@link dependencyGraph}. */
export interface DependencyGraphOptions extends OptionsOf<typeof dependencyGraphOptions> {}

const where = "dependencyGraph";

/**
 * Finds the neurons and channels of a function, with all the weights that go together: the filters that make
 * a channel, its bias and batch normalisation, and what the next layers multiply it by, through residual sums,
 * concatenation, flattening, depthwise and grouped convolutions, transpositions, pooling and embeddings. The
 * function is traced, so it may be written with layers, plain ops, or be read from a file.
 *
 * @param f - gives the outputs of the network; its first argument is the tree of weights.
 * @param args - its arguments: trees of tensors or specs. One or two examples are enough.
 * @param options - see {@link DependencyGraphOptions}.
 * @returns the groups that can be pruned, for `prune` and {@link removeGroups}, and what cannot, with the reason:
 *   axes of inputs and outputs, axes that a softmax or a mean runs over, and what ops do that are not known here.
 * @throws code "tracing" for a function that cannot be traced, "structure" for weights that are no tree of
 *   tensors, "option".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { dependencyGraph } from "@legendre/fishleg/structure";
 *
 * const params = { a: tf.ones([2, 3]), bias: tf.zeros([3]), b: tf.ones([3, 1]) };
 * const f = (p: typeof params, x: tf.Tensor) => tf.matMul(tf.relu(tf.add(tf.matMul(x, p.a), p.bias)), p.b);
 * const { groups } = dependencyGraph(f, [params, tf.ones([4, 2])]);
 * console.log(groups[0]?.slices.map(({ path, axis }) => `${path}:${axis}`)); // → [ 'a:1', 'b:0', 'bias:0' ]
 * ```
 *
 * @remarks Removing a group leaves the function what it is with all weights of the group at 0. Where that cannot
 * be (a sum runs over values that a mask does not make 0) the axis stays. Axes that are merged and cut (heads,
 * groups) are followed position by position. Costs: one trace, and time in the number of positions along axes,
 * not of weights: some tenths of a second for a ResNet-18. The rules know inference and training mode. In the idea it follows
 * DepGraph, but works on positions instead of layers.
 * @see Fang et al., DepGraph: towards any structural pruning (2023).
 */
export function dependencyGraph(
  // biome-ignore lint/suspicious/noExplicitAny: arguments are what the function takes
  f: (...args: any[]) => unknown,
  args: readonly unknown[],
  options?: DependencyGraphOptions,
): DependencyGraph {
  const { state, cost } = dependencyGraphOptions.resolve(options);
  const { program, leaves } = traced(where, f, args, state);
  const related = relate(
    program,
    leaves.map(({ role }) => role),
  );
  const found = groupsOf(program, related, leaves);
  const groups = cost === "weights" ? found : groupMacs(program, related, leaves, found);
  return { groups, frozen: frozenAxes(program, related, leaves) };
}

/** A traced function, and what the leaves of its arguments are. */
export function traced(
  where: string,
  f: (...args: never[]) => unknown,
  args: readonly unknown[],
  state: number | undefined,
): { readonly program: Program; readonly leaves: readonly ArgumentLeaf[] } {
  if (!Array.isArray(args) || args.length === 0) {
    const message = "args must be the list of arguments of f, the weights first";
    throw new LegendreError("option", where, message, { option: "args" });
  }
  if (state !== undefined && !(Number.isInteger(state) && state > 0 && state < args.length)) {
    const message = `state must be the number of an argument after the weights (1 to ${args.length - 1}), got ${state}`;
    throw new LegendreError("option", where, message, { option: "state", value: state });
  }
  const program = valueProgram(trace(f as (...all: unknown[]) => unknown, ...args));
  const leaves = args.flatMap((arg, i): ArgumentLeaf[] => {
    const role = i === 0 ? "params" : i === state ? "state" : "input";
    return treePaths(treeFlatten(arg).structure as TreeStructure).map((path) => ({ role, path }));
  });
  return { program, leaves };
}

/** Specs of the leaves of a tree, so that its tensors need not live. */
export function specsOf(tree: unknown): {
  readonly leaves: readonly ReturnType<typeof spec>[];
  readonly structure: TreeStructure;
} {
  const { leaves, structure } = treeFlatten<{ shape: readonly number[]; dtype: "float32" }>(tree);
  return { leaves: leaves.map(({ shape, dtype }) => spec(shape, dtype)), structure };
}

/** The groups of a program: for each unit that may go, the places of the weights that go with it. */
function groupsOf(
  program: Program,
  related: Related,
  leaves: readonly ArgumentLeaf[],
): ChannelGroup[] {
  const { units } = related;
  const slices = new Map<number, { leaf: number; axis: number; indices: number[] }[]>();
  for (const { leaf, axis, positions } of weightAxes(program, related, leaves)) {
    for (const [index, position] of positions.entries()) {
      for (const unit of units.unitsOf([position])) {
        if (units.reasonOf(unit) !== undefined) continue;
        const found = slices.get(unit) ?? [];
        slices.set(unit, found);
        const last = found.at(-1);
        if (last?.leaf === leaf && last.axis === axis) last.indices.push(index);
        else found.push({ leaf, axis, indices: [index] });
      }
    }
  }
  const named = [...slices.values()].flatMap((all): ChannelGroup[] => {
    const of = (role: Role): WeightSlice[] =>
      all.flatMap(({ leaf, axis, indices }) => {
        const { path, role: own } = leaves[leaf] as ArgumentLeaf;
        return own === role ? [{ path, axis, indices }] : [];
      });
    const params = of("params");
    const [first] = params;
    if (first === undefined) return [];
    // Named after the weights that make it: the kernel whose last axis it is, where there is one.
    const maker =
      params.find(({ path, axis }) => axis === rankOf(program, leaves, path) - 1 && axis > 0) ??
      first;
    const layer = `${maker.path}:${maker.axis}`;
    return [
      { name: `${maker.path} [${maker.indices}]`, layer, slices: params, state: of("state") },
    ];
  });
  return named;
}

function rankOf({ graph }: Program, leaves: readonly ArgumentLeaf[], path: string): number {
  const leaf = leaves.findIndex((each) => each.role === "params" && each.path === path);
  return graph.values[graph.inputs[leaf] as number]!.shape.length;
}

/** The axes of the weights, in the order of the leaves. */
export function* weightAxes(
  { graph }: Program,
  { axes }: Related,
  leaves: readonly ArgumentLeaf[],
): Generator<{ leaf: number; axis: number; positions: readonly number[] }> {
  for (const [leaf, { role }] of leaves.entries()) {
    if (role === "input") continue;
    for (const [axis, { positions }] of (
      axes[graph.inputs[leaf] as number] as readonly Axis[]
    ).entries()) {
      yield { leaf, axis, positions };
    }
  }
}

function frozenAxes(
  program: Program,
  related: Related,
  leaves: readonly ArgumentLeaf[],
): FrozenAxis[] {
  const frozen: FrozenAxis[] = [];
  for (const { leaf, axis, positions } of weightAxes(program, related, leaves)) {
    const { path, role } = leaves[leaf] as ArgumentLeaf;
    if (role !== "params" || positions.length <= 1) continue;
    const reasons = positions.flatMap((position) => related.units.whyFrozen(position) ?? []);
    const [reason] = reasons;
    if (reason === undefined) continue;
    frozen.push({ path, axis, stay: reasons.length, length: positions.length, reason });
  }
  return frozen;
}
