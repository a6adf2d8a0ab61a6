import { checkNumber } from "@legendre/core-tensor";
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
  const length = vectors[0]?.length ?? 0;
  const places = new Uint32Array(length);
  const signs = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const bits = mix(i, seed);
    signs[i] = bits & 1 ? 1 : -1;
    places[i] = (bits >>> 1) % size;
  }
  return vectors.map((vector) => {
    const sketch = new Float64Array(size);
    // One kind of array in the loop, so that its accesses are compiled once.
    const values = new Float64Array(vector);
    for (let i = 0; i < length; i++) {
      const place = places[i] as number;
      sketch[place] = (sketch[place] as number) + (signs[i] as number) * (values[i] as number);
    }
    return sketch;
  });
}
