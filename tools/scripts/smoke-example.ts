import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildOrExit } from "./build.ts";
import { exampleFiles } from "./run-example.ts";
import { root } from "./workspace.ts";

/** How far a number may be from the one that is written: `absolute + relative · |expected|`. */
interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

/** `expected.json` of an example: the numbers of its smoke run. */
export interface Expected {
  /** Of numbers that no pattern names. */
  readonly tolerance: Tolerance;
  /** Others, by a pattern for the path of the number; written by hand, with the reason. */
  readonly exceptions?: readonly (Tolerance & { readonly path: string; readonly why: string })[];
  /** Numbers by their path in the records: record, members, places in lists. */
  readonly numbers: Readonly<Record<string, number | null>>;
}

/** What machines of different instructions and numbers of threads stay within, for a few steps of training. */
const usual: Tolerance = { relative: 0.05, absolute: 0.002 };
/** Most numbers that are kept: of more, evenly spaced ones. */
const most = 120;
/** What is measured in time or room differs from run to run. */
const measured = /(second|millis|\bms\b|time|speed|latency|throughput|rss|heap|memory)/i;

/** The numbers of records, by path; those that measure time are left out. */
export function numbersOf(records: readonly unknown[]): Record<string, number | null> {
  const found: [string, number | null][] = [];
  const visit = (value: unknown, path: string): void => {
    if (measured.test(path)) return;
    if (typeof value === "number") found.push([path, Number(value.toPrecision(6))]);
    else if (value === null) found.push([path, null]);
    else if (typeof value === "boolean") found.push([path, Number(value)]);
    else if (typeof value === "object") {
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    }
  };
  for (const [i, record] of records.entries()) visit(record, String(i));
  const step = Math.max(1, found.length / most);
  const kept = Array.from(
    { length: Math.min(most, found.length) },
    (_, i) => found[Math.floor(i * step)],
  );
  return Object.fromEntries(kept as [string, number | null][]);
}

/** What is off, a line for each number; nothing where all is as expected. */
export function differences(
  expected: Expected,
  seen: Readonly<Record<string, number | null>>,
): string[] {
  return Object.entries(expected.numbers).flatMap(([path, want]) => {
    const got = seen[path];
    if (got === undefined) return [`${path}: expected ${want}, the run does not say it`];
    if (got === null || want === null)
      return got === want ? [] : [`${path}: expected ${want}, saw ${got}`];
    const exception = expected.exceptions?.find((each) => new RegExp(each.path).test(path));
    const { relative, absolute } = exception ?? expected.tolerance;
    const allowed = absolute + relative * Math.abs(want);
    return Math.abs(got - want) <= allowed
      ? []
      : [`${path}: expected ${want} ± ${allowed.toPrecision(2)}, saw ${got}`];
  });
}

/** Runs an example at tiny sizes and returns what it records; its words go to stderr. */
function smokeRecords(file: string): unknown[] | undefined {
  const tsx = join(root, "node_modules/.bin/tsx");
  const { status, stdout } = spawnSync(tsx, [file, "--smoke", "--json"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) return undefined;
  return stdout
    .split("\n")
    .flatMap((line) => (line.startsWith("{") ? [JSON.parse(line) as unknown] : []));
}

/** Whether an example runs and its numbers are as expected; with `write` they become what is expected. */
function smoke(name: string, file: string, write: boolean): boolean {
  const records = smokeRecords(file);
  if (records === undefined) {
    console.log(`FAILED  ${name} does not run at tiny sizes`);
    return false;
  }
  const seen = numbersOf(records);
  const place = join(root, "examples", name, "expected.json");
  const before = existsSync(place)
    ? (JSON.parse(readFileSync(place, "utf8")) as Expected)
    : undefined;
  if (write) {
    const expected: Expected = { ...(before ?? { tolerance: usual }), numbers: seen };
    writeFileSync(place, `${JSON.stringify(expected, null, 2)}\n`);
    console.log(`wrote   ${name}: ${Object.keys(seen).length} numbers`);
    return true;
  }
  if (before === undefined) {
    console.log(`FAILED  ${name} has no expected.json; npm run smoke -- ${name} --write makes it`);
    return false;
  }
  const off = differences(before, seen);
  for (const line of off) console.log(`FAILED  ${name}: ${line}`);
  if (off.length > 0) console.log(`if that is meant: npm run smoke -- ${name} --write`);
  else console.log(`ok      ${name}: ${Object.keys(before.numbers).length} numbers as expected`);
  return off.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const write = words.includes("--write");
  const names = words.filter((word) => !word.startsWith("--"));
  const files = exampleFiles();
  const odd = names.find((name) => files[name] === undefined);
  if (odd !== undefined) {
    console.error(`there is no example "${odd}"; npm run example lists them`);
    process.exit(2);
  }
  buildOrExit();
  const wanted = Object.entries(files).filter(
    ([name]) => names.length === 0 || names.includes(name),
  );
  const wrong = wanted.filter(([name, file]) => !smoke(name, file, write));
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
