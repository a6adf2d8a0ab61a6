import { describe, expect, it } from "vitest";
import { augment, batches, type RowArray, rows } from "../../src/data/index.ts";
import { isLegendreError } from "../../src/errors.ts";
import { key } from "../../src/random/index.ts";

const [n, height, width] = [40, 5, 4];
const pixels = Uint8Array.from({ length: n * height * width * 2 }, (_, i) => (i * 37) % 251);
const images = rows(pixels, [height, width, 2], { scale: 1 / 255 });

/** The values of each image of a pass, by its row. */
function pass(x: RowArray, options: { epoch?: number; batchSize?: number; seed?: number } = {}) {
  const { epoch = 0, batchSize = 7, seed } = options;
  const i = Int32Array.from({ length: n }, (_, row) => row);
  const source = batches({ x, i }, { batchSize, seed });
  const images = new Map<number, number[]>();
  for (let batch = 0; batch < source.perEpoch; batch++) {
    const made = source.at({ epoch, batch });
    const values = made.x.reshape([-1, height * width * 2]).arraySync() as number[][];
    Array.from(made.i.dataSync()).forEach((row, k) => {
      images.set(row, values[k] as number[]);
    });
    made.x.dispose();
    made.i.dispose();
  }
  return images;
}

/** The image of a row after a crop that begins at (down, right) of the padded one, and a mirror. */
function expected(row: number, [mirrored, down, right]: readonly [boolean, number, number]) {
  const at = (y: number, x: number, c: number) =>
    y < 0 || y >= height || x < 0 || x >= width
      ? 0
      : pixels[((row * height + y) * width + x) * 2 + c]! / 255;
  const cropped = (y: number, x: number, c: number) => at(y + down, x + right, c);
  const values: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (const c of [0, 1]) values.push(cropped(y, mirrored ? width - 1 - x : x, c));
    }
  }
  return values;
}

const close = (got: number[], want: number[]) =>
  got.every((value, i) => Math.abs(value - want[i]!) < 1e-6);

describe("augment", () => {
  it("normalises each channel after the scale", () => {
    const x = augment(images, { mean: [0.25, 0.5], std: [0.5, 2] });
    for (const [row, values] of pass(x)) {
      const want = expected(row, [false, 0, 0]).map((v, i) =>
        i % 2 === 0 ? (v - 0.25) / 0.5 : (v - 0.5) / 2,
      );
      expect(close(values, want)).toBe(true);
    }
  });

  it("mirrors about half of the images, and leaves the others", () => {
    const mirrored = [...pass(augment(images, { seed: 3, flip: true }))].map(([row, values]) => {
      const is = close(values, expected(row, [true, 0, 0]));
      expect(is || close(values, expected(row, [false, 0, 0]))).toBe(true);
      return is;
    });
    const share = mirrored.filter(Boolean).length / n;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.75);
  });

  it("crops at every place of the padded image, black outside", () => {
    const x = augment(images, { seed: 1, crop: 1, flip: true });
    const places = [-1, 0, 1].flatMap((down) =>
      [-1, 0, 1].flatMap((right) =>
        [false, true].map((mirrored) => [mirrored, down, right] as const),
      ),
    );
    const seen = new Set<number>();
    for (const epoch of [0, 1, 2, 3]) {
      for (const [row, values] of pass(x, { epoch })) {
        const at = places.findIndex((place) => close(values, expected(row, place)));
        expect(at).toBeGreaterThanOrEqual(0);
        seen.add(at);
      }
    }
    expect(seen.size).toBe(places.length);
  });

  it("depends on seed, pass and image, not on the batches", () => {
    const x = augment(images, { seed: 1, crop: 2, flip: true });
    const once = pass(x);
    expect(pass(x, { batchSize: 40, seed: 9 })).toEqual(new Map([...once]));
    expect(pass(augment(images, { key: key(1), crop: 2, flip: true }))).toEqual(once);
    expect(pass(x, { epoch: 1 })).not.toEqual(once);
    expect(pass(augment(images, { seed: 2, crop: 2, flip: true }))).not.toEqual(once);
  });

  it("refuses values that are not finite, where the images are floats", () => {
    const bad = Float32Array.from(pixels);
    bad[45] = Number.NaN;
    const x = augment(rows(bad, [height, width, 2]), { seed: 1, mean: [0, 0] });
    expect(() => pass(x)).toThrow(/data.x holds NaN in row 1/);
  });

  it.each([
    [() => augment(rows(pixels, [40]), {}), "shape", /must be images of shape/],
    [() => augment(images, { flip: true }), "option", /seed must be a whole number/],
    [() => augment(images, { seed: 1, key: key(1), flip: true }), "option", /not both/],
    [() => augment(images, { crop: 9, seed: 1 }), "option", /crop must be a whole number/],
    [() => augment(images, { mean: [1] }), "shape", /mean must have one number for each of the 2/],
    [() => augment(images, { std: [1, 0] }), "option", /std\[1\] must be a finite number above 0/],
    [() => augment(images, { mean: [1, Number.NaN] }), "non-finite", /mean\[1\]/],
    [() => augment(images, { flipped: true } as never), "option", /nearest known name is "flip"/],
  ] as const)("names what is wrong: %s", (run, code, message) => {
    let error: unknown;
    try {
      run();
    } catch (thrown) {
      error = thrown;
    }
    expect(isLegendreError(error, code)).toBe(true);
    expect((error as Error).message).toMatch(message);
  });
});
