import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { type FileHandle, open as openFile } from "node:fs/promises";
import { hostname } from "node:os";
import { crc32 } from "node:zlib";
import { isLegendreError, LegendreError } from "@legendre/core-tensor";
import { inSlices, pause, slices } from "../pause.ts";
import { inTurn } from "./in-turn.ts";
import type { LoggedEvent } from "./shop-event.ts";
import { atOnce, type Database, resultOf, results, sqlite } from "./sqlite.ts";
import { isWalDamaged } from "./wal.ts";

/** Events on disk, in a SQLite database; only ever appended to. */
export interface OrderLog {
  /** Bytes on disk. */
  readonly bytes: () => number;
  /**
   * Resolves when the events are on disk (`fdatasync`); calls that come meanwhile go to disk together, in the order of the calls.
   *
   * @throws code "data" with `details.reason` "disk" where the disk takes nothing; the log then holds none of the events, and the next
   *   call tries anew. With the reason "log" where the log is no longer ours.
   */
  readonly append: (events: readonly LoggedEvent[]) => Promise<void>;
  /** That the log is still ours; throws what `append` would. */
  readonly check: () => Promise<void>;
  /** Tries to write as much as the last call of `append` that failed; throws what that one would. */
  readonly probe: () => Promise<void>;
  /**
   * Waits for what is under way and gives the log free.
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
 * PATH is a database in WAL mode, so that `export-log` can read it while it is written: a transaction goes to PATH-wal, and from there,
 * now and then, to PATH. SQLite would wait for the disk in our thread, and scores with it; so a transaction only writes, and
 * Node's threads bring PATH-wal to disk, before anybody is answered and before the next transaction.
 *
 * PATH-lock is an empty database that the service keeps under an exclusive lock, which the system gives back when the process ends,
 * however it ends. The table `state` names who has it, and each transaction looks there first: whoever deletes PATH-lock and starts a
 * second service fences the first one off.
 *
 * `state` also tells whether a PATH-wal that is not there was lost: PATH says so wherever orders may follow in PATH-wal, and the last
 * transaction of PATH-wal says that none do.
 */
const applicationId = 0x6c676f72;
/** Formats 1 and 2 were text. */
const format = 3;
const schema = `
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${format};
  CREATE TABLE state (row INTEGER PRIMARY KEY CHECK (row = 1), writer TEXT NOT NULL, more INTEGER NOT NULL);
  CREATE TABLE events (number INTEGER PRIMARY KEY, event TEXT NOT NULL, sum INTEGER NOT NULL);
  CREATE TABLE trial (row INTEGER PRIMARY KEY CHECK (row = 1), bytes BLOB);
  INSERT INTO state VALUES (1, '', 0);
`;
/** Milliseconds to wait for others in a file: while it is opened, and while requests wait. */
const [patience, haste] = [5000, 50];
/** Bytes that are tried where nobody knows how many are needed. */
const trial = 2 ** 12;
/** Bytes in PATH-wal, at least a page a transaction, at which they are taken over into PATH. */
const much = 2 ** 22;
const sumOf = (number: number, event: string): number => crc32(`${number} ${event}`);

/** What {@link openOrderLog} leaves open, who writes, and the number of the last event. */
interface Standing {
  readonly database: Database;
  readonly lock: Database;
  readonly wal: FileHandle;
  readonly writer: string;
  readonly events: number;
}

/**
 * Opens a log, or begins one, for this process alone.
 *
 * @param path - the file; `PATH-lock`, and while it is open `PATH-wal` and `PATH-shm`, lie beside its real path.
 * @param options - see {@link OrderLogOptions}.
 * @throws code "data" for a log that another process writes, for one that is damaged, for a file that is no log, and for a path that
 *   cannot be opened; "engine" where there is no SQLite.
 */
export async function openOrderLog(
  path: string,
  { hear = () => undefined }: OrderLogOptions = {},
): Promise<OrderLog> {
  const open = await sqlite("openOrderLog");
  const opened: { close(): unknown }[] = [];
  try {
    // The system says more than SQLite. A file that is there must be opened by nobody else: once that is closed, the system
    // forgets the locks that this process has in the file.
    if (!existsSync(path)) closeSync(openSync(path, "a"));
    accessSync(path, constants.R_OK | constants.W_OK);
    const real = realpathSync(path);
    const { size } = statSync(real);
    if (size === 0 && hasWalOf(real)) {
      // SQLite would delete them.
      const wrong = `is new, and ${real}-wal holds orders of a log that was here; bring that log back, or move ${real}-wal away`;
      throw logError(path, wrong);
    }
    if (size > 0 && !existsSync(`${real}-lock`) && !/^SQLite/.test(headOf(path)))
      throw isNoLog(path);
    const lock = open(`${real}-lock`);
    opened.unshift(lock);
    const isFree = isTaken(lock);
    const hasWal = isFree && checkWal(path, real);
    const database = open(real);
    opened.unshift(database);
    database.exec(`PRAGMA busy_timeout = ${patience}`);
    const isNew = !isBegun(path, database);
    if (!isFree) throw isWritten(path, isNew ? undefined : database);
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0");
    if (!isNew) checkWhole(path, database, hasWal);
    const writer = `${process.pid} ${hostname()} ${randomBytes(16).toString("hex")}`;
    let events = 0;
    // One transaction: who is fenced off writes nothing that is not heard here, and a damaged log is left as it is.
    await atOnce(database, async () => {
      if (isNew) database.exec(schema);
      database.prepare("UPDATE state SET writer = ?").run(writer);
      database.exec("DELETE FROM trial");
      await inSlices(eventsOf(path, database), (event) => {
        hear(event);
        events++;
      });
    });
    const wal = await openFile(`${real}-wal`, "r+");
    opened.unshift(wal);
    await wal.datasync();
    database.exec(`PRAGMA busy_timeout = ${haste}`);
    const log = writing(real, { database, lock, wal, writer, events });
    await log.takeOver();
    return log;
  } catch (error) {
    for (const each of opened) await each.close();
    throw inWords(path, error);
  }
}

/**
 * The events of a log, which may be in use, as they are when the first one is read.
 *
 * @throws as {@link openOrderLog}, but for a log that another process writes.
 */
export async function* readOrderLog(path: string): AsyncGenerator<LoggedEvent, void, void> {
  const open = await sqlite("exportLog");
  let database: Database | undefined;
  try {
    const real = realpathSync(path);
    let hasWal = hasWalOf(real);
    if (hasWal && existsSync(`${real}-lock`)) {
      // What a service left that was killed: SQLite would take over what is whole, and delete the rest.
      const lock = open(`${real}-lock`);
      if (isTaken(lock)) hasWal = checkWal(path, real);
      lock.close();
    }
    database = open(real);
    database.exec(`PRAGMA busy_timeout = ${patience}; PRAGMA query_only = 1`);
    if (!isBegun(path, database)) throw isNoLog(path);
    checkWhole(path, database, hasWal);
    const isDue = slices();
    for (const event of eventsOf(path, database)) {
      yield event;
      if (isDue()) await pause();
    }
  } catch (error) {
    throw inWords(path, error);
  } finally {
    database?.close();
  }
}

const logError = (path: string, wrong: string, details = {}, cause?: unknown): LegendreError =>
  new LegendreError("data", "openOrderLog", `${path} ${wrong}`, { path, ...details }, { cause });

/** An error of the system or of SQLite while a log is opened, in words of this library; any other as it is. */
function inWords(path: string, error: unknown): unknown {
  if (isLegendreError(error)) return error;
  const result = resultOf(error);
  const { code, message } = error as NodeJS.ErrnoException;
  if (result === results.noDatabase) return isNoLog(path);
  if (result === results.damaged) return isDamaged(path, message, error);
  if (result === undefined && !/^E[A-Z]+$/.test(`${code}`)) return error;
  const wrong = `cannot be opened as a log: ${message}; give a file in a folder that may be written to, on a disk with room`;
  return logError(path, wrong, { code }, error);
}

function isDamaged(path: string, where: string, cause?: unknown): LegendreError {
  const wrong = `is damaged (${where}): orders that were called safe may be lost; bring it back from a copy`;
  return logError(path, wrong, {}, cause);
}

function headOf(path: string): string {
  const head = Buffer.alloc(32);
  const file = openSync(path, "r");
  try {
    readSync(file, head);
  } finally {
    closeSync(file);
  }
  return head.toString("latin1");
}

function isNoLog(path: string): LegendreError {
  return /^(legendre orders \d|[0-9a-f]{8} \{)/.test(headOf(path))
    ? logError(
        path,
        "is a log of an earlier form, which was text; begin a new log, and send it the orders of this one, its lines that hold {",
      )
    : logError(path, "is no log of orders; give another file");
}

/** Takes the lock; false where another connection has it, or who asks may not write it. */
function isTaken(lock: Database): boolean {
  try {
    // Two that ask at one instant are in each other's way for a moment.
    lock.exec("PRAGMA busy_timeout = 1000");
    lock.exec("PRAGMA journal_mode = OFF");
    lock.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    const result = resultOf(error);
    if (result === results.busy || result === results.readOnly) return false;
    throw error;
  }
}

function isWritten(path: string, database: Database | undefined): LegendreError {
  const [pid, host] = database === undefined ? ["?", "?"] : stateOf(database).writer.split(" ");
  const wrong = `is written by process ${pid} of ${host}; stop it, or give another log`;
  return logError(path, wrong, { owner: Number(pid) });
}

/** Whether the database is a log already; throws for one of something else. */
function isBegun(path: string, database: Database): boolean {
  const numberOf = (sql: string) =>
    Object.values(database.prepare(sql).get() as object)[0] as number;
  const id = numberOf("PRAGMA application_id");
  if (id === 0 && numberOf("SELECT count(*) FROM sqlite_schema") === 0) return false;
  if (id !== applicationId) throw isNoLog(path);
  const found = numberOf("PRAGMA user_version");
  if (found === format) return true;
  const wrong = `is a log of format ${found}, and this version of the package knows ${format}; install the version that wrote it, or a later one`;
  throw logError(path, wrong, { format: found });
}

const stateOf = (database: Database) =>
  database.prepare("SELECT writer, more FROM state").get() as { writer: string; more: number };

/** Whether something lies in a PATH-wal; libsql leaves empty ones. */
const hasWalOf = (real: string): boolean =>
  (statSync(`${real}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** {@link hasWalOf}, and refuses a damaged one. Only for a log that nobody writes. */
function checkWal(path: string, real: string): boolean {
  if (!hasWalOf(real)) return false;
  if (isWalDamaged(readFileSync(`${real}-wal`))) throw isDamaged(path, `in ${real}-wal`);
  return true;
}

/** Refuses a log whose PATH-wal was lost, and a damaged one as far as SQLite can tell. */
function checkWhole(path: string, database: Database, hasWal: boolean): void {
  const { quick_check: found } = database.prepare("PRAGMA quick_check(1)").get() as {
    quick_check: string;
  };
  if (found !== "ok") throw isDamaged(path, found.replaceAll("\n", " "));
  if (hasWal || stateOf(database).more === 0) return;
  const wrong = `was not closed, and ${path}-wal with the last orders is not there; bring that file back, or, if those orders are lost, write "lost" into it`;
  throw logError(path, wrong);
}

/** All events in order, each of them as it was written. */
function* eventsOf(path: string, database: Database): Generator<LoggedEvent, void, void> {
  let last = 0;
  const rows = database.prepare("SELECT number, event, sum FROM events ORDER BY number").iterate();
  for (const row of rows) {
    const { number, event, sum } = row as { number: number; event: string; sum: number };
    if (number !== ++last || sum !== sumOf(number, event)) throw isDamaged(path, `event ${last}`);
    yield JSON.parse(event) as LoggedEvent;
  }
}

function writing(
  path: string,
  { database, lock, wal, writer, events }: Standing,
): OrderLog & { readonly takeOver: () => Promise<void> } {
  const files = [path, `${path}-wal`].map((name) => ({ name, opened: statSync(name) }));
  const insert = database.prepare("INSERT INTO events VALUES (?, ?, ?)");
  const cut = database.prepare("DELETE FROM events WHERE number > ?");
  const markMore = database.prepare("UPDATE state SET more = ?");
  const named = database.prepare("SELECT writer FROM state");
  let last = events;
  /** Bytes of the last write that failed, and of the events in PATH-wal. */
  let [wanted, inWal] = [trial, 0];
  /** Whether the last transaction is one that the next has to put right. */
  let isUntidy = false;
  let waiting: { events: readonly LoggedEvent[]; done: (error?: unknown) => void }[] = [];
  /** Whatever writes, one after the other. */
  const queued = inTurn();

  const refused = (reason: "disk" | "log", wrong: string, cause?: unknown): LegendreError => {
    const message = `${path}: ${wrong}; no orders are taken until that is put right`;
    return new LegendreError("data", "returnsServer", message, { reason, path }, { cause });
  };
  const checkWriter = (): void => {
    if ((named.get() as { writer: string }).writer !== writer) {
      throw refused("log", "its lock was removed, and another service has taken it");
    }
  };
  /** That what is open is what has these names, and that it is ours. */
  const check = (): void => {
    for (const { name, opened } of files) {
      const now = statSync(name, { throwIfNoEntry: false });
      if (now === undefined) throw refused("log", `${name} was deleted or moved away`);
      if (now.ino !== opened.ino || now.dev !== opened.dev) {
        throw refused("log", `another file was put in place of ${name}`);
      }
    }
    checkWriter();
  };
  /** One transaction: it is on disk then, or the next one takes it back. */
  const put = async (work: () => void | Promise<void>): Promise<void> => {
    try {
      check();
      await atOnce(database, async () => {
        checkWriter();
        if (isUntidy) {
          cut.run(last);
          markMore.run(0);
        }
        await work();
      });
      isUntidy = true;
      await wal.datasync();
      check();
      isUntidy = false;
    } catch (error) {
      if (isLegendreError(error)) throw error;
      const [result, { code, message }] = [resultOf(error), error as NodeJS.ErrnoException];
      const isDisk = result === results.full || result === results.ioError || code !== undefined;
      throw refused(isDisk && result !== results.busy ? "disk" : "log", message, error);
    }
  };
  const takeOver = async (): Promise<void> => {
    await put(() => void markMore.run(1));
    isUntidy = true;
    database.exec("PRAGMA wal_checkpoint");
    inWal = 0;
    await put(() => undefined);
  };
  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const all = batch.flatMap(({ events }) => events);
      let [number, length] = [last, 0];
      let failure: unknown;
      try {
        await put(() =>
          inSlices(all, (event) => {
            const text = JSON.stringify(event);
            length += text.length;
            insert.run(++number, text, sumOf(number, text));
          }),
        );
        last = number;
        inWal += length + 2 ** 12;
      } catch (error) {
        failure = error;
        wanted = Math.max(trial, length);
      }
      for (const { done } of batch) done(failure);
      // Where it fails, events stay in PATH-wal, and the next time may be better.
      if (inWal > much) await takeOver().catch(() => undefined);
    }
  };
  return {
    takeOver,
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
            waiting.push({ events, done });
            if (waiting.length === 1) void queued(flush);
          }),
    check: async () => check(),
    probe: () =>
      queued(async () => {
        const bytes = database.prepare("INSERT OR REPLACE INTO trial VALUES (1, zeroblob(?))");
        await put(() => void bytes.run(wanted));
        await put(() => void database.exec("DELETE FROM trial"));
      }),
    close: () =>
      queued(async () => {
        try {
          if (isUntidy) await put(() => undefined);
          else check();
        } finally {
          try {
            // libsql does not when it closes.
            database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
          } catch {
            // What PATH cannot take stays in PATH-wal.
          }
          await wal.close();
          database.close();
          lock.close();
        }
      }),
  };
}
