import { longTests } from "@repo/test-kit";
import type * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { type HostArray, jit, runTfjs, treeLeaves } from "../../src/index.ts";
import { ortVersion, writeFuzzRecord } from "../conformance/record.ts";
import { type Finding, findingsOf, worst, wrongOf } from "./random-findings.ts";
import { randomProgram } from "./random-programs.ts";

/** Programs in the test, more in its long form; `npm run fuzz` asks for more still, and keeps what it finds. */
const asked = process.env["FUZZ_PROGRAMS"];
const count = Number(asked ?? (longTests ? 1000 : 150));

/** How far the results of one program are off. */
async function findings(seed: number): Promise<Finding[]> {
  const { program, args } = randomProgram(seed);
  const compiled = jit((...inputs: HostArray[]) => runTfjs(program, ...inputs) as tf.Tensor);
  const results = treeLeaves<tf.Tensor>(await compiled(...args));
  expect(compiled.stats().executor).toBe("onnx");
  await compiled.dispose();
  const numbers = results.map((result) => result.dataSync());
  const found = findingsOf(seed, program, args, numbers);
  for (const result of results) result.dispose();
  return found;
}

it(`agrees with the reference on ${count} random programs`, { timeout: count * 500 }, async () => {
  const found: Finding[] = [];
  for (let seed = 0; seed < count; seed++) found.push(...(await findings(seed)));
  const wrong = wrongOf(found);
  if (asked !== undefined) {
    writeFuzzRecord({
      programs: count,
      firstSeed: 0,
      results: found.length,
      disagree: wrong.length,
      nearestToItsBound: worst(found) ?? null,
      versions: { "onnxruntime-node": await ortVersion(), node: process.versions.node },
    });
  }
  expect(wrong).toEqual([]);
});
