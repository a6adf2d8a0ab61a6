import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type HostArray, hostArray, runReference, runTfjs, spec, trace } from "../../src/index.ts";

describe("arguments of a program", () => {
  const program = trace(
    (p: { a: tf.Tensor }, rate: number | tf.Tensor, on: tf.Tensor) =>
      tf.where(tf.cast(on, "bool"), tf.mul(p.a, rate), p.a),
    { a: spec([2]) },
    spec([]),
    spec([], "bool"),
  );
  const list = [1, -2];

  it("are tensors, host arrays, numbers and truth values, which stay alive", () => {
    const a = tf.tensor1d(list) as tf.Tensor;
    for (const leaf of [a, hostArray(list, [2])]) {
      for (const [rate, on, expected] of [
        [3, true, [3, -6]],
        [3, false, list],
        [tf.scalar(0.5), tf.scalar(true, "bool"), [0.5, -1]],
      ] as const) {
        const exact = runReference(program, { a: leaf }, rate, on) as HostArray;
        expect([...exact.data]).toEqual(expected);
        const before = tf.memory().numTensors;
        const eager = runTfjs(program, { a: leaf }, rate, on) as tf.Tensor;
        expect(tf.memory().numTensors).toBe(before + 1);
        expect([...eager.dataSync()]).toEqual(expected);
      }
    }
    expect(a.isDisposed).toBe(false);
  });

  it("are named where they do not fit", () => {
    const gone = tf.zeros([2]);
    gone.dispose();
    for (const run of [runReference, runTfjs]) {
      expect(() => run(program, { a: "text" }, 1, true)).toThrow(/argument "0.a" is a string/);
      expect(() => run(program, { a: gone }, 1, true)).toThrow(
        /argument "0.a" of shape \[2\] is disposed/,
      );
      expect(() => run(program, { a: tf.zeros([3]) }, 1, true)).toThrow(
        /argument "0.a" has shape \[3\], the program was traced with \[2\]/,
      );
      expect(() => run(program, { a: 1 }, 1, true)).toThrow(/argument "0.a" has shape \[\]/);
      expect(() => run(program, { a: hostArray([1], [1]) }, 1, true)).toThrow(/has shape \[1\]/);
      expect(() => run(program, { a: tf.zeros([2]) }, tf.zeros([1]), true)).toThrow(
        /argument "1" has shape \[1\]/,
      );
      expect(() => run(program, { b: tf.zeros([2]) }, 1, true)).toThrow(/arguments/);
    }
  });
});
