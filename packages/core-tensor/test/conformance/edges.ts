import { describe, expect, it, type TestOptions } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import type { Program } from "../../src/graph/graph.ts";
import { type HostArray, hostArray } from "../../src/kernels/host-array.ts";
import { isFloat } from "../../src/kernels/value-type.ts";
import { kept } from "../kernels/batched-case.ts";
import { Call } from "../kernels/call.ts";
import type { Case } from "../kernels/case.ts";
import { families } from "../kernels/cases/index.ts";
import { roundings, runRounded } from "../onnx/random-programs.ts";
import { type Edge, edgesKnownToDiffer, heldToEdges } from "./edge-differences.ts";
import type { Ran, Running } from "./executors.ts";

type Arrays = readonly HostArray[];

/** What an input holds at each edge. Numbers below the least normal one are left out: devices may flush them to 0. */
const numbers: Readonly<Record<Exclude<Edge, "empty axis" | "out of range">, readonly number[]>> = {
  "+∞": [Infinity],
  "−∞": [-Infinity],
  NaN: [NaN],
  "−0": [-0],
  largest: [3.4028234663852886e38, -3.4028234663852886e38],
  smallest: [2 ** -126, -(2 ** -126)],
};

/** Cases that stand for a kernel. */
export interface Representatives {
  /** The first of each list of dtypes and ranks, the last two of these: tried at every edge. */
  readonly everywhere: readonly Case[];
  /** The first of each list of dtypes, ranks and attributes: tried where shapes and whole numbers end. */
  readonly further: readonly Case[];
}

/** The cases that stand for each kernel. */
export function representatives(): ReadonlyMap<string, Representatives> {
  const found = new Map<string, { kinds: Map<string, Case>; withAttrs: Map<string, Case> }>();
  for (const entry of families.flatMap(({ cases }) => cases)) {
    const inputs = Object.values(entry.inputs) as Arrays;
    if (entry.differs !== undefined || inputs.some(({ data }) => data.length === 0)) continue;
    const of = found.get(entry.kernel) ?? { kinds: new Map(), withAttrs: new Map() };
    const kind = inputs.map(({ dtype, shape }) => `${dtype}${shape.length}`).join();
    const own = `${kind} ${JSON.stringify(entry.attrs ?? {})}`;
    if (!of.kinds.has(kind)) of.kinds.set(kind, entry);
    if (!of.withAttrs.has(own)) of.withAttrs.set(own, entry);
    found.set(entry.kernel, of);
  }
  return new Map(
    [...found].map(([kernel, { kinds, withAttrs }]) => {
      const last = [...kinds.values()].slice(-2);
      const further = [...withAttrs.values()].filter((entry) => !last.includes(entry));
      return [kernel, { everywhere: last, further }];
    }),
  );
}

/** Edges at which attributes and ranks matter most. */
const ofShapes: readonly Edge[] = ["empty axis", "out of range"];

const replaced = (inputs: Arrays, at: number, data: ArrayLike<number>): Arrays =>
  inputs.map((input, i) => (i === at ? hostArray(data, input.shape, input.dtype) : input));

/** Inputs with an edge in them: one element of one input, then all of its elements. */
function withNumber(inputs: Arrays, value: number, fits: (x: HostArray) => boolean): Arrays[] {
  return inputs.flatMap((input, i) => {
    if (!fits(input)) return [];
    const { data } = input;
    const one = Array.from(data, (x, j) => (j === data.length >> 1 ? value : x));
    return [
      replaced(inputs, i, one),
      replaced(
        inputs,
        i,
        Array.from(data, () => value),
      ),
    ];
  });
}

/** Inputs without what lies along axes of one length: those of all inputs that have it. */
function withoutLength(inputs: Arrays, length: number): Arrays {
  return inputs.map(({ shape, dtype, data }) => {
    const sizes = shape.map((size) => (size === length ? 0 : size));
    return hostArray(sizes.includes(0) ? [] : data, sizes, dtype);
  });
}

/** Every input at an edge. */
function inputsAt(edge: Edge, { kernel, inputs: given }: Case): Arrays[] {
  const inputs = Object.values(given) as Arrays;
  // Derivatives of maxima at a point: elements and maxima fit each other, so only what is multiplied varies.
  const atPoint = /^(MaxPool|SegmentMax|CsrMax).*(Tangent|Grad)$/.test(kernel);
  const first = inputs.findIndex(({ dtype }) => isFloat(dtype));
  if (atPoint && (edge === "empty axis" || edge === "out of range")) return [];
  if (edge === "out of range") {
    const whole = ({ dtype }: HostArray): boolean => dtype === "int32";
    return [-1, 2 ** 30, 65_537, 2 ** 31 - 1, -(2 ** 31)].flatMap((value) => [
      ...withNumber(inputs, value, whole),
      // Products of two of them.
      inputs.map((x) =>
        whole(x)
          ? hostArray(
              Array.from(x.data, () => value),
              x.shape,
              x.dtype,
            )
          : x,
      ),
    ]);
  }
  if (edge === "empty axis") {
    const lengths = new Set(inputs.flatMap(({ shape }) => shape));
    return [...lengths].map((length) => withoutLength(inputs, length));
  }
  return numbers[edge].flatMap((value) =>
    withNumber(inputs, value, (x) => isFloat(x.dtype) && (!atPoint || x === inputs[first])),
  );
}

const edges: readonly Edge[] = [...(Object.keys(numbers) as Edge[]), "empty axis", "out of range"];

const attempt = <T>(f: () => T): T | Error => {
  try {
    return f();
  } catch (error) {
    return error as Error;
  }
};

/** Whether results are the same: infinities and NaN alike, numbers to a part in 10⁴ of themselves or of 1. */
function alike(actual: Arrays, wanted: Arrays): boolean {
  return actual.every(({ data, dtype, shape }, k) => {
    const ideal = wanted[k] as HostArray;
    if (dtype !== ideal.dtype || `${shape}` !== `${ideal.shape}`) return false;
    const held = dtype === "float32" ? Math.fround : (x: number) => x;
    const greatest = Math.max(0, ...[...ideal.data].filter(Number.isFinite).map(Math.abs));
    return [...data].every((value, i) => {
      const [x, y] = [held(value), held(ideal.data[i] as number)];
      if (Object.is(x, y) || x === y) return true;
      return Number.isFinite(y) && Math.abs(x - y) <= 1e-4 * (Math.abs(y) + Math.min(greatest, 1));
    });
  });
}

/** What differs from the formula in one run; undefined where nothing does. */
function difference(
  program: Program,
  { inputs, ideal }: Variant,
  ran: Ran | Error,
): string | undefined {
  if (ideal instanceof Error)
    return ran instanceof Error ? undefined : `no error (${ideal.message})`;
  if (ran instanceof Error) return `an error: ${ran.message}`;
  if (alike(ran.outputs, ideal)) return undefined;
  // What float32 cannot hold on the way comes out as the formula has it with each op rounded.
  const rounded = roundings.map((rounding) => runRounded(program, inputs, rounding) as Arrays);
  if (rounded.some((results) => alike(ran.outputs, results))) return undefined;
  const list = (arrays: Arrays) => arrays.map(({ data }) => `[${[...data].slice(0, 8)}]`).join(" ");
  return `${list(ran.outputs)} instead of ${list(ideal)} for ${list(inputs)}`;
}

async function runEach(running: Running, program: Program, all: readonly Arrays[]) {
  if (running.runOnEach !== undefined && all.length > 1) return running.runOnEach(program, all);
  const results: (Ran | Error)[] = [];
  for (const inputs of all) {
    results.push(await running.run(program, [inputs]).catch((error: Error) => error));
  }
  return results;
}

/** Inputs of a case, the edge they are at, and what the formula gives for them. */
interface Variant {
  readonly edge: Edge;
  readonly inputs: Arrays;
  readonly ideal: Arrays | Error;
}

/** A case with inputs of other shapes or none, and all inputs that it is run on. */
interface Changed {
  readonly program: Program;
  readonly variants: readonly Variant[];
}

/** Found once for all executors whose tests share a process. */
const changedCases = new WeakMap<Case, readonly Changed[]>();

/** The variants of a case by their programs: only an empty axis has shapes of its own. */
function programsOf(entry: Case, tried: readonly Edge[]): readonly Changed[] {
  return kept(changedCases, entry, () => {
    const at = (edge: Edge) => inputsAt(edge, entry).map((inputs) => ({ edge, inputs }));
    const sameShapes = tried.filter((edge) => edge !== "empty axis").flatMap(at);
    return [sameShapes, ...at("empty axis").map((variant) => [variant])].flatMap((variants) => {
      const [first] = variants;
      if (first === undefined) return [];
      const call = attempt(() => new Call({ ...entry, inputs: named(entry, first.inputs) }));
      // A shape that does not fit is found out before anything runs.
      if (call instanceof Error) return [];
      const program = call.outputs;
      const withIdeals = variants.map(({ edge, inputs }) => ({
        edge,
        inputs,
        ideal: attempt(() => runReference(program, inputs) as Arrays),
      }));
      return [{ program, variants: withIdeals }];
    });
  });
}

/** Edges at which a kernel gives something else than its formula, with what. */
export async function edgesThatDiffer(
  { everywhere, further }: Representatives,
  running: Running,
): Promise<Partial<Record<Edge, string>>> {
  const found = new Map<Edge, string>();
  const programs = [
    ...everywhere.flatMap((entry) => programsOf(entry, edges)),
    ...further.flatMap((entry) => programsOf(entry, ofShapes)),
  ];
  const each = programs.map(async ({ program, variants }) => {
    const all = variants.map(({ inputs }) => inputs);
    const ran = await runEach(running, program, all).catch((error: Error) => all.map(() => error));
    for (const [i, variant] of variants.entries()) {
      const what = difference(program, variant, ran[i] as Ran | Error);
      if (what !== undefined && !found.has(variant.edge)) found.set(variant.edge, what);
    }
  });
  await Promise.all(each);
  return Object.fromEntries(found);
}

function named({ inputs }: Case, arrays: Arrays): Case["inputs"] {
  if (Array.isArray(inputs)) return arrays;
  return Object.fromEntries(Object.keys(inputs).map((name, i) => [name, arrays[i] as HostArray]));
}

/** Registers every kernel of the table that has cases, at the edges of numbers, for one executor. */
export function edgesOn(id: string, running: Running, grouped: TestOptions): void {
  if (!heldToEdges.includes(id)) return;
  describe("edges of numbers", grouped, () => {
    for (const [kernel, cases] of representatives()) {
      it(kernel, async () => {
        const known = edgesKnownToDiffer(id, kernel);
        const found = await edgesThatDiffer(cases, running);
        const other = Object.entries(found).filter(([edge]) => !known.has(edge as Edge));
        expect(other, "differs from the formula").toEqual([]);
        expect(Object.keys(found).sort(), "no longer differs").toEqual([...known].sort());
      });
    }
  });
}
