import { LegendreError } from "../errors.ts";
import type { Buffer } from "../executors/onnx/runtime.ts";
import { optimiseProgram } from "../graph/passes/optimise.ts";
import { valueProgram } from "../graph/passes/value-program.ts";
import { spec, trace } from "../graph/trace.ts";
import { pinLeaves, unpin } from "../jit/executable.ts";
import { channelBlockHere, planHere } from "../jit/plan-here.ts";
import { encodeContent } from "../jit/saved-content.ts";
import type { Signature } from "../jit/signature.ts";
import { sizeOf } from "../kernels/host-array.ts";
import type { ValueType } from "../kernels/value-type.ts";
import { Tensor } from "../ops.ts";
import { treeFlatten, treePaths, treeUnflatten } from "../tree/index.ts";
import { checkReduction, type LeafReduction, type Reduction, reductionsOf } from "./combine.ts";
import { chunkSizes, sharedBuffer } from "./shared.ts";

/** A kind of arguments: the programs of its chunks, and the shared memory they work in. */
export interface Kind {
  /** For each leaf of the arguments whether it is cut. */
  readonly split: readonly boolean[];
  readonly types: readonly ValueType[];
  /** Rows of each worker. */
  readonly rows: readonly number[];
  /** The number of each worker's program, and what it is. */
  readonly programs: readonly { readonly id: number; readonly made: MadeProgram }[];
  readonly inputs: readonly Buffer[];
  /** The tensor whose numbers lie in an input now: a batch or params that stay are copied once. */
  readonly held: (Tensor["dataId"] | undefined)[];
  /** For each worker its leaves of the result. */
  readonly outputs: readonly (readonly Buffer[])[];
}

/** A program as workers take it. */
interface MadeProgram {
  readonly bytes: Uint8Array;
  readonly types: readonly ValueType[];
  readonly structure: Parameters<typeof treeUnflatten>[0];
}

/** How arguments are cut, and results put together. */
export interface Cutting {
  readonly inAxes: readonly (0 | null)[] | undefined;
  readonly out: Reduction;
}

/**
 * Traces a function for a kind of arguments: one program for each number of rows that a worker gets.
 *
 * @param workers - how many workers share the rows.
 * @param newId - the number of a new program.
 */
export async function makeKind(
  f: (...args: never) => unknown,
  args: readonly unknown[],
  signature: Signature,
  { inAxes, out }: Cutting,
  workers: number,
  newId: () => number,
): Promise<Kind> {
  const { types } = signature;
  const split = args.flatMap((arg, position) =>
    treeFlatten(arg).leaves.map(() => inAxes?.[position] !== null),
  );
  const rows = chunkSizes(rowsOf(signature, split), workers);
  const byRows = new Map<number, Kind["programs"][number]>();
  for (const count of new Set(rows)) {
    const made = await makeProgram(f, signature, split, count);
    checkReductions(out, made);
    byRows.set(count, { id: newId(), made });
  }
  const programs = rows.map((count) => byRows.get(count) as Kind["programs"][number]);
  const outputs = programs.map(({ made }) => made.types.map(sharedBuffer));
  return { split, types, rows, programs, inputs: types.map(sharedBuffer), held: [], outputs };
}

/** What each worker reads of the arguments: its rows of what is cut, all of the rest. */
export function inputsOf({ split, types, rows, inputs }: Kind, worker: number): Buffer[] {
  const start = rows.slice(0, worker).reduce((sum, count) => sum + count, 0);
  const end = start + (rows[worker] as number);
  return inputs.map((buffer, leaf) => {
    if (split[leaf] !== true) return buffer;
    const row = sizeOf((types[leaf] as ValueType).shape.slice(1));
    return buffer.subarray(start * row, end * row) as Buffer;
  });
}

/** Copies arguments into shared memory, but for tensors that lie there already. */
export function copyIn(kind: Kind, leaves: readonly unknown[]): void {
  const { types } = kind;
  const fresh = leaves.map(
    (leaf, index) => !(leaf instanceof Tensor) || kind.held[index] !== leaf.dataId,
  );
  const pins = pinLeaves(
    leaves.filter((_, index) => fresh[index]),
    types.filter((_, index) => fresh[index]),
  );
  let next = 0;
  for (const [index, leaf] of leaves.entries()) {
    if (fresh[index] !== true) continue;
    kind.inputs[index]?.set(pins[next++]?.buffer as never);
    kind.held[index] = leaf instanceof Tensor ? leaf.dataId : undefined;
  }
  unpin(pins);
}

/** Throws unless each result can be put together as `out` says. */
function checkReductions(out: Reduction, { structure, types }: MadeProgram): void {
  const reductions = reductionsOf(out, structure);
  const paths = treePaths(structure);
  for (const [leaf, type] of types.entries()) {
    checkReduction(reductions[leaf] as LeafReduction, type, paths[leaf] ?? "");
  }
}

/** The length of the first axis of all leaves that are cut. */
function rowsOf({ types, structure }: Signature, split: readonly boolean[]): number {
  const paths = treePaths(structure);
  let rows: number | undefined;
  let first = "";
  for (const [index, { shape }] of types.entries()) {
    if (split[index] !== true) continue;
    const [length] = shape;
    const path = paths[index] ?? "";
    if (length === undefined) {
      const message = `argument "${path}" is a scalar and cannot be cut; give its position null in inAxes`;
      throw new LegendreError("shape", "pmapWorkers", message, { path });
    }
    if (rows !== undefined && length !== rows) {
      const message = `argument "${path}" has ${length} rows, and "${first}" has ${rows}; all that is cut must have as many, the rest is null in inAxes`;
      throw new LegendreError("shape", "pmapWorkers", message, { path, rows: length });
    }
    rows = length;
    first ||= path;
  }
  if (rows !== undefined && rows > 0) return rows;
  const message =
    rows === 0
      ? "the arguments have no rows"
      : "no argument is cut; give one 0 in inAxes, or use jit";
  throw new LegendreError("shape", "pmapWorkers", message);
}

/** The program for `rows` rows, as a worker takes it. */
async function makeProgram(
  f: (...args: never) => unknown,
  signature: Signature,
  split: readonly boolean[],
  rows: number,
): Promise<MadeProgram> {
  const specs = signature.types.map(({ shape, dtype }, index) =>
    spec(split[index] === true ? [rows, ...shape.slice(1)] : shape, dtype),
  );
  const args = treeUnflatten<unknown[]>(signature.structure, specs);
  const program = valueProgram(optimiseProgram(trace(f as never, ...args)));
  const { plan } = await planHere(program.graph);
  const channelBlock = (await channelBlockHere()) ?? null;
  const bytes = await encodeContent({
    name: f.name,
    static: [],
    donate: [],
    precision: "float32",
    channelBlock,
    programs: [{ statics: [], program, runs: program, plan }],
  });
  const { graph, output } = program;
  return {
    bytes,
    structure: output,
    types: graph.outputs.map((id) => graph.values[id] as ValueType),
  };
}
