import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../workspace.ts";
import { orderVariable, prefix, type Told } from "./vitest/protocol.ts";

/** How a run of tests ended. */
export interface TestRun {
  /** `silent`: no test ended for too long; `cut`: the time for all of them is over. */
  readonly outcome: "passed" | "failed" | "silent" | "cut";
  /** The first failure, with why; it begins with the test file where one is known. */
  readonly failure?: string;
  /** Test files that passed as a whole. */
  readonly passed: readonly string[];
  readonly seconds: number;
}

export interface Limits {
  /** Seconds within which some test has to end. */
  readonly silence: number;
  /** Seconds after which no further test is begun. */
  readonly total: number;
}

/** A test gets four times its usual limit: a machine that others use too is slow, and slow is not wrong. */
const testTimeout = 120_000;

/**
 * Runs test files, in this order, until one test fails.
 *
 * @param folder - the tree they lie in.
 * @param files - relative to `folder`.
 */
export async function runTests(
  folder: string,
  files: readonly string[],
  limits: Limits,
): Promise<TestRun> {
  const child = spawn(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      ...["run", "--config=tools/scripts/mutate/vitest/config.ts", "--typecheck.enabled=false"],
      ...["--bail=1", `--testTimeout=${testTimeout}`],
      ...files,
    ],
    {
      cwd: folder,
      env: { ...process.env, [orderVariable]: JSON.stringify(files) },
      stdio: ["ignore", "pipe", "ignore"],
      // A group of its own, so that its workers end with it, also those in a loop without an end.
      detached: true,
    },
  );
  const stop = (): void => endGroup(child);
  process.once("exit", stop);
  try {
    return await firstEnd(child, limits);
  } finally {
    stop();
    process.removeListener("exit", stop);
  }
}

/** What the first failure, or else the end of the run, says. */
function firstEnd(child: ChildProcess, limits: Limits): Promise<TestRun> {
  const passed: string[] = [];
  let seconds = 0;
  let silent = 0;
  return new Promise((resolve) => {
    const end = (outcome: TestRun["outcome"], failure?: string): void => {
      clearInterval(clock);
      resolve({ outcome, passed, seconds, ...(failure === undefined ? {} : { failure }) });
    };
    // Counts ticks and reads no clock: while this process and its tests are stopped, no time passes.
    const clock = setInterval(() => {
      seconds += 1;
      silent += 1;
      if (silent >= limits.silence) end("silent");
    }, 1000);
    createInterface({ input: child.stdout as NodeJS.ReadableStream })
      .on("line", (line) => {
        if (!line.startsWith(prefix)) return;
        const told = JSON.parse(line.slice(prefix.length)) as Told;
        silent = 0;
        if (told.failure !== undefined) end("failed", told.failure);
        else if (told.event === "file") passed.push(told.file);
        else if (told.event === "end") end("passed");
        else if (seconds >= limits.total) end("cut");
      })
      .on("close", () => end("failed", "the run ended without a report"));
  });
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended.
  }
}
