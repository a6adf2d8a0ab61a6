import { LegendreError } from "../errors.ts";
import { count, type OptionsOf, options, value } from "../options.ts";
import type { DecodedImage } from "./decoded-image.ts";
import { decodeJpeg } from "./jpeg.ts";
import { decodePng } from "./png.ts";
import { pngSignature } from "./png-chunks.ts";

export type { DecodedImage };

/** The options of {@link decodeImage}. */
export const decodeImageOptions = options("decodeImage", {
  /** Name of the file, for errors. */
  file: value<string, "image">("image"),
  /** Most pixels that are decoded, against files made to fill the memory. */
  maxPixels: count(1, 2 ** 26),
});

/** Options of {@link decodeImage}. */
export interface DecodeImageOptions extends OptionsOf<typeof decodeImageOptions> {}

/**
 * The pixels of a PNG or JPEG file. Palettes become RGB (with alpha if they have it), samples of less
 * or more than 8 bits become bytes; a JPEG is grey or RGB, baseline or progressive.
 *
 * @param bytes - the whole file.
 * @returns width, height, channels and bytes.
 * @throws `data` for a file of another kind, or one that is damaged, cut off, lies about its size or
 * has too many pixels; `option`.
 *
 * @example
 * ```ts
 * import { decodeImage } from "@legendre/core-tensor/data";
 *
 * const base64 = "iVBORw0KGgoAAAANSUhEUgAAAAUAAAADAQAAAABzTfhVAAAADklEQVR4nGOwYPJgYAAAAf4Ag5ljvOgAAAAASUVORK5CYII=";
 * const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
 * const { width, height, data } = await decodeImage(bytes);
 * console.log(width, height, data.subarray(0, 5)); // → 5 3 Uint8Array(5) [ 0, 0, 255, 255, 255 ]
 * ```
 *
 * @remarks The decoders (fast-png, jpeg-js) are loaded at the first call, so that importing the
 * package costs nothing. Colour profiles, a single transparent colour, and the orientation a camera
 * noted are left aside.
 */
export async function decodeImage(
  bytes: Uint8Array,
  options?: DecodeImageOptions,
): Promise<DecodedImage> {
  const where = "decodeImage";
  const { file, maxPixels } = decodeImageOptions.resolve(options);
  const fail = (what: string, cause?: unknown): LegendreError => {
    const remedy = "the file is damaged or of another kind, fetch or save it again";
    return new LegendreError("data", where, `${file}: ${what}; ${remedy}`, { file }, { cause });
  };
  const checkSize = (width: number, height: number): void => {
    if (width * height <= maxPixels) return;
    const what = `${file}: it has ${width} × ${height} pixels, allowed are ${maxPixels}; raise maxPixels if you trust the file`;
    throw new LegendreError("data", where, what, { file, width, height });
  };
  if (pngSignature.every((byte, i) => bytes[i] === byte)) return decodePng(bytes, checkSize, fail);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return decodeJpeg(bytes, checkSize, fail);
  throw fail("it begins neither like a PNG nor like a JPEG file");
}
