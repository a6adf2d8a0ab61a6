import { type GradientTransform, gaussian, random, treeLeaves } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  diagonalNaturalGradient,
  kfac,
  scaleByDiagonalFisher,
  scaleByKfac,
} from "../../src/rivals/index.ts";

type State = { readonly averaged: tf.Tensor };
type Made = GradientTransform<tf.Tensor2D, State>;

const outputs = (w: tf.Tensor2D, x: tf.Tensor2D): tf.Tensor => tf.matMul(x, w);
const model = { outputs, likelihood: gaussian() };
const params = tf.tensor2d([1, -1, 2, 0.5], [2, 2]);
const rows = tf.tensor2d([2, 0.5, -1, 4, 1, 1], [3, 2]);

/** The updates of twelve steps, thirty batches late, on ever larger batches; every other step has a large loss. */
function steps(transform: Made): number[] {
  let state = transform.init(params);
  const found: number[] = [];
  for (let step = 0; step < 12; step++) {
    const extra = {
      batch: tf.mul(rows, step + 1),
      value: tf.scalar(step % 2 === 0 ? 0.5 : 1e9),
      key: random.key(step),
      step,
    };
    const grads = tf.tensor2d([5, 9, -7, 20 + step], [2, 2]);
    const next = transform.update(grads, state, params, extra);
    state = step === 0 ? { ...next.state, averaged: tf.scalar(30, "int32") } : next.state;
    found.push(...next.updates.dataSync());
  }
  return found;
}

const kfacDefaults = {
  damping: { relative: 1 },
  maxDecrease: { relative: 0.1 },
  maxCurvature: 1,
  decay: 0.95,
  factorsEvery: 1,
  inversesEvery: 10,
  fisher: "sampled",
} as const;
const kfacOthers = {
  damping: { relative: 1.5 },
  maxDecrease: { relative: 0.15 },
  maxCurvature: 2,
  decay: 0.94,
  factorsEvery: 2,
  inversesEvery: 11,
  fisher: "exact",
} as const;
const diagonalDefaults = {
  damping: { relative: 1 },
  maxDecrease: { relative: 0.1 },
  decay: 0.95,
  every: 1,
  probes: 1,
} as const;
const diagonalOthers = {
  damping: { relative: 1.5 },
  maxDecrease: { relative: 0.15 },
  decay: 0.94,
  every: 2,
  probes: 2,
} as const;

describe.each([
  ["scaleByKfac", (o: object) => scaleByKfac({ ...model, ...o }), kfacDefaults, kfacOthers],
  [
    "scaleByDiagonalFisher",
    (o: object) => scaleByDiagonalFisher({ ...model, ...o }),
    diagonalDefaults,
    diagonalOthers,
  ],
] as const)("%s without options", (_, make, defaults, others) => {
  const plain = steps(make({}) as never);

  it("is the same with all of the documented values", () => {
    expect(steps(make(defaults) as never)).toEqual(plain);
  });

  it.each(Object.entries(others))("is another one with another %s", (name, value) => {
    expect(steps(make({ [name]: value }) as never)).not.toEqual(plain);
  });
});

describe("the diagonal of the Fisher matrix", () => {
  // Rows that are orthogonal: F is diagonal, and any signs find it.
  const batch = (by: number) => tf.mul(tf.tensor2d([2, 0, 0, 4], [2, 2]), by) as tf.Tensor2D;
  const diagonal = (by: number): number[] => [2, 2, 8, 8].map((f) => f * by);
  const grads = tf.tensor2d([1, 2, 3, 4], [2, 2]);
  const own = { ...model, maxDecrease: Number.POSITIVE_INFINITY, damping: 1e-9 };

  it.each([1, 3])("is a plain mean at first and later decays, by %i probes", (probes) => {
    const transform = scaleByDiagonalFisher({ ...own, decay: 0.6, probes });
    let state = transform.init(params);
    expect([state.count, state.averaged].map((n) => n.dataSync()[0])).toEqual([0, 0]);
    const means = [1, 2, 3, 4].map((by, i) => {
      const extra = { batch: batch(by), key: random.key(by) };
      const next = transform.update(grads, state, params, extra);
      state = next.state;
      expect([state.count, state.averaged].map((n) => n.dataSync()[0])).toEqual([i + 1, i + 1]);
      const found = treeLeaves<tf.Tensor>(state.diagonal).flatMap((d) => [...d.dataSync()]);
      expectAllClose(
        next.updates,
        found.map((d, k) => (k + 1) / d),
        { tolerance: 1e-5 },
      );
      return found;
    });
    const third = 0.6 * 2.5 + 0.4 * 9;
    const wanted = [1, 2.5, third, 0.6 * third + 0.4 * 16];
    expectAllClose(means.flat(), wanted.flatMap(diagonal), { tolerance: 1e-5 });
  });

  it("is estimated by the number of steps that the state has counted", () => {
    const transform = scaleByDiagonalFisher({ ...own, every: 2 });
    let state = transform.init(params);
    const averaged = [1, 2, 3, 4].map((by) => {
      state = transform.update(grads, state, params, {
        batch: batch(by),
        key: random.key(by),
      }).state;
      return state.averaged.dataSync()[0];
    });
    expect(averaged).toEqual([1, 1, 2, 2]);
  });

  it("leaves nothing of what is pruned, and meets the limit with the rest", () => {
    const mask = tf.tensor2d([1, 0, 0, 1], [2, 2]);
    const extra = { batch: batch(1), key: random.key(1), step: 0, mask, value: tf.scalar(2) };
    const free = scaleByDiagonalFisher(own);
    expectAllClose(
      free.update(grads, free.init(params), params, extra).updates,
      [1 / 2, 0, 0, 4 / 8],
      { tolerance: 1e-5 },
    );
    // ½ ⟨g, n⟩ = ½ (½ + 2), and a tenth of the loss is 0.2.
    const bound = scaleByDiagonalFisher({ ...own, maxDecrease: { relative: 0.1 } });
    const by = Math.sqrt(0.2 / 1.25);
    expectAllClose(
      bound.update(grads, bound.init(params), params, extra).updates,
      [by / 2, 0, 0, by / 2],
      { tolerance: 1e-5 },
    );
  });

  it("counts as 1e-30 where all of it is 0", () => {
    const transform = scaleByDiagonalFisher({ ...own, damping: { relative: 1 } });
    const extra = { batch: batch(0), key: random.key(1), step: 0 };
    const { updates } = transform.update(
      tf.mul(grads, 1e-30),
      transform.init(params),
      params,
      extra,
    );
    expectAllClose(updates, [1, 2, 3, 4], { tolerance: 1e-4 });
  });
});

describe.each([
  [
    "diagonalNaturalGradient",
    (o: object) => diagonalNaturalGradient({ ...model, lr: 0.5, damping: 1e-9, ...o } as never),
  ],
  // A = diag(2, 8), G = 1.
  [
    "kfac",
    (o: object) => kfac({ ...model, lr: 0.5, damping: 1e-9, fisher: "exact", ...o } as never),
  ],
] as const)("%s", (_, make) => {
  const free = { maxDecrease: Number.POSITIVE_INFINITY };
  const batch = tf.tensor2d([2, 0, 0, 4], [2, 2]);
  const grads = [tf.tensor2d([2, 4, 8, -8], [2, 2]), tf.tensor2d([6, 0, 0, 8], [2, 2])];
  /** Natural gradients of both. */
  const natural = [
    [1, 2, 1, -1],
    [3, 0, 0, 1],
  ];
  const run = (options: object): number[][] => {
    const optimizer = make({ ...free, ...options }) as GradientTransform<tf.Tensor2D>;
    let state = optimizer.init(params);
    return grads.map((g, step) => {
      const extra = { batch, step, key: random.key(step), value: tf.scalar(1) };
      const next = optimizer.update(g, state, params, extra);
      state = next.state;
      return [...next.updates.dataSync()];
    });
  };
  const weights = [...params.dataSync()];
  const steps = (lr: number, momentum: number, decay: number): number[][] => {
    let mean = [0, 0, 0, 0];
    return natural.map((n) => {
      mean = mean.map((m, i) => momentum * m + (1 - momentum) * n[i]!);
      return mean.map((m, i) => -lr * (m + decay * weights[i]!));
    });
  };

  it("steps along a mean of natural gradients, with the decay of weights apart", () => {
    const close = (found: number[][], wanted: number[][]): void =>
      expectAllClose(found.flat(), wanted.flat(), { tolerance: 1e-3 });
    close(run({}), steps(0.5, 0.9, 0));
    close(run({ momentum: 0.9, weightDecay: 0 }), steps(0.5, 0.9, 0));
    close(run({ momentum: 0 }), steps(0.5, 0, 0));
    close(run({ momentum: 0.6, weightDecay: 0.25 }), steps(0.5, 0.6, 0.25));
    close(run({ lr: 0 }), steps(0, 0, 0));
    const rising = (step: tf.Scalar) => tf.add(tf.mul(2, tf.cast(step, "float32")), 2);
    const [first, second] = run({ lr: rising, momentum: 0 });
    close([first!, second!], [steps(2, 0, 0)[0]!, steps(4, 0, 0)[1]!]);
  });

  it("takes shares and rates in their ranges", () => {
    for (const [name, bad] of [
      ["lr", -0.1],
      ["momentum", 1],
      ["momentum", -0.1],
      ["weightDecay", -0.1],
      ["maxDecrease", 0],
      ["damping", 0],
    ] as const) {
      expect(() => make({ [name]: bad }), name).toThrow(new RegExp(`${name} must be`));
    }
  });
});
