import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { kindOf } from "../../src/tree/index.ts";

it.each([
  [undefined, "undefined"],
  [null, "null"],
  [3, "a number"],
  ["text", "a string"],
  [() => 0, "a function"],
  [[1], "an array"],
  [{}, "an object"],
  [Object.create(null), "an object"],
  [tf.scalar(1), "a tensor"],
  [new Map(), "an instance of Map"],
  [new (class {})(), "an object"],
])("errors call %j by its kind", (value, name) => {
  expect(kindOf(value)).toBe(name);
});
