import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type GrowthFigure, growthFigures } from "../../bench/shared/figures.ts";
import { benchmarksPage } from "../../bench/shared/page.ts";
import { peerPythons } from "../../bench/shared/peer.ts";
import type { BenchRecord } from "../../bench/shared/record.ts";
import { mergeRecords, readResults, writeResults } from "../../bench/shared/results.ts";
import { summaryFigure } from "../../bench/shared/summary.ts";
import { nearestName } from "../../packages/core-tensor/src/options.ts";
import { exitOnError, UsageError } from "../cli/src/fail.ts";
import { parseFlags } from "../cli/src/flags.ts";
import { buildOrExit } from "./build.ts";
import { benchFlags } from "./run-program.ts";
import { root } from "./workspace.ts";

const resultsFile = join(root, "bench/results.json");
const pageFile = join(root, "docs/benchmarks.md");
const figuresFolder = join(root, "docs/figures");
const notesFolder = join(root, "bench/notes");

const flagSpecs = {
  all: { type: "boolean", help: "run every bench, or those of --only" },
  only: { type: "string", help: "names of benches, separated by commas" },
  write: { type: "boolean", help: "keep the records in bench/results.json and write the page" },
  check: { type: "boolean", help: "see that the page and the figures are those of the records" },
  rows: { type: "boolean", help: "leave the sizes of the figures out" },
  curves: { type: "boolean", help: "time nothing but the sizes of the figures" },
  xla: { type: "boolean", help: "time nothing but the steps on XLA; other rows stay" },
  smoke: { type: "boolean", help: "tiny sizes, one round" },
  json: { type: "boolean", help: "JSON lines on stdout and nothing else there" },
  runs: { type: "integer", help: "samples a side" },
  engine: { type: "string", help: "engine to run on" },
} as const;

/** Words on each bench, from `bench/notes/NAME.md`. */
function notes(): Record<string, string> {
  if (!existsSync(notesFolder)) return {};
  const files = readdirSync(notesFolder).filter((file) => file.endsWith(".md"));
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -3), readFileSync(join(notesFolder, file), "utf8")]),
  );
}

/** The files that the records make, by their path. */
function written(records: readonly BenchRecord[]): Map<string, string> {
  const figures: GrowthFigure[] = growthFigures(records);
  const files = new Map(figures.map(({ file, svg }) => [join(figuresFolder, file), svg]));
  files.set(join(figuresFolder, "bench-summary.svg"), summaryFigure(records));
  return files.set(pageFile, benchmarksPage(records, figures, notes()));
}

/** The names to run: all, those of `--only`, or the word before the flags. */
function chosen(names: readonly string[], all: boolean, only: string | undefined): string[] {
  if (only === undefined) return all ? [...names] : [];
  const wanted = only.split(",").map((name) => name.trim());
  for (const name of wanted) {
    if (names.includes(name)) continue;
    throw new UsageError(
      `bench "${name}" is not known; did you mean "${nearestName(name, names)}"?`,
    );
  }
  return wanted;
}

/** Runs one bench in a process of its own; what it recorded, and whether it ended well. */
async function runOne(
  name: string,
  flags: readonly string[],
  seen: (line: string) => void,
): Promise<{ ok: boolean; records: BenchRecord[] }> {
  const tsx = join(root, "node_modules/.bin/tsx");
  const child = spawn(tsx, [...benchFlags, `bench/${name}.ts`, "--json", ...flags], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = (): boolean => child.kill("SIGTERM");
  process.once("SIGINT", stop);
  const records: BenchRecord[] = [];
  const status = new Promise<number>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
  for await (const line of createInterface({ input: child.stdout })) {
    records.push(JSON.parse(line) as BenchRecord);
    seen(line);
  }
  process.removeListener("SIGINT", stop);
  return { ok: (await status) === 0, records };
}

/**
 * Runs several benches, one process each. With `--write`, the records of a bench are kept as soon as it has
 * ended, well or not, so that a failure or an interruption loses no row that was measured.
 *
 * @param words The command line; a first word without dashes is the name of the only bench.
 */
export async function runBenches(
  names: readonly string[],
  words: readonly string[],
): Promise<void> {
  exitOnError();
  const first = words[0]?.startsWith("-") === false ? words[0] : undefined;
  const flags = parseFlags(flagSpecs, first === undefined ? words : words.slice(1));
  const wanted = chosen(names, flags.all, first ?? flags.only);
  if (flags.check) return checkWritten();
  if (flags.write && wanted.length > 0 && peerPythons().length === 0) {
    throw new UsageError("--write would keep rows without a peer; set PEER_PYTHON");
  }
  if (wanted.length > 0) buildOrExit();
  const passedOn = [
    ...(flags.smoke ? ["--smoke"] : []),
    ...(flags.runs === undefined ? [] : ["--runs", String(flags.runs)]),
    ...(flags.engine === undefined ? [] : ["--engine", flags.engine]),
    ...(flags.xla
      ? ["--xla"]
      : flags.curves
        ? ["--curves"]
        : flags.write && !flags.rows
          ? ["--growth"]
          : []),
  ];
  const failed: string[] = [];
  for (const name of wanted) {
    process.stderr.write(`== ${name}\n`);
    const { ok, records } = await runOne(name, passedOn, (line) => {
      if (flags.json) process.stdout.write(`${line}\n`);
    });
    if (!ok) failed.push(name);
    // Also of one that failed: each row that it recorded is whole.
    if (flags.write && records.length > 0) {
      writeAll(mergeRecords(readResults(resultsFile), records, flags.xla));
    }
  }
  if (flags.write && wanted.length === 0) writeAll(readResults(resultsFile));
  if (failed.length > 0) {
    process.stderr.write(
      `failed: ${failed.join(", ")}; \`--only ${failed.join(",")}\` repeats these\n`,
    );
    process.exitCode = 1;
  }
}

function writeAll(records: readonly BenchRecord[]): void {
  writeResults(resultsFile, records);
  mkdirSync(figuresFolder, { recursive: true });
  for (const [file, text] of written(records)) writeFileSync(file, text);
}

/** Says which written files differ from what the records make. */
function checkWritten(): void {
  for (const [file, text] of written(readResults(resultsFile))) {
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    const path = file.slice(root.length + 1);
    process.stdout.write(
      `${path} is not what bench/results.json makes: npm run bench -- --write\n`,
    );
    process.exitCode = 1;
  }
}
