import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ones, scalar, tensor1d } from "../../src/ops.ts";
import {
  bits,
  foldIn,
  type Key,
  key,
  permutation,
  split,
  uniform,
} from "../../src/random/index.ts";
import { caught } from "../tree/caught.ts";
import { chiSquare, correlation } from "./statistics.ts";

const words = (k: Key): number[] => [...k.dataSync()];

describe("key", () => {
  it("holds the seed's two words", () => {
    expect(words(key(7))).toEqual([0, 7]);
    expect(words(key(2 ** 32 + 5))).toEqual([1, 5]);
    expect(words(key(2 ** 31))).toEqual([0, -(2 ** 31)]);
    expect(key(1).shape).toEqual([2]);
    expect(key(1).dtype).toBe("int32");
  });

  it.each([[-1], [0.5], [2 ** 53], ["1"]])("refuses the seed %j", (seed) => {
    const error = caught(() => key(seed as number));
    expect(error.code).toBe("option");
    expect(error.message).toContain("random.key: seed must be a whole number at least 0");
  });
});

describe("split", () => {
  it("gives keys that differ from each other and from their parent", () => {
    const parent = key(3);
    const all = [parent, ...split(parent, 50), ...split(split(parent)[0], 50)].map(words);
    expect(new Set(all.map(String)).size).toBe(101);
  });

  it("does not depend on how many keys are made", () => {
    expect(split(key(1), 2).map(words)).toEqual(split(key(1), 7).slice(0, 2).map(words));
  });

  it("shares no words with draws of the same key", () => {
    const parent = key(1);
    const drawn = new Set(bits(parent, [1000]).dataSync());
    expect(
      split(parent, 100)
        .flatMap(words)
        .filter((word) => drawn.has(word)),
    ).toEqual([]);
    expect(words(foldIn(parent, 0)).some((word) => drawn.has(word))).toBe(false);
  });

  it("says what is no key", () => {
    const message = (k: unknown) => caught(() => split(k as Key)).message;
    expect(message(3)).toContain("random.split: key must be an int32 tensor of shape [2]");
    expect(message(ones([3]))).toBe("random.split: key has shape [3], expected [2]");
    expect(message(ones([2]))).toBe("random.split: key must be int32, got float32");
    const dead = key(0);
    dead.dispose();
    expect(caught(() => split(dead)).code).toBe("disposed");
    expect(caught(() => split(key(0), 0)).code).toBe("option");
  });
});

describe("foldIn", () => {
  it("takes numbers and scalars alike", () => {
    expect(words(foldIn(key(1), 9))).toEqual(words(foldIn(key(1), scalar(9, "int32"))));
    expect(words(foldIn(key(1), -1))).toEqual(words(foldIn(key(1), 2 ** 32 - 1)));
    expect(words(foldIn(key(1), 9))).not.toEqual(words(foldIn(key(1), 8)));
  });

  it("refuses what is no whole number", () => {
    expect(caught(() => foldIn(key(1), 0.5)).code).toBe("option");
    expect(caught(() => foldIn(key(1), scalar(1))).message).toBe(
      "random.foldIn: data must be int32, got float32",
    );
    expect(caught(() => foldIn(key(1), tensor1d([1], "int32"))).code).toBe("shape");
  });
});

describe("independence", () => {
  const n = 4000;
  // The standard deviation of a correlation is 1/√n = 0.016.
  const bound = 5 / Math.sqrt(n);

  it("of the draws of split keys", () => {
    const keys = split(key(11), 6);
    const draws = keys.map((k) => uniform(k, [n]).dataSync());
    for (const [i, x] of draws.entries()) {
      for (const y of draws.slice(i + 1)) expect(Math.abs(correlation(x, y))).toBeLessThan(bound);
    }
  });

  it("of the draws of parent, child, grandchild and neighbouring seeds", () => {
    const [child] = split(key(5));
    const keys = [key(5), key(6), child, split(child)[0], foldIn(key(5), 0), foldIn(key(5), 1)];
    const draws = keys.map((k) => uniform(k, [n]).dataSync());
    for (const [i, x] of draws.entries()) {
      for (const y of draws.slice(i + 1)) expect(Math.abs(correlation(x, y))).toBeLessThan(bound);
    }
  });

  it("of neighbours within a draw", () => {
    const x = uniform(key(8), [n + 2]).dataSync();
    for (const lag of [1, 2]) {
      const r = correlation(x.subarray(0, n), x.subarray(lag, n + lag));
      expect(Math.abs(r)).toBeLessThan(bound);
    }
  });

  it("of the joint draws of two keys, in cells", () => {
    const [a, b] = split(key(2)).map((k) => uniform(k, [16000]).dataSync());
    const counts = new Array<number>(64).fill(0);
    a!.forEach((x, i) => {
      const cell = Math.floor(x * 8) * 8 + Math.floor(b![i]! * 8);
      counts[cell] = counts[cell]! + 1;
    });
    // 63 degrees of freedom: the 0.9999 quantile is 114.
    expect(chiSquare(counts)).toBeLessThan(114);
  });

  it("of the first draw of successive seeds", () => {
    const firsts = Array.from({ length: 4000 }, (_, seed) => {
      const k = key(seed);
      const first = uniform(k, []).dataSync()[0]!;
      k.dispose();
      return first;
    });
    const counts = new Array<number>(20).fill(0);
    for (const u of firsts) counts[Math.floor(u * 20)]! += 1;
    // 19 degrees of freedom: the 0.9999 quantile is 50.
    expect(chiSquare(counts)).toBeLessThan(50);
  });

  it("for any seed: split keys differ and draws repeat", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (seed) => {
        const [a, b] = split(key(seed));
        expect(words(a)).not.toEqual(words(b));
        expect([...bits(a, [3]).dataSync()]).toEqual([
          ...bits(split(key(seed))[0], [3]).dataSync(),
        ]);
        expect([...permutation(b, 6).dataSync()].sort()).toEqual([0, 1, 2, 3, 4, 5]);
      }),
    );
  });
});
