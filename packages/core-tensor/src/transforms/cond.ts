import { LegendreError } from "../errors.ts";
import { callKernel } from "../graph/dispatch.ts";
import { runsAtOnce } from "../graph/level.ts";
import { share } from "../graph/share.ts";
import { traceBody } from "../graph/trace-body.ts";
import { joinBodies } from "../kernels/control-flow/join-bodies.ts";
import { sameType, typeToString } from "../kernels/shapes.ts";
import { Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkStructure } from "../tree/check-structure.ts";
import { checkNotDisposed, placeOf } from "../tree/check-tensors.ts";
import { type TreeStructure, treePaths, treeUnflatten } from "../tree/index.ts";
import { loopValues, stepResult, typeOfTensor } from "./loop-values.ts";

/**
 * One of two functions, chosen by a value.
 *
 * On eager tensors only the chosen function is called. In a program or under a derivative both are
 * recorded, and only the chosen one runs.
 *
 * @param predicate - a bool scalar, or a boolean.
 * @param onTrue - a synchronous function of the operands to a tree of tensors.
 * @param onFalse - another, with a result of the same structure, shapes and dtypes.
 * @param operands - trees of tensors or numbers.
 * @returns the result of the chosen function, owned by the caller.
 * @throws code "shape" when the predicate is no scalar, or the functions return different shapes or
 *   dtypes; "structure" when they return different structures; "disposed"; "tracing".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { cond, grad } from "@legendre/core-tensor";
 *
 * const f = (x: tf.Tensor) => cond(tf.greater(x, 0), (v) => tf.square(v), (v) => tf.neg(v), x);
 * console.log(grad(f)(tf.scalar(3)).dataSync()[0], grad(f)(tf.scalar(-3)).dataSync()[0]); // → 6 -1
 * ```
 *
 * @remarks A reverse derivative evaluates the chosen function once more.
 */
export function cond<A extends readonly unknown[], R>(
  predicate: Tensor | boolean,
  onTrue: (...operands: A) => R,
  onFalse: (...operands: A) => R,
  ...operands: A
): R {
  if (typeof predicate !== "boolean" && !(predicate instanceof Tensor)) {
    throw badChoice("cond", "the predicate must be a bool scalar or a boolean", predicate);
  }
  if (predicate instanceof Tensor && (predicate.rank > 0 || predicate.dtype !== "bool")) {
    throw badChoice(
      "cond",
      "the predicate must be a bool scalar (tf.any, tf.all reduce one)",
      predicate,
    );
  }
  return choose("cond", predicate, [onFalse, onTrue], operands);
}

/**
 * One of several functions, chosen by its number; see {@link cond}.
 *
 * @param index - an int32 scalar, or a whole number; values out of range are moved to the nearest.
 * @param branches - synchronous functions of the operands, with results of the same structure, shapes and
 *   dtypes; at least one.
 * @param operands - trees of tensors or numbers.
 * @returns the result of the chosen function, owned by the caller.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { switchCase } from "@legendre/core-tensor/transforms";
 *
 * const power = (n: number, x: tf.Tensor) => switchCase(n, [(v) => tf.onesLike(v), (v) => v, (v) => tf.square(v)], x);
 * console.log(power(2, tf.scalar(3)).dataSync()[0]); // → 9
 * ```
 */
export function switchCase<A extends readonly unknown[], R>(
  index: Tensor | number,
  branches: readonly ((...operands: A) => R)[],
  ...operands: A
): R {
  if (branches.length === 0) {
    throw new LegendreError(
      "option",
      "switchCase",
      "branches is empty; pass at least one function",
    );
  }
  if (typeof index === "number" ? !Number.isInteger(index) : !(index instanceof Tensor)) {
    throw badChoice("switchCase", "the index must be an int32 scalar or a whole number", index);
  }
  if (index instanceof Tensor && (index.rank > 0 || index.dtype !== "int32")) {
    throw badChoice("switchCase", "the index must be an int32 scalar", index);
  }
  return choose("switchCase", index, branches, operands);
}

function badChoice(where: string, expected: string, got: unknown): LegendreError {
  const what = got instanceof Tensor ? typeToString(typeOfTensor(got)) : String(got);
  return new LegendreError("shape", where, `${expected}, got ${what}`, { got: what });
}

function choose<A extends readonly unknown[], R>(
  where: string,
  choice: Tensor | boolean | number,
  branches: readonly ((...operands: A) => R)[],
  operands: A,
): R {
  if (choice instanceof Tensor) checkNotDisposed(where, "the choice", choice);
  return scoped(() => {
    const given = loopValues(where, "operands", operands);
    const known = choice instanceof Tensor ? undefined : Number(choice);
    if (runsAtOnce() || known !== undefined) {
      const number = known ?? Number((choice as Tensor).dataSync()[0]);
      const branch = branches[
        Math.min(Math.max(number, 0), branches.length - 1)
      ] as (typeof branches)[0];
      const made = stepResult(where, branch(...treeUnflatten<A>(given.structure, given.leaves)));
      const { leaves, structure } = loopValues(where, "the result", made);
      return treeUnflatten<R>(structure, leaves.map(share));
    }
    const types = given.leaves.map(typeOfTensor);
    const structures: TreeStructure[] = [];
    const traced = branches.map((branch, index) =>
      traceBody(
        where,
        (all) => {
          const made = stepResult(where, branch(...treeUnflatten<A>(given.structure, all)));
          const { leaves, structure } = loopValues(where, `the result of branch ${index}`, made);
          structures.push(structure);
          return leaves;
        },
        types,
      ),
    );
    checkBranches(
      where,
      structures,
      traced.map(({ body }) => body.outputs.map((id) => body.values[id]!)),
    );
    const joined = joinBodies(traced);
    const inputs = [choice as Tensor, ...given.leaves, ...joined.captured];
    const outputs = callKernel("Cond", inputs, { branches: joined.bodies });
    return treeUnflatten<R>(structures[0] as TreeStructure, outputs);
  });
}

function checkBranches(
  where: string,
  structures: readonly TreeStructure[],
  types: readonly (readonly ReturnType<typeof typeOfTensor>[])[],
): void {
  const [first] = structures as readonly [TreeStructure];
  for (const [index, structure] of structures.entries()) {
    checkStructure(where, `the result of branch ${index}`, structure, "that of branch 0", first);
    for (const [leaf, type] of (types[index] ?? []).entries()) {
      const expected = types[0]?.[leaf];
      if (expected === undefined || sameType(type, expected)) continue;
      const place = placeOf("the result", treePaths(first)[leaf] ?? "");
      throw new LegendreError(
        "shape",
        where,
        `${place} is ${typeToString(expected)} in branch 0 and ${typeToString(type)} in branch ${index}; all branches must return the same shapes and dtypes`,
        { path: place, expected, got: type },
      );
    }
  }
}
