/**
 * The `k`-th smallest of some numbers, counted from 0, in linear time: quickselect on a typed array, whose order is
 * lost. Infinities are allowed; NaN is not.
 *
 * @remarks The pivot is the median of three, so that sorted and constant arrays are no bad case.
 * @see Hoare, "Algorithm 65: find", Communications of the ACM 4(7), 1961.
 */
export function kthSmallest(values: Float32Array, k: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = medianOfThree(values, low, high);
    let [i, j] = [low, high];
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i > j) break;
      const held = values[i] as number;
      values[i] = values[j] as number;
      values[j] = held;
      i++;
      j--;
    }
    // low..j ≤ pivot, i..high ≥ pivot, and what lies between is the pivot.
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return pivot;
  }
  return values[k] as number;
}

function medianOfThree(values: Float32Array, low: number, high: number): number {
  const a = values[low] as number;
  const b = values[(low + high) >> 1] as number;
  const c = values[high] as number;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
