import {
  createOutput,
  engineNames,
  exitOnError,
  type FlagSpecs,
  type FlagValues,
  type Output,
  parseFlags,
} from "@repo/cli";
import { type RunFolder, startRun } from "./run-folder.ts";

/** The flags every example takes. */
const common = {
  json: { type: "boolean", help: "JSON lines on stdout and nothing else there" },
  engine: { type: "string", help: "engine to run on", choices: engineNames },
  smoke: { type: "boolean", help: "tiny sizes, at most 15 seconds" },
  seed: { type: "integer", help: "seed of everything random", default: 0 },
  out: { type: "string", help: "folder for what the example writes" },
  resume: { type: "boolean", help: "go on from the last checkpoint in the folder" },
} as const satisfies FlagSpecs;

/** The common flags of examples, those of one example, and where its words and results go. */
export type ExampleFlags<S extends FlagSpecs> = FlagValues<typeof common> &
  FlagValues<S> & { readonly out: string } & Output &
  Pick<RunFolder, "reporter">;

/**
 * Reads the command line of an example; `--help` lists the flags. The run gets a folder, `out/<name>/run`: its flags and
 * versions, what it records, and event files for TensorBoard.
 *
 * @param name The example's folder name; `--out` defaults to `out/<name>`.
 * @param specs Flags of this example alone.
 *
 * @example
 * ```ts no-run
 * const { smoke, seed, epochs, log, record } = exampleFlags("two-moons", {
 *   epochs: { type: "integer", help: "passes over the data", default: 3 },
 * });
 * ```
 */
export function exampleFlags<const S extends FlagSpecs = Record<never, never>>(
  name: string,
  specs?: S,
): ExampleFlags<S> {
  exitOnError();
  const flags = parseFlags({ ...common, ...specs } as typeof common & S) as FlagValues<
    typeof common
  > &
    FlagValues<S>;
  const output = createOutput(flags);
  const run = startRun(`out/${name}/run`, name, flags);
  const record: Output["record"] = (result) => {
    run.keep(result);
    output.record(result);
  };
  const out = flags.out ?? `out/${name}`;
  return { ...flags, out, ...output, record, reporter: run.reporter } as ExampleFlags<S>;
}
