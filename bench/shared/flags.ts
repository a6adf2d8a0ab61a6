import {
  createOutput,
  engineNames,
  exitOnError,
  type FlagSpecs,
  type FlagValues,
  type Output,
  parseFlags,
} from "@repo/cli";

/** The flags every bench takes. */
const common = {
  json: { type: "boolean", help: "JSON lines on stdout and nothing else there" },
  engine: { type: "string", help: "engine to run on", choices: engineNames },
  smoke: { type: "boolean", help: "one round of tiny sizes, to see that it runs" },
  seed: { type: "integer", help: "seed of everything random", default: 0 },
  runs: { type: "integer", help: "samples a side" },
  processor: {
    type: "boolean",
    help: "time of the processor, of all threads, in place of the time that passes: for a machine that others use",
  },
  xla: { type: "boolean", help: "time nothing but the steps on XLA" },
  growth: { type: "boolean", help: "also time the sizes of the figures" },
  curves: { type: "boolean", help: "time nothing but the sizes of the figures" },
} as const satisfies FlagSpecs;

/** The common flags of benches, those of one bench, and where its words and results go. */
export type BenchFlags<S extends FlagSpecs> = FlagValues<typeof common> & FlagValues<S> & Output;

/**
 * Reads the command line of a bench; `--help` lists the flags.
 *
 * @param specs Flags of this bench alone.
 */
export function benchFlags<const S extends FlagSpecs = Record<never, never>>(
  specs?: S,
): BenchFlags<S> {
  exitOnError();
  const flags = parseFlags({ ...common, ...specs } as typeof common & S);
  return { ...flags, ...createOutput(flags as FlagValues<typeof common>) } as BenchFlags<S>;
}
