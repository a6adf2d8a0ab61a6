import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostCholesky, hostTriangularSolve } from "../../src/host/dense.ts";
import { onHost } from "../../src/host/frame.ts";
import { hostReflections } from "../../src/host/reflect.ts";
import { choleskyInPlace, noPivot } from "../../src/host-linalg/cholesky.ts";
import { productTransposed, symmetricPart, transposed } from "../../src/host-linalg/products.ts";
import { type ThinQr, thinQr, triangle, withSigns } from "../../src/host-linalg/qr.ts";
import { triangularSolveInPlace } from "../../src/host-linalg/triangular.ts";

/** Numbers in [−1, 1) of a linear congruence: thousands of draws of the keyed generator would take seconds. */
function uniform(seed: number, count: number): Float64Array {
  let state = seed >>> 0;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

/** `G Gᵀ/n + shift`, with eigenvalues around 1. */
function positive(seed: number, n: number, shift = 0.5): Float64Array {
  const g = uniform(seed, n * n);
  const a = productTransposed(g, g, n, n, n).map((value) => value / n);
  for (let i = 0; i < n; i++) a[i * n + i]! += shift;
  return a;
}

function worst(x: Float64Array, y: Float64Array): number {
  return x.reduce((most, value, i) => Math.max(most, Math.abs(value - y[i]!)), 0);
}

/** The module's factors, copied: its memory is used again. */
function hostQr(a: Float64Array, m: number, n: number): ThinQr {
  return hostReflections(transposed(a, m, n), m, n, ({ w, diagonal, q }) =>
    withSigns({ q: q.slice(), r: triangle(w, diagonal, m, n) }, m, n),
  )!;
}

const sizes = fc.record({ seed: fc.nat(), n: fc.integer({ min: 1, max: 150 }) });

describe("float64 factorisations on the module are those in TypeScript, but for rounding", () => {
  it("Cholesky, of the symmetric part", () => {
    fc.assert(
      fc.property(sizes, ({ seed, n }) => {
        const a = positive(seed, n);
        // Not symmetric, with the same symmetric part.
        a.forEach((value, at) => {
          const [i, j] = [Math.floor(at / n), at % n];
          if (i !== j) a[at] = value + (i < j ? 1 : -1) / 8;
        });
        const twin = symmetricPart(a, n);
        expect(choleskyInPlace(twin, n)).toBe(noPivot);
        const [given, lower] = [a.slice(), new Float64Array(n * n).fill(7)];
        expect(hostCholesky(a, 0, n, lower)).toBe(noPivot);
        expect(a).toEqual(given);
        expect(worst(lower, twin)).toBeLessThan(1e-13);
      }),
      { numRuns: 60 },
    );
  });

  it("the first pivot that is not positive", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ({ seed, n }, place) => {
        const a = positive(seed, n);
        const bad = place % n;
        a[bad * n + bad] = [-1, Number.NaN, Number.POSITIVE_INFINITY][place % 3]!;
        const twin = symmetricPart(a, n);
        expect(hostCholesky(a, 0, n, new Float64Array(n * n))).toBe(choleskyInPlace(twin, n));
      }),
      { numRuns: 60 },
    );
  });

  it("solves with either triangle and its transpose", () => {
    const columns = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(
        sizes,
        columns,
        fc.boolean(),
        fc.boolean(),
        ({ seed, n }, m, lower, transpose) => {
          const t = positive(seed, n, 1);
          const b = uniform(seed + 1, n * m);
          const twin = b.slice();
          const triangle = { data: t, start: 0, n, lower, transpose };
          triangularSolveInPlace(triangle, twin, 0, m);
          expect(hostTriangularSolve([triangle], b, 0, m)).toBe(true);
          expect(worst(b, twin)).toBeLessThan(1e-12);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("starts where right-hand sides do, and not where the triangle has no inverse", () => {
    fc.assert(
      fc.property(
        sizes,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom("whole", "zero", "nan"),
        ({ seed, n }, lower, transpose, kind) => {
          const t = positive(seed, n, 1);
          if (kind === "zero") t[0] = 0;
          if (kind === "nan") t[n * n - 1] = Number.NaN;
          const b = new Float64Array(n * n);
          for (let i = 0; i < n; i++) b[i * n + i] = 1;
          const twin = b.slice();
          const triangle = { data: t, start: 0, n, lower, transpose };
          triangularSolveInPlace(triangle, twin, 0, n);
          expect(hostTriangularSolve([triangle], b, 0, n)).toBe(true);
          expect([...b].map(Number.isFinite)).toEqual([...twin].map(Number.isFinite));
          if (kind === "whole") expect(worst(b, twin)).toBeLessThan(1e-12);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("QR, of matrices that are tall, of low rank, or huge or tiny", () => {
    const kinds = fc.constantFrom("whole", "zero column", "low rank", "huge", "tiny");
    const more = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(sizes, more, kinds, ({ seed, n }, rest, kind) => {
        const m = n + rest;
        const scale = kind === "huge" ? 1e200 : kind === "tiny" ? 1e-200 : 1;
        const a = uniform(seed, m * n).map((x) => x * scale);
        for (let i = 0; i < m; i++) {
          if (kind === "zero column") a[i * n] = 0;
          if (kind === "low rank") for (let j = 1; j < n; j++) a[i * n + j] = a[i * n]! * (1 + j);
        }
        const twin = thinQr(a.slice(), m, n);
        const { q, r } = hostQr(a, m, n);
        // What rounding leaves of a column without a part of its own has any direction; then orthogonality and product alone are told.
        if (kind !== "low rank" && n + 3 < m) expect(worst(q, twin.q)).toBeLessThan(1e-11);
        const gram = productTransposed(q, q, n, n, m);
        for (let i = 0; i < n; i++) gram[i * n + i]! -= 1;
        expect(worst(gram, new Float64Array(n * n))).toBeLessThan(1e-13);
        const product = productTransposed(transposed(q, n, m), transposed(r, n, n), m, n, n);
        const largest = a.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-300);
        expect(worst(product, a)).toBeLessThan(1e-12 * largest);
        for (let i = 0; i < n; i++) expect(r[i * n + i]).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it("on several threads too, and leaves no memory behind", async () => {
    const used = (): number => onHost((frame) => frame.instance.arena.usedBytes())!;
    // Another file of this process may have had arrays of indices kept, which end with their arrays.
    const before = used();
    const n = 390;
    const a = positive(1, n);
    const twin = symmetricPart(a, n);
    choleskyInPlace(twin, n);
    const factors = thinQr(a.slice(), n, n);
    for (let round = 0; round < 3; round++) {
      const own = hostQr(a, n, n);
      expect(worst(own.q, factors.q)).toBeLessThan(1e-12);
      expect(worst(own.r, factors.r)).toBeLessThan(1e-12);
      const lower = new Float64Array(n * n);
      expect(hostCholesky(a, 0, n, lower)).toBe(noPivot);
      expect(worst(lower, twin)).toBeLessThan(1e-13);
      const x = uniform(2, n * 20);
      const b = x.slice();
      const both = [false, true].map((transpose) => {
        return { data: lower, start: 0, n, lower: true, transpose };
      });
      hostTriangularSolve(both, b, 0, 20);
      for (const triangle of both) triangularSolveInPlace(triangle, x, 0, 20);
      expect(worst(b, x)).toBeLessThan(1e-12);
      // Workers start meanwhile.
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(used()).toBeLessThanOrEqual(before);
  });
});
