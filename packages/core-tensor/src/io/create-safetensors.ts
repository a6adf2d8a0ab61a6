import { fileFaults } from "../format/file-fault.ts";
import {
  type SafetensorsData,
  safetensorsDtypes,
  storedBytes,
  storedWidth,
} from "../format/safetensors-dtypes.ts";
import type { HeaderEntry } from "../format/safetensors-header.ts";
import { checkDescribed, layOut, type SafetensorsEntry } from "../format/safetensors-layout.ts";
import { nearestName } from "../options.ts";
import { finishFile, notWritten, startFile } from "./atomic-file.ts";
import { writeFully } from "./file-part.ts";

const where = "createSafetensors";
const fault = fileFaults(where);

/** Writes a safetensors file array by array. */
export interface SafetensorsWriter {
  /** Appends values to an array; an array may come in parts, and the arrays in any order. */
  write(name: string, values: SafetensorsData): Promise<void>;
  /** Puts the file in its place, once every array is complete. */
  close(): Promise<void>;
  /** Gives the file up; an older one of that name stays as it was. */
  discard(): Promise<void>;
}

/**
 * Begins a safetensors file of any size: names, dtypes and shapes are told first, the values written
 * one array, or part of one, at a time. The file appears under its name when it is closed, whole.
 * Node only.
 *
 * @param path - the file; its folder is made if need be.
 * @param arrays - dtype and shape of each array by name.
 * @param metadata - free text by name.
 * @returns the writer; the same content gives the same bytes as {@link encodeSafetensors}.
 * @throws `data` for a name that is not allowed or a file that cannot be written; from `write` for
 * values of another type or too many; from `close` for an array that is not complete.
 *
 * @example
 * ```ts
 * import { createSafetensors } from "@legendre/core-tensor/io";
 *
 * const file = await createSafetensors("out/ids.safetensors", new Map([["ids", { dtype: "I64", shape: [3] }]]));
 * await file.write("ids", BigInt64Array.of(1n, 2n));
 * await file.write("ids", BigInt64Array.of(3n));
 * await file.close();
 * console.log("whole"); // → whole
 * ```
 */
export async function createSafetensors(
  path: string,
  arrays: ReadonlyMap<string, SafetensorsEntry>,
  metadata: Readonly<Record<string, string>> = {},
): Promise<SafetensorsWriter> {
  for (const [name, array] of arrays) checkDescribed(where, name, array);
  const { prefix, places } = layOut(arrays, metadata);
  const started = await startFile(where, path);
  const byName = new Map(places.map((place) => [place.name, { place, written: 0 }]));
  const write = async (name: string, values: SafetensorsData): Promise<void> => {
    const found = byName.get(name);
    if (found === undefined) {
      const hint = `the nearest name is "${nearestName(name, byName.keys())}"`;
      throw fault(path, `"${name}" is not one of the arrays told at the beginning; ${hint}`);
    }
    const { place, written } = found;
    const bytes = bytesOf(path, place, written, values);
    found.written += bytes.length;
    await put(bytes, prefix.length + place.begin + written);
  };
  let ended = false;
  const giveUp = async (): Promise<void> => {
    if (ended) return;
    ended = true;
    await finishFile(where, path, started, false);
  };
  /** What cannot be written ends the file: a disk that is full stays full. */
  const put = async (bytes: Uint8Array, at: number): Promise<void> => {
    if (ended) throw fault(path, "the file was given up or closed; begin it anew");
    try {
      await writeFully(started.handle, bytes, at);
    } catch (cause) {
      await giveUp();
      throw notWritten(where, path, cause);
    }
  };
  await put(prefix, 0);
  return {
    write,
    close: async () => {
      if (ended) throw fault(path, "the file was given up or closed; begin it anew");
      for (const { place, written } of byName.values()) {
        const missing = place.end - place.begin - written;
        if (missing === 0) continue;
        await giveUp();
        const what = `"${place.name}" lacks ${missing / storedWidth(place.dtype)} values; write them before close. The file was given up`;
        throw fault(path, what);
      }
      ended = true;
      await finishFile(where, path, started, true);
    },
    discard: giveUp,
  };
}

/** The bytes of a part of an array, once it is known to fit. */
function bytesOf(
  path: string,
  { name, dtype, begin, end }: HeaderEntry,
  written: number,
  values: SafetensorsData,
): Uint8Array {
  const Values = safetensorsDtypes[dtype];
  if (!(values instanceof Values)) {
    throw fault(path, `"${name}" is ${dtype}, its values must be a ${Values.name}`);
  }
  const bytes = storedBytes(dtype, values);
  if (written + bytes.length > end - begin) {
    const room = (end - begin - written) / storedWidth(dtype);
    throw fault(path, `"${name}" has room for ${room} more values, got ${values.length}`);
  }
  return bytes;
}
