import { grad, type HostArray } from "@legendre/core-tensor";
import {
  denseFromMatvec,
  differenceGradient,
  expectAllClose,
  expectSymmetric,
} from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, it } from "vitest";
import { type DenseBlockParams, denseBlock } from "../../src/blocks/dense.ts";
import { drawn, host, inFloat64, matrix, numbers } from "../helpers.ts";

/** The 2 × 2 example of the design note; `a` is the logarithm of its scale. */
const example = {
  L: matrix([
    [1, 0],
    [0.5, 2],
  ]),
  R: matrix([
    [1, 0],
    [-0.3, 1.5],
  ]),
  a: matrix([
    [0, Math.log(0.5)],
    [Math.log(2), 0],
  ]),
};
const U = matrix([
  [1, -1],
  [0.5, 2],
]);
const D = matrix([
  [0.2, 0.1],
  [-0.4, 0.3],
]);

const product = (block: DenseBlockParams, u: tf.Tensor): tf.Tensor =>
  denseBlock.product(denseBlock.cache(block), u);
/** `⟨D, Q U⟩`. */
const inner = (block: DenseBlockParams, u: tf.Tensor, d: tf.Tensor): tf.Tensor =>
  tf.sum(tf.mul(d, product(block, u)));

const close = (actual: unknown, expected: unknown, tolerance = 1e-9): void =>
  expectAllClose(actual as never, expected as never, { tolerance });

describe("denseBlock", () => {
  it("multiplies as the worked example", () => {
    const got = inFloat64<Record<string, HostArray>>(
      ((block: DenseBlockParams, u: tf.Tensor, d: tf.Tensor) => {
        const cache = denseBlock.cache(block);
        const { value, pullback } = denseBlock.differentiable(block, u);
        const { gradient } = pullback(d);
        return {
          gIn: cache.gIn,
          gOut: cache.gOut,
          value,
          diag: denseBlock.diag(block),
          product: denseBlock.product(cache, u),
          s: inner(block, u, d),
          dL: gradient.L,
          dR: gradient.R,
          da: gradient.a,
          column: denseBlock.product(
            cache,
            tf.tensor2d([
              [0, 0],
              [1, 0],
            ]),
          ),
        };
      }) as never,
      ...[example, U, D],
    );
    const of = (name: string): unknown => got[name]?.data;
    close(of("gIn"), [1, 0.5, 0.5, 4.25]);
    close(of("gOut"), [1, -0.3, -0.3, 2.34]);
    close(of("product"), [1.35, 0.36, 4.55, 17.88]);
    close(of("value"), [1.35, 0.36, 4.55, 17.88]);
    close(of("diag"), [1, 0.585, 17, 9.945]);
    close(of("column"), [1, -0.15, 17, -2.55]);
    close(of("s"), [3.85]);
    close(of("dL"), [-0.218, -2.124, -0.068, 3.976]);
    close(of("dR"), [-5.5, -7.5, -6.5, 7.5]);
    // The note's gradient is in A = exp(a): times A.
    close(of("da"), [0.01, -0.456 * 0.5, -2.755 * 2, 13.428]);
  });

  it("is diag(A) (L Lᵀ ⊗ R Rᵀ) diag(A) on row-major vectors", async () => {
    const block = { L: drawn(1, [3, 3]), R: drawn(2, [2, 2]), a: drawn(3, [3, 2]) };
    const dense = await denseFromMatvec((vector) => {
      const u = host(vector, [3, 2]);
      return inFloat64<HostArray>(product as never, block, u).data as Float64Array;
    }, 6);
    const gram = (factor: HostArray, i: number, j: number): number => {
      const n = factor.shape[0] as number;
      const row = (k: number): number[] => [...factor.data].slice(k * n, (k + 1) * n);
      return row(i).reduce((total, value, k) => total + value * (row(j)[k] as number), 0);
    };
    const scale = [...block.a.data].map(Math.exp);
    const expected = dense.map((row, p) =>
      row.map((_, q) => {
        const [i, j, k, l] = [Math.floor(p / 2), p % 2, Math.floor(q / 2), q % 2];
        return (
          (scale[p] as number) * gram(block.L, i, k) * gram(block.R, j, l) * (scale[q] as number)
        );
      }),
    );
    close(dense, expected, 1e-12);
    expectSymmetric(dense);
    const diag = inFloat64<HostArray>(denseBlock.diag as never, block);
    close(
      diag.data,
      dense.map((row, i) => row[i] as number),
      1e-12,
    );
  });

  it.each([
    [3, 2],
    // So much longer than wide that the factors are cheaper than their Gram matrices.
    [6, 1],
  ])("has the gradients of central differences and of grad, %i × %i", (n, m) => {
    const shapes = { L: [n, n], R: [m, m], a: [n, m] };
    const block = { L: drawn(4, [n, n]), R: drawn(5, [m, m]), a: drawn(6, [n, m]) };
    const [u, d] = [drawn(7, [n, m]), drawn(8, [n, m])];
    const closed = inFloat64<Record<keyof typeof shapes, HostArray>>(
      ((b: DenseBlockParams, x: tf.Tensor, y: tf.Tensor) =>
        denseBlock.differentiable(b, x).pullback(y).gradient) as never,
      ...[block, u, d],
    );
    const traced = inFloat64(grad(inner) as never, block, u, d);
    close(numbers(closed), numbers(traced), 1e-12);
    for (const name of ["L", "R", "a"] as const) {
      const slope = differenceGradient((values) => {
        const moved = { ...block, [name]: host(values, shapes[name]) };
        return inFloat64<HostArray>(inner as never, moved, u, d).data[0] as number;
      }, block[name].data);
      close(closed[name].data, slope, 1e-7);
    }
  });

  it.each([
    [3, 2],
    [6, 1],
  ])("gives ⟨D, Q D⟩ on the way, %i × %i", (n, m) => {
    const block = { L: drawn(4, [n, n]), R: drawn(5, [m, m]), a: drawn(6, [n, m]) };
    const [u, d] = [drawn(7, [n, m]), drawn(8, [n, m])];
    const energy = inFloat64<HostArray>(
      ((b: DenseBlockParams, x: tf.Tensor, y: tf.Tensor) =>
        denseBlock.differentiable(b, x).pullback(y).energy) as never,
      ...[block, u, d],
    );
    close(energy.data, inFloat64<HostArray>(inner as never, block, d, d).data, 1e-12);
  });

  it("starts at a multiple of the identity", () => {
    const result = inFloat64<HostArray>(
      ((scale: tf.Scalar, x: tf.Tensor) => product(denseBlock.init([3, 2], scale), x)) as never,
      ...[host([2.5], []), drawn(1, [3, 2])],
    );
    close(
      result.data,
      [...drawn(1, [3, 2]).data].map((value) => 2.5 * value),
      1e-12,
    );
  });
});
