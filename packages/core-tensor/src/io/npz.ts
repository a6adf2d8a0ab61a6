import { LegendreError } from "../errors.ts";
import { decodeNpy, encodeNpy, type NpyArray } from "../format/npy.ts";
import { readZip } from "../format/zip-read.ts";
import { writeZip } from "../format/zip-write.ts";
import { count, flag, type OptionsOf, options } from "../options.ts";

/** The options of {@link encodeNpz}. */
export const encodeNpzOptions = options("encodeNpz", {
  /** Deflate the arrays, as `numpy.savez_compressed` does. */
  compress: flag(false),
});

/** Options of {@link encodeNpz}. */
export interface EncodeNpzOptions extends OptionsOf<typeof encodeNpzOptions> {}

/** The options of {@link decodeNpz}. */
export const decodeNpzOptions = options("decodeNpz", {
  /** Most bytes that all arrays together may take, against archives made to fill the memory. */
  maxBytes: count(0, 2 ** 31),
});

/** Options of {@link decodeNpz}. */
export interface DecodeNpzOptions extends OptionsOf<typeof decodeNpzOptions> {}

const ending = ".npy";

/**
 * The bytes of an npz file, NumPy's format for several arrays: a zip archive of npy files.
 *
 * @param arrays - arrays by name.
 * @returns the file; the same content always gives the same bytes.
 * @throws `data` for an array or a name that is not allowed, and for more than 4 GB; `option`.
 *
 * @example
 * ```ts
 * import { decodeNpz, encodeNpz } from "@legendre/core-tensor/io";
 *
 * const w = { dtype: "f8", shape: [2], data: Float64Array.of(1, 2) } as const;
 * const bytes = await encodeNpz(new Map([["w", w]]), { compress: true });
 * console.log((await decodeNpz(bytes, "a.npz")).get("w")?.data); // → Float64Array(2) [ 1, 2 ]
 * ```
 */
export async function encodeNpz(
  arrays: ReadonlyMap<string, NpyArray>,
  options?: EncodeNpzOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { compress } = encodeNpzOptions.resolve(options);
  const files = [...arrays].map(([name, array]) => [name + ending, encodeNpy(array)] as const);
  return writeZip("encodeNpz", files, compress);
}

/**
 * The arrays of an npz file, once their CRCs are known to be right. Node only.
 *
 * @param bytes - the whole file.
 * @param file - its name, for errors.
 * @returns the arrays by name, in the order of the file.
 * @throws `data` for a file that is damaged, lies about its sizes, holds names that lead out of a folder
 * or something that is no npy file; `option`.
 *
 * @example
 * ```ts
 * import { decodeNpz } from "@legendre/core-tensor/io";
 *
 * const error = await decodeNpz(new Uint8Array(40), "a.npz").catch((e: Error) => e.message);
 * console.log(String(error).slice(0, 36)); // → decodeNpz: a.npz: it has no director
 * ```
 */
export async function decodeNpz(
  bytes: Uint8Array,
  file: string,
  options?: DecodeNpzOptions,
): Promise<Map<string, NpyArray>> {
  const where = "decodeNpz";
  const { maxBytes } = decodeNpzOptions.resolve(options);
  const members = await readZip(where, bytes, file);
  const total = members.reduce((sum, { size }) => sum + size, 0);
  if (total > maxBytes) {
    const what = `${file}: its arrays take ${total} bytes, allowed are ${maxBytes}; raise maxBytes if you trust the file`;
    throw new LegendreError("data", where, what, { file, total });
  }
  const arrays = new Map<string, NpyArray>();
  for (const { name, unpack } of members) {
    if (!name.endsWith(ending)) {
      const what = `${file}: it holds "${name}", which is no npy file; take it out of the archive`;
      throw new LegendreError("data", where, what, { file, name });
    }
    arrays.set(name.slice(0, -ending.length), decodeNpy(unpack(), `${file}, ${name}`));
  }
  return arrays;
}
