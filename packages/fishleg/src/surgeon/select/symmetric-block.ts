/** The entries of a symmetric matrix between some places, `[k, k]` row-major; of two that are the same one is asked for. */
export function symmetricBlock<T>(
  places: readonly T[],
  entry: (a: T, b: T) => number,
): Float64Array {
  const k = places.length;
  const block = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b <= a; b++) {
      const value = entry(places[a] as T, places[b] as T);
      block[a * k + b] = value;
      block[b * k + a] = value;
    }
  }
  return block;
}
