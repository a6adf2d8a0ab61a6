import { gaussian } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { hessianFree } from "../../src/index.ts";

const starts = Array.from({ length: 40 }, (_, i) => 0.3 + 0.09 * i);
const damping = 1e-3;

/** A step for one weight whose output is `atan w` and whose target is 0, by the documented rules. */
function twin(w: number) {
  const loss = (at: number): number => Math.atan(at) ** 2 / 2;
  const slope = 1 / (1 + w * w);
  const gradient = Math.atan(w) * slope;
  const step = -gradient / (slope ** 2 + damping);
  const gain = (loss(w + step) - loss(w)) / (gradient * step + (slope * step) ** 2 / 2);
  let share = 1;
  const fall = (): number => (loss(w) - loss(w + share * step)) / (-share * gradient * step);
  while (fall() <= 0.01) share *= 0.8;
  const factor = gain > 0.75 ? 2 / 3 : gain > 0.25 ? 1 : 1.5;
  return { update: share * step, share, gain, damping: damping * factor, fall: fall() };
}

it("a step is shortened until the loss falls enough, and the damping goes by the whole one", () => {
  const batch = { x: tf.tensor2d([[0]]) };
  const optimizer = hessianFree({
    outputs: (p: tf.Tensor, _: typeof batch) => tf.reshape(tf.atan(p), [1, 1]),
    targets: ({ x }: typeof batch) => x,
    likelihood: gaussian(),
    damping,
  });
  const seen = { shares: new Set<number>(), dampings: new Set<number>(), steepness: 9 };
  for (const start of starts) {
    const w = tf.scalar(start);
    const gradient = tf.scalar(Math.atan(start) / (1 + start * start));
    const { updates, state } = optimizer.update(gradient, optimizer.init(w), w, { batch });
    const wanted = twin(start);
    const of = (x: tf.Tensor): number => x.dataSync()[0] as number;
    expect(of(state.share) / wanted.share, `${start}`).toBeCloseTo(1, 5);
    expect(of(updates) / wanted.update).toBeCloseTo(1, 3);
    expect(of(state.gain)).toBeCloseTo(wanted.gain, 3);
    expect(of(state.damping) / wanted.damping).toBeCloseTo(1, 5);
    seen.shares.add(wanted.share);
    seen.dampings.add(wanted.damping);
    seen.steepness = Math.min(seen.steepness, wanted.fall);
  }
  // All rules were met, and a fall of little more than the hundredth was enough.
  expect(seen.shares.size).toBeGreaterThan(3);
  expect(seen.dampings.size).toBe(3);
  expect(seen.steepness).toBeLessThan(0.015);
});

it("is shortened 60 times at most, where the loss never falls as the gradient says", () => {
  const batch = { x: tf.tensor2d([[0]]) };
  const optimizer = hessianFree({
    outputs: (p: tf.Tensor, _: typeof batch) => tf.reshape(p, [1, 1]),
    targets: ({ x }: typeof batch) => x,
    likelihood: gaussian(),
    damping,
  });
  // A thousand times that of w² / 2, so that no step brings a hundredth of it.
  const [w, gradient] = [tf.scalar(1), tf.scalar(1000)];
  const { updates, state } = optimizer.update(gradient, optimizer.init(w), w, { batch });
  const share = 0.8 ** 60;
  expect((state.share.dataSync()[0] as number) / share).toBeCloseTo(1, 4);
  const step = -1000 / (1 + damping);
  expect((updates.dataSync()[0] as number) / (share * step)).toBeCloseTo(1, 4);
});
