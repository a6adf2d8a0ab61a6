import type { HostArray } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { dampedCg } from "../../src/comparison/ggn-system.ts";
import { host, inFloat64 } from "../helpers.ts";

const damping = 0.5;

/** CG for a diagonal matrix in float64, with the quadratic's value after each step. */
function twin(diagonal: number[], rhs: number[], maxSteps: number, progress: number) {
  const dot = (u: number[], v: number[]): number => u.reduce((sum, x, i) => sum + x * v[i]!, 0);
  let x = rhs.map(() => 0);
  let [r, p] = [rhs, rhs];
  const values = [0];
  const ends = (): boolean => {
    const k = values.length - 1;
    const window = Math.max(10, Math.floor(k / 10));
    if (dot(r, r) <= 1e-14 * dot(rhs, rhs)) return true;
    if (k <= window) return false;
    const gained = values[k]! - values[k - window]!;
    return values[k]! < 0 && gained > window * progress * values[k]!;
  };
  while (values.length <= maxSteps && !ends()) {
    const ap = p.map((v, i) => damping * v + diagonal[i]! * v);
    const alpha = dot(r, r) / dot(p, ap);
    x = x.map((v, i) => v + alpha * p[i]!);
    const left = r.map((v, i) => v - alpha * ap[i]!);
    const beta = dot(left, left) / dot(r, r);
    p = left.map((v, i) => v + beta * p[i]!);
    r = left;
    values.push(-0.5 * (dot(x, rhs) + dot(x, r)));
  }
  return { x, steps: values.length - 1 };
}

/** In float64, so that the steps taken are those of exact arithmetic. */
function run(diagonal: number[], rhs: number[], maxSteps: number, progress: number) {
  const solve = (d: tf.Tensor, b: tf.Tensor) =>
    dampedCg<tf.Tensor>({
      product: (v) => tf.mul(d, v),
      damping: tf.fill([], damping) as tf.Scalar,
      rhs: b,
      start: tf.zerosLike(b),
      maxSteps,
      progress,
    });
  const shape = [rhs.length];
  const { x, steps } = inFloat64<{ x: HostArray; steps: HostArray }>(
    solve as never,
    host(diagonal, shape),
    host(rhs, shape),
  );
  return { x: [...x.data], steps: steps.data[0] };
}

describe("dampedCg", () => {
  it("takes one step for each distinct eigenvalue, and counts them", () => {
    const stop = 1e-9;
    expect(run([3, 3, 3], [1, 2, 3], 20, stop).steps).toBe(1);
    expect(run([1, 4, 4], [1, 2, 3], 20, stop).steps).toBe(2);
    expect(run([1, 4, 9], [1, 2, 3], 20, stop).steps).toBe(3);
    expect(run([0, 0, 0], [0, 0, 0], 20, stop).steps).toBe(0);
  });

  it.each([1, 2, 3, 7])("stops after maxSteps = %i, where the twin in float64 is then", (most) => {
    const diagonal = Array.from({ length: 12 }, (_, i) => i * i);
    const rhs = diagonal.map((_, i) => Math.cos(i));
    const [got, expected] = [run(diagonal, rhs, most, 1e-9), twin(diagonal, rhs, most, 1e-9)];
    expect(got.steps).toBe(most);
    expect(got.x).toEqual(expected.x.map((v) => expect.closeTo(v, 10)));
  });

  it.each([0.05, 5e-3, 5e-4])(
    "ends at the step where the last ten gained less than %f each",
    (progress) => {
      const diagonal = Array.from({ length: 40 }, (_, i) => 1.15 ** i / 10);
      const rhs = diagonal.map((_, i) => 1 + Math.cos(i) / 2);
      const expected = twin(diagonal, rhs, 60, progress);
      expect(expected.steps).toBeGreaterThan(10);
      expect(expected.steps).toBeLessThan(60);
      expect(run(diagonal, rhs, 60, progress).steps).toBe(expected.steps);
    },
  );

  it("looks back over a tenth of the steps where that is more than ten", () => {
    const diagonal = Array.from({ length: 170 }, (_, i) => 1.1 ** i / 1000);
    const rhs = diagonal.map((d, i) => Math.sqrt(d) * (1 + Math.cos(i) / 2));
    const stop = 3e-5;
    const expected = twin(diagonal, rhs, 300, stop);
    expect(expected.steps).toBeGreaterThan(130);
    expect(expected.steps).toBeLessThan(300);
    expect(run(diagonal, rhs, 300, stop).steps).toBe(expected.steps);
  });

  it("ends by progress, too, where nothing is left or the numbers are no longer finite", () => {
    expect(run([1, 4, 9], [1, 2, 3], 20, 1e-9).steps).toBe(3);
    expect(run([0, 0], [0, 0], 20, 1e-9).steps).toBe(0);
    expect(run([Number.NaN, 1], [1, 1], 20, 1e-9).steps).toBe(0);
  });
});
