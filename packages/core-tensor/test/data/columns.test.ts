import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { augment, batches, prefetch, rows } from "../../src/data/index.ts";
import { batchAt } from "../../src/data/position.ts";
import { key } from "../../src/random/index.ts";
import { caught } from "../tree/caught.ts";

const numbers = (x: tf.Tensor): number[] => Array.from(x.dataSync());
const six = Float32Array.of(0, 1, 2, 3, 4, 5);

describe("rows", () => {
  it("count what they hold and copy nothing", () => {
    const data = Uint8Array.of(1, 2, 3, 4, 5, 6);
    expect(rows(data, [3])).toEqual({ data, shape: [2, 3], scale: undefined });
    expect(rows(data, [3], { scale: 0.5 })).toEqual({ data, shape: [2, 3], scale: 0.5 });
    expect(rows(data, []).shape).toEqual([6]);
    expect(rows(data, [1, 2, 3]).shape).toEqual([1, 1, 2, 3]);
    expect(rows(new Uint8Array(), [2]).shape).toEqual([0, 2]);
    expect(rows(data, [3]).data).toBe(data);
  });

  it.each([
    [[0], "rowShape[0] must be a whole number at least 1, got 0"],
    [[2, 1.5], "rowShape[1] must be a whole number at least 1, got 1.5"],
    [[4], "data has 6 values, which is no multiple of the 4 of a row of shape [4]"],
  ])("refuse rows of %j", (shape, message) => {
    expect(caught(() => rows(six, shape)).message).toBe(`rows: ${message}`);
  });

  it("refuse a scale that is no number", () => {
    expect(caught(() => rows(six, [1], { scale: Number.NaN })).code).toBe("non-finite");
  });
});

describe("a column", () => {
  const make = (x: unknown) => caught(() => batches({ x: x as never }, { batchSize: 1 }));
  it("is refused with what is wrong with it", () => {
    const gone = tf.tensor1d([1]);
    gone.dispose();
    expect(make(gone)).toMatchObject({
      code: "disposed",
      message: expect.stringContaining("data.x is a disposed tensor"),
    });
    expect(make({ data: six, shape: [] }).message).toContain(
      "data.x has 6 values and the shape []",
    );
    expect(make({ data: six, shape: [3, 3] }).message).toContain("the shape [3, 3]");
    expect(make(Uint32Array.of(1)).message).toContain("data.x is a Uint32Array");
    for (const odd of [null, "text", 3, [1], { data: [1], shape: [1] }])
      expect(make(odd).message).toContain(
        "data.x must be a typed array, a tensor or { data, shape }",
      );
  });

  it("names the row of the data that is not finite, in whatever order the rows come", () => {
    const columns = [
      [Float32Array.from({ length: 20 }, (_, i) => (i === 11 ? Number.NaN : i)), "NaN"],
      [Float64Array.from({ length: 20 }, (_, i) => (i === 11 ? -Infinity : i)), "-Infinity"],
    ] as const;
    for (const [values, shown] of columns) {
      for (const seed of [0, 1, 2]) {
        const source = batches({ x: rows(values, [2]) }, { batchSize: 10, seed });
        expect(caught(() => source.at({ epoch: 0, batch: 0 })).message).toContain(
          `data.x holds ${shown} in row 5, at index 1 of it; all values must be finite`,
        );
      }
    }
    // The first value of a batch and the last.
    for (const at of [0, 3]) {
      const values = Float32Array.from({ length: 4 }, (_, i) => (i === at ? Number.NaN : i));
      const source = batches({ x: rows(values, [2]) }, { batchSize: 2 });
      expect(caught(() => source.at({ epoch: 0, batch: 0 })).message).toContain(
        `in row ${at >> 1}, at index ${at % 2} of it`,
      );
    }
  });

  it("is in doubles, whole numbers or truth values where doubles are asked for", () => {
    const data = {
      f: Float64Array.of(0.1, 0.2, 0.3),
      n: Uint8Array.of(7, 8, 9),
      s: rows(Uint8Array.of(1, 2, 3), [1], { scale: 0.1 }),
      b: tf.tensor1d([true, false, true], "bool"),
    };
    const batch = batches(data, { batchSize: 2, precision: "float64" }).at({ epoch: 0, batch: 0 });
    const found = Object.fromEntries(
      Object.entries(batch).map(([name, { dtype, shape, data: of }]) => [
        name,
        [dtype, shape, ...of],
      ]),
    );
    expect(found).toEqual({
      f: ["float64", [2], 0.1, 0.2],
      n: ["int32", [2], 7, 8],
      s: ["float64", [2, 1], 0.1, 0.2],
      b: ["bool", [2], 1, 0],
    });
  });

  it("keeps a batch as it is while others come and go", () => {
    const source = batches({ x: rows(six, [1]), n: Int32Array.from(six) }, { batchSize: 2 });
    const at = (batch: number) => source.at({ epoch: 0, batch });
    const first = at(0);
    for (const batch of [1, 2, 1]) {
      const next = at(batch);
      expect([numbers(next.x), numbers(next.n)]).toEqual([
        [2 * batch, 2 * batch + 1],
        [2 * batch, 2 * batch + 1],
      ]);
      tf.dispose(next);
    }
    expect([numbers(first.x), numbers(first.n)]).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});

describe("batches", () => {
  const of = (options: object) => batches({ x: six }, { batchSize: 4, ...options });
  const all = (options: object) => Array.from(of(options), ({ x }) => numbers(x));

  it("say how many they are", () => {
    const { rows: count, epochs, perEpoch, finite } = of({});
    expect({ count, epochs, perEpoch, finite }).toEqual({
      count: 6,
      epochs: 1,
      perEpoch: 2,
      finite: true,
    });
    expect(of({ dropLast: true, epochs: 3 })).toMatchObject({ perEpoch: 1, epochs: 3 });
    expect(of({ batchSize: 6, dropLast: true }).perEpoch).toBe(1);
    expect(of({ batchSize: 7 }).perEpoch).toBe(1);
    expect(all({ batchSize: 7 })).toEqual([[...six]]);
    expect(all({ epochs: 0 })).toEqual([]);
    expect(of({ epochs: Infinity }).epochs).toBe(Infinity);
  });

  it("are shuffled with any seed, zero too, and again as they were after another pass", () => {
    const source = of({ batchSize: 6, seed: 0 });
    const pass = (epoch: number) => numbers(source.at({ epoch, batch: 0 }).x);
    const [zero, one] = [pass(0), pass(1)];
    expect(zero).not.toEqual(one);
    expect([pass(0), pass(1), pass(0)]).toEqual([zero, one, zero]);
    expect([zero, one].map((order) => order.toSorted())).toEqual([[...six], [...six]]);
    expect(all({ batchSize: 6, key: key(0), shuffle: true })).toEqual([zero]);
    expect(all({ batchSize: 6, shuffle: false })).toEqual([[...six]]);
  });

  it.each([
    [{ epoch: -1, batch: 0 }, "position.epoch must be a whole number at least 0, got -1"],
    [
      { epoch: 0, batch: -1 },
      "position.batch must be a whole number at least 0 and below 2, got -1",
    ],
    [{ epoch: 0, batch: 2 }, "position.batch must be a whole number at least 0 and below 2, got 2"],
    [{ epoch: 0.5, batch: 0 }, "position.epoch must be a whole number at least 0, got 0.5"],
  ])("are not at %j", (position, message) => {
    expect(caught(() => of({}).at(position)).message).toContain(message);
    expect(caught(() => of({}).from(position)).message).toContain(message);
  });

  it("are missed where a source promises more than it has", async () => {
    for (const nothing of [undefined, null]) {
      const source = { perEpoch: 3, at: () => nothing as never };
      await expect(batchAt("fit", source, { epoch: 1, batch: 2 })).rejects.toThrow(
        `fit: data gave ${nothing} for batch 2 of pass 1, where perEpoch promises 3 batches a pass`,
      );
    }
    expect(await batchAt("fit", { perEpoch: 1, at: () => 0 }, { epoch: 0, batch: 0 })).toBe(0);
  });

  it("are made ahead of up to 1024", () => {
    expect(prefetch(of({}), { depth: 1024 }).perEpoch).toBe(2);
    expect(caught(() => prefetch(of({}), { depth: 1025 })).message).toContain(
      "at most 1024, got 1025",
    );
  });
});

describe("augment", () => {
  const pixels = Uint8Array.of(10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120);
  const image = rows(pixels, [3, 2, 2]);
  const made = (options: object) =>
    numbers(batches({ x: augment(image, options) }, { batchSize: 1 }).at({ epoch: 0, batch: 0 }).x);

  it("normalises values that have no scale, and needs no seed where nothing moves", () => {
    expect(made({ mean: [10, 20], std: [2, 4] })).toEqual([
      0, 0, 10, 5, 20, 10, 30, 15, 40, 20, 50, 25,
    ]);
    expect(made({ mean: [10, 20] }).slice(0, 4)).toEqual([0, 0, 20, 20]);
    expect(made({ std: [2, 4] }).slice(0, 4)).toEqual([5, 5, 15, 10]);
    expect(made({})).toEqual([...pixels]);
    const scaled = augment(rows(pixels, [3, 2, 2], { scale: 0.1 }), { mean: [1, 2], std: [2, 4] });
    const batch = batches({ x: scaled }, { batchSize: 1 }).at({ epoch: 0, batch: 0 });
    expect(numbers(batch.x).slice(0, 4)).toEqual([0, 0, 1, 0.5]);
  });

  it("crops by at most the shorter side, and needs a seed for each kind of move", () => {
    expect(made({ crop: 2, seed: 0 })).toHaveLength(12);
    expect(caught(() => made({ crop: 3, seed: 0 })).message).toContain("at most 2, got 3");
    for (const move of [{ flip: true }, { crop: 1 }])
      expect(caught(() => made(move)).message).toContain("seed must be");
    expect(caught(() => augment(rows(pixels, [3, 4]), {})).message).toContain(
      "got rows of shape [3, 4]; use rows(array, [height, width, channels])",
    );
    expect(caught(() => made({ std: [1] })).message).toBe(
      "augment: std must have one number for each of the 2 channels",
    );
    expect(caught(() => made({ mean: 3 })).message).toContain(
      "mean must be an array of one number for each channel",
    );
  });

  it("mirrors whole rows and nothing else", () => {
    const mirrored = [30, 40, 10, 20, 70, 80, 50, 60, 110, 120, 90, 100];
    const seen = Array.from({ length: 20 }, (_, seed) => made({ flip: true, seed }).join());
    expect(new Set(seen)).toEqual(new Set([pixels.join(), mirrored.join()]));
  });
});
