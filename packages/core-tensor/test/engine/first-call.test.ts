import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);

/** In a process of its own, since the tests' setup chooses a backend. */
it("describes the engines of a process that has made no tensor yet, and leaves one in use", async () => {
  const source = fileURLToPath(new URL("../../src/engine/index.ts", import.meta.url));
  const program = `
    import * as tf from "@tensorflow/tfjs";
    const { describeEngine } = await import(${JSON.stringify(source)});
    const faults = ["uncaughtException", "unhandledRejection"];
    const listening = () => faults.map((name) => process.listenerCount(name));
    process.on("uncaughtException", () => {});
    const before = listening();
    const { engine, backend, engines } = await describeEngine();
    const available = engines.filter((e) => e.available).map((e) => e.engine);
    const listeners = { before, after: listening() };
    console.log(JSON.stringify({ listeners, engine, backend, available, after: tf.getBackend(), sum: tf.sum([1, 2]).arraySync() }));
  `;
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  const { stdout } = await run(process.execPath, args, { cwd });
  expect(JSON.parse(stdout.trim().split("\n").at(-1) as string)).toEqual({
    // What WebAssembly's start code listens to is taken away again, and nothing else.
    listeners: { before: [1, 0], after: [1, 0] },
    engine: "cpu",
    backend: "cpu",
    available: ["wasm", "cpu"],
    after: "cpu",
    sum: 3,
  });
});
