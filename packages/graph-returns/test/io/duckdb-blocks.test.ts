import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { collectTable } from "../../src/io/collect-table.ts";
import { openCsv } from "../../src/io/csv-source.ts";
import { duckDbBlocks, GaveUp, loadDuckDb } from "../../src/io/duckdb-blocks.ts";
import type { Block, TableSource, Wanted } from "../../src/io/table-source.ts";

const duckdb = await loadDuckDb();
const folder = mkdtempSync(join(tmpdir(), "duckdb-blocks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** A CSV table of these columns. */
function table(header: readonly string[], rows: readonly string[]): Promise<TableSource> {
  const path = join(folder, `it's ${files++}.csv`);
  writeFileSync(path, `${header.join(",")}\n${rows.map((row) => `${row}\n`).join("")}`);
  return openCsv("test", path);
}

const memory = 2 ** 28;
const as = (...types: Wanted["type"][]): Wanted[] =>
  types.map((type, position) => ({ position, type }));

/** The rows that a reader gives, numbers and words. */
async function rowsOf(blocks: AsyncIterable<Block>): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  for await (const { count, columns, faults } of blocks) {
    expect(faults).toEqual([]);
    for (let i = 0; i < count; i++) {
      rows.push(columns.map((of) => ("codes" in of ? of.words[of.codes[i]!] : of[i])));
    }
  }
  return rows;
}

const through = (source: TableSource, wanted: readonly Wanted[], signal?: AbortSignal) =>
  duckDbBlocks("test", duckdb!, source, wanted, { memory, signal });

describe.skipIf(duckdb === undefined)("the reader on DuckDB", () => {
  it("reads ids, numbers and words itself, in the order of the file, wherever they stand", async () => {
    const source = await table(
      ["id", "count", "word", "share"],
      ["9223372036854775807, 3 ,north,0.5", "-5,-2, süd ,1e-3", '+7,0,"it\'s, ""so""",0'],
    );
    const rows = [
      [9223372036854775807n, 3, "north", 0.5],
      [-5n, -2, "süd", 0.001],
      [7n, 0, `it's, "so"`, 0],
    ];
    const wanted = as("id", "integer", "text", "share");
    expect(await rowsOf(through(source, wanted))).toEqual(rows);
    expect(await rowsOf(through(source, wanted.toReversed()))).toEqual(
      rows.map((row) => row.toReversed()),
    );
    expect(await rowsOf(through(source, [wanted[3]!]))).toEqual([[0.5], [0.001], [0]]);
    expect(await rowsOf(through(source, [wanted[2]!, wanted[2]!]))).toEqual(
      rows.map(([, , word]) => [word, word]),
    );
  });

  it("reads what the other reader does, blanks on either side of quotes left out", async () => {
    const cells = ["red,1", " red , 2 ", '" red "," 3 "', ' " red " , "4" ', '"red ""x""",5'];
    const source = await table(["word", "n"], cells);
    const wanted = as("text", "number");
    const rows = ["red", "red", "red", "red", 'red "x"'].map((word, i) => [word, i + 1]);
    expect(await rowsOf(through(source, wanted))).toEqual(rows);
    expect(await rowsOf(source.blocks(wanted))).toEqual(rows);
  });

  it("reads tables of several blocks, and none of one without rows", async () => {
    const count = 5000;
    const source = await table(
      ["id", "word"],
      Array.from({ length: count }, (_, i) => `${i},w${i % 300}`),
    );
    expect(await rowsOf(through(source, as("id", "text")))).toEqual(
      Array.from({ length: count }, (_, i) => [BigInt(i), `w${i % 300}`]),
    );
    expect(await rowsOf(through(await table(["id"], []), as("id")))).toEqual([]);
  });

  it.each([
    ["an id that is missing", "id", ["1", ""]],
    ["an id that is a fraction", "id", ["1.5", "2"]],
    ["an id with an exponent", "id", ["1", "1e3"]],
    ["an id of 20 digits", "id", ["1", "12345678901234567890"]],
    ["an id beyond 64 bits", "id", ["9223372036854775808", "1"]],
    ["a number that is missing", "number", ["1", ""]],
    ["a number that is a word", "number", ["1", "x"]],
    ["a number that is none, first", "number", ["nan", "1"]],
    ["a number that is none, last", "number", ["1", "nan"]],
    ["a number without end", "number", ["1", "inf"]],
    ["a word that is missing", "text", ["a", ""]],
    ["a word of blanks", "text", ["a", "  "]],
  ] as const)("gives up at %s, and the other reader says what it is", async (_, type, cells) => {
    const source = await table(
      ["key", "cell"],
      cells.map((cell, i) => `${i},${cell}`),
    );
    const wanted = [{ position: 1, type }];
    const asked: (readonly Wanted[])[] = [];
    const watched = {
      ...source,
      blocks: (these: readonly Wanted[]) => {
        asked.push(these);
        return source.blocks(these);
      },
    };
    const spec = (name: string, of: string) => ({
      ...{ name, header: name, aliases: [], type: of, safety: "safe" },
    });
    const specs = [spec("key", "integer"), spec("cell", type)];
    await collectTable(watched, "events", specs as never, {
      ...{ where: "test", duckdb, memory, reasons: false, signal: undefined },
      onRows: () => undefined,
    }).catch(() => undefined);
    expect(asked).toEqual([[{ position: 0, type: "integer" }, ...wanted]]);
  });

  it("is not asked again where it reads all: the other reader does nothing", async () => {
    const source = await table(["id", "flag"], ["5,1", "6,0"]);
    const column = (name: string, type: string) => ({
      ...{ name, header: name, aliases: [], type, safety: "safe" },
    });
    const deaf = {
      ...source,
      blocks: () => {
        throw new Error("the other reader was asked");
      },
    };
    const specs = [column("id", "id"), column("flag", "flag")];
    const read = await collectTable(deaf, "events", specs as never, {
      ...{ where: "test", duckdb, memory, reasons: false, signal: undefined },
      onRows: () => undefined,
    });
    expect(read.rows).toBe(2);
    expect(read.columns.get("id")).toEqual(BigInt64Array.of(5n, 6n));
    const flags = read.columns.get("flag") as { values: ArrayLike<number> };
    expect(Array.from(flags.values)).toEqual([1, 0]);
  });

  it("gives up at columns of one name, at types it does not know, and at files that are gone", async () => {
    const parquet = { types: ["INT64", "INT64"], header: ["a", "a"], file: "none.parquet" };
    const of = (source: object) => rowsOf(through(source as never, as("id", "id")));
    await expect(of(parquet)).rejects.toThrow("names");
    await expect(of({ ...parquet, header: ["a", "b"] })).rejects.toMatchObject({
      message: "DuckDB",
      cause: { message: expect.stringContaining("none.parquet") },
    });
  });

  it("ends with the reason of a signal", async () => {
    const source = await table(["id"], ["1", "2"]);
    const gone = AbortSignal.abort(new Error("enough"));
    await expect(rowsOf(through(source, as("id"), gone))).rejects.toThrow("enough");
  });
});

describe("what DuckDB hands over", () => {
  /** A column as DuckDB hands it over. */
  interface Column {
    readonly items?: unknown;
    readonly validity: { readonly data: unknown; readonly itemValid: (row: number) => boolean };
  }
  /** A package whose only chunk is given by hand. */
  const packageOf = (vector: Column, words: readonly unknown[] = ["a", "b"]) => {
    const calls: string[] = [];
    let chunks = 1;
    const connection = {
      run: async (sql: string) => void calls.push(sql),
      runAndReadAll: async () => ({ columnNames: () => [], getColumnsJS: () => [[...words]] }),
      stream: async () => ({
        columnNames: () => [],
        fetchChunk: async () =>
          chunks-- > 0
            ? { rowCount: 2, getColumnVector: () => vector, convertColumnValues: () => [] }
            : null,
      }),
      interrupt: () => void calls.push("interrupt"),
      closeSync: () => void calls.push("close connection"),
    };
    const instance = {
      connect: async () => connection,
      closeSync: () => void calls.push("close instance"),
    };
    const given: unknown[] = [];
    const create = async (path: string, config: object) => {
      given.push(path, config);
      return instance;
    };
    return { calls, given, module: { DuckDBInstance: { create }, JSDuckDBValueConverter: null } };
  };
  const source = { file: "f.csv", header: ["a"], rows: 2, exact: false } as never;
  const read = (made: ReturnType<typeof packageOf>, type: Wanted["type"], bytes = memory) =>
    rowsOf(duckDbBlocks("test", made.module as never, source, as(type), { memory: bytes }));
  const all = { data: null, itemValid: () => false };

  type Row = readonly [name: string, type: Wanted["type"], vector: Column, expected: unknown];
  it.each<Row>([
    ["numbers", "number", { items: Float64Array.of(1, 2, Number.NaN), validity: all }, [1, 2]],
    ["ids", "id", { items: BigInt64Array.of(1n, 2n, 3n), validity: all }, [1n, 2n]],
    ["words", "text", { items: Uint8Array.of(1, 0, 9), validity: all }, ["b", "a"]],
    [
      "values that are all there",
      "number",
      { items: Float64Array.of(1, 2), validity: { data: [3], itemValid: () => true } },
      [1, 2],
    ],
  ])("is taken as far as there are rows: %s", async (_, type, vector, values) => {
    const made = packageOf(vector);
    expect((await read(made, type)).flat()).toEqual(values);
    expect(made.calls.slice(-2)).toEqual(["close connection", "close instance"]);
  });

  it.each<Row>([
    ["no items", "number", { validity: all }, "vector"],
    ["numbers of another kind", "number", { items: Uint16Array.of(1, 2), validity: all }, "vector"],
    ["numbers for words", "text", { items: BigInt64Array.of(1n, 2n), validity: all }, "vector"],
    [
      "a number that is none, last",
      "number",
      { items: Float64Array.of(1, Number.NaN), validity: all },
      "value",
    ],
    [
      "a number without end, first",
      "number",
      { items: Float64Array.of(-Infinity, 1), validity: all },
      "value",
    ],
    [
      "the first value missing",
      "id",
      {
        items: BigInt64Array.of(0n, 1n),
        validity: { data: [2], itemValid: (i) => i > 0 },
      },
      "missing",
    ],
    [
      "the last value missing",
      "id",
      {
        items: BigInt64Array.of(1n, 0n),
        validity: { data: [1], itemValid: (i) => i < 1 },
      },
      "missing",
    ],
  ])("is left to the other reader with %s", async (_, type, vector, reason) => {
    const made = packageOf(vector);
    const reading = read(made, type);
    await expect(reading).rejects.toBeInstanceOf(GaveUp);
    await expect(reading).rejects.toThrow(reason as string);
    expect(made.calls.slice(-2)).toEqual(["close connection", "close instance"]);
  });

  it.each([[["a", null]], [["", "a"]]])("words %j are left to the other reader", async (words) => {
    await expect(
      read(packageOf({ items: Uint8Array.of(0, 0), validity: all }, words), "text"),
    ).rejects.toThrow("missing");
  });

  it("is left to the other reader where there are more than 65,536 words", async () => {
    const vector = { items: Uint16Array.of(65_535, 0), validity: all };
    const of = (count: number) =>
      packageOf(
        vector,
        Array.from({ length: count }, (_, i) => `w${i}`),
      );
    expect(await read(of(65_536), "text")).toEqual([["w65535"], ["w0"]]);
    await expect(read(of(65_537), "text")).rejects.toThrow("words");
  });

  it("may use the memory that is given, and 64 MiB at least, and fetches nothing", async () => {
    for (const [bytes, limit] of [
      [2 ** 30, "1024MiB"],
      [2 ** 30 - 1, "1023MiB"],
      [65 * 2 ** 20, "65MiB"],
      [64 * 2 ** 20, "64MiB"],
      [1, "64MiB"],
    ] as const) {
      const made = packageOf({ items: Float64Array.of(1, 2), validity: all });
      await read(made, "number", bytes);
      expect(made.given).toEqual([
        ":memory:",
        { memory_limit: limit, autoinstall_known_extensions: "false" },
      ]);
    }
  });

  it("is interrupted when the signal is aborted, and not after the end", async () => {
    const made = packageOf({ items: Float64Array.of(1, 2), validity: all });
    const controller = new AbortController();
    const { signal } = controller;
    const blocks = duckDbBlocks("test", made.module as never, source, as("number"), {
      memory,
      signal,
    });
    await blocks.next();
    controller.abort(new Error("enough"));
    expect(made.calls.at(-1)).toBe("interrupt");
    await expect(blocks.next()).rejects.toThrow("enough");
    const ended = packageOf({ items: Float64Array.of(1, 2), validity: all });
    const later = new AbortController();
    await rowsOf(
      duckDbBlocks("test", ended.module as never, source, as("number"), {
        memory,
        signal: later.signal,
      }),
    );
    later.abort();
    expect(ended.calls).not.toContain("interrupt");
  });
});
