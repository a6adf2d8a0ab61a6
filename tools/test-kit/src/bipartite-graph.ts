/** The generator of the peers' workloads: uniform numbers of mulberry32, normal ones by Box and Muller. */
export interface Mulberry32 {
  uniforms(count: number): Float64Array;
  normals(count: number): Float64Array;
}

/** A stream of {@link Mulberry32}. */
export function mulberry32(seed: number): Mulberry32 {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    uniforms: (count) => Float64Array.from({ length: count }, next),
    normals: (count) =>
      Float64Array.from({ length: count }, () => {
        const [u, v] = [next(), next()];
        return Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v);
      }),
  };
}

/** A bipartite graph with power-law degrees, homophily and labels. */
export interface BipartiteGraph {
  readonly customers: number;
  readonly variants: number;
  /** Features, `[customers, F]` and `[variants, F]` by rows. */
  readonly customerFeatures: Float32Array;
  readonly variantFeatures: Float32Array;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly label: Uint8Array;
  /** 0 train, 1 validation, 2 test. */
  readonly split: Uint8Array;
  readonly logit: Float64Array;
}

/**
 * The graph that the peers in Python are measured on and the golden values are of: `E/8` customers, `E/40`
 * variants, four hidden factors; of three candidates a customer takes the variant nearest to its factors.
 */
export function bipartiteGraph(edges: number, features: number, seed = 1): BipartiteGraph {
  const stream = (k: number) => mulberry32(seed + 1000 * k);
  const [customers, variants, factors] = [Math.floor(edges / 8), Math.floor(edges / 40), 4];
  const ofCustomers = stream(1).normals(customers * factors);
  const ofVariants = stream(2).normals(variants * factors);
  const mixed = (hidden: Float64Array, count: number, mixing: number, noise: number) => {
    const weights = stream(mixing).normals(features * factors);
    const out = stream(noise).normals(count * features);
    for (let i = 0; i < count; i++) {
      for (let f = 0; f < features; f++) {
        let sum = 0;
        for (let k = 0; k < factors; k++) {
          sum += hidden[i * factors + k]! * weights[f * factors + k]!;
        }
        out[i * features + f] = 0.5 * sum + 1.5 * out[i * features + f]!;
      }
    }
    return Float32Array.from(out);
  };
  const drawSource = byPowerLaw(customers, 0.6);
  const drawTarget = byPowerLaw(variants, 0.8);
  const source = Int32Array.from(stream(7).uniforms(edges), drawSource);
  const candidates = Int32Array.from(stream(8).uniforms(3 * edges), drawTarget);
  const affinity = (c: number, v: number, from: number) => {
    let sum = 0;
    for (let k = from; k < factors; k++) {
      sum += ofCustomers[c * factors + k]! * ofVariants[v * factors + k]!;
    }
    return sum;
  };
  const target = Int32Array.from(source, (c, e) => {
    let best = candidates[3 * e]!;
    for (let j = 1; j < 3; j++) {
      const other = candidates[3 * e + j]!;
      if (affinity(c, other, 0) > affinity(c, best, 0)) best = other;
    }
    return best;
  });
  const logit = Float64Array.from(source, (c, e) => {
    const v = target[e]!;
    const own = ofCustomers[c * factors]! + 0.8 * ofVariants[v * factors]!;
    return -0.3 + own + 0.4 * affinity(c, v, 1);
  });
  const chance = stream(9).uniforms(edges);
  const label = Uint8Array.from(logit, (x, e) => (chance[e]! < 1 / (1 + Math.exp(-x)) ? 1 : 0));
  const place = stream(10).uniforms(edges);
  const split = Uint8Array.from(place, (r) => (r < 0.7 ? 0 : r < 0.85 ? 1 : 2));
  return {
    customers,
    variants,
    source,
    target,
    label,
    split,
    logit,
    customerFeatures: mixed(ofCustomers, customers, 3, 5),
    variantFeatures: mixed(ofVariants, variants, 4, 6),
  };
}

/** The smallest `i` whose running sum of `(i + 1)^−power` is above `u` times the whole. */
function byPowerLaw(count: number, power: number): (u: number) => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) sums[i] = sum += (i + 1) ** -power;
  return (u) => {
    const goal = u * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > goal) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
