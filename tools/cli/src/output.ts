/** Where a program's words and results go. */
export interface Output {
  /** A line for people: on stdout, or on stderr when stdout carries JSON lines. */
  readonly log: (text: string) => void;
  /** A line of progress, always on stderr. */
  readonly progress: (text: string) => void;
  /** A result for machines: one JSON line on stdout under `--json`, else nothing. */
  readonly record: (result: Readonly<Record<string, unknown>>) => void;
}

/** The output of an example or bench, so that `--json` leaves nothing but JSON lines on stdout. */
export function createOutput({ json }: { readonly json: boolean }): Output {
  const progress = (text: string): void => {
    process.stderr.write(`${text}\n`);
  };
  if (!json) {
    return { log: (text) => void process.stdout.write(`${text}\n`), progress, record: () => {} };
  }
  // Whatever a library prints through the console must not reach the JSON lines.
  console.log = console.info = console.debug = console.error;
  return {
    log: progress,
    progress,
    record: (result) => void process.stdout.write(`${JSON.stringify(result)}\n`),
  };
}
