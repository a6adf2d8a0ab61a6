import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type HostArray, hostArray } from "../../src/index.ts";
import {
  cholesky64,
  choleskySolve64,
  eigh64,
  lstsq64,
  matMul64,
  pinv64,
  qr64,
  solve64,
  statusHelp,
  svd64,
  throwIfFailed,
  triangularSolve64,
} from "../../src/linalg/index.ts";
import {
  diagonal,
  hilbert,
  identity,
  positiveDefinite,
  randomMatrix,
  times,
  transpose,
} from "./host-matrix.ts";

const exact = { tolerance: 1e-12 };

describe("matMul64", () => {
  // Less than what goes to the module; edges of its blocks of four; several panels of columns, of a length that is odd.
  it.each([
    [3, 2],
    [33, 40],
    [64, 16],
    [129, 65],
    [200, 501],
  ])("gives of a matrix of %i rows with itself what it gives with a copy (%i columns)", (n, k) => {
    const a = randomMatrix(n, k);
    const own = matMul64(a, a, { transposeB: true });
    const other = hostArray(a.data.slice(), [n, k], "float64");
    expect([...own.data]).toEqual([...matMul64(a, other, { transposeB: true }).data]);
    expect(() => matMul64(a, a)).toThrow(/b has shape/);
  });

  // On both sides of what is worth the module, and edges that are no multiple of its tiles.
  it.each([
    [1, 1, 1],
    [3, 5, 2],
    [31, 32, 33],
    [32, 32, 32],
    [67, 129, 45],
    [5, 20_001, 3],
  ])("is the sum of products, %i × %i × %i", (m, k, n) => {
    const [a, b] = [randomMatrix(m, k, 1), randomMatrix(k, n, 2)];
    const product = matMul64(a, b);
    expect(product.shape).toEqual([m, n]);
    expect(product.dtype).toBe("float64");
    expectAllClose(product.data, times(a, b).data, exact);
    const turned = Float64Array.from(
      { length: k * n },
      (_, i) => b.data[(i % k) * n + Math.floor(i / k)]!,
    );
    const given = hostArray(turned, [n, k], "float64");
    expect([...matMul64(a, given, { transposeB: true }).data]).toEqual([...product.data]);
    expect([...matMul64(a, b, { transposeB: false }).data]).toEqual([...product.data]);
  });

  it("makes zeros without a sign, small and large", () => {
    for (const n of [2, 40]) {
      const zeros = hostArray(new Float64Array(n * n), [n, n]);
      expect([...matMul64(zeros, zeros).data].every((x) => Object.is(x, 0))).toBe(true);
    }
  });

  it("takes tensors, and refuses shapes that do not fit", async () => {
    await expectNoLeak(() => {
      tf.tidy(() => {
        const product = matMul64(tf.tensor2d([[1, 2]]), tf.tensor2d([[3], [4]]));
        expect(product.shape).toEqual([1, 1]);
        expectAllClose(product, [11]);
      });
    });
    const a = randomMatrix(2, 3);
    const b = randomMatrix(2, 3);
    expect(() => matMul64(a, b)).toThrow(
      "matMul64: b has shape [2, 3], expected [3, n]: as many rows as a has columns",
    );
    expect(() => matMul64(a, randomMatrix(3, 2), { transposeB: true })).toThrow(
      "matMul64: b has shape [3, 2], expected [n, 3], transposed: as many columns as a has",
    );
    expect(() => matMul64(a, b, { transposeB: 1 as never })).toThrow(/transposeB/);
    expect(() => matMul64(a, hostArray([1, Number.NaN, 3], [3, 1]))).toThrow(
      /holds NaN at index 1/,
    );
  });
});

describe("cholesky64", () => {
  it("reconstructs the matrix, across the sizes of its blocks", () => {
    for (const n of [1, 2, 7, 47, 48, 49, 97, 130]) {
      const a = positiveDefinite(n, n);
      const { lower, status } = cholesky64(a);
      expect(status).toBe("ok");
      expectAllClose(times(lower, transpose(lower)).data, a.data, exact);
      for (let i = 0; i < n; i++) {
        expect(lower.data.subarray(i * n + i + 1, (i + 1) * n).every((x) => x === 0)).toBe(true);
      }
    }
  });

  it("solves, has the determinant, and takes tensors", () => {
    const a = hostArray([4, 2, 2, 5], [2, 2]);
    const factor = cholesky64(a);
    expectAllClose(factor.logDeterminant, Math.log(16), exact);
    expectAllClose(choleskySolve64(factor, hostArray([8, 12])).value.data, [1, 2], exact);
    const b = tf.tensor2d([
      [8, 4],
      [12, 2],
    ]);
    const { value } = choleskySolve64(factor, b);
    expect(value.shape).toEqual([2, 2]);
    expectAllClose(value, [1, 1, 2, 0]);
  });

  // On both sides of the sizes from which the module solves.
  it.each([
    [23, 4],
    [24, 3],
    [24, 4],
    [25, 9],
  ])("solves with %i rows and %i columns", (n, columns) => {
    const [a, x] = [positiveDefinite(n, n), randomMatrix(n, columns, 5)];
    const { value } = choleskySolve64(cholesky64(a), times(a, x));
    expect(value.shape).toEqual([n, columns]);
    expectAllClose(value.data, x.data, { tolerance: 1e-10 });
  });

  it("names the pivot that is not positive", () => {
    const factor = cholesky64(hostArray([1, 0, 0, 0, 2, 2, 0, 2, 1], [3, 3]));
    expect(factor).toMatchObject({ status: "not-positive-definite", pivot: 2 });
    const { value, status } = choleskySolve64(factor, hostArray([1, 1, 1]));
    expect(status).toBe("not-positive-definite");
    expect([...value.data]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(cholesky64(hostArray(new Array(2500).fill(0), [50, 50])).pivot).toBe(0);
  });

  it("says how near to singular a matrix is", () => {
    // κ₁ of Hilbert's matrix of 6: 2.907e7.
    expectAllClose(1 / cholesky64(hilbert(6)).reciprocalCondition, 2.907e7, { tolerance: 1e-3 });
    expect(cholesky64(hilbert(12)).status).toBe("ill-conditioned");
    expect(cholesky64(hilbert(20)).status).toBe("not-positive-definite");
  });

  it("leaves the estimate of the condition out where it is told to", () => {
    for (const n of [3, 60]) {
      const a = positiveDefinite(n, n);
      const [plain, estimated] = [cholesky64(a, { condition: false }), cholesky64(a)];
      expect(plain.lower.data).toEqual(estimated.lower.data);
      expect(plain).toMatchObject({ status: "ok", reciprocalCondition: Number.NaN });
      expect(plain.logDeterminant).toBe(estimated.logDeterminant);
    }
    expect(cholesky64(hilbert(12), { condition: false }).status).toBe("ok");
    expect(cholesky64(hilbert(20), { condition: false }).status).toBe("not-positive-definite");
    expect(() => cholesky64(hilbert(2), { condition: "no" as never })).toThrow(/condition/);
  });

  it("reads a host array and leaves it as it is, also one that is not symmetric", () => {
    for (const n of [5, 40]) {
      const [a, off] = [positiveDefinite(n, n), randomMatrix(n, n, 9)];
      const skewed = a.data.map((x, at) => {
        const mirrored = (at % n) * n + Math.floor(at / n);
        return x + off.data[at]! - off.data[mirrored]!;
      });
      const given = hostArray(skewed, [n, n]);
      const before = given.data.slice();
      const [found, wanted] = [cholesky64(given), cholesky64(a)];
      expect(given.data).toEqual(before);
      expectAllClose(found.lower.data, wanted.lower.data, exact);
      // The norm is that of the symmetric part, too.
      expectAllClose(found.reciprocalCondition, wanted.reciprocalCondition, { tolerance: 1e-9 });
      found.lower.data.fill(0);
      expect(given.data).toEqual(before);
    }
  });

  it("reads the lower triangle alone where it is told to", () => {
    // Both ways, the module's on several threads, too.
    for (const n of [1, 5, 40, 97, 130, 301]) {
      const a = positiveDefinite(n, n);
      const below = hostArray(
        a.data.map((x, at) => (at % n > Math.floor(at / n) ? 1e200 : x)),
        [n, n],
      );
      const before = below.data.slice();
      const [found, wanted] = [cholesky64(below, { symmetrise: false }), cholesky64(a)];
      expectAllClose(found.lower.data, wanted.lower.data, exact);
      expectAllClose(found.reciprocalCondition, wanted.reciprocalCondition, { tolerance: 1e-9 });
      expectAllClose(found.logDeterminant, wanted.logDeterminant, exact);
      expect(below.data).toEqual(before);
    }
    const flawed = hostArray([1, 9, 9, 2, 1, 9, 0, 0, 1], [3, 3]);
    expect(cholesky64(flawed, { symmetrise: false }).pivot).toBe(1);
    expect(() => cholesky64(flawed, { symmetrise: 1 as never })).toThrow(/symmetrise/);
  });

  it("has the digits of float32 where products are added up in it, at any scale", () => {
    for (const n of [1, 5, 40, 64, 66, 97, 130, 301]) {
      const plain = positiveDefinite(n, n);
      // All of one size, and each row of its own.
      for (const size of [
        () => 1,
        () => 1e-140,
        () => 1e140,
        (i: number) => 1e7 ** ((i % 9) - 4),
      ]) {
        const a = hostArray(
          plain.data.map((x, at) => x * size(at % n) * size(Math.floor(at / n))),
          [n, n],
        );
        const { lower, status } = cholesky64(a, { products: "float32", condition: false });
        expect(status, `${n}`).toBe("ok");
        const again = times(lower, transpose(lower)).data;
        const units = Array.from({ length: n }, (_, i) => Math.sqrt(a.data[i * n + i]!));
        // An `expect` for each of half a million numbers takes six seconds.
        const wrong = [...a.data].flatMap((x, at) => {
          const [i, j] = [Math.floor(at / n), at % n];
          return Math.abs(again[at]! - x) / (units[i]! * units[j]!) < 1e-5 ? [] : [`${i}, ${j}`];
        });
        expect(wrong, `${n}`).toEqual([]);
      }
    }
    expect(cholesky64(hilbert(40), { products: "float32" }).pivot).toBeLessThan(20);
    // κ₁ of Hilbert's matrix of 6 is 2.9e7: more than float32 bears, and far from what float64 does.
    expect(cholesky64(hilbert(6), { products: "float32" }).status).toBe("ill-conditioned");
    expect(cholesky64(hilbert(6)).status).toBe("ok");
    expect(() => cholesky64(hilbert(2), { products: "float16" as never })).toThrow(/products/);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "names the place of %s, wherever it is",
    (value) => {
      for (const index of [0, 1, 7, 8]) {
        const a = identity(3);
        a.data[index] = value;
        expect(() => cholesky64(a)).toThrow(`holds ${value} at index ${index} of its 9 numbers`);
      }
    },
  );

  it("factorises 1024 well below a second of CPU", () => {
    const n = 1024;
    const a = identity(n);
    for (let i = 0; i < a.data.length; i++) a.data[i]! += 0.1 / (1 + (i % 13));
    const start = process.cpuUsage();
    cholesky64(a);
    // Measured: 0.2 s. The bound leaves room for other work on the machine.
    expect(process.cpuUsage(start).user).toBeLessThan(2e6);
  });
});

describe("triangularSolve64", () => {
  // Small, and on both sides of the sizes from which the module solves.
  const sizes = [
    [9, 3],
    [23, 4],
    [24, 3],
    [24, 4],
  ] as const;
  const forms = [
    [true, false],
    [true, true],
    [false, false],
    [false, true],
  ] as const;
  it.each(sizes.flatMap(([n, columns]) => forms.map((form) => [n, columns, ...form] as const)))(
    "solves with %i rows, %i columns, lower %s, transpose %s",
    (n, columns, lower, flip) => {
      const t = randomMatrix(n, n, 3);
      for (let i = 0; i < n; i++) t.data[i * (n + 1)]! += 4;
      const b = randomMatrix(n, columns, 4);
      const triangle = hostArray(
        t.data.map((value, at) => {
          const [i, j] = [Math.floor(at / n), at % n];
          return (lower ? j <= i : j >= i) ? value : 0;
        }),
        [n, n],
      );
      const op = flip ? transpose(triangle) : triangle;
      const { value, status } = triangularSolve64(t, b, { lower, transpose: flip });
      expect(status).toBe("ok");
      expectAllClose(times(op, value).data, b.data, exact);
      const column = hostArray([...Array(n).keys()]);
      expectAllClose(
        times(op, triangularSolve64(t, column, { lower, transpose: flip }).value).data,
        column.data,
        exact,
      );
    },
  );

  it("leaves the estimate of the condition out where it is told to", () => {
    const [tiny, b] = [hostArray([1, 0, 1, 1e-17], [2, 2]), hostArray([1, 2])];
    const [plain, estimated] = [
      triangularSolve64(tiny, b, { condition: false }),
      triangularSolve64(tiny, b),
    ];
    expect(plain.value.data).toEqual(estimated.value.data);
    expect([plain.status, estimated.status]).toEqual(["ok", "ill-conditioned"]);
    const zero = hostArray([1, 0, 1, 0], [2, 2]);
    expect(triangularSolve64(zero, b, { condition: false }).status).toBe("singular");
    expect(() => triangularSolve64(tiny, b, { condition: 1 as never })).toThrow(/condition/);
  });

  it("names a zero on the diagonal, and an ill-conditioned triangle", () => {
    const zero = hostArray([1, 0, 2, 0], [2, 2]);
    expect(triangularSolve64(zero, hostArray([1, 1]))).toMatchObject({
      status: "singular",
      pivot: 1,
    });
    const tiny = hostArray([1, 0, 1, 1e-17], [2, 2]);
    expect(triangularSolve64(tiny, hostArray([1, 1])).status).toBe("ill-conditioned");
  });
});

describe("solve64", () => {
  it("solves, across the sizes of its blocks, with either side of the matrix", () => {
    for (const n of [1, 2, 5, 31, 32, 33, 70]) {
      const a = randomMatrix(n, n, n);
      const x = randomMatrix(n, 3, 7);
      const { value, status } = solve64(a, times(a, x));
      expect(status).toBe("ok");
      expectAllClose(value.data, x.data, { tolerance: 1e-9 });
      const turned = solve64(a, times(transpose(a), x), { transpose: true });
      expectAllClose(turned.value.data, x.data, { tolerance: 1e-9 });
    }
  });

  it("names the column without a pivot, and an ill-conditioned matrix", () => {
    const dependent = solve64(hostArray([1, 2, 3, 2, 4, 6, 1, 1, 2], [3, 3]), hostArray([1, 2, 3]));
    expect(dependent).toMatchObject({ status: "singular", pivot: 2, reciprocalCondition: 0 });
    expect([...dependent.value.data]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    const near = solve64(hilbert(14), hostArray(new Array(14).fill(1)));
    expect(near).toMatchObject({ status: "ill-conditioned", pivot: undefined });
    const { reciprocalCondition } = solve64(hilbert(3), hostArray([1, 1, 1]));
    expect(1 / reciprocalCondition).toBeCloseTo(748, 6);
    expect(solve64(hostArray([], [0, 0]), hostArray([], [0]))).toMatchObject({
      status: "ok",
      reciprocalCondition: 1,
    });
  });
});

describe("qr64", () => {
  it.each([
    [1, 1],
    [5, 3],
    [3, 5],
    [40, 33],
    [33, 70],
    [64, 64],
  ])("reconstructs [%i, %i]", (rows, columns) => {
    const a = randomMatrix(rows, columns, rows);
    const { q, r, status } = qr64(a);
    expect(status).toBe("ok");
    expectAllClose(times(q, r).data, a.data, exact);
    expectAllClose(times(transpose(q), q).data, identity(Math.min(rows, columns)).data, exact);
    r.data.forEach((value, at) => {
      if (at % columns < Math.floor(at / columns)) expect(value).toBe(0);
    });
  });

  it("notices dependent columns", () => {
    const { q, r, status } = qr64(hostArray([1, 2, 2, 4, 3, 6], [3, 2]));
    expect(status).toBe("rank-deficient");
    expectAllClose(times(q, r).data, [1, 2, 2, 4, 3, 6], exact);
    expect(
      qr64(
        tf.tensor2d([
          [0, 0],
          [0, 0],
        ]),
      ).status,
    ).toBe("rank-deficient");
  });
});

describe("eigh64", () => {
  it.each([1, 2, 3, 10, 33, 80])("reconstructs a matrix of size %i", (n) => {
    const b = randomMatrix(n, n, n);
    const a = hostArray(
      b.data.map((value, at) => value + transpose(b).data[at]!),
      [n, n],
    );
    const { values, vectors, status } = eigh64(a);
    expect(status).toBe("ok");
    expect([...values.data]).toEqual([...values.data].sort((x, y) => x - y));
    const again = times(times(vectors, diagonal(values)), transpose(vectors));
    expectAllClose(again.data, a.data, exact);
    expectAllClose(times(transpose(vectors), vectors).data, identity(n).data, exact);
  });

  it("has the eigenvalues of the second difference", () => {
    const n = 50;
    const a = hostArray(
      Array.from({ length: n * n }, (_, at) => {
        const gap = Math.abs(Math.floor(at / n) - (at % n));
        return gap === 0 ? 2 : gap === 1 ? -1 : 0;
      }),
      [n, n],
    );
    const expected = Array.from(
      { length: n },
      (_, k) => 2 - 2 * Math.cos((Math.PI * (k + 1)) / (n + 1)),
    );
    expectAllClose(eigh64(a).values.data, expected, { tolerance: 1e-14 });
  });

  it("copes with equal eigenvalues, zeros and extreme scales", () => {
    expectAllClose(eigh64(identity(5)).values.data, [1, 1, 1, 1, 1], exact);
    expectAllClose(eigh64(hostArray(new Array(9).fill(0), [3, 3])).values.data, [0, 0, 0], exact);
    for (const scale of [1e-300, 1e300]) {
      const { values, status } = eigh64(hostArray([2 * scale, scale, scale, 2 * scale], [2, 2]));
      expect(status).toBe("ok");
      expectAllClose(
        values.data.map((value) => value / scale),
        [1, 3],
        exact,
      );
    }
    const graded = eigh64(hostArray([1, 1e-200, 0, 1e-200, 0, 1e-200, 0, 1e-200, 0], [3, 3]));
    expect(graded.status).toBe("ok");
    expectAllClose(graded.values.data, [0, 0, 1], exact);
  });
});

describe("svd64", () => {
  it.each([
    [1, 1],
    [4, 4],
    [9, 4],
    [4, 9],
    [50, 40],
    [3, 1],
  ])("reconstructs [%i, %i]", (rows, columns) => {
    const a = randomMatrix(rows, columns, rows + 1);
    checkSvd(a);
  });

  it("has the singular values of a known matrix", () => {
    expectAllClose(
      svd64(hostArray([3, 0, 4, 5], [2, 2])).s.data,
      [Math.sqrt(45), Math.sqrt(5)],
      exact,
    );
  });

  it("keeps vectors orthogonal where singular values are zero or far apart", () => {
    checkSvd(hostArray(new Array(12).fill(0), [4, 3]));
    checkSvd(hostArray([1, 1, 1, 1, 1, 1, 1, 1, 1], [3, 3]));
    checkSvd(hilbert(12));
    const spread = checkSvd(hostArray([1, 0, 0, 0, 1e-9, 0, 0, 0, 1e-18], [3, 3]));
    expect([...spread.data].map((x) => x.toExponential(6))).toEqual([
      "1.000000e+0",
      "1.000000e-9",
      "1.000000e-18",
    ]);
  });
});

function checkSvd(a: HostArray): HostArray {
  const { u, s, v, status } = svd64(a);
  const k = s.data.length;
  expect(status).toBe("ok");
  expectAllClose(times(times(u, diagonal(s)), transpose(v)).data, a.data, exact);
  expectAllClose(times(transpose(u), u).data, identity(k).data, exact);
  expectAllClose(times(transpose(v), v).data, identity(k).data, exact);
  expect([...s.data]).toEqual([...s.data].sort((x, y) => y - x));
  return s;
}

describe("lstsq64 and pinv64", () => {
  it("fit a line", () => {
    const a = hostArray([1, 0, 1, 1, 1, 2], [3, 2]);
    const { value, rank, residualNorm, status } = lstsq64(a, hostArray([1, 3, 6]));
    expect([rank, status]).toEqual([2, "ok"]);
    expectAllClose(value.data, [5 / 6, 5 / 2], exact);
    expectAllClose(residualNorm, Math.sqrt(1 / 6), exact);
  });

  it("take the shortest solution where there are many", () => {
    const a = hostArray([1, 1, 1, 1], [2, 2]);
    const { value, rank, status } = lstsq64(a, hostArray([2, 2]));
    expect([rank, status]).toEqual([1, "rank-deficient"]);
    expectAllClose(value.data, [1, 1], exact);
    expectAllClose(
      lstsq64(hostArray([3, 4], [1, 2]), hostArray([5])).value.data,
      [0.6, 0.8],
      exact,
    );
  });

  it("satisfy the four equations of Penrose", () => {
    const deficient = times(randomMatrix(6, 2, 5), randomMatrix(2, 4, 6));
    for (const a of [randomMatrix(5, 3), randomMatrix(3, 5), deficient]) {
      const { value: x } = pinv64(a);
      expectAllClose(times(times(a, x), a).data, a.data, { tolerance: 1e-11 });
      expectAllClose(times(times(x, a), x).data, x.data, { tolerance: 1e-11 });
      for (const p of [times(a, x), times(x, a)]) {
        expectAllClose(transpose(p).data, p.data, { tolerance: 1e-11 });
      }
    }
    expect(pinv64(deficient)).toMatchObject({ rank: 2, status: "rank-deficient" });
    expect(pinv64(hilbert(6), { rankTolerance: 1e-3 }).rank).toBe(3);
  });

  it("count the rank of tensors in float32", () => {
    const nearly = [1, 1, 1, 1 + 1e-7];
    expect(pinv64(hostArray(nearly, [2, 2])).rank).toBe(2);
    expect(pinv64(tf.tensor2d(nearly, [2, 2])).rank).toBe(1);
  });
});

const makers = {
  cholesky64: (a: HostArray | tf.Tensor) => cholesky64(a),
  choleskySolve64: (b: HostArray | tf.Tensor) => choleskySolve64(cholesky64(identity(2)), b),
  triangularSolve64: (a: HostArray | tf.Tensor) => triangularSolve64(a, hostArray([1, 1])),
  qr64: (a: HostArray | tf.Tensor) => qr64(a),
  eigh64: (a: HostArray | tf.Tensor) => eigh64(a),
  solve64: (a: HostArray | tf.Tensor) => solve64(a, hostArray([1, 1])),
  svd64: (a: HostArray | tf.Tensor) => svd64(a),
  lstsq64: (a: HostArray | tf.Tensor) => lstsq64(a, hostArray([1, 1])),
  pinv64: (a: HostArray | tf.Tensor) => pinv64(a),
};

describe.each(Object.entries(makers))("%s", (name, make) => {
  it("refuses what is no finite matrix", () => {
    const code = (c: string) => expect.objectContaining({ code: c });
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => make(hostArray([1, bad, 0, 1], [2, 2]))).toThrow(code("non-finite"));
      expect(() => make(tf.tensor2d([1, bad, 0, 1], [2, 2]))).toThrow(code("non-finite"));
    }
    expect(() => make(hostArray(new Array(8).fill(1), [2, 2, 2]))).toThrow(code("shape"));
    expect(() => make([[1]] as never)).toThrow(code("structure"));
    const dead = tf.zeros([2, 2]);
    dead.dispose();
    expect(() => make(dead)).toThrow(code("disposed"));
    if (["cholesky64", "triangularSolve64", "eigh64", "solve64"].includes(name)) {
      expect(() => make(hostArray([1, 2, 3, 4, 5, 6], [2, 3]))).toThrow(code("shape"));
    }
  });

  it("leaves no tensors and its argument alone", async () => {
    const a = tf.tensor2d([2, 1, 1, 3], [2, 2]);
    await expectNoLeak(() => make(a));
    expect([...a.dataSync()]).toEqual([2, 1, 1, 3]);
    const host = hostArray([2, 1, 1, 3], [2, 2]);
    make(host);
    expect([...host.data]).toEqual([2, 1, 1, 3]);
  });
});

describe("throwIfFailed", () => {
  it("hands on a good result and explains a bad one", () => {
    const good = cholesky64(identity(2));
    expect(throwIfFailed(good)).toBe(good);
    const bad = cholesky64(hostArray([-1], [1, 1]));
    expect(() => throwIfFailed(bad)).toThrow(
      expect.objectContaining({ code: "numerical", details: { status: bad.status, result: bad } }),
    );
    expect(() => throwIfFailed(bad)).toThrow(statusHelp["not-positive-definite"]);
  });
});
