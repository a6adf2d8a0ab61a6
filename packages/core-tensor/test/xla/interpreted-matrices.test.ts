import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { callKernel } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import type { Attrs } from "../../src/kernels/value-type.ts";
import type { Tensor } from "../../src/ops.ts";
import { given } from "../kernels/case.ts";
import { runInDoubles } from "./interpreter/checks.ts";

/** The results of an op on matrices in the text of its program, in doubles, and by its formula. */
function both(kernel: string, a: HostArray, attrs: Attrs = {}) {
  const program = trace((x: Tensor) => callKernel(kernel, { a: x }, attrs), spec(a.shape));
  const found = runInDoubles(program, [a]);
  return { found, expected: runReference(program, a) as HostArray[] };
}

/** Numbers to a part in 10¹¹ of the largest one. */
function expectSame(found: HostArray, expected: HostArray): void {
  const largest = Math.max(...[...expected.data].map(Math.abs).filter(Number.isFinite), 0);
  for (const [i, y] of expected.data.entries()) {
    const off = Math.abs(found.data[i]! - y);
    if (Object.is(found.data[i], y) || off <= 1e-11 * largest) continue;
    expect.fail(`number ${i}: ${found.data[i]} instead of ${y}`);
  }
}

describe("matrices in the text of a program", () => {
  it("have exponentials at norms that take none, one and many squarings", () => {
    // Columns of very different size: the largest of them counts.
    const matrices = [0.1, 5, 6, 11, 12, 40].map((norm) => [norm - 0.1, 0.01, -0.1, 0.02]);
    const batch = given(matrices.flat(), [6, 2, 2]);
    const { found, expected } = both("Expm", batch);
    expectSame(found[0]!, expected[0]!);
    for (const [i, one] of matrices.entries()) {
      const alone = both("Expm", given(one, [2, 2]));
      expectSame(alone.found[0]!, alone.expected[0]!);
      expect(alone.found[0]!.data[0]! / Math.exp(one[0]!), `${i}`).toBeCloseTo(1, 1);
    }
    const turned = given([0.2, 0.01, 0.02, 0.3, 0.01, 0.04, 9, -3, 0.1], [3, 3]);
    const third = both("Expm", turned);
    expectSame(third.found[0]!, third.expected[0]!);
  });

  it("have no factor from the first pivot on that is not positive and finite", () => {
    const diagonal = (...pivots: number[]): number[] =>
      pivots.flatMap((value, i) => pivots.map((_, j) => (i === j ? value : 0)));
    const batch = given(
      [
        diagonal(0.5, 0.25, 2),
        diagonal(0.5, 0.25, -1),
        diagonal(0.5, 0, 3),
        diagonal(-1, 0.5, -2),
        // The second pivot is 1 − 2².
        [1, 2, 0, 2, 1, 0, 0, 0, -5],
        // The third one is 0.5 − 1 / 0.5, after two that are less than 1.
        [0.5, 0, 1, 0, 0.5, 0, 1, 0, 0.5],
        diagonal(2, Number.POSITIVE_INFINITY, 3),
        new Array(9).fill(Number.POSITIVE_INFINITY),
      ].flat(),
      [8, 3, 3],
    );
    const { found, expected } = both("Cholesky", batch);
    expect([...found[1]!.data]).toEqual([0, 3, 2, 1, 2, 3, 2, 1]);
    expect([...found[1]!.data]).toEqual([...expected[1]!.data]);
    expectSame(found[0]!, expected[0]!);
  });

  it("are taken apart with pivots, whatever their order, and told where they are singular", () => {
    const batch = given(
      [
        [0, 2, 1, 4, 1, 0, 1, 1, 3],
        [1, 2, 3, 2, 4, 6, 1, 0, 1],
        [1, 2, 3, 4, 5, 6, 7, 8, 9],
        [0, 0, 0, 0, 1, 2, 0, 3, 4],
        [-3, 1, 2, 3, 5, 1, 2, 2, 2],
      ].flat(),
      [5, 3, 3],
    );
    const { found, expected } = both("Lu", batch);
    for (const i of [0, 1, 2]) expectSame(found[i]!, expected[i]!);
  });

  it("have orthogonal factors with R's diagonal above 0, singular values in order and a rank", () => {
    const tall = given([1, -2, 0.5, 3, -1, 2, 4, 0.25, -3, 1, 1, -1], [4, 3]);
    const wide = given([...tall.data], [3, 4]);
    const qr = both("Qr", tall);
    for (const i of [0, 1]) expectSame(qr.found[i]!, qr.expected[i]!);
    for (const a of [tall, wide]) {
      const svd = both("Svd", a);
      for (const i of [0, 1, 2]) expectSame(svd.found[i]!, svd.expected[i]!);
      const pinv = both("Pinv", a, { rankTolerance: 1e-9 });
      expectSame(pinv.found[0]!, pinv.expected[0]!);
      expect([...pinv.found[1]!.data]).toEqual([3]);
    }
    // Of rank two: one singular value counts as zero.
    const flat = given([1, 2, 3, 2, 4, 6, 1, 0, 1], [3, 3]);
    const pinv = both("Pinv", flat, { rankTolerance: 1e-9 });
    expectSame(pinv.found[0]!, pinv.expected[0]!);
    expect([...pinv.found[1]!.data]).toEqual([2]);
    for (const shape of [
      [0, 3],
      [3, 0],
      [2, 0, 3],
    ]) {
      const none = both("Pinv", given([], shape), { rankTolerance: 1e-9 });
      expect(none.found.map((y) => y.shape)).toEqual(none.expected.map((y) => y.shape));
      expect([...none.found[1]!.data]).toEqual([...none.expected[1]!.data]);
    }
    const eigh = both("Eigh", given([2, 1, 0, 1, 3, -1, 0, -1, -1], [3, 3]));
    for (const i of [0, 1]) expectSame(eigh.found[i]!, eigh.expected[i]!);
  });
});
