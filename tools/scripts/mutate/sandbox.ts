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
import { type Limits, runTests, type TestRun } from "./run-tests.ts";

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
    process.once("exit", () => rmSync(this.path, { recursive: true, force: true, maxRetries: 5 }));
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => process.exit(1));
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.path, file), text);
  }

  /** Runs test files in this order until one fails. */
  test(files: readonly string[], limits: Limits): Promise<TestRun> {
    return runTests(this.path, files, limits);
  }
}
