import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openCsv } from "../../src/io/csv-source.ts";
import type { Wanted } from "../../src/io/table-source.ts";

const folder = mkdtempSync(join(tmpdir(), "csv-source-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "table.csv");
const opened = (content: string | Uint8Array) => {
  writeFileSync(file, content);
  return openCsv("test", file);
};
const mebi = 2 ** 20;

/** The rows of a column of ids or numbers, what is wrong, and how many rows each block has. */
async function read(content: string | Uint8Array, type: Wanted["type"] = "id", position = 0) {
  const source = await opened(content);
  const [values, faults, counts]: [unknown[], object[], number[]] = [[], [], []];
  for await (const block of source.blocks([{ position, type }])) {
    counts.push(block.count);
    for (const value of block.columns[0] as BigInt64Array | Float64Array) values.push(value);
    faults.push(...block.faults);
  }
  return { values, faults, counts };
}

describe("the rows of a CSV file, before it is read", () => {
  it("are those of its line ends and one more, where it fits a megabyte", async () => {
    const rowsOf = async (text: string) => {
      const { rows, header, exact } = await opened(text);
      return [rows, header, exact];
    };
    expect(await rowsOf("a,b\n1,2\n3,4\n")).toEqual([3, ["a", "b"], false]);
    expect(await rowsOf("a,b\r\n1,2\r\n3,4")).toEqual([2, ["a", "b"], false]);
    expect(await rowsOf("a,b")).toEqual([1, ["a", "b"], false]);
    expect(await rowsOf("a,b\n")).toEqual([1, ["a", "b"], false]);
    expect(await rowsOf("")).toEqual([1, [""], false]);
    expect(await read("")).toEqual({ values: [], faults: [], counts: [] });
    expect(await read("a")).toEqual({ values: [], faults: [], counts: [] });
    expect(await read("a\n7")).toEqual({ values: [7n], faults: [], counts: [1] });
    const full = `id\n${"1\n".repeat((mebi - 4) / 2)}\n`;
    expect((await opened(full)).rows).toBe((mebi - 4) / 2 + 2);
  });

  it("are guessed by the first megabyte where there is more", async () => {
    // Rows of 8 bytes behind a header of 3: the first megabyte has 131,071 whole ones, and 5 bytes of another.
    const text = `id\n${"1234567\n".repeat(200_000)}`;
    expect((await opened(text)).rows).toBe(Math.ceil((1_600_000 * 131_071) / (mebi - 3)));
    expect((await opened(`id\n${"x".repeat(mebi)}`)).rows).toBe(0);
  });

  it("begin with a header, which ends within a megabyte", async () => {
    const { header } = await opened("x".repeat(mebi));
    expect(header[0]).toHaveLength(mebi);
    await expect(opened("x".repeat(mebi + 1))).rejects.toThrow(
      "the first megabyte has no line end; it is no CSV file",
    );
    expect((await opened(`${"x".repeat(mebi - 1)}\n1\n`)).header[0]).toHaveLength(mebi - 1);
    await expect(opened(`${"x".repeat(mebi)}\n1\n`)).rejects.toThrow("no line end");
    await expect(opened(Buffer.from("Länge,a\n", "latin1"))).rejects.toThrow(
      "the header is not UTF-8",
    );
    for (const mark of [";", "\t", "|"]) {
      await expect(opened(`a${mark}b\n`)).rejects.toMatchObject({
        details: { reason: "E_HEADER", delimiter: mark, header: `a${mark}b` },
      });
      expect((await opened(`a${mark}b,c\n`)).header).toEqual([`a${mark}b`, "c"]);
    }
  });
});

describe("the rows of a CSV file", () => {
  it("are all there across blocks, each with its number", async () => {
    const count = 200_000;
    const lines = Array.from({ length: count }, (_, i) => `${1_000_000 + i}`);
    for (const at of [0, 131_070, 131_071, count - 1]) lines[at] = `x${`${at}`.padStart(6, "0")}`;
    const { values, faults, counts } = await read(`id\n${lines.join("\n")}\n`);
    expect(counts).toEqual([131_072, 200_000 - 131_072]);
    expect(values).toHaveLength(count);
    expect(values.findIndex((id, i) => id !== BigInt(1_000_000 + i) && id !== 0n)).toBe(-1);
    const fault = (row: number) => ({
      ...{ code: "E_ID_RANGE", wanted: 0, row, text: `x${`${row - 1}`.padStart(6, "0")}` },
    });
    expect(faults).toEqual([1, 131_071, 131_072, count].map(fault));
  });

  it("have 64 faults a block told, all missing values, and 40 bytes of each cell", async () => {
    const lines = (count: number, text: string) => `${text}\n`.repeat(count);
    const bad = (row: number) => ({ code: "E_ID_RANGE", wanted: 0, row, text: "x" });
    const rows = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
    expect((await read(`id\n${lines(100, "x")}`)).faults).toEqual(rows(64).map(bad));
    const missing = await read(`id,b\n${lines(70, "x,1")}${lines(3, ",1")}`);
    expect(missing.faults).toEqual([
      ...rows(64).map(bad),
      ...[71, 72, 73].map((row) => ({ code: "E_NULL", wanted: 0, row, text: "" })),
    ]);
    const width = (row: number) => ({
      ...{ code: "E_FORMAT", wanted: -1, row, text: "1 cells where the header has 2" },
    });
    expect((await read(`id,b\n${lines(100, "5")}`)).faults).toEqual(rows(64).map(width));
    // A row whose quote is open ends with the file, and is a block of its own.
    const end = await read(`id,b\n${lines(64, "x,1")}"5,1`);
    expect(end.counts).toEqual([64, 1]);
    expect(end.faults.slice(64)).toEqual([
      { code: "E_FORMAT", wanted: -1, row: 65, text: "a quote is not closed" },
      { ...width(65), text: "0 cells where the header has 2" },
    ]);
    const long = "y".repeat(39);
    for (const more of ["", "a", "ab"]) {
      const { faults } = await read(`n\n1\n${long}${more}\n`, "number");
      expect(faults).toEqual([
        { code: "E_VALUE", wanted: 0, row: 2, text: `${long}${more}`.slice(0, 40) },
      ]);
    }
  });

  it("may be blank in the middle, where they are one with a missing value", async () => {
    const { values, faults } = await read("id\n5\n\n6\n\n\r\n");
    expect([values, faults]).toEqual([
      [5n, 0n, 6n],
      [{ code: "E_NULL", wanted: 0, row: 2, text: "" }],
    ]);
  });

  it("give a column as often as it is wanted, and nothing of what is not", async () => {
    const source = await opened("a,b,c\n1,2,x\n3,4,y\n");
    const wanted = [1, 0, 1].map((position) => ({ position, type: "number" }) as const);
    const blocks = [];
    for await (const { columns } of source.blocks(wanted)) blocks.push(columns);
    expect(blocks).toEqual([
      [
        [2, 4],
        [1, 3],
        [2, 4],
      ].map((of) => Float64Array.from(of)),
    ]);
    const gone = source.blocks(wanted, AbortSignal.abort(new Error("enough")));
    await expect(gone[Symbol.asyncIterator]().next()).rejects.toThrow("enough");
  });
});
