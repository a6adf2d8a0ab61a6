import { expectAllClose } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { float } from "../../src/linalg/loops/scalars.ts";
import { add, div, mul, neg, reshape, sub, sum, type Tensor, tensor1d } from "../../src/ops.ts";
import { lineSearch } from "../../src/solvers/line-search.ts";

/** Where a search from 0 looks, of `−t + ½ t² / least`, whose minimum is at `least`; the last place is its answer. */
function places(least: number, firstStep: number): number[] {
  const seen: number[] = [];
  const evaluate = (x: Tensor) => {
    seen.push(x.dataSync()[0] as number);
    const share = div(x, float(least));
    const value = sum(sub(mul(float(0.5), mul(share, x)), x));
    return { value, gradient: sub(share, float(1)) };
  };
  const x = tensor1d([0]);
  const start = { x, value: float(0), gradient: tensor1d([-1]) };
  const found = lineSearch(evaluate, start, neg(start.gradient), float(firstStep), float(1e-7));
  return [...seen, reshape(add(found.x, x), []).dataSync()[0] as number];
}

/** The same of any values and slopes, from the value 0, or another, with the slope −1. */
function placesOf(
  at: (t: number, call: number) => readonly [value: number, slope: number],
  { rounding = 0, start: value = 0 } = {},
) {
  const seen: number[] = [];
  const evaluate = (x: Tensor) => {
    const t = x.dataSync()[0] as number;
    const [result, slope] = at(t, seen.push(t));
    return { value: float(result), gradient: tensor1d([slope]) };
  };
  const start = { x: tensor1d([0]), value: float(value), gradient: tensor1d([-1]) };
  const found = lineSearch(evaluate, start, tensor1d([1]), float(1), float(rounding));
  const [end, isBetter, evaluations] = [found.x, found.better, found.evaluations].map(
    (x) => x.dataSync()[0] as number,
  );
  return { seen, end, isBetter, evaluations };
}

/** Where the derivative of the cubic of these values and slopes at 0 and 1 is 0, and rises. */
function cubicMinimum(rise: number, slope0: number, slope1: number): number {
  const [a, b] = [slope0 + slope1 - 2 * rise, 3 * rise - 2 * slope0 - slope1];
  return (-b + Math.sqrt(b * b - 3 * a * slope0)) / (3 * a);
}

describe("a search along a direction", () => {
  it("takes the first step where it will do", () => {
    expectAllClose(places(1.5, 1), [1, 1]);
  });

  it("goes to the minimum of the cubic through both ends", () => {
    expectAllClose(places(0.2, 1), [1, 0.2, 0.2]);
  });

  it("goes no nearer to an end than a tenth of what is between", () => {
    expectAllClose(places(0.02, 1), [1, 0.1, 0.02, 0.02]);
  });

  it("takes slopes of up to 0.9 of the first one", () => {
    expectAllClose(places(9.5, 1), [1, 1]);
    expectAllClose(places(10.5, 1), [1, 2, 2]);
  });

  it("doubles steps that fall too little", () => {
    expectAllClose(places(32, 1), [1, 2, 4, 4]);
  });

  it("turns back where the slope is positive, to the cubic's minimum", () => {
    for (const value of [-0.5, -0.02]) {
      const { seen, end } = placesOf((_, call) => (call === 1 ? [value, 0.95] : [-0.6, 0]));
      expectAllClose(seen, [1, cubicMinimum(value, -1, 0.95)], { tolerance: 1e-6 });
      expect(end).toBe(seen[1]);
    }
  });

  it("goes to the middle where numbers are not finite", () => {
    for (const bad of [[Number.NaN, Number.NaN] as const, [1, Number.POSITIVE_INFINITY] as const]) {
      const { seen } = placesOf((_, call) => (call === 1 ? bad : [-1, 0]));
      expect(seen).toEqual([1, 0.5]);
    }
  });

  it("wants a decrease of 1e-4 of the slope where the slope is not flat", () => {
    // The first place falls by more, so that the second, which falls by less than the first, will not do though it is flat.
    const ends = (first: number) =>
      placesOf(
        (_, call) =>
          (
            [
              [first, 2],
              [-1e-4, 0],
              [-1, 0],
            ] as const
          )[call - 1] ?? [0, 0],
      ).seen.length;
    expect(ends(-1.2e-4)).toBe(3);
    expect(ends(-0.9e-4)).toBe(2);
  });

  it("takes values that are above the first one by eight roundings of it", () => {
    const most = { rounding: 2 ** -10, start: 512 };
    const at = (value: number) => placesOf((_, call) => (call === 1 ? [value, 0.5] : [0, 0]), most);
    expect(at(515.75).seen).toEqual([1]);
    expect(at(516.25).seen.length).toBe(2);
  });

  it("goes no nearer to the far end than a tenth, where rounding hides which end is lower", () => {
    const far = { rounding: 0.5, start: 1 };
    // From the place at 1, whose value is above that at 0, the cubic's minimum is at 0.04.
    expect(cubicMinimum(3.9, -1, 0.99)).toBeLessThan(0.1);
    const { seen } = placesOf((_, call) => (call === 1 ? [4.9, 0.99] : [0, 0]), far);
    expectAllClose(seen, [1, 0.1], { tolerance: 1e-6 });
  });

  it("gives up after 25 places, at the best of them", () => {
    const down = placesOf((t) => [-t, -1]);
    expect(down.seen).toEqual(Array.from({ length: 25 }, (_, i) => 2 ** i));
    expect(down).toMatchObject({ end: 2 ** 24, isBetter: 1, evaluations: 25 });
    const up = placesOf((t) => [t, 1]);
    expect(up).toMatchObject({ end: 0, isBetter: 0, evaluations: 25 });
  });
});
