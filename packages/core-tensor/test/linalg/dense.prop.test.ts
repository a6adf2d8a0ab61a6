import { expectAllClose } from "@repo/test-kit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { hostArray } from "../../src/index.ts";
import {
  cholesky64,
  choleskySolve64,
  eigh64,
  lstsq64,
  qr64,
  svd64,
} from "../../src/linalg/index.ts";
import { diagonal, identity, times, transpose } from "./host-matrix.ts";

const entry = fc.oneof(
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.constantFrom(0, 1, -1, 1e-8, 1e-16, 1e-160),
);

const matrices = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([m, n]) =>
    fc
      .array(entry, { minLength: m * n, maxLength: m * n })
      .map((values) => hostArray(values, [m, n])),
  );

const close = { tolerance: 1e-12 };

it("factorises any matrix into parts that multiply to it", () => {
  fc.assert(
    fc.property(matrices, (a) => {
      const k = Math.min(...a.shape);
      const { q, r } = qr64(a);
      expectAllClose(times(q, r).data, a.data, close);
      expectAllClose(times(transpose(q), q).data, identity(k).data, close);
      const { u, s, v, status } = svd64(a);
      expect(status).toBe("ok");
      expectAllClose(times(times(u, diagonal(s)), transpose(v)).data, a.data, close);
      expectAllClose(times(transpose(u), u).data, identity(k).data, close);
      expectAllClose(times(transpose(v), v).data, identity(k).data, close);
    }),
    { numRuns: 300 },
  );
});

it("has the squares of the singular values as eigenvalues of the Gram matrix", () => {
  fc.assert(
    fc.property(matrices, (a) => {
      const gram = times(transpose(a), a);
      const squares = Array.from(svd64(a).s.data, (s) => s * s).reverse();
      const { values, vectors, status } = eigh64(gram);
      expect(status).toBe("ok");
      expectAllClose([...values.data].slice(-squares.length), squares, { tolerance: 1e-12 });
      expectAllClose(
        times(times(vectors, diagonal(values)), transpose(vectors)).data,
        gram.data,
        close,
      );
    }),
    { numRuns: 300 },
  );
});

it("solves damped normal equations as least squares of the stacked matrix", () => {
  fc.assert(
    fc.property(matrices, (a) => {
      const [m, n] = a.shape as [number, number];
      const b = hostArray(Array.from({ length: m }, (_, i) => Math.cos(i)));
      const gram = times(transpose(a), a);
      for (let i = 0; i < n; i++) gram.data[i * n + i]! += 0.01;
      const factor = cholesky64(gram);
      expect(factor.status).toBe("ok");
      const stacked = hostArray(
        [...a.data, ...identity(n).data.map((one) => 0.1 * one)],
        [m + n, n],
      );
      const right = hostArray([...b.data, ...new Array(n).fill(0)]);
      expectAllClose(
        choleskySolve64(factor, times(transpose(a), b)).value.data,
        lstsq64(stacked, right).value.data,
        { tolerance: 1e-9 },
      );
    }),
    { numRuns: 100 },
  );
});
