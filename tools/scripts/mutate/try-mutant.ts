import type { Result } from "./results.ts";
import type { Limits, TestRun } from "./run-tests.ts";

/** Where tests run: with the mutant in its source, or without. */
export interface Bench {
  readonly withMutant: (tests: readonly string[], limits: Limits) => Promise<TestRun>;
  readonly without: (tests: readonly string[], limits: Limits) => Promise<TestRun>;
}

/** Test files that are known to pass, and to fail, without a mutant. */
export interface Known {
  readonly sound: Set<string>;
  readonly broken: Set<string>;
}

export type Verdict = Pick<Result, "outcome" | "seconds" | "ran" | "by">;

/** A test that was only too slow: the machine may be at fault. */
const slow = /: (Test|Hook) timed out in \d+ms/;

/**
 * Runs tests, the nearest first, until one fails that passes without the mutant. A test that only runs out of time is
 * tried again with four times as long as it takes without the mutant; twice out of time is a `timeout`.
 *
 * @param seconds - for all tests together; a mutant that lives longer is left open.
 */
export async function tryMutant(
  tests: readonly string[],
  bench: Bench,
  { sound, broken }: Known,
  seconds: number,
): Promise<Verdict> {
  const silence = 60;
  let used = 0;
  let ran = 0;
  let left = tests;
  for (;;) {
    left = left.filter((test) => !broken.has(test));
    const total = Math.max(seconds - used, 0);
    if (left.length === 0) return { outcome: "survived", seconds: used, ran };
    if (total === 0) return { outcome: "open", seconds: used, ran };
    const run = await bench.withMutant(left, { silence, total });
    used += run.seconds;
    ran += run.passed.length;
    for (const test of run.passed) sound.add(test);
    if (run.outcome === "passed") return { outcome: "survived", seconds: used, ran };
    if (run.outcome === "cut") return { outcome: "open", seconds: used, ran };
    left = left.filter((test) => !run.passed.includes(test));
    const by = run.failure ?? `${left[0]}: no test ended in ${silence} s`;
    const isSlow = run.outcome === "silent" || slow.test(by);
    const test = left.find((name) => by.startsWith(name));
    const killed = { outcome: "killed", seconds: used, ran, by } as const;
    if (test === undefined) return killed;
    if (sound.has(test) && !isSlow) return killed;
    const alone = await bench.without([test], { silence: 4 * silence, total: 8 * silence });
    if (alone.outcome !== "passed") {
      console.log(`left out: ${alone.failure ?? `${test} does not end`}`);
      broken.add(test);
      continue;
    }
    sound.add(test);
    if (!isSlow) return killed;
    const limit = Math.max(silence, 4 * alone.seconds);
    const again = await bench.withMutant([test], { silence: limit, total: limit });
    used += again.seconds;
    if (again.outcome === "passed") {
      left = left.filter((name) => name !== test);
      ran += 1;
      continue;
    }
    const failure = again.failure ?? by;
    const outcome = again.outcome === "failed" && !slow.test(failure) ? "killed" : "timeout";
    return { outcome, seconds: used, ran, by: failure };
  }
}
