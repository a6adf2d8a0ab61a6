import type { LegendreError } from "../errors.ts";
import type { DecodedImage } from "./decoded-image.ts";

/** Pixels that one byte can stand for: a block of 8 × 8 takes at least a bit. */
const pixelsPerByte = 512;
/** More scans than any encoder writes; each goes over the whole image, so many would take for ever. */
const mostScans = 100;

/** Decodes a JPEG file with jpeg-js, once its header is known to fit its length. */
export async function decodeJpeg(
  bytes: Uint8Array,
  checkSize: (width: number, height: number) => void,
  fail: (what: string, cause?: unknown) => LegendreError,
): Promise<DecodedImage> {
  const { width, height, components } = frameOf(bytes, fail);
  checkSize(width, height);
  if (width * height > bytes.length * pixelsPerByte) {
    throw fail(`${bytes.length} bytes cannot hold the ${width} × ${height} pixels it promises`);
  }
  if (components !== 1 && components !== 3) {
    throw fail(`it has ${components} colour components; save it as grey or RGB`);
  }
  // A CommonJS module: its functions are on the default export.
  const { default: jpeg } = await import("jpeg-js");
  // In megabytes: coefficients, lines and pixels of jpeg-js take up to 40 bytes a pixel.
  const room = 64 + (width * height * 40) / 2 ** 20;
  try {
    const { data, ...size } = jpeg.decode(bytes, {
      useTArray: true,
      formatAsRGBA: false,
      tolerantDecoding: false,
      maxMemoryUsageInMB: room,
    });
    if (size.width !== width || size.height !== height) throw new Error("it has two frames");
    const pixels = width * height;
    const out = components === 3 ? data : data.filter((_, i) => i % 3 === 0);
    if (out.length !== pixels * components) throw new Error("it has another number of pixels");
    return { width, height, channels: components, data: out };
  } catch (cause) {
    throw fail((cause as Error).message ?? String(cause), cause);
  }
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

/** What the frame header says; the scans after it are only counted. */
function frameOf(bytes: Uint8Array, fail: (what: string) => LegendreError): Frame {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let frame: Frame | undefined;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] as number;
    const length = view.getUint16(at + 2);
    // Frames are 0xC0 to 0xCF, but for three that hold tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      if (frame !== undefined || at + 10 > bytes.length) throw fail("it has no or several frames");
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      if (width === 0 || height === 0) throw fail(`it has ${width} × ${height} pixels`);
      frame = { width, height, components: bytes[at + 9] as number };
    }
    if (marker === 0xda) break;
    at += 2 + length;
  }
  if (frame === undefined) throw fail("it has no frame header before its first scan");
  let scans = 0;
  for (let i = bytes.indexOf(0xff); i >= 0; i = bytes.indexOf(0xff, i + 1)) {
    if (bytes[i + 1] === 0xda && ++scans > mostScans)
      throw fail(`it has more than ${mostScans} scans`);
  }
  return frame;
}
