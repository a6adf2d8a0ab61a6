/** A mistake on the command line: shown without a stack, exit status 2. */
export class UsageError extends Error {}

/**
 * Ends the process on an uncaught error with that error's stack alone. Without this, Node shows the
 * line that threw last, which for tfjs's wasm backend is a page of minified code.
 */
export function exitOnError(): void {
  process.prependListener("uncaughtException", (error: unknown) => {
    const usage = error instanceof UsageError;
    const stack = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${usage ? error.message : stack}\n`);
    process.exit(usage ? 2 : 1);
  });
}
