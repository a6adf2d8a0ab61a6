import { checkNumber } from "@legendre/core-tensor/options";
import type { Vectors } from "./similarity.ts";

/** A whole number from a position and a seed, well mixed. */
function mix(i: number, seed: number): number {
  let t = Math.imul(i ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b);
  t = Math.imul(t ^ (t >>> 13), 0xc2b2ae35);
  return (t ^ (t >>> 16)) >>> 0;
}

/**
 * Short vectors that keep angles: each element is added, with a random sign, to one of `size` places. Cosines
 * are right to about `1/√size`.
 *
 * @param vectors - one a task.
 * @param size - length of a sketch, 64 to 1024 as a rule.
 * @param seed - the same seed gives the same places and signs.
 *
 * @example
 * ```ts
 * import { sketchVectors } from "@legendre/treemaml";
 *
 * console.log(sketchVectors([new Float32Array(5000).fill(1)], 64)[0]?.length); // → 64
 * ```
 *
 * @remarks One pass over the elements, and nothing is stored for them.
 * @see Charikar, Chen, Farach-Colton (2002), "Finding frequent items in data streams".
 */
export function sketchVectors(vectors: Vectors, size: number, seed = 0): Float64Array[] {
  checkNumber("sketchVectors", "size", size, { integer: true, min: 1 });
  const [first] = vectors;
  const length = first?.length ?? 0;
  const places = new Uint32Array(length);
  const signs = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const bits = mix(i, seed);
    signs[i] = bits & 1 ? 1 : -1;
    places[i] = (bits >>> 1) % size;
  }
  // Four at a time, so that places and signs are read once for them.
  return Array.from({ length: Math.ceil(vectors.length / 4) }, (_, block) => {
    const few = vectors.slice(4 * block, 4 * block + 4);
    const sums = new Float64Array(4 * size);
    addSigned(sums, places, signs, few);
    return few.map((_, q) => {
      const sketch = new Float64Array(size);
      for (let p = 0; p < size; p++) sketch[p] = sums[4 * p + q] as number;
      return sketch;
    });
  }).flat();
}

/** Adds the elements of up to four vectors to `[places, 4]` sums. */
function addSigned(
  sums: Float64Array,
  places: Uint32Array,
  signs: Float64Array,
  vectors: Vectors,
): void {
  const single = vectors.every((vector) => vector instanceof Float32Array);
  // One kind of array in the loop, so that its accesses are compiled once.
  const at = (q: number): ArrayLike<number> => {
    const vector = vectors[q] ?? vectors[0] ?? [];
    return single ? vector : new Float64Array(vector);
  };
  const [a, b, c, d] = [at(0), at(1), at(2), at(3)];
  for (let i = 0; i < places.length; i++) {
    const place = 4 * (places[i] as number);
    const sign = signs[i] as number;
    sums[place] = (sums[place] as number) + sign * (a[i] as number);
    sums[place + 1] = (sums[place + 1] as number) + sign * (b[i] as number);
    sums[place + 2] = (sums[place + 2] as number) + sign * (c[i] as number);
    sums[place + 3] = (sums[place + 3] as number) + sign * (d[i] as number);
  }
}
