import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { probe } from "../src/engine/candidates.ts";
import { optimiseProgram } from "../src/graph/index.ts";
import {
  conv,
  jit,
  jvp,
  loadCheckpoint,
  loadCompiled,
  mlp,
  random,
  runTfjs,
  spec,
  trace,
  whileLoop,
} from "../src/index.ts";
import { cholesky64, eigh64, triangularSolve64 } from "../src/linalg/index.ts";

const key = random.key(1);
const x = tf.tensor1d([1, 2, 3]) as tf.Tensor;

describe("messages say what is wrong and what to do", () => {
  it("for a disposed tensor that a compiled function closes over", async () => {
    const gone = tf.ones([3]);
    gone.dispose();
    const f = jit((a: tf.Tensor) => tf.add(a, gone) as tf.Tensor);
    await expect(f(x)).rejects.toMatchObject({
      code: "disposed",
      message: expect.stringMatching(/shape \[3\] that is disposed/),
    });
    const loop = (a: tf.Tensor) =>
      whileLoop(
        (c) => tf.less(tf.sum(c), 3),
        (c) => tf.add(c, gone),
        a,
      );
    expect(() => trace(loop, spec([3]))).toThrow(/is disposed/);
  });

  it("for a layer that no tensor can hold, and for a shape that is missing", () => {
    const wide = mlp({ hidden: [1e6], output: 2 });
    expect(() => wide.init(key, [1e6])).toThrow(/\[1000000,1000000\] has 1000000000000 elements/);
    const init = wide.init as unknown as (k: random.Key) => unknown;
    expect(() => init(key)).toThrow(/mlp\.init: inputShape is undefined, expected \[features\]/);
    const image = conv({ filters: 2, kernelSize: 3 }).init as unknown as typeof init;
    expect(() => image(key)).toThrow(/conv\.init: inputShape is undefined/);
  });

  it("for a file that is a text", async () => {
    const folder = mkdtempSync(join(tmpdir(), "messages-"));
    const file = join(folder, "notes.txt");
    writeFileSync(file, "hello there, this is a text");
    try {
      const loads: ((path: string) => Promise<unknown>)[] = [loadCheckpoint, loadCompiled];
      for (const load of loads) {
        await expect(load(file)).rejects.toMatchObject({
          code: "data",
          message: expect.stringMatching(/notes\.txt.*begins like a text/),
        });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("for arguments in a list, as JAX takes them", () => {
    const square = (a: tf.Tensor | tf.Tensor[]) => tf.square(a as tf.Tensor) as tf.Tensor;
    expect(() => jvp(square, [x], [x])).toThrow(
      /jvp\(f, x, v\) in place of jvp\(f, \[x\], \[v\]\)/,
    );
    expect(jvp(([a]: tf.Tensor[]) => tf.zerosLike(a!), [x], [x]).tangent.shape).toEqual([3]);
  });

  it("for factorisations that read numbers in a traced function", () => {
    const at = spec([2, 2]);
    expect(() => trace((a: tf.Tensor) => cholesky64(a) as never, at)).toThrow(
      /cholesky64: .*use cholesky, the same as an op/,
    );
    expect(() => trace((a: tf.Tensor) => eigh64(a).values, at)).toThrow(
      /eigh64: .*use eigh, the same as an op/,
    );
    expect(() => trace((a: tf.Tensor) => triangularSolve64(a, tf.ones([2])) as never, at)).toThrow(
      /triangularSolve64: .*use triangularSolve, the same as an op/,
    );
  });

  it("without a listener that prints the WebAssembly backend's code before an error", async () => {
    const listeners = () => process.listeners("uncaughtException");
    const own = () => {};
    process.on("uncaughtException", own);
    const before = listeners();
    await probe("wasm");
    expect(listeners()).toEqual(before);
    process.off("uncaughtException", own);
  });
});

it("does not take a check of indices out of a loop that may take no step", () => {
  const table = tf.tensor1d([1, 2, 3]);
  const f = (c: tf.Tensor, at: tf.Tensor) =>
    whileLoop(
      (v: tf.Tensor) => tf.less(v, 3),
      (v) => tf.add(v, tf.gather(table, at as tf.Tensor1D)),
      c,
    );
  const program = optimiseProgram(trace(f, spec([]), spec([], "int32")));
  const [loop] = program.graph.nodes.filter(({ kernel }) => kernel === "While");
  expect(JSON.stringify(loop?.attrs)).toContain("GatherV2");
  const never = runTfjs(program, tf.scalar(5), tf.scalar(7, "int32")) as tf.Tensor;
  expect(never.dataSync()[0]).toBe(5);
});
