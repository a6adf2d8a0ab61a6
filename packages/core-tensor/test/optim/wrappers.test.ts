import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { jit } from "../../src/jit/index.ts";
import {
  adam,
  applyIfFinite,
  applyUpdates,
  chain,
  ema,
  type GradientTransform,
  injectHyperparams,
  linearSchedule,
  lookahead,
  masked,
  multiSteps,
  multiTransform,
  scale,
  scaleBySchedule,
  sgd,
  stepDecay,
  type TreeTransform,
} from "../../src/optim/index.ts";
import { treeLeaves, treePaths, treeStructure } from "../../src/tree/index.ts";

/** The values of one scalar parameter, step by step, and the last state. */
function run<S>(transform: TreeTransform<S>, grads: readonly number[], start = 0) {
  let params = tf.scalar(start);
  let state = transform.init(params);
  const path = grads.map((grad) => {
    const next = transform.update(tf.scalar(grad), state, params);
    params = applyUpdates(params, next.updates);
    state = next.state;
    return params.dataSync()[0] as number;
  });
  return { path, state };
}

describe("multiSteps", () => {
  it("steps with the mean of the gradients, and not before", () => {
    const { path, state } = run(multiSteps(sgd({ lr: 0.5 }), 3), [1, 2, 6, 4, 4, 4, 100]);
    expectAllClose(path, [0, 0, -1.5, -1.5, -1.5, -3.5, -3.5]);
    expectAllClose([state.count, state.sum as tf.Tensor], [1, 100]);
  });

  it("moves the state of the transform only when it steps", () => {
    const few = run(adam({ lr: stepDecay(0.1, { at: [1] }) }), [2, -3]).path;
    const many = run(multiSteps(adam({ lr: stepDecay(0.1, { at: [1] }) }), 2), [1, 3, -5, -1]).path;
    expectAllClose([many[1]!, many[3]!], few, { tolerance: 1e-6 });
    expect(many[2]).toBe(many[1]);
  });

  it("drops what the transform makes of a part, even if it is not finite", () => {
    const inverse: TreeTransform<object> = {
      init: () => ({}),
      update: <P>(updates: P, state: object) => ({
        updates: tf.reciprocal(tf.sub(updates as tf.Tensor, 1)) as P,
        state,
      }),
    };
    // After the first gradient the mean so far is 1, whose inverse distance from 1 is infinite.
    expectAllClose(run(multiSteps(inverse, 2), [2, 4]).path, [0, 0.5]);
  });

  it("is the transform itself for one gradient", () => {
    const grads = [0.3, -0.1, 0.02];
    expect(run(multiSteps(adam({ lr: 0.1 }), 1), grads).path).toEqual(
      run(adam({ lr: 0.1 }), grads).path,
    );
  });
});

describe("a transform with phases", () => {
  const steps: unknown[] = [];
  const refreshing: TreeTransform<object> = {
    init: () => ({}),
    update: (updates, state, _params, extra) => {
      const step = extra?.step;
      steps.push(step instanceof tf.Tensor ? step.dataSync()[0] : step);
      return { updates, state };
    },
    phase: (step) => step % 2,
  };
  const given = (wrapper: TreeTransform<object>, step: number | tf.Scalar) => {
    const params = tf.scalar(1);
    wrapper.update(params, wrapper.init(params), params, { step });
    return steps.at(-1);
  };

  it("keeps them in a wrapper", () => {
    for (const wrapper of [lookahead(refreshing), masked(refreshing, true)]) {
      expect([0, 1, 2, 3].map((step) => wrapper.phase?.(step))).toEqual([0, 1, 0, 1]);
      expect(given(wrapper, 7)).toBe(7);
    }
    expect(lookahead(scale(1)).phase).toBeUndefined();
  });

  it("counts its own steps in multiSteps", () => {
    const wrapper = multiSteps(refreshing, 3);
    expect([0, 2, 3, 5, 6].map((step) => wrapper.phase?.(step))).toEqual([0, 0, 3, 3, 0]);
    expect(given(wrapper, 7)).toBe(2);
    expect(given(wrapper, tf.scalar(7, "int32"))).toBe(2);
    expect(given(wrapper, wrapper.phase?.(5) as number)).toBe(1);
  });
});

describe("lookahead", () => {
  it("goes back to between start and end of each k steps", () => {
    // Fast: −1 a step. Slow after 2 steps: half of −2 is −1; then half of the way to −3.
    const { path, state } = run(lookahead(sgd({ lr: 1 }), { every: 2 }), [1, 1, 1, 1, 1]);
    expectAllClose(path, [-1, -1, -2, -2, -3]);
    expectAllClose([state.slow as tf.Tensor, state.count], [-2, 1]);
  });

  it("keeps the state of the optimiser, and takes another rate", () => {
    const { path } = run(
      lookahead(sgd({ lr: 1, momentum: 0.5 }), { every: 2, rate: 0.25 }),
      [1, 1, 1],
    );
    // Velocities 1, 1.5, 1.75: to −1, −2.5, back to −0.625, on to −2.375.
    expectAllClose(path, [-1, -0.625, -2.375]);
  });
});

describe("ema", () => {
  const decay = 0.8;
  const mean = (xs: readonly number[]) => {
    const weights = xs.map((_, i) => decay ** (xs.length - 1 - i));
    const total = weights.reduce((a, b) => a + b);
    return xs.reduce((sum, x, i) => sum + (x * weights[i]!) / total, 0);
  };

  it("replaces the updates by their bias-corrected mean", () => {
    const xs = [3, -1, 4, 1];
    let at = 0;
    const expected = xs.map((_, i) => {
      at += mean(xs.slice(0, i + 1));
      return at;
    });
    expectAllClose(run(ema({ decay }), xs).path, expected, { tolerance: 1e-6 });
  });

  it("averages the params after each step, and leaves the updates alone", () => {
    const { path, state } = run(chain(scale(-1), ema({ decay, of: "params" })), [3, -1, 4, 1], 10);
    expect(path).toEqual([7, 8, 4, 3]);
    expectAllClose(state[1].average as tf.Tensor, mean([7, 8, 4, 3]), { tolerance: 1e-6 });
  });

  it("begins with the params, and forgets them", () => {
    const transform = ema({ of: "params" });
    const params = tf.scalar(5);
    const state = transform.init(params);
    expectAllClose(state.average as tf.Tensor, 5);
    const next = transform.update(tf.scalar(-4), state, params);
    expectAllClose(next.state.average as tf.Tensor, 1);
  });

  it("is accurate at the first steps of a slow decay", () => {
    const { state } = run(ema({ decay: 0.9999, of: "params" }), [1, 1, 1]);
    expectAllClose(state.average as tf.Tensor, 2, { tolerance: 1e-4 });
  });
});

describe("masked", () => {
  const params = { a: { bias: tf.scalar(1), kernel: tf.tensor1d([1, 2]) }, b: tf.scalar(3) };
  const grads = { a: { bias: tf.scalar(1), kernel: tf.tensor1d([1, 1]) }, b: tf.scalar(1) };
  const kernels = (path: string) => path.endsWith("kernel");

  it("transforms the chosen leaves, and keeps a state of those alone", () => {
    const transform = masked(adam({ lr: 1 }), kernels);
    const state = transform.init(params);
    expect(treePaths(treeStructure(state))).toEqual([
      "inner.0.count",
      "inner.0.mu.a.kernel",
      "inner.0.nu.a.kernel",
    ]);
    const { updates } = transform.update(grads, state, params);
    expectAllClose(updates, { a: { bias: 1, kernel: [-1, -1] }, b: 1 });
  });

  it("takes a tree of booleans, and none or all of the leaves", () => {
    const by = (mask: object | boolean) =>
      treeLeaves(masked(scale(3), mask).update(grads, { inner: {} }, params).updates).map(
        (leaf) => leaf.dataSync()[0],
      );
    expect(by({ a: { bias: false, kernel: true }, b: true })).toEqual([1, 3, 3]);
    expect(by(() => false)).toEqual([1, 1, 1]);
    expect(by(() => true)).toEqual([3, 3, 3]);
  });

  it("gives loss and mask of the extras in terms of what the transform sees", () => {
    type Seen = { loss: number; mask: unknown };
    const seen: Seen[] = [];
    const spy: GradientTransform<unknown, object> = {
      init: () => ({}),
      update: (updates, state, inner, extra) => {
        const value = extra?.loss?.(inner)?.dataSync()[0] as number;
        seen.push({ loss: value, mask: treePaths(treeStructure(extra?.mask)) });
        return { updates, state };
      },
    };
    const transform = masked(spy as TreeTransform<object>, kernels);
    transform.update(grads, transform.init(params), params, {
      loss: (p) => tf.addN(treeLeaves(p).map((leaf) => tf.sum(leaf))),
      mask: params,
    });
    expect(seen).toEqual([{ loss: 7, mask: ["a.kernel"] }]);
  });
});

describe("applyIfFinite", () => {
  const momentum = () => applyIfFinite(sgd({ lr: 1, momentum: 0.5 }), 2);

  it("leaves out what is not finite, and its effect on the state", () => {
    const { path, state } = run(momentum(), [1, Number.NaN, 1, Number.POSITIVE_INFINITY]);
    // Velocities 1, then 1.5: the NaN between them left no trace.
    expectAllClose(path, [-1, -1, -2.5, -2.5]);
    expectAllClose([state.inARow, state.total], [1, 2]);
  });

  it("gives way after as many in a row as were allowed", () => {
    const { path } = run(momentum(), [Number.NaN, Number.NaN, Number.NaN, 1]);
    expect(path.map(Number.isNaN)).toEqual([false, false, true, true]);
    const held = run(momentum(), [Number.NaN, Number.NaN, 1, Number.NaN, Number.NaN, 1]).path;
    expectAllClose(held, [0, 0, -1, -1, -1, -2.5]);
  });

  it("looks at all leaves", () => {
    const optimizer = applyIfFinite(scale(1), 1);
    const params = { a: tf.scalar(0), b: tf.tensor1d([0, 0]) };
    const grads = { a: tf.scalar(3), b: tf.tensor1d([4, Number.NaN]) };
    const { updates } = optimizer.update(grads, optimizer.init(params), params);
    expectAllClose(updates, { a: 0, b: [0, 0] });
  });
});

describe("injectHyperparams", () => {
  it("follows the state, and a schedule where there is one", () => {
    const optimizer = injectHyperparams(
      ({ lr, boost }) => chain(sgd({ lr }), scaleBySchedule(boost)),
      {
        lr: 0.5,
        boost: linearSchedule(1, 3, { steps: 2 }),
      },
    );
    const params = tf.scalar(0);
    const first = optimizer.update(tf.scalar(1), optimizer.init(params), params);
    const changed = {
      ...first.state,
      hyperparams: { ...first.state.hyperparams, lr: tf.scalar(4) },
    };
    const second = optimizer.update(tf.scalar(1), changed, params);
    expectAllClose([first.updates, second.updates], [-0.5, -8]);
    expectAllClose(second.state.hyperparams, { lr: 4, boost: 2 });
  });

  it("does not compile a step again for another value", async () => {
    const optimizer = injectHyperparams(({ lr }) => sgd({ lr }), { lr: 1 });
    const params = tf.scalar(0);
    const step = jit((grad: tf.Scalar, state: ReturnType<typeof optimizer.init>) =>
      optimizer.update(grad, state, params),
    );
    const state = optimizer.init(params);
    const got: number[] = [];
    for (const lr of [1, 2, 3]) {
      const next = await step(tf.scalar(1), { ...state, hyperparams: { lr: tf.scalar(lr) } });
      got.push(next.updates.dataSync()[0] as number);
    }
    expect(got).toEqual([-1, -2, -3]);
    expect(step.stats().compiles).toBe(1);
    await step.dispose();
  });

  it("keeps the phases of the optimiser", () => {
    const phased: TreeTransform<object> = {
      init: () => ({}),
      update: (updates, state) => ({ updates, state }),
      phase: (step) => step % 2,
    };
    expect(injectHyperparams(() => phased, {}).phase?.(3)).toBe(1);
    expect(applyIfFinite(phased, 1).phase?.(3)).toBe(1);
    expect(multiTransform({ a: phased, b: scale(1) }, "a").phase?.(3)).toBe(1);
  });
});

describe("multiTransform", () => {
  const params = { a: { bias: tf.scalar(1), kernel: tf.tensor1d([1, 2]) }, b: tf.scalar(3) };
  const grads = { a: { bias: tf.scalar(1), kernel: tf.tensor1d([1, 1]) }, b: tf.scalar(1) };
  const labels = (path: string) =>
    path === "b" ? "last" : path.endsWith("bias") ? "slow" : "fast";

  it("gives each leaf to its own optimiser, which keeps a state of those alone", () => {
    const optimizer = multiTransform(
      { fast: adam({ lr: 1 }), slow: sgd({ lr: 0.5 }), last: scale(0) },
      labels,
    );
    const state = optimizer.init(params);
    expect(treePaths(treeStructure(state))).toEqual([
      "inner.fast.0.count",
      "inner.fast.0.mu.a.kernel",
      "inner.fast.0.nu.a.kernel",
    ]);
    const { updates } = optimizer.update(grads, state, params);
    expectAllClose(updates, { a: { bias: -0.5, kernel: [-1, -1] }, b: 0 });
  });

  it("takes a tree of names, and does not mind one without leaves", () => {
    const tree = { a: { bias: "x", kernel: "x" }, b: "y" };
    const optimizer = multiTransform({ x: scale(2), y: scale(3), none: adam({ lr: 1 }) }, tree);
    const { updates } = optimizer.update(grads, optimizer.init(params), params);
    expectAllClose(updates, { a: { bias: 2, kernel: [2, 2] }, b: 3 });
  });
});
