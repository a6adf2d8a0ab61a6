import { crc32, deflateSync } from "node:zlib";

/** A chunk with its length and CRC. */
export function chunk(type: string, data: ArrayLike<number>, error = 0): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, (crc32(bytes.subarray(4, 8 + data.length)) + error) >>> 0);
  return bytes;
}

/** What the header says, and the lines with their filter bytes before compression. */
export interface PngContent {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly interlace?: number;
  readonly lines: readonly (readonly number[])[];
}

/** A PNG file, true or not, with more chunks after its header. */
export function pngFile(
  content: PngContent,
  more: readonly Uint8Array[] = [],
  wrongSum = 0,
): Uint8Array {
  const { width, height, depth, colour, interlace = 0, lines } = content;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([depth, colour, 0, 0, interlace], 8);
  const data = deflateSync(Uint8Array.from(lines.flat()));
  const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
  const chunks = [chunk("IHDR", header), ...more, chunk("IDAT", data, wrongSum), chunk("IEND", [])];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}

/** An RGB picture of which each row is an image of a set, as CIFAR-10 comes. */
export function rgbPng(width: number, rows: readonly Uint8Array[]): Uint8Array {
  const lines = rows.map((row) => [0, ...row]);
  return pngFile({ width, height: rows.length, depth: 8, colour: 2, lines });
}

/** A grey image in the seven passes of Adam7. */
export function interlaced(width: number, height: number, pixels: readonly number[]): Uint8Array {
  const passes = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  const lines: number[][] = [];
  for (const [x0, y0, stepX, stepY] of passes) {
    for (let y = y0; y < height && x0 < width; y += stepY) {
      const line = [0];
      for (let x = x0; x < width; x += stepX) line.push(pixels[y * width + x]!);
      lines.push(line);
    }
  }
  return pngFile({ width, height, depth: 8, colour: 0, interlace: 1, lines });
}
