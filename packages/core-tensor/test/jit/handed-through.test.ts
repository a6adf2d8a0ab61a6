import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { findRecorded } from "../../src/graph/level.ts";
import { jit } from "../../src/index.ts";

type State = { readonly params: tf.Tensor; readonly fixed: tf.Tensor };
const move = ({ params, fixed }: State): State => ({
  params: tf.add(params, fixed),
  fixed: tf.clone(fixed),
});
const start = (): State => ({ params: tf.zeros([1000]), fixed: tf.ones([1000]) });

describe("an argument that is a result", () => {
  it("is handed through where an earlier call made it", async () => {
    const step = jit(move);
    let state = await step(start());
    const place = findRecorded(state.fixed)?.values;
    const before = tf.memory().numTensors;
    for (let i = 0; i < 20; i++) {
      const next = await step(state);
      tf.dispose(state);
      state = next;
    }
    expect(findRecorded(state.fixed)?.values).toBe(place);
    expect(tf.memory().numTensors).toBe(before);
    expectAllClose(state.params.dataSync(), new Float32Array(1000).fill(21));
    expectAllClose(state.fixed.dataSync(), new Float32Array(1000).fill(1));
  });

  it("lives on when the argument is disposed, donated or read", async () => {
    const step = jit(move, { donate: [0] });
    const first = await jit(move)(start());
    const second = await step(first);
    expect(first.fixed.isDisposed).toBe(true);
    second.fixed.dataSync();
    const kept = second.fixed.clone();
    // The next call's results take the memory of the donated params, never that of a tensor in use.
    const third = await step(second);
    expectAllClose(third.params.dataSync(), new Float32Array(1000).fill(3));
    expectAllClose(third.fixed.dataSync(), new Float32Array(1000).fill(1));
    tf.dispose(third);
    expectAllClose(kept.dataSync(), new Float32Array(1000).fill(1));
  });

  it("is a tensor of its own, also when it is returned twice or moves to the eager backend meanwhile", async () => {
    const twice = jit((a: tf.Tensor) => [a, tf.clone(a), tf.neg(a)]);
    const made = await jit((a: tf.Tensor) => tf.add(a, 1))(tf.tensor1d([1, 2]) as tf.Tensor);
    const pending = twice(made);
    tf.neg(made).dispose();
    const results = await pending;
    made.dispose();
    results[0]?.dispose();
    expectAllClose(results[1]!.dataSync(), [2, 3]);
    expectAllClose(results[2]!.dataSync(), [-2, -3]);
  });
});
