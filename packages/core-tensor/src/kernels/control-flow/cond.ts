import { LegendreError } from "../../errors.ts";
import { fill, type Tensor } from "../../ops.ts";
import { checkBodyInputs } from "../body.ts";
import { type Body, inputTypes, outputTypes } from "../graph.ts";
import { arrayRunner, type Lookup, tensorRunner } from "../graph-run.ts";
import { HostArray } from "../host-array.ts";
import type { DerivedBody, Kernel, MaybeTensor, NodeValues } from "../kernel.ts";
import { sameType, typeToString } from "../shapes.ts";
import { type Attrs, isFloat, type ValueType } from "../value-type.ts";
import { branchesOf, checkCond } from "./attrs.ts";
import { condBatch } from "./batch.ts";
import { joinBodies } from "./join-bodies.ts";
import { condForm } from "./onnx.ts";
import { slimCond } from "./slim.ts";

/**
 * Ours: one of several graphs, chosen by a number. The first input is the choice: a bool scalar (false
 * takes branch 0, true branch 1) or an int32 scalar, clamped to the branches there are. All branches take
 * the other inputs.
 */
export function condRow(lookup: Lookup): Kernel {
  return {
    name: "Cond",
    inputs: "list",
    outputs: "list",
    shape: condShape,
    value: ([choice, ...rest], attrs) => {
      const branch = chosen(branchesOf(attrs), choice!.data[0] as number);
      const outputs = arrayRunner(lookup, branch)(rest);
      return outputs.map((y) => new HostArray(y.shape, y.dtype, y.data.slice()));
    },
    eager: ([choice, ...rest], attrs, call) => {
      const branch = chosen(branchesOf(attrs), choice!.dataSync()[0] as number);
      return tensorRunner(lookup, branch, call)(rest);
    },
    jvp: (node, tangents) => condJvp(lookup, node, tangents),
    vjp: (node, cotangents, wanted) => condVjp(lookup, node, cotangents, wanted),
    batch: condBatch(lookup),
    onnx: condForm,
    checkAttrs: checkCond,
    slim: slimCond,
  };
}

function chosen(branches: readonly Body[], index: number): Body {
  return branches[Math.min(Math.max(Number(index), 0), branches.length - 1)] as Body;
}

function condShape([choice, ...rest]: readonly ValueType[], attrs: Attrs): ValueType[] {
  const branches = branchesOf(attrs);
  if (choice!.shape.length > 0 || isFloat(choice!.dtype)) {
    const what = `the choice must be a bool or int32 scalar, got ${typeToString(choice!)}`;
    throw new LegendreError("shape", "cond", what, { choice });
  }
  for (const branch of branches) checkBodyInputs("cond", branch, rest);
  const types = outputTypes(branches[0] as Body);
  for (const [index, branch] of branches.entries()) {
    const own = outputTypes(branch);
    if (own.length === types.length && own.every((type, i) => sameType(type, types[i]!))) continue;
    const [first, other] = [types, own].map((list) => list.map(typeToString).join(", "));
    const what = `branch 0 returns ${first} and branch ${index} returns ${other}; all must return the same types`;
    throw new LegendreError("shape", "cond", what, { expected: types, got: own });
  }
  return types.map(({ shape, dtype }) => ({ shape, dtype }));
}

/** Runs a graph made of each branch; places where one has nothing and another something are zeros. */
function derived(
  lookup: Lookup,
  { inputs: [choice, ...rest], attrs, call, bodies }: NodeValues,
  seeds: readonly Tensor[],
  seedTypes: readonly ValueType[],
  derive: (branch: Body) => DerivedBody,
  types: readonly ValueType[],
): MaybeTensor[] {
  const branches = branchesOf(attrs);
  const each = branches.map(derive);
  const made = types.map((_, index) => each.some(({ places }) => places[index] !== -1));
  if (!made.includes(true)) return types.map(() => null);
  const traced = each.map(({ body, captured, places }) =>
    bodies.trace(
      (given) => {
        const outputs = tensorRunner(lookup, body, call)([...given, ...captured]);
        return types.flatMap(({ shape }, index) =>
          made[index] ? [outputs[places[index] as number] ?? fill([...shape], 0)] : [],
        );
      },
      [...inputTypes(branches[0] as Body), ...seedTypes],
    ),
  );
  const joined = joinBodies(traced);
  const all = [choice!, ...rest, ...seeds, ...joined.captured];
  const outputs = call("Cond", all, { branches: joined.bodies });
  let next = 0;
  return made.map((yes) => (yes ? (outputs[next++] as Tensor) : null));
}

function condJvp(
  lookup: Lookup,
  node: NodeValues,
  [, ...tangents]: readonly MaybeTensor[],
): MaybeTensor[] {
  const [first] = branchesOf(node.attrs) as readonly [Body];
  const active = tangents.map((tangent) => tangent !== null);
  const types = inputTypes(first).filter((_, index) => active[index]);
  const seeds = tangents.filter((tangent) => tangent !== null);
  const derive = (branch: Body): DerivedBody => node.bodies.push(branch, active);
  return derived(lookup, node, seeds, types, derive, outputTypes(first));
}

// Each branch evaluates its own forward part again: what to keep would depend on the choice.
function condVjp(
  lookup: Lookup,
  node: NodeValues,
  cotangents: readonly MaybeTensor[],
  [, ...wanted]: readonly boolean[],
): MaybeTensor[] {
  const [first] = branchesOf(node.attrs) as readonly [Body];
  const seeded = cotangents.map((cotangent) => cotangent !== null);
  const types = outputTypes(first).filter((_, index) => seeded[index]);
  const seeds = cotangents.filter((cotangent) => cotangent !== null);
  const derive = (branch: Body): DerivedBody => node.bodies.pull(branch, wanted, seeded);
  return [null, ...derived(lookup, node, seeds, types, derive, inputTypes(first))];
}
