import * as fc from "fast-check";
import { expect, it } from "vitest";
import { hostNumbers } from "../../src/kernels/host-form.ts";
import type { Kernel } from "../../src/kernels/kernel.ts";
import { purpose, threefryWords } from "../../src/kernels/random/threefry.ts";
import { lookupKernel } from "../../src/kernels/table.ts";

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

it("draws the same bits on the module as in TypeScript", () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 256, max: 3000 }), (k0, k1, count) => {
      for (const [name, use] of [
        ["ThreefryBits", purpose.bits],
        ["ThreefrySplit", purpose.split],
      ] as const) {
        const key = {
          shape: [2],
          dtype: "int32",
          data: Int32Array.of(k0, k1),
          fixed: false,
        } as const;
        const words = {
          shape: [count],
          dtype: "int32",
          data: hostNumbers("int32", count),
          fixed: false,
        } as const;
        const { host } = lookupKernel(name) as Kernel;
        expect(host?.([key], [words], {})).toBe(true);
        expect(words.data).toEqual(threefryWords([k0, k1], count, use).slice());
        const keys = { ...key, shape: [2, 2], data: Int32Array.of(k0, k1, k1, k0) };
        const both = { ...words, shape: [2, count], data: hostNumbers("int32", 2 * count) };
        expect(host?.([keys], [both], {})).toBe(true);
        expect(both.data.slice(0, count)).toEqual(words.data);
        expect(both.data.slice(count)).toEqual(threefryWords([k1, k0], count, use).slice());
      }
    }),
    { numRuns: 50 },
  );
});

it("leaves few words to TypeScript: they are drawn before they could be copied", () => {
  const { host } = lookupKernel("ThreefryBits") as Kernel;
  const key = { shape: [2], dtype: "int32", data: Int32Array.of(5, -6), fixed: false } as const;
  const drawn = (count: number): [boolean | undefined, Int32Array] => {
    const data = new Int32Array(count);
    return [host?.([key], [{ shape: [count], dtype: "int32", data, fixed: false }], {}), data];
  };
  expect(drawn(255)).toEqual([false, new Int32Array(255)]);
  const [done, words] = drawn(256);
  expect(done).toBe(true);
  expect(words).toEqual(threefryWords([5, -6], 256, purpose.bits).slice());
});
