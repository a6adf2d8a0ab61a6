import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Runs a turbo task in every package that has it, without telemetry and silent on success.
 *
 * @returns Whether it succeeded; what failed has been printed to stderr.
 */
export function runTurbo(task: string, { verbose = false } = {}): boolean {
  const { status, stdout, stderr } = spawnSync(
    `${root}node_modules/.bin/turbo`,
    ["run", task, verbose ? "--output-logs=new-only" : "--output-logs=errors-only"],
    {
      cwd: root,
      encoding: "utf8",
      stdio: verbose ? "inherit" : ["ignore", "pipe", "pipe"],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
    },
  );
  if (status !== 0 && !verbose) process.stderr.write(`${stdout}${stderr}`);
  return status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = runTurbo("build", { verbose: true }) ? 0 : 1;
}
