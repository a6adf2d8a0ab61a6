import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { grad, type HostArray, hostArray, runReference, spec, trace } from "../../src/index.ts";
import {
  det,
  expm,
  inv,
  lstsq,
  lu,
  pinv,
  qr,
  slogdet,
  solve,
  svd,
} from "../../src/linalg/index.ts";
import { hilbert, randomMatrix, times } from "./host-matrix.ts";

type Unary = (a: tf.Tensor) => tf.Tensor;

/** What a function of a matrix returns in float64. */
function run(f: Unary, a: HostArray): number[] {
  return [...(runReference(trace(f, spec([...a.shape])), a) as HostArray).data];
}

const singular = hostArray([1, 2, 3, 2, 4, 6, 1, 1, 2], [3, 3]);
const nothing = [Number.NaN, Number.NaN, Number.NaN];

/** Of each function one output. */
const functions: Readonly<Record<string, Unary>> = {
  det,
  expm,
  inv,
  lstsq: (a) => lstsq(a, tf.ones([a.shape.at(-2) ?? 3, 1])).value,
  lu: (a) => lu(a).upper,
  pinv: (a) => pinv(a).value,
  qr: (a) => qr(a).r,
  slogdet: (a) => slogdet(a).logAbsDet,
  solve: (a) => solve(a, tf.ones([a.shape.at(-2) ?? 3, 1])),
  svd: (a) => svd(a).s,
};

describe("singular matrices", () => {
  it("have no solution and no inverse, and beside others in a batch do them no harm", () => {
    expect(run((a) => solve(a, tf.ones([3])), singular)).toEqual(nothing);
    expect(run(inv, singular)).toEqual([...nothing, ...nothing, ...nothing]);
    const both = hostArray([1, 2, 2, 4, 0, 1, 2, 0], [2, 2, 2]);
    expect(run(inv, both).slice(4)).toEqual([0, 0.5, 1, 0]);
  });

  it("are named by lu, have the determinant 0 and its logarithm", () => {
    expect(run((a) => lu(a).info, singular)).toEqual([3]);
    expect(run((a) => lu(a).upper, singular)[8]).toBe(0);
    expectAllClose(
      run((a) => slogdet(a).sign, singular),
      [0],
      { tolerance: 0 },
    );
    expect(run((a) => slogdet(a).logAbsDet, singular)).toEqual([Number.NEGATIVE_INFINITY]);
    const unknown = hostArray([1, 2, Number.NaN, 3], [2, 2]);
    expect(run((a) => slogdet(a).sign, unknown)).toEqual([Number.NaN]);
    expect(run(det, singular)).toEqual([0]);
    // The cofactors.
    expectAllClose(
      run((a) => grad((x: tf.Tensor) => det(x) as tf.Scalar)(a), singular),
      [2, 2, -2, -1, -1, 1, 0, 0, 0],
    );
  });

  it("have a shortest solution of least squares, with its derivative", () => {
    const deficient = hostArray([1, 1, 1, 1], [2, 2]);
    const shortest: Unary = (a) => lstsq(a, tf.tensor1d([1, 3])).value;
    expectAllClose(run(shortest, deficient), [1, 1]);
    expect(run((a) => lstsq(a, tf.tensor1d([1, 3])).rank, deficient)).toEqual([1]);
    // Along A itself x falls as 1 / A.
    const along: Unary = (a) => tf.sum(tf.mul(grad((x: tf.Tensor) => tf.sum(shortest(x)))(a), a));
    expectAllClose(run(along, deficient), [-2]);
  });
});

describe("equal singular values", () => {
  it("leave the derivative of least squares right", () => {
    // An orthonormal basis: P = Aᵀ, and the derivative of Σ P b is what differences say.
    const a = hostArray([0.6, 0.8, -0.8, 0.6, 0, 0], [3, 2]);
    const total: Unary = (x) => tf.sum(lstsq(x, tf.tensor1d([1, 2, 3])).value);
    const slope = run((x) => grad((at: tf.Tensor) => total(at) as tf.Scalar)(x), a);
    const differences = Array.from(a.data, (_, i) => {
      const moved = (by: number) =>
        run(
          total,
          hostArray(
            Array.from(a.data, (x, j) => (i === j ? x + by : x)),
            [3, 2],
          ),
        )[0]!;
      return (moved(1e-6) - moved(-1e-6)) / 2e-6;
    });
    expectAllClose(slope, differences, { tolerance: 1e-8 });
  });

  it("leave the derivative of the sum of singular values right", () => {
    const nuclear: Unary = (x) => tf.sum(svd(x).s);
    const slope = run(
      (x) => grad((at: tf.Tensor) => nuclear(at) as tf.Scalar)(x),
      hostArray([0, 2, -2, 0], [2, 2]),
    );
    expectAllClose(slope, [0, 1, -1, 0], { tolerance: 1e-12 });
  });
});

describe("numbers at their edges", () => {
  it("are scaled, where determinants overflow", () => {
    const n = 40;
    const large = hostArray(
      Array.from(randomMatrix(n, n).data, (x) => 1e20 * x),
      [n, n],
    );
    const [size] = run((a) => slogdet(a).logAbsDet, large);
    const [small] = run((a) => slogdet(a).logAbsDet, randomMatrix(n, n));
    expect(size! - small!).toBeCloseTo(n * 20 * Math.LN10, 8);
    const signs = [large, randomMatrix(n, n)].map((a) => run((x) => slogdet(x).sign, a)[0]);
    expect(signs[0]).toBe(signs[1]);
    expect(Math.sign(run(det, randomMatrix(n, n))[0]!)).toBe(signs[1]);
  });

  it("leave exponentials exact: the power of a large norm, of a nilpotent matrix, of zero", () => {
    const turn = run(expm, hostArray([0, -1e4, 1e4, 0], [2, 2]));
    expectAllClose(turn, [Math.cos(1e4), -Math.sin(1e4), Math.sin(1e4), Math.cos(1e4)], {
      tolerance: 1e-9,
    });
    expectAllClose(
      run(expm, hostArray([0, 3, 5, 0, 0, 2, 0, 0, 0], [3, 3])),
      [1, 3, 8, 0, 1, 2, 0, 0, 1],
    );
    expect(run(expm, hostArray([0, 0, 0, 0], [2, 2]))).toEqual([1, 0, 0, 1]);
    expectAllClose(run(expm, hostArray([-800, 0, 0, -1], [2, 2])), [0, 0, 0, Math.exp(-1)], {
      tolerance: 1e-12,
    });
  });

  it("solves what is ill-conditioned as well as its condition allows", () => {
    const x = randomMatrix(8, 2);
    const b = times(hilbert(8), x);
    const program = trace(
      (a: tf.Tensor, side: tf.Tensor) => solve(a, side),
      spec([8, 8]),
      spec([8, 2]),
    );
    expectAllClose((runReference(program, hilbert(8), b) as HostArray).data, x.data, {
      tolerance: 1e-5,
    });
  });
});

describe.each(Object.entries(functions))("%s", (name, f) => {
  it("has nothing but NaN of a matrix that is not finite", () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const found = run(f, hostArray([1, bad, 0, 1, 0, 1, 2, 0], [2, 2, 2]));
      const half = found.length / 2;
      const unknown = found.slice(0, half).filter(Number.isNaN).length;
      // The triangle of qr and lu has zeros below the diagonal, which products with a mask make NaN, too.
      expect(unknown, name).toBe(name === "det" && Number.isFinite(found[0]!) ? 0 : half);
      expect(found.slice(half).every(Number.isFinite)).toBe(true);
    }
  });

  it("refuses what is no matrix of floats", () => {
    const code = (c: string) => expect.objectContaining({ code: c });
    expect(() => f(tf.ones([3]))).toThrow(code("shape"));
    expect(() => f(tf.ones([2, 2], "int32"))).toThrow(code("structure"));
    const square = ["det", "expm", "inv", "lu", "slogdet", "solve"].includes(name);
    // The name is that of the function that was called.
    const refused = expect.objectContaining({ code: "shape", where: name });
    if (square) expect(() => f(tf.ones([3, 2]))).toThrow(refused);
    const dead = tf.ones([2, 2]);
    dead.dispose();
    expect(() => f(dead)).toThrow(code("disposed"));
  });

  it("takes a batch of none, and matrices without rows", () => {
    const { shape } = f(tf.ones([0, 2, 2]));
    expect(shape[0]).toBe(0);
    expect(f(tf.ones([2, 0, 0])).shape[0]).toBe(2);
  });
});

describe("right-hand sides that do not fit", () => {
  it("are a shape error that says what would", () => {
    const a = tf.eye(3);
    for (const b of [tf.ones([2]), tf.ones([2, 1]), tf.ones([2, 3])]) {
      expect(() => solve(a, b)).toThrow(/b has shape \[.*\], expected/);
      expect(() => lstsq(a, b)).toThrow(/b has shape \[.*\], expected/);
    }
    expect(() => solve(a, tf.ones([3]), { transposed: true } as never)).toThrow(/transpose/);
    expect(() => lstsq(a, tf.ones([3]), { rankTolerance: 2 })).toThrow(
      expect.objectContaining({ code: "option" }),
    );
  });
});
