import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  encodeNpy,
  encodeNpz,
  encodeSafetensors,
  type NpyArray,
  type SafetensorsArray,
} from "@legendre/core-tensor/io";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Examples, readExamples } from "../../src/cli/read-data.ts";

let folder = "";
const path = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fishleg-data-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** `n` examples of two numbers: example `i` has `2 i` and `2 i + 1`, plus `from`. */
const pairs = (n: number, from = 0): NpyArray => ({
  dtype: "f4",
  shape: [n, 2],
  data: Float32Array.from({ length: 2 * n }, (_, i) => from + i),
});
const classes = (n: number, from = 0): NpyArray => ({
  dtype: "i4",
  shape: [n],
  data: Int32Array.from({ length: n }, (_, i) => from + i),
});

const write = async (name: string, bytes: Uint8Array): Promise<string> => {
  await writeFile(path(name), bytes);
  return path(name);
};
const npy = (name: string, array: NpyArray): Promise<string> => write(name, encodeNpy(array));
const npz = async (name: string, arrays: Record<string, NpyArray>): Promise<string> =>
  write(name, await encodeNpz(new Map(Object.entries(arrays))));

const read = (
  file: string,
  {
    labels = undefined as string | undefined,
    inputShape = [2] as (number | null)[],
    inputType = "float32" as "float32" | "int32",
    most = 1000,
  } = {},
): Promise<Examples> => readExamples(file, labels, { inputShape, inputType }, most);

describe("the examples of a file", () => {
  it("are all of it, or the first of them, and at least twenty", async () => {
    const file = await npy("few.npy", pairs(21));
    const all = await read(file);
    expect(all).toEqual({
      rows: 21,
      x: Float32Array.from({ length: 42 }, (_, i) => i),
      inputShape: [2],
      labels: undefined,
      labelShape: [],
      notes: [],
    });
    const first = await read(file, { most: 20 });
    expect([first.rows, first.x.length, first.x[39], first.notes]).toEqual([
      20,
      40,
      39,
      ["the first 20 of 21 examples"],
    ]);
    expect((await read(file, { most: 21 })).notes).toEqual([]);
    await expect(read(await npy("nineteen.npy", pairs(19)))).rejects.toThrow(
      /nineteen.npy has 19 examples, at least 20 are needed/,
    );
  });

  it("are those whose name says so, else the first that fit", async () => {
    const wide: NpyArray = { dtype: "f4", shape: [20, 3], data: new Float32Array(60) };
    const firstOf = async (arrays: Record<string, NpyArray>): Promise<number> =>
      (await read(await npz("some.npz", arrays))).x[0] as number;
    for (const name of ["x", "X", "image", "images", "input", "Inputs"]) {
      expect(await firstOf({ a: pairs(20, 1), [name]: pairs(20, 2) }), name).toBe(2);
    }
    for (const name of ["max", "imagesof", "xs"]) {
      expect(await firstOf({ a: pairs(20, 1), [name]: pairs(20, 2) }), name).toBe(1);
    }
    // One that does not fit is none, whatever its name.
    expect(await firstOf({ x: wide, a: pairs(20, 1), b: pairs(20, 3) })).toBe(1);
    const none = npz("none.npz", { x: wide, y: classes(20) });
    await expect(read(await none)).rejects.toThrow(
      /none.npz holds "x" \[20,3\], "y" \[20\]; the model takes examples of shape \[2\], so an array of shape \[n, 2\] is needed/,
    );
    await expect(read(await none, { inputShape: [null, 4] })).rejects.toThrow(
      "shape [any,4], so an array of shape [n, any, 4] is needed",
    );
  });

  it("are scaled where they are bytes and the model takes fractions", async () => {
    const data = Uint8Array.from({ length: 40 }, (_, i) => 5 * i);
    const shape = [20, 2];
    const head = Uint8Array.of(0, 0, 8, 2, 0, 0, 0, 20, 0, 0, 0, 2);
    const files = [
      await npy("bytes.npy", { dtype: "u1", shape, data }),
      await write("bytes.idx", Buffer.concat([head, data])),
      await write(
        "bytes.safetensors",
        encodeSafetensors(new Map([["a", { dtype: "U8", shape, data }]])),
      ),
    ];
    for (const file of files) {
      const scaled = await read(file);
      expect([...scaled.x], file).toEqual([...Float32Array.from(data, (v) => v / 255)]);
      expect(scaled.notes).toEqual(["bytes scaled to 0 … 1"]);
      const whole = await read(file, { inputType: "int32" });
      expect([[...whole.x], whole.notes], file).toEqual([[...data], []]);
    }
    // Whole numbers of more than a byte are taken as they are.
    const more: NpyArray = { dtype: "i4", shape, data: Int32Array.from(data, (v) => 100 * v) };
    expect((await read(await npy("more.npy", more))).x[39]).toBe(19_500);
  });

  it("are whole numbers of any width for a model that takes such, and no fractions", async () => {
    const shape = [20, 2];
    const values = Array.from({ length: 40 }, (_, i) => i);
    const safetensors = (dtype: SafetensorsArray["dtype"], data: SafetensorsArray["data"]) =>
      write(`${dtype}.safetensors`, encodeSafetensors(new Map([["a", { dtype, shape, data }]])));
    const whole = { inputType: "int32" } as const;
    const long = BigInt64Array.from(values, BigInt);
    for (const file of [
      await npy("long.npy", { dtype: "i8", shape, data: long }),
      await safetensors("I64", long),
      await safetensors("U8", Uint8Array.from(values)),
    ]) {
      expect([...(await read(file, whole)).x], file).toEqual(values);
    }
    for (const file of [
      await npy("floats.npy", pairs(20)),
      await safetensors("F32", Float32Array.from(values)),
      await safetensors("BF16", Float32Array.from(values)),
    ]) {
      await expect(read(file, whole)).rejects.toThrow(
        `${file} holds numbers that may have fractions, and the model takes int32 inputs`,
      );
      expect((await read(file)).x[39]).toBe(39);
    }
  });

  it.each([Number.NaN, Number.NEGATIVE_INFINITY])(
    "are no %d, of those that are read",
    async (value) => {
      const { shape, data } = pairs(25);
      const odd = Float32Array.from(data as Float32Array);
      odd[43] = value;
      const file = await npy("odd.npy", { dtype: "f4", shape, data: odd });
      await expect(read(file)).rejects.toThrow(`odd.npy: example 21 holds ${value}; leave it out`);
      expect((await read(file, { most: 21 })).rows).toBe(21);
    },
  );

  it("lie in a file of a kind that is known", async () => {
    await expect(read(path("gone.npy"))).rejects.toThrow(
      `${path("gone.npy")} could not be read (there is no such file); check the path`,
    );
    await expect(read(folder)).rejects.toThrow(/could not be read \(EISDIR/);
    for (const bytes of [Uint8Array.of(0, 1, 8, 1), Uint8Array.of(1, 0, 8, 1)]) {
      await expect(read(await write("odd.bin", bytes))).rejects.toThrow(
        "odd.bin is no .safetensors, .npy, .npz or unpacked IDX file",
      );
    }
  });
});

describe("the labels of examples", () => {
  it("are in the same file: by name, else the first other array of as many", async () => {
    const first = async (arrays: Record<string, NpyArray>) => {
      const { labels, notes } = await read(await npz("labelled.npz", { x: pairs(20), ...arrays }));
      return [labels?.[0], labels?.[19], ...notes];
    };
    for (const name of ["y", "Y", "label", "labels", "target", "targets"]) {
      const found = await first({ a: classes(20), [name]: classes(20, 5) });
      expect(found).toEqual([5, 24, `labels from "${name}", class numbers`]);
    }
    for (const name of ["ty", "labelsof"]) {
      const found = await first({ a: classes(20), [name]: classes(20, 5) });
      expect(found).toEqual([0, 19, 'labels from "a", class numbers']);
    }
    expect(await first({ a: classes(21), b: classes(20, 3) })).toEqual([
      3,
      22,
      'labels from "b", class numbers',
    ]);
    // A name that says so comes first, and then no other is looked for.
    expect(await first({ y: classes(21), b: classes(20, 3) })).toEqual([undefined, undefined]);
  });

  it("are class numbers where they are whole, one an example, and numbers else", async () => {
    const labelled = (shape: number[], dtype: "i4" | "f4") => {
      const size = shape.reduce((a, b) => a * b, 1);
      const numbers = Array.from({ length: size }, (_, i) => i % 7);
      const data = dtype === "i4" ? Int32Array.from(numbers) : Float32Array.from(numbers);
      return npz("kinds.npz", { x: pairs(24), y: { dtype, shape, data } });
    };
    for (const shape of [[24], [24, 1], [24, 1, 1]]) {
      const found = await read(await labelled(shape, "i4"), { most: 22 });
      expect(found.labels).toEqual(Int32Array.from({ length: 22 }, (_, i) => i % 7));
      expect(found.labelShape).toEqual([]);
      const floats = await read(await labelled(shape, "f4"), { most: 22 });
      expect(floats.labels).toEqual(Float32Array.from({ length: 22 }, (_, i) => i % 7));
      expect(floats.labelShape).toEqual(shape.slice(1));
      expect(floats.notes).toEqual(["the first 22 of 24 examples", 'labels from "y"']);
    }
    for (const shape of [[1, 3], [2]]) {
      const several = await read(await labelled([24, ...shape], "i4"), { most: 22 });
      const length = 22 * (shape.at(-1) as number);
      expect(several.labels).toEqual(Float32Array.from({ length }, (_, i) => i % 7));
      expect(several.labelShape).toEqual(shape);
    }
  });

  it("are in a file beside it, whose name differs as labels do from examples", async () => {
    for (const [file, beside] of [
      ["a-images-idx3-ubyte.npy", "a-labels-idx1-ubyte.npy"],
      ["x.npy", "y.npy"],
      ["x_train.npy", "y_train.npy"],
      ["x-test.npy", "y-test.npy"],
      ["set.x.npy", "set.y.npy"],
      ["set_x_1.npy", "set_y_1.npy"],
      ["small-images.npy", "small-labels.npy"],
    ] as const) {
      const examples = await npy(file, pairs(20));
      expect((await read(examples)).labels, file).toBe(undefined);
      await npy(beside, classes(20, 4));
      const found = await read(examples);
      expect(found.labels?.[19], file).toBe(23);
      expect(found.notes).toEqual([`labels from "${beside.slice(0, -4)}", class numbers`]);
    }
    await npy("yes.npy", classes(20));
    expect((await read(await npy("xes.npy", pairs(20)))).labels).toBe(undefined);
  });

  it("are those of the file that is named, which has to have one for each", async () => {
    const file = await npz("own.npz", { x: pairs(20), y: classes(20) });
    const other = await npz("other.npz", { a: classes(3), b: classes(20, 6) });
    expect((await read(file, { labels: other })).labels?.[0]).toBe(6);
    const short = await npz("short.npz", { a: classes(19), b: pairs(21) });
    await expect(read(file, { labels: short })).rejects.toThrow(
      /short.npz holds \[19\], \[21,2\], and there are 20 examples; give one label an example/,
    );
  });
});

describe("the layout of examples", () => {
  it("is flattened into one axis alone, and channels move only between three axes", async () => {
    const shape = [20, 2, 3];
    const file = await npy("flat.npy", { dtype: "f4", shape, data: new Float32Array(120) });
    expect((await read(file, { inputShape: [6] })).notes).toEqual(["flattened"]);
    expect((await read(file, { inputShape: [2, 3] })).notes).toEqual([]);
    expect((await read(file, { inputShape: [null, 3] })).inputShape).toEqual([2, 3]);
    for (const inputShape of [[3, 2], [5], [7], [null], [2, null, 1], [null, 2]]) {
      await expect(read(file, { inputShape })).rejects.toThrow("an array of shape [n, ");
    }
    const one = await npy("one.npy", { dtype: "f4", shape: [20, 1, 2, 1], data: pairs(20).data });
    const { x, inputShape, notes } = await read(one, { inputShape: [2, 1] });
    expect([x[39], inputShape, notes]).toEqual([
      39,
      [2, 1],
      ["axes of length 1 added or taken away"],
    ]);
  });
});
