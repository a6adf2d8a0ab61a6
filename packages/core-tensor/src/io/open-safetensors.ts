import type { FileHandle } from "node:fs/promises";
import { LegendreError } from "../errors.ts";
import { arrayOf } from "../format/safetensors.ts";
import type { SafetensorsArray } from "../format/safetensors-dtypes.ts";
import { decodeHeader, headerPrefix, valuesStart } from "../format/safetensors-header.ts";
import type { SafetensorsEntry } from "../format/safetensors-layout.ts";
import { nearestName } from "../options.ts";
import { readFully } from "./file-part.ts";

const where = "openSafetensors";

/** A safetensors file of which only the header has been read. */
export interface SafetensorsReader {
  /** Dtype and shape of each array by name, in the order of their bytes. */
  readonly entries: ReadonlyMap<string, SafetensorsEntry>;
  /** Free text by name. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Reads one array; the values are in memory that belongs to the caller. */
  read(name: string): Promise<SafetensorsArray>;
  /** Closes the file. */
  close(): Promise<void>;
}

/**
 * Opens a safetensors file of any size: the header is read and checked as {@link decodeSafetensors}
 * checks it, the arrays are read one at a time when they are asked for. Node only.
 *
 * @param path - the file.
 * @returns the reader, which the caller closes.
 * @throws `data` for a file that is missing, damaged or cut off; from `read`, also for a name that the
 * file does not have.
 *
 * @example
 * ```ts
 * import { createSafetensors, openSafetensors } from "@legendre/core-tensor/io";
 *
 * const writer = await createSafetensors("out/w.safetensors", new Map([["w", { dtype: "BF16", shape: [2] }]]));
 * await writer.write("w", Float32Array.of(1, 0.5));
 * await writer.close();
 * const reader = await openSafetensors("out/w.safetensors");
 * console.log((await reader.read("w")).data); // → Float32Array(2) [ 1, 0.5 ]
 * await reader.close();
 * ```
 *
 * @remarks Memory: the header, and the array being read (for F16 and BF16 its bytes and twice as much
 * for its values).
 */
export async function openSafetensors(path: string): Promise<SafetensorsReader> {
  const handle = await openToRead(path);
  try {
    return await readerOf(handle, path);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readerOf(handle: FileHandle, path: string): Promise<SafetensorsReader> {
  const { size } = await handle.stat();
  const part = async (length: number, position: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(length);
    if (await readFully(handle, bytes, position)) return bytes;
    throw fault(path, `it ends before byte ${position + length}, it was longer when it was opened`);
  };
  const prefix = await part(Math.min(size, headerPrefix), 0);
  const head = await part(valuesStart(prefix, size, path, where), 0);
  const { entries, metadata, start } = decodeHeader(head, path, size, where);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const read = async (name: string): Promise<SafetensorsArray> => {
    const entry = byName.get(name);
    if (entry === undefined) {
      const near = nearestName(name, byName.keys());
      const hint = near === undefined ? "it is empty" : `the nearest name is "${near}"`;
      throw new LegendreError("data", where, `${path}: it has no array "${name}"; ${hint}`, {
        file: path,
        name,
      });
    }
    const stored = await part(entry.end - entry.begin, start + entry.begin);
    return arrayOf(where, entry, stored, start, path);
  };
  const described = entries.map(({ name, dtype, shape }) => [name, { dtype, shape }] as const);
  return { entries: new Map(described), metadata, read, close: () => handle.close() };
}

async function openToRead(path: string): Promise<FileHandle> {
  const { open } = await import("node:fs/promises");
  try {
    return await open(path, "r");
  } catch (cause) {
    const missing = (cause as { code?: string }).code === "ENOENT";
    const reason = missing ? "there is no such file" : (cause as Error).message;
    throw new LegendreError(
      "data",
      where,
      `${path} could not be opened (${reason}); check the path`,
      { file: path, missing },
      { cause },
    );
  }
}

function fault(path: string, what: string): LegendreError {
  const remedy = "leave the file alone while it is read, or restore it from a copy";
  return new LegendreError("data", where, `${path}: ${what}; ${remedy}`, { file: path });
}
