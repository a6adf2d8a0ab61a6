import { LegendreError } from "../errors.ts";
import { type SafetensorsArray, storedBytes, storedValues } from "./safetensors-dtypes.ts";
import { decodeHeader, type HeaderEntry } from "./safetensors-header.ts";
import { checkArray, layOut } from "./safetensors-layout.ts";

/** The content of a safetensors file. */
export interface SafetensorsContent {
  /** Arrays by name, in the order of their bytes. */
  readonly arrays: ReadonlyMap<string, SafetensorsArray>;
  /** Free text by name. */
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * The bytes of a safetensors file: the length of a JSON header as a little-endian 64-bit number, the
 * header, the values. The values begin at a multiple of 8 bytes and wide types come first, so that
 * they are aligned in a mapped file.
 *
 * @param arrays - arrays by name; a name is no path that leads out of a folder, and not `__metadata__`.
 * @param metadata - free text by name, written in the order given.
 * @returns the file; the same content always gives the same bytes.
 * @throws `data` for a name that is not allowed, or values that do not fit their shape and dtype.
 * @see Hugging Face, safetensors, section "Format".
 *
 * @example
 * ```ts
 * import { decodeSafetensors, encodeSafetensors } from "@legendre/core-tensor/io";
 *
 * const w = { dtype: "F32", shape: [2], data: Float32Array.of(1, 2) } as const;
 * const bytes = encodeSafetensors(new Map([["w", w]]), { made: "by hand" });
 * console.log(decodeSafetensors(bytes, "w.safetensors").arrays.get("w")?.data); // → Float32Array(2) [ 1, 2 ]
 * ```
 */
export function encodeSafetensors(
  arrays: ReadonlyMap<string, SafetensorsArray>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  for (const [name, array] of arrays) checkArray("encodeSafetensors", name, array);
  const { prefix, places } = layOut(arrays, metadata);
  const size = places.reduce((end, place) => Math.max(end, place.end), 0);
  const bytes = new Uint8Array(prefix.length + size);
  bytes.set(prefix);
  for (const { name, begin } of places) {
    const { dtype, data } = arrays.get(name) as SafetensorsArray;
    bytes.set(storedBytes(dtype, data), prefix.length + begin);
  }
  return bytes;
}

/**
 * The content of a safetensors file, after checking that it does not lie: the header fits in the file
 * and is JSON of the right form, names are unique and safe as relative paths, each range of bytes has
 * the size of its shape and dtype, the ranges cover the values without gap or overlap.
 *
 * @param bytes - the whole file.
 * @param file - its name, for errors.
 * @returns the arrays, as views of `bytes` where alignment allows and as copies elsewhere.
 * @throws `data` with the file, the place in it and the remedy.
 *
 * @example
 * ```ts
 * import { decodeSafetensors } from "@legendre/core-tensor/io";
 *
 * try {
 *   decodeSafetensors(new Uint8Array(5), "model.safetensors");
 * } catch (error) {
 *   console.log((error as Error).message.slice(0, 55)); // → decodeSafetensors: model.safetensors, byte 0: the file
 * }
 * ```
 */
export function decodeSafetensors(bytes: Uint8Array, file: string): SafetensorsContent {
  const { entries, metadata, start } = decodeHeader(bytes, file);
  const arrays = new Map<string, SafetensorsArray>();
  for (const entry of entries) {
    const stored = bytes.subarray(start + entry.begin, start + entry.end);
    arrays.set(entry.name, arrayOf("decodeSafetensors", entry, stored, start, file));
  }
  return { arrays, metadata };
}

/**
 * The array of an entry from its bytes in the file.
 *
 * @param start - where the values begin in the file, for the error.
 * @throws `data` for truth values that are neither 0 nor 1.
 */
export function arrayOf(
  where: string,
  { name, dtype, shape, begin }: HeaderEntry,
  stored: Uint8Array,
  start: number,
  file: string,
): SafetensorsArray {
  const data = storedValues(dtype, stored);
  if (dtype === "BOOL") {
    const odd = (data as Uint8Array).findIndex((value) => value > 1);
    if (odd >= 0) {
      const what = `${file}, byte ${start + begin + odd}: "${name}" is BOOL and holds ${data[odd]}, allowed are 0 and 1; the file is damaged, restore it from a copy`;
      throw new LegendreError("data", where, what, { file, name });
    }
  }
  return { dtype, shape, data };
}
