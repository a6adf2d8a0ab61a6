import {
  bernoulli,
  ggnvp,
  jit,
  random,
  runReference,
  runTfjs,
  trace,
  treeDispose,
  treeDot,
  treeLeaves,
  treeMap,
  treeScale,
  treeZerosLike,
  vjp,
} from "@legendre/core-tensor";
import { disposeReplaced, treeStructure } from "@legendre/core-tensor/tree";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { AuxOptions, FishlegState } from "../src/index.ts";
import { type Batch, type Net, smallProblem, smallTransform } from "./problem.ts";

const key = random.key(1);

describe("scaleByFishleg", () => {
  it.each<AuxOptions>([
    {},
    { direction: "mixture", samples: 2 },
    { direction: "gaussian", fisher: "sampled" },
    { fisher: "soft-target" },
    { precondition: true },
  ])("keeps structures, is deterministic and pure, frees what it makes: %j", async (aux) => {
    const { params, batch, gradient } = smallProblem();
    const grads = gradient(params);
    const transform = smallTransform({ aux: { every: 2, ...aux } });
    const state = transform.init(params);
    const step = (from: FishlegState, at: number): { updates: Net; state: FishlegState } =>
      transform.update(grads, from, params, { batch, key, step: at });
    const first = step(state, 0);
    expect(treeStructure(first.updates)).toEqual(treeStructure(params));
    expect(treeStructure(first.state)).toEqual(treeStructure(state));
    expectAllClose(step(state, 0) as never, first as never, { tolerance: 0 });
    // The next state shares no tensor with this one.
    treeDispose(state);
    const second = step(first.state, 1);
    treeDispose(first.state);
    const third = step(second.state, 2);
    const shared = new Set(treeLeaves(second.state));
    expect(treeLeaves(third.state).filter((leaf) => shared.has(leaf))).toEqual([]);
    expect(third.state.aux.health.updates.dataSync()[0]).toBe(2);
    expect(third.state.count.dataSync()[0]).toBe(3);
    let current = third.state;
    await expectNoLeak(() => {
      const at = current.count.dataSync()[0] as number;
      const next = step(current, at);
      disposeReplaced(current, next.state);
      treeDispose(next.updates);
      current = next.state;
    });
  });

  it("keeps its own count where it is given no step", () => {
    const { params, batch, gradient } = smallProblem();
    const grads = gradient(params);
    const transform = smallTransform({ aux: { every: 2 } });
    let [counted, told] = [transform.init(params), transform.init(params)];
    for (let step = 0; step < 4; step++) {
      counted = transform.update(grads, counted, params, { batch, key }).state;
      told = transform.update(grads, told, params, { batch, key, step }).state;
    }
    expectAllClose(counted as never, told as never, { tolerance: 0 });
    expect(counted.aux.health.updates.dataSync()[0]).toBe(2);
  });

  it("learns Q at the first step and at each multiple of aux.every, at no other", () => {
    const { params, batch, gradient } = smallProblem();
    const grads = gradient(params);
    const transform = smallTransform({ aux: { every: 3 } });
    const numbers = ({ inverse }: FishlegState): string =>
      treeLeaves<tf.Tensor>(inverse)
        .map((leaf) => leaf.dataSync().join())
        .join();
    let state = transform.init(params);
    const learned: number[] = [];
    for (let step = 0; step < 8; step++) {
      const before = numbers(state);
      state = transform.update(grads, state, params, { batch, key, step }).state;
      if (numbers(state) !== before) learned.push(step);
    }
    expect(learned).toEqual([0, 3, 6]);
    expect(state.aux.health.updates.dataSync()[0]).toBe(3);
    // The first step starts Q, so that it is a program of its own; steps of one kind share one.
    const phases = Array.from({ length: 8 }, (_, step) => transform.phase!(step));
    const kinds = phases.map((phase) => phases.indexOf(phase));
    expect(kinds).toEqual([0, 1, 1, 3, 1, 1, 3, 1]);
  });

  it.each([0, 1])("traces step %i into a program with the same numbers", (step) => {
    const { params, batch, gradient } = smallProblem();
    const grads = gradient(params);
    const transform = smallTransform({ aux: { direction: "mixture" } });
    const fresh = transform.init(params);
    const first = { batch, key, step: 0 };
    const state = step === 0 ? fresh : transform.update(grads, fresh, params, first).state;
    const f = (g: Net, s: FishlegState, p: Net, b: Batch, k: never): unknown =>
      transform.update(g, s, p, { batch: b, key: k, step });
    const args = [grads, state, params, batch, key] as const;
    const eager = f(...(args as unknown as Parameters<typeof f>));
    const program = trace(f, ...args);
    expectAllClose(runTfjs(program, ...args) as never, eager as never, { tolerance: 1e-6 });
    const exact = treeMap((leaf: { data: never }) => leaf.data, runReference(program, ...args));
    expectAllClose(exact as never, eager as never, { tolerance: 1e-3 });
  });

  it("refuses a loop that counts from 1: Q starts on the batch of step 0", async () => {
    const { params, batch, gradient } = smallProblem();
    const grads = gradient(params);
    const transform = smallTransform();
    const state = transform.init(params);
    const before = tf.memory().numTensors;
    for (const step of [1, 10, 500]) {
      const late = () => transform.update(grads, state, params, { batch, key, step });
      expect(late).toThrow("count steps from 0");
    }
    expect(tf.memory().numTensors).toBe(before);
    // Compiled, the state is another: updates must not look like natural gradients.
    const run = jit((g: Net, s: FishlegState) =>
      transform.update(g, s, params, { batch, key, step: 1 }),
    );
    const { updates } = await run(grads, state);
    for (const leaf of treeLeaves<tf.Tensor>(updates))
      expect([...leaf.dataSync()].every(Number.isNaN)).toBe(true);
    await run.dispose();
    // A start that needs no batch is ready at once.
    const fixed = smallTransform({ inverse: { start: 2 } });
    expect(() => fixed.update(grads, fixed.init(params), params, { step: 1 })).not.toThrow();
  });

  it("skips auxiliary updates that are not finite, and counts them", () => {
    const { params, batch } = smallProblem();
    const transform = smallTransform({ inverse: { start: 1 } });
    const state = transform.init(params);
    const zero = treeZerosLike(params);
    // u = 0 / 0
    const next = transform.update(zero, state, params, { batch, key, step: 0 });
    expect(next.state.aux.health.skipped.dataSync()[0]).toBe(1);
    expect(next.state.aux.health.updates.dataSync()[0]).toBe(0);
    expectAllClose(next.state.inverse as never, state.inverse as never, { tolerance: 0 });
    expectAllClose(next.state.aux.adam.mu as never, state.aux.adam.mu as never, { tolerance: 0 });
    expectAllClose(next.state.aux.adam.nu as never, state.aux.adam.nu as never, { tolerance: 0 });
    expectAllClose(next.updates as never, zero as never);
    const after = transform.update(smallProblem().gradient(params), next.state, params, {
      batch,
      key,
      step: 10,
    });
    expect(after.state.aux.health.updates.dataSync()[0]).toBe(1);
    for (const leaf of treeLeaves(after.state))
      expect(leaf.dataSync().every(Number.isFinite)).toBe(true);
  });

  it("starts at the identity where the gradient is zero", () => {
    const { params, batch, gradient } = smallProblem();
    const transform = smallTransform();
    const zero = treeZerosLike(params);
    const { state } = transform.update(zero, transform.init(params), params, {
      batch,
      key,
      step: 0,
    });
    expect(state.aux.health.skipped.dataSync()[0]).toBe(1);
    const grads = gradient(params);
    const { updates } = transform.update(grads, state, params, { batch, key, step: 1 });
    expectAllClose(updates as never, grads as never, { tolerance: 1e-6 });
  });

  it("starts with the best step along the gradient", () => {
    const { params, batch, gradient } = smallProblem();
    const grads = gradient(params);
    const transform = smallTransform({ aux: { lr: 0, direction: "gradient" } });
    const { state } = transform.update(grads, transform.init(params), params, {
      batch,
      key,
      step: 0,
    });
    expectAllClose(state.aux.health.ratio, [1], { tolerance: 1e-4 });
  });

  it("measures the curvature along the natural gradient, and shortens steps by it", () => {
    const { params, batch, outputs, gradient } = smallProblem();
    const grads = gradient(params);
    const at = { batch, key, step: 0 };
    // Ten times too long everywhere.
    const start = { start: 10 } as const;
    const free = smallTransform({ inverse: start, aux: { lr: 0 }, maxCurvature: Infinity });
    const long = free.update(grads, free.init(params), params, at).updates;
    const curved = ggnvp((p: Net) => outputs(p, batch), bernoulli(), params, long);
    const expected = tf.div(treeDot(long, curved), treeDot(grads, long)).dataSync()[0] as number;
    const bent = smallTransform({ inverse: start, aux: { lr: 0 }, maxCurvature: expected / 4 });
    const first = bent.update(grads, bent.init(params), params, at);
    expectAllClose(first.state.curvature, expected, { tolerance: 1e-4 });
    expectAllClose(first.updates as never, treeScale(0.25, long) as never, { tolerance: 1e-4 });
    // The value stands until it is measured again.
    const second = bent.update(grads, first.state, params, { ...at, step: 1 });
    expectAllClose(second.updates as never, first.updates as never, { tolerance: 1e-6 });
  });

  it("relative damping is that share of the mean diagonal", () => {
    const { params, batch, gradient } = smallProblem();
    const options = {
      inverse: { start: "trace", probes: 64 },
      damping: { relative: 0.5 },
    } as const;
    const transform = smallTransform(options);
    const at = { batch, key, step: 0 };
    const { state } = transform.update(gradient(params), transform.init(params), params, at);
    const damping = state.inverse.damping.dataSync()[0] as number;
    // The mean diagonal, from products with the 23 unit vectors.
    const exact = meanDiagonal();
    expectAllClose(damping / exact, 0.5, { tolerance: 0.1 });
  });

  it("keeps pruned weights out", () => {
    const { params, batch, gradient } = smallProblem();
    const mask = treeMap(
      (leaf: tf.Tensor) => tf.cast(tf.greater(random.uniform(key, leaf.shape), 0.4), "float32"),
      params,
    );
    const transform = smallTransform();
    const at = { batch, key, step: 0, mask };
    const { updates } = transform.update(gradient(params), transform.init(params), params, at);
    const pruned = treeMap((u: tf.Tensor, m: tf.Tensor) => tf.mul(u, tf.sub(1, m)), updates, mask);
    expectAllClose(pruned as never, treeScale(0, params) as never, { tolerance: 0 });
  });
});

/** `tr(F) / 23` of the small problem, by the squared rows of its Jacobian. */
function meanDiagonal(): number {
  const { params, batch, outputs } = smallProblem();
  let total = 0;
  const p = tf.sigmoid(outputs(params, batch)).arraySync() as number[][];
  const { pullback } = vjp((at: Net) => outputs(at, batch), params);
  p.forEach((row, i) => {
    row.forEach((probability, j) => {
      const seed = tf.buffer([12, 2]);
      seed.set(1, i, j);
      const pulled = pullback(seed.toTensor());
      const squared = treeLeaves(pulled).reduce(
        (sum, leaf) => sum + (tf.sum(tf.square(leaf)).dataSync()[0] as number),
        0,
      );
      total += (probability * (1 - probability) * squared) / 12;
    });
  });
  return total / 23;
}
