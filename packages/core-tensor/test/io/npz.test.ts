import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { writeZip } from "../../src/format/zip-write.ts";
import {
  decodeNpz,
  encodeNpz,
  loadNpy,
  loadNpz,
  type NpyArray,
  saveNpy,
  saveNpz,
} from "../../src/io/index.ts";
import { failure, mutationCount, mutations } from "./mutations.ts";

const w: NpyArray = { dtype: "f4", shape: [2, 2], data: Float32Array.of(1, 2, 3, 4) };
const arrays = new Map<string, NpyArray>([
  ["layers/0/w", w],
  ["ünï", { dtype: "i8", shape: [], data: BigInt64Array.of(5n) }],
]);

/** The archive after a change at a place counted from the entry of the first file in its directory. */
async function changed(change: (view: DataView, directory: number) => void): Promise<Uint8Array> {
  const bytes = await encodeNpz(new Map([["w", w]]));
  const view = new DataView(bytes.buffer);
  change(view, view.getUint32(bytes.length - 6, true));
  return bytes;
}

const zip = (files: [string, Uint8Array][]) => writeZip("test", files, false);

/** Written by NumPy: `savez_compressed(f, a=arange(3, dtype="<i4"), b=True)`. */
const fromNumpy =
  "UEsDBC0AAAAIAAAAIQAC7L2p//////////8FABQAYS5ucHkBABAAjAAAAAAAAABMAAAAAAAAAJvsF+obEMnIUMZQrZ6SWpxcpG6loG6TaaKuo6Cell9UUpSYF59flJIKEndLzClOBYoXZyQWpAL5GsY6mjoKtQoUAC4GIGAEYiYgBgBQSwMELQAAAAgAAAAhAIIt+NP//////////wUAFABiLm5weQEAEACBAAAAAAAAAEMAAAAAAAAAm+wX6hsQychQxlCtnpJanFykbqWgXpNkqK6joJ6WX1RSlJgXn1+UkgoSd0vMKU4FihdnJBakAvkamjoKtQoUAS5GAFBLAQItAy0AAAAIAAAAIQAC7L2pTAAAAIwAAAAFAAAAAAAAAAAAAACAAQAAAABhLm5weVBLAQItAy0AAAAIAAAAIQCCLfjTQwAAAIEAAAAFAAAAAAAAAAAAAACAAYMAAABiLm5weVBLBQYAAAAAAgACAGYAAAD9AAAAAAA=";

describe("npz", () => {
  it.each([false, true])("comes back, deflated or not: %s", async (compress) => {
    const bytes = await encodeNpz(arrays, { compress });
    expect(await decodeNpz(bytes, "a.npz")).toEqual(arrays);
    expect(await encodeNpz(arrays, { compress })).toEqual(bytes);
  });

  it("is read as NumPy wrote it", async () => {
    const read = await decodeNpz(Buffer.from(fromNumpy, "base64"), "a.npz");
    expect([...read]).toEqual([
      ["a", { dtype: "i4", shape: [3], data: Int32Array.of(0, 1, 2) }],
      ["b", { dtype: "b1", shape: [], data: Uint8Array.of(1) }],
    ]);
  });

  it("goes to a file and back, as npy does", async () => {
    const folder = await mkdtemp(join(tmpdir(), "npz-"));
    await saveNpz(join(folder, "new", "a.npz"), arrays, { compress: true });
    expect(await loadNpz(join(folder, "new", "a.npz"))).toEqual(arrays);
    await saveNpy(join(folder, "w.npy"), w);
    expect(await loadNpy(join(folder, "w.npy"))).toEqual(w);
    expect((await failure(() => loadNpz(join(folder, "no.npz")))).message).toMatch(/no such file/);
    await writeFile(join(folder, "bad.npy"), "x");
    expect((await failure(() => loadNpy(join(folder, "bad.npy")))).message).toContain("bad.npy");
    await rm(folder, { recursive: true });
  });

  it.each([
    ["no archive", async () => new Uint8Array(40), /no directory of a zip archive/],
    [
      "a wrong CRC",
      () => changed((v, at) => v.setUint32(at + 16, 1, true)),
      /does not have its CRC/,
    ],
    ["a method", () => changed((v, at) => v.setUint16(at + 10, 12, true)), /method 12/],
    ["encryption", () => changed((v, at) => v.setUint16(at + 8, 1, true)), /"w.npy" is encrypted/],
    ["a size beyond", () => changed((v, at) => v.setUint32(at + 20, 9999, true)), /ends after/],
    ["a lie", () => changed((v, at) => v.setUint32(at + 24, 2 ** 31, true)), /promises 2147483648/],
    ["4 GB", () => changed((v, at) => v.setUint32(at + 24, 2 ** 32 - 1, true)), /more than 4 GB/],
    [
      "a wrong place",
      () => changed((v, at) => v.setUint32(at + 42, 7, true)),
      /where no file begins/,
    ],
    ["a directory cut off", () => changed((v, at) => v.setUint16(at + 28, 900, true)), /cut off/],
    ["no npy", () => zip([["notes.txt", new Uint8Array(3)]]), /holds "notes.txt"/],
    ["a bad npy", () => zip([["a.npy", new Uint8Array(30)]]), /x.npz, a.npy, byte 0/],
  ])("refuses %s", async (_name, make, expected) => {
    const bytes = await make();
    const error = await failure(() => decodeNpz(bytes, "x.npz"));
    expect(isLegendreError(error, "data")).toBe(true);
    expect(error.message).toMatch(expected);
  });

  it.each(["../a", "/a", "c:/a", "a/../../b"])(
    "neither writes nor reads the name %s",
    async (bad) => {
      const written = await failure(() => encodeNpz(new Map([[bad, w]])));
      expect(written.message).toMatch(/is not allowed/);
      const good = "x".repeat(bad.length);
      const bytes = await encodeNpz(new Map([[good, w]]));
      const text = new TextDecoder("latin1").decode(bytes).replaceAll(good, bad);
      const evil = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
      evil.set(bytes.subarray(10 + good.length + 24, 10 + good.length + 34), 10 + good.length + 24);
      expect((await failure(() => decodeNpz(evil, "a.npz"))).message).toMatch(/is not allowed/);
    },
  );

  it("refuses files that share bytes, and names that come twice", async () => {
    const bytes = await encodeNpz(
      new Map([
        ["v", w],
        ["w", w],
      ]),
    );
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    const second = directory + 46 + 5;
    view.setUint32(second + 42, 0, true);
    expect((await failure(() => decodeNpz(bytes, "a"))).message).toMatch(/share bytes/);
    bytes[second + 46] = "v".charCodeAt(0);
    expect((await failure(() => decodeNpz(bytes, "a"))).message).toMatch(/"v.npy" comes twice/);
  });

  it("stops archives made to fill the memory", async () => {
    const zeros: NpyArray = { dtype: "u1", shape: [3_000_000], data: new Uint8Array(3_000_000) };
    const bytes = await encodeNpz(new Map([["zeros", zeros]]), { compress: true });
    expect(bytes.length).toBeLessThan(5000);
    const error = await failure(() => decodeNpz(bytes, "a", { maxBytes: 1_000_000 }));
    expect(error.message).toMatch(/take 3000128 bytes, allowed are 1000000; raise maxBytes/);
    // A size that is told too small must not make it unpack more.
    const view = new DataView(bytes.buffer);
    view.setUint32(view.getUint32(bytes.length - 6, true) + 24, 1000, true);
    expect((await failure(() => decodeNpz(bytes, "a"))).message).toMatch(/cannot be unpacked/);
  });

  it(`never does more than throw a data error after ${mutationCount} mutations`, async () => {
    let read = 0;
    for (const compress of [false, true]) {
      const bytes = await encodeNpz(new Map([["w", w]]), { compress });
      for (const mutated of mutations(bytes, mutationCount / 2, 8)) {
        try {
          const got = await decodeNpz(mutated, "mutated");
          for (const { data } of got.values()) expect(data.byteLength).toBeLessThan(4096);
          read++;
        } catch (error) {
          if (!isLegendreError(error, "data")) throw error;
        }
      }
    }
    expect(read).toBeGreaterThan(mutationCount / 200);
  });
});
