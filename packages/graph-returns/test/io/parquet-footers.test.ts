import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkTypes, openParquet } from "../../src/io/parquet-source.ts";
import type { Wanted } from "../../src/io/table-source.ts";
import { varint } from "./page-bytes.ts";

const folder = mkdtempSync(join(tmpdir(), "footers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, "t.parquet");

// Fields of Thrift's compact protocol with their numbers written out.
const zigzag = (n: number) => varint(n < 0 ? -2 * n - 1 : 2 * n);
const field = (id: number, type: number, ...bytes: number[]) => [type, ...varint(2 * id), ...bytes];
const int32 = (id: number, n: number) => field(id, 5, ...zigzag(n));
const int64 = (id: number, n: number) => field(id, 6, ...zigzag(n));
const text = (id: number, s: string) => field(id, 8, s.length, ...Buffer.from(s));
const struct = (...fields: number[][]) => [...fields.flat(), 0];
const structs = (id: number, all: number[][]) => field(id, 9, 16 * all.length + 12, ...all.flat());

interface Leaf {
  readonly name?: string;
  readonly type?: number;
  readonly repetition?: number;
  readonly children?: number;
}
const leafOf = ({ name = "a", type = 2, repetition = 0, children }: Leaf) =>
  struct(
    ...(type < 0 ? [] : [int32(1, type)]),
    ...[int32(3, repetition), text(4, name)],
    ...(children === undefined ? [] : [int32(5, children)]),
  );

/** Opens a file that is nothing but its metadata, of at least so many bytes. */
function opened(
  rows: number,
  groups: readonly number[],
  leaves: readonly Leaf[] = [{}],
  bytes = 0,
) {
  const schema = [struct(text(4, "schema"), int32(5, leaves.length)), ...leaves.map(leafOf)];
  const rowGroups = groups.map((n) => struct(field(1, 9, 12), int64(2, 0), int64(3, n)));
  const footer = struct(int32(1, 1), structs(2, schema), int64(3, rows), structs(4, rowGroups));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(footer.length);
  const mark = Buffer.from("PAR1");
  const body = Buffer.alloc(Math.max(0, bytes - footer.length - 12));
  const whole = Buffer.concat([mark, body, Buffer.from(footer), size, mark]);
  writeFileSync(path, whole);
  return openParquet("test", path).then(
    ({ rows: found, header, types, exact }) => ({
      found,
      header,
      types,
      exact,
      size: whole.length,
    }),
    (error: Error) => error.message,
  );
}
const refused = expect.stringContaining("it is no whole Parquet file");

describe("what the end of a Parquet file says", () => {
  it("is taken where it may be true: rows are those of the groups, and no more than the bytes can hold", async () => {
    expect(await opened(5, [2, 0, 3])).toMatchObject({
      ...{ found: 5, header: ["a"], types: ["INT64"], exact: true },
    });
    expect(await opened(0, [])).toMatchObject({ found: 0 });
    for (const [rows, groups] of [
      [4, [2, 3]],
      [6, [2, 3]],
      [2, [3, -1]],
      [-1, [-1]],
    ] as const) {
      expect(await opened(rows, groups)).toEqual(refused);
    }
    const most = 1e5 * (200 + 1);
    expect(await opened(most, [most], [{}], 200)).toMatchObject({ found: most, size: 200 });
    expect(await opened(most + 1, [most + 1], [{}], 200)).toEqual(refused);
    // A group has fewer than 2^31 rows, a file may have more.
    const large = 2 ** 31;
    expect(await opened(large - 1, [large - 1], [{}], 50_000)).toMatchObject({ found: large - 1 });
    expect(await opened(large, [large], [{}], 50_000)).toEqual(refused);
    expect(await opened(large, [large - 1, 1], [{}], 50_000)).toMatchObject({ found: large });
  });

  it("names columns that are no lists and no structs, of any type", async () => {
    const leaves = [
      { name: "x", repetition: 1 },
      { name: "y", type: 6 },
      { name: "z", type: 0 },
    ];
    expect(await opened(1, [1], leaves)).toMatchObject({
      ...{ header: ["x", "y", "z"], types: ["INT64", "BYTE_ARRAY", "BOOLEAN"] },
    });
    expect(await opened(1, [1], [{ children: 0 }])).toMatchObject({ header: ["a"] });
    for (const wrong of [
      { name: "" },
      { repetition: 2 },
      { children: 1 },
      { type: -1, children: 1 },
    ]) {
      expect(await opened(1, [1], [{ name: "b" }, wrong])).toEqual(refused);
    }
  });
});

it("columns are read from the types that can hold what is wanted", () => {
  const types = ["INT64", "INT32", "INT96", "DOUBLE", "FLOAT", "BOOLEAN"];
  types.push("BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY", "unknown");
  const readable = (type: Wanted["type"]) =>
    types.filter((_, position) => {
      try {
        checkTypes("test", { file: "f", header: types, types }, [{ position, type }]);
        return true;
      } catch {
        return false;
      }
    });
  const [whole, fractions] = [types.slice(0, 2), ["DOUBLE", "FLOAT"]];
  const bytes = ["BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY"];
  expect(readable("id")).toEqual(whole);
  expect(readable("integer")).toEqual([...whole, ...fractions]);
  expect(readable("flag")).toEqual([...whole, ...fractions, "BOOLEAN"]);
  expect(readable("share")).toEqual([...whole, ...fractions]);
  expect(readable("number")).toEqual([...whole, ...fractions, "BOOLEAN", ...bytes]);
  expect(readable("text")).toEqual([...whole, "BOOLEAN", ...bytes]);
  expect(readable("key")).toEqual([...whole, ...bytes]);
  expect(readable("time")).toEqual([...whole, "INT96", "DOUBLE", "BYTE_ARRAY"]);
});
