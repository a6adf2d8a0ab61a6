/** A small run in a process of its own, to be killed: `killed-run.ts FOLDER`. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import { type FitOptions, type FitResult, fit } from "../../src/train/index.ts";
import { treeLeaves } from "../../src/tree/index.ts";
import { regression } from "./regression.ts";

/** The run, as the child does it and as the test repeats it without interruption. */
export function killedRun(folder: string): Promise<FitResult<unknown>> {
  const options: FitOptions<ReturnType<typeof regression>["params"], never> = {
    ...(regression() as never as FitOptions<ReturnType<typeof regression>["params"], never>),
    epochs: 60,
    logEvery: 7,
    checkpoint: { path: join(folder, "run.safetensors"), every: 5 },
    metricsFile: join(folder, "metrics.jsonl"),
    evaluate: (params) => ({ norm: tf.tidy(() => tf.sum(tf.square(params.out)).dataSync()[0]!) }),
    reporter: { step: ({ step }) => appendFileSync(join(folder, "steps"), `${step}\n`) },
    resume: true,
  };
  return fit(options);
}

/** All numbers of a result, the tensors as bit patterns; times left out. */
export function numbersOf({
  params,
  optState,
  history,
  step,
  status,
}: FitResult<unknown>): unknown {
  const bits = treeLeaves([params, optState]).map((leaf) =>
    Array.from(new Int32Array(Float32Array.from(leaf.dataSync()).buffer)),
  );
  const records = history.map(({ seconds: _seconds, ...record }) => record);
  return { bits, records, step, status };
}

if (/killed-run\.(ts|mjs)$/.test(process.argv[1] ?? "")) {
  tf.env().set("IS_TEST", true);
  await tf.setBackend("cpu");
  const folder = process.argv[2] as string;
  process.stdout.write(JSON.stringify(numbersOf(await killedRun(folder))));
}
