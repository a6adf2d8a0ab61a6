import { isLegendreError, LegendreError } from "../errors.ts";
import { Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree, placeOf } from "./check-tensors.ts";
import { treeFlatten } from "./flatten.ts";
import { treeMap } from "./map.ts";
import { treePaths } from "./structure.ts";

/** How many tensors an error lists before it says how many more there are. */
const LISTED = 8;

/** How TensorFlow.js begins where it refuses shapes, dtypes or indices. */
const refused =
  /^(Argument '|Error in |Operands could not|Size\(|Cannot infer the missing|The new shape|All tensors passed|Pass at least|Can't squeeze|GatherV2: |vals\.)/;

/**
 * Runs `f` on the tensors of `given` in a scope of its own: what it makes is freed, except for its result. Where the tensors are refused, the
 * error names them as the caller does. Nothing is looked at before `f` fails, so a call that works costs nothing more.
 *
 * @param where - the public function that runs, for the error.
 * @param given - trees of the caller's, by the names of the arguments.
 * @returns what `f` returns.
 * @throws `structure` for a leaf that is no tensor or is missing, and `disposed`; `shape`, or `data` for an index, with the shapes of all tensors where
 *   TensorFlow.js refused them, with its error as `cause`. All else, as what a function of the caller's throws, comes through as it is.
 *
 * @example
 * ```ts
 * import { onTensors } from "@legendre/core-tensor/tree";
 * import { add, type Tensor, zeros } from "@tensorflow/tfjs";
 *
 * const sum = (a: Tensor, b: Tensor): Tensor => onTensors("sum", { a, b }, () => add(a, b));
 * try {
 *   sum(zeros([2]), zeros([3]));
 * } catch (error) {
 *   console.log((error as Error).message.slice(0, 64)); // → sum: shapes or dtypes do not fit each other: a is [2], b is [3];
 * }
 * ```
 */
export function onTensors<R>(
  where: string,
  given: Readonly<Record<string, unknown>>,
  f: () => R,
): R {
  try {
    return scoped(f);
  } catch (error) {
    if (isLegendreError(error)) throw error;
    for (const [name, tree] of Object.entries(given)) {
      // Numbers are fine where sizes or amounts stand among tensors.
      const others = treeMap((leaf: unknown) => (typeof leaf === "number" ? null : leaf), tree);
      checkTensorTree(where, name, others);
    }
    const empty = error instanceof TypeError ? emptyPlace(given) : undefined;
    if (empty === undefined) throw explained(where, given, error);
    const message = `${empty} is missing, expected a tensor; pass all that the call needs`;
    throw new LegendreError("structure", where, message, { place: empty }, { cause: error });
  }
}

/** The error to throw for what a call on `given` threw: one that lists the tensors where TensorFlow.js refused them. */
export function explained(
  where: string,
  given: Readonly<Record<string, unknown>>,
  error: unknown,
): unknown {
  if (!(error instanceof Error && refused.test(error.message))) return error;
  const all = Object.entries(given).flatMap(([name, tree]) => described(name, tree));
  const more = all.length > LISTED ? ` and ${all.length - LISTED} more` : "";
  const index = /^GatherV2: (.*)/.exec(error.message)?.[1];
  const fault = index ?? "shapes or dtypes do not fit each other";
  const message = `${fault}: ${all.slice(0, LISTED).join(", ")}${more}; give tensors of the shapes, and indices within them, that the documentation of ${where} says`;
  const code = index === undefined ? "shape" : "data";
  return new LegendreError(code, where, message, {}, { cause: error });
}

/** The place of the first member that is `undefined` or `null`, which trees may hold and ops refuse. */
function emptyPlace(tree: unknown, path = ""): string | undefined {
  if (tree === undefined || tree === null) return path;
  if (tree instanceof Tensor || typeof tree !== "object") return undefined;
  for (const [name, member] of Object.entries(tree)) {
    const found = emptyPlace(member, path === "" ? name : `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Each tensor of a tree with its shape, and its dtype where that is unusual. */
function described(name: string, tree: unknown): string[] {
  const { leaves, structure } = treeFlatten<unknown>(tree);
  const paths = treePaths(structure);
  return leaves.flatMap((leaf, i) => {
    if (!(leaf instanceof Tensor)) return [];
    const type = leaf.dtype === "float32" ? "" : `${leaf.dtype} `;
    return [`${placeOf(name, paths[i] ?? "")} is ${type}[${leaf.shape.join(", ")}]`];
  });
}
