import { mkdtemp, open, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { encodeSafetensors } from "../../src/format/safetensors.ts";
import type { SafetensorsArray } from "../../src/format/safetensors-dtypes.ts";
import { createSafetensors, openSafetensors } from "../../src/io/index.ts";
import { failure, mutations } from "./mutations.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "safetensors-"));
});
afterEach(() => rm(folder, { recursive: true }));

const arrays = new Map<string, SafetensorsArray>([
  ["half", { dtype: "F16", shape: [2, 2], data: Float32Array.of(1, -2, 0.5, 65504) }],
  ["ids", { dtype: "I64", shape: [2], data: BigInt64Array.of(-1n, 2n ** 60n) }],
  ["flags", { dtype: "BOOL", shape: [3], data: Uint8Array.of(1, 0, 1) }],
  ["none", { dtype: "F32", shape: [0], data: new Float32Array() }],
]);

describe("a safetensors file, array by array", () => {
  it("is written in parts and any order, to the bytes of encodeSafetensors", async () => {
    const path = join(folder, "sub", "a.safetensors");
    const writer = await createSafetensors(path, arrays, { note: "x" });
    await writer.write("flags", Uint8Array.of(1, 0));
    await writer.write("half", arrays.get("half")!.data);
    await writer.write("flags", Uint8Array.of(1));
    expect(await readdir(join(folder, "sub"))).toEqual(["a.safetensors.legendre-tmp"]);
    await writer.write("ids", arrays.get("ids")!.data);
    await writer.close();
    expect(await readdir(join(folder, "sub"))).toEqual(["a.safetensors"]);
    expect(new Uint8Array(await readFile(path))).toEqual(encodeSafetensors(arrays, { note: "x" }));
  });

  it("is read one array at a time", async () => {
    const path = join(folder, "a.safetensors");
    await writeFile(path, encodeSafetensors(arrays, { note: "x" }));
    const reader = await openSafetensors(path);
    expect(reader.metadata).toEqual({ note: "x" });
    expect([...reader.entries.keys()].sort()).toEqual([...arrays.keys()].sort());
    for (const [name, array] of arrays) expect(await reader.read(name)).toEqual(array);
    expect((await failure(() => reader.read("idz"))).message).toMatch(/nearest name is "ids"/);
    await truncate(path, 200);
    expect((await failure(() => reader.read("half"))).message).toMatch(/it was longer when/);
    await reader.close();
  });

  it("may be larger than 2 GB, without being in memory", async () => {
    const path = join(folder, "large.safetensors");
    const large = 2 ** 31 + 8;
    const entry = (dtype: string, shape: number[], begin: number, end: number) => ({
      dtype,
      shape,
      data_offsets: [begin, end],
    });
    const header = JSON.stringify({
      large: entry("U8", [large], 0, large),
      small: entry("F32", [2], large, large + 8),
    });
    const head = new Uint8Array(8 + header.length);
    new DataView(head.buffer).setBigUint64(0, BigInt(header.length), true);
    head.set(new TextEncoder().encode(header), 8);
    const handle = await open(path, "w");
    await handle.write(head, 0, head.length, 0);
    // Nothing is written between: the file is sparse.
    const tail = new Uint8Array(Float32Array.of(3, 4).buffer);
    await handle.write(tail, 0, 8, head.length + large);
    await handle.close();
    const reader = await openSafetensors(path);
    const before = process.memoryUsage().arrayBuffers;
    expect((await reader.read("small")).data).toEqual(Float32Array.of(3, 4));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1e6);
    await reader.close();
  });

  it("is given up when it is not complete, or at will", async () => {
    const path = join(folder, "a.safetensors");
    await writeFile(path, "old");
    const writer = await createSafetensors(path, arrays);
    await writer.write("ids", BigInt64Array.of(1n));
    const error = await failure(() => writer.close());
    expect(isLegendreError(error, "data")).toBe(true);
    expect(error.message).toMatch(/"ids" lacks 1 values; write them before close/);
    expect(await readdir(folder)).toEqual(["a.safetensors"]);
    const late = await failure(() => writer.write("ids", BigInt64Array.of(2n)));
    expect(late.message).toMatch(/given up or closed/);
    await (await createSafetensors(path, arrays)).discard();
    expect(await readdir(folder)).toEqual(["a.safetensors"]);
    expect(await readFile(path, "utf8")).toBe("old");
  });

  it("refuses values that do not fit", async () => {
    const writer = await createSafetensors(join(folder, "a"), arrays);
    const messages = [
      [() => writer.write("idz", Uint8Array.of(1)), /nearest name is "ids"/],
      [() => writer.write("ids", Int32Array.of(1)), /must be a BigInt64Array/],
      [() => writer.write("flags", new Uint8Array(4)), /room for 3 more values, got 4/],
    ] as const;
    for (const [run, message] of messages) {
      const error = await failure(run);
      expect(isLegendreError(error, "data")).toBe(true);
      expect(error.message).toMatch(message);
    }
    await writer.discard();
  });

  it("refuses arrays that no file can hold, before a file is begun", async () => {
    const path = join(folder, "a");
    for (const [name, dtype, shape, message] of [
      ["../a", "U8", [1], '"../a" is not allowed as a name: it leads out of its folder'],
      ["a", "F8", [1], '"a" has dtype F8; known are F64, F32, F16'],
      ["a", "U8", [1, -1], '"a" has shape [1, -1]; lengths are whole numbers of at least 0'],
      ["a", "U8", [0.5], '"a" has shape [0.5]; lengths are whole numbers of at least 0'],
    ] as const) {
      const described = new Map([[name, { dtype: dtype as "U8", shape }]]);
      const error = await failure(() => createSafetensors(path, described));
      expect(isLegendreError(error, "data")).toBe(true);
      expect(error.message).toContain(`createSafetensors: ${message}`);
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it("counts what there is still room for and what is missing in values", async () => {
    const path = join(folder, "a");
    const writer = await createSafetensors(path, arrays);
    await writer.write("half", Float32Array.of(1, -2, 0.5));
    const more = await failure(() => writer.write("half", Float32Array.of(1, 2)));
    expect(more.message).toContain('"half" has room for 1 more values, got 2');
    await writer.write("ids", BigInt64Array.of(-1n, 2n ** 60n));
    await writer.write("flags", Uint8Array.of(1, 0, 1));
    await writer.write("none", new Float32Array());
    const none = await failure(() => writer.write("none", Float32Array.of(1)));
    expect(none.message).toContain('"none" has room for 0 more values, got 1');
    expect((await failure(() => writer.close())).message).toContain('"half" lacks 1 values');
    expect(await readdir(folder)).toEqual([]);
  });

  it("stays as it was closed, whatever is asked for afterwards", async () => {
    const path = join(folder, "a");
    const writer = await createSafetensors(path, arrays);
    for (const [name, { data }] of arrays) await writer.write(name, data);
    await writer.close();
    for (const run of [() => writer.close(), () => writer.write("none", new Float32Array())])
      expect((await failure(run)).message).toContain("the file was given up or closed");
    await writer.discard();
    expect(new Uint8Array(await readFile(path))).toEqual(encodeSafetensors(arrays));
    const other = await createSafetensors(path, arrays);
    await other.discard();
    await other.discard();
    expect((await failure(() => other.close())).message).toContain("given up or closed");
    expect(await readdir(folder)).toEqual(["a"]);
  });

  it("names what it holds, and where it ends too soon", async () => {
    const path = join(folder, "a");
    await writeFile(path, encodeSafetensors(arrays));
    const reader = await openSafetensors(path);
    const { data: _, ...half } = arrays.get("half")!;
    expect([...reader.entries][2]).toEqual(["half", half]);
    const length = (await readFile(path)).length;
    await truncate(path, length - 1);
    // The booleans are last.
    expect((await failure(() => reader.read("flags"))).message).toContain(
      `it ends before byte ${length}, it was longer when it was opened`,
    );
    expect((await reader.read("half")).data).toEqual(arrays.get("half")!.data);
    await reader.close();
    await writeFile(path, encodeSafetensors(new Map()));
    const empty = await openSafetensors(path);
    expect((await failure(() => empty.read("x"))).message).toContain('no array "x"; it is empty');
    await empty.close();
  });

  it("refuses a missing file and an empty one", async () => {
    const missing = await failure(() => openSafetensors(join(folder, "no")));
    expect(missing).toMatchObject({ details: { missing: true } });
    const below = await failure(() => openSafetensors(folder));
    expect(below).not.toMatchObject({ details: { missing: true } });
    expect((await failure(() => openSafetensors(join(folder, "no")))).message).toMatch(/no such/);
    await writeFile(join(folder, "empty"), "");
    expect((await failure(() => openSafetensors(join(folder, "empty")))).message).toMatch(
      /0 bytes/,
    );
  });

  it("is refused or read, whatever is wrong with it: 500 mutations", async () => {
    const path = join(folder, "mutated");
    for (const mutated of mutations(encodeSafetensors(arrays, { note: "x" }), 500, 3)) {
      await writeFile(path, mutated);
      const run = async (): Promise<void> => {
        const reader = await openSafetensors(path);
        try {
          for (const name of reader.entries.keys()) await reader.read(name);
        } finally {
          await reader.close();
        }
      };
      await run().catch((error: unknown) => expect(isLegendreError(error, "data")).toBe(true));
    }
  });
});
