import type { HostNumbers } from "./host-form.ts";

/**
 * Groups of elements of which an op takes the largest: windows, segments, rows that a sparse matrix names.
 * A read is a run of `width` neighbours in memory, each of them an element of a group of its own.
 */
export interface Groups {
  readonly width: number;
  /** Calls `f` with the places of each read: in the input, and of the groups in the output. */
  readonly each: (f: (input: number, output: number) => void) => void;
}

/** True when `v` comes before `best`: the first of equal numbers, and a NaN before any other. */
export function isLarger(v: number, best: number, source: number): boolean {
  return source < 0 || v > best || Number.isNaN(v);
}

// Elements that equal the maximum share the derivative equally. Where the maximum is NaN no element equals
// it, and everything that the group read gets NaN, as 0 / 0 of them gives in `Max`.

function isTied(x: number, largest: number): boolean {
  return x === largest || Number.isNaN(largest);
}

/** For each group how many of its elements equal its maximum; NaN where that is NaN. */
function ties({ width, each }: Groups, x: HostNumbers, y: HostNumbers): Float64Array {
  const found = new Float64Array(y.length);
  each((input, output) => {
    for (let c = 0; c < width; c++) {
      const largest = y[output + c]!;
      if (x[input + c] === largest) found[output + c]! += 1;
      else if (Number.isNaN(largest)) found[output + c] = largest;
    }
  });
  return found;
}

/** Adds to `to` the mean of those elements of `t` that stand where a group has its maximum. */
export function tiedTangent(
  groups: Groups,
  [x, y]: readonly [HostNumbers, HostNumbers],
  t: HostNumbers,
  to: HostNumbers,
): void {
  const found = ties(groups, x, y);
  groups.each((input, output) => {
    for (let c = 0; c < groups.width; c++) {
      const from = input + c;
      const at = output + c;
      if (isTied(x[from]!, y[at]!)) to[at]! += t[from]! / found[at]!;
    }
  });
}

/** The transpose of {@link tiedTangent}. */
export function tiedTranspose(
  groups: Groups,
  [x, y]: readonly [HostNumbers, HostNumbers],
  dy: HostNumbers,
  to: HostNumbers,
): void {
  const found = ties(groups, x, y);
  groups.each((input, output) => {
    for (let c = 0; c < groups.width; c++) {
      const at = input + c;
      const from = output + c;
      if (isTied(x[at]!, y[from]!)) to[at]! += dy[from]! / found[from]!;
    }
  });
}
