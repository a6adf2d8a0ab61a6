import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { explainBlocks } from "../../src/index.ts";

const params = {
  conv: { kernel: tf.zeros([3, 3, 1, 4]), bias: tf.zeros([4]) },
  norm: { scale: tf.zeros([4]), bias: tf.zeros([4]) },
};

it("is a table of choices and costs with their sums", async () => {
  expect((await explainBlocks(params, { flopsPerSecond: 1e6 })).split("\n")).toEqual([
    "layer  block  on       parameters  memory  product",
    "conv   conv   [10, 4]         156  0.0 MB   1.2 ms",
    "norm   norm   [4, 2]           24  0.0 MB   0.0 ms",
    "all                           180  0.0 MB   1.2 ms",
  ]);
});

it("measures the rate where it is told none, and follows the caller's choice", async () => {
  const table = await explainBlocks(params, { choose: () => "diagonal" });
  expect(table).toMatch(/conv\.kernel +diagonal .* ms/);
});
