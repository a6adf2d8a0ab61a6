import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import type { MutationKind } from "./mutations.ts";

/** One line of a file of results. */
export interface Result {
  readonly package: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly kind: MutationKind;
  readonly from: string;
  readonly to: string;
  /**
   * `untyped`: does not typecheck, and counts for nothing. `timeout` counts as killed. `open`: the time was over before
   * all tests had run; it counts as survived, and a run that gives more time tries it again.
   */
  readonly outcome: "killed" | "survived" | "open" | "timeout" | "untyped";
  /** Test files that execute the place, or may. */
  readonly tests: number;
  /** How many of them passed. */
  readonly ran: number;
  /** The test that failed first, with why. */
  readonly by?: string;
  readonly seconds: number;
}

/** What tells a mutant from others of the same sources. */
export type Place = Pick<Result, "file" | "line" | "column" | "from" | "to">;

export const keyOf = ({ file, line, column, from, to }: Place): string =>
  [file, line, column, from, to].join("\u0000");

export function readResults(path: string): Result[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Result);
}

/** Adds a line. Folders of one run, which messages of tests name, are left out. */
export function keepResult(path: string, result: Result): void {
  mkdirSync(dirname(path), { recursive: true });
  const by = result.by?.replaceAll(new RegExp(`${tmpdir()}/[\\w-]*/?`, "g"), "");
  appendFileSync(path, `${JSON.stringify(by === undefined ? result : { ...result, by })}\n`);
}

const counted = (results: readonly Result[]): Result[] =>
  results.filter(({ outcome }) => outcome !== "untyped");

const isAlive = ({ outcome }: Result): boolean => outcome === "survived" || outcome === "open";

/** The score of all packages together, in percent, and that of each, from which on it is good enough. */
export const goals = { all: 90, package: 85 };

/** What is below its goal, a line each: all packages together, and each of them. */
export function missedGoals(results: readonly Result[]): string[] {
  const typed = counted(results);
  const line = (name: string, of: readonly Result[], goal: number): string[] => {
    const killed = of.filter((result) => !isAlive(result)).length;
    const isMissed = 100 * killed < goal * of.length;
    return isMissed ? [`below the goal: ${name}, ${killed} of ${of.length}, goal ${goal} %`] : [];
  };
  const names = [...new Set(typed.map((result) => result.package))].sort();
  return [
    ...line("all", typed, goals.all),
    ...names.flatMap((name) =>
      line(
        name,
        typed.filter((result) => result.package === name),
        goals.package,
      ),
    ),
  ];
}

/** A table of scores by package, what is below its goal, and the mutants that survived. */
export function summary(results: readonly Result[]): string {
  const typed = counted(results);
  const names = [...new Set(typed.map((result) => result.package))].sort();
  const row = (name: string, of: readonly Result[]): string => {
    const [survived, open] = ["survived", "open"].map(
      (given) => of.filter(({ outcome }) => outcome === given).length,
    ) as [number, number];
    const killed = of.length - survived - open;
    const score = Math.round((100 * killed) / of.length);
    return `| ${name} | ${of.length} | ${killed} | ${survived} | ${open} | ${score} % |`;
  };
  const alive = typed.filter(isAlive);
  const missed = missedGoals(results);
  return [
    "| package | tried | killed | survived | open | score |",
    "| --- | --- | --- | --- | --- | --- |",
    ...names.map((name) =>
      row(
        name,
        typed.filter((result) => result.package === name),
      ),
    ),
    ...(names.length > 1 ? [row("all", typed)] : []),
    "",
    ...missed,
    ...(missed.length > 0 ? [""] : []),
    ...alive.map(
      ({ outcome, file, line, column, kind, from, to, tests }) =>
        `${outcome} ${file}:${line}:${column} ${kind}: ${short(from)} → ${short(to)}${tests === 0 ? " (no test comes there)" : ""}`,
    ),
  ].join("\n");
}

/** The beginning of a text, on one line. */
export const short = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
