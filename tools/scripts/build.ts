import { fileURLToPath } from "node:url";
import { root, run } from "./workspace.ts";

/**
 * Runs a turbo task in every package that has it; what did not change comes from turbo's cache.
 *
 * @returns Whether it succeeded, and what it printed.
 */
export function runTurbo(task: string): { ok: boolean; output: string } {
  return run("turbo", ["run", task, "--output-logs=errors-only"], {
    cwd: root,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
  });
}

/** Builds the packages, silently on success; a failure goes to stderr and ends the process. */
export function buildOrExit(): void {
  const { ok, output } = runTurbo("build");
  if (ok) return;
  process.stderr.write(`${output}\nThe packages do not build; the errors are above.\n`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ok, output } = runTurbo("build");
  process.stdout.write(output);
  process.exitCode = ok ? 0 : 1;
}
