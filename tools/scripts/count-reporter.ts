import { mkdirSync, writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

/** What one run of the tests came to; written to `out/test-counts.json`, or where `TEST_COUNTS` says. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** How many of the skipped tests needed what, e.g. `{ chromium: 3 }`. */
  readonly needs: Readonly<Record<string, number>>;
  /** The tests and files that failed, each with the first line of why. */
  readonly failures: readonly string[];
  /** Seconds of the processor that each file took in its process, by its path; programs that it starts are left out. */
  readonly processorSeconds: Readonly<Record<string, number>>;
}

/** Things some tests need and a bare machine lacks; always listed, even with nothing skipped. */
const knownNeeds = ["chromium"];

/** A test or suite says what it needs in its name: `describe.skipIf(!found)("… (needs chromium)")`. */
const needPattern = /\(needs ([^)]+)\)/g;

function count(
  modules: readonly TestModule[],
  unhandled: readonly SerializedError[] = [],
): TestCounts {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  const processorSeconds: Record<string, number> = {};
  const fail = (where: string, errors: readonly { readonly message: string }[] = []): void => {
    failures.push(`${where}: ${oneLine(errors[0]?.message)}`);
  };
  const needs: Record<string, number> = Object.fromEntries(knownNeeds.map((name) => [name, 0]));
  for (const module of modules) {
    const { processorSeconds: taken = 0 } = module.meta();
    processorSeconds[module.relativeModuleId] = round(taken);
    // A file that cannot be loaded holds no tests but is a failure.
    const tests = [...module.children.allTests()];
    if (module.state() === "failed" && !tests.some((test) => test.result().state === "failed")) {
      totals.failed += 1;
      fail(module.relativeModuleId, module.errors());
    }
    for (const test of tests) {
      const { state, errors } = test.result();
      if (state === "pending") continue;
      totals[state] += 1;
      if (state === "failed") fail(`${module.relativeModuleId} > ${test.fullName}`, errors);
      // The innermost: what a test needs beside what its suite does.
      const need = [...test.fullName.matchAll(needPattern)].at(-1)?.[1];
      if (need !== undefined) needs[need] = (needs[need] ?? 0) + (state === "skipped" ? 1 : 0);
    }
  }
  // Thrown where no test waits for it, or a worker that died: vitest fails then although each test passed.
  for (const error of unhandled) {
    totals.failed += 1;
    const line = error.stack?.split("\n").find((text) => text.includes(".test.ts"));
    const cause = error.cause === undefined ? "" : ` (${oneLine(error.cause.message)})`;
    fail(`outside any test ${error["VITEST_TEST_PATH"] ?? line?.trim() ?? ""}`, [
      { message: `${oneLine(error.message)}${cause}` },
    ]);
  }
  return { ...totals, needs, failures, processorSeconds };
}

const oneLine = (message = "no reason given"): string => message.split("\n")[0] as string;

const round = (seconds: number): number => Math.round(10 * seconds) / 10;

/** Where the processor's time went: all files, each folder, vitest itself, and the files that took most of it. */
function timeLines(seconds: TestCounts["processorSeconds"]): string[] {
  const folders: Record<string, number> = {};
  let total = 0;
  for (const [name, taken] of Object.entries(seconds)) {
    const folder = name.split("/test/", 1)[0] as string;
    folders[folder] = (folders[folder] ?? 0) + taken;
    total += taken;
  }
  const most = (of: Readonly<Record<string, number>>): string =>
    Object.entries(of)
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, 12)
      .map(([name, taken]) => `${taken.toFixed(1)} ${name}`)
      .join("; ");
  const { user, system } = process.cpuUsage();
  return [
    `${Math.round(total)} s of the processor in tests, ${Math.round((user + system) / 1e6)} s in vitest itself`,
    `by folder: ${most(folders)}`,
    `the longest: ${most(seconds)}`,
  ];
}

/** A vitest reporter: says what was skipped and why, and leaves the counts for `.ci/run`. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const counts = count(modules, unhandled);
    for (const [need, skipped] of Object.entries(counts.needs)) {
      console.log(`${skipped} skipped (needs ${need})`);
    }
    for (const line of timeLines(counts.processorSeconds)) console.log(line);
    mkdirSync("out", { recursive: true });
    writeFileSync(
      process.env["TEST_COUNTS"] ?? "out/test-counts.json",
      `${JSON.stringify(counts)}\n`,
    );
  }
}
