import { random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { dampedSolve, nystromInverse, times } from "../src/damped-solve.ts";
import { host, inFloat64, matrixOf, numbers } from "./helpers.ts";
import { relative } from "./least-squares/decay.ts";

const off = (found: unknown, wanted: readonly number[]): number => relative(numbers(found), wanted);

describe("a product of a matrix and a vector", () => {
  const a = host([1, 2, 3, 4, 5, 6], [2, 3]);
  it("is that of the rows, or of the columns where it is transposed", () => {
    const plain = inFloat64((m: never, v: never) => times(m, v), a, host([1, 0, -1], [3]));
    expect([(plain as { shape: number[] }).shape, numbers(plain)]).toEqual([[2], [-2, -2]]);
    const back = inFloat64((m: never, v: never) => times(m, v, true), a, host([1, -1], [2]));
    expect(numbers(back)).toEqual([-3, -3, -3]);
    // A square one has the shape of both.
    const square = host([1, 2, 3, 4], [2, 2]);
    expect(
      numbers(inFloat64((m: never, v: never) => times(m, v), square, host([1, 0], [2]))),
    ).toEqual([1, 3]);
  });
});

describe("damped equations", () => {
  it("have the damping on their diagonal", () => {
    // (A + 2 I) x = b for A = [[2, 1], [1, 3]]: the inverse of [[4, 1], [1, 5]] is [[5, −1], [−1, 4]] / 19.
    const found = inFloat64(
      (a: never, b: never) => dampedSolve(a, tf.fill([], 2), b).solution,
      host([2, 1, 1, 3], [2, 2]),
      host([19, 38], [2]),
    );
    expect(off(found, [3, 7])).toBeLessThan(1e-13);
  });
});

describe("the Nyström inverse", () => {
  // K = F Fᵀ of rank 2, in five dimensions.
  const factor = matrixOf(5, 2, (i, j) => Math.sin(1 + i + 3 * j * i));
  const v = host([1, -2, 0.5, 3, 0.25], [5]);
  const lambda = 0.3;
  const inverse = (rank: number, f = factor) =>
    inFloat64(
      (m: tf.Tensor2D, side: tf.Tensor) => {
        const kernel = tf.matMul(m, m, false, true);
        return nystromInverse(
          (u) => tf.reshape(tf.matMul(kernel, tf.reshape(u, [5, 1])), [5]),
          tf.fill([], lambda),
          5,
          rank,
        )(side);
      },
      f,
      v,
    );
  const exact = inFloat64(
    (m: tf.Tensor2D, side: tf.Tensor) =>
      dampedSolve(tf.matMul(m, m, false, true), tf.fill([], lambda), side).solution,
    factor,
    v,
  );

  it.each([2, 3])("of rank %i is the inverse of a matrix of rank 2", (rank) => {
    expect(off(inverse(rank), numbers(exact))).toBeLessThan(0.01);
  });

  it("of a smaller rank is that of the projected matrix", () => {
    // K ω (ωᵀ K ω)⁻¹ ωᵀ K for the one ω drawn, so that by Sherman and Morrison the sum's inverse has a closed form.
    const drawn = inFloat64(() => random.normal(random.key(0), [1, 5]));
    const omega = numbers(drawn);
    const f = numbers(factor);
    const k = (x: readonly number[]): number[] => {
      const [p, q] = [0, 1].map((c) => x.reduce((s, value, i) => s + value * f[2 * i + c]!, 0));
      return x.map((_, i) => f[2 * i]! * p! + f[2 * i + 1]! * q!);
    };
    const dot = (x: readonly number[], y: readonly number[]): number =>
      x.reduce((s, value, i) => s + value * y[i]!, 0);
    const image = k(omega);
    const side = numbers(v);
    const core = lambda * dot(omega, image) + dot(image, image);
    const share = dot(image, side) / core;
    const wanted = side.map((value, i) => (value - image[i]! * share) / lambda);
    expect(off(inverse(1), wanted)).toBeLessThan(1e-5);
    // Not so exactly: a ten-millionth of the squares is added, against rounding.
    const shifted = dot(image, side) / (core + 1e-7 * dot(image, image));
    const closer = side.map((value, i) => (value - image[i]! * shifted) / lambda);
    expect(off(inverse(1), closer)).toBeLessThan(1e-11);
  });
});
