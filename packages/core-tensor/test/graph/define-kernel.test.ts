import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { callKernel, defineKernel } from "../../src/graph/index.ts";
import {
  grad,
  type HostArray,
  hostArray,
  jvp,
  runReference,
  spec,
  trace,
} from "../../src/index.ts";

defineKernel({
  name: "TestCube",
  inputs: ["x"],
  shape: ([x]) => [x!],
  value: ([x]) => [hostArray(x!.data.map((v) => v ** 3) as Float64Array, x!.shape, x!.dtype)],
  jvp: ({ inputs: [x] }, [v]) => [tf.mul(tf.mul(3, tf.square(x!)), v!)],
  vjp: ({ inputs: [x] }, [u]) => [tf.mul(tf.mul(3, tf.square(x!)), u!)],
});
const cube = (x: tf.Tensor) => callKernel("TestCube", { x })[0] as tf.Scalar;

it("runs on eager tensors, in traces and under derivatives", () => {
  expect(cube(tf.scalar(2)).dataSync()[0]).toBe(8);
  expect(grad(cube)(tf.scalar(2)).dataSync()[0]).toBe(12);
  expect(grad(grad(cube))(tf.scalar(2)).dataSync()[0]).toBe(12);
  expect(jvp(grad(cube), tf.scalar(2) as tf.Tensor, tf.scalar(1)).tangent.dataSync()[0]).toBe(12);
  const program = trace(grad(grad(cube)), spec([]));
  expect((runReference(program, 2) as HostArray).data[0]).toBe(12);
});

it("refuses a name that is taken and a row that lacks a column", () => {
  expect(() => defineKernel({ name: "Tanh", inputs: ["x"], decompose: () => [] })).toThrow(
    /"Tanh" is already in the kernel table/,
  );
  expect(() => defineKernel({ name: "TestHalf", inputs: ["x"] } as never)).toThrow(
    /lacks shape, value, jvp, vjp/,
  );
});

it("names an op without an entry, its neighbour and the remedy", () => {
  const call = () => trace(() => callKernel("TestCubed", {}));
  expect(call).toThrow(
    /the op "TestCubed" has no entry .*nearest known op: "TestCube".*defineKernel/,
  );
});
