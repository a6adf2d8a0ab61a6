import type { FileHandle } from "node:fs/promises";

/** Bytes moved by one call: systems refuse more than 2 GiB at once. */
const atOnce = 0x4000000;

/** What is read of an open file. */
export interface ReadAt {
  /** Reads some bytes from a place into a place of `target`. */
  read(
    target: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesRead: number }>;
}

/** Fills `target` from a place in an open file, such as a `FileHandle`; false when the file ends before. */
export async function readFully(
  handle: ReadAt,
  target: Uint8Array,
  position: number,
): Promise<boolean> {
  for (let done = 0; done < target.length; ) {
    const length = Math.min(atOnce, target.length - done);
    const { bytesRead } = await handle.read(target, done, length, position + done);
    if (bytesRead === 0) return false;
    done += bytesRead;
  }
  return true;
}

/** Writes all of `source` at a place in a file. */
export async function writeFully(
  handle: FileHandle,
  source: Uint8Array,
  position: number,
): Promise<void> {
  for (let done = 0; done < source.length; ) {
    const length = Math.min(atOnce, source.length - done);
    const { bytesWritten } = await handle.write(source, done, length, position + done);
    done += bytesWritten;
  }
}
