import { decodeNpy, encodeNpy, type NpyArray } from "../format/npy.ts";
import { readWhole, writeAtomically } from "./atomic-file.ts";
import { type DecodeNpzOptions, decodeNpz, type EncodeNpzOptions, encodeNpz } from "./npz.ts";

/**
 * Writes an array as an npy file ({@link encodeNpy}), whole or not at all. Node only.
 *
 * @param path - the file; its folder is made if need be.
 * @throws `data`.
 *
 * @example
 * ```ts
 * import { loadNpy, saveNpy } from "@legendre/core-tensor/io";
 *
 * await saveNpy("out/x.npy", { dtype: "i4", shape: [3], data: Int32Array.of(1, 2, 3) });
 * console.log((await loadNpy("out/x.npy")).data); // → Int32Array(3) [ 1, 2, 3 ]
 * ```
 */
export async function saveNpy(path: string, array: NpyArray): Promise<void> {
  await writeAtomically("saveNpy", path, encodeNpy(array));
}

/**
 * Reads an npy file ({@link decodeNpy}). Node only.
 *
 * @throws `data`.
 *
 * @example
 * ```ts no-run
 * import { loadNpy } from "@legendre/core-tensor/io";
 *
 * const { dtype, shape, data } = await loadNpy("weights.npy");
 * console.log(dtype, shape, data.length);
 * ```
 */
export async function loadNpy(path: string): Promise<NpyArray> {
  return decodeNpy(await readWhole("loadNpy", path, "check the path"), path);
}

/**
 * Writes arrays as an npz file ({@link encodeNpz}), whole or not at all. Node only.
 *
 * @param path - the file; its folder is made if need be.
 * @throws `data`; `option`.
 *
 * @example
 * ```ts
 * import { loadNpz, saveNpz } from "@legendre/core-tensor/io";
 *
 * const x = { dtype: "u1", shape: [2], data: Uint8Array.of(7, 8) } as const;
 * await saveNpz("out/x.npz", new Map([["x", x]]));
 * console.log([...(await loadNpz("out/x.npz")).keys()]); // → [ 'x' ]
 * ```
 */
export async function saveNpz(
  path: string,
  arrays: ReadonlyMap<string, NpyArray>,
  options?: EncodeNpzOptions,
): Promise<void> {
  await writeAtomically("saveNpz", path, await encodeNpz(arrays, options));
}

/**
 * Reads an npz file ({@link decodeNpz}). Node only.
 *
 * @throws `data`; `option`.
 *
 * @example
 * ```ts no-run
 * import { loadNpz } from "@legendre/core-tensor/io";
 *
 * for (const [name, { shape }] of await loadNpz("weights.npz")) console.log(name, shape);
 * ```
 */
export async function loadNpz(
  path: string,
  options?: DecodeNpzOptions,
): Promise<Map<string, NpyArray>> {
  return decodeNpz(await readWhole("loadNpz", path, "check the path"), path, options);
}
