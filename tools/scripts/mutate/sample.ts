/** Numbers in [0, 1) that follow from a seed. */
export function numbersOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `values` in an order that follows from the seed. */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  const next = numbersOf(seed);
  const order = [...values];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

/**
 * How many of `total` each group gets: in proportion to the roots of their sizes, so that small packages are not left
 * out, and no more than there are.
 */
export function shares(sizes: readonly number[], total: number): number[] {
  const given = sizes.map(() => 0);
  const room = (i: number): boolean => (given[i] as number) < (sizes[i] as number);
  const due = (i: number): number => Math.sqrt(sizes[i] as number) / ((given[i] as number) + 1);
  for (let n = 0; n < total; n++) {
    const open = [...sizes.keys()].filter(room);
    if (open.length === 0) break;
    const next = open.reduce((a, b) => (due(b) > due(a) ? b : a));
    given[next] = (given[next] as number) + 1;
  }
  return given;
}
