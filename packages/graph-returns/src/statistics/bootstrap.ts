import { LegendreError, random } from "@legendre/core-tensor";
import { count, type OptionsOf, type Settings, shared } from "@legendre/core-tensor/options";
import { seed } from "../seed.ts";
import { type IntervalOptions, intervalOptions } from "./interval.ts";

/** The options of {@link BootstrapOptions}. */
export const bootstrapOptions = shared(
  {
    /** Resamples. */
    replicates: count(1, 500),
    /** Seed of the resamples. */
    seed,
  },
  intervalOptions,
);

/** Options that resampled intervals share. */
export interface BootstrapOptions extends IntervalOptions, OptionsOf<typeof bootstrapOptions> {}

/** A resample's part of the options. */
export type Resampling = Omit<Settings<typeof bootstrapOptions.kinds>, "confidence">;

/** Beyond this many rows or groups resamples are made in one pass. */
const many = 50_000;

/**
 * Draws rows with replacement, as many as there are, or whole groups of them, as many as there are groups. What is
 * compared is visited in one resample, so that differences are paired.
 *
 * Of many rows each is drawn a Poisson number of times instead, by itself: the numbers of draws of single rows are the same in
 * the limit, and rows are visited in their order, which memory is several times faster at.
 *
 * @param visit - called for each drawn row, with how often it is drawn.
 * @param end - called after each resample.
 *
 * @see Hanley and MacGibbon, "Creating non-parametric bootstrap samples using Poisson frequencies", Computer Methods and
 *   Programs in Biomedicine 83 (2006).
 */
export function resample(
  where: string,
  count: number,
  { replicates, seed, groups }: Resampling,
  visit: (row: number, times: number) => void,
  end: (replicate: number) => void,
): void {
  const keyed = random.hostRandom(seed);
  const members = groups === undefined ? undefined : membersOf(where, count, groups);
  const units = members === undefined ? count : members.pointers.length - 1;
  const take = (unit: number, times: number): void => {
    if (members === undefined) {
      visit(unit, times);
      return;
    }
    const { pointers, rows } = members;
    for (let at = pointers[unit]!; at < pointers[unit + 1]!; at++) visit(rows[at]!, times);
  };
  for (let replicate = 0; replicate < replicates; replicate++) {
    const draw = fastRandom(keyed.foldIn(replicate));
    if (units > many) {
      for (let unit = 0; unit < units; unit++) {
        const times = poisson(draw());
        if (times > 0) take(unit, times);
      }
    } else {
      for (let i = 0; i < units; i++) take(Math.floor(draw() * units), 1);
    }
    end(replicate);
  }
}

/** Chances of a Poisson variable of mean 1 being at most 0, 1, … 12; beyond, 32 bits do not tell. */
const upTo = Array.from({ length: 13 }, (_, k) => {
  let [term, sum] = [Math.exp(-1), 0];
  for (let i = 0; i <= k; i++) {
    sum += term;
    term /= i + 1;
  }
  return sum;
});

/** How often a row is drawn, of a uniform number. */
function poisson(uniform: number): number {
  let times = 0;
  while (times < 13 && uniform >= upTo[times]!) times++;
  return times;
}

/** Rows by group, groups numbered anew without gaps. */
function membersOf(
  where: string,
  count: number,
  groups: Int32Array,
): { pointers: Int32Array; rows: Int32Array } {
  if (groups.length !== count) {
    const message = `groups has ${groups.length} numbers for ${count} rows; give one for each`;
    throw new LegendreError("shape", where, message, { groups: groups.length, rows: count });
  }
  const rows = Int32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => groups[a]! - groups[b]! || a - b,
  );
  const pointers: number[] = [];
  for (let at = 0; at < count; at++) {
    if (at === 0 || groups[rows[at]!] !== groups[rows[at - 1]!]) pointers.push(at);
  }
  pointers.push(count);
  return { pointers: Int32Array.from(pointers), rows };
}

/**
 * Uniform in [0, 1) with 32 bits, in a few nanoseconds: xoshiro128** from a keyed start. A resample of a million
 * rows draws as many numbers as a keyed generator would take a second for.
 *
 * @see Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021).
 */
function fastRandom(start: random.HostRandom): () => number {
  const word = (): number => start.below(2 ** 32) | 0;
  let [a, b, c, d] = [word(), word(), word(), word() | 1];
  return () => {
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const kept = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= kept;
    d = (d << 11) | (d >>> 21);
    return (result >>> 0) * 2 ** -32;
  };
}
