import type * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { type HostArray, jit, runReference, runTfjs, treeLeaves } from "../../src/index.ts";
import { randomProgram, roundings, runRounded } from "./random-programs.ts";

/** Programs in the test; `FUZZ_PROGRAMS` asks for more. */
const count = Number(process.env["FUZZ_PROGRAMS"] ?? 1000);

/** What is wrong with one program; empty when it agrees. */
async function faults(seed: number): Promise<string[]> {
  const { program, args } = randomProgram(seed);
  const exact = treeLeaves<HostArray>(runReference(program, ...args));
  const rounded = roundings.map((round) => runRounded(program, args, round));
  const compiled = jit((...inputs: HostArray[]) => runTfjs(program, ...inputs) as tf.Tensor);
  const results = treeLeaves<tf.Tensor>(await compiled(...args));
  expect(compiled.stats().executor).toBe("onnx");
  await compiled.dispose();
  return results.flatMap((result, index) => {
    const want = (exact[index] as HostArray).data;
    const rounding = rounded.map((leaves) => distance(want, (leaves[index] as HostArray).data));
    const error = distance(want, result.dataSync());
    result.dispose();
    const allowed = Math.max(
      1e-6 * distance(want, new Float64Array(want.length)),
      8 * Math.max(...rounding),
    );
    return error <= allowed
      ? []
      : [`program ${seed}, result ${index}: off by ${error}, allowed ${allowed}`];
  });
}

/** The greatest difference; infinite where one side only is NaN. */
function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as number, b[i] as number];
    if (Number.isNaN(x) && Number.isNaN(y)) continue;
    const difference = Object.is(x, y) ? 0 : Math.abs(x - y);
    most = Math.max(most, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference);
  }
  return most;
}

it(`agrees with the reference on ${count} random programs`, { timeout: count * 500 }, async () => {
  const found: string[] = [];
  for (let seed = 0; seed < count; seed++) found.push(...(await faults(seed)));
  expect(found).toEqual([]);
});
