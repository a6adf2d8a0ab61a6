import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { invertFactors } from "../../src/rivals/kfac/invert.ts";
import { layerName, multiplyLayers } from "../../src/rivals/kfac/layers.ts";
import { mixFactors } from "../../src/rivals/kfac/mix.ts";

const values = (tensor: tf.Tensor | undefined): number[] => [...(tensor as tf.Tensor).dataSync()];
const int = (n: number): tf.Scalar => tf.scalar(n, "int32");

describe("mean factors", () => {
  const pair = (a: number, g: number) => ({ a: tf.tensor2d([[a]]), g: tf.tensor2d([[g]]) });
  const mixed = (averaged: number, decay = 0.9) => {
    const { x, y } = mixFactors(
      { x: pair(2, 10) },
      { x: pair(6, 20), y: pair(1, 3) },
      int(averaged),
      decay,
    );
    return [x?.a, x?.g, y?.a, y?.g].map((t) => values(t)[0] as number);
  };

  it.each([
    // 1 − 1/n of the mean of before, at most the decay.
    [1, [6, 20, 1, 3]],
    [2, [4, 15, 1, 3]],
    [4, [3, 12.5, 1, 3]],
    [10, [2.4, 11, 1, 3]],
    [1000, [2.4, 11, 1, 3]],
  ])("after %i batches", (averaged, wanted) => {
    mixed(averaged).forEach((value, i) => {
      expect(value).toBeCloseTo(wanted[i] as number, 5);
    });
  });
});

describe("inverses of damped factors", () => {
  const factors = {
    one: {
      a: tf.tensor2d([
        [6, 0],
        [0, 2],
      ]),
      g: tf.tensor2d([[1]]),
    },
    two: {
      a: tf.tensor2d([[1]]),
      g: tf.tensor2d([
        [3, 0],
        [0, 5],
      ]),
    },
  };
  const none = { inverses: {}, skipped: int(3) };
  const close = (found: tf.Tensor | undefined, wanted: number[]): void => {
    values(found).forEach((value, i) => {
      expect(value).toBeCloseTo(wanted[i] as number, 5);
    });
  };

  it("share the damping out by their mean diagonals", () => {
    // π² = 4 / 1 and 1 / 4; the root of γ is 3.
    const { inverses, skipped } = invertFactors(factors, 9, none);
    close(inverses["one"]?.a, [1 / 12, 0, 0, 1 / 8]);
    close(inverses["one"]?.g, [1 / 2.5]);
    close(inverses["two"]?.a, [1 / 2.5]);
    close(inverses["two"]?.g, [1 / 9, 0, 0, 1 / 11]);
    expect(values(skipped)).toEqual([3]);
    // Relative to (8 · 1 + 1 · 8) / (2 + 2).
    const relative = invertFactors(factors, { relative: 2.25 }, none);
    close(relative.inverses["one"]?.a, [1 / 12, 0, 0, 1 / 8]);
  });

  it("are those of before, or of the damping alone, where there are none", () => {
    const broken = { ...factors, two: { a: tf.tensor2d([[Number.NaN]]), g: factors.two.g } };
    const first = invertFactors(broken, 16, none);
    expect(values(first.skipped)).toEqual([4]);
    // The inverse of γ as a product: 1/4 of 1/4, with √(1/4) in each.
    close(first.inverses["two"]?.a, [0.5]);
    close(first.inverses["two"]?.g, [0.5, 0, 0, 0.5]);
    const kept = {
      a: tf.tensor2d([[7]]),
      g: tf.tensor2d([
        [8, 0],
        [0, 9],
      ]),
    };
    const later = invertFactors(broken, 16, { inverses: { two: kept }, skipped: int(0) });
    close(later.inverses["two"]?.a, [7]);
    close(later.inverses["two"]?.g, [8, 0, 0, 9]);
    close(later.inverses["one"]?.g, [1 / 3]);
    expect(values(later.skipped)).toEqual([1]);
  });
});

describe("layers by their factors", () => {
  const tree = { b: tf.tensor1d([5, 6]), k: tf.tensor2d([[1, 2]]), other: tf.tensor1d([9]) };

  it("are multiplied from both sides, with the bias as the last row", () => {
    const a = tf.tensor2d([
      [2, 1],
      [0, 3],
    ]);
    const g = tf.tensor2d([
      [1, 0],
      [1, 2],
    ]);
    // a [[1, 2], [5, 6]] = [[7, 10], [15, 18]], and that times g.
    const both = multiplyLayers(
      { [layerName({ kernel: "k", bias: "b", axes: undefined as never }, [1, 2])]: { a, g } },
      tree,
    );
    expect([values(both.k), values(both.b), values(both.other)]).toEqual([[17, 20], [33, 36], [9]]);
    const alone = multiplyLayers({ k: { a: tf.tensor2d([[3]]), g } }, tree);
    expect([values(alone.k), values(alone.b)]).toEqual([
      [9, 12],
      [5, 6],
    ]);
    expect([tree.k.isDisposed, alone.other === tree.other]).toEqual([false, false]);
  });

  it("keep the shape of a kernel with a window", () => {
    const kernel = tf.tensor3d([1, 2, 3, 4], [2, 1, 2]);
    const g = tf.tensor2d([
      [0, 1],
      [1, 0],
    ]);
    const { w } = multiplyLayers(
      {
        w: {
          a: tf.tensor2d([
            [1, 0],
            [0, 10],
          ]),
          g,
        },
      },
      { w: kernel },
    );
    expect([w.shape, values(w)]).toEqual([
      [2, 1, 2],
      [2, 1, 40, 30],
    ]);
  });

  it("have to be among the params", () => {
    const pair = { a: tf.tensor2d([[1]]), g: tf.tensor2d([[1]]) };
    expect(() => multiplyLayers({ gone: pair }, tree)).toThrow(
      'state has factors for "gone", which is not among the params b, k, other',
    );
  });
});
