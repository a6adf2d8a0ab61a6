import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { nearestName } from "../../packages/core-tensor/src/options.ts";
import { buildOrExit } from "./build.ts";
import { root } from "./workspace.ts";

/**
 * While the other sides run the process of a bench is idle, and V8 takes that for a time to collect garbage: its threads
 * then run into the next sample, once a round. A loop that trains is never idle.
 */
export const benchFlags: readonly string[] = ["--no-memory-reducer"];

/** A kind of program that is started by its name. */
export interface ProgramKind {
  /** What one is called, e.g. `"example"`; also the npm script that starts it. */
  readonly kind: string;
  /** The file of each program below the root, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Builds the packages and starts the program the command line names, handing it the other words.
 * Without a name the known ones are listed.
 */
export function runProgram({ kind, files }: ProgramKind): void {
  const [name, ...flags] = process.argv.slice(2);
  const names = Object.keys(files);
  if (name === undefined || name.startsWith("-")) {
    const list = names.map((known) => `  ${known}`).join("\n");
    process.stderr.write(`usage: npm run ${kind} -- NAME [flags]\n${list || "  (none yet)"}\n`);
    process.exitCode = 2;
    return;
  }
  const file = files[name];
  if (file === undefined) {
    const near = nearestName(name, names);
    const hint = near === undefined ? "there are none yet" : `did you mean "${near}"?`;
    process.stderr.write(`${kind} "${name}" is not known; ${hint}\n`);
    process.exitCode = 2;
    return;
  }
  buildOrExit();
  const tsx = join(root, "node_modules/.bin/tsx");
  const v8 = kind === "bench" ? benchFlags : [];
  const child = spawn(tsx, [...v8, file, ...flags], { cwd: root, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}

/** The files among `candidates` that exist, by name. */
export function existing(
  candidates: readonly (readonly [name: string, file: string])[],
): Record<string, string> {
  return Object.fromEntries(candidates.filter(([, file]) => existsSync(join(root, file))));
}
