import { createHash } from "node:crypto";
import type { FuzzTarget } from "./fuzz-target.ts";

/** Length of the header of a safetensors file, as far as there are bytes. */
function headerLength(bytes: Uint8Array): number {
  if (bytes.length < 8) return 0;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  return Number(length < BigInt(bytes.length - 8) ? length : BigInt(bytes.length - 8));
}

/** The JSON header of a safetensors file; the length before it is written anew. */
export const safetensorsJson: NonNullable<FuzzTarget["json"]> = {
  take: (bytes) => new TextDecoder().decode(bytes.subarray(8, 8 + headerLength(bytes))),
  put: (bytes, text) => {
    const header = new TextEncoder().encode(text);
    const values = bytes.subarray(8 + headerLength(bytes));
    const out = new Uint8Array(8 + header.length + values.length);
    new DataView(out.buffer).setBigUint64(0, BigInt(header.length), true);
    out.set(header, 8);
    out.set(values, 8 + header.length);
    return out;
  },
};

const opening = '{"__metadata__":{"sha256":"';
const [at, digits] = [8 + opening.length, 64];

/** A file with the SHA-256 of its content written into it, where checkpoints have theirs. */
export function sealSha256(bytes: Uint8Array): Uint8Array {
  const end = 8 + headerLength(bytes);
  if (end < at + digits || new TextDecoder().decode(bytes.subarray(8, at)) !== opening)
    return bytes;
  const out = new Uint8Array(bytes);
  out.fill(0x30, at, at + digits);
  const sha256 = (part: Uint8Array): Buffer => createHash("sha256").update(part).digest();
  const both = Buffer.concat([sha256(out.subarray(0, end)), sha256(out.subarray(end))]);
  out.set(new TextEncoder().encode(sha256(both).toString("hex")), at);
  return out;
}
