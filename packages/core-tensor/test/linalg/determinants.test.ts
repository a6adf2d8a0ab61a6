import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { grad, type HostArray, hostArray, jit, jvp, vmap } from "../../src/index.ts";
import { inFloat64 } from "../../src/jit/index.ts";
import { det } from "../../src/linalg/index.ts";
import cases from "../fixtures/determinants.json" with { type: "json" };

type Listed = { readonly shape: readonly number[]; readonly data: readonly number[] };
const host = ({ data, shape }: Listed): HostArray => hostArray(data, shape);

const total = (a: tf.Tensor): tf.Scalar => tf.sum(det(a)) as tf.Scalar;
const first = grad(total);
const second = (a: tf.Tensor, x: tf.Tensor): tf.Tensor => tf.tidy(() => jvp(first, a, x).tangent);
const third = (a: tf.Tensor, x: tf.Tensor, y: tf.Tensor): tf.Tensor =>
  jvp((at: tf.Tensor) => second(at, x), a, y).tangent;
const all = (a: tf.Tensor, x: tf.Tensor, y: tf.Tensor) => ({
  value: det(a),
  first: first(a),
  second: second(a, x),
  third: third(a, x, y),
});
const orders = ["first", "second", "third"] as const;

/** Of regular matrices of a large condition third derivatives lose its digits, by the inverse as ever. */
const ordersOf = (name: string): readonly (typeof orders)[number][] =>
  name.includes("many sizes") ? ["first", "second"] : orders;

/** The largest difference beside the largest value, or beside 1. */
function apart(found: ArrayLike<number>, wanted: readonly number[]): number {
  expect(found.length).toBe(wanted.length);
  const scale = Math.max(1, ...wanted.map(Math.abs));
  return Math.max(...wanted.map((value, i) => Math.abs(value - (found[i] as number)))) / scale;
}

describe("the determinant", () => {
  it.each(cases)(
    "of $name has the derivatives of its cofactors",
    ({ name, a, x, y, value, ...wanted }) => {
      const found = inFloat64(all)(host(a), host(x), host(y));
      // A slope times the matrix is of the size of the terms that cancel.
      const size = Math.max(...a.data.map(Math.abs)) * Math.max(...wanted.first.data.map(Math.abs));
      expect(Math.abs(found.value.data[0]! - value)).toBeLessThanOrEqual(1e-14 * size);
      for (const order of ordersOf(name)) {
        expect(apart(found[order].data, wanted[order].data), order).toBeLessThan(1e-12);
      }
    },
  );

  it("has them compiled, for a batch of singular and regular matrices", async () => {
    const batch = cases.filter(({ a }) => a.shape[0] === 5);
    const stacked = (name: "a" | "x" | "y"): HostArray =>
      hostArray(
        batch.flatMap((each) => each[name].data),
        [batch.length, 5, 5],
      );
    const compiled = jit(all, { precision: "float64" });
    const mapped = jit(vmap(all), { precision: "float64" });
    const args = [stacked("a"), stacked("x"), stacked("y")] as const;
    for (const found of [await compiled(...args), await mapped(...args)]) {
      for (const order of orders) {
        const rows = batch.map((each, i) => {
          const own = found[order].data.subarray(25 * i, 25 * (i + 1));
          return ordersOf(each.name).includes(order) ? apart(own, each[order].data) : 0;
        });
        expect(Math.max(...rows), order).toBeLessThan(1e-12);
      }
    }
    await Promise.all([compiled.dispose(), mapped.dispose()]);
  });

  it("has its slope in float32, forwards too", async () => {
    const [singular] = cases;
    const a = tf.tensor(singular!.a.data, [5, 5]);
    const x = tf.tensor(singular!.x.data, [5, 5]);
    const compiled = jit(first);
    const slopes = [first(a), await compiled(a)];
    for (const slope of slopes) {
      expect(apart(slope.dataSync(), singular!.first.data)).toBeLessThan(1e-5);
    }
    const along = singular!.first.data.reduce((sum, v, i) => sum + v * singular!.x.data[i]!, 0);
    const forwards = tf.tidy(() => jvp(det, a, x).tangent);
    expect(Math.abs(forwards.dataSync()[0]! / along - 1)).toBeLessThan(1e-5);
    tf.dispose([a, x, forwards, ...slopes]);
    await compiled.dispose();
  });

  it("is NaN with its slope where a matrix is not finite, beside one that is singular", () => {
    const data = [...cases[0]!.a.data, ...cases[0]!.a.data];
    data[27] = Number.NaN;
    const found = inFloat64(first)(hostArray(data, [2, 5, 5])).data;
    expect(apart(found.subarray(0, 25), cases[0]!.first.data)).toBeLessThan(1e-12);
    expect(found.subarray(25).every(Number.isNaN)).toBe(true);
  });

  it("leaves no tensors", async () => {
    await expectNoLeak(() => {
      const a = tf.tensor(cases[0]!.a.data, [5, 5]);
      const b = tf.tensor(cases[8]!.a.data, [5, 5]);
      tf.dispose([first(a), second(a, b), first(b), second(b, a), det(a), a, b]);
    }, 10);
  });
});
