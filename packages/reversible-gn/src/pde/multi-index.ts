/** How often a function is differentiated by each coordinate. */
export type MultiIndex = readonly number[];

/** One of each coordinate of `names` for each time it stands in `by`; `position` says which it is. */
export function multiIndex(
  size: number,
  by: readonly string[],
  position: (name: string) => number,
): MultiIndex {
  const index = new Array<number>(size).fill(0);
  for (const name of by) {
    const at = position(name);
    index[at] = (index[at] as number) + 1;
  }
  return index;
}

/** The sum of an index: the order of the derivative. */
export const orderOf = (index: MultiIndex): number => index.reduce((a, b) => a + b, 0);

/** A name for an index, for maps. */
export const keyOf = (index: MultiIndex): string => index.join();

/** All indices at most as large as `index` in each place, itself included. */
export function below(index: MultiIndex): MultiIndex[] {
  return index.reduce<number[][]>(
    (found, count) =>
      found.flatMap((head) => Array.from({ length: count + 1 }, (_, k) => [...head, k])),
    [[]],
  );
}

/** The indices and all below them, each once, by order. */
export function closure(size: number, indices: readonly MultiIndex[]): MultiIndex[] {
  const all = new Map<string, MultiIndex>();
  for (const index of [new Array<number>(size).fill(0), ...indices]) {
    for (const lower of below(index)) all.set(keyOf(lower), lower);
  }
  return [...all.values()].sort((a, b) => orderOf(a) - orderOf(b));
}

/** `a − b`, place by place. */
export const minus = (a: MultiIndex, b: MultiIndex): MultiIndex =>
  a.map((count, i) => count - (b[i] as number));
