import type { Attrs } from "../value-type.ts";

/** How a point between two pixels is read. */
export type Interpolation = "bilinear" | "nearest";

/** A matrix in float64, row-major. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

/**
 * The matrix that resizes a line of `from` pixels to `to`. Where a pixel is read follows TensorFlow:
 * with `alignCorners` the first and last pixels of both lines meet, with `halfPixelCenters` pixels
 * are squares, else they are points.
 */
export function interpolation(
  kind: Interpolation,
  from: number,
  to: number,
  { alignCorners, halfPixelCenters }: Attrs,
): Matrix {
  const corners = alignCorners === true && to > 1;
  const ratio = corners ? (from - 1) / (to - 1) : from / to;
  const last = from - 1;
  const data = new Float64Array(to * from);
  for (let pixel = 0; pixel < to; pixel++) {
    const add = (place: number, weight: number) => {
      data[pixel * from + Math.min(last, Math.max(0, place))]! += weight;
    };
    if (kind === "nearest") {
      const place = ratio * (halfPixelCenters ? pixel + 0.5 : pixel);
      add(alignCorners ? Math.round(place) : Math.floor(place), 1);
      continue;
    }
    const place = halfPixelCenters ? ratio * (pixel + 0.5) - 0.5 : ratio * pixel;
    const below = Math.floor(place);
    add(below, 1 - (place - below));
    add(below + 1, place - below);
  }
  return { rows: to, columns: from, data };
}

/** The transposed matrix. */
export function transposed({ rows, columns, data }: Matrix): Matrix {
  const turned = new Float64Array(data.length);
  data.forEach((value, at) => {
    turned[(at % columns) * rows + Math.floor(at / columns)] = value;
  });
  return { rows: columns, columns: rows, data: turned };
}
