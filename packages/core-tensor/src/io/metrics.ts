import { LegendreError } from "../errors.ts";
import { isRecord } from "../format/is-record.ts";
import { number, type OptionsOf, optional, options } from "../options.ts";
import { readWhole, writeAtomically } from "./atomic-file.ts";
import type { JsonValue } from "./checkpoint.ts";

/** One line of a metrics file. Numbers that are not finite are written as `null`. */
export type MetricsRecord = { readonly [name: string]: JsonValue | undefined };

/** Appends lines to a metrics file. */
export interface MetricsWriter {
  /** Appends a record; it is in the file when the promise resolves. Rejects with `data` where the disk is full. */
  write(record: MetricsRecord): Promise<void>;
  /** Closes the file. */
  close(): Promise<void>;
}

/** The options of {@link openMetrics}. */
export const openMetricsOptions = options("openMetrics", {
  /**
   * Go on with the file: keep its lines up to this step, drop later ones and a last line that a kill
   * cut off. Without it an old file is replaced.
   */
  resumeAfter: optional(number({})),
});

/** Options of {@link openMetrics}. */
export interface OpenMetricsOptions extends OptionsOf<typeof openMetricsOptions> {}

/**
 * Opens a JSON Lines file for metrics, one JSON object a line. Node only.
 *
 * @param file - the file; its folder is made if need be.
 * @throws `data` when the file cannot be written, or a line before the last is no JSON object.
 *
 * @example
 * ```ts
 * import { openMetrics, readMetrics } from "@legendre/core-tensor/io";
 *
 * const metrics = await openMetrics("out/metrics.jsonl");
 * await metrics.write({ step: 1, loss: 0.5 });
 * await metrics.close();
 * console.log(await readMetrics("out/metrics.jsonl")); // → [ { step: 1, loss: 0.5 } ]
 * ```
 */
export async function openMetrics(
  file: string,
  options: OpenMetricsOptions = {},
): Promise<MetricsWriter> {
  const { resumeAfter } = openMetricsOptions.resolve(options);
  const kept = resumeAfter === undefined ? [] : await linesUpTo(file, resumeAfter);
  await writeAtomically("openMetrics", file, kept.map((line) => `${line}\n`).join(""));
  const { open } = await import("node:fs/promises");
  const handle = await open(file, "a");
  return {
    write: async (record) => {
      // One write call a line: a kill can cut off the last line only.
      await handle.appendFile(`${JSON.stringify(record)}\n`).catch((cause: Error) => {
        const what = `${file}: the record could not be written (${cause.message}); earlier ones are in the file. Make room or choose another folder`;
        throw new LegendreError("data", "openMetrics", what, { file }, { cause });
      });
    },
    close: () => handle.close(),
  };
}

/**
 * The records of a metrics file; a last line that a kill cut off is left out. Node only.
 *
 * @throws `data` for a file that is missing, or has a line before the last that is no JSON object.
 *
 * @example
 * ```ts
 * import { openMetrics, readMetrics } from "@legendre/core-tensor/io";
 *
 * await (await openMetrics("out/empty.jsonl")).close();
 * console.log((await readMetrics("out/empty.jsonl")).length); // → 0
 * ```
 */
export async function readMetrics(file: string): Promise<Record<string, JsonValue>[]> {
  return (await wholeLines(file)).map(({ record }) => record);
}

async function linesUpTo(file: string, step: number): Promise<string[]> {
  const lines = await wholeLines(file).catch((error: unknown) => {
    if (error instanceof LegendreError && error.details["missing"] === true) return [];
    throw error;
  });
  return lines
    .filter(({ record }) => !(typeof record["step"] === "number" && record["step"] > step))
    .map(({ line }) => line);
}

async function wholeLines(
  file: string,
): Promise<{ line: string; record: Record<string, JsonValue> }[]> {
  const bytes = await readWhole("readMetrics", file, "check the path");
  const lines = new TextDecoder().decode(bytes).split("\n");
  // What follows the last line break is empty, or a line that was cut off.
  return lines.slice(0, -1).map((line, i) => ({ line, record: parse(line, file, i + 1) }));
}

function parse(line: string, file: string, number: number): Record<string, JsonValue> {
  try {
    const value: unknown = JSON.parse(line);
    if (isRecord(value)) return value as Record<string, JsonValue>;
  } catch {
    // Told below.
  }
  const what = `${file}:${number}: not a JSON object; delete the line, or the file to begin anew`;
  throw new LegendreError("data", "readMetrics", what, { file, line: number });
}
