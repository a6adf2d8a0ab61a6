import { runTfjs, scan, spec, trace, valueAndGrad } from "@legendre/core-tensor";
import { cholesky } from "@legendre/core-tensor/linalg";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import * as ort from "onnxruntime-node";
import { expect, it } from "vitest";
import { toOnnx } from "../src/index.ts";

const weights = tf.tensor2d(
  Array.from({ length: 300 }, (_, i) => Math.sin(i)),
  [100, 3],
);
const loss = (p: { b: tf.Tensor }, x: tf.Tensor2D) =>
  tf.mean(tf.square(tf.add(tf.matMul(x, weights), p.b))) as tf.Scalar;

it("writes a model that onnxruntime runs, with constants inside and readable names", async () => {
  const program = trace((p, x) => valueAndGrad(loss)(p, x), { b: spec([3]) }, spec([5, 100]));
  const bytes = await toOnnx(program);
  const session = await ort.InferenceSession.create(bytes);
  expect([...session.inputNames].sort()).toEqual(["0.b", "1"]);
  expect([...session.outputNames].sort()).toEqual(["result.grads.b", "result.value"]);
  const args = [{ b: tf.tensor1d([1, 2, 3]) }, tf.ones([5, 100])] as const;
  const results = await session.run({
    "0.b": new ort.Tensor("float32", args[0].b.dataSync(), [3]),
    "1": new ort.Tensor("float32", args[1].dataSync(), [5, 100]),
  });
  const expected = runTfjs(program, ...args) as { value: tf.Tensor; grads: { b: tf.Tensor } };
  expectAllClose(results["result.value"]?.data as Float32Array, expected.value.dataSync());
  expectAllClose(results["result.grads.b"]?.data as Float32Array, expected.grads.b.dataSync());
  await session.release();
});

it("names all ops that have no ONNX form", async () => {
  const program = trace((a: tf.Tensor) => cholesky(a), spec([3, 3]));
  await expect(toOnnx(program)).rejects.toMatchObject({
    code: "tracing",
    message: expect.stringMatching(/Cholesky.* no ONNX form/),
  });
});

it.each([
  ["inputs", ["a"]],
  ["inputs", ["a", "b", "c"]],
  ["inputs", ["a", "a"]],
  ["inputs", ["a", ""]],
  ["inputs", ["a", 3]],
  ["inputs", "ab"],
  ["outputs", []],
  ["outputs", [""]],
])("refuses the names %s: %j", async (option, names) => {
  const program = trace((a: tf.Tensor, b: tf.Tensor) => tf.add(a, b), spec([2]), spec([2]));
  await expect(toOnnx(program, { [option]: names } as never)).rejects.toMatchObject({
    code: "option",
    message: expect.stringContaining(
      `${option} must be ${option === "inputs" ? 2 : 1} different names`,
    ),
  });
});

it("takes names of its own for what goes in and comes out", async () => {
  const program = trace((a: tf.Tensor, b: tf.Tensor) => tf.add(a, b), spec([2]), spec([2]));
  const session = await ort.InferenceSession.create(
    await toOnnx(program, { inputs: ["left", "right"], outputs: ["both"] }),
  );
  expect([session.inputNames, session.outputNames]).toEqual([["left", "right"], ["both"]]);
  await session.release();
});

it("writes a loop", async () => {
  const product = (xs: tf.Tensor) =>
    scan((c: tf.Tensor, s: tf.Tensor) => [tf.mul(c, s), null], 1, xs)[0];
  const session = await ort.InferenceSession.create(await toOnnx(trace(product, spec([3]))));
  const { result } = await session.run({
    "0": new ort.Tensor("float32", Float32Array.of(2, 3, 4), [3]),
  });
  expect([...(result as ort.Tensor).data]).toEqual([24]);
  await session.release();
});
