import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CommandProgram, runCommands, startProgram } from "@legendre/core-tensor/command";
import type { CliOutput } from "./command.ts";
import { commands } from "./commands.ts";

function program(root: string): CommandProgram<CliOutput> {
  return {
    name: "graph-returns",
    says: "the GraphReturns benchmark, data to models",
    version: async () => {
      const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
      return String(version);
    },
    commands,
  };
}

/**
 * Runs a command.
 *
 * @param args - what stands behind the program's name.
 * @param output - where lines go.
 * @returns the exit status: 0; 1 for data that is not as it should be and for faults; 2 for a mistake on the command line; 130
 *   when the signal was aborted. Nothing is thrown, and each error is one line of `note`.
 *
 * @example
 * ```ts
 * import { runCli } from "@legendre/graph-returns/cli";
 *
 * const lines: string[] = [];
 * const code = await runCli(["--help"], { print: (line) => lines.push(line), note: () => undefined });
 * console.log(code, lines[0]); // → 0 graph-returns: the GraphReturns benchmark, data to models
 * ```
 */
export async function runCli(args: readonly string[], output: CliOutput): Promise<number> {
  return runCommands(program(output.root ?? "."), args, output);
}

/**
 * Runs the command line as the process: its arguments, its streams, its exit status, and signals.
 *
 * @param root - the folder of the package.
 */
export async function startCli(root: string): Promise<void> {
  // Else tfjs greets in the middle of the output.
  const prepare = async (): Promise<void> =>
    (await import("@legendre/core-tensor/ops")).enableProdMode();
  await startProgram({ ...program(root), prepare }, { root });
}
