import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { auxLoss } from "../../src/aux/loss.ts";
import { startAux } from "../../src/aux/state.ts";
import { auxUpdate } from "../../src/aux/update.ts";
import type { PlannedBlock } from "../../src/blocks/plan.ts";
import { withBlocks } from "../../src/inverse/inverse.ts";

/** Two weights with a number of `Q` each. */
const plan: PlannedBlock[] = [
  { path: "w", kind: "diagonal", leaves: [0], shape: [2], shapes: [[2]], reads: [undefined] },
];
const vector = (x: readonly number[]): tf.Tensor => tf.tensor1d([...x]);
/** `Q = diag(q)`, and a Fisher matrix that is diagonal too. */
const inverseAt = (q: number[], damping = 0) =>
  withBlocks(plan, { w: { a: vector(q.map((x) => Math.log(x) / 2)) } }, tf.scalar(damping));
const fisher =
  (f: readonly number[]) =>
  (v: tf.Tensor): tf.Tensor =>
    tf.mul(v, vector(f));
const numberOf = (x: tf.Tensor): number => x.dataSync()[0] as number;

describe("the auxiliary loss", () => {
  const signals = (q: number[], u: number[], f: number[], more: object = {}, damping = 0) => {
    const options = { precondition: false, ...more };
    const found = auxLoss(plan, inverseAt(q, damping), vector(u), fisher(f), options);
    const { loss, ratio, residual, excess, usable } = found;
    const a = (found.gradient["w"] as { a: tf.Tensor }).a;
    const numbers = [loss, ratio, residual, excess].map(numberOf);
    return { numbers, usable: numberOf(usable), gradient: [...a.dataSync()] };
  };

  it.each([1, 2, 1e4])("is the same for u of any length: %d", (by) => {
    // v = 2 u, (F + damping) v = 6 u and d = 5 u.
    const numbers = [0.5 * 12 - 2, 6, 5 / (1 + 6), 25];
    const plain = signals([2, 1], [by, 0], [2.5, 1], {}, 0.5);
    expectAllClose(plain.numbers, numbers, { tolerance: 1e-5 });
    expectAllClose(plain.gradient, [2 * 2 * 5, 0], { tolerance: 1e-5 });
    // From Q d in place of d.
    const conditioned = signals([2, 1], [by, 0], [2.5, 1], { precondition: true }, 0.5);
    expectAllClose(conditioned.numbers, numbers, { tolerance: 1e-5 });
    expectAllClose(conditioned.gradient, [2 * 2 * 10, 0], { tolerance: 1e-5 });
  });

  it("asks for finite numbers, a curvature that is not negative, and a residual below 1e12", () => {
    const usable = (u: number[], f: number) => {
      const found = signals([1, 1], u, [f, f]);
      if (found.usable === 0) expect(found.gradient).toEqual([0, 0]);
      return found.usable;
    };
    expect(usable([1, 1], 3)).toBe(1);
    expect(usable([1, 1], -9e-4)).toBe(1);
    expect(usable([1, 1], -1.2e-3)).toBe(0);
    expect(usable([1, 1], 9e11)).toBe(1);
    expect(usable([1, 1], 1.1e12)).toBe(0);
    expect(usable([1, 1], Number.NaN)).toBe(0);
    expect(usable([1, Number.POSITIVE_INFINITY], 1)).toBe(0);
    expect(usable([0, 0], 1)).toBe(0);
  });

  it("is over what is kept", () => {
    // The Fisher product mixes both weights: (F v)_2 is not looked at.
    const mixed = (v: tf.Tensor): tf.Tensor => tf.mul(3, tf.sum(v)).mul(tf.ones([2]));
    const mask = vector([1, 0]);
    for (const precondition of [false, true]) {
      const found = auxLoss(plan, inverseAt([1, 1]), vector([1, 0]), mixed, { precondition, mask });
      expectAllClose([found.loss, found.ratio, found.residual, found.excess].map(numberOf), [
        0.5,
        3,
        2 / 4,
        4,
      ]);
      expectAllClose((found.gradient["w"] as { a: tf.Tensor }).a, [4, 0]);
    }
  });
});

describe("an auxiliary update", () => {
  const update = (directions: number[][], f: number[], more: object = {}) => {
    const inverse = inverseAt([1, 1], 0.25);
    return auxUpdate({
      plan,
      inverse,
      aux: startAux(plan, inverse.blocks),
      directions: directions.map(vector),
      fisherProduct: fisher(f),
      lr: tf.scalar(0.5),
      scaleShare: 0.2,
      precondition: false,
      unit: tf.scalar(3),
      ...more,
    });
  };
  const both = [
    [1, 0],
    [0, 1],
  ];

  it("steps by Adam along the mean of the gradients of all vectors", () => {
    // (F + damping) − 1 is 2 for the one and 0.5 for the other; the gradients are 2 d at one place each.
    const { inverse, aux } = update(both, [2.75, 1.25]);
    const moments = aux.adam.mu as unknown as Record<"w", { a: tf.Tensor }>;
    expectAllClose(moments.w.a, [0.1 * 3 * 2, 0.1 * 3 * 0.5], { tolerance: 1e-5 });
    // The first step of Adam has a length of 1, here times rate and share.
    const { a } = inverse.blocks["w"] as { a: tf.Tensor };
    expectAllClose(a, [-0.1, -0.1], { tolerance: 1e-4 });
    expectAllClose((inverse.cache["w"] as { q: tf.Tensor }).q, tf.exp(tf.mul(2, a)));
    expect(numberOf(inverse.damping)).toBe(0.25);
    const { ratio, residual, excess, loss, updates, skipped } = aux.health;
    expectAllClose(
      [ratio, residual, excess, loss].map(numberOf),
      [(3 + 1.5) / 2, (2 / 4 + 0.5 / 2.5) / 2, (4 + 0.25) / 2, (0.5 - 0.25) / 2],
      { tolerance: 1e-5 },
    );
    expect([updates, skipped].map(numberOf)).toEqual([1, 0]);
  });

  it("has the gradient of its vector where there is one", () => {
    const moments = update([[1, 0]], [2.75, 1.25]).aux.adam.mu as unknown as Record<
      "w",
      { a: tf.Tensor }
    >;
    expectAllClose(moments.w.a, [0.1 * 3 * 4, 0], { tolerance: 1e-5 });
  });

  it("is left out where no vector can be used, and counted", () => {
    const { inverse, aux } = update(both, [Number.NaN, Number.NaN]);
    expectAllClose((inverse.blocks["w"] as { a: tf.Tensor }).a, [0, 0], { tolerance: 0 });
    const { ratio, residual, excess, loss, updates, skipped } = aux.health;
    expect([ratio, residual, excess, loss, updates, skipped].map(numberOf)).toEqual([
      1, 1, 1, 0, 0, 1,
    ]);
    // One of both is enough.
    const half = update(
      [
        [1, 0],
        [0, 0],
      ],
      [2.75, 1.25],
    );
    expect(numberOf(half.aux.health.updates)).toBe(1);
    expect(numberOf(half.aux.health.skipped)).toBe(0);
  });
});
