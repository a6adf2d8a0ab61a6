import { createHash } from "node:crypto";
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isLegendreError, type LegendreError } from "@legendre/core-tensor";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateReturns, writeReturns } from "../../src/generator/index.ts";
import { wordIdOf } from "../../src/ids/word-id.ts";
import { type LoadReturnsOptions, loadReturns, type ReturnsData } from "../../src/index.ts";
import { collectTable } from "../../src/io/collect-table.ts";
import { openCsv } from "../../src/io/csv-source.ts";
import { duckDbBlocks, loadDuckDb } from "../../src/io/duckdb-blocks.ts";
import { checkTypes, openParquet } from "../../src/io/parquet-source.ts";

const made = { edges: 1200, seed: 5 };
const root = mkdtempSync(join(tmpdir(), "graph-returns-"));
const folders = { csv: join(root, "csv"), parquet: join(root, "parquet") };
const duckdb = await loadDuckDb();

beforeAll(async () => {
  for (const format of ["csv", "parquet"] as const) {
    await writeReturns(folders[format], { ...made, format });
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Everything but findings, as text. */
const printed = ({ nodes, splits, schemaHash }: ReturnsData): string =>
  JSON.stringify({ nodes, splits, schemaHash }, (_, value) => {
    if (!ArrayBuffer.isView(value)) return value;
    return `${value.constructor.name} ${Array.from(value as never as unknown[], String)}`;
  });

/** A copy of the CSV tables with one of them changed. */
function changed(name: string, change: (text: string) => string | Buffer): string {
  const folder = mkdtempSync(join(root, "changed-"));
  for (const file of readdirSync(folders.csv)) {
    const text = readFileSync(join(folders.csv, file), "utf8");
    writeFileSync(join(folder, file), file === `${name}.csv` ? change(text) : text);
  }
  return folder;
}

/** Changes a cell: `row` from 1, columns by number. */
const cell = (row: number, column: number, value: string) => (text: string) => {
  const lines = text.split("\n");
  const cells = lines[row]!.split(",");
  cells[column] = value;
  lines[row] = cells.join(",");
  return lines.join("\n");
};

async function failure(folder: string, options: LoadReturnsOptions = {}): Promise<LegendreError> {
  const engines =
    duckdb === undefined ? (["javascript"] as const) : (["javascript", "duckdb"] as const);
  const errors: LegendreError[] = [];
  for (const engine of engines) {
    const error = await loadReturns(folder, { engine, ...options }).then(
      () => expect.unreachable("it was loaded"),
      (e) => e,
    );
    if (!isLegendreError(error, "data")) throw error;
    errors.push(error);
  }
  // Both engines say the same.
  for (const error of errors) expect(error.message).toBe(errors[0]!.message);
  return errors[0]!;
}

const engines = ["javascript", ...(duckdb === undefined ? [] : ["duckdb"])] as const;

describe("loadReturns", () => {
  for (const format of ["csv", "parquet"] as const) {
    it.each(engines)(`reads from ${format} by %s what the generator has`, async (engine) => {
      const expected = await generateReturns(made);
      const options = { reasons: true, engine: engine as "javascript" };
      const data = await loadReturns(folders[format], options);
      expect(printed(data)).toBe(printed(expected));
      const without = await loadReturns(folders[format], { engine: engine as "javascript" });
      expect(without.splits.training.customers.columns.length).toBe(7);
      expect(without.splits.training.variants.columns.length).toBe(9);
    });
  }

  it.skipIf(duckdb === undefined)("DuckDB itself reads all rows of both formats", async () => {
    const rows = async (source: Awaited<ReturnType<typeof openCsv>>) => {
      let count = 0;
      const wanted = source.header
        .map((_, position) => ({ position, type: "id" as const }))
        .slice(0, 2);
      for await (const block of duckDbBlocks("test", duckdb!, source, wanted, {
        memory: 2 ** 28,
      })) {
        count += block.count;
      }
      return count;
    };
    const name = "event_table_training";
    const parquet = await openParquet("test", join(folders.parquet, `${name}.parquet`));
    expect(await rows(parquet)).toBe(parquet.rows);
    expect(await rows(await openCsv("test", join(folders.csv, `${name}.csv`)))).toBe(parquet.rows);
  });

  it("has columns as the schema describes them, and as the generator makes them", async () => {
    const described = ({ splits }: ReturnsData): unknown[] =>
      [...splits.training.customers.columns, ...splits.testing.variants.columns].map((column) => {
        const { name, kind, safety } = column;
        if (column.kind === "reference") return { name, kind, safety, to: column.to };
        const { protected: guarded } = column;
        if (column.kind === "category") return { name, kind, safety, guarded };
        const { missing, scale, values } = column;
        return { name, kind, safety, guarded, missing, scale, array: values.constructor.name };
      });
    const wanted = described(await generateReturns(made));
    for (const engine of engines) {
      for (const folder of Object.values(folders)) {
        const loaded = await loadReturns(folder, { engine: engine as "javascript", reasons: true });
        expect(described(loaded)).toEqual(wanted);
      }
    }
    const flags = JSON.stringify(wanted);
    expect(flags).toContain('"scale":"log"');
    expect(flags).toContain('"guarded":true');
  });

  it("finds what does not stop work", async () => {
    const { findings } = await loadReturns(folders.csv);
    const codes = new Set(findings.map(({ code }) => code));
    for (const code of ["W_AGG_IDENTICAL", "W_OWN_LABEL", "W_PARALLEL_EDGES", "W_SENTINEL_YEAR"]) {
      expect(codes).toContain(code);
    }
    // No purchase of a customer whose returns equal their sales was kept: the columns say the label.
    expect(findings.find(({ code }) => code === "W_OWN_LABEL")?.details).toMatchObject({ kept: 0 });
  });

  it("reads quotes, CRLF, a byte order mark, a pandas index and other names of columns", async () => {
    const expected = printed(await loadReturns(folders.csv, { engine: "javascript" }));
    const index = (text: string) =>
      text
        .trimEnd()
        .split("\n")
        .map((line, i) => `${i === 0 ? "" : i},${line}`)
        .join("\n");
    const quoted = (text: string) =>
      text.replace(/Country_(.)(?=,\d,\d+,\d+,0)/g, '"Country_$1"').replaceAll("\n", "\r\n");
    const names = (text: string) =>
      text
        .replace("hash(customerId)", "customerId")
        .replace(
          /code_E,customerId_level_return_code_D/,
          "code_E,customerId_level_return_code_D.1",
        );
    for (const change of [index, quoted, names, (text: string) => `\ufeff${text}`]) {
      for (const engine of engines) {
        const folder = changed("customer_nodes_training", change);
        const data = await loadReturns(folder, { engine: engine as "javascript" });
        expect(printed(data)).toBe(expected);
        expect(data.findings.some(({ code }) => code === "W_INDEX_COLUMN")).toBe(change === index);
      }
    }
  });

  it("is the generated data set, also where words that a generator knows are in no row", async () => {
    const small = { edges: 300, seed: 1 };
    const folder = join(root, "few-words");
    await writeReturns(folder, { ...small, format: "csv" });
    const loaded = await loadReturns(folder, { allowPartial: true });
    const generated = await generateReturns(small);
    const { columns } = generated.splits.training.variants;
    const brands = columns.find(({ name }) => name === "brandDesc");
    expect(brands?.kind === "category" && brands.levels.length).toBeLessThan(12);
    expect(loaded.schemaHash).toBe(generated.schemaHash);
    for (const side of ["customers", "variants"] as const) {
      const words = ({ splits }: ReturnsData) =>
        splits.testing[side].columns.filter(({ kind }) => kind === "category");
      expect(words(loaded)).toEqual(words(generated));
    }
  });

  it("reads a header of quoted names, with commas and quotes in them", async () => {
    const file = join(root, "header.csv");
    const head = 'id, "a, b" ,"say ""x""","two\nlines",plain';
    for (const [start, end] of [
      ["", "\n"],
      ["\ufeff", "\r\n"],
    ]) {
      writeFileSync(file, `${start}${head}${end}7,1,2,3,4${end}`);
      const source = await openCsv("test", file);
      expect(source.header).toEqual(["id", "a, b", 'say "x"', "two\nlines", "plain"]);
      const wanted = [0, 1, 4].map((position) => ({ position, type: "integer" }) as const);
      const blocks: number[][] = [];
      for await (const { columns } of source.blocks(wanted)) {
        blocks.push(columns.map((column) => (column as Float64Array)[0]!));
      }
      expect(blocks).toEqual([[7, 1, 4]]);
    }
  });

  // Columns begin with room for 4,096 rows and double it.
  it.each([4096, 4097, 8193])("reads all of %i rows of each kind", async (rows) => {
    const file = join(root, `rows-${rows}.csv`);
    const line = (i: number) => `${i - 5},k${i},${i / 4},w${i % 9},${1000 * i}\n`;
    const body = Array.from({ length: rows }, (_, i) => line(i)).join("");
    writeFileSync(file, `id,key,number,text,time\n${body}`);
    const source = await openCsv("test", file);
    const types = ["id", "key", "number", "text", "time"] as const;
    const wanted = types.map((type, position) => ({ position, type }));
    const read: unknown[][] = [[], [], [], [], []];
    let count = 0;
    for await (const block of source.blocks(wanted)) {
      expect(block.faults).toEqual([]);
      count += block.count;
      for (const [c, column] of block.columns.entries()) {
        if ("codes" in column) for (const code of column.codes) read[c]!.push(column.words[code]);
        else for (const value of column) read[c]!.push(value);
      }
    }
    expect(count).toBe(rows);
    const wrong = (c: number, value: (i: number) => unknown) =>
      read[c]!.findIndex((each, i) => each !== value(i));
    expect(read.map(({ length }) => length)).toEqual(Array(5).fill(rows));
    expect([
      wrong(0, (i) => BigInt(i - 5)),
      wrong(1, (i) => wordIdOf(`k${i}`)),
      wrong(2, (i) => i / 4),
      wrong(3, (i) => `w${i % 9}`),
      wrong(4, (i) => 1000 * i),
    ]).toEqual(Array(5).fill(-1));
  });

  it("reads a row that grew since the file was opened, and passes over blank lines at the end", async () => {
    const file = join(root, "grown.csv");
    writeFileSync(file, "text\na\n");
    const source = await openCsv("test", file);
    const word = "b".repeat(100);
    writeFileSync(file, `text\na\n${word}\r\n\r\n\n`);
    const words: unknown[] = [];
    for await (const { columns, faults } of source.blocks([{ position: 0, type: "text" }])) {
      expect(faults).toEqual([]);
      const [column] = columns as { codes: Int32Array; words: string[] }[];
      for (const code of column!.codes) words.push(column!.words[code]);
    }
    expect(words).toEqual(["a", word]);
  });

  it("says which row is longer than a megabyte, and reads one that is not", async () => {
    const file = join(root, "long.csv");
    const mebi = 2 ** 20;
    const read = async (length: number) => {
      writeFileSync(file, `id,text\n1,a\n2,${"x".repeat(length)}\n3,b\n`);
      const source = await openCsv("test", file);
      const [ids, faults]: [bigint[], object[]] = [[], []];
      for await (const block of source.blocks([{ position: 0, type: "id" }])) {
        ids.push(...(block.columns[0] as BigInt64Array));
        faults.push(...block.faults);
      }
      return { ids, faults };
    };
    expect(await read(mebi - 3)).toEqual({ ids: [1n, 2n, 3n], faults: [] });
    const fault = { code: "E_FORMAT", wanted: -1, row: 2, text: "a row of more than a megabyte" };
    expect(await read(3 * mebi)).toEqual({ ids: [1n], faults: [fault] });
  });

  it("makes room where a file has more rows than its first megabyte promised", async () => {
    const block = (from: number, count: number) => ({
      count,
      columns: [
        BigInt64Array.from({ length: count }, (_, i) => BigInt(from + i)),
        Float64Array.from({ length: count }, (_, i) => (from + i) % 2),
      ],
      faults: [],
    });
    const column = (name: string, type: string) => ({
      ...{ name, header: name, aliases: [], type, safety: "safe" },
    });
    const specs = [column("id", "id"), column("flag", "flag")];
    const source = {
      ...{ file: "f", header: ["id", "flag"], exact: false, rows: 3 },
      async *blocks() {
        for (const [from, count] of [
          [0, 16],
          [16, 1],
          [17, 100],
          [117, 5],
        ] as const)
          yield block(from, count);
      },
    };
    const seen: number[] = [];
    const table = await collectTable(source as never, "events", specs as never, {
      ...{ where: "test", duckdb: undefined, memory: 0, reasons: false, signal: undefined },
      onRows: (rows) => void seen.push(rows),
    });
    expect([table.rows, seen]).toEqual([122, [16, 17, 117, 122]]);
    expect(table.columns.get("id")).toEqual(
      BigInt64Array.from({ length: 122 }, (_, i) => BigInt(i)),
    );
    const flags = table.columns.get("flag") as { values: ArrayLike<number> };
    expect(Array.from(flags.values)).toEqual(Array.from({ length: 122 }, (_, i) => i % 2));
  });

  it.each([
    ["DOUBLE", "id", "E_ID_RANGE", /ids are stored as DOUBLE, which holds 53 bits of 64/],
    ["FLOAT", "id", "E_ID_RANGE", /ids are stored as FLOAT/],
    ["BOOLEAN", "id", "E_ID_RANGE", /the column is BOOLEAN, expected INT/],
    ["DOUBLE", "text", "E_VALUE", /the column is DOUBLE, expected/],
  ] as const)(
    "refuses a Parquet column of %s for one of kind %s",
    (actual, type, reason, message) => {
      const table = { file: "f", header: ["a", "b"], types: ["INT64", actual] };
      const check = (position: number, kind: typeof type) =>
        checkTypes("test", table, [{ position, type: kind }]);
      expect(() => check(0, "id")).not.toThrow();
      expect(() => check(1, type)).toThrow(message);
      expect(() => check(1, type)).toThrow(
        expect.objectContaining({
          code: "data",
          details: expect.objectContaining({ reason, column: "b", type: actual }),
        }),
      );
    },
  );

  it.each([
    ["that are one double", "9007199254740993", "9007199254740992"],
    ["that are the largest and the least", "9223372036854775807", "-9223372036854775808"],
  ])("keeps 64-bit ids apart %s", async (_, one, two) => {
    const folder = changed("event_table_training", (text) =>
      cell(2, 0, two)(cell(1, 0, one)(text)),
    );
    const { nodes, splits } = await loadReturns(folder, { engine: "javascript" });
    const [a, b] = splits.training.edges.variant;
    expect([nodes["variant"]!.ids[a!], nodes["variant"]!.ids[b!]]).toEqual([
      BigInt(one),
      BigInt(two),
    ]);
  });

  it.each([
    ["E_ID_RANGE", "event_table_training", 3, 0, "1.23e18"],
    ["E_ID_RANGE", "event_table_training", 3, 0, "9223372036854775808"],
    ["E_ID_RANGE", "event_table_training", 3, 0, "-9223372036854775809"],
    ["E_ID_RANGE", "customer_nodes_testing", 2, 0, "12a"],
    ["E_NULL", "event_table_testing", 4, 2, ""],
    ["E_NULL", "product_nodes_training", 1, 5, "nan"],
    ["E_LABEL_DOMAIN", "event_table_training", 7, 2, "2"],
    ["E_VALUE", "customer_nodes_training", 2, 2, "3"],
    ["E_VALUE", "customer_nodes_training", 2, 1, "nineteen"],
    ["E_RATE_INCONSISTENT", "customer_nodes_training", 5, 7, "0.123"],
    ["E_RATE_INCONSISTENT", "product_nodes_testing", 5, 8, "1"],
  ])("%s in %s, row %d", async (reason, name, row, column, value) => {
    const error = await failure(changed(name, cell(row, column, value)));
    expect(error.details).toMatchObject({ reason, rows: [row] });
    expect(error.message).toContain(`${name}.csv`);
    const header = readFileSync(join(folders.csv, `${name}.csv`), "utf8")
      .split("\n")[0]!
      .split(",");
    if (reason !== "E_RATE_INCONSISTENT") expect(error.details["column"]).toBe(header[column]);
  });

  it("names the first five offending rows", async () => {
    const twos = (text: string) =>
      [9, 2, 5, 4, 8, 11].reduce((t, row) => cell(row, 2, "2")(t), text);
    const { details } = await failure(changed("event_table_training", twos));
    expect(details["rows"]).toEqual([2, 4, 5, 8, 9]);
  });

  it("E_DUP_NODE_ID, with the rows that repeat an id", async () => {
    const lines = readFileSync(join(folders.csv, "customer_nodes_training.csv"), "utf8")
      .trimEnd()
      .split("\n");
    const rows = lines.length - 1;
    const ids = lines.map((line) => line.split(",")[0]);
    for (const [order, wanted, first] of [
      // The rows behind one that repeats an id are new.
      [[1, 2, 2, 1, ...Array.from({ length: rows - 2 }, (_, i) => i + 3)], [3, 4], 2],
      [[...lines.keys(), 3, 1, 2, 2, 4, 5, 6].slice(1), [1, 2, 3, 4, 5].map((n) => rows + n), 3],
    ] as const) {
      const folder = changed("customer_nodes_training", () =>
        [0, ...order].map((i) => lines[i]).join("\n"),
      );
      rmSync(join(folder, "manifest.json"));
      const error = await failure(folder);
      expect(error.details).toMatchObject({ reason: "E_DUP_NODE_ID", rows: wanted });
      expect(error.message).toContain(`id ${ids[first]} has a row already`);
    }
  });

  it("E_HEADER: missing and unknown columns, another delimiter", async () => {
    const renamed = changed("customer_nodes_training", (text) =>
      text.replace("premier", "premium"),
    );
    const error = await failure(renamed);
    expect(error.details).toMatchObject({
      reason: "E_HEADER",
      missing: ["premier"],
      unknown: ["premium"],
    });
    expect(error.message).toContain('nearest known name to "premium" is "premier"');
    const semicolons = changed("event_table_training", (text) => text.replaceAll(",", ";"));
    expect((await failure(semicolons)).message).toContain('separated by ";"');
    const dropped = changed("event_table_training", (text) => text.replace(/,[^,]*$/gm, ""));
    expect((await failure(dropped)).details).toMatchObject({ missing: ["isReturned"] });
  });

  it("E_FORMAT: rows cut off, Latin-1, UTF-16, pickles, Parquet cut off", async () => {
    const cut = changed("product_nodes_training", (text) => text.slice(0, text.length - 60));
    expect((await failure(cut)).details).toMatchObject({ reason: "E_FORMAT" });
    const latin = changed("customer_nodes_training", (text) =>
      Buffer.from(cell(2, 3, "Côte_A")(text), "latin1"),
    );
    expect((await failure(latin)).details).toMatchObject({ reason: "E_FORMAT", rows: [2] });
    const wide = changed("event_table_training", (text) => Buffer.from(`\ufeff${text}`, "utf16le"));
    expect((await failure(wide)).message).toContain("UTF-16");
    const pickled = changed("event_table_training", (text) => text);
    renameSync(join(pickled, "event_table_training.csv"), join(pickled, "event_table_training.p"));
    expect((await failure(pickled)).message).toContain("npx @legendre/graph-returns convert");
    const broken = mkdtempSync(join(root, "broken-"));
    for (const file of readdirSync(folders.parquet)) {
      writeFileSync(join(broken, file), readFileSync(join(folders.parquet, file)));
    }
    const victim = join(broken, "customer_nodes_testing.parquet");
    truncateSync(victim, 4000);
    expect((await failure(broken)).details).toMatchObject({ reason: "E_FORMAT", file: victim });
  });

  it("E_ROWCOUNT against the manifest, W_PARTIAL on request; E_COVERAGE for a table of another set", async () => {
    const short = changed("event_table_training", (text) =>
      text.split("\n").slice(0, 900).join("\n"),
    );
    expect((await failure(short)).details).toMatchObject({ reason: "E_ROWCOUNT", actual: 899 });
    const partial = await loadReturns(short, { allowPartial: true });
    expect(partial.findings.some(({ code }) => code === "W_PARTIAL")).toBe(true);
    const strangers = changed("customer_nodes_training", (text) =>
      text.replace(/^(-?\d+),/gm, (_, id) => `${BigInt(id) + (1n << 40n)},`),
    );
    expect((await failure(strangers)).details).toMatchObject({ reason: "E_COVERAGE" });
  });

  it("W_DUMMY_MISMATCH and W_COVERAGE are findings", async () => {
    const folder = changed("customer_nodes_training", (text) => {
      const line = text.split("\n")[1]!;
      const flags = line.split(",").slice(21);
      const at = 21 + flags.indexOf("1");
      return cell(1, at, "0")(text);
    });
    const { findings } = await loadReturns(folder);
    expect(findings.find(({ code }) => code === "W_DUMMY_MISMATCH")).toMatchObject({ rows: [1] });
    const half = changed("product_nodes_training", (text) =>
      text
        .split("\n")
        .filter((_, i) => i === 0 || i % 5 < 3)
        .join("\n"),
    );
    const partial = await loadReturns(half, { allowPartial: true });
    expect(partial.findings.some(({ code }) => code === "W_COVERAGE")).toBe(true);
  });

  it("E_MISSING_FILE names what is there; E_MEMORY_BUDGET comes before reading", async () => {
    const folder = changed("event_table_training", (text) => text);
    rmSync(join(folder, "event_table_testing.csv"));
    const error = await failure(folder);
    expect(error.details).toMatchObject({ reason: "E_MISSING_FILE" });
    expect(error.message).toContain("event_table_training.csv");
    const budget = await failure(folders.parquet, { memoryBudget: 1000 });
    expect(budget.details).toMatchObject({ reason: "E_MEMORY_BUDGET", budget: 1000 });
    const gone = await failure(join(root, "nowhere"));
    expect(gone.details).toMatchObject({ reason: "E_MISSING_FILE" });
  });

  it("tells of its progress, file by file, up to all of its rows", async () => {
    for (const engine of engines) {
      const last = new Map<string, string>();
      await loadReturns(folders.parquet, {
        engine: engine as "javascript",
        onProgress: ({ stage, done, total }) => last.set(stage, `${done}/${total}`),
      });
      const { splits } = await loadReturns(folders.parquet);
      const rows = Object.values(splits).flatMap(({ customers, variants, edges }) =>
        [customers.rows, variants.rows, edges.count].map((n) => `${n}/${n}`),
      );
      expect([...last.values()].sort()).toEqual(rows.sort());
    }
  });

  it("ends when it is aborted, and refuses unknown options", async () => {
    for (const engine of engines) {
      const controller = new AbortController();
      const onProgress = () => controller.abort(new Error("enough"));
      const options = { engine: engine as "javascript", signal: controller.signal, onProgress };
      await expect(loadReturns(folders.parquet, options)).rejects.toThrow("enough");
    }
    const error = await loadReturns(folders.csv, { engin: "duckdb" } as never).catch((e) => e);
    expect(isLegendreError(error, "option")).toBe(true);
  });

  it("takes an edge to a node without a row as one of an unknown node", async () => {
    const folder = changed("event_table_training", (text) => text);
    appendFileSync(join(folder, "event_table_training.csv"), "77,88,1\n");
    const { nodes, splits } = await loadReturns(folder, { allowPartial: true });
    const { edges, variants } = splits.training;
    const variant = edges.variant[edges.count - 1]!;
    expect(nodes["variant"]!.ids[variant]).toBe(77n);
    expect(variants.rowOf[variant]).toBe(-1);
  });
});

describe("writeReturns", () => {
  const hashes = (folder: string) =>
    readdirSync(folder)
      .sort()
      .map((file) => [
        file,
        createHash("sha256")
          .update(readFileSync(join(folder, file)))
          .digest("hex"),
      ]);

  it("writes the same bytes for any chunk size and number of threads", async () => {
    for (const format of ["csv", "parquet"] as const) {
      const folder = mkdtempSync(join(root, "again-"));
      for (const run of [
        { chunk: 111, workers: 0 },
        { chunk: 500, workers: 2 },
      ]) {
        await writeReturns(folder, { ...made, format, ...run });
        expect(hashes(folder)).toEqual(hashes(folders[format]));
      }
    }
  });

  it("has the published headers, the doubled one too, and truth files on request", async () => {
    const header = (file: string) =>
      readFileSync(join(folders.csv, file), "utf8").split("\n")[0]!.split(",");
    expect(header("event_table_training.csv")).toEqual([
      "hash(variantID)",
      "hash(customerId)",
      "isReturned",
    ]);
    const customers = header("customer_nodes_training.csv");
    expect(customers.length).toBe(30);
    expect([customers[11], customers[13]]).toEqual(Array(2).fill("customerId_level_return_code_D"));
    const variants = header("product_nodes_testing.csv");
    expect(variants.length).toBe(44);
    expect([variants[13], variants[15]]).toEqual(Array(2).fill("variantID_level_return_code_D"));
    const folder = mkdtempSync(join(root, "truth-"));
    await writeReturns(folder, { edges: 100, truth: true, format: "csv" });
    const truth = readFileSync(join(folder, "truth_events_training.csv"), "utf8")
      .trimEnd()
      .split("\n");
    const events = readFileSync(join(folder, "event_table_training.csv"), "utf8")
      .trimEnd()
      .split("\n");
    expect(truth.length).toBe(events.length);
    expect(truth[1]!.split(",").slice(0, 2)).toEqual(events[1]!.split(",").slice(0, 2));
  });

  it("leaves no file when it is aborted", async () => {
    const folder = mkdtempSync(join(root, "aborted-"));
    const controller = new AbortController();
    const run = writeReturns(folder, {
      ...made,
      chunk: 100,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error("enough")),
    });
    await expect(run).rejects.toThrow("enough");
    expect(readdirSync(folder)).toEqual([]);
  });
});
