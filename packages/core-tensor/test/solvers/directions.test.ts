import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  bfgsDirections,
  lbfgsDirections,
  newtonDirections,
  type Taken,
} from "../../src/solvers/directions.ts";
import { minimize } from "../../src/solvers/index.ts";

type Vector = readonly [number, number, number];
/** Steps with changes of the gradient, of a positive product each. */
const taken: readonly (readonly [s: Vector, y: Vector])[] = [
  [
    [1, 2, -1],
    [2, 1, 0.5],
  ],
  [
    [0.5, -1, 1],
    [1, -2, 0.25],
  ],
  [
    [-1, 0.25, 2],
    [0.5, 1, 3],
  ],
];
const dot = (a: Vector, b: Vector) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const gradient: Vector = [1, -2, 0.5];

const asTaken = (s: Vector, y: Vector, rounding = 1e-7): Taken => ({
  s: tf.tensor1d([...s]),
  y: tf.tensor1d([...y]),
  gradient: tf.tensor1d([...gradient]),
  share: tf.scalar(1),
  rounding: tf.scalar(rounding),
});

/** `(I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ`, from a multiple of the identity. */
function inverseOf(pairs: readonly (readonly [Vector, Vector])[], size: number): tf.Tensor2D {
  return pairs.reduce(
    (h, [s, y]) => {
      const [column, row] = [tf.tensor2d([...s], [3, 1]), tf.tensor2d([...y], [1, 3])];
      const rho = 1 / dot(s, y);
      const left = tf.sub(tf.eye(3), tf.mul(rho, tf.matMul(column, row))) as tf.Tensor2D;
      const turned = tf.matMul(tf.matMul(left, h), left, false, true);
      return tf.add(turned, tf.mul(rho, tf.matMul(column, column, false, true)));
    },
    tf.mul(tf.eye(3), size) as tf.Tensor2D,
  );
}

const sizeOf = ([s, y]: readonly [Vector, Vector]) => dot(s, y) / dot(y, y);
const down = (h: tf.Tensor2D) =>
  tf.neg(tf.matMul(h, tf.tensor2d([...gradient], [3, 1]))).reshape([3]);
const at = tf.zeros([3]) as tf.Tensor;
const flat = tf.tensor1d([...gradient]) as tf.Tensor;
/** Of a method that takes no products with the Hessian. */
const none = (): never => {
  throw new Error("no products");
};

describe("BFGS", () => {
  it("has the inverse of all steps, of the size of the first", () => {
    const { start, next, learn } = bfgsDirections(3);
    expectAllClose(next(start, at, flat, none), [-1, 2, -0.5]);
    let memory = start;
    taken.forEach(([s, y], i) => {
      memory = learn(memory, asTaken(s, y));
      const wanted = inverseOf(taken.slice(0, i + 1), sizeOf(taken[0]!));
      expectAllClose(memory.inverse, wanted, { tolerance: 1e-5 });
      expectAllClose(next(memory, at, flat, none), down(wanted), { tolerance: 1e-5 });
    });
  });

  it("learns nothing of a step without curvature, and takes its size from the first with some", () => {
    const { start, learn } = bfgsDirections(3);
    // Of a product of 0.1 times both lengths, beside a rounding of a little more and less.
    const [s, y] = [[1, 0, 0] as const, [0.1, Math.sqrt(0.99), 0] as const];
    for (const useless of [
      asTaken([1, 0, 0], [0, 1, 0]),
      asTaken([1, 0, 0], [-1, 0, 0]),
      asTaken(s, y, 0.11),
    ]) {
      const same = learn(start, useless);
      expectAllClose(same.inverse, tf.eye(3));
      expectAllClose(
        learn(same, asTaken(...taken[0]!)).inverse,
        inverseOf(taken.slice(0, 1), sizeOf(taken[0]!)),
        { tolerance: 1e-5 },
      );
    }
    expectAllClose(learn(start, asTaken(s, y, 0.09)).inverse, inverseOf([[s, y]], 0.1), {
      tolerance: 1e-5,
    });
  });
});

describe("L-BFGS", () => {
  it.each([1, 2, 5])("has the inverse of the last %i steps, of the size of the newest", (pairs) => {
    const { start, next, learn } = lbfgsDirections(3, pairs);
    expectAllClose(next(start, at, flat, none), [-1, 2, -0.5]);
    let memory = start;
    taken.forEach(([s, y], i) => {
      memory = learn(memory, asTaken(s, y));
      const last = taken.slice(Math.max(0, i + 1 - pairs), i + 1);
      const wanted = inverseOf(last, sizeOf(taken[i]!));
      expectAllClose(next(memory, at, flat, none), down(wanted), { tolerance: 1e-5 });
    });
    const same = learn(memory, asTaken([1, 0, 0], [-1, 0, 0]));
    expectAllClose(next(same, at, flat, none), next(memory, at, flat, none), { tolerance: 1e-6 });
  });
});

describe("truncated Newton", () => {
  /** The direction at a gradient of a quadratic function with these curvatures. */
  const along = (curvatures: number[], g: number[], maxSteps = 9) =>
    newtonDirections(maxSteps).next(
      {},
      tf.zeros([2]) as tf.Tensor,
      tf.tensor1d(g) as tf.Tensor,
      (x) => tf.mul(x, curvatures) as tf.Tensor,
    );

  it("is that of the gradient where the function is straight", () => {
    expectAllClose(along([0, 0], [1, -2]), [-1, 2]);
    // Huber's function is, outside of ±1.
    const huber = (x: tf.Tensor) =>
      tf.sum(tf.where(tf.less(tf.abs(x), 1), tf.mul(0.5, tf.square(x)), tf.sub(tf.abs(x), 0.5)));
    const found = minimize(huber, tf.tensor1d([30, -20]) as tf.Tensor, { method: "newton-cg" });
    expect(found.status.dataSync()[0]).toBe(0);
    expectAllClose(found.value, [0, 0], { tolerance: 1e-4 });
  });

  it("ends where the residual is half of the gradient, or its root's share of a small one", () => {
    // After a step of 2/5 the residual is (0.6, −0.6), 0.6 of the gradient; the next one is exact.
    expectAllClose(along([1, 4], [1, 1]), [-1, -0.25], { tolerance: 1e-5 });
    expectAllClose(along([1, 4], [1, 1], 1), [-0.4, -0.4], { tolerance: 1e-5 });
    expectAllClose(along([1, 4], [1, 1], 2), [-1, -0.25], { tolerance: 1e-5 });
    // After one of 2/3.5 it is 3/7 of it.
    expectAllClose(along([1, 2.5], [1, 1]), [-4 / 7, -4 / 7], { tolerance: 1e-5 });
    expectAllClose(tf.mul(1e4, along([1, 2.5], [1e-4, 1e-4])), [-1, -0.4], { tolerance: 1e-4 });
  });

  it("ends at a curvature that is not positive, with the first step all the same", () => {
    expectAllClose(along([-1, -1], [1, 2]), [-1, -2], { tolerance: 1e-5 });
    expectAllClose(along([-2, -2], [1, 2]), [-0.5, -1], { tolerance: 1e-5 });
    // The second direction bends down: what was found before stays.
    const step = 1.25 / 2.75;
    expectAllClose(along([3, -1], [1, 0.5]), [-step, -step / 2], { tolerance: 1e-5 });
  });
});
