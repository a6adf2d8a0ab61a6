import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync } from "hyparquet";
import { afterAll, describe, expect, it } from "vitest";
import type { Values } from "../../src/generator/release.ts";
import { openParquet } from "../../src/io/parquet-source.ts";
import { tableFile } from "../../src/io/table-files.ts";

const folder = mkdtempSync(join(tmpdir(), "table-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const spec = (name: string, header: string, type: string) =>
  ({ name, header, type, aliases: [], safety: "safe" }) as never;
const specs = [
  spec("id", "id", "id"),
  spec("word", "w_D", "text"),
  spec("count", "count", "integer"),
  spec("w_D2", "w_D", "share"),
];
const words = ["north", "south", "east"];

/** Rows `from` to `to − 1` of a table that is told by its row numbers. */
function rowsOf(from: number, to: number) {
  const length = to - from;
  const of = (value: (row: number) => number) => Array.from({ length }, (_, i) => value(from + i));
  const columns: Values[] = [
    BigInt64Array.from({ length }, (_, i) => BigInt(from + i) - 3n),
    { codes: Uint8Array.from(of((row) => row % 3)), words },
    Int32Array.from(of((row) => row - 2)),
    Float64Array.from(of((row) => row / 4)),
  ];
  return { table: "events", split: "training", count: length, columns } as const;
}
const line = (row: number): string => `${row - 3},${words[row % 3]},${row - 2},${row / 4}`;

async function written(name: string, format: "csv" | "parquet", ends: readonly number[]) {
  const file = await tableFile(folder, name, specs, format);
  let from = 0;
  for (const to of ends) {
    await file.add(rowsOf(from, to));
    expect(file.rows).toBe(to);
    from = to;
  }
  expect(existsSync(join(folder, `${name}.${format}`))).toBe(false);
  await file.finish();
  expect(file.name).toBe(name);
  return join(folder, `${name}.${format}`);
}

/** Rows of a group, in which tables are written. */
const group = 131_072;

describe("a table that is written", () => {
  it("has its header and each row once, however it came in parts", async () => {
    const counts = [[], [0], [1], [2, 5], [8191, 8192], [8192, 8193, 20_000]];
    for (const [i, ends] of counts.entries()) {
      const text = readFileSync(await written(`table ${i}`, "csv", ends), "utf8");
      const rows = Array.from({ length: ends.at(-1) ?? 0 }, (_, row) => line(row));
      expect(text).toBe(`${["id,w_D,count,w_D", ...rows].join("\n")}\n`);
    }
  });

  it("is the same whatever parts it came in, beyond a group too", async () => {
    const rows = group + 3;
    const bytes = await Promise.all(
      [[rows], [5, group - 1, rows]].map(async (ends, i) =>
        readFileSync(await written(`large ${i}`, "parquet", ends)),
      ),
    );
    expect(bytes[1]!.equals(bytes[0]!)).toBe(true);
    const metadata = await parquetMetadataAsync(
      await asyncBufferFromFile(join(folder, "large 0.parquet")),
    );
    expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([group, 3]);
    const encodings = metadata.row_groups[0]!.columns.map(({ meta_data }) => [
      meta_data!.type,
      meta_data!.encodings.includes("RLE_DICTIONARY"),
      meta_data!.statistics === undefined,
    ]);
    expect(encodings).toEqual([
      ["INT64", false, true],
      ["BYTE_ARRAY", true, true],
      ["INT64", true, true],
      ["DOUBLE", false, true],
    ]);
    expect(metadata.created_by).toBe("legendre");
  });

  it("has in Parquet no two columns of one name, whole numbers of 64 bits, and no missing values", async () => {
    const path = await written("small", "parquet", [2, 5]);
    const table = await openParquet("test", path);
    expect(table.header).toEqual(["id", "w_D", "count", "w_D2"]);
    expect([table.rows, table.types]).toEqual([5, ["INT64", "BYTE_ARRAY", "INT64", "DOUBLE"]]);
    const wanted = (["id", "text", "id", "share"] as const).map((type, position) => ({
      position,
      type,
    }));
    const lines: string[] = [];
    for await (const { count, columns, faults } of table.blocks(wanted)) {
      expect(faults).toEqual([]);
      for (let i = 0; i < count; i++) {
        lines.push(columns.map((of) => ("codes" in of ? of.words[of.codes[i]!] : of[i])).join(","));
      }
    }
    expect(lines).toEqual([0, 1, 2, 3, 4].map(line));
    const { schema } = await parquetMetadataAsync(await asyncBufferFromFile(path));
    expect(schema.slice(1).map(({ repetition_type }) => repetition_type)).toEqual(
      new Array(4).fill("REQUIRED"),
    );
  });

  it("leaves nothing when it is abandoned", async () => {
    const file = await tableFile(folder, "abandoned", specs, "csv");
    await file.add(rowsOf(0, 3));
    expect(readdirSync(folder).filter((name) => name.startsWith("abandoned"))).toEqual([
      "abandoned.csv.partial",
    ]);
    await file.abandon();
    await file.abandon();
    expect(readdirSync(folder).filter((name) => name.startsWith("abandoned"))).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });
});
