import { LegendreError } from "@legendre/core-tensor";

/** What the log uses of SQLite: the part that `node:sqlite` and libsql have alike. */
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

/** Opens a database, or begins one. */
export type OpenDatabase = (path: string) => Database;

/**
 * SQLite of Node itself, from version 22.13 on, or else of the optional package libsql.
 *
 * @param where - the public function that needs it, for the error.
 * @throws code "engine" where there is none.
 */
export async function sqlite(where: string): Promise<OpenDatabase> {
  const own = process.getBuiltinModule?.("node:sqlite") as
    | { readonly DatabaseSync: new (path: string) => Database }
    | undefined;
  if (own !== undefined) return (path) => new own.DatabaseSync(path);
  // A variable keeps bundlers from following an optional package.
  const name = "libsql";
  try {
    const found = (await import(name)) as { readonly default: new (path: string) => Database };
    return (path) => new found.default(path);
  } catch (cause) {
    const message = `the log of orders needs SQLite, which Node has from version 22.13 on, and this is ${process.version}; take a later Node, or npm install libsql`;
    throw new LegendreError("engine", where, message, {}, { cause });
  }
}

/** Result codes of SQLite that the log tells apart. */
export const results = {
  busy: 5,
  readOnly: 8,
  ioError: 10,
  damaged: 11,
  full: 13,
  cannotOpen: 14,
  noDatabase: 26,
} as const;

/** The result code of an error of SQLite; nothing for another error. */
export function resultOf(error: unknown): number | undefined {
  const { errcode, rawCode, message } = error as Record<string, unknown>;
  const code = errcode ?? rawCode;
  if (typeof code === "number") return code & 0xff;
  // libsql has no code where it cannot open a file.
  return /^ConnectionFailed/.test(`${message}`) ? results.cannotOpen : undefined;
}

/** Runs work as one transaction: all of it is in the database then, or nothing of it where it throws. */
export async function atOnce(database: Database, work: () => void | Promise<void>): Promise<void> {
  database.exec("BEGIN IMMEDIATE");
  try {
    await work();
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
