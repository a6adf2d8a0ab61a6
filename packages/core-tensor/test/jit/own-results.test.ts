import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { BufferPool } from "../../src/executors/onnx/buffer-pool.ts";
import { inDoubles } from "../../src/graph/passes/in-doubles.ts";
import { type HostArray, hostArray, spec, trace } from "../../src/index.ts";
import { runExecutable } from "../../src/jit/executable.ts";
import { signatureOf } from "../../src/jit/signature.ts";

/** What a caller may overwrite: results that are an argument, a view of one, a constant, and the same value twice. */
function shared(x: tf.Tensor): tf.Tensor[] {
  const y = tf.exp(x);
  return [x, tf.reshape(x, [2, 1]), tf.tensor1d([5, 6]), y, y, tf.reshape(y, [1, 2])];
}

it("results in float64 are the caller's own, where no compiler is to be had", async () => {
  const program = trace(shared, spec([2]));
  const x = hostArray([1, 2]);
  const executable = {
    signature: signatureOf([x], [], "float64").signature,
    program: () => program,
    runs: inDoubles(program),
    compiled: undefined,
    device: undefined,
  };
  const run = () => runExecutable<HostArray[]>(executable, [], [x], new BufferPool(), undefined);
  const first = await run();
  const wanted = first.map(({ data }) => [...data]);
  for (const [index, result] of first.entries()) {
    result.data.fill(-1);
    const others = first.slice(index + 1).map(({ data }) => [...data]);
    expect(others).toEqual(wanted.slice(index + 1));
  }
  expect([...x.data]).toEqual([1, 2]);
  expect((await run()).map(({ data }) => [...data])).toEqual(wanted);
});
