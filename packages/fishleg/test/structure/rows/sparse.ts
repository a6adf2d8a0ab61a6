import { named, type Row } from "./row.ts";

/** A sparse [3, 2] matrix with entries (0, 1), (1, 0), (2, 0), (2, 1), (2, 1), also by columns. */
const [pointers, columns] = [
  [0, 1, 2, 5],
  [1, 0, 0, 1, 1],
];
const [turnedPointers, turnedColumns] = [
  [0, 2, 5],
  [1, 2, 0, 2, 2],
];
const sparse = [
  ["int32", 4],
  ["int32", 5],
  ["int32", 3],
  ["int32", 5],
] as const;
const sparseNames = "pointers columns turnedPointers turnedColumns";
const entries = { 0: pointers, 1: columns, 2: turnedPointers, 3: turnedColumns };
const ordered = { ...entries, 4: [1, 2, 0, 3, 4] };

/** Ops over the entries of a sparse matrix. */
export const sparseRows: readonly Row[] = [
  {
    op: {
      ...named("CsrMatMul", `${sparseNames} x`, ...sparse, [2, 6]),
      attrs: { reduce: "sum", transpose: false },
      integers: entries,
    },
    results: "new!, 4.1°",
    frozen: "0.0 1.0 2.0 3.0 4.0",
  },
  {
    op: {
      ...named(
        "CsrWeightedMatMul",
        `${sparseNames} order values x`,
        ...sparse,
        ["int32", 5],
        [5],
        [2, 6],
      ),
      attrs: { reduce: "sum", transpose: false },
      integers: ordered,
    },
    results: "new!, 6.1°",
    frozen: "0.0 1.0 2.0 3.0 4.0 5.0 6.0",
  },
  {
    op: {
      ...named("CsrMax", "pointers columns x", ["int32", 4], ["int32", 5], [2, 6]),
      integers: { 0: pointers, 1: columns },
    },
    results: "new!, 2.1°",
    frozen: "0.0 1.0 2.0",
  },
  {
    op: {
      ...named(
        "CsrSampledMatMul",
        `${sparseNames} order a b`,
        ...sparse,
        ["int32", 5],
        [3, 6],
        [2, 6],
      ),
      attrs: { heads: false },
      integers: ordered,
    },
    results: "new!",
    frozen: "0.0 1.0 2.0 3.0 4.0 5.0 6.0",
    unlessZero: "5.1 6.1",
    united: "6.1 = 5.1",
  },
  {
    op: {
      ...named(
        "CsrSampledMatMul",
        `${sparseNames} order a b`,
        ...sparse,
        ["int32", 5],
        [3, 4, 6],
        [2, 4, 6],
      ),
      attrs: { heads: true },
      integers: ordered,
    },
    results: "new!, 5.1",
    frozen: "0.0 1.0 2.0 3.0 4.0 5.0 6.0",
    unlessZero: "5.2 6.2",
    united: "6.1 = 5.1; 6.2 = 5.2",
  },
  {
    op: {
      ...named(
        "CsrAdditiveScore",
        `${sparseNames} order a b w u v`,
        ...sparse,
        ["int32", 5],
        [3, 6],
        [2, 6],
        [6],
        [3, 6],
        [2, 6],
      ),
      integers: ordered,
    },
    results: "new!",
    frozen: "0.0 1.0 2.0 3.0 4.0 5.0 6.0 8.0 9.0",
    unlessZero: "5.1 6.1 7.0 8.1 9.1",
    united: "6.1 = 5.1; 7.0 = 5.1; 8.1 = 5.1; 9.1 = 5.1",
  },
];
