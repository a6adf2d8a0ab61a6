import { describe, expect, it } from "vitest";
import { hostArray } from "../../src/index.ts";
import { eigh64, svd64 } from "../../src/linalg/index.ts";
import { hostRandom } from "../../src/random/index.ts";

/** Columns of a `[rows, columns]` array. */
function columnsOf(data: ArrayLike<number>, rows: number, columns: number): number[][] {
  return Array.from({ length: columns }, (_, j) =>
    Array.from({ length: rows }, (__, i) => data[i * columns + j] as number),
  );
}

/** The entry of largest magnitude, the first of several that are equal but for rounding. */
function leading(vector: readonly number[]): number {
  const most = vector.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  return vector.find((x) => Math.abs(x) > most * (1 - 1e-12)) as number;
}

/** Numbers in [-1, 1). */
function drawn(seed: number, count: number): Float64Array {
  const { uniform } = hostRandom(seed);
  return Float64Array.from({ length: count }, () => 2 * uniform() - 1);
}

/** Many seeds: for each vector by itself either sign is as likely before the rule. */
const seeds = [0, 1, 2, 3, 4, 5];

describe("the sign of computed vectors", () => {
  it.each(seeds)("eigh makes the largest entry of each vector positive, seed %i", (seed) => {
    const n = 6;
    const { vectors, values } = eigh64(hostArray(drawn(seed, n * n), [n, n]));
    for (const vector of columnsOf(vectors.data, n, n)) expect(leading(vector)).toBeGreaterThan(0);
    // Of −A they are the same vectors in the other order, and so have the same signs.
    const turned = eigh64(
      hostArray(
        drawn(seed, n * n).map((x) => -x),
        [n, n],
      ),
    );
    expect([...turned.values.data].map((x) => -x).reverse()).toEqual(
      [...values.data].map((x) => expect.closeTo(x, 10)),
    );
    const found = columnsOf(turned.vectors.data, n, n).reverse();
    columnsOf(vectors.data, n, n).forEach((vector, i) => {
      expect(found[i]).toEqual(vector.map((x) => expect.closeTo(x, 10)));
    });
  });

  it.each([
    [4, 4],
    [5, 3],
    [3, 5],
  ])(
    "svd makes the largest entry of each right vector positive, and U follows: [%i, %i]",
    (rows, columns) => {
      for (const seed of seeds) {
        const a = drawn(seed, rows * columns);
        const { u, s, v } = svd64(hostArray(a, [rows, columns]));
        const k = Math.min(rows, columns);
        const right = columnsOf(v.data, columns, k);
        for (const vector of right) expect(leading(vector)).toBeGreaterThan(0);
        const left = columnsOf(u.data, rows, k);
        a.forEach((x, at) => {
          const [i, j] = [Math.floor(at / columns), at % columns];
          const sum = right.reduce(
            (total, vector, c) => total + left[c]![i]! * (s.data[c] as number) * vector[j]!,
            0,
          );
          expect(sum).toBeCloseTo(x, 10);
        });
      }
    },
  );

  it("is that of the first of several entries of the same magnitude", () => {
    // The vector of the eigenvalue 1 is (1, −1) / √2, exactly equal in magnitude; that of 3 is (1, 1) / √2.
    const { vectors } = eigh64(hostArray([2, 1, 1, 2], [2, 2]));
    const [first, second] = columnsOf(vectors.data, 2, 2);
    expect(first!.map(Math.sign)).toEqual([1, -1]);
    expect(second!.map(Math.sign)).toEqual([1, 1]);
  });
});
