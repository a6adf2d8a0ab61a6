/**
 * Registers tfjs's kernels and CPU backend, as a user's own import of tfjs does, and counts what a file of tests takes of the processor.
 */
import * as tf from "@tensorflow/tfjs";
import { afterAll } from "vitest";

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

// Files may share a process: what is counted already is kept where they all see it.
const counted = globalThis as { processorSecondsCounted?: number };
// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are wanted.
afterAll(({}, file) => {
  const { user, system } = process.cpuUsage();
  const seconds = (user + system) / 1e6;
  file.meta.processorSeconds = seconds - (counted.processorSecondsCounted ?? 0);
  counted.processorSecondsCounted = seconds;
});
