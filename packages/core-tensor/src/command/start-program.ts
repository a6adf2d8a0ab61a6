import { errorLine } from "./error-line.ts";
import {
  type CommandOutput,
  type CommandProgram,
  interruptedStatus,
  runCommands,
} from "./run-commands.ts";

/**
 * Runs a program as the process: its arguments, its streams, its exit status. SIGINT and SIGTERM abort the signal of the command.
 * Resolves when the command has ended; the process ends once nothing is left to do, or at once where it was interrupted.
 *
 * @param program - the commands.
 * @param more - what commands need beside streams and signal.
 * @param args - the command and what stands behind it. Those of the process if left out.
 */
export async function startProgram<O extends CommandOutput>(
  program: CommandProgram<O>,
  more: Omit<O, keyof CommandOutput>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  // A reader that has read enough, such as head, is no fault.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      process.exit(error.code === "EPIPE" ? undefined : 1);
    });
  }
  const fault = (error: unknown): void => {
    process.stderr.write(`${errorLine(program.name, error).line}\n`);
    process.exit(1);
  };
  // Ahead of others, who would print the line of code that threw: for WebAssembly glue that is a page.
  process.prependListener("uncaughtException", fault);
  process.prependListener("unhandledRejection", fault);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      // Told twice: whoever ends by itself has had its time.
      if (stop.signal.aborted) process.exit(interruptedStatus);
      stop.abort(new Error("interrupted"));
    });
  }
  const output = {
    ...more,
    print: (line: string) => void process.stdout.write(`${line}\n`),
    note: (line: string) => void process.stderr.write(`${line}\n`),
    signal: stop.signal,
  } as O;
  const status = await runCommands(program, args, output);
  process.exitCode = status;
  // The command may still compute; nobody waits for it.
  if (status === interruptedStatus) process.exit(status);
}
