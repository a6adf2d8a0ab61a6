import type { HostArray } from "../../../src/index.ts";
import { type Family, floats, given } from "../case.ts";

/** `B Bᵀ + I` for each matrix of a batch `B`. */
function positiveDefinite(shape: readonly number[], seed: number): HostArray {
  const b = floats(shape, { seed });
  const n = shape.at(-1)!;
  const at = (m: number, i: number, j: number) => b.data[(m * n + i) * n + j]!;
  const values = Array.from(b.data, (_, flat) => {
    const [m, i, j] = [Math.floor(flat / n / n), Math.floor(flat / n) % n, flat % n];
    let total = i === j ? 1 : 0;
    for (let k = 0; k < n; k++) total += at(m, i, k) * at(m, j, k);
    return total;
  });
  return given(values, shape);
}

/** A matrix with a large diagonal, so that triangles of it are well conditioned. */
function dominant(shape: readonly number[], seed: number): HostArray {
  const x = floats(shape, { seed });
  const n = shape.at(-1)!;
  const values = Array.from(x.data, (value, flat) =>
    Math.floor(flat / n) % n === flat % n ? 3 + value / 2 : value,
  );
  return given(values, shape);
}

const ways = [true, false].flatMap((lower) =>
  [true, false].map((transpose) => ({ lower, transpose })),
);

/** The cases of factorize. */
export const families: readonly Family[] = [
  {
    name: "Cholesky",
    cases: [
      { kernel: "Cholesky", inputs: [positiveDefinite([1, 1], 3)] },
      { kernel: "Cholesky", inputs: [positiveDefinite([3, 3], 3)] },
      { kernel: "Cholesky", inputs: [positiveDefinite([2, 3, 3], 5)], note: "batch" },
      {
        kernel: "Cholesky",
        inputs: [given([1, 2, 2, 1], [2, 2])],
        derivatives: false,
        note: "not definite",
      },
      { kernel: "Cholesky", inputs: [floats([0, 2, 2])], derivatives: false, note: "empty batch" },
    ],
  },
  {
    name: "TriangularSolve",
    cases: ways.flatMap((attrs) => [
      {
        kernel: "TriangularSolve",
        inputs: [dominant([3, 3], 2), floats([3, 2], { seed: 4 })],
        attrs,
      },
      {
        kernel: "TriangularSolve",
        inputs: [dominant([3, 3], 2), floats([3, 1], { seed: 4 })],
        attrs,
      },
      {
        kernel: "TriangularSolve",
        inputs: [dominant([2, 1, 2, 2], 2), floats([3, 2, 2], { seed: 6 })],
        attrs,
        note: "batches that broadcast",
      },
    ]),
  },
  {
    name: "Eigh",
    cases: [
      { kernel: "Eigh", inputs: [given([2], [1, 1])] },
      { kernel: "Eigh", inputs: [given([1, 0.3, 0.3, 3], [2, 2])] },
      { kernel: "Eigh", inputs: [given([1, 0.5, 0.2, 0.4, 3, -0.3, 0.1, 0.2, 6], [3, 3])] },
      {
        kernel: "Eigh",
        inputs: [given([1, 0.3, 0.3, 3, 2, 0.5, -0.5, -1], [2, 2, 2])],
        note: "batch",
      },
      { kernel: "Eigh", inputs: [given([1, Number.NaN, 0, 1], [2, 2])], derivatives: false },
    ],
  },
  {
    name: "Lu",
    cases: [
      { kernel: "Lu", inputs: [given([2], [1, 1])] },
      { kernel: "Lu", inputs: [given([1, 2, -3, 0.5, -4, 1, 2, 0.3, 0.7], [3, 3])] },
      { kernel: "Lu", inputs: [given([1, 2, 3, -1, -2, 0.5, 4, 1], [2, 2, 2])], note: "batch" },
      {
        kernel: "Lu",
        inputs: [given([1, 2, 4, 2, 4, 8, 1, 0, 3], [3, 3])],
        derivatives: false,
        note: "singular",
      },
      { kernel: "Lu", inputs: [given([1, Number.NaN, 0, 1], [2, 2])], derivatives: false },
      { kernel: "Lu", inputs: [floats([0, 2, 2])], derivatives: false, note: "empty batch" },
    ],
  },
  {
    name: "Solve",
    cases: [true, false].flatMap((transpose) => [
      {
        kernel: "Solve",
        inputs: [dominant([3, 3], 2), floats([3, 2], { seed: 4 })],
        attrs: { transpose },
      },
      {
        kernel: "Solve",
        inputs: [given([0, 2, 1, 0.5], [2, 2]), floats([2, 1], { seed: 4 })],
        attrs: { transpose },
        note: "rows in another order",
      },
      {
        kernel: "Solve",
        inputs: [dominant([2, 1, 2, 2], 2), floats([3, 2, 2], { seed: 6 })],
        attrs: { transpose },
        note: "batches that broadcast",
      },
      {
        kernel: "Solve",
        inputs: [given([1, 2, 2, 4, 1, 0, 0, 2], [2, 2, 2]), floats([2, 1], { seed: 6 })],
        attrs: { transpose },
        derivatives: false,
        note: "one is singular",
      },
    ]),
  },
  {
    name: "Qr",
    cases: [
      { kernel: "Qr", inputs: [given([-2], [1, 1])] },
      { kernel: "Qr", inputs: [dominant([3, 3], 5)] },
      { kernel: "Qr", inputs: [floats([4, 2], { seed: 3 })] },
      { kernel: "Qr", inputs: [floats([2, 3, 2], { seed: 7 })], note: "batch" },
      { kernel: "Qr", inputs: [given([1, Number.NaN, 0, 1], [2, 2])], derivatives: false },
    ],
  },
  {
    name: "Svd",
    cases: [
      { kernel: "Svd", inputs: [given([-2], [1, 1])] },
      { kernel: "Svd", inputs: [given([1, 0.5, 0.2, 0.4, 3, -0.3, 0.1, 0.2, 6], [3, 3])] },
      { kernel: "Svd", inputs: [given([1, 0.3, 0.2, 3, 0.5, -0.4], [3, 2])], note: "tall" },
      { kernel: "Svd", inputs: [given([1, 0.3, 0.2, 0.4, 3, 0.5], [2, 3])], note: "wide" },
      {
        kernel: "Svd",
        inputs: [given([1, 0.3, 0.3, 3, 2, 0.5, -0.5, -1], [2, 2, 2])],
        note: "batch",
      },
      { kernel: "Svd", inputs: [given([1, Number.NaN, 0, 1], [2, 2])], derivatives: false },
    ],
  },
  {
    name: "Expm",
    cases: [
      { kernel: "Expm", inputs: [given([0.5], [1, 1])] },
      { kernel: "Expm", inputs: [floats([3, 3], { seed: 3, low: -1, high: 1 })] },
      { kernel: "Expm", inputs: [given([0, 8, -8, 0], [2, 2])], note: "squarings" },
      { kernel: "Expm", inputs: [floats([2, 2, 2], { seed: 4 })], note: "batch" },
      { kernel: "Expm", inputs: [given([1, Number.NaN, 0, 1], [2, 2])], derivatives: false },
    ],
  },
  {
    name: "Pinv",
    cases: [
      [floats([3, 2], { seed: 3 }), "tall"],
      [floats([2, 3], { seed: 4 }), "wide"],
      [dominant([2, 3, 3], 5), "batch"],
      [given([2, 0, 0, 2], [2, 2]), "equal singular values"],
    ].map(([a, note]) => ({
      kernel: "Pinv",
      inputs: [a as HostArray],
      attrs: { rankTolerance: 1e-6 },
      note: note as string,
    })),
  },
  {
    name: "Pinv, no derivative by differences",
    cases: [
      [given([1, 2, 2, 4], [2, 2]), "not of full rank"],
      [given([1, Number.NaN, 0, 1], [2, 2]), "not finite"],
    ].map(([a, note]) => ({
      kernel: "Pinv",
      inputs: [a as HostArray],
      attrs: { rankTolerance: 1e-6 },
      derivatives: false as const,
      note: note as string,
    })),
  },
];
