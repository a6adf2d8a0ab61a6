import * as tf from "@tensorflow/tfjs";
import { afterAll, expect, it } from "vitest";
import { useEngine } from "../../src/engine/index.ts";

afterAll(async () => {
  await tf.setBackend("cpu");
});

it("takes tensors from another backend for which the WebAssembly heap has to grow", async () => {
  await useEngine({ engine: "cpu" });
  // 24 MB each, in a heap of 16 MB.
  const [x, y, z] = [1, 2, 3].map((value) => tf.fill([6_000_000], value));
  await useEngine({ engine: "wasm" });
  const copy = tf.clone(x as tf.Tensor);
  const joined = tf.concat([y as tf.Tensor1D, z as tf.Tensor1D]);
  expect([...tf.slice(copy, 0, 2).dataSync()]).toEqual([1, 1]);
  expect([...tf.slice(joined, 5_999_999, 2).dataSync()]).toEqual([2, 3]);
});
