import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";

/** A log that is nowhere, and what was asked of it. */
export interface MadeUpLog {
  readonly file: Pick<FileHandle, "read" | "stat">;
  readonly size: number;
  /** Bytes of the largest piece of memory that it was read into. */
  readonly largest: () => number;
}

/**
 * A log whose bytes are made up where they are read, so that it may be larger than memory. Written by the description of the
 * format, and not by the code.
 *
 * @param frames - how many.
 * @param payload - what each of them holds.
 */
export function madeUpLog(frames: number, payload: Buffer): MadeUpLog {
  const name = "5".repeat(32);
  const sum = (of: string | Buffer): string => crc32(of).toString(16).padStart(8, "0");
  const [pieces, starts]: [Buffer[], number[]] = [[], []];
  let [size, largest] = [0, 0];
  const add = (piece: Buffer): void => {
    pieces.push(piece);
    starts.push(size);
    size += piece.length;
  };
  add(Buffer.from(`legendre orders 2 ${name}\n`));
  const payloadSum = sum(payload);
  for (let sequence = 1; sequence <= frames; sequence++) {
    const line = `#${sequence} ${payload.length} ${payloadSum}`;
    add(Buffer.from(`${line} ${sum(name + line)}\n`));
    add(payload);
  }
  const read = async (into: Buffer, offset: number, length: number, position: number) => {
    largest = Math.max(largest, into.length);
    let bytesRead = 0;
    for (let i = starts.findLastIndex((start) => start <= position); i < pieces.length; i++) {
      const at = position + bytesRead - starts[i]!;
      bytesRead += pieces[i]!.copy(into, offset + bytesRead, at, at + length - bytesRead);
      if (bytesRead === length) break;
    }
    return { bytesRead, buffer: into };
  };
  const file = { read, stat: async () => ({ size }) } as unknown as MadeUpLog["file"];
  return { file, size, largest: () => largest };
}
