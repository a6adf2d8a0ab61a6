import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { collectTable } from "../../src/io/collect-table.ts";
import { mostWords } from "../../src/io/csv-words.ts";
import { checkBudget, openTable, readManifest } from "../../src/io/open-tables.ts";
import { checkedBuffer, openBuffer } from "../../src/io/parquet/file-buffer.ts";
import { emptyColumn, fill, numberOf } from "../../src/io/parquet/fill-column.ts";
import type { ReadFault, TableSource, Wanted } from "../../src/io/table-source.ts";

const folder = mkdtempSync(join(tmpdir(), "buffers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("values that were decoded", () => {
  /** Fills a column of five rows from the second on; rows of the block begin behind the 100th. */
  const filled = (type: Wanted["type"], values: readonly unknown[], length = 5) => {
    const list: string[] = ["first"];
    const words = { type, list, numbers: new Map([["first", 0]]) };
    const column = emptyColumn(type, length, list);
    const faults: ReadFault[] = [];
    const count = fill(column, values, 1, 7, 100, words, faults);
    const held = Array.from<unknown>("codes" in column ? column.codes : (column as Float64Array));
    return { count, held, faults, list };
  };
  const fault = (code: string, row: number, text: string) => ({ code, wanted: 7, row, text });

  it("stand in the rows of their block, as many as there is room for", () => {
    expect(filled("id", [1n, -2, 3n, "4", 5n])).toEqual({
      ...{ count: 4, held: [0n, 1n, -2n, 3n, 0n], list: ["first"] },
      faults: [fault("E_ID_RANGE", 105, "4")],
    });
    expect(filled("key", [1n, "4"])).toMatchObject({ count: 2, held: [0n, 1n, 4n, 0n, 0n] });
    expect(filled("text", ["b", "first", true, {}])).toEqual({
      ...{ count: 4, held: [0, 1, 0, 2, 0], list: ["first", "b", "true"] },
      faults: [fault("E_VALUE", 105, "[object Object]")],
    });
    expect(filled("number", [0.5, "x", null, true])).toEqual({
      ...{ count: 4, held: [0, 0.5, Number.NaN, Number.NaN, 1], list: ["first"] },
      faults: [fault("E_VALUE", 103, "x"), fault("E_NULL", 104, "null")],
    });
    expect(filled("id", [null, undefined]).faults).toEqual([
      ...[fault("E_NULL", 102, "null"), fault("E_NULL", 103, "undefined")],
    ]);
    expect(filled("time", ["1970-01-01T00:00:01"]).held[1]).toBe(1000);
  });

  it("have 64 faults told and all that are missing, with 40 signs of each", () => {
    const bad = "x".repeat(50);
    const { faults } = filled("number", [...Array(70).fill(bad), null, bad], 100);
    expect(faults).toEqual([
      ...Array.from({ length: 64 }, (_, i) => fault("E_VALUE", 102 + i, "x".repeat(40))),
      fault("E_NULL", 172, "null"),
    ]);
  });

  it("are 65,536 words at most", () => {
    const list = Array.from({ length: mostWords - 1 }, (_, i) => `${i}`);
    const words = { list, numbers: new Map(list.map((word, i) => [word, i])) };
    expect(mostWords).toBe(65_536);
    expect([numberOf("last", words), numberOf("more", words)]).toEqual([65_535, undefined]);
    expect([numberOf("last", words), numberOf("0", words)]).toEqual([65_535, 0]);
  });
});

describe("reads of a file by range", () => {
  it("are clipped at its end, and refused outside of it", async () => {
    const path = join(folder, "bytes");
    writeFileSync(path, Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7]));
    const buffer = await openBuffer(path, 8);
    const bytes = async (start: number, end?: number) => [
      ...new Uint8Array(await buffer.slice(start, end)),
    ];
    expect(buffer.byteLength).toBe(8);
    expect([await bytes(0, 3), await bytes(5), await bytes(6, 100)]).toEqual([
      ...[
        [0, 1, 2],
        [5, 6, 7],
        [6, 7],
      ],
    ]);
    expect([await bytes(8), await bytes(3, 3), await bytes(0)]).toEqual([
      ...[[], [], [0, 1, 2, 3, 4, 5, 6, 7]],
    ]);
    await expect(bytes(-1, 3)).rejects.toThrow("bytes -1 to 3 of 8");
    await expect(bytes(3, 2)).rejects.toThrow("bytes 3 to 2 of 8");
    await expect(bytes(9)).rejects.toThrow("bytes 9 to 8 of 8");
    const seen: number[][] = [];
    const checked = checkedBuffer(buffer, (some) => {
      seen.push([...some]);
      if (some.length === 1) throw new Error("one");
    });
    expect(checked.byteLength).toBe(8);
    expect([...new Uint8Array(await checked.slice(2, 4))]).toEqual([2, 3]);
    await expect(checked.slice(7)).rejects.toThrow("one");
    expect(seen).toEqual([[2, 3], [7]]);
    await buffer.close();
    await expect(bytes(0, 1)).rejects.toThrow();
    // A file that is shorter than it was.
    const longer = await openBuffer(path, 9);
    await expect(longer.slice(0, 9)).rejects.toThrow("bytes 0 to 9 of 9");
    expect((await longer.slice(0, 8)).byteLength).toBe(8);
    await longer.close();
  });
});

describe("tables before they are read", () => {
  it("need so many bytes a row, and fit the budget or say by how much not", () => {
    const sources = ([events, customers, variants]: readonly [number, number, number]) =>
      new Map(
        Object.entries({ "events training": events, "customers testing": customers }).map(
          ([key, rows]) => [key, { file: key, rows } as TableSource],
        ),
      ).set("variants training", { file: "variants training", rows: variants } as TableSource);
    // Bytes a row: 25 of an event, 69 of a customer and 102 of a variant, and 52 more with reasons.
    const told = (of: ReturnType<typeof sources>, budget: number, reasons = false) => {
      try {
        checkBudget("test", of, budget, reasons);
        return undefined;
      } catch (error) {
        const { message, details } = error as Error & { details: Record<string, unknown> };
        return [details["estimate"], details["file"], details["budget"], message] as const;
      }
    };
    for (const [rows, bytes, file] of [
      [[1, 0, 0], 25, "events training"],
      [[0, 1, 0], 69, "customers testing"],
      [[0, 0, 1], 102, "variants training"],
      [[10, 2, 1], 250 + 138 + 102, "events training"],
      [[10, 2, 3], 250 + 138 + 306, "variants training"],
    ] as const) {
      const of = sources(rows);
      expect(told(of, bytes)).toBeUndefined();
      expect(told(of, bytes - 1)?.slice(0, 3)).toEqual([bytes, file, bytes - 1]);
      const more = bytes + 52 * (rows[1] + rows[2]);
      expect(told(of, more, true)).toBeUndefined();
      expect(told(of, more - 1, true)?.slice(0, 3)).toEqual([more, file, more - 1]);
    }
    const large = sources([2 ** 20, 0, 0]);
    expect(told(large, 2 ** 20)![3]).toContain(
      "the six tables need about 25 MiB, memoryBudget is 1 MiB; raise it or load a part of the rows",
    );
    expect(told(large, 2 ** 20 + 1, true)![3]).toContain(
      "memoryBudget is 2 MiB; raise it, leave reasons out or load a part",
    );
  });

  it("are Parquet before CSV, and what is missing is told with twelve files that are there", async () => {
    const place = mkdtempSync(join(folder, "tables-"));
    const put = (name: string, text = "") => writeFileSync(join(place, name), text);
    await expect(openTable("test", place, "t")).rejects.toThrow("the folder has no files");
    put("t.p");
    await expect(openTable("test", place, "t")).rejects.toThrow("it is a pickle");
    put("u.pkl");
    await expect(openTable("test", place, "u")).rejects.toMatchObject({
      details: { reason: "E_FORMAT", file: join(place, "u.pkl") },
    });
    for (let i = 10; i < 30; i++) put(`a${i}`);
    const missing = await openTable("test", place, "v").catch((error) => error);
    expect(missing.message).toMatch(/neither v\.parquet nor v\.csv is there; the folder has /);
    expect(missing.message.split("the folder has ")[1].split(", ")).toHaveLength(12);
    put("t.csv", "a,b\n");
    expect((await openTable("test", place, "t")).header).toEqual(["a", "b"]);
    put("t.parquet", "no");
    await expect(openTable("test", place, "t")).rejects.toThrow("no whole Parquet file");
  });

  it("have rows by a manifest, where there is one that is one", async () => {
    const place = mkdtempSync(join(folder, "manifest-"));
    expect(await readManifest("test", place)).toEqual({});
    const write = (text: string) => writeFileSync(join(place, "manifest.json"), text);
    write('{"tables":{"a":{"rows":3},"b":{"rows":0}}}');
    expect(await readManifest("test", place)).toEqual({ a: 3, b: 0 });
    for (const text of ["{", "{}", "null"]) {
      write(text);
      await expect(readManifest("test", place)).rejects.toThrow("it is no manifest");
    }
  });

  it("hold as many rows as their metadata says, where that is exact", async () => {
    const column = { name: "id", header: "id", aliases: [], type: "id", safety: "safe" } as const;
    const table = (rows: number, exact: boolean): TableSource => ({
      ...{ file: "f", header: ["id"], rows, exact },
      async *blocks() {
        yield { count: 2, columns: [BigInt64Array.of(5n, 6n)], faults: [] };
      },
    });
    const collect = (source: TableSource) =>
      collectTable(source, "events", [column], {
        ...{ where: "test", duckdb: undefined, memory: 0, reasons: false, signal: undefined },
        onRows: () => undefined,
      });
    for (const source of [table(2, true), table(3, false), table(0, false)]) {
      const { rows, columns } = await collect(source);
      expect([rows, columns.get("id")]).toEqual([2, BigInt64Array.of(5n, 6n)]);
    }
    for (const rows of [1, 3]) {
      await expect(collect(table(rows, true))).rejects.toThrow(
        `it holds 2 rows where its metadata says ${rows}; convert it anew`,
      );
    }
  });
});
