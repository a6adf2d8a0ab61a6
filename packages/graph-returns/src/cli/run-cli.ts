import { isLegendreError, nearestName } from "@legendre/core-tensor";
import { type Command, commands } from "./commands.ts";

/** Where the command line writes. */
export interface CliOutput {
  /** A line of the result. */
  print(line: string): void;
  /** A line of progress or of an error. */
  note(line: string): void;
  readonly signal?: AbortSignal;
  /** The folder of the package, where the converter's script is; `convert` needs it. */
  readonly root?: string;
}

/**
 * Runs a command.
 *
 * @param args - what stands behind the program's name.
 * @param output - where lines go.
 * @returns the exit code: 0, 1 for data that is not as it should be, 2 for a command that is none.
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
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "help" || name === "-h") {
    output.print("graph-returns: the GraphReturns benchmark, data to models");
    output.print("");
    for (const { usage, says } of Object.values(commands))
      output.print(`  ${usage.padEnd(62)} ${says}`);
    return name === undefined ? 2 : 0;
  }
  const command: Command | undefined = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const nearest = nearestName(name, Object.keys(commands));
    output.note(`there is no command "${name}"; the nearest is "${nearest}", --help lists all`);
    return 2;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    output.print(`${command.usage}: ${command.says}`);
    return 0;
  }
  try {
    const run = await command.load();
    return await run(rest, output);
  } catch (error) {
    if (isUsage(error)) {
      output.note(`${error.message}\nusage: graph-returns ${command.usage}`);
      return 2;
    }
    // A mistake in the data or an option is told without the stack of this program.
    if (!isLegendreError(error)) throw error;
    output.note(error.message);
    return error.code === "option" ? 2 : 1;
  }
}

/** What `parseArgs` throws for a flag it does not know or that lacks its value. */
function isUsage(error: unknown): error is Error {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" && code.startsWith("ERR_PARSE_ARGS");
}
