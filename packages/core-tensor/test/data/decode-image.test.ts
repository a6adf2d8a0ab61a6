import { describe, expect, it } from "vitest";
import { type DecodedImage, decodeImage } from "../../src/data/index.ts";
import { isLegendreError } from "../../src/errors.ts";
import { failure, mutationCount, mutations } from "../io/mutations.ts";
import { fromBase64, grey, jpegs, pngs } from "./image-fixtures.ts";
import { chunk, interlaced, pngFile } from "./png-file.ts";

const decoded = (bytes: Uint8Array, maxPixels?: number): Promise<DecodedImage> =>
  decodeImage(bytes, { file: "a.png", maxPixels });

describe("decodeImage", () => {
  it.each(pngs)("reads PNG: %s", async (_name, base64, channels, pixels) => {
    const { data, ...size } = await decoded(fromBase64(base64));
    expect(size).toEqual({ width: 5, height: 3, channels });
    expect(Array.from(data)).toEqual(pixels);
  });

  it("reads interlaced PNG", async () => {
    expect(Array.from((await decoded(interlaced(5, 3, grey))).data)).toEqual(grey);
  });

  it("reads interlaced PNG of each size to 10 × 10, where passes begin and fall away", async () => {
    for (let width = 1; width <= 10; width++) {
      for (let height = 1; height <= 10; height++) {
        const pixels = Array.from({ length: width * height }, (_, i) => (i * 37) % 256);
        const { data } = await decoded(interlaced(width, height, pixels));
        expect(Array.from(data), `${width} × ${height}`).toEqual(pixels);
      }
    }
  });

  it("reads a palette with transparency", async () => {
    const parts = { width: 2, height: 1, depth: 8, colour: 3, lines: [[0, 1, 0]] };
    const bytes = pngFile(parts, [
      chunk("PLTE", [1, 2, 3, 4, 5, 6]),
      chunk("tRNS", [9]),
      chunk("tEXt", [65, 0, 65]),
    ]);
    expect(await decoded(bytes)).toEqual({
      width: 2,
      height: 1,
      channels: 4,
      data: Uint8Array.of(4, 5, 6, 255, 1, 2, 3, 9),
    });
  });

  it.each(jpegs)("reads JPEG within 3 of libjpeg: %s", async (_name, base64, channels, line) => {
    const { data, ...size } = await decoded(fromBase64(base64));
    expect(size).toEqual({ width: 8, height: 8, channels });
    expect(data).toHaveLength(64 * channels);
    const worst = Math.max(...line.map((value, i) => Math.abs(value - data[i]!)));
    expect(worst).toBeLessThanOrEqual(3);
  });

  const plain = { width: 2, height: 1, depth: 8, colour: 0, lines: [[0, 7, 8]] };
  const refused: [string, () => Uint8Array, RegExp][] = [
    ["nothing", () => new Uint8Array(), /a.png: it begins neither like a PNG nor/],
    ["a GIF", () => new TextEncoder().encode("GIF89a"), /neither like a PNG/],
    [
      "a PNG cut off",
      () => fromBase64(pngs[0]![1]).slice(0, 60),
      /ends after the file|before its IEND/,
    ],
    ["no header", () => pngFile(plain).slice(0, 8), /ends at byte 8, before its IEND/],
    [
      "too many pixels",
      () => pngFile({ ...plain, width: 70_000, height: 70_000 }),
      /raise maxPixels/,
    ],
    ["no pixels", () => pngFile({ ...plain, width: 0 }), /0 × 1 pixels/],
    [
      "more lines than there are",
      () => pngFile({ ...plain, height: 2 }),
      /has 3 bytes, the header asks for 6/,
    ],
    [
      "fewer lines",
      () =>
        pngFile({
          ...plain,
          lines: [
            [0, 1, 2],
            [0, 1, 2],
          ],
        }),
      /has more than 3 bytes/,
    ],
    ["a colour type", () => pngFile({ ...plain, colour: 5 }), /colour type 5 with 8 bits/],
    ["a depth", () => pngFile({ ...plain, depth: 4, colour: 2 }), /colour type 2 with 4 bits/],
    ["a filter", () => pngFile({ ...plain, lines: [[9, 1, 2]] }), /Unsupported filter: 9/],
    ["no palette", () => pngFile({ ...plain, colour: 3 }), /palette is missing/],
    [
      "a colour beyond the palette",
      () => pngFile({ ...plain, colour: 3 }, [chunk("PLTE", [1, 2, 3])]),
      /pixel 0 has colour 7 of a smaller palette/,
    ],
    ["an unknown chunk", () => pngFile(plain, [chunk("ABCD", [])]), /chunk ABCD is needed/],
    ["a wrong CRC", () => pngFile(plain, [], 1), /CRC mismatch for chunk IDAT/],
    ["a JPEG without a frame", () => Uint8Array.of(255, 216, 255, 217), /no frame header/],
    [
      "a JPEG that promises too much",
      () => {
        const bytes = fromBase64(jpegs[0]![1]);
        const frame = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc0);
        bytes.set([16, 0, 16, 0], frame + 5);
        return bytes;
      },
      /bytes cannot hold the 4096 × 4096 pixels/,
    ],
    [
      "a JPEG of more scans than anybody writes",
      () => Uint8Array.from([...fromBase64(jpegs[0]![1]), ...Array(101).fill([255, 218]).flat()]),
      /more than 100 scans/,
    ],
    [
      "a JPEG of four colours",
      () => {
        const bytes = fromBase64(jpegs[0]![1]);
        bytes[bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc0) + 9] = 4;
        return bytes;
      },
      /has 4 colour components/,
    ],
    ["a JPEG cut off", () => fromBase64(jpegs[0]![1]).slice(0, 300), /a.png: /],
  ];
  it.each(refused)("refuses %s", async (_name, make, message) => {
    const error = await failure(() => decoded(make()));
    expect(isLegendreError(error, "data")).toBe(true);
    expect(error.message).toMatch(message);
  });

  it("stops a file made to fill the memory", async () => {
    const lines = [Array(2_000_000).fill(0)];
    const bomb = pngFile({ width: 100, height: 100, depth: 8, colour: 0, lines });
    expect(bomb.length).toBeLessThan(3000);
    const before = process.memoryUsage().arrayBuffers;
    expect((await failure(() => decoded(bomb))).message).toMatch(/has more than 10100 bytes/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1e6);
    expect((await failure(() => decoded(bomb, 5000))).message).toMatch(/raise maxPixels/);
  });

  it(`never does more than throw a data error after ${mutationCount} mutations: PNG`, async () => {
    let [read, count] = [0, 0];
    for (const [_name, base64] of pngs) {
      const original = fromBase64(base64);
      for (const mutated of mutations(original, Math.ceil(mutationCount / pngs.length), 12)) {
        // Most of them with right checksums, so that what lies behind is reached.
        const bytes = ++count % 8 === 0 ? mutated : withRightSums(mutated);
        read += Number(await outcome(bytes));
      }
    }
    expect(read).toBeGreaterThan(mutationCount / 400);
  }, 120_000);

  it("nor after mutations of what is deflated, and of what the header says of it", async () => {
    let read = 0;
    const colours = [0, 2, 3, 4, 6];
    const lines = Uint8Array.from([1, ...grey.slice(0, 11), 2, ...grey.slice(0, 11)]);
    let count = 0;
    for (const mutated of mutations(lines, mutationCount / 4, 14)) {
      const content = {
        width: 1 + (count % 5),
        height: 1 + (count % 3),
        depth: [8, 16, 4, 8, 2][count % 5]!,
        colour: colours[Math.floor(count / 5) % 5]!,
        interlace: Number(count % 7 === 0),
        lines: [Array.from(mutated)],
      };
      const palette = content.colour === 3 ? [chunk("PLTE", [1, 2, 3, 4, 5, 6])] : [];
      // Half of the images ask for as many bytes as there are.
      const size = content.height * (1 + Math.ceil((content.width * 8 * content.depth) / 64));
      if (count % 2 === 0) content.lines = [content.lines[0]!.slice(0, size)];
      read += Number(await outcome(pngFile(content, palette)));
      count++;
    }
    expect(read).toBeGreaterThan(mutationCount / 400);
  }, 120_000);

  it(`never does more than throw a data error after ${mutationCount} mutations: JPEG`, async () => {
    let read = 0;
    for (const [_name, base64] of jpegs) {
      for (const mutated of mutations(
        fromBase64(base64),
        Math.ceil(mutationCount / jpegs.length),
        13,
      ))
        read += Number(await outcome(mutated));
    }
    expect(read).toBeGreaterThan(mutationCount / 100);
  }, 120_000);
});

/** Whether it was read; anything but an image within bounds or a data error fails the test. */
async function outcome(bytes: Uint8Array): Promise<boolean> {
  try {
    const { width, height, channels, data } = await decodeImage(bytes, { maxPixels: 100_000 });
    if (data.length !== width * height * channels) throw new Error("its size is wrong");
    return true;
  } catch (error) {
    if (!isLegendreError(error, "data")) throw error;
    return false;
  }
}

/** The file with the CRC of each chunk as it should be. */
function withRightSums(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer);
  const parts: Uint8Array[] = [bytes.slice(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return bytes;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    parts.push(chunk(type, bytes.subarray(at + 8, at + 8 + length)));
    at += 12 + length;
  }
  return new Uint8Array(Buffer.concat(parts));
}
