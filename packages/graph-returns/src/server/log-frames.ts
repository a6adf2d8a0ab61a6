import { randomBytes } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { LegendreError } from "@legendre/core-tensor";
import type { LoggedEvent } from "./shop-event.ts";

/*
 * A log is one line that names the format and the log, and frames behind it. A frame is a line
 *   #SEQUENCE BYTES CRC(payload) CRC(log and this line)
 * and a payload of so many bytes: an event a line, as JSON. All that is written with one fdatasync is one frame, and
 * no frame is begun before the one ahead of it is on disk. So of all frames only the last can be torn, and a frame's first line
 * proves that every frame ahead of it was whole.
 */
const magic = "legendre orders 2 ";
const old = /^[0-9a-f]{8} \{/;
const headText = /^legendre orders 2 ([0-9a-f]{32})\n$/;
const lineText = /#(\d{1,15}) (\d{1,9}) ([0-9a-f]{8}) ([0-9a-f]{8})\n/g;

/** Bytes of a log's first line. */
export const headBytes: number = magic.length + 33;
/** The longest first line of a frame. */
const longestLine = "#123456789012345 123456789 01234567 89abcdef\n".length;
// mutants: equal (constant) however large it is, the same is read
const window = 2 ** 20;

/** A first line of a new log. */
export const newHead = (): string => `${magic}${randomBytes(16).toString("hex")}\n`;

const sum = (of: string | Buffer): string => crc32(of).toString(16).padStart(8, "0");

/** A frame of events; without events it says that all before it is safe. */
export function frameOf(log: string, sequence: number, payload: Buffer): Buffer {
  const head = `#${sequence} ${payload.length} ${sum(payload)}`;
  return Buffer.concat([Buffer.from(`${head} ${sum(log + head)}\n`), payload]);
}

/** What a file holds. */
export interface LogContent {
  /** The name of the log, of its first line; nothing for a file that is to be begun. */
  readonly log: string | undefined;
  /** Of the last whole frame. */
  readonly sequence: number;
  readonly events: number;
  /** Bytes up to the end of the last whole frame, and all. */
  readonly end: number;
  readonly size: number;
}

/**
 * Reads a log a piece at a time, whatever its size.
 *
 * @param hear - is told of each event, in order.
 * @throws code "data" for a file that is no log of this format, and for damage with a later frame behind it.
 */
export async function readLog(
  path: string,
  file: Pick<FileHandle, "read" | "stat">,
  hear: (event: LoggedEvent) => void,
): Promise<LogContent> {
  const frames = readFrames(path, file);
  for (;;) {
    const { done, value } = await frames.next();
    if (done === true) return value;
    for (const event of value) hear(event);
  }
}

/** {@link readLog} by frame. */
export async function* readFrames(
  path: string,
  file: Pick<FileHandle, "read" | "stat">,
): AsyncGenerator<LoggedEvent[], LogContent, void> {
  const { size } = await file.stat();
  const bytesAt = windowOf(file, size);
  const log = headOf(path, await bytesAt(0, headBytes), size);
  if (log === undefined) return { log, sequence: 0, events: 0, end: 0, size };
  let [at, sequence, events] = [headBytes, 0, 0];
  while (at < size) {
    const line = frameLine((await bytesAt(at, longestLine)).toString("latin1"), log);
    const from = at + (line?.length ?? 0);
    const payload = line && line.start === 0 ? await bytesAt(from, line.bytes) : undefined;
    const isNext = line?.start === 0 && line.sequence === sequence + 1;
    if (!isNext || payload!.length < line.bytes || sum(payload!) !== line.sum) break;
    const lines = payload!.toString("utf8").split("\n");
    const heard = lines.filter((text) => text !== "");
    yield heard.map((text) => JSON.parse(text) as LoggedEvent);
    events += heard.length;
    sequence++;
    at = from + line.bytes;
  }
  // Who began the frame after the damaged one had called the damaged one safe.
  const later = at < size ? await laterFrame(bytesAt, at, size, log, sequence + 2) : undefined;
  if (later !== undefined) {
    const message = `${path}: frame ${sequence + 1}, at byte ${at}, is damaged, and frame ${later.sequence} at byte ${later.at} follows: orders that were called safe are lost; bring the file back from a copy`;
    const details = { path, frame: sequence + 1, at, later: later.at, events };
    throw new LegendreError("data", "openOrderLog", message, details);
  }
  return { log, sequence, events, end: at, size };
}

/** Reads pieces of a file through a window; a piece is shorter only at the end of the file. */
function windowOf(
  file: Pick<FileHandle, "read">,
  size: number,
): (at: number, length: number) => Promise<Buffer> {
  let [from, held] = [0, Buffer.alloc(0)];
  return async (at, length) => {
    const to = Math.min(size, at + length);
    // mutants: equal (comparison) a piece that ends with the window may be read anew
    if (at < from || to > from + held.length) {
      held = Buffer.alloc(Math.min(size - at, Math.max(length, window)));
      from = at;
      for (let got = 0; got < held.length; ) {
        const { bytesRead } = await file.read(held, got, held.length - got, at + got);
        if (bytesRead === 0) throw new Error("the log became shorter while it was read");
        got += bytesRead;
      }
    }
    return held.subarray(at - from, to - from);
  };
}

/** The log's name; nothing for a first line that was never written whole. */
function headOf(path: string, bytes: Buffer, size: number): string | undefined {
  const text = bytes.toString("latin1");
  const found = headText.exec(text);
  if (found !== null) return found[1]!;
  const start = Buffer.from(magic, "latin1");
  // It was on disk before the first frame was begun, so that only a file without frames can have a torn one.
  const isTorn =
    size <= headBytes &&
    bytes.every((byte, i) => byte === 0 || i >= start.length || byte === start[i]) &&
    (size < headBytes || bytes[0] === 0);
  if (isTorn) return undefined;
  const message = old.test(text)
    ? `${path} is a log of format 1, which this version does not write; begin a new log, and make tables that hold the orders of the old one`
    : `${path} is no log of orders; give another file`;
  throw new LegendreError("data", "openOrderLog", message, { path });
}

/** The first line of a frame that a text holds, if its checksum is that of this log. */
function frameLine(text: string, log: string) {
  for (const found of text.matchAll(lineText)) {
    const [line, sequence, bytes, payload, own] = found as unknown as [string, ...string[]];
    const head = line.slice(0, line.length - 10);
    if (sum(log + head) !== own) continue;
    const numbers = { sequence: Number(sequence), bytes: Number(bytes) };
    return { ...numbers, start: found.index, length: line.length, sum: payload! };
  }
  return undefined;
}

/** The first frame behind a place that is numbered so or later. */
async function laterFrame(
  bytesAt: (at: number, length: number) => Promise<Buffer>,
  from: number,
  size: number,
  log: string,
  least: number,
): Promise<{ sequence: number; at: number } | undefined> {
  for (let at = from; at < size; at += window - longestLine) {
    const text = (await bytesAt(at, window)).toString("latin1");
    for (let next = 0; next < text.length; ) {
      const line = frameLine(text.slice(next), log);
      if (line === undefined) break;
      if (line.sequence >= least) return { sequence: line.sequence, at: at + next + line.start };
      next += line.start + line.length;
    }
  }
  return undefined;
}
