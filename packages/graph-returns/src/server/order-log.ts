import { randomBytes } from "node:crypto";
import { closeSync, openSync, readSync, realpathSync, type Stats, statSync } from "node:fs";
import { hostname } from "node:os";
import { crc32 } from "node:zlib";
import { LegendreError } from "@legendre/core-tensor";
import type { LoggedEvent } from "./shop-event.ts";
import { atOnce, type Database, isOfSqlite, sqlite } from "./sqlite.ts";

/** Events on disk, in a SQLite database; only ever appended to. */
export interface OrderLog {
  /** Bytes on disk. */
  readonly bytes: () => number;
  /**
   * Resolves when the events are on disk; calls of one turn of the event loop go to disk together, in their order.
   *
   * @throws the error of SQLite, of a full disk say; the log then holds none of the events, and the next call tries anew. Code
   *   "data" with `details.reason` "log" where the log is no longer ours.
   */
  readonly append: (events: readonly LoggedEvent[]) => Promise<void>;
  /** That the log is still ours; throws what `append` would. */
  readonly check: () => void;
  /** Tries to write as much as the last call of `append` that failed; throws what that one would. */
  readonly probe: () => void;
  /**
   * Writes what waits, and gives the log free.
   *
   * @throws as `append` where the log is no longer ours.
   */
  readonly close: () => Promise<void>;
}

/** Options of {@link openOrderLog}. */
export interface OrderLogOptions {
  /** Is told of each event that the log holds, in order. */
  readonly hear?: (event: LoggedEvent) => void;
}

/*
 * Two files are locked and fenced. `PATH-lock` is an empty database that the service keeps under an exclusive lock, which the system
 * gives back when the process ends, however it ends. The log itself is in WAL mode, so that `export-log` can read it meanwhile; its
 * row `writer` names who has the lock, and each transaction looks there first: whoever deletes the file of the lock and starts a
 * second service fences the first one off.
 */
const applicationId = 0x6c676f72;
const schema = `
  PRAGMA application_id = ${applicationId};
  CREATE TABLE writer (row INTEGER PRIMARY KEY CHECK (row = 1), name TEXT NOT NULL);
  CREATE TABLE events (number INTEGER PRIMARY KEY, event TEXT NOT NULL, sum INTEGER NOT NULL);
  CREATE TABLE trial (bytes BLOB);
`;
/** Bytes that are tried where nobody knows how many are needed. */
const trial = 2 ** 12;
const sumOf = (number: number, event: string): number => crc32(`${number} ${event}`);

/**
 * Opens a log, or begins one, for this process alone.
 *
 * @param path - the file; `PATH-lock`, and while it is open `PATH-wal` and `PATH-shm`, lie beside its real path.
 * @throws code "data" for a log that another process writes, for one that is damaged, for a file that is no log, and for a path that
 *   cannot be opened; "engine" where there is no SQLite.
 */
export async function openOrderLog(path: string, options: OrderLogOptions = {}): Promise<OrderLog> {
  const open = await sqlite("openOrderLog");
  return opening(path, () => {
    // SQLite would begin a file that is not there, and this says what the system has against it.
    closeSync(openSync(path, "a"));
    const real = realpathSync(path);
    checkKind(path, real);
    const lock = open(`${real}-lock`);
    let database: Database | undefined;
    try {
      const isFree = locked(lock);
      database = open(real);
      database.exec("PRAGMA busy_timeout = 5000");
      if (!isFree) throw isWritten(path, database);
      return writing(real, database, lock, begun(path, database, options.hear));
    } catch (error) {
      database?.close();
      lock.close();
      throw error;
    }
  });
}

/**
 * The events of a log, which may be in use, as they are when the first one is read.
 *
 * @throws as {@link openOrderLog}, but for a log that another process writes.
 */
export async function* readOrderLog(path: string): AsyncGenerator<LoggedEvent, void, void> {
  const open = await sqlite("exportLog");
  const database = opening(path, () => {
    statSync(path);
    checkKind(path, path);
    return open(path);
  });
  try {
    opening(path, () => {
      database.exec("PRAGMA busy_timeout = 5000; PRAGMA query_only = 1; BEGIN");
      if (!isBegun(path, database)) throw isNoLog(path);
    });
    yield* eventsOf(path, database);
  } finally {
    database.close();
  }
}

/** Runs work that opens a file, and says in the error what is wrong with its path. */
function opening<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!isOfSqlite(error) && !/^E[A-Z]+$/.test(`${code}`)) throw error;
    const told = `${path} cannot be opened as a log: ${message}; give a file in a folder that may be written to, or bring the log back from a copy`;
    throw new LegendreError("data", "openOrderLog", told, { path, code }, { cause: error });
  }
}

/** Refuses a file that is neither empty nor a database, before SQLite puts its own files beside it. */
function checkKind(path: string, real: string): void {
  const head = Buffer.alloc(16);
  const file = openSync(real, "r");
  const length = readSync(file, head);
  closeSync(file);
  if (length > 0 && head.toString("latin1") !== "SQLite format 3\0") throw isNoLog(path);
}

function isNoLog(path: string): LegendreError {
  const message = `${path} is no log of orders; give another file`;
  return new LegendreError("data", "openOrderLog", message, { path });
}

/** Takes the lock; false where another connection has it. */
function locked(lock: Database): boolean {
  try {
    // Two that ask at one instant are in each other's way for a moment.
    lock.exec("PRAGMA busy_timeout = 1000; BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (/locked|busy/i.test((error as Error).message)) return false;
    throw error;
  }
}

function isWritten(path: string, database: Database): LegendreError {
  const owner = isBegun(path, database) ? writerOf(database).split(" ") : ["?", "?"];
  const message = `${path} is written by process ${owner[0]} of ${owner[1]}; stop it, or give another log`;
  return new LegendreError("data", "openOrderLog", message, { path, owner: Number(owner[0]) });
}

/** Whether the database is a log already; throws for one of something else. */
function isBegun(path: string, database: Database): boolean {
  const { application_id: id } = database.prepare("PRAGMA application_id").get() as {
    application_id: number;
  };
  if (id === applicationId) return true;
  const { tables } = database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get() as {
    tables: number;
  };
  if (id !== 0 || tables > 0) throw isNoLog(path);
  return false;
}

const writerOf = (database: Database): string =>
  (database.prepare("SELECT name FROM writer").get() as { name: string }).name;

/** What {@link begun} leaves: who writes now, and the number of the last event. */
interface Standing {
  readonly writer: string;
  readonly events: number;
}

/** Begins a new log, tells the events of an old one, and makes this process its writer. */
function begun(
  path: string,
  database: Database,
  hear: (event: LoggedEvent) => void = () => undefined,
): Standing {
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  const writer = `${process.pid} ${hostname()} ${randomBytes(16).toString("hex")}`;
  atOnce(database, () => {
    if (!isBegun(path, database)) database.exec(schema);
    database.prepare("INSERT OR REPLACE INTO writer VALUES (1, ?)").run(writer);
    database.exec("DELETE FROM trial");
  });
  let events = 0;
  for (const event of eventsOf(path, database)) {
    hear(event);
    events++;
  }
  return { writer, events };
}

/** All events in order, each of them as it was written. */
function* eventsOf(path: string, database: Database): Generator<LoggedEvent, void, void> {
  let last = 0;
  const rows = database.prepare("SELECT number, event, sum FROM events ORDER BY number").iterate();
  for (const row of rows) {
    const { number, event, sum } = row as { number: number; event: string; sum: number };
    if (number !== ++last || sum !== sumOf(number, event)) {
      const message = `${path}: event ${last} is damaged or missing: orders that were called safe are lost; bring the file back from a copy`;
      throw new LegendreError("data", "openOrderLog", message, { path, event: last });
    }
    yield JSON.parse(event) as LoggedEvent;
  }
}

function writing(
  path: string,
  database: Database,
  lock: Database,
  { writer, events: before }: Standing,
): OrderLog {
  const files = [path, `${path}-wal`].map((name) => ({ name, opened: statSync(name) }));
  const named = database.prepare("SELECT name FROM writer");
  const insert = database.prepare("INSERT INTO events VALUES (?, ?, ?)");
  let last = before;
  /** Bytes of the last write that failed. */
  let wanted = trial;
  let waiting: { events: readonly string[]; done: (error?: unknown) => void }[] = [];

  const taken = (wrong: string): LegendreError => {
    const message = `${path}: ${wrong}; no orders are taken until that is put right, or the service is started anew`;
    return new LegendreError("data", "returnsServer", message, { reason: "log", path });
  };
  const checkWriter = (): void => {
    if ((named.get() as { name: string }).name !== writer) {
      throw taken("its lock was removed, and another service has taken it");
    }
  };
  /** That what SQLite has open is what has these names. */
  const check = (): void => {
    for (const { name, opened } of files) {
      const now: Stats | undefined = statSync(name, { throwIfNoEntry: false });
      if (now === undefined) throw taken(`${name} was deleted or moved away`);
      if (now.ino !== opened.ino || now.dev !== opened.dev) {
        throw taken(`another file was put in place of ${name}`);
      }
    }
    checkWriter();
  };
  const write = (work: () => void): void => {
    check();
    atOnce(database, () => {
      checkWriter();
      work();
    });
  };
  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    const texts = batch.flatMap(({ events }) => events);
    let failure: unknown;
    try {
      write(() => {
        for (const [i, text] of texts.entries()) {
          insert.run(last + i + 1, text, sumOf(last + i + 1, text));
        }
      });
      last += texts.length;
    } catch (error) {
      failure = error;
      wanted = texts.reduce((sum, text) => sum + text.length, trial);
    }
    for (const { done } of batch) done(failure);
  };
  return {
    bytes: () =>
      files.reduce(
        (sum, { name }) => sum + (statSync(name, { throwIfNoEntry: false })?.size ?? 0),
        0,
      ),
    append: (events) =>
      events.length === 0
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            const done = (error?: unknown) => (error === undefined ? resolve() : reject(error));
            // As they are now, whatever is done to them until their turn.
            waiting.push({ events: events.map((event) => JSON.stringify(event)), done });
            if (waiting.length === 1) setImmediate(flush);
          }),
    check,
    probe() {
      write(() => database.prepare("INSERT INTO trial VALUES (zeroblob(?))").run(wanted));
      // What cannot be deleted now is deleted when the log is opened next.
      try {
        database.exec("DELETE FROM trial");
      } catch {}
    },
    async close() {
      if (waiting.length > 0) flush();
      try {
        check();
      } finally {
        database.close();
        lock.close();
      }
    },
  };
}
