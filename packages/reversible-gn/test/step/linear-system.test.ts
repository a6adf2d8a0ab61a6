import { type HostArray, hostArray } from "@legendre/core-tensor";
import { lstsq64, pinv64 } from "@legendre/core-tensor/linalg";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type BranchWeights, linearSystem, squaredNorm } from "../../src/step/linear-system.ts";
import { host, inFloat64, matrixOf, numbers, tensors } from "../helpers.ts";

const [width, columns] = [4, 3] as const;
const wave = (rows: number): HostArray =>
  matrixOf(rows, width, (i, j) => Math.sin(1 + i * i + 3 * j));
const side = (rows: number): HostArray =>
  matrixOf(rows, columns, (i, j) => Math.cos(i - 2 * j * i));

type Settings = {
  damping?: number;
  refine?: number;
  truncation?: { relative: number; absolute: number };
};

/** Kernel rows and the bias as a last row, with what the system achieves. */
function solved(a: HostArray, b: HostArray, bias: boolean, settings: Settings) {
  const { damping = 0, refine = 0, truncation } = settings;
  const { kernel, row, reached } = inFloat64<Record<string, HostArray>>(
    (features: tf.Tensor, wanted: tf.Tensor) => {
      const system = linearSystem(features, bias, {
        damping: tf.fill([], damping) as tf.Scalar,
        refine,
        truncation,
      });
      const x: BranchWeights = system.solve(wanted);
      expect(x.bias !== undefined).toBe(bias);
      return { kernel: x.kernel, row: x.bias ?? tf.zeros([0]), reached: system.apply(x) };
    },
    ...[a, b],
  ) as { kernel: HostArray; row: HostArray; reached: HostArray };
  return { x: [...numbers(kernel), ...numbers(row)], reached: numbers(reached) };
}

const rowsOf = (values: readonly number[], n: number): number[][] =>
  Array.from({ length: values.length / n }, (_, i) => values.slice(i * n, (i + 1) * n));
const product = (a: number[][], x: number[][]): number[][] =>
  a.map((row) =>
    rowsOf(x.flat(), columns)[0]!.map((_, k) => row.reduce((s, v, j) => s + v * x[j]![k]!, 0)),
  );

/** The same by singular values of `[A, 1]` over `√λ I`. */
function twin(
  a: HostArray,
  b: HostArray,
  bias: boolean,
  { damping = 0, refine = 0 }: Settings,
): number[] {
  const A = rowsOf(numbers(a), width).map((row) => (bias ? [...row, 1] : row));
  const [n, m] = [A.length, width + (bias ? 1 : 0)];
  const total = A.flat().reduce((s, v) => s + v * v, 0);
  const root = Math.sqrt((damping * total) / Math.min(n, m));
  const below = Array.from({ length: m }, (_, i) =>
    Array.from({ length: m }, (_u, j) => (i === j ? root : 0)),
  );
  const once = (wanted: number[][]): number[][] => {
    const zeros = Array.from({ length: m * columns }, () => 0);
    const { value } = lstsq64(
      hostArray([...A, ...below].flat(), [n + m, m]),
      hostArray([...wanted.flat(), ...zeros], [n + m, columns]),
    );
    return rowsOf(numbers(value), columns);
  };
  const wanted = rowsOf(numbers(b), columns);
  let x = once(wanted);
  for (let i = 0; i < refine; i++) {
    const reached = product(A, x);
    const more = once(wanted.map((row, r) => row.map((v, k) => v - reached[r]![k]!)));
    x = x.map((row, r) => row.map((v, k) => v + more[r]![k]!));
  }
  return x.flat();
}

const close = (found: readonly number[], wanted: readonly number[], digits = 11): void => {
  expect(found.length).toBe(wanted.length);
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(wanted[i] as number, digits);
  });
};

describe("the system of a branch", () => {
  it.each([false, true])("is solved as its dense twin is, bias %s", (bias) => {
    for (const rows of [1, 3, 4, 5, 6, 8]) {
      const [a, b] = [wave(rows), side(rows)];
      for (const [damping, refine] of [
        [0.3, 0],
        [0.3, 1],
        [0.05, 3],
      ] as const) {
        const { x, reached } = solved(a, b, bias, { damping, refine });
        const wanted = twin(a, b, bias, { damping, refine });
        close(x, wanted);
        const A = rowsOf(numbers(a), width).map((row) => (bias ? [...row, 1] : row));
        close(reached, product(A, rowsOf(wanted, columns)).flat());
      }
    }
  });

  it("has as many rows too many as there are beyond the features", () => {
    const excess = (rows: number, bias: boolean): number =>
      linearSystem(tensors(wave(rows)), bias, { damping: tf.scalar(1), refine: 0 }).excess;
    expect([3, 4, 5, 7].map((rows) => excess(rows, false))).toEqual([-1, 0, 1, 3]);
    expect([3, 4, 5, 7].map((rows) => excess(rows, true))).toEqual([-2, -1, 0, 2]);
  });

  it("says which pivot is not positive", () => {
    const info = (
      values: number[],
      shape: number[],
      bias: boolean,
      truncation?: Settings["truncation"],
    ) =>
      linearSystem(tf.tensor(values, shape), bias, { damping: tf.scalar(0), refine: 0, truncation })
        .info;
    expect(info([1, 2, 2, 1], [2, 2], false).dataSync()[0]).toBe(0);
    // Equal rows: the second pivot of the kernel is 0.
    expect(info([1, 2, 1, 2], [2, 2], false).dataSync()[0]).toBe(2);
    // Of two columns of zeros the first.
    expect(info([0, 0, 0], [3, 1], false).dataSync()[0]).toBe(1);
    const none = { relative: 0, absolute: 0 };
    expect(info([1, 2, 1, 2], [2, 2], false, none).dataSync()[0]).toBe(0);
    const broken = info([1, Number.NaN, 1, 2], [2, 2], false, none);
    expect([broken.dtype, broken.dataSync()[0]]).toEqual(["int32", 1]);
  });

  it.each([
    ["relative", { relative: 0.2, absolute: 0 }],
    ["absolute", { relative: 0, absolute: 0.4 }],
    ["absolute where that is more", { relative: 0.01, absolute: 0.4 }],
    ["relative where that is more", { relative: 0.2, absolute: 0.1 }],
  ])("leaves out small singular values, %s", (_, truncation) => {
    // Singular values 2, 1 and 0.25, and 3 rows.
    const [c, s] = [Math.cos(0.4), Math.sin(0.4)];
    const a = [2 * c, -s, 0, 0, 2 * s, c, 0, 0, 0, 0, 0.25, 0];
    const b = side(3);
    const { x } = solved(host(a, [3, width]), b, false, { truncation });
    const kept = hostArray(
      a.map((v) => (v === 0.25 ? 0 : v)),
      [3, width],
    );
    const inverse = rowsOf(numbers(pinv64(kept).value), 3);
    close(x, product(inverse, rowsOf(numbers(b), columns)).flat());
    // A little less is left out of nothing.
    const all = solved(host(a, [3, width]), b, false, {
      truncation: { relative: 0.12, absolute: 0.24 },
    });
    close(
      all.x,
      product(
        rowsOf(numbers(pinv64(hostArray(a, [3, width])).value), 3),
        rowsOf(numbers(b), columns),
      ).flat(),
    );
  });

  it("measures weights with their bias", () => {
    const kernel = tf.tensor2d([1, -2, 3, 0], [2, 2]) as tf.Tensor;
    expect(squaredNorm({ kernel }).dataSync()[0]).toBe(14);
    expect(squaredNorm({ kernel, bias: tf.tensor1d([1, 5]) }).dataSync()[0]).toBe(40);
  });
});
