import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { newHead, readLog } from "./log-frames.ts";
import type { LoggedEvent } from "./shop-event.ts";

/** The part of a `FileHandle` that the log uses. */
export type LogFile = Pick<
  FileHandle,
  "read" | "write" | "datasync" | "truncate" | "stat" | "close"
>;

/** Where a log stands. */
export interface Standing {
  readonly log: string;
  readonly findings: readonly string[];
  readonly size: number;
  readonly sequence: number;
}

/** Reads what is there, writes the first line of a new log, and cuts off a torn end. */
export async function begun(
  path: string,
  file: LogFile,
  hear: (event: LoggedEvent) => void,
): Promise<Standing> {
  const { log, sequence, end, size } = await readLog(path, file, hear);
  if (log === undefined) {
    const head = newHead();
    // In front of the first line: a log that has one was safe under its name, whenever the process ended.
    await syncFolder(dirname(path));
    await file.truncate(0);
    await writeWhole(file, Buffer.from(head));
    await file.datasync();
    return { log: head.slice(-33, -1), findings: [], size: head.length, sequence: 0 };
  }
  const findings: string[] = [];
  if (end < size) {
    await file.truncate(end);
    await file.datasync();
    findings.push(
      `${path}: the last ${size - end} bytes, from byte ${end}, are an incomplete batch and were removed. The service stopped while it wrote them, so their sender got no answer: send those orders again`,
    );
  }
  return { log, findings, size: end, sequence };
}

export async function writeWhole(file: LogFile, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at);
    if (bytesWritten === 0) throw new Error("nothing could be written");
    at += bytesWritten;
  }
}

/** A new name is safe once its folder is; systems without folders that can be opened keep names by themselves. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
