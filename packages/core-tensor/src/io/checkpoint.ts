import { LegendreError } from "../errors.ts";
import { contentHash, noHash } from "../format/content-hash.ts";
import { decodeSafetensors, encodeSafetensors } from "../format/safetensors.ts";
import { decodeTree, encodeTree } from "./tree-codec.ts";

/** Data that JSON can hold, kept beside the tree of a checkpoint. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** What a checkpoint holds. */
export interface Checkpoint<T = unknown> {
  /** The tree; its tensors belong to the caller. */
  readonly tree: T;
  /** What was stored beside it. */
  readonly meta: JsonValue;
}

/** The version of the layout that this package writes and reads. */
const schemaVersion = "1";
const format = "legendre.checkpoint";

/**
 * The bytes of a checkpoint: a safetensors file with the tensors under the names of their leaves, and
 * in its metadata the structure of the tree, its other leaves, `meta`, a schema version and the
 * SHA-256 of the content.
 *
 * @param tree - tensors (float32, int32, bool), host arrays (whose floats stay float64), numbers, strings and booleans, in any
 * nesting.
 * @param meta - plain JSON data.
 * @returns the file; the same content always gives the same bytes.
 * @throws `structure` for another leaf, `disposed`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { decodeCheckpoint, encodeCheckpoint } from "@legendre/core-tensor/io";
 *
 * const bytes = await encodeCheckpoint({ w: tf.scalar(2), name: "a" }, { step: 7 });
 * const { tree, meta } = await decodeCheckpoint<{ w: tf.Scalar; name: string }>(bytes, "a.safetensors");
 * console.log(tree.w.dataSync()[0], tree.name, meta); // → 2 a { step: 7 }
 * ```
 */
export async function encodeCheckpoint(
  tree: unknown,
  meta: JsonValue = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { arrays, description } = await encodeTree("encodeCheckpoint", tree);
  // The hash comes first, so that its place in the file is known.
  const bytes = encodeSafetensors(arrays, {
    sha256: noHash,
    format,
    version: schemaVersion,
    tree: description,
    meta: JSON.stringify(meta),
  });
  const hash = await contentHash(bytes);
  if (hash === undefined) throw new Error("the place of the hash moved");
  bytes.set(new TextEncoder().encode(hash.actual), hash.at);
  return bytes;
}

/**
 * The content of a checkpoint, once its hash shows that no byte of it changed.
 *
 * @param bytes - the whole file.
 * @param file - its name, for errors.
 * @returns the tree, whose tensors belong to the caller, and what was stored beside it. The type `T`
 * is the caller's word.
 * @throws `data` for a file that is damaged, cut off, no checkpoint, or of another schema version.
 *
 * @example
 * ```ts
 * import { isLegendreError } from "@legendre/core-tensor";
 * import { decodeCheckpoint, encodeCheckpoint } from "@legendre/core-tensor/io";
 *
 * const bytes = await encodeCheckpoint({ steps: 3 });
 * bytes[bytes.length - 5] ^= 1;
 * console.log(await decodeCheckpoint(bytes, "a").catch((error) => isLegendreError(error, "data"))); // → true
 * ```
 */
export async function decodeCheckpoint<T = unknown>(
  bytes: Uint8Array,
  file: string,
): Promise<Checkpoint<T>> {
  const fail = (what: string): LegendreError =>
    new LegendreError("data", "decodeCheckpoint", `${file}: ${what}`, { file });
  const { arrays, metadata } = decodeSafetensors(bytes, file);
  if (metadata["format"] !== format) {
    throw fail("it is a safetensors file, but no checkpoint; read it with decodeSafetensors");
  }
  const { version } = metadata;
  if (version !== schemaVersion) {
    const remedy = "read it with the version of the package that wrote it";
    throw fail(`it has schema version ${version}, this package reads ${schemaVersion}; ${remedy}`);
  }
  const hash = await contentHash(bytes);
  if (hash === undefined || hash.actual !== hash.stored) {
    const remedy = "the file is damaged, go back to an older checkpoint";
    throw fail(`its content does not have the SHA-256 that is written in it; ${remedy}`);
  }
  const { tree = "", meta = "" } = metadata;
  return {
    meta: parseMeta(meta, fail),
    tree: decodeTree({ arrays, description: tree }, fail) as T,
  };
}

function parseMeta(text: string, fail: (what: string) => LegendreError): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw fail("the data beside its tree is no JSON");
  }
}
