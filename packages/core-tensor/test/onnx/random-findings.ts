import { type HostArray, type Program, runReference, treeLeaves } from "../../src/index.ts";
import { type Rounding, roundings, runRounded } from "./random-programs.ts";

/** How far one result of a program is off, as a share of what is allowed. */
export interface Finding {
  readonly program: number;
  readonly result: number;
  readonly error: number;
  readonly allowed: number;
}

/**
 * How far the results of a random program are off.
 *
 * @param seed - its name.
 * @param results - the numbers of its results.
 * @param slack - by how much the bound is widened.
 * @param all - the roundings that it follows from; with `roundingsApart` for compilers that round equal numbers apart.
 */
export function findingsOf(
  seed: number,
  program: Program,
  args: readonly HostArray[],
  results: readonly ArrayLike<number>[],
  slack = 1,
  all: readonly Rounding[] = roundings,
): Finding[] {
  const exact = treeLeaves<HostArray>(runReference(program, ...args));
  const rounded = all.map((round) => runRounded(program, args, round));
  return results.map((result, index) => {
    const want = (exact[index] as HostArray).data;
    const rounding = rounded.map((leaves) => distance(want, (leaves[index] as HostArray).data));
    const bound = Math.max(
      1e-6 * distance(want, new Float64Array(want.length)),
      8 * Math.max(...rounding),
    );
    return {
      program: seed,
      result: index,
      error: distance(want, result),
      allowed: slack * bound,
    };
  });
}

/** The findings out of their bounds. */
export function wrongOf(found: readonly Finding[]): Finding[] {
  return found.filter(({ error, allowed }) => !(error <= allowed));
}

/** The greatest difference; infinite where one side only is NaN. */
function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as number, b[i] as number];
    if (Number.isNaN(x) && Number.isNaN(y)) continue;
    const difference = Object.is(x, y) ? 0 : Math.abs(x - y);
    most = Math.max(most, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference);
  }
  return most;
}

/** The finding nearest to its bound. */
export function worst(found: readonly Finding[]): Finding | undefined {
  const share = ({ error, allowed }: Finding): number => (error === 0 ? 0 : error / allowed);
  return found.reduce<Finding | undefined>(
    (most, one) => (most === undefined || share(one) > share(most) ? one : most),
    undefined,
  );
}
