import { describe, expect, it } from "vitest";
import { readFully, writeFully } from "../../src/io/file-part.ts";

/** A file of 20 bytes, of which each call moves three at most. */
function slowFile() {
  const bytes = Uint8Array.from({ length: 20 }, (_, i) => i);
  const calls: number[][] = [];
  const part = (offset: number, length: number, position: number): number => {
    calls.push([offset, length, position]);
    return Math.max(0, Math.min(3, length, bytes.length - position));
  };
  const handle = {
    read: async (target: Uint8Array, offset: number, length: number, position: number) => {
      const bytesRead = part(offset, length, position);
      target.set(bytes.subarray(position, position + bytesRead), offset);
      return { bytesRead };
    },
    write: async (source: Uint8Array, offset: number, length: number, position: number) => {
      const bytesWritten = part(offset, length, position);
      bytes.set(source.subarray(offset, offset + bytesWritten), position);
      return { bytesWritten };
    },
  } as never;
  return { bytes, calls, handle };
}

describe("a part of a file", () => {
  it("is read in as many calls as it takes", async () => {
    const { calls, handle } = slowFile();
    const target = new Uint8Array(7);
    expect(await readFully(handle, target, 5)).toBe(true);
    expect([...target]).toEqual([5, 6, 7, 8, 9, 10, 11]);
    expect(calls).toEqual([
      [0, 7, 5],
      [3, 4, 8],
      [6, 1, 11],
    ]);
  });

  it("is told where the file ends before it, and only there", async () => {
    const { calls, handle } = slowFile();
    expect(await readFully(handle, new Uint8Array(5), 15)).toBe(true);
    expect(await readFully(handle, new Uint8Array(6), 15)).toBe(false);
    calls.length = 0;
    expect(await readFully(handle, new Uint8Array(), 30)).toBe(true);
    expect(calls).toEqual([]);
  });

  it("is written in as many calls as it takes", async () => {
    const { bytes, calls, handle } = slowFile();
    await writeFully(handle, Uint8Array.of(50, 51, 52, 53), 2);
    expect([...bytes.subarray(0, 7)]).toEqual([0, 1, 50, 51, 52, 53, 6]);
    expect(calls).toEqual([
      [0, 4, 2],
      [3, 1, 5],
    ]);
    await writeFully(handle, new Uint8Array(), 2);
    expect(calls).toHaveLength(2);
  });
});
