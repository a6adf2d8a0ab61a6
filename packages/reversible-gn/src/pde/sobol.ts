import { LegendreError } from "@legendre/core-tensor";

/** Primitive polynomials (degree, coefficients) and first direction numbers of coordinates from the second on. */
const directions: readonly (readonly [
  degree: number,
  coefficients: number,
  first: readonly number[],
])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
];

/** Coordinates that there are direction numbers for. */
const sobolDimensions: number = directions.length + 1;

const bits = 30;

/**
 * The first points of Sobol's sequence in the unit cube, from the origin on, row-major `[count, dimensions]`.
 *
 * @see Joe and Kuo, "Constructing Sobol sequences with better two-dimensional projections" (2008), whose direction numbers these are;
 *   Antonov and Saleev's order.
 */
export function sobol(where: string, count: number, dimensions: number): Float64Array {
  if (dimensions > sobolDimensions) {
    const message = `Sobol's points have at most ${sobolDimensions} coordinates here, got ${dimensions}; use "latin-hypercube"`;
    throw new LegendreError("option", where, message, { option: "method", value: "sobol" });
  }
  const points = new Float64Array(count * dimensions);
  for (let j = 0; j < dimensions; j++) {
    const v = directionNumbers(j);
    let x = 0;
    for (let i = 1; i < count; i++) {
      // The position of the lowest zero bit of i − 1.
      x = (x ^ (v[31 - Math.clz32(~(i - 1) & i)] as number)) >>> 0;
      points[i * dimensions + j] = x / 2 ** bits;
    }
  }
  return points;
}

function directionNumbers(dimension: number): number[] {
  const row = directions[dimension - 1];
  if (row === undefined) return Array.from({ length: bits }, (_, k) => 2 ** (bits - 1 - k));
  const [degree, coefficients, first] = row;
  const m = [...first];
  for (let k = degree; k < bits; k++) {
    let next = ((m[k - degree] as number) * 2 ** degree) ^ (m[k - degree] as number);
    for (let q = 1; q < degree; q++) {
      if ((coefficients >> (degree - 1 - q)) & 1) next ^= (m[k - q] as number) * 2 ** q;
    }
    m.push(next >>> 0);
  }
  return m.map((value, k) => value * 2 ** (bits - 1 - k));
}
