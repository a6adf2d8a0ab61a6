import type { Program } from "../../../src/graph/graph.ts";
import { inDoubles } from "../../../src/graph/passes/in-doubles.ts";
import { HostArray } from "../../../src/kernels/host-array.ts";
import { isComposite } from "../../../src/kernels/kernel.ts";
import { hloFormOf } from "../../../src/kernels/stablehlo-table.ts";
import { lookupKernel } from "../../../src/kernels/table.ts";
import type { ValueType } from "../../../src/kernels/value-type.ts";
import { treeLeaves } from "../../../src/tree/index.ts";
import { toStableHlo } from "../../../src/xla/index.ts";
import type { Running } from "../../conformance/executors.ts";
import type { Family } from "../../kernels/case.ts";
import { families } from "../../kernels/cases/index.ts";
import { interpret } from "./run.ts";

/** Whether an op can be written as StableHLO. */
export const hasForm = (kernel: string): boolean => {
  const row = lookupKernel(kernel);
  return isComposite(row) || hloFormOf(row) !== undefined;
};

/** The cases of ops with a form. */
export const familiesWithForms: readonly Family[] = families
  .map(({ name, cases }) => ({ name, cases: cases.filter(({ kernel }) => hasForm(kernel)) }))
  .filter(({ cases }) => cases.length > 0);

/** Runs the text of a program on the interpreter. */
export function runText(program: Program, args: readonly HostArray[]): HostArray[] {
  return interpret(toStableHlo(program), args);
}

/** Runs the text of the program in double precision; results go by the types that it was traced with. */
export function runInDoubles(program: Program, args: readonly HostArray[]): HostArray[] {
  const wide = args.map(
    ({ shape, dtype, data }) => new HostArray(shape, dtype === "float32" ? "float64" : dtype, data),
  );
  return runText(inDoubles(program), wide).map(({ shape, data, dtype }, i) => {
    const traced = program.graph.values[program.graph.outputs[i]!] as ValueType;
    if (dtype === "float32") throw new Error("a result is of float32 still");
    return new HostArray(shape, dtype === "float64" ? traced.dtype : dtype, data);
  });
}

/** The interpreter as the conformance suite takes executors. */
export const interpreted: Running = {
  version: "interpreted",
  run: async (program, args) => ({
    outputs: runText(program, treeLeaves<HostArray>(args as never)),
    onHost: [],
  }),
};
