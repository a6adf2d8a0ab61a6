import { hostArray, isLegendreError } from "@legendre/core-tensor";
import { cholesky64, choleskySolve64 } from "@legendre/core-tensor/linalg";
import { describe, expect, it } from "vitest";
import { spdInverse } from "../../../src/surgeon/methods/spd-inverse.ts";

/** `B Bᵀ` of a wide matrix of numbers without a pattern. */
function gram(n: number): Float64Array {
  const b = (i: number, k: number): number => Math.sin(1 + 7.3 * i + 3.1 * k * k);
  const wide = n + 5;
  const x = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < wide; k++) sum += b(i, k) * b(j, k);
      x[i * n + j] = sum;
      x[j * n + i] = sum;
    }
  }
  return x;
}

describe("the inverse of a positive definite matrix", () => {
  // Within one block of columns, at its edge, one past it, and with a last block of another width.
  it.each([1, 2, 63, 64, 65, 150])("of %i rows solves for each unit vector", (n) => {
    const x = gram(n);
    const damped = x.slice();
    const unit = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      damped[i * n + i]! += 0.5;
      unit[i * n + i] = 1;
    }
    const factor = cholesky64(hostArray(damped, [n, n]));
    const whole = choleskySolve64(factor, hostArray(unit, [n, n])).value.data as Float64Array;
    const inverse = spdInverse("test", "the matrix", x, n, 0.5);
    const largest = Math.max(...whole.map(Math.abs));
    const far = inverse.reduce((far, entry, i) => Math.max(far, Math.abs(entry - whole[i]!)), 0);
    expect(far).toBeLessThan(1e-13 * largest);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) expect(inverse[i * n + j]).toBe(inverse[j * n + i]);
    }
  });

  it("refuses what is not positive definite, and leaves its input", () => {
    const x = Float64Array.from([1, 2, 2, 1]);
    const call = (): unknown => spdInverse("test", "the matrix", x, 2, 0.5);
    expect(call).toThrow(/raise the damping/);
    expect([...x]).toEqual([1, 2, 2, 1]);
    try {
      call();
    } catch (error) {
      expect(isLegendreError(error, "numerical")).toBe(true);
    }
  });
});
