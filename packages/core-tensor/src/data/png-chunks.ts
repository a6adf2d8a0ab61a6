import type { LegendreError } from "../errors.ts";

/** What the first chunk of a PNG file says. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample: 1, 2, 4, 8 or 16. */
  readonly depth: number;
  readonly colour: keyof typeof samples;
  readonly interlaced: boolean;
}

/** A chunk, as a view of the file: with its length, type and CRC. */
interface Chunk {
  readonly type: string;
  readonly whole: Uint8Array;
  readonly data: Uint8Array;
}

/** A PNG file taken apart, without what does not change its pixels. */
export interface PngParts {
  readonly header: PngHeader;
  /** Header, palette, transparency of a palette, image data and end, in this order. */
  readonly chunks: readonly Chunk[];
  /** Bytes of the image data once inflated: each line of each pass, and the byte before it. */
  readonly inflated: number;
}

/** The first 8 bytes of every PNG file. */
export const pngSignature: Uint8Array = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

/** Samples of a pixel, by colour type: grey, RGB, palette, grey and alpha, RGB and alpha. */
const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Where each pass of an interlaced image begins, and its steps. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Takes a PNG file apart and checks all that its chunks say of each other. */
export function pngParts(bytes: Uint8Array, fail: (what: string) => LegendreError): PngParts {
  const chunks = listChunks(bytes, fail);
  const [first, ...others] = chunks;
  if (first?.type !== "IHDR" || first.data.length !== 13) throw fail("it does not begin with IHDR");
  const header = headerOf(first.data, fail);
  const of = (type: string): Chunk[] => others.filter((chunk) => chunk.type === type);
  const strange = others.find(({ type }) => /^[A-Z]/.test(type) && !known.includes(type));
  if (strange !== undefined) throw fail(`the chunk ${strange.type} is needed and not known`);
  if (of("IHDR").length > 0 || of("PLTE").length > 1) throw fail("IHDR or PLTE comes twice");
  const [data, [palette], [transparency]] = [of("IDAT"), of("PLTE"), of("tRNS")];
  if (data.length === 0) throw fail("it has no image data");
  const kept = [first];
  if (header.colour === 3) {
    const colours = (palette?.data.length ?? 0) / 3;
    if (palette === undefined || colours % 1 !== 0 || colours < 1 || colours > 2 ** header.depth) {
      throw fail("its palette is missing or has a wrong length");
    }
    kept.push(palette);
    if (transparency !== undefined) {
      if (transparency.data.length > colours) throw fail("tRNS is longer than the palette");
      kept.push(transparency);
    }
  }
  const end = chunks.at(-1) as Chunk;
  return { header, chunks: [...kept, ...data, end], inflated: inflatedSize(header) };
}

const known: readonly string[] = ["IHDR", "PLTE", "IDAT", "IEND"];

function listChunks(bytes: Uint8Array, fail: (what: string) => LegendreError): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Chunk[] = [];
  for (let at = pngSignature.length; chunks.at(-1)?.type !== "IEND"; ) {
    if (at + 12 > bytes.length) throw fail(`it ends at byte ${at}, before its IEND`);
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!/^[a-zA-Z]{4}$/.test(type)) throw fail(`no chunk begins at byte ${at}`);
    const next = at + 12 + length;
    if (next > bytes.length) throw fail(`the chunk ${type} at byte ${at} ends after the file`);
    const data = bytes.subarray(at + 8, at + 8 + length);
    chunks.push({ type, data, whole: bytes.subarray(at, next) });
    at = next;
  }
  return chunks;
}

function headerOf(data: Uint8Array, fail: (what: string) => LegendreError): PngHeader {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, colour, compression, filter, interlace] = data.subarray(8) as unknown as number[];
  if (width === 0 || height === 0) throw fail(`it has ${width} × ${height} pixels`);
  if (!depths[colour as number]?.includes(depth as number)) {
    throw fail(`colour type ${colour} with ${depth} bits does not exist`);
  }
  if (compression !== 0 || filter !== 0 || (interlace as number) > 1) {
    throw fail("its way of compressing, filtering or interlacing is not known");
  }
  const interlaced = interlace === 1;
  if (interlaced && (depth as number) < 8) {
    throw fail("interlaced images of less than 8 bits are not read; save it without interlacing");
  }
  return { width, height, depth: depth as number, colour: colour as 0, interlaced };
}

function inflatedSize({ width, height, depth, colour, interlaced }: PngHeader): number {
  const passes = interlaced ? adam7 : ([[0, 0, 1, 1]] as const);
  return passes.reduce((sum, [x, y, stepX, stepY]) => {
    const columns = Math.ceil((width - x) / stepX);
    const lines = Math.ceil((height - y) / stepY);
    // A pass without columns has no lines either, not even the bytes before them.
    if (columns === 0) return sum;
    return sum + lines * (1 + Math.ceil((columns * depth * samples[colour]) / 8));
  }, 0);
}
