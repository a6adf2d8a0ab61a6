import { expect } from "vitest";
import { planGraph } from "../../src/executors/onnx/partition.ts";
import { runReference } from "../../src/executors/reference.ts";
import type { Program } from "../../src/graph/graph.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import { type HostArray, hostArray } from "../../src/kernels/host-array.ts";
import { isFloat } from "../../src/kernels/value-type.ts";
import type { Tensor } from "../../src/ops.ts";
import { vmap } from "../../src/transforms/vmap.ts";
import { Call } from "./call.ts";
import type { Case } from "./case.ts";

/** Kernels whose inputs have to stay what they are (a definite matrix, the maxima of another input): their examples are scaled. */
const scaled =
  /^(Cholesky|Eigh|Lu|Pinv|Qr|Solve|Svd|TriangularSolve|(MaxPool|SegmentMax|CsrMax).*(Tangent|Grad))$/;

/** Example `i` of an input: other values of the same kind, since rotation keeps what an op may read. */
function exampleOf(kernel: string, input: HostArray, i: number): HostArray {
  const { data, shape, dtype } = input;
  const n = data.length;
  // The structure of a sparse matrix is what it is.
  if (kernel.startsWith("Csr") && !isFloat(dtype)) return input;
  // Rotated pairs of indices would point outside of their axes.
  if (kernel === "GatherNd" && !isFloat(dtype)) return input;
  const moved = data.map((_, at) => {
    if (scaled.test(kernel)) return (data[at] as number) * 2 ** i;
    if (kernel === "ThreefryFoldIn" && n === 1) return (data[at] as number) + i;
    return data[(at + i) % n] as number;
  });
  return hostArray(moved as Float64Array, shape, dtype);
}

/** Arrays along a new axis. */
function stacked(arrays: readonly HostArray[], axis: number): HostArray {
  const { shape, dtype } = arrays[0] as HostArray;
  const inner = shape.slice(axis).reduce((size, length) => size * length, 1);
  const outer = shape.slice(0, axis).reduce((size, length) => size * length, 1);
  const all: number[] = [];
  for (let o = 0; o < outer; o++) {
    for (const { data } of arrays) all.push(...data.slice(o * inner, (o + 1) * inner));
  }
  return hostArray(all, shape.toSpliced(axis, 0, arrays.length), dtype);
}

/** Which inputs are batched: every combination; of many inputs all, the floats, and each of some alone. */
function combinations(inputs: readonly HostArray[]): boolean[][] {
  const count = inputs.length;
  if (count <= 3) {
    const masks = Array.from({ length: 2 ** count - 1 }, (_, i) => i + 1);
    return masks.map((mask) => inputs.map((_, i) => ((mask >> i) & 1) === 1));
  }
  const floats = inputs.map(({ dtype }) => isFloat(dtype));
  const alone = inputs.flatMap((_, only) =>
    only === 0 || only === count - 1 || floats[only] ? [inputs.map((_, i) => i === only)] : [],
  );
  return [inputs.map(() => true), floats, ...alone].filter((batched) => batched.includes(true));
}

/** A case under `vmap`, and what a loop over its examples returns. */
export interface BatchedCase {
  readonly label: string;
  readonly program: Program;
  readonly args: readonly HostArray[];
  /** What a loop over the examples gives. */
  readonly expected: () => readonly HostArray[];
}

/** Made once for all executors whose tests share a process. */
const common = new WeakMap<Case, readonly BatchedCase[]>();
const rare = new WeakMap<Case, readonly BatchedCase[]>();

/** What is known of a case, which is made where it is not. */
export function kept<K extends object, T>(known: WeakMap<K, T>, entry: K, make: () => T): T {
  const found = known.get(entry);
  if (found !== undefined) return found;
  const made = make();
  known.set(entry, made);
  return made;
}

/** The batched forms of a case: combinations of batched inputs; for `all` also one example, and axes at the end. */
export function batchedCases(entry: Case, forms: "all" | "few" = "all"): readonly BatchedCase[] {
  const inputs = Object.values(entry.inputs) as HostArray[];
  if (inputs.length === 0) return [];
  const few = kept(common, entry, () => {
    // A pooling's maxima differ from example to example exactly if its input does.
    const maxima = /^MaxPool.*(Tangent|Grad)$/.test(entry.kernel);
    const variant = variantsOf(entry, inputs);
    return combinations(inputs)
      .filter(([, input, output]) => !maxima || input === output)
      .map((batched) => variant(batched, 3, false));
  });
  if (forms === "few") return few;
  const everyInput = inputs.map(() => true);
  const others = kept(rare, entry, () => {
    const variant = variantsOf(entry, inputs);
    return [variant(everyInput, 1, false), variant(everyInput, 2, true)];
  });
  return [...few, ...others];
}

type Variant = (batched: readonly boolean[], size: number, last: boolean) => BatchedCase;

/** How a batched form of a case is made: of which inputs, of how many examples, and whether along the last axis. */
function variantsOf(entry: Case, inputs: readonly HostArray[]): Variant {
  const call = new Call(entry);
  const types = inputs.map(({ shape, dtype }) => spec(shape, dtype));
  return (batched, size, last) => {
    const each = Array.from({ length: size }, (_, i) =>
      inputs.map((input, k) => (batched[k] ? exampleOf(entry.kernel, input, i) : input)),
    );
    const axisOf = (x: HostArray): number => (last ? x.shape.length : 0);
    const args = inputs.map((input, k) =>
      batched[k]
        ? stacked(
            each.map((example) => example[k] as HostArray),
            axisOf(input),
          )
        : input,
    );
    const inAxes = [inputs.map((input, k) => (batched[k] ? axisOf(input) : null))];
    const f = vmap((list: readonly Tensor[]) => call.run(list), { inAxes, outAxes: last ? -1 : 0 });
    const program = trace(
      (list: readonly Tensor[]) => f(list as Tensor[]),
      args.map(({ shape, dtype }) => spec(shape, dtype)),
    );
    const expected = (): HostArray[] => {
      const single = trace((list: readonly Tensor[]) => call.run(list), types);
      const results = each.map((example) => runReference(single, example) as HostArray[]);
      return (results[0] as HostArray[]).map((result, k) =>
        stacked(
          results.map((outputs) => outputs[k] as HostArray),
          axisOf(result),
        ),
      );
    };
    const which = batched.map((is) => (is ? size : "-")).join(" ");
    return { label: `batched ${which}${last ? ", last axis" : ""}`, program, args, expected };
  };
}

/** Holds the reference executor on the batched program to the loop. */
export function checkBatched(entry: Case): void {
  for (const { label, program, args, expected } of batchedCases(entry)) {
    const actual = runReference(program, args) as HostArray[];
    const wanted = expected();
    for (const [k, result] of actual.entries()) {
      const want = wanted[k] as HostArray;
      expect(result.shape, label).toEqual(want.shape);
      expect(result.dtype, label).toBe(want.dtype);
      expectSame(result, want, label);
    }
  }
}

/** Equal to the rounding of sums that are added up in another order. */
function expectSame(actual: HostArray, expected: HostArray, label: string): void {
  const finite = [...expected.data].filter(Number.isFinite).map(Math.abs);
  const allowed = actual.dtype === "float32" ? 1e-12 * Math.max(1, ...finite) : 0;
  for (const [i, x] of actual.data.entries()) {
    const y = expected.data[i] as number;
    if (Object.is(x, y) || x === y) continue;
    expect(Math.abs(x - y), `${label}, element ${i}: ${x} instead of ${y}`).toBeLessThanOrEqual(
      allowed,
    );
  }
}

/** Kernels of a program that the compiled executor runs on the host. */
export function hostKernels({ graph }: Program): string[] {
  const steps = planGraph(graph).steps.flatMap((step) =>
    step.kind === "host" ? [step.node.kernel] : [],
  );
  return [...new Set(steps)].sort();
}
