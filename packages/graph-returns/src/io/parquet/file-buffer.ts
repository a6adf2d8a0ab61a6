import { type FileHandle, open } from "node:fs/promises";
import type { AsyncBuffer } from "hyparquet";

/** Reads of a file by range, as hyparquet asks for them. */
export interface FileBuffer extends AsyncBuffer {
  readonly close: () => Promise<void>;
}

/** Opens a file of a known size; whoever opens it closes it. */
export async function openBuffer(file: string, size: number): Promise<FileBuffer> {
  const handle = await open(file, "r");
  return {
    byteLength: size,
    slice: (start, end = size) => waited(readRange(handle, size, start, end)),
    close: () => handle.close(),
  };
}

/** The same reads, each looked at before it is handed on. */
export function checkedBuffer(
  buffer: AsyncBuffer,
  check: (bytes: Uint8Array) => void,
): AsyncBuffer {
  const slice = async (start: number, end?: number): Promise<ArrayBuffer> => {
    const bytes = await buffer.slice(start, end);
    check(new Uint8Array(bytes));
    return bytes;
  };
  return { byteLength: buffer.byteLength, slice: (start, end) => waited(slice(start, end)) };
}

/** hyparquet begins several reads at once and waits for one after the other: one that fails meanwhile is no crash. */
function waited<T>(read: Promise<T>): Promise<T> {
  read.catch(() => undefined);
  return read;
}

async function readRange(
  handle: FileHandle,
  size: number,
  start: number,
  end: number,
): Promise<ArrayBuffer> {
  const length = Math.min(size, end) - start;
  // A range outside the file comes of damaged metadata.
  if (!(start >= 0 && length >= 0)) throw new RangeError(`bytes ${start} to ${end} of ${size}`);
  const bytes = new Uint8Array(length);
  const { bytesRead } = await handle.read(bytes, 0, length, start);
  if (bytesRead < length) throw new RangeError(`bytes ${start} to ${end} of ${size}`);
  return bytes.buffer;
}
