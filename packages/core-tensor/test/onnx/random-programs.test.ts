import type * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { type HostArray, jit, runReference, runTfjs, treeLeaves } from "../../src/index.ts";
import { ortVersion, writeFuzzRecord } from "../conformance/record.ts";
import { randomProgram, roundings, runRounded } from "./random-programs.ts";

/** Programs in the test; `npm run fuzz` asks for more, and keeps what it finds. */
const asked = process.env["FUZZ_PROGRAMS"];
const count = Number(asked ?? 1000);

/** How far one result of a program is off, as a share of what is allowed. */
interface Finding {
  readonly program: number;
  readonly result: number;
  readonly error: number;
  readonly allowed: number;
}

/** How far the results of one program are off. */
async function findings(seed: number): Promise<Finding[]> {
  const { program, args } = randomProgram(seed);
  const exact = treeLeaves<HostArray>(runReference(program, ...args));
  const rounded = roundings.map((round) => runRounded(program, args, round));
  const compiled = jit((...inputs: HostArray[]) => runTfjs(program, ...inputs) as tf.Tensor);
  const results = treeLeaves<tf.Tensor>(await compiled(...args));
  expect(compiled.stats().executor).toBe("onnx");
  await compiled.dispose();
  return results.map((result, index) => {
    const want = (exact[index] as HostArray).data;
    const rounding = rounded.map((leaves) => distance(want, (leaves[index] as HostArray).data));
    const error = distance(want, result.dataSync());
    result.dispose();
    const allowed = Math.max(
      1e-6 * distance(want, new Float64Array(want.length)),
      8 * Math.max(...rounding),
    );
    return { program: seed, result: index, error, allowed };
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

/** The finding nearest to its bound. */
function worst(found: readonly Finding[]): Finding | undefined {
  const share = ({ error, allowed }: Finding): number => (error === 0 ? 0 : error / allowed);
  return found.reduce<Finding | undefined>(
    (most, one) => (most === undefined || share(one) > share(most) ? one : most),
    undefined,
  );
}

it(`agrees with the reference on ${count} random programs`, { timeout: count * 500 }, async () => {
  const found: Finding[] = [];
  for (let seed = 0; seed < count; seed++) found.push(...(await findings(seed)));
  const wrong = found.filter(({ error, allowed }) => !(error <= allowed));
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
