import { tableShower } from "../shared/readme.ts";
import { type Interval, interval, intervalText } from "../shared/statistics.ts";

/** What a table shows of a run. */
export interface Judged {
  /** Share of right labels. */
  readonly accuracy: number;
  readonly lr: readonly number[];
  readonly ari: number | null;
}

/** Runs of each way, one a seed, in the order of seeds. */
export type JudgedWays = readonly (readonly [way: string, runs: readonly Judged[]])[];

/** Accuracy in percent above that of MAML with the same seed. */
function aboveMaml(ways: JudgedWays, runs: readonly Judged[]): Interval {
  const maml = ways.find(([way]) => way === "MAML")?.[1] ?? [];
  return interval(runs.map((r, i) => 100 * (r.accuracy - (maml[i]?.accuracy ?? Number.NaN))));
}

const head = ["way", "accuracy, %", "above MAML", "step sizes", "ARI", "seeds"];

function rowsOf(ways: JudgedWays): (string | number)[][] {
  const finished = ways.filter(([, runs]) => runs.length > 0);
  return finished.map(([way, runs]) => {
    const ari = runs.flatMap((r) => r.ari ?? []);
    return [
      ...[way, intervalText(interval(runs.map((r) => 100 * r.accuracy)))],
      way === "MAML" ? "" : intervalText(aboveMaml(ways, runs), 2),
      (runs[0]?.lr ?? []).map((v) => v.toFixed(2)).join(", "),
      ari.length < runs.length ? "" : intervalText(interval(ari), 2),
      runs.length,
    ];
  });
}

/** Shows the ways, and puts them into the page of their part too unless the run was a small one. */
export function showWays(
  name: string,
  ways: JudgedWays,
  { log, smoke }: { readonly log: (text: string) => void; readonly smoke: boolean },
): void {
  const page = name === "n-grams, group" ? "README.md" : "details.md";
  const show = tableShower(log, smoke ? null : new URL(page, import.meta.url));
  show(name, head, rowsOf(ways));
}
