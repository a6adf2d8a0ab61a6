import { nearestName } from "../options.ts";
import type { CommandSpec } from "./command-spec.ts";
import { errorLine, oneLine } from "./error-line.ts";
import { helpText, usageLine } from "./help-text.ts";
import { removeTemporaries } from "./remove-temporaries.ts";

/** Where a command writes. */
export interface CommandOutput {
  /** A line of the result. */
  print(line: string): void;
  /** A line of progress or of an error. */
  note(line: string): void;
  /** Aborted when the program is told to stop. */
  readonly signal?: AbortSignal;
}

/** A command of a program. */
export interface ProgramCommand<O extends CommandOutput = CommandOutput> {
  readonly spec: CommandSpec;
  /** Loads the command: who asks for help waits for nothing. */
  readonly load: () => Promise<(args: string[], output: O) => Promise<number>>;
  /** Whether it ends by itself, with work to do, when its signal is aborted. Others are left where they are. */
  readonly endsItself?: true;
}

/** A program of several commands. */
export interface CommandProgram<O extends CommandOutput = CommandOutput> {
  readonly name: string;
  readonly says: string;
  readonly version: () => Promise<string>;
  /** Done before a command is loaded, and not for help. */
  readonly prepare?: () => Promise<void>;
  readonly commands: Readonly<Record<string, ProgramCommand<O>>>;
}

/** The exit status of a program that was interrupted, as shells give it. */
export const interruptedStatus = 130;

/**
 * Runs the command that the first word names; `--help` and `--version` are answered. Errors become one line of `note`.
 *
 * @returns the exit status: 0; 1 for data that is not as it should be and for faults; 2 for a mistake on the command line;
 *   130 when the signal was aborted before the command ended. What was written by then under a temporary name is removed.
 */
export async function runCommands<O extends CommandOutput>(
  program: CommandProgram<O>,
  args: readonly string[],
  output: O,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "help" || name === "-h") {
    for (const line of overview(program)) output.print(line);
    return name === undefined ? 2 : 0;
  }
  if (name === "--version" || name === "-v" || name === "-V") {
    output.print(await program.version());
    return 0;
  }
  const command = Object.hasOwn(program.commands, name) ? program.commands[name] : undefined;
  if (command === undefined) {
    const nearest = nearestName(name, Object.keys(program.commands));
    const help = `${program.name} --help lists all`;
    output.note(
      oneLine(
        `${program.name}: there is no command "${name}"; the nearest is "${nearest}" (${help})`,
      ),
    );
    return 2;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    output.print(helpText(command.spec));
    return 0;
  }
  try {
    await program.prepare?.();
    const run = command.load().then((loaded) => loaded(rest, output));
    if (command.endsItself === true || output.signal === undefined) return await run;
    return await Promise.race([run, interruption(output.signal)]);
  } catch (error) {
    // A command that ends by itself may have failed while it did so.
    const { aborted, reason } = output.signal ?? {};
    if (aborted === true && (command.endsItself !== true || error === reason)) {
      // The command goes on until the process ends.
      const left = removeTemporaries();
      const what =
        left.length === 0 ? "nothing was left half-written" : `remove ${left.join(", ")}`;
      output.note(`${command.spec.name}: interrupted; ${what}`);
      return interruptedStatus;
    }
    const { line, status } = errorLine(command.spec.name, error);
    output.note(line);
    if (process.env["LEGENDRE_STACK"] === "1" && error instanceof Error)
      output.note(`${error.stack}`);
    return status;
  }
}

function overview<O extends CommandOutput>({ name, says, commands }: CommandProgram<O>): string[] {
  const rows = Object.values(commands).map(({ spec }) => [usageLine(spec), spec.says] as const);
  const width = Math.max(...rows.map(([usage]) => usage.length));
  return [
    `${name}: ${says}`,
    "",
    ...rows.map(([usage, what]) => `  ${usage.padEnd(width)}  ${what}`),
    "",
    `${name} COMMAND --help lists the flags; ${name} --version`,
  ];
}

/** Rejects when the signal is aborted. */
function interruption(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
