import { callKernel } from "../graph/dispatch.ts";
import { traceBody } from "../graph/trace-body.ts";
import { type Body, inputTypes, outputTypes } from "../kernels/graph.ts";
import { tensorRunner } from "../kernels/graph-run.ts";
import type { BodyTools, DerivativeMode, DerivedBody, MaybeTensor } from "../kernels/kernel.ts";
import { lookupKernel } from "../kernels/table.ts";
import { add, type Tensor } from "../ops.ts";
import type { TreeStructure } from "../tree/index.ts";
import type { Tape } from "./tape.ts";

/** A function that ran once on a tape: its result, and where on the tape the result stands. */
export interface Recording {
  readonly tape: Tape;
  readonly input: TreeStructure;
  readonly inputs: readonly Tensor[];
  readonly output: TreeStructure;
  /** Result leaves, owned by the scope in force when {@link record} was called. */
  readonly outputs: readonly Tensor[];
  /** Tape ids of the result leaves; -1 for results that do not depend on the arguments. */
  readonly outputIds: readonly number[];
}

/** Runs a function on a new tape, hands the recording to `use` and releases the tape. */
type WithRecording = <P, T>(
  where: string,
  f: (x: P) => unknown,
  x: P,
  mode: DerivativeMode,
  use: (recording: Recording) => T,
) => T;

/**
 * Derivatives of graphs, for the rules of loops: the graph runs on a tape on a trace, so that its ops and
 * those of its derivative end up in one graph. There is no second mechanism.
 *
 * @param withRecording - handed in, since tapes need these tools themselves.
 */
export function bodyTools(withRecording: WithRecording): BodyTools {
  const derived = (
    body: Body,
    active: readonly boolean[],
    mode: "push" | "pull",
    seedTypes: ReturnType<typeof inputTypes>,
    derive: (recording: Recording, seeds: readonly Tensor[]) => MaybeTensor[],
  ): DerivedBody => {
    const types = inputTypes(body);
    let places: number[] = [];
    const { body: whole, captured } = traceBody(
      "scan",
      (all) => {
        const run = tensorRunner(lookupKernel, body, callKernel);
        const primals = all.slice(0, types.length);
        const inner = (x: readonly Tensor[]): Tensor[] => {
          const left = [...x];
          return run(primals.map((p, index) => (active[index] ? (left.shift() as Tensor) : p)));
        };
        const variables = primals.filter((_, index) => active[index]);
        return withRecording("scan", inner, variables, mode, (recording) => {
          const parts = derive(recording, all.slice(types.length));
          let next = recording.outputs.length;
          places = parts.map((part) => (part === null ? -1 : next++));
          return [...recording.outputs, ...parts.filter((part) => part !== null)];
        });
      },
      [...types, ...seedTypes],
    );
    return { body: whole, captured, places };
  };
  return {
    trace: (f, types) => traceBody("scan", f, types),
    push: (body, active) => {
      const types = inputTypes(body).filter((_, index) => active[index]);
      return derived(body, active, "push", types, ({ tape, outputIds }, seeds) =>
        tape.push(new Map(seeds.entries()), outputIds),
      );
    },
    pull: (body, active, seeded) => {
      const types = outputTypes(body).filter((_, index) => seeded[index]);
      return derived(body, active, "pull", types, ({ tape, outputIds, inputs }, seeds) => {
        const given = new Map<number, Tensor>();
        const left = [...seeds];
        for (const [index, id] of outputIds.entries()) {
          const seed = seeded[index] ? left.shift() : undefined;
          if (seed === undefined || id === -1) continue;
          const before = given.get(id);
          given.set(id, before === undefined ? seed : (add(before, seed) as Tensor));
        }
        const pulled = [...tape.pull(given, inputs.length)];
        return active.map((yes) => (yes ? (pulled.shift() ?? null) : null));
      });
    },
  };
}
