import { random } from "@legendre/core-tensor";
import { checkNumber } from "@legendre/core-tensor/options";

/** Draws for each row of a fit, of which there are millions. */
export interface RowRandom {
  /** Uniform in [0, 1) with 32 bits. */
  readonly uniform: () => number;
}

/**
 * A stream that draws in a few nanoseconds (mulberry32), started from the keyed generator: good enough to
 * choose rows and columns.
 */
export function rowRandom(seed: number): RowRandom {
  checkNumber("fit", "seed", seed, { integer: true, min: 0, max: Number.MAX_SAFE_INTEGER });
  let state = random.hostRandom(seed).below(2 ** 32) | 0;
  return {
    uniform() {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    },
  };
}

/** A byte for each column, 1 for those in a sample of `share` of them, at least one. */
export function columnMask(draws: RowRandom, columns: number, share: number): Uint8Array {
  const wanted = Math.max(1, Math.round(share * columns));
  const mask = new Uint8Array(columns).fill(wanted >= columns ? 1 : 0);
  for (let left = wanted, i = 0; wanted < columns && i < columns; i++) {
    // Each of the columns that are left is as likely as any other.
    if (draws.uniform() * (columns - i) >= left) continue;
    mask[i] = 1;
    left--;
  }
  return mask;
}
