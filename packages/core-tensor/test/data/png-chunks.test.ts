import { describe, expect, it } from "vitest";
import { type DecodedImage, decodeImage } from "../../src/data/index.ts";
import { failure } from "../io/mutations.ts";
import { chunk, type PngContent, pngFile } from "./png-file.ts";

const decoded = (bytes: Uint8Array, maxPixels?: number): Promise<DecodedImage> =>
  decodeImage(bytes, { file: "a.png", maxPixels });
const values = async (bytes: Uint8Array): Promise<number[]> =>
  Array.from((await decoded(bytes)).data);

const grey: PngContent = { width: 2, height: 1, depth: 8, colour: 0, lines: [[0, 7, 8]] };
const palette = (depth: number, colours: number, more: readonly Uint8Array[] = []): Uint8Array =>
  pngFile({ width: 1, height: 1, depth, colour: 3, lines: [[0, 0]] }, [
    chunk("PLTE", Array(3 * colours).fill(9)),
    ...more,
  ]);

/** A file with the bytes of its header changed. */
function withHeader(change: (data: number[]) => readonly number[]): Uint8Array {
  const bytes = pngFile(grey);
  const header = change(Array.from(bytes.subarray(16, 29)));
  return Uint8Array.from([...bytes.slice(0, 8), ...chunk("IHDR", header), ...bytes.slice(33)]);
}
const withByte = (at: number, value: number): Uint8Array =>
  withHeader((data) => data.with(at, value));

describe("chunks of a PNG file", () => {
  it.each([
    ["a palette of one colour", palette(1, 1)],
    ["a palette of as many colours as there are indices", palette(1, 2)],
    ["a palette of 2 bits that is full", palette(2, 4)],
    ["a palette of 8 bits that is full", palette(8, 256)],
  ])("are read with %s", async (_name, bytes) => {
    expect(await values(bytes)).toEqual([9, 9, 9]);
  });

  it("are read with the opacity of each colour, and of no more", async () => {
    expect(await values(palette(1, 2, [chunk("tRNS", [5, 6])]))).toEqual([9, 9, 9, 5]);
    const long = await failure(() => decoded(palette(1, 2, [chunk("tRNS", [5, 6, 7])])));
    expect(long.message).toContain("tRNS is longer than the palette");
  });

  it.each([
    ["an empty palette", palette(1, 0), "palette is missing or has a wrong length"],
    ["more colours than 1 bit has", palette(1, 3), "palette is missing or has a wrong length"],
    ["more colours than 8 bits have", palette(8, 257), "palette is missing or has a wrong length"],
    [
      "a part of a colour",
      pngFile({ ...grey, colour: 3 }, [chunk("PLTE", Array(31).fill(0))]),
      "palette is missing or has a wrong length",
    ],
    ["two palettes", palette(1, 1, [chunk("PLTE", [1, 2, 3])]), "IHDR or PLTE comes twice"],
    ["two headers", pngFile(grey, [chunk("IHDR", [])]), "IHDR or PLTE comes twice"],
    ["a short header", withHeader((data) => data.slice(0, 12)), "it does not begin with IHDR"],
    ["a long header", withHeader((data) => [...data, 0]), "it does not begin with IHDR"],
    [
      "no header",
      Uint8Array.from([...pngFile(grey).slice(0, 8), ...pngFile(grey).slice(33)]),
      "it does not begin with IHDR",
    ],
    [
      "no image data",
      Uint8Array.from([...pngFile(grey).slice(0, 33), ...chunk("IEND", [])]),
      "it has no image data",
    ],
    ["no width", withByte(3, 0), "it has 0 × 1 pixels"],
    ["no height", withByte(7, 0), "it has 2 × 0 pixels"],
    ["another way of compressing", withByte(10, 1), "compressing, filtering or interlacing"],
    ["another way of filtering", withByte(11, 1), "compressing, filtering or interlacing"],
    ["another way of interlacing", withByte(12, 2), "compressing, filtering or interlacing"],
    [
      "a chunk without a name",
      pngFile(grey, [chunk("AB1D", [])]),
      "a.png: no chunk begins at byte 33",
    ],
    ["a chunk cut off", pngFile(grey).slice(0, 32), "the chunk IHDR at byte 8 ends after the file"],
    ["the beginning of a chunk", pngFile(grey).slice(0, 44), "it ends at byte 33, before its IEND"],
    ["a chunk that begins", pngFile(grey).slice(0, 45), "the chunk IDAT at byte 33 ends after"],
    [
      "interlacing of less than 8 bits",
      pngFile({ ...grey, depth: 4, interlace: 1 }),
      "interlaced images of less than 8 bits are not read",
    ],
  ])("are refused with %s", async (_name, bytes, message) => {
    expect((await failure(() => decoded(bytes))).message).toContain(message);
  });

  it("are read up to IEND, with what comes after left aside", async () => {
    expect(await values(Uint8Array.from([...pngFile(grey), 1, 2, 3]))).toEqual([7, 8]);
  });

  it("may be of any depth that there is for their colour", async () => {
    const depths = [1, 2, 4, 8, 16];
    const allowed = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };
    const samples: Record<string, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
    const found: Record<string, number[]> = {};
    for (const colour of [0, 1, 2, 3, 4, 5, 6, 7]) {
      for (const depth of depths) {
        const line = Math.ceil((3 * depth * (samples[colour] ?? 1)) / 8);
        const lines = [0, 1].map(() => [0, ...Array(line).fill(0)]);
        const more = colour === 3 ? [chunk("PLTE", [1, 2, 3])] : [];
        const file = pngFile({ width: 3, height: 2, depth, colour, lines }, more);
        const image = await decoded(file).catch(() => undefined);
        if (image !== undefined) found[colour] = [...(found[colour] ?? []), depth];
      }
    }
    expect(found).toEqual(allowed);
  });
});

describe("samples of a PNG file", () => {
  it.each([
    [1, [0b10100000, 0b01000000], [255, 0, 255, 0, 255, 0]],
    [2, [0b00011000, 0b11100100], [0, 85, 170, 255, 170, 85]],
    [4, [0x0f, 0x10, 0x27, 0xf0], [0, 255, 17, 34, 119, 255]],
    [8, [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]],
    // A sixteen-bit sample is 257 times a byte; the nearest is taken.
    [16, [0, 128, 0, 129, 1, 1, 255, 255, 255, 127, 255, 126], [0, 1, 1, 255, 255, 254]],
  ])("of %i bits are stretched to bytes", async (depth, bytes, expected) => {
    const half = bytes.length / 2;
    const lines = [
      [0, ...bytes.slice(0, half)],
      [0, ...bytes.slice(half)],
    ];
    expect(await values(pngFile({ width: 3, height: 2, depth, colour: 0, lines }))).toEqual(
      expected,
    );
  });

  it("of a palette of 4 bits are looked up, each line from a byte of its own", async () => {
    const lines = [
      [0, 0x12, 0x30],
      [0, 0x01, 0x20],
    ];
    const colours = chunk("PLTE", [0, 1, 2, 10, 11, 12, 20, 21, 22, 30, 31, 32]);
    const bytes = pngFile({ width: 3, height: 2, depth: 4, colour: 3, lines }, [colours]);
    const red = (await values(bytes)).filter((_, i) => i % 3 === 0);
    expect(red).toEqual([10, 20, 30, 0, 10, 20]);
    expect((await values(bytes)).slice(-3)).toEqual([20, 21, 22]);
  });
});

describe("most pixels", () => {
  it("are 2 ** 26 where nothing else is said", async () => {
    const sized = (height: number) =>
      failure(() => decodeImage(pngFile({ ...grey, width: 8192, height })));
    expect((await sized(8192)).message).toMatch(/^decodeImage: image: its image data has 3 bytes/);
    expect((await sized(8193)).message).toContain(
      "it has 8192 × 8193 pixels, allowed are 67108864; raise maxPixels",
    );
  });

  it("are those of the option, and no fewer", async () => {
    expect((await decoded(pngFile(grey), 2)).width).toBe(2);
    expect((await failure(() => decoded(pngFile(grey), 1))).message).toContain(
      "it has 2 × 1 pixels, allowed are 1",
    );
  });
});
