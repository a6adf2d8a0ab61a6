import { bernoulli, jit, random, treeLeaves } from "@legendre/core-tensor";
import { exactDiagonal, fisherOperator } from "@legendre/core-tensor/curvature";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { diagonalNaturalGradient, scaleByDiagonalFisher } from "../../src/rivals/index.ts";
import { type Batch, type Net, smallProblem } from "../problem.ts";

const { params, batch, outputs, gradient } = smallProblem();
const grads = gradient(params);
const base = { outputs, likelihood: bernoulli(), maxDecrease: Number.POSITIVE_INFINITY };
const numbers = (tree: unknown): number[] =>
  treeLeaves<tf.Tensor>(tree).flatMap((leaf) => [...leaf.dataSync()]);

describe("scaleByDiagonalFisher", () => {
  it("tends to the diagonal of the Fisher matrix", async () => {
    const transform = scaleByDiagonalFisher<Net, Batch>({
      ...base,
      damping: 1e-3,
      probes: 50,
      decay: 0.999,
    });
    let state = transform.init(params);
    for (let step = 0; step < 40; step++) {
      const extra = { batch, step, key: random.key(step) };
      const next = transform.update(grads, state, params, extra);
      state = next.state;
    }
    const operator = fisherOperator((p: Net) => outputs(p, batch), bernoulli(), params);
    const exact = numbers(await exactDiagonal(operator as never, params as never));
    const got = numbers(state.diagonal);
    const scale = Math.max(...exact);
    // 2,000 signs: the error of an entry is about the root of the sum of its row's squares over 45.
    expectAllClose(
      got.map((x) => x / scale),
      exact.map((x) => x / scale),
      { tolerance: 0.1 },
    );
    const last = transform.update(grads, state, params, {
      batch,
      step: 0,
      key: random.key(99),
    });
    const diagonal = numbers(last.state.diagonal);
    expectAllClose(
      numbers(last.updates),
      numbers(grads).map((g, i) => g / (diagonal[i]! + 1e-3)),
      { tolerance: 1e-5 },
    );
  });

  it("refuses updates and a state of other params", () => {
    const transform = scaleByDiagonalFisher<Net, Batch>({ ...base, damping: 1 });
    const state = transform.init(params);
    const other = { layers: params.layers.slice(1) } as Net;
    const extra = { batch, step: 0, key: random.key(0) };
    expect(() => transform.update(other, state, params, extra)).toThrow(
      /^scaleByDiagonalFisher\.update: updates/,
    );
    expect(() =>
      transform.update(grads, { ...state, diagonal: { layers: [] } }, params, extra),
    ).toThrow(/^scaleByDiagonalFisher\.update: state\.diagonal/);
  });

  it("divides by the damped diagonal, and by none of its negative entries", () => {
    const transform = scaleByDiagonalFisher<Net, Batch>({
      ...base,
      damping: { relative: 2 },
      every: 10,
    });
    const state = transform.init(params);
    const diagonal = {
      layers: params.layers.map(({ kernel, bias }) => ({
        kernel: tf.mul(kernel, 1),
        bias: tf.ones(bias.shape),
      })),
    };
    const { updates } = transform.update(grads, { ...state, diagonal } as never, params, {
      step: 1,
    });
    const positive = numbers(diagonal).map((x) => Math.max(x, 0));
    const gamma = (2 * positive.reduce((a, b) => a + b, 0)) / positive.length;
    const wanted = numbers(grads).map((g, i) => g / (positive[i]! + gamma));
    expectAllClose(numbers(updates), wanted, { tolerance: 1e-5 });
  });

  it("estimates every so often only", () => {
    const transform = scaleByDiagonalFisher<Net, Batch>({ ...base, every: 3 });
    expect([0, 1, 2, 3, 4].map((step) => transform.phase!(step))).toEqual([0, 1, 1, 0, 1]);
    const { state } = transform.update(grads, transform.init(params), params, {
      batch,
      step: 0,
      key: random.key(0),
    });
    const later = transform.update(grads, state, params, { step: 1 });
    expect(numbers(later.state.diagonal)).toEqual(numbers(state.diagonal));
    expect(later.state.averaged.dataSync()[0]).toBe(1);
  });

  it("estimates at multiples of its interval, at no other step", () => {
    const transform = scaleByDiagonalFisher<Net, Batch>({ ...base, every: 3 });
    let state = transform.init(params);
    const estimated: number[] = [];
    for (let step = 0; step < 8; step++) {
      const before = `${numbers(state.diagonal)}`;
      const extra = { batch, step, key: random.key(step) };
      state = transform.update(grads, state, params, extra).state;
      if (`${numbers(state.diagonal)}` !== before) estimated.push(step);
    }
    expect(estimated).toEqual([0, 3, 6]);
    expect(state.averaged.dataSync()[0]).toBe(3);
  });

  it("is compiled to the same numbers, and leaves no tensors", async () => {
    const transform = scaleByDiagonalFisher<Net, Batch>(base);
    const state = transform.init(params);
    const step = (g: Net, own: Batch, key: random.Key) =>
      transform.update(g, state, params, { batch: own, key, step: 0 });
    const compiled = jit(step);
    const key = random.key(4);
    expectAllClose(numbers(await compiled(grads, batch, key)), numbers(step(grads, batch, key)), {
      tolerance: 1e-4,
    });
    await compiled.dispose();
    await expectNoLeak(() => tf.dispose(step(grads, batch, key) as never));
  });

  it("says what is wrong", () => {
    expect(() => scaleByDiagonalFisher({ ...base, probes: 0 })).toThrow(/probes/);
    expect(() => scaleByDiagonalFisher({ ...base, damping: -1 })).toThrow(/damping/);
    expect(() => scaleByDiagonalFisher({ ...base, prob: 1 } as never)).toThrow(/probes/);
    expect(() => diagonalNaturalGradient({ ...base, lr: 1, momentum: 1 })).toThrow(/momentum/);
    const transform = scaleByDiagonalFisher<Net, Batch>(base);
    const state = transform.init(params);
    expect(() => transform.update(grads, state, params, { step: 0 })).toThrow(/extra\.batch/);
    expect(() => transform.update(grads, state, params, { step: 0, batch })).toThrow(/extra\.key/);
  });
});
