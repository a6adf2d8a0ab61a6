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
}

/** Things some tests need and a bare machine lacks; always listed, even with nothing skipped. */
const knownNeeds = ["chromium"];

/** A test or suite says what it needs in its name: `describe.skipIf(!found)("… (needs chromium)")`. */
const needPattern = /\(needs ([^)]+)\)/;

function count(
  modules: readonly TestModule[],
  unhandled: readonly SerializedError[] = [],
): TestCounts {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  const fail = (where: string, errors: readonly { readonly message: string }[] = []): void => {
    failures.push(`${where}: ${errors[0]?.message.split("\n")[0] ?? "no reason given"}`);
  };
  const needs: Record<string, number> = Object.fromEntries(knownNeeds.map((name) => [name, 0]));
  for (const module of modules) {
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
      const need = needPattern.exec(test.fullName)?.[1];
      if (need !== undefined) needs[need] = (needs[need] ?? 0) + (state === "skipped" ? 1 : 0);
    }
  }
  // Thrown where no test waits for it, or a worker that died: vitest fails then although each test passed.
  for (const error of unhandled) {
    totals.failed += 1;
    const line = error.stack?.split("\n").find((text) => text.includes(".test.ts"));
    fail(`outside any test ${error["VITEST_TEST_PATH"] ?? line?.trim() ?? ""}`, [error]);
  }
  return { ...totals, needs, failures };
}

/** A vitest reporter: says what was skipped and why, and leaves the counts for `.ci/run`. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const counts = count(modules, unhandled);
    for (const [need, skipped] of Object.entries(counts.needs)) {
      console.log(`${skipped} skipped (needs ${need})`);
    }
    mkdirSync("out", { recursive: true });
    writeFileSync(
      process.env["TEST_COUNTS"] ?? "out/test-counts.json",
      `${JSON.stringify(counts)}\n`,
    );
  }
}
