/** Stands where the hash will be while the hash is computed. */
export const noHash: string = "0".repeat(64);

const opening = '{"__metadata__":{"sha256":"';
/** Where the hash stands in a file: after the length of the header and the opening. */
const at = 8 + opening.length;

/** The hash of a checkpoint and the one written in it. */
export interface ContentHash {
  /** Offset of the stored hash, in bytes. */
  readonly at: number;
  readonly stored: string;
  readonly actual: string;
}

/**
 * SHA-256 over every byte of a checkpoint except those of the stored hash, which count as zeros: the
 * hash of the hash of the header followed by the hash of the values (two parts, so that the values
 * need not be copied).
 *
 * @returns undefined when the header does not begin with a hash.
 */
export async function contentHash(
  bytes: Uint8Array<ArrayBufferLike>,
): Promise<ContentHash | undefined> {
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  // Copied by the constructor, since `slice` of a Node Buffer copies nothing.
  const header = new Uint8Array(bytes.subarray(0, 8 + length));
  const start = new TextDecoder().decode(header.subarray(8, at));
  if (start !== opening || header.length < at + noHash.length) return undefined;
  const stored = new TextDecoder().decode(header.subarray(at, at + noHash.length));
  header.set(new TextEncoder().encode(noHash), at);
  const parts = new Uint8Array(64);
  parts.set(await sha256(header));
  parts.set(await sha256(bytes.subarray(8 + length)), 32);
  const digest = await sha256(parts);
  const actual = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { at, stored, actual };
}

/** Web Crypto, since browsers and Node both have it. */
async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", bytes as BufferSource));
}
