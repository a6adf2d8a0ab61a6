import { count, type OptionsOf, options, value } from "@legendre/core-tensor/options";

/** Times of one call in milliseconds. */
export interface Latency {
  readonly min: number;
  readonly median: number;
}

/** The options of {@link compareLatency}. */
export const compareLatencyOptions = options("compareLatency", {
  /** Calls of each function that are timed, at least 1. */
  rounds: count(1, 20),
  /** The time in milliseconds, for tests. */
  now: value<() => number, () => number>(() => performance.now()),
});

/** Options of {@link compareLatency}. */
export interface CompareLatencyOptions extends OptionsOf<typeof compareLatencyOptions> {}

/**
 * Times functions beside each other: each is called twice to warm up, then they take turns, so that a busy moment
 * of the machine meets all of them alike.
 *
 * @param calls - functions by name; what they return is awaited and left to them.
 * @returns the least and the middle time of each, by name.
 * @throws code "option".
 *
 * @example
 * ```ts
 * import { compareLatency } from "@legendre/fishleg/surgeon";
 *
 * const times = await compareLatency({ dense: () => 1, pruned: () => 2 }, { rounds: 3 });
 * console.log(Object.keys(times), times.dense.min <= times.dense.median); // → [ 'dense', 'pruned' ] true
 * ```
 */
export async function compareLatency<N extends string>(
  calls: Readonly<Record<N, () => unknown>>,
  options?: CompareLatencyOptions,
): Promise<Record<N, Latency>> {
  const { rounds, now } = compareLatencyOptions.resolve(options);
  const names = Object.keys(calls) as N[];
  const times = new Map<N, number[]>(names.map((name) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    for (const name of names) {
      const start = now();
      await calls[name]();
      if (round >= 0) times.get(name)?.push(now() - start);
    }
  }
  const entries = names.map((name): [N, Latency] => {
    const sorted = (times.get(name) as number[]).sort((a, b) => a - b);
    return [name, { min: sorted[0] as number, median: sorted[sorted.length >> 1] as number }];
  });
  return Object.fromEntries(entries) as Record<N, Latency>;
}
