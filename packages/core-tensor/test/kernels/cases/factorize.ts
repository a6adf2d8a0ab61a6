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
];
