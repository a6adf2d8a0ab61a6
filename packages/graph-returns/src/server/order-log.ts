import { open, realpath, stat } from "node:fs/promises";
import { LegendreError } from "@legendre/core-tensor";
import { begun, type LogFile, type Standing, writeWhole } from "./begin-log.ts";
import { inTurn } from "./in-turn.ts";
import { frameOf } from "./log-frames.ts";
import { type LockTimes, type LogLock, lockLog } from "./log-lock.ts";
import type { LoggedEvent } from "./shop-event.ts";

/** Events on disk, in frames with checksums; only ever appended to. */
export interface OrderLog {
  /** What was found when it was opened and does not stop work: a torn end that was cut off. */
  readonly findings: readonly string[];
  /** Bytes that are safe on disk. */
  readonly bytes: () => number;
  /**
   * Resolves when the events are on disk (`fdatasync`); calls that come meanwhile go to disk together, in the order of the calls.
   *
   * @throws the system's error, "ENOSPC" say; the file then holds none of the events, and the next call tries anew. Code
   *   "data" with `details.reason` "log" where the file or its lock is no longer ours.
   */
  readonly append: (events: readonly LoggedEvent[]) => Promise<void>;
  /** That the file and its lock are still ours; throws what `append` would. */
  readonly check: () => Promise<void>;
  /** Tries to write as much as the last call of `append` that failed; throws what that one would. */
  readonly probe: () => Promise<void>;
  /**
   * Waits for what is under way and gives the file free.
   *
   * @throws as `append` where the file is no longer there.
   */
  readonly close: () => Promise<void>;
}

/** Options of {@link openOrderLog}. */
export interface OrderLogOptions {
  /** Is told of each event that the file holds, in order. */
  readonly hear?: (event: LoggedEvent) => void;
  /** Who opens the file; tests give files that fail. */
  readonly openFile?: (path: string) => Promise<LogFile>;
  readonly lock?: LockTimes;
}

/** Bytes of a frame at which it is closed and another begun. */
const fullFrame = 2 ** 23;
/** Bytes that are tried where nobody knows how many are needed. */
const trial = 2 ** 12;

/**
 * Opens a log, or begins one, for this process alone; see `log-frames.ts` for what lies in it.
 *
 * @param path - the file; beside its real path lies a file `.lock` while it is open.
 * @param options - see {@link OrderLogOptions}.
 * @throws code "data" for a log that another process writes, for damage in front of a whole frame, for a file that is no log, and for
 *   a path that cannot be opened.
 */
export async function openOrderLog(
  path: string,
  { hear = () => undefined, openFile = opened, lock: times }: OrderLogOptions = {},
): Promise<OrderLog> {
  let file: LogFile | undefined;
  let lock: LogLock | undefined;
  try {
    file = await openFile(path);
    const real = await realpath(path);
    lock = await lockLog(real, times);
    return writing(real, file, lock, await begun(real, file, hear));
  } catch (error) {
    await lock?.release();
    await file?.close();
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    const told = `${path} cannot be opened as a log: ${message}; give a file in a folder that may be written to`;
    throw new LegendreError("data", "openOrderLog", told, { path, code }, { cause: error });
  }
}

/** Appends, whatever position is asked for, so that two writers could not overwrite each other. */
const opened = (path: string): Promise<LogFile> => open(path, "a+");

function writing(path: string, file: LogFile, lock: LogLock, standing: Standing): OrderLog {
  let { size, sequence } = standing;
  /** Bytes behind what is safe that are ours, of a write that failed. */
  let rest = 0;
  /** Bytes of the last write that failed. */
  let wanted = trial;
  let written = false;
  let waiting: { events: readonly LoggedEvent[]; done: (error?: unknown) => void }[] = [];
  /** Whatever touches the file, one after the other. */
  const queued = inTurn();

  /** That the file is still there, ours, and as long as it should be. */
  const check = async (expected: number): Promise<void> => {
    const [held, there, here] = await Promise.all([
      lock.isHeld(),
      stat(path).catch(() => undefined),
      file.stat(),
    ]);
    const wrong = !held
      ? "its lock was taken or removed"
      : there === undefined
        ? "it was deleted or moved away"
        : there.ino !== here.ino || there.dev !== here.dev
          ? "another file was put in its place"
          : here.size !== expected
            ? `it has ${here.size} bytes instead of ${expected}: something else writes it`
            : undefined;
    if (wrong === undefined) return;
    const message = `${path}: ${wrong}; no orders are taken until that is put right, or the service is started anew`;
    throw new LegendreError("data", "returnsServer", message, { reason: "log", path });
  };
  const cutRest = async (): Promise<void> => {
    if (rest === 0) return;
    // Whoever took the lock may have read them.
    if (!(await lock.isHeld())) return;
    const { size: now } = await file.stat();
    if (now > size && now <= size + rest) await file.truncate(size);
    rest = 0;
  };
  /** Puts bytes behind the others; all of them are on disk then, or none count. */
  const put = async (bytes: Buffer): Promise<void> => {
    try {
      await cutRest();
      await check(size);
      rest = bytes.length;
      await writeWhole(file, bytes);
      await file.datasync();
      // Who took the log meanwhile has not read these bytes.
      await check(size + bytes.length);
    } catch (error) {
      wanted = Math.max(trial, bytes.length);
      // What was half written must not stay in front of later frames; what cannot be cut now is cut before the next.
      await cutRest().catch(() => undefined);
      throw error;
    }
    rest = 0;
  };
  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch: typeof waiting = [];
      const lines: string[] = [];
      for (let length = 0; waiting.length > batch.length && length < fullFrame; ) {
        const next = waiting[batch.length]!;
        batch.push(next);
        for (const event of next.events) length += lines[lines.push(lineOf(event)) - 1]!.length;
      }
      waiting = waiting.slice(batch.length);
      const bytes = frameOf(standing.log, sequence + 1, Buffer.from(lines.join(""), "utf8"));
      let failure: unknown;
      try {
        await put(bytes);
        size += bytes.length;
        sequence++;
        written = true;
      } catch (error) {
        failure = error;
      }
      for (const { done } of batch) done(failure);
    }
  };

  return {
    findings: standing.findings,
    bytes: () => size,
    append: (events) =>
      events.length === 0
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            const done = (error?: unknown) => (error === undefined ? resolve() : reject(error));
            waiting.push({ events, done });
            if (waiting.length === 1) void queued(flush);
          }),
    check: () => queued(() => check(size + rest)),
    probe: () =>
      queued(async () => {
        // Zeros are no frame: whoever reads them cuts them off.
        await put(Buffer.alloc(wanted));
        rest = wanted;
        await cutRest();
      }),
    close: () =>
      queued(async () => {
        try {
          await cutRest();
          await check(size);
          // Says that the last frame is safe: if it is damaged later, that is no torn end.
          if (written)
            await put(frameOf(standing.log, sequence + 1, Buffer.alloc(0))).catch(() => {});
        } finally {
          await file.close();
          await lock.release();
        }
      }),
  };
}

const lineOf = (event: LoggedEvent): string => `${JSON.stringify(event)}\n`;
