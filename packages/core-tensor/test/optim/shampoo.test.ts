import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { jit } from "../../src/jit/index.ts";
import { scaleByAdam, scaleByShampoo, shampoo } from "../../src/optim/index.ts";
import { treeLeaves } from "../../src/tree/index.ts";

const drawn = (shape: number[], seed: number): tf.Tensor =>
  tf.randomNormal(shape, 0, 1, "float32", seed);
const plain = { graft: null, every: 1 } as const;

/** `M^(-1/p)` of a 2 × 2 matrix by its eigenvalues in closed form. */
function root([[a = 0, b = 0] = [], [, d = 0] = []]: number[][], p: number): number[][] {
  const [mean, half] = [(a + d) / 2, (a - d) / 2];
  const radius = Math.hypot(half, b);
  const angle = Math.atan2(b, half) / 2;
  const [x, y] = [mean + radius, mean - radius].map((v) => v ** (-1 / p)) as [number, number];
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return [
    [x * c * c + y * s * s, (x - y) * c * s],
    [(x - y) * c * s, x * s * s + y * c * c],
  ];
}

describe("scaleByShampoo", () => {
  it("is L^(-1/4) G R^(-1/4) of sums of moments", () => {
    const grads = [tf.tensor2d([1, 2, -1, 0.5], [2, 2]), tf.tensor2d([0.3, -1, 2, 1], [2, 2])];
    const transform = scaleByShampoo({ ...plain, decay: 1, eps: 1e-12 });
    const params = tf.zeros([2, 2]);
    let state = transform.init(params);
    let updates: tf.Tensor = params;
    for (const grad of grads)
      ({ updates, state } = transform.update(grad, state, params, { step: 0 }));
    const sum = (transposed: boolean): number[][] =>
      tf
        .add(
          tf.matMul(grads[0]!, grads[0]!, transposed, !transposed),
          tf.matMul(grads[1]!, grads[1]!, transposed, !transposed),
        )
        .arraySync() as number[][];
    const [l, r] = [root(sum(false), 4), root(sum(true), 4)];
    const wanted = tf.matMul(tf.matMul(tf.tensor2d(l), grads[1]!), tf.tensor2d(r));
    expectAllClose(updates, wanted, { tolerance: 1e-5 });
  });

  it("has a power for each number of axes longer than 1", () => {
    // One gradient g: along an axis with moments of rank 1, |g|² is the eigenvalue, so the length is |g|^(1 - 1).
    for (const shape of [[3], [2, 3], [2, 1, 3], [2, 2, 3], [1]]) {
      const grad = tf.zeros(shape).bufferSync();
      grad.values[0] = 5;
      const params = tf.zeros(shape);
      const transform = scaleByShampoo({ ...plain, decay: 1, eps: 1e-9 });
      const { updates } = transform.update(grad.toTensor(), transform.init(params), params, {
        step: 0,
      });
      expect(updates.shape).toEqual(shape);
      expect(updates.dataSync()[0]).toBeCloseTo(1, 4);
    }
  });

  it("keeps the axes of a kernel of rank 4 apart", () => {
    const grad = drawn([2, 3, 4, 5], 7);
    const params = tf.zeros([2, 3, 4, 5]);
    const transform = scaleByShampoo({ ...plain, decay: 0 });
    const { state } = transform.update(grad, transform.init(params), params, { step: 0 });
    const [moments] = Object.values(state.moments);
    const asRows = tf.reshape(tf.transpose(grad, [2, 0, 1, 3]), [4, 30]) as tf.Tensor2D;
    expectAllClose(moments![2]!, tf.matMul(asRows, asRows, false, true), { tolerance: 1e-4 });
    expect(moments!.map(({ shape }) => shape)).toEqual([
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
    ]);
  });

  it("is diagonal along axes longer than maxSize: with both long, a root of row and column sums", () => {
    const grad = drawn([3, 4], 2);
    const params = tf.zeros([3, 4]);
    const transform = scaleByShampoo({ ...plain, decay: 1, eps: 1e-12, maxSize: 2 });
    const { updates } = transform.update(grad, transform.init(params), params, { step: 0 });
    const squares = tf.square(grad);
    const rows = tf.sum(squares, 1, true);
    const columns = tf.sum(squares, 0, true);
    expectAllClose(updates, tf.div(grad, tf.pow(tf.mul(rows, columns), 0.25)), { tolerance: 1e-5 });
  });

  it("has the length of the grafted update, leaf by leaf", () => {
    const params = { a: tf.zeros([3, 2]), b: tf.zeros([2]) };
    const grads = { a: drawn([3, 2], 1), b: drawn([2], 2) };
    const graft = scaleByAdam();
    const transform = scaleByShampoo({ graft });
    const { updates } = transform.update(grads, transform.init(params), params, { step: 0 });
    const adam = graft.update(grads, graft.init(params), params).updates;
    for (const name of ["a", "b"] as const) {
      expectAllClose(tf.norm(updates[name]), tf.norm(adam[name]), { tolerance: 1e-5 });
    }
  });

  it("computes roots every so often, and keeps them where moments are not finite", () => {
    const params = tf.zeros([2, 2]);
    const transform = scaleByShampoo({ graft: null, every: 2 });
    let state = transform.init(params);
    const roots: number[][] = [];
    for (const [step, factor] of [1, 2, 3, 4, Number.NaN].entries()) {
      const grad = tf.mul(drawn([2, 2], step), factor);
      state = transform.update(grad, state, params, { step }).state;
      roots.push([...Object.values(state.roots)[0]![0]!.dataSync()]);
    }
    expect(roots[1]).toEqual(roots[0]);
    expect(roots[2]).not.toEqual(roots[0]);
    expect(roots[4]).toEqual(roots[2]);
    expect([0, 1, 2, 3].map((step) => transform.phase!(step))).toEqual([0, 1, 0, 1]);
  });

  it("computes roots at multiples of its interval, told the step or not, and at no other", () => {
    const params = tf.zeros([2, 2]);
    for (const told of [true, false]) {
      const transform = scaleByShampoo({ graft: null, every: 3 });
      let state = transform.init(params);
      const computed: number[] = [];
      let before = "";
      for (let step = 0; step < 8; step++) {
        const extra = told ? { step } : {};
        state = transform.update(drawn([2, 2], step), state, params, extra).state;
        const roots = `${Object.values(state.roots)[0]![0]!.dataSync()}`;
        if (roots !== before) computed.push(step);
        before = roots;
      }
      expect(computed).toEqual([0, 3, 6]);
    }
  });

  it("is compiled to the same numbers, and leaves no tensors", async () => {
    const params = { a: tf.zeros([3, 2]), b: tf.zeros([2]) };
    const grads = { a: drawn([3, 2], 1), b: drawn([2], 2) };
    // The moments of one gradient have rank 1: a small eps would let the rounding of the others through.
    const transform = scaleByShampoo({ eps: 1e-2 });
    const state = transform.init(params);
    const step = (g: typeof params) => transform.update(g, state, params, { step: 0 }).updates;
    const compiled = jit(step);
    const fast = await compiled(grads);
    treeLeaves<tf.Tensor>(step(grads)).forEach((leaf, i) => {
      expectAllClose(treeLeaves<tf.Tensor>(fast)[i]!, leaf, { tolerance: 1e-5 });
    });
    await compiled.dispose();
    for (const at of [0, 1]) {
      await expectNoLeak(() =>
        tf.dispose(transform.update(grads, state, params, { step: at }) as never),
      );
    }
  });

  it("says what is wrong", () => {
    expect(() => scaleByShampoo({ decay: 2 })).toThrow(/decay/);
    expect(() => scaleByShampoo({ eps: 0 })).toThrow(/eps/);
    expect(() => scaleByShampoo({ graft: 3 as never })).toThrow(/graft must be a transform/);
    expect(() => scaleByShampoo({ evry: 3 } as never)).toThrow(/every/);
    expect(() => shampoo({ lr: Number.NaN })).toThrow(/lr/);
    const transform = scaleByShampoo();
    const [one, two] = [[tf.zeros([2])], [tf.zeros([2]), tf.zeros([2])]];
    expect(() => transform.update(two, transform.init(one), two, { step: 0 })).toThrow(
      /state has moments for/,
    );
    expect(() => transform.update(two, transform.init(one), one, { step: 0 })).toThrow();
  });
});
