import { describe, expect, it } from "vitest";
import { ones, tensor1d, zeros } from "../../src/ops.ts";
import { checkSizes } from "../../src/random/bits.ts";
import {
  bits,
  choice,
  drawCategorical,
  foldIn,
  gamma,
  hostRandom,
  key,
  orthogonal,
  permutation,
  poisson,
  randint,
  split,
  truncatedNormal,
  uniform,
} from "../../src/random/index.ts";

const k = key(9);
const values = (x: { dataSync(): ArrayLike<number> }): number[] => Array.from(x.dataSync());
const refused = expect.objectContaining({ code: "option" });

describe("hostRandom", () => {
  it("makes a number of the upper bits of two words of its stream", () => {
    const [words, numbers] = [hostRandom(5), hostRandom(5)];
    for (let i = 0; i < 4; i++) {
      const [high, low] = [words.below(2 ** 32) >>> 5, words.below(2 ** 32) >>> 6];
      expect(numbers.uniform()).toBe((high * 2 ** 26 + low) / 2 ** 53);
    }
    // Each draw is of the next word, whatever its bound.
    const [a, b] = [hostRandom(6), hostRandom(6)];
    expect([a.below(1), b.below(2 ** 32) >= 0]).toEqual([0, true]);
    expect(a.uniform()).toBe(b.uniform());
  });

  it("has streams that permutations and folds do not move, of seeds that differ in either word", () => {
    const [moved, still] = [hostRandom(7), hostRandom(7)];
    expect([...moved.permutation(6)].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(moved.permutation(6)).toEqual(still.permutation(6));
    moved.foldIn(3).uniform();
    const first = moved.uniform();
    expect(first).toBe(still.uniform());
    const others = [
      hostRandom(8),
      hostRandom(7 + 2 ** 32),
      hostRandom(7).foldIn(0),
      hostRandom(7).foldIn(1),
    ];
    expect(new Set([first, ...others.map((one) => one.uniform())]).size).toBe(5);
    expect(hostRandom(7).foldIn(-1).uniform()).toBe(
      hostRandom(7)
        .foldIn(2 ** 32 - 1)
        .uniform(),
    );
  });

  it("takes bounds, sizes and seeds up to their ends", () => {
    const one = hostRandom(0);
    expect(() => hostRandom(Number.MAX_SAFE_INTEGER)).not.toThrow();
    expect(() => hostRandom(-1)).toThrow(refused);
    for (const bound of [0, 2 ** 32 + 1, 1.5]) expect(() => one.below(bound)).toThrow(refused);
    expect(one.permutation(0).length).toBe(0);
    expect([...one.permutation(1)]).toEqual([0]);
    for (const n of [-1, 2 ** 31, 0.5]) expect(() => one.permutation(n)).toThrow(refused);
    for (const data of [-(2 ** 31), 2 ** 32 - 1]) expect(() => one.foldIn(data)).not.toThrow();
    for (const data of [-(2 ** 31) - 1, 2 ** 32, 0.5])
      expect(() => one.foldIn(data)).toThrow(refused);
  });
});

describe("keys", () => {
  it("are split in two by default, and folded with numbers of 32 bits", () => {
    expect(split(k).map(values)).toEqual(split(k, 2).map(values));
    expect(split(k, 1).length).toBe(1);
    for (const data of [-(2 ** 31), 2 ** 32 - 1]) expect(() => foldIn(k, data)).not.toThrow();
    for (const data of [-(2 ** 31) - 1, 2 ** 32]) expect(() => foldIn(k, data)).toThrow(refused);
    expect(values(key(Number.MAX_SAFE_INTEGER))).toEqual([2 ** 21 - 1, -1]);
  });
});

describe("draws", () => {
  it("are of as many numbers as a tensor holds", () => {
    for (const shape of [[2 ** 31 - 1], [0, 2 ** 31], []]) {
      expect(() => checkSizes("draws", shape)).not.toThrow();
    }
    for (const shape of [[2 ** 31], [2, 2 ** 30], [-1], [0.5]]) {
      expect(() => checkSizes("draws", shape)).toThrow(refused);
    }
    expect(bits(k, [0]).size).toBe(0);
  });

  it("are uniform between bounds of which either may be left out", () => {
    const unit = values(uniform(k, [50]));
    const scaled = (options: object, f: (u: number) => number) => {
      const wanted = unit.map((u) => expect.closeTo(f(u), 5));
      expect(values(uniform(k, [50], options))).toEqual(wanted);
    };
    scaled({ min: 0, max: 1 }, (u) => u);
    scaled({ max: 2 }, (u) => 2 * u);
    scaled({ min: -1 }, (u) => 2 * u - 1);
    scaled({ min: 3, max: 5 }, (u) => 3 + 2 * u);
    expect(() => uniform(k, [1], { min: 1.5 })).toThrow(refused);
  });

  it("are whole numbers of 32 bits", () => {
    const ends = [-(2 ** 31), 2 ** 31 - 1] as const;
    for (const end of ends) expect(values(randint(k, [3], end, end + 1))).toEqual([end, end, end]);
    expect(new Set(values(randint(k, [60], -1, 2)))).toEqual(new Set([-1, 0, 1]));
    expect(() => randint(k, [1], -(2 ** 31) - 1, 0)).toThrow(refused);
    expect(() => randint(k, [1], 0, 2 ** 31 + 1)).toThrow(refused);
    expect(() => randint(k, [1], 3, 3)).toThrow(refused);
    expect(() => randint(k, [1], 2 ** 31, 2 ** 31 + 1)).toThrow(refused);
  });

  it("are cut at two standard deviations where nothing else is said", () => {
    const cut = values(truncatedNormal(k, [4000]));
    expect(cut).toEqual(values(truncatedNormal(k, [4000], { min: -2, max: 2 })));
    expect([Math.min(...cut), Math.max(...cut)]).toEqual([
      expect.closeTo(-2, 1),
      expect.closeTo(2, 1),
    ]);
    expect(cut.every((x) => Math.abs(x) <= 2)).toBe(true);
    expect(() => truncatedNormal(k, [1], { min: 2 })).toThrow(refused);
  });

  it("are matrices that are square where columns are left out", () => {
    expect(orthogonal(k, 3).shape).toEqual([3, 3]);
    expect(values(orthogonal(k, 3))).toEqual(values(orthogonal(k, 3, 3)));
    expect([orthogonal(k, 2, 4).shape, orthogonal(k, 0).shape]).toEqual([
      [2, 4],
      [0, 0],
    ]);
    for (const n of [-1, 0.5]) {
      expect(() => orthogonal(k, n)).toThrow(refused);
      expect(() => orthogonal(k, 2, n)).toThrow(refused);
    }
  });

  it("are permutations from 0 numbers on", () => {
    expect(values(permutation(k, 0))).toEqual([]);
    for (const n of [-1, 2 ** 31]) expect(() => permutation(k, n)).toThrow(refused);
  });

  it("broadcast parameters to a shape, but no shape to parameters", () => {
    const shapes = (a: number | ReturnType<typeof ones>, shape?: number[]) =>
      [gamma(k, a, shape), poisson(k, a, shape)].map((x) => x.shape);
    expect(shapes(2)).toEqual([[], []]);
    expect(shapes(2, [3])).toEqual([[3], [3]]);
    expect(shapes(ones([2, 3]))).toEqual([
      [2, 3],
      [2, 3],
    ]);
    expect(shapes(ones([1, 3]), [4, 2, 3])).toEqual([
      [4, 2, 3],
      [4, 2, 3],
    ]);
    const shape = expect.objectContaining({ code: "shape" });
    for (const [own, target] of [
      [[2, 3], [3]],
      [[2], [3]],
      [[3], [3, 1]],
    ] as const) {
      expect(() => gamma(k, ones([...own]), [...target])).toThrow(shape);
    }
    // Each number is of its own parameter.
    expect(values(poisson(k, tensor1d([0, 1e6, 0])))).toEqual([0, expect.closeTo(1e6, -4), 0]);
    expect(() => poisson(k, 2 ** 30)).not.toThrow();
    for (const rate of [-1, 2 ** 30 + 1]) expect(() => poisson(k, rate)).toThrow(refused);
    expect(() => gamma(k, 0)).toThrow(refused);
  });
});

describe("choice", () => {
  const p = tensor1d([0.5, 0, 2, 1.5]);

  it("is with replacement of one where nothing else is said", () => {
    expect(choice(k, 7).shape).toEqual([]);
    expect(values(choice(k, 7, [20]))).toEqual(values(randint(k, [20], 0, 7)));
    expect(values(choice(k, 7, [20], { replace: true }))).toEqual(values(choice(k, 7, [20])));
    expect(values(choice(k, 1, [3]))).toEqual([0, 0, 0]);
  });

  it("is by weights where their sum reaches a uniform number from 1 down", () => {
    const found = values(choice(k, 4, [40], { p }));
    const sums = [0.5, 0.5, 2.5, 4];
    const wanted = values(uniform(k, [40])).map((u) => sums.findIndex((sum) => sum >= (1 - u) * 4));
    expect(found).toEqual(wanted);
    expect(new Set(found)).toEqual(new Set([0, 2, 3]));
  });

  it("without replacement is the begin of a permutation, or of weights by random times", () => {
    expect(values(choice(k, 6, [4], { replace: false }))).toEqual(
      values(permutation(k, 6)).slice(0, 4),
    );
    expect(values(choice(k, 6, [2, 3], { replace: false })).sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(() => choice(k, 6, [7], { replace: false })).toThrow(/7 of 6 cannot be chosen/);
    // The least of exponential times at these rates.
    for (const seed of [1, 2, 3, 4]) {
      const times = values(uniform(key(seed), [4])).map(
        (u, i) => -Math.log(u) / [0.5, 0, 2, 1.5][i]!,
      );
      const order = [0, 1, 2, 3].sort((i, j) => times[i]! - times[j]!);
      expect(values(choice(key(seed), 4, [3], { replace: false, p }))).toEqual(order.slice(0, 3));
    }
  });

  it("is from the first axis of a tensor, with at least one", () => {
    const rows = tensor1d([5, 6, 7]).reshape([3, 1]);
    const places = values(choice(k, 3, [8]));
    const drawn = choice(k, rows, [8]);
    expect(drawn.shape).toEqual([8, 1]);
    expect(values(drawn)).toEqual(places.map((place) => 5 + place));
    expect(() => choice(k, zeros([0, 2]))).toThrow(/n ≥ 1/);
    for (const n of [0, 1.5, 2 ** 31]) expect(() => choice(k, n)).toThrow(refused);
    expect(values(choice(k, 2 ** 31 - 1))[0]).toBeGreaterThan(2);
    expect(() => choice(k, 3, [1], { p })).toThrow(/p has shape \[4\], expected \[3\]/);
  });
});

describe("drawCategorical", () => {
  it("is the first of exponential times at the rates of its classes, −1 for none", () => {
    const logits = tensor1d([0, 1, -1, Number.NEGATIVE_INFINITY]);
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const u = values(uniform(key(seed), [4]));
      const times = u.slice(0, 3).map((x, i) => -Math.log(x) / Math.exp([0, 1, -1][i]!));
      expect(values(drawCategorical(key(seed), logits))).toEqual([
        times.indexOf(Math.min(...times)),
      ]);
    }
    const none = tensor1d([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
    expect(values(drawCategorical(k, none))).toEqual([-1]);
    expect(values(drawCategorical(k, tensor1d([0, Number.NaN])))).toEqual([-1]);
    expect(values(drawCategorical(k, tensor1d([-3])))).toEqual([0]);
    expect(() => drawCategorical(k, zeros([2, 0]))).toThrow(/k ≥ 1/);
  });
});
