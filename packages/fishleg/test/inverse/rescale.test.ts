import { bernoulli, gaussian, random, treeLeaves, treeMap } from "@legendre/core-tensor";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { planBlocks } from "../../src/blocks/plan.ts";
import { type ChooseBlock, inverseFisher, type LearnedInverse } from "../../src/index.ts";
import { perBlock, withBlocks } from "../../src/inverse/inverse.ts";
import { smallProblem } from "../problem.ts";

const key = random.key(6);

/** `Q` with each block multiplied by a number of its own. */
function times(
  state: LearnedInverse,
  params: unknown,
  choose: ChooseBlock | undefined,
  by: readonly number[],
): LearnedInverse {
  const plan = planBlocks("test", params, { choose });
  const blocks = perBlock(plan, ({ path }, i) => {
    const own = state.inverse.blocks[path] as Record<string, tf.Tensor>;
    return { ...own, a: tf.add(own["a"]!, Math.log(by[i]!) / 2) };
  });
  return { ...state, inverse: withBlocks(plan, blocks, state.inverse.damping) };
}

describe("rescale", () => {
  it("finds the inverse from any multiple of it, block by block", () => {
    // Inputs are orthogonal and each leaf has outputs of its own: F is diagonal.
    const choose: ChooseBlock = () => "diagonal";
    const x = tf.tensor2d([3, 0, 0, 0, 1, 0, 0, 0, 0.2], [3, 3]);
    const params = { one: tf.zeros([3, 1]), two: tf.zeros([3, 2]) };
    const Q = inverseFisher<typeof params, tf.Tensor2D>({
      params,
      outputs: (p, b) =>
        tf.concat(
          [tf.matMul(b, p.one as tf.Tensor2D), tf.matMul(tf.mul(2, b), p.two as tf.Tensor2D)],
          1,
        ),
      likelihood: gaussian(),
      damping: 0.1,
      start: 1,
      probes: 2,
      choose,
    });
    const diagonal = tf.tensor2d([9 / 3, 1 / 3, 0.04 / 3], [3, 1]);
    const inverse = {
      one: tf.div(1, tf.add(diagonal, 0.1)),
      two: tf.tile(tf.div(1, tf.add(tf.mul(4, diagonal), 0.1)), [1, 2]),
    };
    const { one, two } = inverse;
    const start = Q.init(params);
    const blocks = { one: { a: tf.log(tf.sqrt(one)) }, two: { a: tf.log(tf.sqrt(two)) } };
    const exact = { ...start, inverse: { ...start.inverse, blocks } };
    const moved = times(exact, params, choose, [7, 1e-3]);
    const found = Q.diag(Q.rescale(moved, params, { batch: x, key }));
    expectAllClose(found, inverse, { tolerance: 1e-4 });
  });

  const kinds: Record<string, ChooseBlock | undefined> = {
    "usual blocks": undefined,
    "plain Kronecker blocks": () => "kronecker",
    spectra: () => "spectrum",
    "full blocks": () => "full",
  };
  it.each(Object.keys(kinds))("does not depend on the scale that a block had: %s", (name) => {
    const { params, batch, outputs } = smallProblem();
    const Q = inverseFisher<typeof params, typeof batch>({
      params,
      outputs,
      likelihood: bernoulli(),
      damping: 0.1,
      start: 1,
      choose: kinds[name],
    });
    const start = Q.init(params);
    const from = (by: readonly number[]) => {
      const moved = times(start, params, kinds[name], by);
      return Q.diag(Q.rescale(moved, params, { batch, key }));
    };
    const one = from([1, 1]);
    expectAllClose(from([1e3, 0.02]) as never, one as never, { tolerance: 1e-3 });
    // It is another one than at the start, and the one that the same vectors would find again.
    expect(treeLeaves<tf.Tensor>(one)[0]!.dataSync()[0]).not.toBeCloseTo(1, 2);
  });

  it("finds nearly the same scale by any key where one eigenvalue makes all of the curvature", () => {
    const params = { w: tf.zeros([30, 1]) };
    const Q = inverseFisher<typeof params, tf.Tensor2D>({
      params,
      outputs: (p, b) => tf.matMul(b, p.w as tf.Tensor2D),
      likelihood: gaussian(),
      damping: 1e-3,
      start: 1,
      choose: () => "diagonal",
    });
    const state = Q.init(params);
    const batch = tf.ones([2, 30]) as tf.Tensor2D;
    const logs = Array.from({ length: 24 }, (_, i) => {
      const { w } = Q.diag(Q.rescale(state, params, { batch, key: random.key(i) }));
      return Math.log(w.dataSync()[0]!);
    });
    const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
    const deviation = Math.sqrt(
      logs.reduce((sum, own) => sum + (own - mean) ** 2, 0) / (logs.length - 1),
    );
    // Of the logarithm of chi-squared with k degrees of freedom: 1.28 for k = 2, 0.53 for k = 8.
    expect(deviation).toBeLessThan(0.75);
    expect(Math.abs(mean)).toBeLessThan(0.4);
  });

  it("begins with new moments, keeps the health, and leaves out a batch that is not finite", () => {
    const { params, batch, outputs } = smallProblem();
    const Q = inverseFisher<typeof params, typeof batch>({
      params,
      outputs,
      likelihood: bernoulli(),
      damping: 0.1,
      start: 1,
    });
    const state = Q.update(Q.init(params), params, { batch, key });
    const next = Q.rescale(state, params, { batch, key });
    expect(next.aux.adam.count.dataSync()[0]).toBe(0);
    const moments = treeLeaves<tf.Tensor>([next.aux.adam]);
    for (const leaf of moments) expect(leaf.dataSync().every((value) => value === 0)).toBe(true);
    expectAllClose(next.aux.health as never, state.aux.health as never, { tolerance: 0 });
    const broken = { ...batch, x: tf.fill(batch.x.shape, Number.NaN) };
    const kept = Q.rescale(state, params, { batch: broken, key });
    expectAllClose(Q.diag(kept) as never, Q.diag(state) as never, { tolerance: 0 });
    const mask = treeMap((leaf: tf.Tensor) => tf.zerosLike(leaf), params);
    const none = Q.rescale(state, params, { batch, key, mask });
    expectAllClose(Q.diag(none) as never, Q.diag(state) as never, { tolerance: 0 });
    // The broken batch counts, weights that are all pruned do not.
    const skipped = [kept, none].map(({ aux }) => aux.health.skipped.dataSync()[0]);
    expect(skipped).toEqual([1, 0]);
  });

  it("keeps nothing but what it returns", async () => {
    const { params, batch, outputs } = smallProblem();
    const likelihood = bernoulli();
    const options = { params, outputs, likelihood, damping: 0.1, start: 1 } as const;
    const Q = inverseFisher<typeof params, typeof batch>(options);
    const state = Q.init(params);
    await expectNoLeak(() => {
      tf.dispose(Q.rescale(state, params, { batch, key }) as never);
    });
  });
});
