import { describe, expect, it } from "vitest";
import { bfloat16, float16, narrowAll, widenAll } from "../../src/format/half-floats.ts";

const all = Uint16Array.from({ length: 65_536 }, (_, i) => i);
const bytesOfAll = new Uint8Array(all.buffer);

/** The value of a binary16 number, from its definition. */
function meaning(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const [exponent, fraction] = [(half >> 10) & 31, half & 0x3ff];
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0
    ? sign * fraction * 2 ** -24
    : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

const bitsOf = (value: number): number => new Uint32Array(Float32Array.of(value).buffer)[0]!;

describe("16-bit floats", () => {
  it("widen to the value that their definition gives", () => {
    expect(Array.from(widenAll(float16, bytesOfAll))).toEqual(Array.from(all, meaning));
    const brain = new Float32Array(Uint32Array.from(all, (half) => half * 65_536).buffer);
    expect(Array.from(widenAll(bfloat16, bytesOfAll))).toEqual(Array.from(brain));
  });

  it.each([
    ["binary16", float16],
    ["bfloat16", bfloat16],
  ])("come back the same, NaNs with their payload: %s", (_name, format) => {
    const back = narrowAll(format, widenAll(format, bytesOfAll));
    expect(back.findIndex((byte, i) => byte !== bytesOfAll[i])).toBe(-1);
  });

  it.each([
    ["binary16", float16, 0x7bff],
    ["bfloat16", bfloat16, 0x7f7f],
  ])("round to the nearest, ties to even: %s", (_name, format, largest) => {
    const values = widenAll(format, bytesOfAll);
    const wrong: number[] = [];
    for (let half = 0; half < largest; half++) {
      const [low, high] = [values[half]!, values[half + 1]!];
      const middle = (low + high) / 2;
      const even = half % 2 === 0 ? half : half + 1;
      const got = [-1, 0, 1].map((step) => format.narrow(bitsOf(middle) + step));
      if (got.join() !== [half, even, half + 1].join()) wrong.push(half);
    }
    expect(wrong).toEqual([]);
  });

  it("turn what is too large into an infinity, and NaN into NaN", () => {
    expect(float16.narrow(bitsOf(65_519.99))).toBe(0x7bff);
    expect(float16.narrow(bitsOf(65_520))).toBe(0x7c00);
    expect(float16.narrow(bitsOf(-1e30))).toBe(0xfc00);
    expect(bfloat16.narrow(bitsOf(3.4e38))).toBe(0x7f80);
    for (const nan of [0x7f800001, 0xff800001, 0x7fc00000]) {
      expect(float16.narrow(nan) & 0x7fff).toBeGreaterThan(0x7c00);
      expect(bfloat16.narrow(nan) & 0x7fff).toBeGreaterThan(0x7f80);
    }
  });
});
