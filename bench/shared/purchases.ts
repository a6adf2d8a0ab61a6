/** A bipartite graph of customers and the variants they bought. */
export interface Purchases {
  readonly customers: number;
  readonly variants: number;
  /** The customer and the variant of each purchase; repeated ones are kept. */
  readonly customerOf: Int32Array;
  readonly variantOf: Int32Array;
}

/** Numbers in [0, 1) of mulberry32. */
export function uniforms(seed: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => {
    const s = (seed + Math.imul(i + 1, 0x6d2b79f5)) | 0;
    let t = Math.imul(s ^ (s >>> 15), s | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  });
}

/** Standard normals by Box and Muller. */
export function normals(seed: number, count: number): Float64Array {
  const u = uniforms(seed, 2 * count);
  return Float64Array.from(
    { length: count },
    (_, i) => Math.sqrt(-2 * Math.log(1 - u[2 * i]!)) * Math.cos(2 * Math.PI * u[2 * i + 1]!),
  );
}

/** For each number the first place of rising sums, of powers of the rank, that is beyond it. */
function byRank(u: Float64Array, count: number, power: number): Int32Array {
  const sums = new Float64Array(count);
  for (let i = 0, sum = 0; i < count; i++) sums[i] = sum += (i + 1) ** power;
  return Int32Array.from(u, (value) => {
    const aim = value * sums[count - 1]!;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > aim) high = middle;
      else low = middle + 1;
    }
    return low;
  });
}

/**
 * `edges` purchases by an eighth as many customers of a fortieth as many variants, with degrees that fall
 * like powers of the rank; of three variants a customer takes the one nearest in taste. The same as
 * `bench/peers/purchases.py` makes.
 */
export function purchases(edges: number): Purchases {
  const [customers, variants, tastes] = [Math.floor(edges / 8), Math.floor(edges / 40), 4];
  const [zc, zv] = [normals(1001, customers * tastes), normals(2001, variants * tastes)];
  const customerOf = byRank(uniforms(7001, edges), customers, -0.6);
  const offered = byRank(uniforms(8001, 3 * edges), variants, -0.8);
  const variantOf = Int32Array.from({ length: edges }, (_, e) => {
    let [best, most] = [0, Number.NEGATIVE_INFINITY];
    for (let j = 3 * e; j < 3 * e + 3; j++) {
      let affinity = 0;
      for (let k = 0; k < tastes; k++) {
        affinity += zc[customerOf[e]! * tastes + k]! * zv[offered[j]! * tastes + k]!;
      }
      if (affinity > most) [best, most] = [offered[j]!, affinity];
    }
    return best;
  });
  return { customers, variants, customerOf, variantOf };
}
