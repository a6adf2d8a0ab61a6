import type { UnitInput } from "./unit-input.ts";

/** Units of one size that are cut out of the prunable leaves, leaf by leaf. */
export interface UnitStarts {
  readonly count: number;
  /** The first place of a unit, counted from the start of all weights. */
  readonly start: (unit: number) => number;
  readonly leaf: (unit: number) => number;
}

/** @param startsOf - the first places of the units of a leaf. */
export function unitStarts(
  { prunable }: Pick<UnitInput, "prunable">,
  startsOf: (leaf: number) => readonly number[],
): UnitStarts {
  const parts = prunable.flatMap((can, leaf) => (can ? [{ leaf, starts: startsOf(leaf) }] : []));
  const count = parts.reduce((total, part) => total + part.starts.length, 0);
  const [starts, leaves] = [new Int32Array(count), new Int32Array(count)];
  let at = 0;
  for (const { leaf, starts: own } of parts) {
    starts.set(own, at);
    leaves.fill(leaf, at, at + own.length);
    at += own.length;
  }
  return {
    count,
    start: (unit) => starts[unit] as number,
    leaf: (unit) => leaves[unit] as number,
  };
}
