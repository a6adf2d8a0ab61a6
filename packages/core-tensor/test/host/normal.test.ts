import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostArray } from "../../src/kernels/host-array.ts";
import type { Kernel } from "../../src/kernels/kernel.ts";
import { lookupKernel } from "../../src/kernels/table.ts";

const { value, host } = lookupKernel("NormalFromBits") as Kernel;

/** On the module, and in TypeScript. */
function both(bits: Int32Array): [Float32Array, Float32Array] {
  const found = new Float32Array(bits.length).fill(Number.NaN);
  const typed = { shape: [bits.length], fixed: false };
  expect(
    host?.(
      [{ ...typed, dtype: "int32", data: bits }],
      [{ ...typed, dtype: "float32", data: found }],
      {},
    ),
  ).toBe(true);
  const [expected] = value([hostArray(bits, [bits.length], "int32")], {});
  return [found, Float32Array.from(expected!.data)];
}

describe("normal numbers on the module", () => {
  it("are those of TypeScript", () => {
    const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 256, maxLength: 700 }), (bits) => {
        const [found, expected] = both(Int32Array.from(bits));
        expect(found).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it("are those of TypeScript where the quotients meet, and at both ends", () => {
    // Words whose probability is a half, 0.425 from it, and e⁻²⁵ from both ends.
    const seams = [0.5, 0.075, 0.925, Math.exp(-25), 1 - Math.exp(-25), 0, 1];
    const near = seams.flatMap((p) =>
      Array.from({ length: 61 }, (_, i) => Math.round(p * 2 ** 32) + i - 30),
    );
    const words = near.map((word) => Math.min(Math.max(word, 0), 2 ** 32 - 1));
    const [found, expected] = both(Int32Array.from(words, (word) => word | 0));
    expect(found).toEqual(expected);
    expect(Math.min(...found)).toBeCloseTo(-6.338, 3);
    expect(Math.max(...found)).toBeCloseTo(6.338, 3);
  });

  it("are left to TypeScript where there are few, and in doubles", () => {
    const bits = { shape: [255], dtype: "int32", data: new Int32Array(255), fixed: false } as const;
    const few = {
      shape: [255],
      dtype: "float32",
      data: new Float32Array(255),
      fixed: false,
    } as const;
    expect(host?.([bits], [few], {})).toBe(false);
    const [more, doubles] = [new Int32Array(300), new Float64Array(300)];
    const wide = { shape: [300], dtype: "float64", data: doubles, fixed: false } as const;
    expect(host?.([{ ...bits, shape: [300], data: more }], [wide], {})).toBe(false);
  });
});
