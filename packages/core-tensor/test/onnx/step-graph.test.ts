import { describe, expect, it } from "vitest";
import type { LoweredSegment } from "../../src/executors/onnx/lower.ts";
import type { Plan } from "../../src/executors/onnx/partition.ts";
import type { Buffer, OrtTensor } from "../../src/executors/onnx/runtime.ts";
import { type StepGraph, stepGraph } from "../../src/executors/onnx/step-graph.ts";
import { isLegendreError } from "../../src/index.ts";
import type { Graph } from "../../src/kernels/graph.ts";

/** A chain `0 → 2 → 3 → 4` beside a constant 1 that each model reads; 3 and 4 are results, 5 is made and never read. */
const graph: Graph = {
  values: Array.from({ length: 6 }, () => ({ shape: [2], dtype: "float32" })),
  inputs: [0],
  constants: [{ id: 1, data: Float64Array.of(7, 8) }],
  nodes: [],
  outputs: [3, 4],
};

const segment = (inputs: number[], outputs: number[]): LoweredSegment => ({
  bytes: new Uint8Array(),
  inputs,
  outputs,
});

const steps: Plan["steps"] = [
  { kind: "model", segment: segment([0, 1], [2, 5]) },
  { kind: "model", segment: segment([1, 2], [3]) },
  { kind: "model", segment: segment([3, 1], [4]) },
];

interface Fake {
  readonly made: StepGraph<Buffer>;
  /** Values of all runs that were made, and those that were given back. */
  readonly taken: number[];
  readonly freed: number[];
  readonly released: number[];
}

/** A placement that writes down what it takes and frees, whose models may fail. */
async function fake(fault?: (step: number) => Promise<void> | void): Promise<Fake> {
  const [taken, freed, released]: [number[], number[], number[]] = [[], [], []];
  let number = 0;
  const tensorOf = (_: number, data: Buffer): OrtTensor => ({ data }) as OrtTensor;
  const made = await stepGraph<Buffer>(graph, steps, {
    tensorOf,
    storage: { take: () => new Float32Array(2), give: () => {} },
    async model({ outputs }) {
      const own = number++;
      return {
        async run(values) {
          for (const id of outputs) {
            taken.push(id);
            values[id] = tensorOf(id, Float32Array.of(id, id));
          }
          await fault?.(own);
        },
        release: async () => void released.push(own),
      };
    },
    take(values, inputs) {
      values[0] = tensorOf(0, inputs[0] as Buffer);
      return {
        free(id) {
          expect(values[id], `value ${id} is given back once`).toBeDefined();
          freed.push(id);
          values[id] = undefined;
        },
        keeps: (id) => id < 2,
        results: () => graph.outputs.map((id) => values[id]?.data as Buffer),
      };
    },
  });
  return { made, taken, freed, released };
}

const input = Float32Array.of(1, 2);

describe("a graph that runs in steps", () => {
  it("gives back each value after its last reader, and results to the caller", async () => {
    const { made, freed } = await fake();
    const results = await made.run([input]);
    expect(results.map((data) => data[0])).toEqual([3, 4]);
    expect(freed).toEqual([5, 2]);
    await made.release();
  });

  it.each([0, 1, 2])("gives back all it made where step %d fails", async (failing) => {
    const { made, taken, freed } = await fake((step) => {
      if (step === failing) throw new Error("out of memory");
    });
    await expect(made.run([input])).rejects.toThrow("out of memory");
    expect(freed.toSorted()).toEqual(taken.toSorted());
    await made.release();
  });

  it("asks the signal before each step", async () => {
    const abort = new AbortController();
    const { made, taken, freed } = await fake((step) => {
      if (step === 1) abort.abort(new Error("enough"));
    });
    await expect(made.run([input], abort.signal)).rejects.toThrow("enough");
    expect(taken).toEqual([2, 5, 3]);
    expect(freed.toSorted()).toEqual([2, 3, 5]);
    await made.release();
  });

  it("releases what has started where a later model does not", async () => {
    const released: number[] = [];
    const start = stepGraph<Buffer>(graph, steps, {
      tensorOf: (_, data) => ({ data }) as OrtTensor,
      storage: { take: () => new Float32Array(2), give: () => {} },
      async model({ outputs }) {
        if (outputs[0] === 4) throw new Error("no session");
        return { run: () => {}, release: async () => void released.push(outputs[0] as number) };
      },
      take: () => ({ free: () => {}, keeps: () => true, results: () => [] }),
    });
    await expect(start).rejects.toThrow("no session");
    expect(released).toEqual([2, 3]);
  });

  it("is released once, after the calls under way; later calls are errors", async () => {
    let goOn: () => void = () => {};
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { made, released } = await fake((step) => (step === 1 ? waiting : undefined));
    const call = made.run([input]);
    const ends = [made.release(), made.release()];
    await Promise.resolve();
    expect(released).toEqual([]);
    const late = await made.run([input]).catch((error: unknown) => error);
    expect(isLegendreError(late, "disposed")).toBe(true);
    goOn();
    expect((await call).map((data) => data[0])).toEqual([3, 4]);
    await Promise.all(ends);
    expect(released).toEqual([0, 1, 2]);
  });
});
