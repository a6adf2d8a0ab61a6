import {
  adam,
  applyUpdates,
  type GradientTransform,
  grad,
  random,
  sgd,
  treeLeaves,
} from "@legendre/core-tensor";
import { disposeReplaced } from "@legendre/core-tensor/tree";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { fishleg } from "../../src/index.ts";
import { keepSparse, pruneState } from "../../src/surgeon/index.ts";
import { forward, type Net, smallNet } from "./small-net.ts";

const problem = smallNet();
const mask: Net = {
  layers: problem.params.layers.map(({ kernel, bias }, l) => ({
    kernel: tf.cast(random.drawBernoulli(random.key(l), 0.5, kernel.shape), "float32"),
    bias: tf.onesLike(bias),
  })),
};
const loss = (p: Net): tf.Scalar =>
  problem.likelihood.nll(forward(p, problem.heldOut.x), problem.heldOut.y);

describe("keepSparse", () => {
  it.each([
    ["adam", adam({ lr: 0.1 })],
    ["momentum", sgd({ lr: 0.1, momentum: 0.9 })],
    [
      "fishleg",
      fishleg({
        outputs: (p: Net, batch) => problem.outputs(p, batch as never, {}),
        likelihood: problem.likelihood,
        lr: 0.3,
        damping: 0.1,
      }),
    ],
  ])("leaves pruned weights at exactly 0 under %s, and moves the others", (_, inner) => {
    const optimizer = keepSparse<Net, unknown>(inner as never, mask);
    let params = tf.tidy(() => ({
      layers: problem.params.layers.map(({ kernel, bias }, l) => ({
        kernel: tf.mul(kernel, mask.layers[l]!.kernel),
        bias: tf.clone(bias),
      })),
    })) as Net;
    const first = loss(params).dataSync()[0] as number;
    let state = optimizer.init(params);
    for (let i = 0; i < 25; i++) {
      const gradient = grad(loss)(params);
      const { heldOut } = problem;
      const extra = { step: i, batch: heldOut, value: loss(params), key: random.key(i) };
      const next = optimizer.update(gradient, state, params, extra);
      disposeReplaced(state as never, next.state as never);
      state = next.state;
      params = applyUpdates(params, next.updates);
    }
    const [w, m] = [params, mask].map((tree) =>
      treeLeaves<tf.Tensor>(tree).flatMap((l) => [...l.dataSync()]),
    );
    w?.forEach((value, i) => {
      if (m?.[i] === 0) expect(value + 0).toBe(0);
    });
    expect(loss(params).dataSync()[0]).toBeLessThan(first);
  });

  it("refuses a mask of other params", () => {
    const odd = { layers: [mask.layers[1]!, mask.layers[0]!] };
    expect(() =>
      keepSparse<Net, unknown>(adam({ lr: 0.1 }) as never, odd).init(problem.params),
    ).toThrow("mask.layers.0");
  });
});

describe("keepSparse around a transform", () => {
  const own = { w: tf.tensor1d([1, 0, 1]) };
  const params = { w: tf.tensor1d([5, 0, 7]) };
  type Params = typeof params;

  it("masks what goes in and what comes out, and hands on the mask and all else", () => {
    const seen: number[][] = [];
    const told: unknown[] = [];
    const inner: GradientTransform<Params, tf.Tensor> = {
      init: (p) => tf.sum(p.w),
      update: (updates, state, p, extra) => {
        const { mask: given, step } = extra as { mask: Params; step: number };
        told.push([...given.w.dataSync()], step, [...(p as Params).w.dataSync()]);
        seen.push([...updates.w.dataSync()]);
        return { updates: { w: tf.add(updates.w, 1) }, state: tf.add(state, 1) };
      },
    };
    const optimizer = keepSparse(inner, own);
    expect("phase" in optimizer).toBe(false);
    const state = optimizer.init(params);
    expect([...state.mask.w.dataSync()]).toEqual([1, 0, 1]);
    expect(state.mask.w).not.toBe(own.w);
    const extra = { step: 3, mask: { w: tf.ones([3]) } } as never;
    const next = optimizer.update({ w: tf.tensor1d([2, 3, 4]) }, state, params, extra);
    expect(seen).toEqual([[2, 0, 4]]);
    expect(told).toEqual([[1, 0, 1], 3, [5, 0, 7]]);
    expect([...next.updates.w.dataSync()]).toEqual([3, 0, 5]);
    expect([state.inner, next.state.inner].map((t) => t.dataSync()[0])).toEqual([12, 13]);
    expect([...next.state.mask.w.dataSync()]).toEqual([1, 0, 1]);
    expect(next.state.mask.w).not.toBe(state.mask.w);
    const phase = () => 2;
    expect(keepSparse({ ...inner, phase } as never, own)).toMatchObject({ phase });
  });

  it("is refused masks of anything but 0 and 1", () => {
    for (const odd of [0.5, 2, -1]) {
      const wrong = { w: tf.tensor1d([1, odd, 0]) };
      expect(() => keepSparse(sgd({ lr: 1 }), wrong).init(params)).toThrow(`mask holds ${odd}`);
    }
  });

  it("pruneState takes subtrees like the params for moments, wherever they are, and copies the rest", () => {
    const state = {
      count: tf.scalar(4, "int32"),
      moments: [{ w: tf.tensor1d([1, 2, 3]) }, { deep: { w: tf.tensor1d([4, 5, 6]) } }],
      // Not float32, of another shape, of another name.
      whole: { w: tf.tensor1d([7, 8, 9], "int32") },
      longer: { w: tf.tensor1d([1, 2, 3, 4]) },
      other: { v: tf.tensor1d([1, 2, 3]) },
    };
    const found = pruneState(state, own);
    expect(Object.keys(found)).toEqual(Object.keys(state));
    expect(Array.isArray(found.moments)).toBe(true);
    expect(treeLeaves<tf.Tensor>(found).map((leaf) => [leaf.dtype, ...leaf.dataSync()])).toEqual([
      ["int32", 4],
      ["float32", 1, 2, 3, 4],
      ["float32", 1, 0, 3],
      ["float32", 4, 0, 6],
      ["float32", 1, 2, 3],
      ["int32", 7, 8, 9],
    ]);
    const old = new Set(treeLeaves<tf.Tensor>(state));
    for (const leaf of treeLeaves<tf.Tensor>(found)) expect(old.has(leaf)).toBe(false);
  });
});

it("pruneState drops the moments of pruned weights", () => {
  const optimizer = adam({ lr: 0.1 });
  const { state } = optimizer.update(
    grad(loss)(problem.params),
    optimizer.init(problem.params),
    problem.params,
  );
  const dropped = pruneState(state, mask);
  const kernels = treeLeaves<tf.Tensor>(dropped).filter(({ shape }) => shape.join() === "4,6");
  expect(kernels.length).toBeGreaterThan(1);
  for (const leaf of kernels)
    expectAllClose(tf.mul(leaf, tf.sub(1, mask.layers[0]!.kernel)), new Float32Array(24));
  expect(treeLeaves(dropped)).toHaveLength(treeLeaves(state).length);
});
