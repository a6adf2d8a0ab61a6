import type { LegendreError } from "../errors.ts";
import { joinBytes } from "../format/join-bytes.ts";
import type { DecodedImage } from "./decoded-image.ts";
import { type PngHeader, pngParts, pngSignature } from "./png-chunks.ts";

/**
 * Decodes a PNG file with fast-png. That trusts what it is given, so it is given only the chunks that
 * make the pixels, and those only once they are known to inflate to what the header says.
 */
export async function decodePng(
  bytes: Uint8Array,
  checkSize: (width: number, height: number) => void,
  fail: (what: string, cause?: unknown) => LegendreError,
): Promise<DecodedImage> {
  const { header, chunks, inflated } = pngParts(bytes, fail);
  checkSize(header.width, header.height);
  const packed = chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data);
  const size = await inflatedUpTo(packed, inflated).catch((cause: Error) => {
    throw fail(`its image data cannot be inflated (${cause.message})`, cause);
  });
  if (size !== inflated) {
    const got = size > inflated ? `more than ${inflated}` : size;
    throw fail(`its image data has ${got} bytes, the header asks for ${inflated}`);
  }
  const { decode } = await import("fast-png");
  const file = joinBytes([pngSignature, ...chunks.map(({ whole }) => whole)]);
  try {
    const { data, palette } = decode(file, { checkCrc: true });
    return toBytes(header, data, palette, fail);
  } catch (cause) {
    throw fail((cause as Error).message, cause);
  }
}

/** Bytes that deflated parts make together; a number above `limit` once they are more. */
async function inflatedUpTo(parts: readonly Uint8Array[], limit: number): Promise<number> {
  // The platform's own inflater, in Node and in browsers, which stops when it is told to.
  const stream = new Blob([...parts] as BlobPart[])
    .stream()
    .pipeThrough(new DecompressionStream("deflate"));
  const reader = stream.getReader();
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return size;
    size += value.length;
    if (size <= limit) continue;
    await reader.cancel();
    return size;
  }
}

/** Samples of any depth as bytes, indices as the colours they stand for. */
function toBytes(
  { width, height, depth, colour }: PngHeader,
  data: Uint8Array | Uint8ClampedArray | Uint16Array,
  palette: readonly (readonly number[])[] | undefined,
  fail: (what: string) => LegendreError,
): DecodedImage {
  if (colour === 3) {
    const indices = unpacked(data, width, height, depth);
    const channels = (palette?.[0]?.length ?? 3) as 3 | 4;
    const out = new Uint8Array(indices.length * channels);
    indices.forEach((index, i) => {
      const entry = palette?.[index];
      if (entry === undefined) throw fail(`pixel ${i} has colour ${index} of a smaller palette`);
      out.set(entry, i * channels);
    });
    return { width, height, channels, data: out };
  }
  const channels = ({ 0: 1, 2: 3, 4: 2, 6: 4 } as const)[colour];
  if (depth === 8) return { width, height, channels, data: new Uint8Array(data) };
  if (depth === 16) {
    return { width, height, channels, data: Uint8Array.from(data, (v) => Math.round(v / 257)) };
  }
  const step = 255 / (2 ** depth - 1);
  const grey = unpacked(data, width, height, depth).map((value) => value * step);
  return { width, height, channels, data: grey };
}

/** Samples of 1, 2, 4 or 8 bits, of which each line begins with a byte of its own. */
function unpacked(
  data: ArrayLike<number>,
  width: number,
  height: number,
  depth: number,
): Uint8Array {
  const line = Math.ceil((width * depth) / 8);
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = x * depth;
      const shift = 8 - depth - (bit & 7);
      out[y * width + x] = (data[y * line + (bit >> 3)]! >> shift) & (2 ** depth - 1);
    }
  }
  return out;
}
