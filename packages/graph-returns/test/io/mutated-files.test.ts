import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isLegendreError, random } from "@legendre/core-tensor";
import { afterAll, describe, expect, it } from "vitest";
import { writeReturns } from "../../src/index.ts";
import { collectTable } from "../../src/io/collect-table.ts";
import { openCsv } from "../../src/io/csv-source.ts";
import { openParquet } from "../../src/io/parquet-source.ts";
import { type TableKind, tableColumns, tableFiles } from "../../src/schema/tables.ts";

// 20,000 take some minutes: FUZZ_TABLES=20000 npx vitest run …/mutated-files.test.ts
const inputs = Number(process.env["FUZZ_TABLES"] ?? 600);
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
    const options = {
      ...{ where: "test", duckdb: undefined, memory: 2 ** 28, reasons: true },
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
    const draw = random.hostRandom(11);
    let [loaded, refused, slowest] = [0, 0, 0];
    for (let i = 0; i < inputs; i++) {
      const { table, format, bytes } = originals[i % originals.length]!;
      const file = join(folder, `victim.${format}`);
      writeFileSync(file, mutated(bytes, draw));
      const start = performance.now();
      try {
        const source = await (format === "csv" ? openCsv : openParquet)("test", file);
        await collectTable(source, table, tableColumns[table], options);
        loaded++;
      } catch (error) {
        if (!isLegendreError(error, "data"))
          throw new Error(`input ${i} (${table}.${format})`, { cause: error });
        expect(error.details["reason"]).toMatch(/^E_[A-Z_]+$/);
        refused++;
      }
      slowest = Math.max(slowest, performance.now() - start);
    }
    expect(loaded + refused).toBe(inputs);
    expect(refused).toBeGreaterThan(inputs / 4);
    // No timing goal: a hang would be minutes.
    expect(slowest).toBeLessThan(60_000);
  }, 1_800_000);
});
