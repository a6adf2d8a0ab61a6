import jpeg from "jpeg-js";
import { describe, expect, it } from "vitest";
import { type DecodedImage, decodeImage } from "../../src/data/index.ts";
import { failure } from "../io/mutations.ts";
import { fromBase64, jpegs } from "./image-fixtures.ts";

const [colour, , grey] = jpegs.map(([, base64]) => fromBase64(base64)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const decoded = (bytes: ArrayLike<number>): Promise<DecodedImage> =>
  decodeImage(Uint8Array.from(bytes), { file: "a.jpeg" });
const refusal = async (bytes: ArrayLike<number>): Promise<string> =>
  (await failure(() => decoded(bytes))).message;

const start = [0xff, 0xd8];
/** The first ten bytes of a frame: what the reader of headers looks at. */
const frame = (width: number, height: number, components: number, marker = 0xc0): number[] => {
  return [0xff, marker, 0, 8, 8, height >> 8, height & 255, width >> 8, width & 255, components];
};
/** A table of five bytes that says nothing. */
const table = [0xff, 0xe0, 0, 7, 1, 2, 3, 4, 5];

describe("the frame of a JPEG file", () => {
  it("is where a marker from 0xC0 to 0xCF stands that is of no table", async () => {
    const found: number[] = [];
    for (let marker = 0xbc; marker <= 0xd4; marker++) {
      const message = await refusal([...start, ...frame(1, 1, 4, marker)]);
      if (message.includes("it has 4 colour components")) found.push(marker);
      else expect(message).toContain("it has no frame header before its first scan");
    }
    const tables = [0xc4, 0xc8, 0xcc];
    const all = Array.from({ length: 16 }, (_, i) => 0xc0 + i);
    expect(found).toEqual(all.filter((marker) => !tables.includes(marker)));
  });

  it("may come behind tables, not behind a scan", async () => {
    const behind = [...start, ...table, ...table, ...frame(1, 1, 2)];
    expect(await refusal(behind)).toContain("it has 2 colour components");
    const scan = [0xff, 0xda, 0, 2];
    expect(await refusal([...start, ...scan, ...frame(1, 1, 2)])).toContain("no frame header");
    expect(await refusal([...start, ...frame(1, 1, 2), ...scan, ...frame(1, 1, 2)])).toContain(
      "it has 2 colour components",
    );
  });

  it("is whole, alone and of some pixels", async () => {
    const whole = [...start, ...frame(1, 1, 4)];
    expect(await refusal(whole.slice(0, -1))).toContain("it has no or several frames");
    // A marker and its length are the last four bytes.
    expect(await refusal(whole.slice(0, 6))).toContain("it has no or several frames");
    expect(await refusal(whole.slice(0, 5))).toContain("it has no frame header");
    expect(await refusal([...whole, ...frame(1, 1, 4)])).toContain("it has no or several frames");
    expect(await refusal([...start, ...frame(0, 3, 1)])).toContain("it has 0 × 3 pixels");
    expect(await refusal([...start, ...frame(3, 0, 1)])).toContain("it has 3 × 0 pixels");
  });

  it("promises at most 512 pixels a byte", async () => {
    // Twelve bytes, 6144 pixels.
    expect(await refusal([...start, ...frame(64, 96, 4)])).toContain("4 colour components");
    expect(await refusal([...start, ...frame(64, 97, 4)])).toContain(
      "12 bytes cannot hold the 64 × 97 pixels it promises",
    );
  });
});

describe("the pixels of a JPEG file", () => {
  it("are in a plain array of bytes", async () => {
    for (const bytes of [colour, grey]) {
      const { data } = await decoded(bytes);
      expect(Object.getPrototypeOf(data)).toBe(Uint8Array.prototype);
    }
  });

  it("are read with a hundred scans, not with one more", async () => {
    const scans = (count: number): number[] => [
      ...colour,
      ...Array.from({ length: count }, () => [0xff, 0xda]).flat(),
    ];
    expect((await decoded(scans(99))).data).toEqual((await decoded(colour)).data);
    expect(await refusal(scans(100))).toContain("it has more than 100 scans");
  });

  it("are read in the memory that a megapixel needs", async () => {
    const [width, height] = [1280, 1024];
    const data = new Uint8Array(width * height * 4).fill(200);
    const bytes = jpeg.encode({ width, height, data }, 50).data;
    const image = await decodeImage(bytes);
    expect([image.width, image.height, image.data.length]).toEqual([1280, 1024, 3932160]);
    expect(Math.abs(image.data[3932159]! - 200)).toBeLessThanOrEqual(2);
  });
});
