import { LegendreError } from "../errors.ts";
import { type SafetensorsDtype, safetensorsDtypes } from "./safetensors-dtypes.ts";
import { checkName, decodeHeader, type HeaderEntry } from "./safetensors-header.ts";

/** One array of a safetensors file. */
export interface SafetensorsArray {
  readonly dtype: SafetensorsDtype;
  readonly shape: readonly number[];
  /** Row-major values; their array type goes with `dtype`. */
  readonly data: Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;
}

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
 * import { decodeSafetensors, encodeSafetensors } from "@legendre/core-tensor";
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
  const entries = [...arrays];
  for (const [name, array] of entries) checkArray(name, array);
  const width = (array: SafetensorsArray): number => array.data.BYTES_PER_ELEMENT;
  entries.sort(([a, x], [b, y]) => width(y) - width(x) || (a < b ? -1 : 1));
  let end = 0;
  const header: [string, unknown][] = [];
  if (Object.keys(metadata).length > 0) header.push(["__metadata__", metadata]);
  for (const [name, { dtype, shape, data }] of entries) {
    const begin = end;
    end += data.byteLength;
    header.push([name, { dtype, shape, data_offsets: [begin, end] }]);
  }
  const text = new TextEncoder().encode(jsonObject(header));
  const start = Math.ceil((8 + text.length) / 8) * 8;
  const bytes = new Uint8Array(start + end);
  // Spaces are the padding that the format allows.
  bytes.fill(0x20, 8, start);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(start - 8), true);
  bytes.set(text, 8);
  let at = start;
  for (const [, { data }] of entries) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
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
 * import { decodeSafetensors } from "@legendre/core-tensor";
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
  for (const entry of entries) arrays.set(entry.name, arrayOf(bytes, start, entry, file));
  return { arrays, metadata };
}

function arrayOf(
  bytes: Uint8Array,
  start: number,
  { name, dtype, shape, begin, end }: HeaderEntry,
  file: string,
): SafetensorsArray {
  const from = bytes.byteOffset + start + begin;
  const length = end - begin;
  const Values = safetensorsDtypes[dtype];
  const width = Values.BYTES_PER_ELEMENT;
  const data =
    from % width === 0
      ? new Values(bytes.buffer as ArrayBuffer, from, length / width)
      : new Values(bytes.slice(start + begin, start + end).buffer);
  if (dtype === "BOOL") {
    const odd = (data as Uint8Array).findIndex((value) => value > 1);
    if (odd >= 0) {
      const what = `${file}, byte ${start + begin + odd}: "${name}" is BOOL and holds ${data[odd]}, allowed are 0 and 1; the file is damaged, restore it from a copy`;
      throw new LegendreError("data", "decodeSafetensors", what, { file, name });
    }
  }
  return { dtype, shape, data };
}

/** JSON with the members in the order given: an object would put names like "0" first. */
function jsonObject(members: readonly (readonly [string, unknown])[]): string {
  const texts = members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `{${texts.join(",")}}`;
}

function checkArray(name: string, { dtype, shape, data }: SafetensorsArray): void {
  const fail = (what: string): LegendreError =>
    new LegendreError("data", "encodeSafetensors", `"${name}" ${what}`, { name, dtype, shape });
  const fault = checkName(name);
  if (fault !== undefined) throw fail(`is not allowed as a name: ${fault}; rename the array`);
  const Values = Object.hasOwn(safetensorsDtypes, dtype) ? safetensorsDtypes[dtype] : undefined;
  if (Values === undefined) {
    throw fail(`has dtype ${dtype}; known are ${Object.keys(safetensorsDtypes).join(", ")}`);
  }
  if (!(data instanceof Values)) throw fail(`is ${dtype}, its values must be a ${Values.name}`);
  if (!shape.every((length) => Number.isSafeInteger(length) && length >= 0)) {
    throw fail(`has shape [${shape.join(", ")}]; lengths are whole numbers of at least 0`);
  }
  const size = shape.reduce((a, b) => a * b, 1);
  if (data.length !== size) {
    throw fail(`has ${data.length} values, its shape [${shape.join(", ")}] asks for ${size}`);
  }
}
