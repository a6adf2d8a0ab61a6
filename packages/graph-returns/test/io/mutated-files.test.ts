import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isLegendreError, random } from "@legendre/core-tensor";
import { afterAll, describe, expect, it } from "vitest";
import { writeReturns } from "../../src/generator/index.ts";
import { collectTable } from "../../src/io/collect-table.ts";
import { openCsv } from "../../src/io/csv-source.ts";
import { loadDuckDb } from "../../src/io/duckdb-blocks.ts";
import { openParquet } from "../../src/io/parquet-source.ts";
import { type TableKind, tableColumns, tableFiles } from "../../src/schema/tables.ts";

// 20,000 take some minutes, and leave a record: FUZZ_TABLES=20000 npx vitest run …/mutated-files.test.ts
const asked = process.env["FUZZ_TABLES"];
const inputs = Number(asked ?? 600);
/** One input of so many goes through DuckDB too, whose own code must not bring the process down. */
const throughDuckDb = 20;
const seed = 11;
const folder = mkdtempSync(join(tmpdir(), "graph-returns-mutated-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One to three wounds: bytes changed, cut out, doubled, put in, or everything behind a place cut off. */
function mutated(bytes: Uint8Array, draw: ReturnType<typeof random.hostRandom>): Uint8Array {
  let out = bytes;
  for (let wounds = 1 + draw.below(3); wounds > 0 && out.length > 1; wounds--) {
    const at = draw.below(out.length);
    const to = Math.min(out.length, at + 1 + draw.below(24));
    const [before, part, after] = [out.subarray(0, at), out.subarray(at, to), out.subarray(to)];
    const noise = Uint8Array.from(part, () => draw.below(256));
    const forms = [
      [before, noise, after],
      [before, after],
      [before, part, part, after],
      [before, noise, part, after],
      [before],
      [before, Uint8Array.of(part[0]! ^ (1 << draw.below(8))), out.subarray(at + 1)],
      [before, Uint8Array.of([0x22, 0x2c, 0x0a, 0xff, 0x00][draw.below(5)]!), out.subarray(at + 1)],
    ];
    out = Uint8Array.from(Buffer.concat(forms[draw.below(forms.length)]!));
  }
  return out;
}

describe("mutated files", () => {
  it(`${inputs} of them load or say what is wrong, and none hangs`, async () => {
    const duckdb = await loadDuckDb();
    expect(duckdb).toBeDefined();
    const options = {
      where: "test",
      duckdb: undefined,
      memory: 2 ** 28,
      reasons: true,
      signal: undefined,
      onRows: () => undefined,
    };
    const originals: { table: TableKind; format: "csv" | "parquet"; bytes: Uint8Array }[] = [];
    for (const format of ["csv", "parquet"] as const) {
      await writeReturns(folder, { edges: 30, seed: 3, format });
      for (const table of ["events", "customers", "variants"] as const) {
        const bytes = readFileSync(join(folder, `${tableFiles[table].training}.${format}`));
        originals.push({ table, format, bytes });
      }
    }
    const draw = random.hostRandom(seed);
    let [loaded, refused, slowest, byDuckDb] = [0, 0, 0, 0];
    const reasons: Record<string, number> = {};
    for (let i = 0; i < inputs; i++) {
      const { table, format, bytes } = originals[i % originals.length]!;
      const file = join(folder, `victim.${format}`);
      writeFileSync(file, mutated(bytes, draw));
      const start = performance.now();
      const open = format === "csv" ? openCsv : openParquet;
      const read = async (through: typeof duckdb | undefined): Promise<string> => {
        try {
          const source = await open("test", file);
          await collectTable(source, table, tableColumns[table], { ...options, duckdb: through });
          return "loaded";
        } catch (error) {
          if (isLegendreError(error, "data")) return String(error.details["reason"]);
          throw new Error(`input ${i} (${table}.${format})`, { cause: error });
        }
      };
      const found = await read(undefined);
      if (found === "loaded") loaded++;
      else {
        expect(found).toMatch(/^E_[A-Z_]+$/);
        reasons[found] = (reasons[found] ?? 0) + 1;
        refused++;
      }
      if (i % throughDuckDb === 0) {
        byDuckDb++;
        expect(await read(duckdb)).toMatch(/^(loaded|E_[A-Z_]+)$/);
      }
      slowest = Math.max(slowest, performance.now() - start);
    }
    expect(loaded + refused).toBe(inputs);
    expect(refused).toBeGreaterThan(inputs / 4);
    // No timing goal: a hang would be minutes.
    expect(slowest).toBeLessThan(60_000);
    if (asked === undefined || inputs < 20_000) return;
    const record = {
      inputs,
      seed,
      loaded,
      refused,
      byDuckDb,
      crashed: 0,
      reasons: Object.fromEntries(Object.entries(reasons).sort()),
      versions: { node: process.versions.node },
    };
    mkdirSync(new URL("record/", import.meta.url), { recursive: true });
    const target = new URL("record/mutated-files.json", import.meta.url);
    writeFileSync(target, `${JSON.stringify(record, null, 2)}\n`);
  }, 1_800_000);
});
