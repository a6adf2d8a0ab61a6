import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { findRecorded } from "../../src/graph/level.ts";
import { grad, jit, treeAxpy } from "../../src/index.ts";

type State = { w: tf.Tensor; steps: tf.Tensor };
function descend(state: State, lr: number | tf.Scalar): State {
  const loss = (w: tf.Tensor) => tf.sum(tf.square(tf.sub(w, 1))) as tf.Scalar;
  return {
    w: treeAxpy(typeof lr === "number" ? -lr : tf.neg(lr), grad(loss)(state.w), state.w),
    steps: tf.add(state.steps, 1),
  };
}

describe("donated arguments", () => {
  it("are disposed by a call that succeeds, and the next results lie in their memory", async () => {
    const step = jit(descend, { donate: [0] });
    let state: State = { w: tf.zeros([1000]), steps: tf.scalar(0) };
    const before = tf.memory().numTensors;
    const places = new Set<unknown>();
    for (let i = 0; i < 100; i++) {
      state = await step(state, 0.1);
      places.add(findRecorded(state.w)?.values);
    }
    expect(tf.memory().numTensors).toBe(before);
    // Two: the params that a step reads, and those it writes.
    expect(places.size).toBe(2);
    expect(state.steps.dataSync()[0]).toBe(100);
    expectAllClose(state.w.dataSync(), new Float32Array(1000).fill(1));
  });

  it("say who took them when they are used again", async () => {
    const step = jit(descend, { donate: [0] });
    const state: State = { w: tf.zeros([3]), steps: tf.scalar(0) };
    const next = await step(state, 0.1);
    const gone = {
      code: "disposed",
      message: expect.stringMatching(/donated to descend by donate: \[0\]/),
    };
    expect(() => state.w.dataSync()).toThrow(expect.objectContaining(gone));
    expect(() => tf.neg(state.w)).toThrow(expect.objectContaining(gone));
    expect(() => state.w.clone()).toThrow(expect.objectContaining(gone));
    await expect(state.w.data()).rejects.toMatchObject(gone);
    await expect(step(state, 0.1)).rejects.toMatchObject(gone);
    state.w.dispose();
    expect(state.w.isDisposed).toBe(true);
    expectAllClose(next.w.dataSync(), [0.2, 0.2, 0.2]);
  });

  it("may be in use by another call, or twice in one", async () => {
    const add = jit((a: tf.Tensor, b: tf.Tensor) => tf.add(a, b), { donate: [0, 1] });
    const a = tf.ones([3]) as tf.Tensor;
    const [first, second] = await Promise.all([add(a, a), add(a, a)]);
    expectAllClose(first.dataSync(), [2, 2, 2]);
    expectAllClose(second.dataSync(), [2, 2, 2]);
    expect(a.isDisposed).toBe(true);
  });

  it("stay theirs inside traced and differentiated functions", async () => {
    const inner = jit((a: tf.Tensor) => tf.square(a), { donate: [0] });
    const x = tf.tensor1d([1, 2]) as tf.Tensor;
    const slope = grad((a: tf.Tensor) => tf.sum(inner.inline(a)) as tf.Scalar)(x);
    expectAllClose(slope.dataSync(), [2, 4]);
    expect(x.isDisposed).toBe(false);
  });

  it("are positions, and not static ones", () => {
    expect(() => jit(descend, { donate: [-1] })).toThrow(/donate/);
    expect(() => jit(descend, { donate: 0 as never })).toThrow(/donate must be a list/);
    expect(() => jit(descend, { donate: [0], static: [0] })).toThrow(
      /argument 0 is in static and in donate/,
    );
  });
});
