import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  adam,
  adamw,
  addDecayedWeights,
  applyUpdates,
  chain,
  clip,
  clipByGlobalNorm,
  type GradientTransform,
  lion,
  rmsprop,
  scale,
  scaleByAdam,
  scaleByMomentum,
  scaleByRms,
  sgd,
  type TreeTransform,
} from "../../src/optim/index.ts";

/** Runs a transform over a list of gradients of one scalar parameter and returns the parameter's path. */
function path(transform: TreeTransform, grads: readonly number[], start = 1): number[] {
  let params = { w: tf.scalar(start) };
  let state = transform.init(params);
  return grads.map((grad) => {
    const next = transform.update({ w: tf.scalar(grad) }, state, params);
    params = applyUpdates(params, next.updates);
    state = next.state;
    return params.w.dataSync()[0] as number;
  });
}

const grads = [0.3, -0.1, 0.02, 4, 0];

describe("sgd", () => {
  it("subtracts lr times the gradient", () => {
    expectAllClose(path(sgd({ lr: 0.5 }), [2, -1]), [0, 0.5]);
  });

  it.each([
    { momentum: 0.9, nesterov: false, weightDecay: 0 },
    { momentum: 0.9, nesterov: true, weightDecay: 0 },
    { momentum: 0.5, nesterov: false, weightDecay: 0.1 },
    { momentum: 0, nesterov: false, weightDecay: 0.1 },
  ])("is PyTorch's SGD with %o", ({ momentum, nesterov, weightDecay }) => {
    let [w, v] = [1, 0];
    const expected = grads.map((raw) => {
      const g = raw + weightDecay * w;
      v = momentum * v + g;
      w -= 0.1 * (nesterov ? g + momentum * v : v);
      return w;
    });
    const got = path(sgd({ lr: 0.1, momentum, nesterov, weightDecay }), grads);
    expectAllClose(got, expected, { tolerance: 1e-6 });
  });
});

describe("adam", () => {
  it.each([
    { b1: 0.9, b2: 0.999, eps: 1e-8, weightDecay: 0 },
    { b1: 0.9, b2: 0.999, eps: 1e-3, weightDecay: 0.1 },
    { b1: 0, b2: 0, eps: 1e-8, weightDecay: 0 },
  ])("is the paper's algorithm 1 (2 with decay) with %o", ({ b1, b2, eps, weightDecay }) => {
    let [w, m, v] = [1, 0, 0];
    const expected = grads.map((g, i) => {
      m = b1 * m + (1 - b1) * g;
      v = b2 * v + (1 - b2) * g * g;
      const mHat = m / (1 - b1 ** (i + 1));
      const vHat = v / (1 - b2 ** (i + 1));
      w -= 0.1 * (mHat / (Math.sqrt(vHat) + eps) + weightDecay * w);
      return w;
    });
    const got = path(adam({ lr: 0.1, b1, b2, eps, weightDecay }), grads);
    expectAllClose(got, expected, { tolerance: 1e-6 });
  });

  it("keeps the bias correction accurate in float32 at the first step", () => {
    const transform = scaleByAdam({ eps: 0 });
    const params = tf.scalar(0);
    const { updates } = transform.update(tf.scalar(0.37), transform.init(params), params);
    expect(Math.abs((updates.dataSync()[0] as number) - 1)).toBeLessThan(5e-7);
  });

  it("decays the chosen leaves only", () => {
    const optimizer = adam({ lr: 1, weightDecay: 0.5, decayMask: (name) => name === "kernel" });
    const params = { bias: tf.scalar(2), kernel: tf.scalar(2) };
    const zero = { bias: tf.scalar(0), kernel: tf.scalar(0) };
    const { updates } = optimizer.update(zero, optimizer.init(params), params);
    expectAllClose(updates, { bias: 0, kernel: -1 });
  });
});

describe("adamw", () => {
  it("is adam with a decay of 0.01", () => {
    expect(path(adamw({ lr: 0.1, eps: 1e-3 }), grads)).toEqual(
      path(adam({ lr: 0.1, eps: 1e-3, weightDecay: 0.01 }), grads),
    );
  });
});

describe("rmsprop", () => {
  it.each([
    { decay: 0.99, centred: false, momentum: 0, weightDecay: 0 },
    { decay: 0.9, centred: true, momentum: 0, weightDecay: 0.1 },
    { decay: 0.5, centred: true, momentum: 0.8, weightDecay: 0 },
    { decay: 0.9, centred: false, momentum: 0.5, weightDecay: 0.1 },
  ])("is PyTorch's RMSprop with %o", ({ decay, centred, momentum, weightDecay }) => {
    let [w, v, m, b] = [1, 0, 0, 0];
    const expected = grads.map((raw) => {
      const g = raw + weightDecay * w;
      v = decay * v + (1 - decay) * g * g;
      m = decay * m + (1 - decay) * g;
      b = momentum * b + g / (Math.sqrt(centred ? v - m * m : v) + 1e-8);
      w -= 0.1 * b;
      return w;
    });
    const got = path(rmsprop({ lr: 0.1, decay, centred, momentum, weightDecay }), grads);
    expectAllClose(got, expected, { tolerance: 2e-6 });
  });

  it("keeps the variance of equal gradients in float32", () => {
    const transform = scaleByRms({ decay: 0.9, centred: true, eps: 0 });
    const params = tf.scalar(0);
    let state = transform.init(params);
    let last = 0;
    for (let t = 0; t < 100; t++) {
      const next = transform.update(tf.scalar(1e3), state, params);
      state = next.state;
      last = next.updates.dataSync()[0] as number;
    }
    // After t steps v − m² is 0.9ᵗ (1 − 0.9ᵗ) g², here 3e-5 of g²: near what float32 would lose.
    expectAllClose(last * Math.sqrt(0.9 ** 100 * (1 - 0.9 ** 100)), 1, { tolerance: 1e-3 });
  });
});

describe("lion", () => {
  it("is the paper's algorithm 2", () => {
    let [w, m] = [1, 0];
    const expected = grads.map((g) => {
      const direction = Math.sign(0.9 * m + 0.1 * g);
      m = 0.99 * m + 0.01 * g;
      w -= 0.1 * (direction + 0.5 * w);
      return w;
    });
    expectAllClose(path(lion({ lr: 0.1, weightDecay: 0.5 }), grads), expected, { tolerance: 1e-6 });
  });

  it("decays the chosen leaves only", () => {
    const optimizer = lion({ lr: 1, weightDecay: 0.5, decayMask: { bias: false, kernel: true } });
    const params = { bias: tf.scalar(2), kernel: tf.scalar(2) };
    const zero = { bias: tf.scalar(0), kernel: tf.scalar(0) };
    const { updates } = optimizer.update(zero, optimizer.init(params), params);
    expectAllClose(updates, { bias: 0, kernel: -1 });
  });
});

describe("clipping", () => {
  const params = { a: tf.scalar(0), b: tf.tensor1d([0, 0]) };
  const update = (transform: TreeTransform, a: number, b: number[]): typeof params =>
    transform.update({ a: tf.scalar(a), b: tf.tensor1d(b) }, transform.init(params), params)
      .updates;

  it("shrinks to the global norm", () => {
    expectAllClose(update(clipByGlobalNorm(3), 2, [4, 4]), { a: 1, b: [2, 2] });
  });

  it("leaves short updates as they are, to the bit, and zero too", () => {
    const { a, b } = update(clipByGlobalNorm(3), 0.1, [0.7, 0.3]);
    expect([a.dataSync()[0], ...b.dataSync()]).toEqual([0.1, 0.7, 0.3].map(Math.fround));
    expectAllClose(update(clipByGlobalNorm(3), 0, [0, 0]), { a: 0, b: [0, 0] });
  });

  it("clips each element", () => {
    expectAllClose(update(clip(1), -7, [0.5, 9]), { a: -1, b: [0.5, 1] });
  });
});

describe("chain", () => {
  it("feeds each stage with the updates of the one before", () => {
    const transform = chain(scale(2), addDecayedWeights(0.5), scale(-1));
    expectAllClose(path(transform, [1, 1], 4), [0, -2]);
  });

  it("types the state by stage", () => {
    const transform = chain(scaleByMomentum(), scale(1), scaleByAdam());
    const state = transform.init({ w: tf.scalar(1) });
    expect(state[2].count.dtype).toBe("int32");
    expect(Object.keys(state[0])).toEqual(["velocity"]);
  });

  it("gives the extras to stages that want them", () => {
    type Params = { w: tf.Scalar };
    const byValue: GradientTransform<Params, object> = {
      init: () => ({}),
      update: (updates, state, _params, extra) => ({
        updates: { w: tf.mul(updates.w, extra?.value ?? tf.scalar(0)) },
        state,
      }),
    };
    const transform = chain(scale(2), byValue);
    const params = { w: tf.scalar(1) };
    const { updates } = transform.update(params, transform.init(params), params, {
      value: tf.scalar(5),
    });
    expectAllClose(updates, { w: 10 });
  });
});
