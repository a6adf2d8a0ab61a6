import {
  createOutput,
  engineNames,
  exitOnError,
  type FlagSpecs,
  type FlagValues,
  type Output,
  parseFlags,
} from "@repo/cli";

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
  FlagValues<S> & { readonly out: string } & Output;

/**
 * Reads the command line of an example; `--help` lists the flags.
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
  return { ...flags, out: flags.out ?? `out/${name}`, ...createOutput(flags) } as ExampleFlags<S>;
}
