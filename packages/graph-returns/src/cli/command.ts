import type { CommandOutput } from "@legendre/core-tensor/command";
import type { ReturnsData } from "../data/returns-data.ts";
import { generateReturns } from "../generator/generate-returns.ts";
import type { Progress } from "../generator/settings.ts";
import { loadReturns } from "../io/load-returns.ts";
import { inSteps } from "../pause.ts";
import { type ProtocolOptions, protocolSteps } from "../protocols/protocol-task.ts";
import type { ReturnsTask } from "../protocols/task.ts";
import { tableFiles } from "../schema/tables.ts";

/** Where the command line writes. */
export interface CliOutput extends CommandOutput {
  /** The folder of the package, where the converter's script is; `convert`, `export` and `--version` need it. */
  readonly root?: string;
}

/** What a command does with the words behind its name; resolves to the exit code. */
export type Run = (args: string[], output: CliOutput) => Promise<number>;

/** Notes progress every few seconds. */
export function watch({ note }: CliOutput): (progress: Progress) => void {
  let last = Date.now();
  return ({ stage, done, total }) => {
    if (Date.now() - last < 3000) return;
    last = Date.now();
    note(`${stage}: ${done} of ${total}`);
  };
}

/** The data set of a folder, or a generated one where none is given. */
export async function dataOf(
  folder: string | undefined,
  values: {
    edges?: number | undefined;
    seed?: number | undefined;
    partial?: boolean | undefined;
  },
  output: CliOutput,
): Promise<ReturnsData> {
  const onProgress = watch(output);
  if (folder !== undefined) {
    return loadReturns(folder, {
      reasons: true,
      onProgress,
      signal: output.signal,
      allowPartial: values.partial === true,
    });
  }
  const { edges = 20_000, seed } = values;
  output.note(`no folder given: generating about ${edges} training edges`);
  return generateReturns({ edges, seed, onProgress, signal: output.signal });
}

/** A task, made in slices so that a signal is heard meanwhile. */
export const taskOf = (
  data: ReturnsData,
  options: ProtocolOptions,
  { signal }: CliOutput,
): Promise<ReturnsTask> => inSteps(protocolSteps(data, options), signal);

/** Files that loading a folder reads, for `checkOutFile`. */
export function tablesIn(folder: string | undefined): string[] {
  if (folder === undefined) return [];
  const names = Object.values(tableFiles).flatMap((files) => Object.values(files));
  const tables = names.flatMap((name) => [`${name}.parquet`, `${name}.csv`]);
  return [...tables, "manifest.json"].map((name) => `${folder}/${name}`);
}
