import { mean, meanAndError } from "../shared/statistics.ts";
import type { UnitLine } from "../shared/units.ts";
import type { Result, Run } from "./experiment.ts";

/** Finished units. */
export type Lines = readonly UnitLine<Run, Result>[];
/** What a net is judged by. */
export type Measure = "accuracy" | "loss";

/** The test result of each seed, in the order of seeds: accuracy in percent, loss in nats. */
function values(
  lines: Lines,
  method: string,
  sparsity: number,
  measure: Measure,
  stage: "before" | "after" = "after",
): number[] {
  return lines
    .filter(({ config }) => config.method === method)
    .sort((a, b) => a.config.seed - b.config.seed)
    .map(({ result }) => {
      const level = result.levels.find((each) => each.sparsity === sparsity);
      const value = level?.[stage][measure] ?? Number.NaN;
      return measure === "accuracy" ? 100 * value : value;
    });
}

/** The means of one method over seeds, by sparsity. */
export interface MethodMeans {
  readonly method: string;
  readonly means: readonly number[];
}

/** Means over seeds, one row a method, after fine-tuning or before it. */
export function summarise(
  lines: Lines,
  methods: readonly string[],
  sparsities: readonly number[],
  measure: Measure,
  stage: "before" | "after" = "after",
): MethodMeans[] {
  return methods.map((method) => ({
    method,
    means: sparsities.map((s) => mean(values(lines, method, s, measure, stage))),
  }));
}

/** The method with the best mean. */
export function best(
  lines: Lines,
  methods: readonly string[],
  sparsity: number,
  measure: Measure,
): string {
  const sign = measure === "accuracy" ? 1 : -1;
  const scored = methods.map((m) => [m, sign * mean(values(lines, m, sparsity, measure))] as const);
  return scored.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** Mean and standard error of the differences by seed, so that positive is better for the first. */
export function pairedDifference(
  lines: Lines,
  first: string,
  second: string,
  sparsity: number,
  measure: Measure,
): { readonly mean: number; readonly error: number } {
  const sign = measure === "accuracy" ? 1 : -1;
  const b = values(lines, second, sparsity, measure);
  return meanAndError(
    values(lines, first, sparsity, measure).map((a, i) => sign * (a - (b[i] as number))),
  );
}
