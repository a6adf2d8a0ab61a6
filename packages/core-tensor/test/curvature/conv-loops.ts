import type { Window } from "../../src/kernels/window/window.ts";

type Geometry = Pick<Window, "filter" | "output" | "strides" | "dilations"> & {
  /** Zeros before each axis. */
  readonly before: readonly number[];
};

/** What a convolution reads of images `[n][height][width][channels]`, a row for each position, by loops. */
export function patchesByLoops(images: number[][][][], geometry: Geometry): number[][] {
  const { filter, output, strides, dilations, before } = geometry;
  const rows: number[][] = [];
  for (const image of images) {
    for (let i = 0; i < output[0]!; i++) {
      for (let j = 0; j < output[1]!; j++) {
        const row: number[] = [];
        for (let u = 0; u < filter[0]!; u++) {
          for (let v = 0; v < filter[1]!; v++) {
            const y = i * strides[0]! + u * dilations[0]! - before[0]!;
            const x = j * strides[1]! + v * dilations[1]! - before[1]!;
            row.push(...(image[y]?.[x] ?? image[0]![0]!.map(() => 0)));
          }
        }
        rows.push(row);
      }
    }
  }
  return rows;
}

/** `Σ x yᵀ / count` over rows, row by row. */
export function secondMoment(x: number[][], count: number, y: number[][] = x): number[] {
  return x[0]!.flatMap((_, i) =>
    y[0]!.map((_, j) => x.reduce((sum, row, r) => sum + (row[i]! * y[r]![j]!) / count, 0)),
  );
}
