import { describe, expect, it } from "vitest";
import { sweepColumns, sweepFactor } from "../../../src/surgeon/methods/column-sweep.ts";
import { uniforms } from "../../helpers.ts";

/** Second moments of random inputs, `[n, n]`, and a diagonal. */
function momentsOf(n: number): Float64Array {
  const x = uniforms(3, 2 * n * n);
  return Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    let total = i === j ? 0.1 : 0;
    for (let row = 0; row < 2 * n; row++) total += x[row * n + i]! * x[row * n + j]!;
    return total;
  });
}

describe("the factor of a sweep", () => {
  it.each([1, 2, 13])("is upper triangular and a root of the inverse, %i columns", (n) => {
    const moments = momentsOf(n);
    const u = sweepFactor(moments, n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        if (j < i) expect(u[i * n + j]).toBe(0);
        let total = 0;
        for (let k = 0; k < n; k++) {
          for (let r = 0; r < n; r++) total += u[r * n + i]! * u[r * n + k]! * moments[k * n + j]!;
        }
        expect(total).toBeCloseTo(i === j ? 1 : 0, 10);
      }
    }
  });

  it("is refused where there is none", () => {
    expect(() => sweepFactor(Float64Array.of(1, 2, 2, 1), 2)).toThrow(/raise the damping/);
  });
});

describe("a sweep", () => {
  // Outputs that are no multiple of four, columns that are odd, and blocks that divide nothing.
  const [columns, outputs] = [13, 7];
  const upper = sweepFactor(momentsOf(columns), columns);
  const swept = (block: number, rows = outputs) => {
    const w = Float64Array.from(uniforms(5, rows * columns));
    const gone = Uint8Array.from(w, (value) => (Math.abs(value) < 0.5 ? 1 : 0));
    const loss = sweepColumns({ columns, outputs: rows, upper }, w, gone, block);
    return { w: [...w], gone, loss };
  };
  const plain = swept(1);

  it.each([2, 4, 5, 13, 128])("does not depend on how many columns go together: %i", (block) => {
    const { w, loss } = swept(block);
    expect(loss).toBeCloseTo(plain.loss, 12);
    w.forEach((value, at) => {
      expect(value).toBeCloseTo(plain.w[at]!, 12);
      if (plain.gone[at] === 1) expect(value).toBe(0);
    });
  });

  it("treats each output by itself", () => {
    const { w } = swept(4, 1);
    w.forEach((value, at) => {
      expect(value).toBeCloseTo(plain.w[at]!, 12);
    });
  });
});
