import { LegendreError } from "@legendre/core-tensor";

/** What the log uses of SQLite: the part that `node:sqlite`, libsql and better-sqlite3 have alike. */
export interface Database {
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
  close(): unknown;
}

/** A statement; values take the places of its question marks. */
export interface Statement {
  run(...values: (string | number)[]): unknown;
  get(...values: (string | number)[]): unknown;
  iterate(...values: (string | number)[]): Iterable<unknown>;
}

type Open = (path: string) => Database;

/**
 * SQLite of Node itself, from version 22.13 on, or else of the first optional package that is installed.
 *
 * @param where - the public function that needs it, for the error.
 * @throws code "engine" where there is none.
 */
export async function sqlite(where: string): Promise<Open> {
  const own = process.getBuiltinModule?.("node:sqlite") as
    | { readonly DatabaseSync: new (path: string) => Database }
    | undefined;
  if (own !== undefined) return (path) => new own.DatabaseSync(path);
  // A variable keeps bundlers from following optional packages.
  for (const name of ["libsql", "better-sqlite3"]) {
    const found = (await import(name).catch(() => undefined)) as
      | { readonly default: new (path: string) => Database }
      | undefined;
    if (found !== undefined) return (path) => new found.default(path);
  }
  const message = `the log of orders needs SQLite, which Node has from version 22.13 on, and this is ${process.version}; take a later Node, or npm install libsql`;
  throw new LegendreError("engine", where, message);
}

/** Whether an error is one of SQLite, damage or a full disk say, and not of our own. */
export const isOfSqlite = (error: unknown): error is Error =>
  /^(ERR_)?SQLITE_/.test(`${(error as { code?: unknown } | null)?.code}`);

/** Runs work as one transaction: all of it is on disk when this returns, and nothing of it when this throws. */
export function atOnce(database: Database, work: () => void): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    work();
    database.exec("COMMIT");
  } catch (error) {
    try {
      database.exec("ROLLBACK");
    } catch {
      // SQLite has rolled back by itself: after a full disk it does.
    }
    throw error;
  }
}
