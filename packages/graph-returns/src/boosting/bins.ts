import type { FeatureMatrix } from "../encodings/feature-matrix.ts";

/** Features cut into at most 256 bins each: what split searches read. */
export interface Binned {
  readonly rows: number;
  readonly features: number;
  /** The bin of each number; uint8 `[rows, features]`, row by row. */
  readonly bins: Uint8Array;
  /** Bins of each feature that hold numbers; missing values have the bin behind them. */
  readonly counts: Uint32Array;
  /** 1 for features with missing values. */
  readonly missing: Uint8Array;
  /** For each feature the upper bounds: `x < cuts[b]` for the numbers of bins up to `b`. */
  readonly cuts: readonly Float32Array[];
}

/** Above every finite float32 number that data hold: the bound of the last bin. */
const above = 3.4028234663852886e38;

/**
 * Cuts each feature into bins with about as many numbers each; features with few distinct numbers get a bin
 * for each. Bounds lie half way between neighbours.
 *
 * @param maxBins - of one feature, with the one for missing values; 2 to 256.
 *
 * @remarks Exact quantiles, by sorting: linear in the numbers.
 */
export function binColumns({ names, rows, values }: FeatureMatrix, maxBins: number): Binned {
  const features = names.length;
  const bins = new Uint8Array(rows * features);
  const counts = new Uint32Array(features);
  const missing = new Uint8Array(features);
  const cuts: Float32Array[] = [];
  const column = new Float32Array(rows);
  const sort = floatSorter(rows);
  for (let f = 0; f < features; f++) {
    let known = 0;
    for (let i = 0, at = f; i < rows; i++, at += features) {
      const value = values[at]!;
      if (!Number.isNaN(value)) column[known++] = value;
    }
    missing[f] = Number(known < rows);
    const bounds = boundsOf(sort(column.subarray(0, known)), maxBins - missing[f]!);
    counts[f] = bounds.length;
    cuts.push(bounds);
    assign(values, bins, f, features, bounds);
  }
  return { rows, features, bins, counts, missing, cuts };
}

/** Writes the bins of feature `f`: the number of bounds that are not above the value. */
function assign(
  values: Float32Array,
  bins: Uint8Array,
  f: number,
  features: number,
  bounds: Float32Array,
): void {
  const last = bounds.length - 1;
  let top = 1;
  while (top * 2 <= last) top *= 2;
  for (let at = f; at < values.length; at += features) {
    const value = values[at]!;
    if (Number.isNaN(value)) {
      bins[at] = bounds.length;
      continue;
    }
    let bin = 0;
    for (let step = top; step > 0; step >>= 1) {
      if (bin + step <= last && bounds[bin + step - 1]! <= value) bin += step;
    }
    bins[at] = bin;
  }
}

function boundsOf(sorted: Float32Array, most: number): Float32Array {
  const bounds: number[] = [];
  const n = sorted.length;
  let distinct = 1;
  for (let i = 1; i < n && distinct <= most; i++) if (sorted[i] !== sorted[i - 1]) distinct++;
  // With few distinct numbers each gets a bin; else a bin ends where its share of the rest is full.
  let [start, left] = [0, most];
  for (let i = 1; i < n; i++) {
    if (sorted[i] === sorted[i - 1]) continue;
    if (distinct > most && (i - start) * left < n - start) continue;
    bounds.push(between(sorted[i - 1]!, sorted[i]!));
    start = i;
    if (--left === 1) break;
  }
  bounds.push(above);
  return Float32Array.from(bounds);
}

/** A float32 number above `a` and not above `b`. */
function between(a: number, b: number): number {
  const middle = Math.fround(a / 2 + b / 2);
  return middle > a && middle <= b ? middle : b;
}

/** Sorts by digits of the bit patterns: several times faster than by comparison. */
function floatSorter(most: number): (numbers: Float32Array) => Float32Array {
  let keys = new Uint32Array(most);
  let spare = new Uint32Array(most);
  const counts = new Uint32Array(3 * 2048);
  return (numbers) => {
    const n = numbers.length;
    const bits = new Uint32Array(numbers.buffer, numbers.byteOffset, n);
    counts.fill(0);
    for (let i = 0; i < n; i++) {
      // Negative numbers turned round, the others above them: patterns then rise with the numbers.
      const key = (bits[i]! ^ (bits[i]! >> 31 ? 0xffffffff : 0x80000000)) >>> 0;
      keys[i] = key;
      counts[key & 2047]!++;
      counts[2048 + ((key >>> 11) & 2047)]!++;
      counts[4096 + (key >>> 22)]!++;
    }
    for (let pass = 0; pass < 3; pass++) {
      const base = pass * 2048;
      let sum = 0;
      for (let d = base; d < base + 2048; d++) {
        const here = counts[d]!;
        counts[d] = sum;
        sum += here;
      }
      const shift = pass * 11;
      for (let i = 0; i < n; i++) {
        const key = keys[i]!;
        spare[counts[base + ((key >>> shift) & 2047)]!++] = key;
      }
      [keys, spare] = [spare, keys];
    }
    for (let i = 0; i < n; i++) {
      const key = keys[i]!;
      bits[i] = key >>> 31 ? key ^ 0x80000000 : ~key;
    }
    return numbers;
  };
}
