import {
  applyUpdates,
  bernoulli,
  gaussian,
  ggnvp,
  type HostArray,
  random,
  treeDispose,
  treeLeaves,
  treeMap,
  treeScale,
  treeZerosLike,
} from "@legendre/core-tensor";
import { decodeCheckpoint, encodeCheckpoint } from "@legendre/core-tensor/io";
import { disposeReplaced } from "@legendre/core-tensor/tree";
import { denseFromMatvec, expectAllClose, expectSymmetric } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { fisherProduct } from "../src/aux/fisher-product.ts";
import { keysOf } from "../src/aux/learn-input.ts";
import { type FishlegChainState, fishleg } from "../src/index.ts";
import { drawn, host, inFloat64, uniforms } from "./helpers.ts";
import { type Batch, type Net, smallProblem } from "./problem.ts";

const key = random.key(6);

/** FishLeg on the small problem, and one of its steps. */
function training(options: object = {}): {
  init: () => { params: Net; state: FishlegChainState };
  step: (
    at: { params: Net; state: FishlegChainState },
    i: number,
  ) => { params: Net; state: FishlegChainState };
} {
  const { params, batch, outputs, loss, gradient } = smallProblem();
  const optimizer = fishleg<Net, Batch>({
    outputs,
    likelihood: bernoulli(),
    lr: 0.3,
    damping: 0.1,
    aux: { every: 3 },
    ...options,
  });
  return {
    init: () => ({ params, state: optimizer.init(params) }),
    step: (at, i) => {
      const value = loss(at.params) as tf.Scalar;
      const extra = { batch, value, step: i, key: random.foldIn(key, i) };
      const next = optimizer.update(gradient(at.params), at.state, at.params, extra);
      return { params: applyUpdates(at.params, next.updates), state: next.state };
    },
  };
}

describe("Fisher products", () => {
  /** A deep linear network, whose Fisher matrix is known in closed form. */
  it("of a deep linear network are B_iᵀ Σ_j B_j V_j A_j A_iᵀ / s²", () => {
    const shapes = [
      [3, 4],
      [4, 2],
      [2, 3],
    ];
    const params = shapes.map((shape, i) => drawn(i + 1, shape));
    const v = shapes.map((shape, i) => drawn(i + 11, shape));
    const got = inFloat64<HostArray[][]>(
      ((W: tf.Tensor2D[], V: tf.Tensor2D[], x: tf.Tensor2D) => {
        const product = (a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D => tf.matMul(a, b);
        const outputs = (layers: tf.Tensor2D[]): tf.Tensor => layers.reduce(product, x);
        const before = W.map((_, i) => W.slice(0, i).reduce(product, x));
        const after = W.map((_, i) =>
          W.slice(i + 1).reduce(product, tf.eye(W[i]!.shape[1]) as tf.Tensor2D),
        );
        // The change of the outputs, mean over rows, with sd 0.5.
        const moved = tf.addN(V.map((d, j) => product(product(before[j]!, d), after[j]!)));
        const expected = W.map((_, i) =>
          tf.div(
            tf.matMul(
              tf.matMul(before[i]!, moved as tf.Tensor2D, true) as tf.Tensor2D,
              after[i]!,
              false,
              true,
            ),
            5 * 0.25,
          ),
        );
        return [ggnvp(outputs as never, gaussian({ sd: 0.5 }), W as never, V as never), expected];
      }) as never,
      ...[params, v, drawn(21, [5, 3])],
    );
    const plain = (list: HostArray[] | undefined): never =>
      list?.map((leaf) => [...leaf.data]) as never;
    expectAllClose(plain(got[0]), plain(got[1]), { tolerance: 1e-12 });
  });

  const net = (p: Record<"w" | "u", tf.Tensor2D>, x: tf.Tensor2D): tf.Tensor =>
    tf.matMul(tf.tanh(tf.matMul(x, p.w)) as tf.Tensor2D, p.u);

  it("by soft targets are linear in v whatever its length, symmetric and not negative", async () => {
    const params = { w: drawn(1, [3, 2]), u: drawn(2, [2, 2]) };
    const apply = (values: Float64Array): Float64Array => {
      const v = { w: host(values.slice(0, 6), [3, 2]), u: host(values.slice(6), [2, 2]) };
      const { w, u } = inFloat64<Record<"w" | "u", HostArray>>(
        ((p: never, d: never, x: tf.Tensor2D) => {
          const model = { outputs: (at: never) => net(at, x), likelihood: bernoulli() };
          return fisherProduct(
            model,
            p,
            { kind: "soft-target", step: 1e-4 },
            keysOf("", undefined),
          )(d);
        }) as never,
        ...[params, v, drawn(3, [6, 3])],
      );
      return Float64Array.from([...w.data, ...u.data]);
    };
    const dense = await denseFromMatvec(apply, 10);
    expectSymmetric(dense, { tolerance: 1e-6 });
    const v = Float64Array.from(uniforms(8, 10));
    const curved = apply(v);
    expect(curved.reduce((total, y, i) => total + y * v[i]!, 0)).toBeGreaterThan(0);
    for (const scale of [1e-8, 1e6]) {
      const scaled = apply(v.map((value) => value * scale));
      expectAllClose(
        scaled.map((value) => value / scale),
        curved,
        { tolerance: 1e-7 },
      );
    }
  });

  it("of sampled labels are those of the Fisher matrix on average, no multiple of v", () => {
    const x = tf.tensor2d(uniforms(4, 24), [8, 3]);
    const params = {
      w: tf.tensor2d(uniforms(1, 6), [3, 2]),
      u: tf.tensor2d(uniforms(2, 4), [2, 2]),
    };
    const v = { w: tf.tensor2d(uniforms(5, 6), [3, 2]), u: tf.tensor2d(uniforms(6, 4), [2, 2]) };
    const outputs = (p: typeof params): tf.Tensor => net(p, x);
    const product = fisherProduct(
      { outputs, likelihood: bernoulli() },
      params,
      "sampled",
      keysOf("", key),
    );
    const draws = Array.from({ length: 400 }, () => product(v));
    const mean = treeScale(
      1 / 400,
      draws.reduce((a, b) => treeMap(tf.add, a, b) as never),
    );
    const exact = ggnvp(outputs, bernoulli(), params, v);
    expectAllClose(mean as never, exact as never, { tolerance: 0.05 });
  });
});

describe("randomness", () => {
  it("is new at every use, and the same for the same key", () => {
    const keys = keysOf("test", key);
    const [a, b, c] = [keys(), keys(), keys()].map((k) => [...k.dataSync()].join());
    expect(new Set([a, b, c]).size).toBe(3);
    expect([...keysOf("test", key)().dataSync()].join()).toBe(a);
  });
});

describe("training", () => {
  it("goes on after a checkpoint to the same numbers", async () => {
    const { init, step } = training({ momentum: 0.5, weightDecay: 1e-3 });
    let at = init();
    for (let i = 0; i < 4; i++) at = step(at, i);
    const bytes = await encodeCheckpoint(at);
    const { tree } = await decodeCheckpoint<typeof at>(bytes, "state");
    let [one, two] = [at, tree];
    for (let i = 4; i < 14; i++) [one, two] = [step(one, i), step(two, i)];
    expectAllClose(two as never, one as never, { tolerance: 0 });
  });

  it("refuses a state of other blocks or shapes", () => {
    const { init, step } = training();
    const { params, state } = init();
    const other = training({ inverse: { choose: () => "diagonal" } });
    expect(() => other.step({ params, state }, 0)).toThrow("state has blocks for");
    const wide = training({ inverse: { choose: () => "full" } });
    expect(() => wide.step({ params, state }, 0)).toThrow('a block of kind "full"');
    expect(() => step({ params, state }, 0)).not.toThrow();
  });

  it("leaves out steps whose gradient is not finite, and counts them", () => {
    const { params, batch, outputs, gradient } = smallProblem();
    const optimizer = fishleg<Net, Batch>({
      outputs,
      likelihood: bernoulli(),
      lr: 1,
      damping: 0.1,
    });
    const broken = treeMap((leaf: tf.Tensor) => tf.fill(leaf.shape, Number.NaN), params) as Net;
    const value = tf.scalar(Number.NaN);
    let state = optimizer.init(params);
    for (const step of [0, 1]) {
      const next = optimizer.update(broken, state, params, { batch, value, step, key });
      expectAllClose(next.updates as never, treeZerosLike(params) as never, { tolerance: 0 });
      state = next.state;
    }
    expect(state[0].skipped.dataSync()[0]).toBe(2);
    for (const leaf of treeLeaves(state)) {
      expect(leaf.dataSync().every(Number.isFinite)).toBe(true);
    }
    const good = optimizer.update(gradient(params), state, params, {
      batch,
      value: tf.scalar(1),
      step: 10,
      key,
    });
    expect(treeLeaves(good.updates).every((u) => u.dataSync().every(Number.isFinite))).toBe(true);
    expect(tf.max(tf.abs(good.updates.layers[0]!.kernel)).dataSync()[0]).toBeGreaterThan(0);
  });

  it("moves weights that are zero: masks are given, never read off the weights", () => {
    const { batch, outputs, gradient } = smallProblem();
    const params = treeZerosLike(smallProblem().params);
    const optimizer = fishleg<Net, Batch>({
      outputs,
      likelihood: bernoulli(),
      lr: 1,
      damping: 0.1,
    });
    const { updates } = optimizer.update(gradient(params), optimizer.init(params), params, {
      batch,
      value: tf.scalar(1),
      step: 0,
      key,
    });
    expect(tf.max(tf.abs(updates.layers[1]!.bias)).dataSync()[0]).toBeGreaterThan(0);
  });

  it("keeps the number of tensors over 100 steps", () => {
    const { init, step } = training();
    let at = step(init(), 0);
    let tensors = 0;
    for (let i = 1; i <= 100; i++) {
      const next = tf.tidy(() => step(at, i) as never) as typeof at;
      disposeReplaced(at, next);
      at = next;
      if (i === 1) tensors = tf.memory().numTensors;
    }
    expect(tf.memory().numTensors).toBe(tensors);
    treeDispose(at);
  });

  it("follows the natural gradient, which does not depend on the coordinates", () => {
    // y = x w, and the same with w = T z: F_z = Tᵀ F T.
    const x = tf.tensor2d(uniforms(2, 20), [10, 2]);
    const y = tf.tensor2d(uniforms(3, 10), [10, 1]);
    const T = tf.tensor2d([
      [1, 0.5],
      [-0.3, 2],
    ]);
    const path = (inputs: tf.Tensor2D): tf.Tensor2D => {
      const [[a, b], [, c]] = tf.div(tf.matMul(inputs, inputs, true), 10).arraySync() as [
        [number, number],
        [number, number],
      ];
      const determinant = a * c - b * b;
      // Q = A T Tᵀ A with a unit triangular T: the Cholesky factor of the inverse.
      const first = Math.sqrt(c / determinant);
      const below = -b / determinant / first;
      const second = Math.sqrt(a / determinant - below * below);
      const blocks = {
        params: {
          L: tf.tensor3d([0, 0, below / second, 0], [1, 2, 2]),
          a: tf.tensor2d([[Math.log(first), Math.log(second)]]),
        },
      };
      const optimizer = fishleg<tf.Tensor2D, unknown>({
        outputs: (w) => tf.matMul(inputs, w),
        likelihood: gaussian(),
        lr: 0.5,
        momentum: 0.5,
        damping: 0,
        maxDecrease: 1e9,
        inverse: { start: 1, choose: () => "full" },
      });
      let w: tf.Tensor2D = tf.zeros([2, 1]);
      let state = optimizer.init(w);
      const g = { params: tf.eye(2) };
      const scale = tf.exp(blocks.params.a) as tf.Tensor2D;
      const triangle = tf.add(g.params, tf.reshape(blocks.params.L, [2, 2])) as tf.Tensor2D;
      const cache = {
        params: {
          g: tf.reshape(tf.matMul(triangle, triangle, false, true), [1, 2, 2]),
          scale,
        },
      };
      state = [
        { ...state[0], inverse: { ...state[0].inverse, blocks, cache } },
        ...state.slice(1),
      ] as never;
      for (let step = 1; step < 6; step++) {
        const slope = tf.div(
          tf.matMul(inputs, tf.sub(tf.matMul(inputs, w), y) as tf.Tensor2D, true),
          10,
        );
        const next = optimizer.update(slope as tf.Tensor2D, state, w, { step });
        w = applyUpdates(w, next.updates);
        state = next.state;
      }
      return w;
    };
    const z = path(tf.matMul(x, T));
    expectAllClose(tf.matMul(T, z), path(x), { tolerance: 1e-4 });
  });
});
