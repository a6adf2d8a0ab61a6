import * as tf from "@tensorflow/tfjs";
import { afterAll, expect, it } from "vitest";
import { describeEngine, useEngine } from "../../src/engine/index.ts";

afterAll(async () => {
  await tf.setBackend("cpu");
});

it("starts WebAssembly when nothing native is installed, and says why", async () => {
  const chosen = await useEngine();
  expect(chosen.engine).toBe("wasm");
  expect(tf.getBackend()).toBe("wasm");
  expect(chosen.text).toMatch(/wasm: in use; WebAssembly, SIMD on, one thread/);
  expect(chosen.text).toMatch(/tfjs-node: not available; @tensorflow\/tfjs-node is not installed/);
});

it("describes without changing what is in use", async () => {
  await useEngine({ engine: "cpu" });
  const { engine, engines } = await describeEngine();
  expect(engine).toBe("cpu");
  expect(tf.getBackend()).toBe("cpu");
  expect(engines.map((e) => e.engine)).toEqual(["tfjs-node-gpu", "tfjs-node", "wasm", "cpu"]);
});

it("names the engine that does not start and the remedy", async () => {
  await expect(useEngine({ engine: "tfjs-node" })).rejects.toMatchObject({
    code: "engine",
    message:
      'useEngine: "tfjs-node" cannot be used: @tensorflow/tfjs-node is not installed; npm install @tensorflow/tfjs-node@4.22.0, or use "auto"',
  });
  await expect(useEngine({ engine: "wsam" as "wasm" })).rejects.toMatchObject({ code: "option" });
});
