import { mean, meanAndError } from "../shared/statistics.ts";
import type { UnitLine } from "../shared/units.ts";
import type { Result, Run } from "./experiment.ts";

/** Finished trajectories. */
export type Lines = readonly UnitLine<Run, Result>[];

/** A method's means over its nets. */
export interface Row {
  readonly method: string;
  readonly seeds: readonly number[];
  /** Test accuracy, by level and by place in its fine-tuning. */
  readonly accuracy: readonly (readonly number[])[];
}

/** The trajectories of a method. */
const of = (lines: Lines, method: string): Lines =>
  lines.filter(({ config }) => config.method === method);

/**
 * The means of each method that has a finished trajectory, and that of the dense nets: over the nets on which all of these
 * methods are finished, so that no row owes anything to an easier net. Where there is no such net, over each method's own.
 */
export function summarise(lines: Lines, methods: readonly string[]) {
  const finished = methods.filter((method) => of(lines, method).length > 0);
  const seeds = [...new Set(lines.map(({ config }) => config.seed))];
  const shared = seeds.filter((seed) =>
    finished.every((method) => of(lines, method).some(({ config }) => config.seed === seed)),
  );
  const used = shared.length > 0 ? shared : seeds;
  const rows = finished.map((method): Row => {
    const own = of(lines, method).filter(({ config }) => used.includes(config.seed));
    const [first] = own as [Lines[number]];
    const accuracy = first.result.levels.map(({ scores }, level) =>
      scores.map((_, place) =>
        mean(own.map(({ result }) => result.levels[level]?.scores[place]?.accuracy ?? Number.NaN)),
      ),
    );
    return { method, seeds: own.map(({ config }) => config.seed), accuracy };
  });
  const nets = used.map(
    (seed) => lines.find(({ config }) => config.seed === seed) as Lines[number],
  );
  return { rows, dense: mean(nets.map(({ result }) => result.dense.accuracy)) };
}

/** The seeds on which both methods are finished. */
export const paired = (lines: Lines, [a, b]: readonly [string, string]): number[] =>
  of(lines, a)
    .map(({ config }) => config.seed)
    .filter((seed) => of(lines, b).some(({ config }) => config.seed === seed));

/** Mean and standard error of the differences in accuracy on the seeds that both have, NaN where these are fewer than one and two. */
export function difference(
  lines: Lines,
  pair: readonly [string, string],
  level: number,
  place: number,
): { readonly mean: number; readonly error: number } {
  const values = paired(lines, pair).map((seed) => {
    const [own, other] = pair.map((method) => {
      const line = of(lines, method).find(({ config }) => config.seed === seed);
      return line?.result.levels[level]?.scores[place]?.accuracy ?? Number.NaN;
    }) as [number, number];
    return own - other;
  });
  return meanAndError(values);
}
