import { dataError } from "../checks/data-error.ts";
import { wordIdOf } from "../ids/word-id.ts";
import { timeOf } from "../io/csv-cells.ts";
import { openCsv } from "../io/csv-source.ts";
import { loadDuckDb } from "../io/duckdb-blocks.ts";
import { openParquet } from "../io/parquet-source.ts";
import type { Block, BlockColumn, ReadFault, TableSource, Wanted } from "../io/table-source.ts";
import type { ShopTable, TableValues } from "./schema.ts";

/** Opens a table of a shop, whatever it is given as. */
export async function openShopTable(
  where: string,
  name: string,
  table: ShopTable,
): Promise<TableSource> {
  if (typeof table === "string") {
    if (/\.(p|pkl|pickle)$/i.test(table)) {
      const message = "it is a pickle, which only Python reads; write it as Parquet or CSV";
      throw dataError(where, "E_FORMAT", message, { file: table });
    }
    try {
      const open = /\.(parquet|pq)$/i.test(table) ? openParquet : openCsv;
      return await open(where, table);
    } catch (cause) {
      if ((cause as { code?: string }).code !== "ENOENT") throw cause;
      throw dataError(where, "E_MISSING_FILE", "there is no such file", { file: table }, cause);
    }
  }
  if ("query" in table && typeof table.query === "string") {
    const { query, database } = table as { query: string; database?: string };
    return columnsSource(where, name, await queried(where, name, query, database));
  }
  return columnsSource(where, name, table as Readonly<Record<string, TableValues>>);
}

/** Runs a query; a shop's own tables fit memory as columns. */
async function queried(
  where: string,
  name: string,
  query: string,
  database = ":memory:",
): Promise<Record<string, TableValues>> {
  const duckdb = await loadDuckDb();
  if (duckdb === undefined) {
    const message =
      "a query needs the package @duckdb/node-api; install it, or give the path of a file";
    throw dataError(where, "E_MISSING_FILE", message, { file: name });
  }
  const config = database === ":memory:" ? {} : { access_mode: "READ_ONLY" };
  const instance = await duckdb.DuckDBInstance.create(database, config);
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(query);
    const columns = reader.getColumnsJS() as TableValues[];
    return Object.fromEntries(reader.columnNames().map((column, i) => [column, columns[i]!]));
  } catch (cause) {
    throw dataError(where, "E_FORMAT", `DuckDB: ${cause}`, { file: name, query }, cause);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Columns in memory as a source of one block. */
function columnsSource(
  where: string,
  name: string,
  columns: Readonly<Record<string, TableValues>>,
): TableSource {
  const header = Object.keys(columns);
  const rows = header[0] === undefined ? 0 : columns[header[0]]!.length;
  const odd = header.find((column) => columns[column]!.length !== rows);
  if (odd !== undefined) {
    const message = `it has ${columns[odd]!.length} rows, "${header[0]}" has ${rows}; give columns of one length`;
    throw dataError(where, "E_ROWCOUNT", message, { file: name, column: odd });
  }
  return {
    ...{ file: name, header, rows, exact: true },
    blocks: async function* (wanted: readonly Wanted[]): AsyncGenerator<Block> {
      const faults: ReadFault[] = [];
      const read = wanted.map(({ position, type }, w) =>
        converted(columns[header[position]!]!, type, (code, row, value) => {
          if (code === "E_NULL" || faults.length < 64)
            faults.push({ code, wanted: w, row: row + 1, text: String(value) });
        }),
      );
      yield { count: rows, columns: read, faults };
    },
  };
}

function converted(
  values: TableValues,
  type: Wanted["type"],
  fault: (code: ReadFault["code"], row: number, value: unknown) => void,
): BlockColumn {
  const count = values.length;
  if (type === "key" || type === "id") {
    const ids = new BigInt64Array(count);
    for (let row = 0; row < count; row++) {
      const value = values[row];
      if (typeof value === "bigint") ids[row] = value;
      else if (typeof value === "number" && Number.isSafeInteger(value)) ids[row] = BigInt(value);
      else if (typeof value === "string" && value !== "") ids[row] = wordIdOf(value);
      else fault(value === null || value === "" ? "E_NULL" : "E_ID_RANGE", row, value);
    }
    return ids;
  }
  if (type === "text") {
    const words: string[] = [];
    const numbers = new Map<string, number>();
    const codes = new Int32Array(count);
    for (let row = 0; row < count; row++) {
      const value = values[row];
      if (value === null || value === undefined) fault("E_NULL", row, value);
      const word = value === null || value === undefined ? "" : String(value);
      const known = numbers.get(word) ?? words.push(word) - 1;
      numbers.set(word, known);
      codes[row] = known;
    }
    return { codes, words };
  }
  const numbers = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const value = values[row];
    const number = typeof value === "string" ? timeOf(value) : Number(value ?? Number.NaN);
    numbers[row] = number;
    if (value === null || Number.isNaN(number))
      fault(value === null ? "E_NULL" : "E_VALUE", row, value);
  }
  return numbers;
}
