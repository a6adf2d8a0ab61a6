import { expect } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import type { Program } from "../../src/graph/graph.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { treeLeaves } from "../../src/tree/index.ts";
import { roundings, runRounded } from "../onnx/random-programs.ts";

/** What a float32 executor has to return, and how far off each result may be. */
export interface Expected {
  readonly values: readonly HostArray[];
  /** One bound a result: 0 for what is no float. */
  readonly allowed: readonly number[];
  /** @defaultValue `false` */
  readonly doubles?: boolean;
}

/** The reference's results, with no bound but equality: for exact comparisons. */
export function exactly(program: Program, args: readonly unknown[]): HostArray[] {
  return treeLeaves<HostArray>(runReference(program, ...args) as never);
}

/** How exactly an executor computes; see `Running`. */
export interface Bounds {
  readonly slack?: number;
  readonly doubles?: boolean;
}

/** The reference's results, and how far off each of its floats comes out where ops are rounded to float32. */
export interface Ideal {
  readonly values: readonly HostArray[];
  readonly errors: readonly number[];
}

/** Runs the reference: as it is, and with each op rounded (to nearest, up, down; the terms of sums too). */
export function idealOf(program: Program, args: readonly unknown[]): Ideal {
  const values = exactly(program, args);
  const leaves = treeLeaves<HostArray>(args as never);
  const rounded = roundings.map((rounding) => runRounded(program, leaves, rounding));
  const errors = values.map((value, index) => {
    if (value.dtype !== "float32") return 0;
    return Math.max(...rounded.map((results) => distance(results[index] as HostArray, value)));
  });
  return { values, errors };
}

/**
 * The reference's results, and for each float the larger of 1e-6 of its greatest magnitude and eight times
 * the error of roundings, both times `slack`. For `doubles` 1e-13 of the greatest magnitude, and the same share of the error.
 */
export function bounded(
  { values, errors }: Ideal,
  { slack = 1, doubles = false }: Bounds = {},
): Expected {
  const allowed = values.map((value, index) => {
    if (value.dtype !== "float32") return 0;
    const greatest = Math.max(0, ...[...value.data].filter(Number.isFinite).map(Math.abs));
    const bound = slack * Math.max(1e-6 * greatest, 8 * (errors[index] as number));
    // A double has 29 binary digits more. Subnormal numbers have fewer.
    return doubles ? Math.max(bound * 2 ** -23, 2 ** -1060) : bound;
  });
  return { values, allowed, doubles };
}

/** The greatest difference of elements that are finite in both. */
function distance(a: HostArray, b: HostArray): number {
  return [...a.data].reduce((most, x, i) => {
    const off = Math.abs(x - (b.data[i] as number));
    return Number.isFinite(off) ? Math.max(most, off) : most;
  }, 0);
}

/** Holds results to {@link Expected}: shapes, dtypes, infinities and NaN alike. */
export function hold(
  actual: readonly HostArray[],
  { values, allowed, doubles = false }: Expected,
  label: string,
): void {
  expect(actual.length, label).toBe(values.length);
  for (const [index, result] of actual.entries()) {
    const ideal = values[index] as HostArray;
    const place = `${label}, result ${index}`;
    expect([...result.shape], place).toEqual([...ideal.shape]);
    expect(result.dtype, place).toBe(ideal.dtype);
    for (const [i, x] of result.data.entries()) {
      const isRounded = ideal.dtype === "float32" && !doubles;
      const y = isRounded ? Math.fround(ideal.data[i] as number) : ideal.data[i];
      if (Object.is(x, y) || x === y) continue;
      const off = Math.abs(x - (y as number));
      // An `expect` takes as long as ten small ops.
      if (off <= (allowed[index] as number)) continue;
      expect.fail(
        `${place}, element ${i}: ${x} instead of ${y}, off by more than ${allowed[index]}`,
      );
    }
  }
}
