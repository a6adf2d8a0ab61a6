import * as tf from "@tensorflow/tfjs";
import * as node from "onnxruntime-node";
import { afterEach, describe, expect, it, vi } from "vitest";
import { BufferPool } from "../../src/executors/onnx/buffer-pool.ts";
import { compileGraph } from "../../src/executors/onnx/compiled.ts";
import type { Buffer, SessionOptions } from "../../src/executors/onnx/runtime.ts";
import { inDoubles } from "../../src/graph/passes/in-doubles.ts";
import { spec, trace } from "../../src/index.ts";
import { cholesky } from "../../src/linalg/index.ts";
import { ort } from "./compiled.ts";

afterEach(() => vi.restoreAllMocks());

interface Asked {
  readonly extra: { readonly session?: unknown; readonly optimization?: unknown };
  readonly intraOpNumThreads?: number;
}

const one = trace((x: tf.Tensor) => tf.exp(x), spec([2, 2]));
// A host op in the middle.
const two = trace((x: tf.Tensor) => tf.neg(cholesky(tf.exp(x)).lower), spec([2, 2]));

/** The options of the sessions that a program gets. */
async function askedFor(program: typeof one, options: SessionOptions): Promise<Asked[]> {
  const create = vi.spyOn(node.InferenceSession, "create");
  const compiled = await compileGraph(program.graph, ort, new BufferPool(), options);
  const asked = create.mock.calls.map((call) => call[1] as unknown as Asked);
  create.mockRestore();
  await compiled.release();
  // Whether the installed onnxruntime computes in place is tried on models of its own before.
  const models = compiled.steps.filter(({ kind }) => kind === "model").length;
  return asked.slice(-models);
}

describe("the sessions of a program", () => {
  it("look for more work after a call where there is one of them, or where that is asked for", async () => {
    const still = { force_spinning_stop: "1" };
    const spinning = async (program: typeof one, spin?: boolean) =>
      (await askedFor(program, { spin })).map(({ extra }) => extra.session);
    expect(await spinning(one)).toEqual([undefined]);
    expect(await spinning(two)).toEqual([still, still]);
    expect(await spinning(one, false)).toEqual([still]);
    expect(await spinning(two, true)).toEqual([undefined, undefined]);
  });

  it("have the threads that are asked for, and no fusions that would narrow doubles", async () => {
    const [plain] = await askedFor(one, { threads: 2 });
    expect(plain).toMatchObject({ intraOpNumThreads: 2, extra: {} });
    expect(plain?.extra.optimization).toBeUndefined();
    const [wide] = await askedFor(inDoubles(one), { threads: 1 });
    expect(wide?.extra.optimization).toEqual({
      disable_specified_optimizers: expect.stringMatching(/\w/),
    });
  });
});

describe("the results of a program", () => {
  const shared = trace(
    (x: tf.Tensor, y: tf.Tensor) => {
      const z = tf.neg(y);
      return [x, z, x, tf.tensor1d([5, 6]), z];
    },
    spec([2]),
    spec([2]),
  );
  const [x, y] = [Float32Array.of(1, 2), Float32Array.of(3, 4)];

  it("are arrays of their own, but for arguments that are lent", async () => {
    const compiled = await compileGraph(shared.graph, ort, new BufferPool());
    const results = await compiled.run([x, y]);
    const numbers = (list: readonly Buffer[]) => list.map((each) => [...each]);
    const expected = [
      [1, 2],
      [-3, -4],
      [1, 2],
      [5, 6],
      [-3, -4],
    ];
    expect(numbers(results)).toEqual(expected);
    expect(new Set([...results, x, y]).size).toBe(7);
    const lent = new Set(shared.graph.inputs.slice(0, 1));
    const again = await compiled.run([x, y], undefined, lent);
    expect(numbers(again)).toEqual(expected);
    expect([again[0] === x, again[2] === x, again[1] === y]).toEqual([true, true, false]);
    // What is overwritten comes back right at the next call.
    for (const each of results) each.fill(-1);
    expect(numbers(await compiled.run([x, y]))).toEqual(expected);
    await compiled.release();
  });
});
