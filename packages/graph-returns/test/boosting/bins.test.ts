import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binColumns } from "../../src/boosting/bins.ts";
import { featureMatrix } from "../../src/models/index.ts";
import { rowRandom } from "../../src/models/row-random.ts";

describe("binColumns", () => {
  it("gives each number the bin that its bounds say", () => {
    const number = fc.oneof(
      fc.constant(Number.NaN),
      fc.integer({ min: -4, max: 4 }),
      fc.float({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 3, max: 20 }),
        (values, maxBins) => {
          const { bins, cuts, counts, missing } = binColumns(
            featureMatrix(["a"], Float32Array.from(values)),
            maxBins,
          );
          const bounds = [...cuts[0]!];
          expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
          expect(counts[0]! + missing[0]!).toBeLessThanOrEqual(maxBins);
          for (const [i, value] of values.entries()) {
            const wanted = Number.isNaN(value)
              ? counts[0]
              : bounds.slice(0, -1).filter((bound) => bound <= Math.fround(value)).length;
            expect(bins[i]).toBe(wanted);
          }
          const distinct = new Set(values.filter((v) => !Number.isNaN(v)).map((v) => v + 0));
          // Few distinct numbers have a bin each.
          if (distinct.size <= maxBins - 1) expect(counts[0]).toBe(Math.max(1, distinct.size));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("cuts half way between neighbours, where a bin has its share of what is left", () => {
    const last = Math.fround(3.4028234663852886e38);
    const cutsOf = (values: readonly number[], maxBins: number) => {
      const { cuts, counts, missing } = binColumns(
        featureMatrix(["a"], Float32Array.from(values)),
        maxBins,
      );
      expect([counts[0], cuts[0]!.at(-1)]).toEqual([cuts[0]!.length, last]);
      return [[...cuts[0]!.subarray(0, -1)], missing[0]];
    };
    // As many bins as there are numbers: one each, however many rows have it.
    expect(cutsOf([3, 1, 3, 10, 1, 3], 3)).toEqual([[2, 6.5], 0]);
    expect(cutsOf([5, 5, 5], 2)).toEqual([[], 0]);
    expect(cutsOf([], 256)).toEqual([[], 0]);
    expect(cutsOf([Number.NaN, Number.NaN], 256)).toEqual([[], 1]);
    // More numbers than bins: 2 of 8, 2 of 6, 2 of 4; the missing one has a bin, too.
    const eight = [8, 1, 7, 2, 6, 3, 5, 4];
    expect(cutsOf(eight, 4)).toEqual([[2.5, 4.5, 6.5], 0]);
    expect(cutsOf([Number.NaN, ...eight], 4)).toEqual([[3.5, 6.5], 1]);
    expect(cutsOf(eight, 7)).toEqual([[2.5, 3.5, 4.5, 5.5, 6.5, 7.5], 0]);
    // A number of many rows fills its bin beyond the share; what is left is shared anew.
    expect(cutsOf([1, 1, 1, 1, 1, 2, 3, 4, 5, 6], 3)).toEqual([[1.5, 4.5], 0]);
    expect(cutsOf([-2, -1, -1, -0, 0, 0.5, 4], 2)).toEqual([[0.25], 0]);
    // Between neighbours of float32 there is nothing: the bound is the upper one.
    const [next, after] = [1 + 2 ** -23, 1 + 2 ** -22];
    expect(cutsOf([1, next], 9)).toEqual([[next], 0]);
    expect(cutsOf([after, next], 9)).toEqual([[after], 0]);
    expect(cutsOf([-1, -next], 9)).toEqual([[-1], 0]);
    expect(cutsOf([3e38, 2e38], 9)).toEqual([[Math.fround(2.5e38)], 0]);
  });

  it("has bounds of each column by itself", () => {
    const nan = Number.NaN;
    const values = Float32Array.of(1, nan, 7, 2, 5, 7, 3, 4, 7);
    const { bins, cuts, counts, missing, rows, features } = binColumns(
      featureMatrix(["a", "b", "c"], values),
      256,
    );
    expect([rows, features, ...counts, ...missing]).toEqual([3, 3, 3, 2, 1, 0, 1, 0]);
    expect(cuts.map((each) => [...each.subarray(0, -1)])).toEqual([[1.5, 2.5], [4.5], []]);
    expect([...bins]).toEqual([0, 2, 0, 1, 1, 0, 2, 0, 0]);
  });

  it("fills bins evenly", () => {
    const { uniform } = rowRandom(1);
    const values = Float32Array.from({ length: 25_600 }, () => uniform());
    const { bins } = binColumns(featureMatrix(["a"], values), 256);
    const sizes = new Int32Array(256);
    for (const bin of bins) sizes[bin]!++;
    expect(Math.min(...sizes)).toBeGreaterThan(95);
    expect(Math.max(...sizes)).toBeLessThan(105);
  });
});
