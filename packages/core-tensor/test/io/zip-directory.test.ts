import { describe, expect, it } from "vitest";
import { writeZip } from "../../src/format/zip-write.ts";
import { decodeNpz, encodeNpz, type NpyArray } from "../../src/io/index.ts";
import { failure } from "./mutations.ts";

const w: NpyArray = { dtype: "u1", shape: [3], data: Uint8Array.of(5, 6, 7) };
const bytesOf = (...names: string[]) => encodeNpz(new Map(names.map((name) => [name, w])));
const placeOf = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 6, true);

/** The archive after a change at the entry of its first file and at the end of its directory. */
async function changed(
  change: (view: DataView, directory: number, end: number) => void,
  ...names: string[]
): Promise<Uint8Array> {
  const bytes = await bytesOf(...(names.length > 0 ? names : ["w"]));
  change(new DataView(bytes.buffer), placeOf(bytes), bytes.length - 22);
  return bytes;
}

/** The archive with bytes put in at a place before the end of its directory. */
function inserted(bytes: Uint8Array, at: number, more: Uint8Array): Uint8Array {
  const longer = Uint8Array.from([...bytes.slice(0, at), ...more, ...bytes.slice(at)]);
  const view = new DataView(longer.buffer);
  const size = longer.length - 22 + 12;
  view.setUint32(size, view.getUint32(size, true) + more.length, true);
  return longer;
}

const refusal = async (bytes: Uint8Array): Promise<string> =>
  (await failure(() => decodeNpz(bytes, "a.npz"))).message;

describe("the directory of a zip archive", () => {
  it("says of its files nothing but what is so, to the byte", async () => {
    const bytes = await bytesOf("w");
    const at = placeOf(bytes);
    const view = new DataView(bytes.buffer);
    // Midnight of the first day, the length of the name, and the place of the file.
    expect([view.getUint32(10, true), view.getUint32(at + 12, true)]).toEqual([33 << 16, 33 << 16]);
    expect(view.getUint16(at + 28, true)).toBe("w.npy".length);
    expect(at).toBe(30 + 5 + 128 + 3);
    expect(bytes).toHaveLength(at + 46 + 5 + 22);
  });

  it.each<[string, Parameters<typeof changed>[0], string]>([
    ["another disk", (v, _, end) => v.setUint16(end + 4, 1, true), "it is one part of several"],
    ["files elsewhere", (v, _, end) => v.setUint16(end + 8, 2, true), "it is one part of several"],
    [
      "more files",
      (v, _, end) => v.setUint32(end + 8, 0x20002, true),
      "its directory ends after 1 of 2 files",
    ],
    [
      "fewer files",
      (v, _, end) => v.setUint32(end + 8, 0, true),
      "its directory has bytes left over",
    ],
    [
      "one byte more",
      (v, _, end) => v.setUint32(end + 12, 52, true),
      "its directory is said to have 52 bytes at 166",
    ],
    ["one byte less", (v, _, end) => v.setUint32(end + 12, 50, true), "its directory is cut off"],
    [
      "less than an entry",
      (v, _, end) => v.setUint32(end + 12, 45, true),
      "its directory ends after 0 of 1 files",
    ],
    [
      "another place",
      (v, _, end) => v.setUint32(end + 16, 165, true),
      "its directory ends after 0 of 1 files",
    ],
    [
      "a long comment of a file",
      (v, at) => v.setUint16(at + 32, 1, true),
      "its directory is cut off",
    ],
    ["a long extra field", (v, at) => v.setUint16(at + 30, 1, true), "its directory is cut off"],
    [
      "a packed size elsewhere",
      (v, at) => v.setUint32(at + 20, 0xffffffff, true),
      "more than 4 GB",
    ],
    ["a size elsewhere", (v, at) => v.setUint32(at + 24, 0xffffffff, true), "more than 4 GB"],
    ["a place elsewhere", (v, at) => v.setUint32(at + 42, 0xffffffff, true), "more than 4 GB"],
    ["another method", (v, at) => v.setUint16(at + 10, 9, true), "method 9, known are 0"],
    ["encryption beside other flags", (v, at) => v.setUint16(at + 8, 0x803, true), "is encrypted"],
    [
      "a file that begins where its header does not fit",
      (v, at, end) => v.setUint32(at + 42, end - 7, true),
      '"w.npy" is said to begin at byte 210, where no file begins',
    ],
    [
      "a size that is more than the bytes there are",
      (v, at) => v.setUint32(at + 24, 132, true),
      '"w.npy" promises 132 bytes, its 131 can make 131 at most',
    ],
    [
      "a size that is less",
      (v, at) => v.setUint32(at + 24, 130, true),
      '"w.npy" has 131 bytes, not the 130 promised',
    ],
    [
      "a packed size that ends after the archive",
      (v, at) => v.setUint32(at + 20, 205, true),
      '"w.npy" ends after the archive',
    ],
  ])("is refused with %s", async (_name, change, message) => {
    const bytes = await changed(change);
    expect(bytes).toHaveLength(239);
    expect(await refusal(bytes)).toContain(message);
  });

  it("is read with other flags, and up to the last byte of a file that ends it", async () => {
    const flags = await changed((v, at) => v.setUint16(at + 8, 0x802, true));
    expect(await decodeNpz(flags, "a")).toEqual(new Map([["w", w]]));
    // 204 bytes from 35 on are all that follow; what is found there is not what was promised.
    const all = await changed((v, at) => v.setUint32(at + 20, 204, true));
    expect(await refusal(all)).toContain('"w.npy" has 204 bytes, not the 131 promised');
  });

  it("is read with extra fields and comments of files, in any order of the files", async () => {
    const bytes = await bytesOf("v", "w");
    const at = placeOf(bytes);
    const view = new DataView(bytes.buffer);
    const second = at + 46 + 5;
    view.setUint16(second + 30, 3, true);
    view.setUint16(second + 32, 2, true);
    view.setUint16(at + 32, 4, true);
    let longer = inserted(bytes, second + 46 + 5, new Uint8Array(5).fill(1));
    longer = inserted(longer, second, new Uint8Array(4).fill(2));
    const both = new Map([
      ["v", w],
      ["w", w],
    ]);
    expect(await decodeNpz(longer, "a")).toEqual(both);
    const entries = [bytes.slice(at, second), bytes.slice(second, second + 51)];
    for (const entry of entries) entry.set([0, 0, 0, 0], 30);
    const turned = Uint8Array.from(bytes);
    turned.set([...entries[1]!, ...entries[0]!], at);
    expect([...(await decodeNpz(turned, "a")).keys()]).toEqual(["w", "v"]);
  });

  it("is refused with bytes behind its last entry", async () => {
    const bytes = await bytesOf("w");
    const longer = inserted(bytes, bytes.length - 22, Uint8Array.of(0));
    expect(await refusal(longer)).toContain("its directory has bytes left over");
  });

  it.each([0, 1, 300, 65535])("is found before a comment of %i bytes", async (length) => {
    const bytes = await changed((v, _, end) => v.setUint16(end + 20, length, true));
    // A comment that looks like an end of its own, but of another length.
    const comment = new Uint8Array(length).fill(80);
    comment.set([80, 75, 5, 6].slice(0, length));
    expect((await decodeNpz(Uint8Array.from([...bytes, ...comment]), "a")).get("w")).toEqual(w);
  });

  it("is not looked for before the longest comment, nor in less than its end", async () => {
    const bytes = await bytesOf("w");
    const long = Uint8Array.from([...bytes, ...new Uint8Array(65536)]);
    const none = "it has no directory of a zip archive at its end";
    expect(await refusal(long)).toContain(none);
    expect(await refusal(bytes.slice(-21))).toContain(none);
    // An archive without files is its end.
    const empty = new Uint8Array(22);
    empty.set([80, 75, 5, 6]);
    expect((await decodeNpz(empty, "a")).size).toBe(0);
  });

  it("lets files stand side by side, and share no byte", async () => {
    const bytes = await bytesOf("v", "w");
    const view = new DataView(bytes.buffer);
    view.setUint32(placeOf(bytes) + 20, 132, true);
    expect(await refusal(bytes)).toContain('"v.npy" and "w.npy" share bytes');
  });
});

describe("what is unpacked", () => {
  it("may be as large as the option says, and is 2 ** 31 bytes at most without it", async () => {
    const bytes = await bytesOf("v", "w");
    expect((await decodeNpz(bytes, "a", { maxBytes: 262 })).size).toBe(2);
    expect((await failure(() => decodeNpz(bytes, "a", { maxBytes: 261 }))).message).toContain(
      "its arrays take 262 bytes, allowed are 261; raise maxBytes",
    );
    // A file that is said to be deflated may promise 1032 times its bytes.
    const data = new Uint8Array(2_100_000);
    const large = await encodeNpz(new Map([["w", { dtype: "u1", shape: [data.length], data }]]));
    const [at, view] = [placeOf(large), new DataView(large.buffer)];
    view.setUint16(at + 10, 8, true);
    view.setUint32(at + 24, 2 ** 31, true);
    expect(await refusal(large)).toContain("not the 2147483648 promised");
    view.setUint32(at + 24, 2 ** 31 + 1, true);
    expect(await refusal(large)).toContain("take 2147483649 bytes, allowed are 2147483648");
    const most = 1032 * (data.length + 128);
    view.setUint32(at + 24, most, true);
    expect(await refusal(large)).toContain(`take ${most} bytes`);
    view.setUint32(at + 24, most + 1, true);
    expect(await refusal(large)).toContain(`can make ${most} at most`);
  });

  it("may be nothing", async () => {
    for (const compress of [false, true]) {
      const bytes = await writeZip("test", [["a.npy", new Uint8Array()]], compress);
      expect(await refusal(bytes)).toContain("a.npz, a.npy, byte 0: it does not begin like an npy");
    }
  });

  it("is no more than 4 GB when it is written", async () => {
    const long = Object.defineProperty(new Uint8Array(), "length", { value: 2 ** 31 });
    const files: [string, Uint8Array][] = [
      ["a", long],
      ["b", Object.defineProperty(new Uint8Array(), "length", { value: 2 ** 31 - 1 - 2 * 134 })],
    ];
    expect((await failure(() => writeZip("test", files, false))).message).toContain(
      'at "b" the archive passes 4 GB, which zip cannot hold',
    );
  });
});
