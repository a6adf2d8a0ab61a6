import {
  type Program,
  runTfjs,
  type spec,
  treeFlatten,
  treePaths,
  treeUnflatten,
} from "@legendre/core-tensor";
import type { TreeStructure } from "@legendre/core-tensor/tree";
import type { ArgumentLeaf, ChannelGroup } from "./channel-group.ts";
import { specsOf, traced } from "./dependency-graph.ts";
import { relate } from "./relate.ts";
import { removedUnits } from "./removed-units.ts";
import { smallerProgram } from "./smaller-program.ts";

/** Programs of this many different inputs are kept. */
const programsKept = 8;

/** What a {@link smallerFunction} is made of. */
export interface SmallerFunctionOptions {
  /** The weights as they were: one tree for each of the first arguments. */
  readonly weights: readonly unknown[];
  /** Which argument is the state; undefined for none. */
  readonly state: number | undefined;
  readonly groups: readonly ChannelGroup[];
  /** Whether the result has a member `state` that goes back into the argument. @defaultValue `false` */
  readonly returnsState?: boolean;
}

/** A function of the weights that are left, which computes what `f` does with the removed ones at 0. */
export interface SmallerFunction {
  readonly run: (args: readonly unknown[]) => unknown;
  /** The program for such arguments: trees of tensors or specs, of which the weights are not looked at. */
  readonly program: (args: readonly unknown[]) => Program;
}

/**
 * Traces `f` with the weights as they were and removes the groups from the program, once for each shape of
 * the other arguments.
 */
export function smallerFunction(
  // biome-ignore lint/suspicious/noExplicitAny: arguments are what the function takes
  f: (...args: any[]) => unknown,
  { weights, state, groups, returnsState = false }: SmallerFunctionOptions,
): SmallerFunction {
  const whole = weights.map((tree) => {
    const { leaves, structure } = specsOf(tree);
    return treeUnflatten<unknown>(structure, leaves);
  });
  const programs = new Map<string, Program>();
  const program = (args: readonly unknown[]): Program => {
    const others = args.slice(whole.length);
    const key = signatureOf(others);
    const known = programs.get(key);
    const found = known ?? removed(f, [...whole, ...others], state, groups, returnsState);
    programs.delete(key);
    programs.set(key, found);
    for (const oldest of programs.keys()) {
      if (programs.size <= programsKept) break;
      programs.delete(oldest);
    }
    return found;
  };
  return { program, run: (args) => runTfjs(program(args), ...args) };
}

function removed(
  f: (...args: never[]) => unknown,
  args: readonly unknown[],
  state: number | undefined,
  groups: readonly ChannelGroup[],
  returnsState: boolean,
): Program {
  const { program, leaves } = traced("removeGroups", f, args, state);
  const roles = leaves.map(({ role }) => role);
  const results = returnsState ? stateResults(program.output, leaves) : [];
  const related = relate(program, roles, results);
  const units = removedUnits(program, related, leaves, groups);
  return smallerProgram(program, related, units);
}

/** For each leaf of the result the argument that it is the next value of. */
function stateResults(
  result: TreeStructure,
  leaves: readonly ArgumentLeaf[],
): (number | undefined)[] {
  return treePaths(result).map((path) => {
    const found = leaves.findIndex(
      (leaf) => leaf.role === "state" && path === ["state", leaf.path].filter(Boolean).join("."),
    );
    return found < 0 ? undefined : found;
  });
}

function signatureOf(args: readonly unknown[]): string {
  const { leaves, structure } = treeFlatten<ReturnType<typeof spec>>(args);
  const types = leaves.map((leaf) =>
    typeof leaf === "object" ? `${leaf.dtype}[${leaf.shape}]` : typeof leaf,
  );
  return `${treePaths(structure)}|${types}`;
}
