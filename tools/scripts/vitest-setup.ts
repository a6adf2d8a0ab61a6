/**
 * Registers tfjs's kernels and CPU backend, as a user's own import of tfjs does, gives sessions of onnxruntime one thread, and counts what a
 * file of tests takes of the processor.
 */
import { createRequire } from "node:module";
import * as tf from "@tensorflow/tfjs";
import { afterAll } from "vitest";
import { longTests } from "../test-kit/src/long-tests.ts";

declare module "vitest" {
  interface TaskMeta {
    /** Of a file: seconds of the processor in its process, all threads together, since the file before it ended. */
    processorSeconds?: number;
  }
}

// Keeps tfjs's start-up advice out of the test log.
tf.env().set("IS_TEST", true);
await tf.setBackend("cpu");
await tf.ready();

// There are as many workers as cores. With a thread for each core in each of them, small programs take two to three times as long of the
// processor, to make and to run. The long form of the tests keeps the default, and so do examples, benches and blocks of documents.
if (!longTests) onOneThread();

function onOneThread(): void {
  type Create = (model: unknown, options: object) => Promise<unknown>;
  const wrapped = Symbol.for("legendre.onOneThread");
  try {
    const { InferenceSession } = createRequire(import.meta.url)("onnxruntime-node") as {
      InferenceSession: { create: Create; [wrapped]?: true };
    };
    if (InferenceSession[wrapped]) return;
    const create = InferenceSession.create.bind(InferenceSession);
    InferenceSession.create = (model, options) =>
      create(model, { intraOpNumThreads: 1, ...options });
    InferenceSession[wrapped] = true;
  } catch {
    // Not installed: tests that need it say so.
  }
}

// Files may share a process: what is counted already is kept where they all see it.
const counted = globalThis as { processorSecondsCounted?: number };
// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are wanted.
afterAll(({}, file) => {
  const { user, system } = process.cpuUsage();
  const seconds = (user + system) / 1e6;
  file.meta.processorSeconds = seconds - (counted.processorSecondsCounted ?? 0);
  counted.processorSecondsCounted = seconds;
});
