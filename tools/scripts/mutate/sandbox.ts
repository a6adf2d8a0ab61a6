import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root, run } from "../workspace.ts";

/** How a run of tests ended. */
export interface TestRun {
  readonly outcome: "passed" | "failed" | "timeout";
  /** The first test that failed, with why. */
  readonly failure?: string;
  readonly seconds: number;
}

/** A copy of the working tree in which sources may be broken; `node_modules` and `data` are shared. */
export class Sandbox {
  private readonly path: string;

  constructor() {
    this.path = mkdtempSync(join(tmpdir(), "mutants-"));
    const { ok, output } = run("git", ["ls-files", "-co", "--exclude-standard", "-z"]);
    if (!ok) throw new Error(output);
    for (const file of output.split("\0").filter((name) => existsSync(join(root, name)))) {
      if (file === "") continue;
      mkdirSync(dirname(join(this.path, file)), { recursive: true });
      cpSync(join(root, file), join(this.path, file));
    }
    for (const folder of ["node_modules", "data"]) {
      if (existsSync(join(root, folder))) symlinkSync(join(root, folder), join(this.path, folder));
    }
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.path, file), text);
  }

  /** Runs test files until one fails. */
  test(files: readonly string[], seconds: number): TestRun {
    const begin = performance.now();
    const vitest = join(root, "node_modules/vitest/vitest.mjs");
    const options = ["run", "--bail=1", "--typecheck.enabled=false", "--reporter=json"];
    const { stdout, error, signal } = spawnSync(process.execPath, [vitest, ...options, ...files], {
      cwd: this.path,
      encoding: "utf8",
      timeout: 1000 * seconds,
      killSignal: "SIGKILL",
      maxBuffer: 2 ** 28,
    });
    const took = Math.round((performance.now() - begin) / 1000);
    if (signal !== null || error !== undefined) return { outcome: "timeout", seconds: took };
    const failure = firstFailure(stdout);
    if (failure === undefined) return { outcome: "passed", seconds: took };
    return { outcome: "failed", failure, seconds: took };
  }

  dispose(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

interface Report {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

/** The first test of a report that failed; a run that left no report failed too. */
function firstFailure(output: string): string | undefined {
  const begin = output.indexOf('{"numTotalTestSuites"');
  if (begin < 0) return "the run ended without a report";
  const report = JSON.parse(output.slice(begin, output.lastIndexOf("}") + 1)) as Report;
  for (const { name, status, message, assertionResults } of report.testResults) {
    const test = assertionResults.find((result) => result.status === "failed");
    const file = name.replace(/^.*\/(packages\/)/, "$1");
    if (test !== undefined) {
      return `${file} > ${test.fullName}: ${test.failureMessages?.[0]?.split("\n")[0] ?? ""}`;
    }
    if (status === "failed") return `${file}: ${message?.split("\n")[0] ?? ""}`;
  }
  return report.success ? undefined : "the run failed outside of its tests";
}
