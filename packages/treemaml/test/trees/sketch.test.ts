import { describe, expect, it } from "vitest";
import { sketchVectors } from "../../src/index.ts";

/** Vectors with one element that is not 0: 1 at place 0, 2 at place 1, …. */
const units = (n: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? i + 1 : 0)));

/** Where the one element of a sketch is, from 1, with its sign. */
function placeOf(sketch: Float64Array): number {
  const at = sketch.findIndex((value) => value !== 0);
  expect(sketch.filter((value) => value !== 0)).toHaveLength(1);
  return Math.sign(sketch[at] as number) * (at + 1);
}

describe("sketchVectors", () => {
  // A memory that was saved holds sketches: places and signs of a seed are the same in every version.
  it.each([
    [0, [4, -2, -4, -3, 5, -4, 3]],
    [1, [2, -3, 3, 5, 4, 1, 3]],
    [12345, [5, 2, 4, -4, -3, -3, 5]],
  ])("with seed %d has its places and signs", (seed, places) => {
    const sketches = sketchVectors(units(7), 5, seed);
    expect(sketches.map(placeOf)).toEqual(places);
    expect(sketches.map((sketch) => Math.max(...sketch.map(Math.abs)))).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7],
    ]);
  });

  it("takes seed 0 where none is given", () => {
    expect(sketchVectors(units(7), 5)).toEqual(sketchVectors(units(7), 5, 0));
  });

  it("is linear, for any number of vectors and either kind of array", () => {
    const rows = Array.from({ length: 9 }, (_, i) =>
      Array.from({ length: 7 }, (_, j) => ((3 * i + 5 * j) % 11) - 4),
    );
    const places = sketchVectors(units(7), 5).map(placeOf);
    const wanted = rows.map((row) => {
      const sketch = new Float64Array(5);
      for (const [j, value] of row.entries()) {
        const place = places[j] as number;
        (sketch[Math.abs(place) - 1] as number) += Math.sign(place) * value;
      }
      return sketch;
    });
    expect(sketchVectors([], 5)).toEqual([]);
    for (let n = 1; n <= rows.length; n++) {
      const few = rows.slice(0, n);
      expect(sketchVectors(few, 5)).toEqual(wanted.slice(0, n));
      const single = few.map((row) => Float32Array.from(row));
      expect(sketchVectors(single, 5)).toEqual(wanted.slice(0, n));
      expect(sketchVectors(single.with(-1, rows[n - 1] as never), 5)).toEqual(wanted.slice(0, n));
    }
  });
});
