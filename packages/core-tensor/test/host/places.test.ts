import { describe, expect, it } from "vitest";
import { hostCholesky, hostTriangularSolve } from "../../src/host/dense.ts";
import { hostReflections } from "../../src/host/reflect.ts";
import { choleskyInPlace, noPivot } from "../../src/host-linalg/cholesky.ts";
import { symmetricPart } from "../../src/host-linalg/products.ts";
import { triangularSolveInPlace } from "../../src/host-linalg/triangular.ts";
import { positiveDefinite, randomMatrix } from "../linalg/host-matrix.ts";

const doubles = (values: ArrayLike<number>): Float64Array => Float64Array.from(values);
const both = [false, true];

/** Several matrices of n rows, one after the other, with a few numbers of no matrix before them. */
function stacked(n: number, seeds: readonly number[]): Float64Array {
  return doubles([7, 8, 9, ...seeds.flatMap((seed) => [...positiveDefinite(n, seed, n).data])]);
}

function worst(x: Float64Array, y: Float64Array): number {
  return x.reduce((most, value, i) => Math.max(most, Math.abs(value - y[i]!)), 0);
}

// Sizes with rows left over from blocks of four, and without.
describe.each([1, 4, 6, 9])("matrices of %i rows in the middle of an array", (n) => {
  const size = n * n;

  it("are factorised, and what is around their factors stays", () => {
    const a = stacked(n, [1, 2, 3]);
    for (const which of [0, 2]) {
      const start = 3 + which * size;
      const to = new Float64Array(a.length).fill(5);
      expect(hostCholesky(a, start, n, to)).toBe(noPivot);
      const twin = symmetricPart(a.slice(start, start + size), n);
      choleskyInPlace(twin, n);
      expect(worst(to.slice(start, start + size), twin)).toBeLessThan(1e-13);
      const others = [...to.slice(0, start), ...to.slice(start + size)];
      expect(others.every((x) => x === 5)).toBe(true);
    }
  });

  it("are solved with one after the other, be they of one array or of several, alike or not", () => {
    const [a, other] = [stacked(n, [1, 2]), stacked(n, [3, 4])];
    const columns = 5;
    const given = doubles([1, 2, ...randomMatrix(n, columns, 5).data, 3]);
    const places = [
      [a, 3],
      [a, 3 + size],
      [other, 3],
      [a, 3],
      [a, 3 + size],
    ] as const;
    for (const [lower, transpose] of both.flatMap((x) => both.map((y) => [x, y] as const))) {
      const triangles = places.map(([data, start]) => ({ data, start, n, lower, transpose }));
      const [found, twin] = [given.slice(), given.slice()];
      expect(hostTriangularSolve(triangles, found, 2, columns)).toBe(true);
      for (const triangle of triangles) triangularSolveInPlace(triangle, twin, 2, columns);
      expect(worst(found, twin)).toBeLessThan(1e-13);
      expect([found[0], found[1], found.at(-1)]).toEqual([1, 2, 3]);
    }
  });
});

describe("a number that is not finite, or a zero on the diagonal", () => {
  // More than one group of four columns, with one left over.
  const n = 9;

  it("is told wherever it is in a triangle, and does not count beside it", () => {
    const t = doubles(positiveDefinite(n, 1, n).data);
    const unit = doubles(Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0)));
    const different: string[] = [];
    for (let place = 0; place < n * n; place++) {
      const bad = place % (n + 1) === 0 ? 0 : [Number.NaN, Number.POSITIVE_INFINITY][place % 2]!;
      const data = t.slice();
      data[place] = bad;
      for (const [lower, transpose] of both.flatMap((x) => both.map((y) => [x, y] as const))) {
        const triangle = { data, start: 0, n, lower, transpose };
        const [found, twin] = [unit.slice(), unit.slice()];
        hostTriangularSolve([triangle], found, 0, n);
        triangularSolveInPlace(triangle, twin, 0, n);
        const same = found.every((x, i) =>
          Number.isFinite(x) ? Math.abs(x - twin[i]!) < 1e-12 : !Number.isFinite(twin[i]!),
        );
        if (!same) different.push(`${place} ${lower} ${transpose}`);
      }
    }
    expect(different).toEqual([]);
  });
});

describe("Cholesky in float32", () => {
  it("has rows of very different sizes, where units keep products in its range", () => {
    // Of 70 rows the last ones are brought up to date in float32.
    for (const n of [3, 70]) {
      const plain = positiveDefinite(n, 2, n).data;
      // From 2^-400 to 2^400, and its square is a double still.
      const unit = (i: number) => 2 ** Math.round(-400 + (800 * i) / (n - 1));
      const at = (flat: number) => [Math.floor(flat / n), flat % n] as const;
      const a = doubles(plain).map((x, flat) => {
        const [i, j] = at(flat);
        return x * unit(i) * unit(j);
      });
      const [lower, twin] = [new Float64Array(n * n), symmetricPart(doubles(plain), n)];
      choleskyInPlace(twin, n);
      expect(hostCholesky(a, 0, n, lower, { symmetrise: true, inFloat32: true })).toBe(noPivot);
      const scaled = lower.map((x, flat) => x / unit(at(flat)[0]));
      expect(worst(scaled, twin)).toBeLessThan(1e-5);
      expect(worst(scaled, twin) > 1e-12).toBe(n === 70);
    }
  });

  it("names the first pivot that is not positive", () => {
    for (const bad of [0, -1]) {
      for (const place of [0, 3, 5]) {
        const a = doubles(positiveDefinite(6, 1, 6).data);
        for (let i = 0; i < 6; i++) a[place * 6 + i] = a[i * 6 + place] = i === place ? bad : 0;
        const how = { symmetrise: false, inFloat32: true };
        expect(hostCholesky(a, 0, 6, new Float64Array(36), how)).toBe(place);
      }
    }
  });
});

describe("reflections", () => {
  it("leave the matrix that is given, and hand out what belongs to it", () => {
    // Columns as rows: (3, 4) and (1, 2).
    const a = Float64Array.of(3, 4, 1, 2);
    const found = hostReflections(a, 2, 2, ({ w, diagonal, q }) => {
      expect([w.length, diagonal.length, q.length]).toEqual([4, 2, 4]);
      return { diagonal: diagonal.slice(), q: q.slice(), above: w[2]! };
    })!;
    expect([...a]).toEqual([3, 4, 1, 2]);
    // r₀₀ = ±5; the second column has 11/5 along the first one, and (2 · 3 − 1 · 4) / 5 beside it.
    const [r0, r1] = found.diagonal as unknown as [number, number];
    expect(Math.abs(r0)).toBeCloseTo(5, 13);
    expect(Math.abs(r1)).toBeCloseTo(0.4, 13);
    const [x, y, u, v] = found.q as unknown as [number, number, number, number];
    expect([x * r0, y * r0]).toEqual([expect.closeTo(3, 13), expect.closeTo(4, 13)]);
    expect(found.above * x + r1 * u).toBeCloseTo(1, 13);
    expect(found.above * y + r1 * v).toBeCloseTo(2, 13);
  });
});
