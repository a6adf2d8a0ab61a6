import { expectAllClose } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { runTfjs } from "../../src/executors/tfjs.ts";
import { callKernel, type KernelInputs } from "../../src/graph/dispatch.ts";
import type { Program } from "../../src/graph/graph.ts";
import { fromHost } from "../../src/graph/host-run.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import { HostArray, hostArray, sizeOf } from "../../src/kernels/host-array.ts";
import { isComposite } from "../../src/kernels/kernel.ts";
import { lookupKernel } from "../../src/kernels/table.ts";
import { type Attrs, type DType, isFloat } from "../../src/kernels/value-type.ts";
import { type Tensor, tidy } from "../../src/ops.ts";
import { jvp } from "../../src/transforms/jvp.ts";
import { vjp } from "../../src/transforms/vjp.ts";
import { type Arrays, difference, everyDirection } from "./differences.ts";

/** One call of a kernel that the conformance suite checks. */
export interface Case {
  readonly kernel: string;
  /** What is special about it, for the name of the test. */
  readonly note?: string;
  /** Inputs by name, in the order of the row, or just in order. Floats are of dtype float32. */
  readonly inputs: Readonly<Record<string, HostArray>> | readonly HostArray[];
  readonly attrs?: Attrs;
  /**
   * Set `false` at kinks and poles, where differences mean nothing; what the rules return there then
   * needs a test of its own.
   */
  readonly derivatives?: false;
  /** Set `false` where the eager backend is wrong; say how in a comment. */
  readonly eager?: false;
}

/** Float values for a case: reproducible, spread over (low, high), exact in float32. */
export function floats(
  shape: readonly number[],
  { low = -2, high = 2, seed = 1 }: { low?: number; high?: number; seed?: number } = {},
): HostArray {
  let state = seed * 2654435761;
  const values = Array.from({ length: sizeOf(shape) }, () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return Math.fround(low + ((high - low) * state) / 2 ** 32);
  });
  return hostArray(values, shape, "float32");
}

/** Given values for a case; float32 unless a dtype is given. */
export function given(
  values: readonly number[],
  shape: readonly number[] = [values.length],
  dtype: DType = "float32",
): HostArray {
  return hostArray(dtype === "float32" ? values.map(Math.fround) : values, shape, dtype);
}

/** What the cases are held to. */
let hold: (entry: Case) => void | Promise<void> = check;

/** Which cases become tests. */
let wanted: (entry: Case) => boolean = () => true;

/** Lets every {@link conformance} of the test file hold its cases, or those wanted, to something else. */
export function holdCasesTo(
  other: (entry: Case) => void | Promise<void>,
  only: (entry: Case) => boolean = () => true,
): void {
  hold = other;
  wanted = only;
}

/** Registers the tests that hold each case to the eager backend and to central differences. */
export function conformance(family: string, cases: readonly Case[]): void {
  const chosen = cases.filter(wanted);
  if (chosen.length === 0) return;
  describe(family, () => {
    for (const entry of chosen) {
      const sizes = Object.values(entry.inputs).map((x: HostArray) => `[${x.shape}]`);
      const attrs = entry.attrs ? ` ${JSON.stringify(entry.attrs)}` : "";
      const name = `${entry.kernel}(${sizes})${attrs}${entry.note ? `, ${entry.note}` : ""}`;
      it(name, () => hold(entry));
    }
  });
}

function check(entry: Case): void {
  const call = new Call(entry);
  checkValue(entry, call);
  if (entry.derivatives === false || call.x.length === 0 || call.weights.length === 0) return;
  const first = checkFirst(call);
  checkSecond(call, first);
}

type Tensors = readonly Tensor[];

/** A case as a function of its float inputs. */
export class Call {
  /** The float inputs. */
  readonly x: Arrays;
  /** One array of fixed weights for each float output. */
  readonly weights: Arrays;
  readonly outputs: Program;
  /** One fixed direction for each float input. */
  readonly directions: Arrays;
  private readonly entry: Case;
  private readonly names: readonly string[];

  constructor(entry: Case) {
    this.entry = entry;
    const row = lookupKernel(entry.kernel);
    this.names =
      Array.isArray(entry.inputs) && row.inputs !== "list"
        ? row.inputs.slice(0, entry.inputs.length)
        : Object.keys(entry.inputs);
    const all = Object.values(entry.inputs) as HostArray[];
    this.x = all.filter((input) => isFloat(input.dtype));
    this.directions = this.x.map((input, i) => floats(input.shape, { seed: 33 + i }));
    this.outputs = trace((inputs: Tensors) => this.run(inputs), specs(all));
    const { values, outputs } = this.outputs.graph;
    const types = outputs.map((id) => values[id]).filter((type) => isFloat(type?.dtype ?? ""));
    this.weights = types.map((type, i) => floats(type?.shape ?? [], { seed: 77 + i }));
  }

  /** Runs the kernel on whatever level is active. */
  run(inputs: Tensors): Tensor[] {
    const { kernel, attrs } = this.entry;
    const byName = Object.fromEntries(this.names.map((name, i) => [name, inputs[i] as Tensor]));
    const isList = lookupKernel(kernel).inputs === "list";
    return callKernel(kernel, (isList ? [...inputs] : byName) as KernelInputs, attrs ?? {});
  }

  /** The float outputs as a function of the float inputs. */
  readonly f = (x: Tensors): Tensor[] => {
    const rest = [...x];
    const inputs = Object.values(this.entry.inputs).map((input: HostArray) =>
      isFloat(input.dtype) ? (rest.shift() as Tensor) : fromHost(input),
    );
    return this.run(inputs).filter((output) => isFloat(output.dtype));
  };

  /** (x, v) ↦ J v. */
  pushforward(): Program {
    return trace(
      (at: Tensors, v: Tensors) => jvp(this.f, at, v as never).tangent,
      specs(this.x),
      specs(this.directions),
    );
  }

  /** (x, w) ↦ Jᵀw. */
  pullback(): Program {
    return trace(
      (at: Tensors, w: Tensors) => vjp(this.f, at).pullback(w as never),
      specs(this.x),
      specs(this.weights),
    );
  }
}

/** Value, shape and dtype against the eager backend; the row's manners. */
function checkValue(entry: Case, call: Call): void {
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
  if (entry.eager === false) return;
  tidy(() => {
    const expected = call.run(inputs.map(fromHost));
    expect(actual.map(typed)).toEqual(
      expected.map(({ shape, dtype }) => ({ shape: [...shape], dtype })),
    );
    expected.forEach((output, i) => {
      expectAllClose(actual[i]?.data ?? [], output.dataSync(), { tolerance: 1e-5, label: "value" });
    });
  });
}

/** jvp and vjp against differences of `value`, against each other, and in float32; the vjp. */
function checkFirst(call: Call): Program {
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
  tidy(() => {
    const single = flat(runTfjs(pullback, x, weights));
    expectAllClose(single, flat(cotangent), { tolerance: 1e-4, label: "vjp in float32" });
  });
  return pullback;
}

/** Second derivatives against differences of the first, and the other two orders against that one. */
function checkSecond(call: Call, pullback: Program): void {
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

function specs(arrays: Arrays): ReturnType<typeof spec>[] {
  return arrays.map(({ shape, dtype }) => spec(shape, dtype));
}

function typed({ shape, dtype }: HostArray): { shape: readonly number[]; dtype: DType } {
  return { shape: [...shape], dtype };
}

function flat(arrays: unknown): number[] {
  return (arrays as (HostArray | Tensor)[]).flatMap((array) =>
    Array.from(array instanceof HostArray ? array.data : array.dataSync()),
  );
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, value, i) => total + value * (b[i] as number), 0);
}
