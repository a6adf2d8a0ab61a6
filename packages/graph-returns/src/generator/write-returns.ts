import { mkdir, rm, writeFile } from "node:fs/promises";
import { checkOneOf } from "@legendre/core-tensor/options";
import type { SplitName } from "../data/returns-data.ts";
import { type TableFile, tableFile } from "../io/table-files.ts";
import { type ColumnSpec, type TableKind, tableColumns, tableFiles } from "../schema/tables.ts";
import { type GeneratorCounts, release, type Sink } from "./release.ts";
import { type GeneratorOptions, generatorSettings } from "./settings.ts";

/** Options of {@link writeReturns}: those of the generator, and the files. */
export interface WriteReturnsOptions extends GeneratorOptions {
  /** @defaultValue `"parquet"` */
  readonly format?: "parquet" | "csv" | undefined;
  /**
   * Also write what the tables do not say: the logit of each customer and variant and the true probability of
   * each edge, as `truth_…` files. @defaultValue `false`
   */
  readonly truth?: boolean | undefined;
}

const kinds: readonly TableKind[] = ["events", "customers", "variants"];
const splits: readonly SplitName[] = ["training", "testing"];

/**
 * Writes a generated shop as the six tables of the published data set, with their very headers, and a
 * `manifest.json` of their rows.
 *
 * @param folder - made if it is not there; files of the same names are replaced once the new ones are whole.
 * @param options - see {@link WriteReturnsOptions}.
 * @returns counts of what was simulated and released.
 * @throws code "option"; "engine" when a worker thread fails; the reason of an aborted signal, and no file is
 *   left then.
 *
 * @example
 * ```ts
 * import { mkdtempSync, readdirSync } from "node:fs";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { writeReturns } from "@legendre/graph-returns/generator";
 *
 * const folder = mkdtempSync(join(tmpdir(), "returns-"));
 * await writeReturns(folder, { edges: 500 });
 * console.log(readdirSync(folder).length); // → 7
 * ```
 *
 * @remarks Streams: memory is that of the catalogue, 0.6 variants a training edge, and of a group of rows a file.
 *   The bytes do not depend on `chunk` and `workers`. In Parquet the second column `…_D` is called `…_D2`, since
 *   few readers bear two of one name.
 */
export async function writeReturns(
  folder: string,
  options: WriteReturnsOptions = {},
): Promise<GeneratorCounts> {
  const { format = "parquet", truth = false, ...rest } = options;
  checkOneOf("writeReturns", "format", format, ["parquet", "csv"]);
  checkOneOf("writeReturns", "truth", truth, [true, false]);
  const settings = generatorSettings("writeReturns", rest);
  await mkdir(folder, { recursive: true });
  const files = new Map<string, TableFile>();
  const opened = async (key: string, name: string, specs: readonly ColumnSpec[]) => {
    files.set(key, await tableFile(folder, name, specs, format));
  };
  try {
    for (const split of splits) {
      for (const table of kinds) {
        await opened(`${table} ${split}`, tableFiles[table][split], tableColumns[table]);
        if (truth)
          await opened(`truth ${table} ${split}`, `truth_${table}_${split}`, truthSpecs(table));
      }
    }
    const sink: Sink = {
      rows: (rows) => files.get(`${rows.table} ${rows.split}`)!.add(rows),
      ...(truth
        ? {
            truth: ({ table, split, ids, truth: values }) =>
              files.get(`truth ${table} ${split}`)!.add({
                table,
                split,
                count: values.length,
                columns: [...ids, values],
              }),
          }
        : {}),
    };
    const counts = await release(settings, sink);
    const tables: Record<string, { rows: number; columns: number }> = {};
    for (const [key, file] of files) {
      const [first, second] = key.split(" ") as [TableKind | "truth", TableKind];
      const specs = first === "truth" ? truthSpecs(second) : tableColumns[first];
      tables[file.name] = { rows: file.rows, columns: specs.length };
    }
    await rm(`${folder}/manifest.json`, { force: true });
    for (const file of files.values()) await file.finish();
    // Last, so that a manifest stands only beside whole files.
    const manifest = { generator: { seed: settings.seed, ...settings.parameters }, tables };
    await writeFile(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
    return counts;
  } catch (error) {
    for (const file of files.values()) await file.abandon();
    throw error;
  }
}

/** Columns of the files of what the tables do not say: keys, and the logit or the probability. */
function truthSpecs(table: TableKind): ColumnSpec[] {
  const keys =
    table === "events"
      ? tableColumns.events.slice(0, 2)
      : tableColumns[table].filter(({ names }) => names === "key");
  const name = table === "events" ? "probability" : "logit";
  const value = { name, header: name, aliases: [], type: "number", safety: "leaky" } as const;
  return [...keys, value];
}
