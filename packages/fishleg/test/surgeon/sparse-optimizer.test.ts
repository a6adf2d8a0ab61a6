import { adam, applyUpdates, grad, random, sgd, treeLeaves } from "@legendre/core-tensor";
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
