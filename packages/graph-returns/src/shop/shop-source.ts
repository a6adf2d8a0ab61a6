import { dataError } from "../checks/data-error.ts";
import { openCsv } from "../io/csv-source.ts";
import { loadDuckDb } from "../io/duckdb-blocks.ts";
import { emptyColumn, fill, type Words } from "../io/parquet/fill-column.ts";
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
    return querySource(where, name, query, database);
  }
  return columnsSource(where, name, table as Readonly<Record<string, TableValues>>);
}

/** Makes blocks of values in memory, with one numbering of words for all blocks. */
function blockTaker(
  wanted: readonly Wanted[],
): (valuesOf: (one: Wanted) => ArrayLike<unknown>, count: number) => Block {
  const words = wanted.map(({ type }): Words => ({ type, list: [], numbers: new Map() }));
  let start = 0;
  return (valuesOf, count) => {
    const faults: ReadFault[] = [];
    const columns = wanted.map((one, w): BlockColumn => {
      const column = emptyColumn(one.type, count, words[w]!.list);
      fill(column, valuesOf(one), 0, w, start, words[w]!, faults);
      return column;
    });
    start += count;
    return { count, columns, faults };
  };
}

/** The result of a query, read chunk by chunk, so that it may have more rows than fit memory as objects. */
async function querySource(
  where: string,
  name: string,
  query: string,
  database = ":memory:",
): Promise<TableSource> {
  const duckdb = await loadDuckDb();
  if (duckdb === undefined) {
    const message =
      "a query needs the package @duckdb/node-api; install it, or give the path of a file";
    throw dataError(where, "E_MISSING_FILE", message, { file: name });
  }
  const failed = (cause: unknown) =>
    dataError(where, "E_FORMAT", `DuckDB: ${cause}`, { file: name, query }, cause);
  const config = database === ":memory:" ? {} : { access_mode: "READ_ONLY" };
  const instance = await duckdb.DuckDBInstance.create(database, config).catch((cause) => {
    throw failed(cause);
  });
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  try {
    const result = await connection.stream(query);
    return {
      file: name,
      header: result.columnNames(),
      rows: 0,
      exact: false,
      close,
      blocks: async function* (wanted: readonly Wanted[]): AsyncGenerator<Block> {
        const take = blockTaker(wanted);
        for (;;) {
          const chunk = await result.fetchChunk().catch((cause) => {
            throw failed(cause);
          });
          if (chunk === null || chunk.rowCount === 0) return;
          yield take(
            ({ position }) => chunk.convertColumnValues(position, duckdb.JSDuckDBValueConverter),
            chunk.rowCount,
          );
        }
      },
    };
  } catch (cause) {
    close();
    throw failed(cause);
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
    file: name,
    header,
    rows,
    exact: true,
    blocks: async function* (wanted: readonly Wanted[]): AsyncGenerator<Block> {
      const take = blockTaker(wanted);
      yield take(({ position }) => columns[header[position]!]!, rows);
    },
  };
}
