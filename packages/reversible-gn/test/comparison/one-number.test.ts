import { gaussian } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { denseGgn } from "../../src/comparison/dense-ggn.ts";
import { ggnAt } from "../../src/comparison/ggn-system.ts";
import {
  type HessianFreeOptions,
  hessianFree,
  type LevenbergMarquardtOptions,
  levenbergMarquardt,
} from "../../src/index.ts";

interface Batch {
  readonly y: tf.Tensor;
}
const batch: Batch = { y: tf.zeros([1, 1]) };
const one = (x: tf.Tensor): number => x.dataSync()[0] as number;

/**
 * A model of one number, `1 − w + k w²` at w = 0, whose loss is half of its square: gradient −1 and curvature 1 whatever k is, so
 * that a step of damping 1 is ½, where the quadratic foresees −⅜.
 */
const model = (k: number) => ({
  outputs: (w: tf.Tensor): tf.Tensor =>
    tf.reshape(tf.add(tf.sub(1, w), tf.mul(k, tf.square(w))), [1, 1]),
  targets: ({ y }: Batch): tf.Tensor => y,
  likelihood: gaussian(),
});
const lossAt = (k: number, w: number): number => (1 - w + k * w * w) ** 2 / 2;
/** The k with which a step of ½ lowers the loss by this share of what is foreseen. */
const curvatureFor = (gain: number): number => 4 * (Math.sqrt(2 * (0.5 - 0.375 * gain)) - 0.5);

const start: tf.Tensor = tf.scalar(0);
const gradient: tf.Tensor = tf.scalar(-1);

describe("hessianFree on one number", () => {
  const step = (k: number, more: Partial<HessianFreeOptions<tf.Tensor, Batch>> = {}) => {
    const optimizer = hessianFree<tf.Tensor, Batch>({ ...model(k), ...more });
    const { updates, state } = optimizer.update(gradient, optimizer.init(start), start, { batch });
    const { damping, direction, steps, gain, share } = state;
    const [d, v, n, g, s] = [damping, direction, steps, gain, share].map(one);
    return { update: one(updates), damping: d, direction: v, steps: n, gain: g, share: s };
  };

  it("begins with the damping that is asked for, 1 if none, and nowhere", () => {
    const first = (damping?: number) => {
      const state = hessianFree<tf.Tensor, Batch>({ ...model(0), damping }).init(start);
      return [state.damping, state.direction, state.steps, state.gain, state.share].map(one);
    };
    expect(first()).toEqual([1, 0, 0, 1, 0]);
    expect(first(0.25)).toEqual([0.25, 0, 0, 1, 0]);
  });

  it("lowers the damping where more than three quarters came true, raises it below a quarter", () => {
    for (const [gain, factor] of [
      [1, 2 / 3],
      [0.76, 2 / 3],
      [0.74, 1],
      [0.26, 1],
      [0.24, 1.5],
    ] as const) {
      const found = step(curvatureFor(gain));
      expect(found.gain).toBeCloseTo(gain, 4);
      expect(found.damping).toBeCloseTo(factor, 5);
      expect(found).toMatchObject({ steps: 1, share: 1 });
      expect([found.update, found.direction]).toEqual([
        expect.closeTo(0.5, 5),
        expect.closeTo(0.5, 5),
      ]);
    }
  });

  it("takes eight tenths of the step until the loss falls by a hundredth of what the slope says", () => {
    for (const k of [1.9, 2.02, 2.5, 4, 9]) {
      let share = 1;
      // The slope along the step is −½.
      while (lossAt(k, share / 2) >= 0.5 - 0.01 * share * 0.5) share *= 0.8;
      const found = step(k);
      expect(found.share).toBeCloseTo(share, 5);
      expect(found.update).toBeCloseTo(share / 2, 5);
      expect(found.direction).toBeCloseTo(0.5, 5);
      expect(found.damping).toBe(1.5);
    }
    expect(step(1.9).share).toBe(1);
    expect(step(9).share).toBeLessThan(0.3);
  });

  it("starts from the share of the last direction that it is told, 95 percent if none", () => {
    // Where the solver may take no step to speak of, it stays where it starts; one that starts at the solution takes none.
    const next = (
      decay: number | undefined,
      last: number,
    ): readonly [steps: number, update: number] => {
      const optimizer = hessianFree<tf.Tensor, Batch>({ ...model(0), decay });
      const state = { ...optimizer.init(start), direction: tf.scalar(last) as tf.Tensor };
      const found = optimizer.update(gradient, state, start, { batch });
      return [one(found.state.steps), one(found.updates)];
    };
    expect(next(1, 0.5)).toEqual([0, 0.5]);
    expect(next(0.5, 1)).toEqual([0, 0.5]);
    expect(next(undefined, 0.5 / 0.95)[0]).toBe(0);
    expect(next(undefined, 0.5)[0]).toBe(1);
    expect(next(0, 0.5)[0]).toBe(1);
  });
});

describe("levenbergMarquardt on one number", () => {
  const optimizerOf = (
    k: number,
    more: Partial<LevenbergMarquardtOptions<tf.Tensor, Batch>> = {},
  ) => levenbergMarquardt<tf.Tensor, Batch>({ ...model(k), ...more });

  it("begins with the damping that is asked for, 1 if none", () => {
    const first = (damping?: number) => {
      const state = optimizerOf(0, { damping }).init(start);
      return [state.damping, state.growth, state.gain, state.rejected, state.steps].map(one);
    };
    expect(first()).toEqual([1, 2, 1, 0, 0]);
    expect(first(0.25)).toEqual([0.25, 2, 1, 0, 0]);
  });

  it("takes the step, by either route, and changes the damping by Nielsen's cube", () => {
    for (const denseParams of [1, 0]) {
      for (const gain of [1, 0.7, 0.5, 0.2]) {
        const optimizer = optimizerOf(curvatureFor(gain), { denseParams });
        const { updates, state } = optimizer.update(gradient, optimizer.init(start), start, {
          batch,
        });
        expect(one(updates)).toBeCloseTo(0.5, 5);
        expect(one(state.gain)).toBeCloseTo(gain, 4);
        expect(one(state.damping)).toBeCloseTo(Math.max(1 / 3, 1 - (2 * gain - 1) ** 3), 4);
        expect(one(state.steps)).toBe(denseParams === 1 ? 0 : 1);
      }
    }
  });

  it("never lowers the damping below 1e-8, or what is asked for", () => {
    const after = (damping: number, minDamping?: number): number => {
      const optimizer = optimizerOf(0, { damping, minDamping });
      const { state } = optimizer.update(gradient, optimizer.init(start), start, { batch });
      return one(state.damping);
    };
    expect(after(2e-8) / 1e-8).toBeCloseTo(1, 5);
    expect(after(0.3, 0.2)).toBeCloseTo(0.2, 6);
    expect(after(0.3, 0.05)).toBeCloseTo(0.1, 4);
    expect(after(2e-8, 0) / 2e-8).toBeCloseTo(1 / 3, 4);
  });

  it("factorises up to 500 numbers, or as many as asked for", () => {
    const steps = (size: number, denseParams?: number): number => {
      const w: tf.Tensor = tf.ones([size]);
      const optimizer = levenbergMarquardt<tf.Tensor, Batch>({
        ...{ ...model(0), denseParams },
        outputs: (p) => tf.reshape(tf.sum(p), [1, 1]),
      });
      const slope: tf.Tensor = tf.fill([size], size);
      return one(optimizer.update(slope, optimizer.init(w), w, { batch }).state.steps);
    };
    expect([steps(3, 3), steps(4, 3), steps(1, 0)]).toEqual([0, 1, 1]);
    expect([steps(500), steps(501)]).toEqual([0, 1]);
  });
});

describe("the dense Gauss-Newton matrix", () => {
  const likelihood = gaussian();
  interface Rows {
    readonly x: tf.Tensor;
  }

  it("is made of single rows up to 2²⁶ numbers of the Jacobian, and by products beyond", () => {
    const x: tf.Tensor = tf.zeros([2 ** 20, 1]);
    const route = (size: number): string => {
      const refuse = (what: string) => (): never => {
        throw new RangeError(what);
      };
      const [network, product] = [refuse("rows"), refuse("products")];
      const params: tf.Tensor = tf.zeros([size]);
      try {
        denseGgn<tf.Tensor, Rows>({
          network,
          product,
          likelihood,
          params,
          batch: { x },
          outputs: x,
        });
      } catch (error) {
        return String(error);
      }
      return "";
    };
    expect([route(64), route(65)]).toEqual(["RangeError: rows", "RangeError: products"]);
    x.dispose();
  });

  it("takes rows for their own up to a thousandth of the largest output", () => {
    const x: tf.Tensor = tf.tensor2d([
      [1, 0],
      [0, 4],
      [1, 2],
    ]);
    const w: tf.Tensor = tf.tensor1d([1, -1]);
    const productsFor = (share: number): number => {
      // A batch of more than one row has outputs that are larger by this share.
      const network = (p: tf.Tensor, { x: rows }: Rows): tf.Tensor =>
        tf.mul(
          tf.matMul(rows as tf.Tensor2D, tf.reshape(p, [2, 1])),
          rows.shape[0] === 1 ? 1 : 1 + share,
        );
      const { outputs, product } = ggnAt((p: tf.Tensor) => network(p, { x }), likelihood, w);
      let count = 0;
      const counted = (v: tf.Tensor): tf.Tensor => {
        count++;
        return product(v);
      };
      denseGgn({ network, likelihood, params: w, batch: { x }, outputs, product: counted });
      return count;
    };
    expect(productsFor(0.9e-3)).toBe(0);
    expect(productsFor(1.2e-3)).toBeGreaterThan(0);
  });

  it("is that of products for a batch without tensors, and for an output without rows", () => {
    const w: tf.Tensor = tf.tensor1d([1, 2]);
    const x = tf.tensor2d([
      [1, 0],
      [1, 2],
    ]);
    const rows = (p: tf.Tensor): tf.Tensor => tf.matMul(x, tf.reshape(p, [2, 1]));
    const matrix = (network: (p: tf.Tensor) => tf.Tensor): number[] => {
      const at = ggnAt(network, likelihood, w);
      return [...denseGgn({ ...at, network, likelihood, params: w, batch: {} }).dataSync()];
    };
    // XᵀX / 2.
    expect(matrix(rows)).toEqual([1, 1, 1, 2]);
    const { product } = ggnAt((p: tf.Tensor) => tf.sum(rows(p)), likelihood, w);
    // The gradient of the sum is (2, 2), and it is one output.
    expect([...product(tf.tensor1d([1, 0]) as tf.Tensor).dataSync()]).toEqual([4, 4]);
  });
});
