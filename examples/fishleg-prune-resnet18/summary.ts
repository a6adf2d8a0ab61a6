import type { UnitLine } from "../shared/units.ts";
import type { Result, Run } from "./experiment.ts";

/** Finished trajectories. */
export type Lines = readonly UnitLine<Run, Result>[];

/** A method's means over its seeds. */
export interface Row {
  readonly method: string;
  readonly seeds: readonly number[];
  /** Test accuracy, by level and by place in its fine-tuning. */
  readonly accuracy: readonly (readonly number[])[];
}

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / values.length;

/** The means of each method that has a finished trajectory, and that of the dense nets. */
export function summarise(lines: Lines, methods: readonly string[]) {
  const rows = methods.flatMap((method): Row[] => {
    const own = lines.filter(({ config }) => config.method === method);
    const [first] = own;
    if (first === undefined) return [];
    const accuracy = first.result.levels.map(({ scores }, level) =>
      scores.map((_, place) =>
        mean(own.map(({ result }) => result.levels[level]?.scores[place]?.accuracy ?? Number.NaN)),
      ),
    );
    return [{ method, seeds: own.map(({ config }) => config.seed), accuracy }];
  });
  return { rows, dense: mean(lines.map(({ result }) => result.dense.accuracy)) };
}

/** Mean and standard error of the differences in accuracy on the seeds that both have, NaN where these are fewer than one and two. */
export function difference(
  lines: Lines,
  [method, reference]: readonly [string, string],
  level: number,
  place: number,
): { readonly mean: number; readonly error: number } {
  const of = (name: string) => lines.filter(({ config }) => config.method === name);
  const at = ({ result }: Lines[number]): number =>
    result.levels[level]?.scores[place]?.accuracy ?? Number.NaN;
  const values = of(method).flatMap((own) => {
    const other = of(reference).find(({ config }) => config.seed === own.config.seed);
    return other === undefined ? [] : [at(own) - at(other)];
  });
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return { mean: middle, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}
