/**
 * Tables by which a number of a range is drawn by its weight in constant time: draw a place `i` in the range,
 * keep it with probability `keep[i]`, otherwise take `other[i]`.
 */
export interface AliasTable {
  readonly keep: Float32Array;
  /** Places in the same array, within the same range. */
  readonly other: Int32Array;
}

/** An {@link AliasTable} with nothing in it yet; {@link fillAlias} fills it, range by range. */
export function aliasTable(size: number, shared: boolean): AliasTable {
  const memory = (bytes: number) =>
    shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  return { keep: new Float32Array(memory(4 * size)), other: new Int32Array(memory(4 * size)) };
}

/**
 * Fills places `from` to `to − 1` for their weights.
 *
 * @see Vose, "A linear algorithm for generating random numbers with a given distribution", 1991.
 */
export function fillAlias(
  { keep, other }: AliasTable,
  weights: Float64Array,
  from: number,
  to: number,
): void {
  const size = to - from;
  let total = 0;
  for (let i = from; i < to; i++) total += weights[i]!;
  const scaled = new Float64Array(size);
  const small = new Int32Array(size);
  const large = new Int32Array(size);
  let [smalls, larges] = [0, 0];
  for (let i = 0; i < size; i++) {
    scaled[i] = (weights[from + i]! * size) / total;
    if (scaled[i]! < 1) small[smalls++] = i;
    else large[larges++] = i;
  }
  while (smalls > 0 && larges > 0) {
    const [less, more] = [small[--smalls]!, large[larges - 1]!];
    keep[from + less] = scaled[less]!;
    other[from + less] = from + more;
    scaled[more] = scaled[more]! + scaled[less]! - 1;
    if (scaled[more]! < 1) {
      larges--;
      small[smalls++] = more;
    }
  }
  // What is left differs from 1 by rounding alone.
  for (const i of [...large.subarray(0, larges), ...small.subarray(0, smalls)]) {
    keep[from + i] = 1;
    other[from + i] = from + i;
  }
}
