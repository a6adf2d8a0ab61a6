import { type FileHandle, open, readFile, rm, writeFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { LegendreError } from "@legendre/core-tensor";

/** What happened: an order was made, or it became known what became of one. Ids as text. */
export type ShopEvent =
  | { readonly order: string; readonly customer: string; readonly variant: string }
  | { readonly order: string; readonly returned: boolean };

/** Events on disk, one a line, each with a checksum; only ever appended to. */
export interface OrderLog {
  /** What the file held when it was opened, in order. */
  readonly events: readonly ShopEvent[];
  /** Bytes of a torn last line that were dropped then. */
  readonly dropped: number;
  /** Bytes that are safe on disk. */
  readonly bytes: () => number;
  /**
   * Resolves when the events are on disk (`fdatasync`); calls that come meanwhile go to disk together.
   *
   * @throws the system's error, "ENOSPC" say; the file then holds none of the events, and the next call tries anew.
   */
  readonly append: (events: readonly ShopEvent[]) => Promise<void>;
  /** Waits for what is under way and gives the file free. */
  readonly close: () => Promise<void>;
}

/** The part of a `FileHandle` that the log uses. */
export type LogFile = Pick<FileHandle, "write" | "datasync" | "truncate" | "close">;

/**
 * Opens a log, or begins one, for this process alone.
 *
 * @param path - the file; beside it a file `.lock` holds the number of the process.
 * @param openFile - who opens it; tests give files that fail.
 * @throws code "data" for a line in the middle that is damaged, and for a log that another process writes.
 */
export async function openOrderLog(
  path: string,
  openFile: (path: string) => Promise<LogFile> = (at) => open(at, "r+"),
): Promise<OrderLog> {
  await lock(path);
  const held = await readFile(path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    await writeFile(path, "");
    return Buffer.alloc(0);
  });
  const { events, whole } = eventsOf(path, held);
  const file = await openFile(path);
  let size = whole;
  // Whether the file may be longer than what is safe in it.
  let torn = whole < held.length;
  let waiting: { text: string; done: (error?: unknown) => void }[] = [];
  let running: Promise<void> | undefined;

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      let failure: unknown;
      try {
        if (torn) await file.truncate(size);
        torn = true;
        const bytes = Buffer.from(batch.map(({ text }) => text).join(""), "utf8");
        for (let at = 0; at < bytes.length; ) {
          const { bytesWritten } = await file.write(bytes, at, bytes.length - at, size + at);
          if (bytesWritten === 0) throw new Error(`${path}: nothing could be written`);
          at += bytesWritten;
        }
        await file.datasync();
        size += bytes.length;
        torn = false;
      } catch (error) {
        failure = error;
        // What was half written must not stay in front of later lines.
        torn = await file.truncate(size).then(
          () => false,
          () => true,
        );
      }
      for (const { done } of batch) done(failure);
    }
    running = undefined;
  };

  return {
    ...{ events, dropped: held.length - whole },
    bytes: () => size,
    append: (added) =>
      added.length === 0
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            const done = (error?: unknown) => (error === undefined ? resolve() : reject(error));
            waiting.push({ text: added.map(lineOf).join(""), done });
            running ??= flush();
          }),
    async close() {
      await running;
      await file.close();
      await rm(`${path}.lock`, { force: true });
    },
  };
}

function lineOf(event: ShopEvent): string {
  const text = JSON.stringify(event);
  return `${crc32(text).toString(16).padStart(8, "0")} ${text}\n`;
}

/** The events of whole lines, and where the last of them ends. */
function eventsOf(path: string, held: Buffer): { events: ShopEvent[]; whole: number } {
  const events: ShopEvent[] = [];
  let at = 0;
  while (at < held.length) {
    const end = held.indexOf(10, at);
    const event = end < 0 ? undefined : eventOf(held.toString("utf8", at, end));
    if (event !== undefined) {
      events.push(event);
      at = end + 1;
      continue;
    }
    // Only the last line can be torn: each was on disk before the next was begun.
    if (end < 0 || end === held.length - 1) break;
    const line = events.length + 1;
    const message = `${path}:${line}: the line is damaged, and others follow; take a copy of the file and delete the line`;
    throw new LegendreError("data", "openOrderLog", message, { path, line });
  }
  return { events, whole: at };
}

function eventOf(line: string): ShopEvent | undefined {
  const text = line.slice(9);
  if (line[8] !== " " || crc32(text).toString(16).padStart(8, "0") !== line.slice(0, 8)) {
    return undefined;
  }
  return JSON.parse(text) as ShopEvent;
}

async function lock(path: string): Promise<void> {
  const file = `${path}.lock`;
  for (;;) {
    const taken = await writeFile(file, `${process.pid}`, { flag: "wx" }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === "EEXIST") return false;
        throw error;
      },
    );
    if (taken) return;
    const owner = Number(await readFile(file, "utf8").catch(() => "0"));
    if (owner !== process.pid && isAlive(owner)) {
      const message = `${path} is written by process ${owner}; stop it, or give another log`;
      throw new LegendreError("data", "openOrderLog", message, { path, owner });
    }
    // Its owner was killed; in a container its number may be ours.
    await rm(file, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
