import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { callKernel, type KernelInputs } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import { type HostArray, hostArray } from "../../src/kernels/host-array.ts";
import type { Attrs } from "../../src/kernels/value-type.ts";
import type { Tensor } from "../../src/ops.ts";
import { given } from "../kernels/case.ts";
import { runText } from "./interpreter/checks.ts";

/** The numbers of an op in the text of its program, and by its formula. */
function both(kernel: string, inputs: Record<string, HostArray>, attrs: Attrs = {}) {
  const names = Object.keys(inputs);
  const args = Object.values(inputs);
  const program = trace(
    (...tensors: Tensor[]) => {
      const byName = Object.fromEntries(names.map((name, i) => [name, tensors[i] as Tensor]));
      return callKernel(kernel, byName as KernelInputs, attrs)[0] as Tensor;
    },
    ...args.map(({ shape, dtype }) => spec(shape, dtype)),
  );
  const [found] = runText(program, args);
  const expected = runReference(program, ...args) as HostArray;
  return { found: [...found!.data], expected: [...expected.data] };
}

/** Relative to the formula, in float32. */
function expectNear(found: readonly number[], expected: readonly number[], within: number): void {
  expect(found).toHaveLength(expected.length);
  for (const [i, y] of expected.entries()) {
    if (Object.is(found[i], Math.fround(y))) continue;
    const off = Math.abs(found[i]! - y);
    if (!(off <= within * Math.abs(y))) expect.fail(`number ${i}: ${found[i]} instead of ${y}`);
  }
}

const key = hostArray([123, -456], [2], "int32");
const spread = (count: number, f: (i: number) => number): HostArray =>
  given(Array.from({ length: count }, (_, i) => f(i)));
/** Words all over the 32 bits, with those at both ends. */
const words = hostArray(
  Array.from(
    { length: 600 },
    (_, i) => [0, -1, 1, -2, 2 ** 31 - 1, -(2 ** 31)][i] ?? Math.imul(i, 0x9e3779b1),
  ),
  [600],
  "int32",
);

// So many that each way a number can come about is taken.
describe("many numbers drawn in the text of a program", () => {
  it("are counts of few events, many and too many", () => {
    const few = both("RandomPoisson", { key, rate: spread(400, (i) => i / 40) });
    expect(few.found).toEqual(few.expected);
    const many = both("RandomPoisson", { key, rate: spread(600, (i) => 10 + i ** 1.5 / 7) });
    expect(many.found).toEqual(many.expected);
    const odd = given([-1, -0.001, Number.NaN, 0, 2 ** 31, 3e9, Number.POSITIVE_INFINITY, 2 ** 30]);
    const rare = both("RandomPoisson", { key, rate: odd });
    expect(rare.found).toEqual(rare.expected);
    expect(rare.found.slice(0, 7)).toEqual([-1, -1, -1, 0, 2 ** 31 - 1, 2 ** 31 - 1, 2 ** 31 - 1]);
  });

  it("are gamma numbers of small shapes and large ones", () => {
    for (const log of [true, false]) {
      const shape = spread(500, (i) => 0.02 * 1.02 ** i);
      const { found, expected } = both("RandomGamma", { key, shape }, { log });
      expectNear(found, expected, 1e-6);
    }
    const odd = given([0, -1, Number.NaN, Number.POSITIVE_INFINITY, -0.5, 1]);
    const { found } = both("RandomGamma", { key, shape: odd }, { log: true });
    expect(found.slice(0, 5)).toEqual([
      ...[Number.NEGATIVE_INFINITY, Number.NaN, Number.NaN, Number.POSITIVE_INFINITY, Number.NaN],
    ]);
  });

  it("are normal ones, whole and cut off", () => {
    const normal = both("NormalFromBits", { bits: words });
    expectNear(normal.found, normal.expected, 1e-7);
    const bounds = [
      [-2, 1.5],
      [0, 0.5],
      [-8, -6],
      [6, 8],
      [Number.NEGATIVE_INFINITY, -3],
      [3, Number.POSITIVE_INFINITY],
      [-40, -39],
      [39, 40],
    ] as const;
    for (const [min, max] of bounds) {
      const { found, expected } = both("TruncatedNormalFromBits", { bits: words }, { min, max });
      expectNear(found, expected, 1e-6);
    }
  });

  it("are whole ones below a bound, and orders of many", () => {
    for (const [min, max] of [
      [0, 1],
      [-5, 6],
      [0, 3 * 2 ** 29],
      [-(2 ** 31), 2 ** 31 - 1],
      [-(2 ** 31), 2 ** 31],
    ] as const) {
      const { found, expected } = both("RandomInteger", { key }, { shape: [300], min, max });
      expect(found, `${min} to ${max}`).toEqual(expected);
    }
    for (const n of [0, 1, 2, 40]) {
      const { found, expected } = both("RandomPermutation", { key }, { n });
      expect(found).toEqual(expected);
    }
    const odd = both("ThreefryBits", { key }, { shape: [77] });
    expect(odd.found).toEqual(odd.expected);
  });
});
