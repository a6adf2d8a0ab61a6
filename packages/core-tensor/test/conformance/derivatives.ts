import { expectAllClose } from "@repo/test-kit";
import { expect } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import type { Program } from "../../src/graph/graph.ts";
import { trace } from "../../src/graph/trace.ts";
import { type HostArray, sizeOf } from "../../src/kernels/host-array.ts";
import { isComposite } from "../../src/kernels/kernel.ts";
import { lookupKernel } from "../../src/kernels/table.ts";
import type { DType } from "../../src/kernels/value-type.ts";
import type { Tensor } from "../../src/ops.ts";
import { jvp } from "../../src/transforms/jvp.ts";
import { vjp } from "../../src/transforms/vjp.ts";
import { type Call, specs } from "../kernels/call.ts";
import type { Case } from "../kernels/case.ts";
import { type Arrays, difference, everyDirection } from "../kernels/differences.ts";

type Tensors = readonly Tensor[];

/** The row's manners: inputs stay as they are, the shape column is right, attributes are canonical. */
export function checkManners(entry: Case, call: Call): void {
  const inputs = Object.values(entry.inputs) as HostArray[];
  const before = inputs.map((input) => input.data.slice());
  const actual = runReference(call.outputs, inputs) as HostArray[];
  expect(
    inputs.map((input) => input.data),
    "inputs modified",
  ).toEqual(before);
  call.outputs.graph.outputs.forEach((id, i) => {
    expect(typed(actual[i] as HostArray), "shape column").toEqual(call.outputs.graph.values[id]);
    expect(actual[i]?.data.length).toBe(sizeOf(actual[i]?.shape ?? []));
  });
  const row = lookupKernel(entry.kernel);
  if (!isComposite(row) && row.attrs !== undefined) {
    const once = row.attrs(entry.attrs ?? {}, inputs);
    expect(row.attrs(once, inputs), "canonical attributes").toEqual(once);
  }
}

/** jvp and vjp against central differences of `value` and against each other; the vjp. */
export function checkFirst(call: Call): Program {
  const { f, x, weights, directions } = call;
  const program = trace((at: Tensors) => f(at), specs(x));
  const value = (at: Arrays): number[] => flat(runReference(program, at));
  const pushforward = call.pushforward();
  const pullback = call.pullback();
  const tangent = runReference(pushforward, x, directions);
  expectAllClose(flat(tangent), difference(value, x, directions), {
    tolerance: 1e-7,
    label: "jvp",
  });
  const cotangent = runReference(pullback, x, weights) as HostArray[];
  const slopes = everyDirection(x).map((unit) => dot(difference(value, x, unit), flat(weights)));
  expectAllClose(flat(cotangent), slopes, { tolerance: 1e-7, label: "vjp" });
  expectAllClose(dot(flat(tangent), flat(weights)), dot(flat(cotangent), flat(directions)), {
    tolerance: 1e-10,
    label: "adjoint identity",
  });
  expect(cotangent.map(typed)).toEqual(x.map(typed));
  return pullback;
}

/** Second derivatives against differences of the first, and the other two orders against that one. */
export function checkSecond(call: Call, pullback: Program): void {
  const { f, x, weights, directions } = call;
  const pull = (at: Tensors, w: Tensors): Tensors => vjp(f, at).pullback(w as never) as Tensors;
  const run = (hvp: (at: Tensors, v: Tensors, w: Tensors) => unknown): number[] =>
    flat(
      runReference(trace(hvp, specs(x), specs(directions), specs(weights)), x, directions, weights),
    );
  const actual = run((at, v, w) => jvp((z: Tensors) => pull(z, w), at, v).tangent);
  const slope = (at: Arrays): number[] => flat(runReference(pullback, at, weights));
  expectAllClose(actual, difference(slope, x, directions), { tolerance: 1e-6, label: "hvp" });
  const reverseOverForward = run((at, v, w) =>
    vjp((z: Tensors) => jvp(f, z as Tensor[], v as Tensor[]).tangent, at).pullback(w as never),
  );
  expectAllClose(reverseOverForward, actual, { tolerance: 1e-9, label: "reverse over forward" });
  const reverseOverReverse = run((at, v, w) =>
    vjp((z: Tensors) => pull(z, w), at).pullback(v as never),
  );
  expectAllClose(reverseOverReverse, actual, { tolerance: 1e-9, label: "reverse over reverse" });
}

function typed({ shape, dtype }: HostArray): { shape: readonly number[]; dtype: DType } {
  return { shape: [...shape], dtype };
}

function flat(arrays: unknown): number[] {
  return (arrays as HostArray[]).flatMap((array) => Array.from(array.data));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, value, i) => total + value * (b[i] as number), 0);
}
