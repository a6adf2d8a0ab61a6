import { expectNoLeak } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { log, ones, scalar, tensor1d, tensor2d, zeros } from "../../src/ops.ts";
import {
  bits,
  drawBernoulli,
  drawCategorical,
  foldIn,
  hostRandom,
  key,
  normal,
  permutation,
  randint,
  split,
  uniform,
} from "../../src/random/index.ts";
import { caught } from "../tree/caught.ts";
import { chiSquare, kolmogorovSmirnov, moment, normalCdf } from "./statistics.ts";

const n = 20000;

describe("bits", () => {
  it("are Threefry's words in order, whatever the shape", () => {
    // The first two are the known answer for key 0, counter 0.
    expect([...bits(key(0), [2]).dataSync()]).toEqual([0x6b200159, 0x99ba4efe | 0]);
    expect([...bits(key(0), [2, 3]).dataSync()]).toEqual([...bits(key(0), [6]).dataSync()]);
    expect(bits(key(0), []).shape).toEqual([]);
    expect(bits(key(0), [0, 4]).shape).toEqual([0, 4]);
    expect(bits(key(0), [2]).dtype).toBe("int32");
  });

  it("refuse shapes that are none", () => {
    expect(caught(() => bits(key(0), [2, -1])).message).toBe(
      "random.bits: shape[1] must be a whole number at least 0, got -1",
    );
    expect(caught(() => normal(key(0), [0.5])).message).toContain("random.normal: shape[0]");
  });
});

describe("uniform", () => {
  it("is uniform in [0, 1), in steps of 2⁻²³", () => {
    const u = uniform(key(1), [n]).dataSync();
    expect(kolmogorovSmirnov(u, (x) => x)).toBeLessThan(2.2);
    expect(u.every((x) => x >= 0 && x < 1 && Number.isInteger(x * 2 ** 23))).toBe(true);
    const words = bits(key(1), [n]).dataSync();
    expect(u.every((x, i) => x * 2 ** 23 === words[i]! >>> 9)).toBe(true);
  });

  it("scales to other bounds", () => {
    const u = uniform(key(1), [n], { min: -3, max: 5 }).dataSync();
    expect(kolmogorovSmirnov(u, (x) => (x + 3) / 8)).toBeLessThan(2.2);
    expect(uniform(key(1), [2], { min: 2, max: 2 }).dataSync()[0]).toBe(2);
  });

  it("checks its options", () => {
    expect(caught(() => uniform(key(1), [2], { min: 3, max: 2 })).code).toBe("option");
    expect(caught(() => uniform(key(1), [2], { maxval: 2 } as object)).message).toContain(
      'random.uniform: unknown option "maxval"; the nearest known name is "max"',
    );
    expect(caught(() => uniform(key(1), [2], { max: Infinity })).code).toBe("non-finite");
  });
});

describe("normal", () => {
  it("has the moments and the distribution of the normal", () => {
    const z = normal(key(2), [n]).dataSync();
    // Standard deviations of the sample moments: √(1, 2, 15, 96)/√n = 0.007, 0.010, 0.027, 0.069.
    expect(Math.abs(moment(z, 1))).toBeLessThan(0.035);
    expect(Math.abs(moment(z, 2) - 1)).toBeLessThan(0.05);
    expect(Math.abs(moment(z, 3))).toBeLessThan(0.14);
    expect(Math.abs(moment(z, 4) - 3)).toBeLessThan(0.35);
    expect(kolmogorovSmirnov(z, normalCdf)).toBeLessThan(2.2);
  });

  it("reaches into the tails and stays finite", () => {
    const z = normal(key(3), [200000]).dataSync();
    // 2·(1 − Φ(4))·200000 = 12.7 are expected beyond 4.
    const beyond = z.filter((x) => Math.abs(x) > 4).length;
    expect(beyond).toBeGreaterThan(1);
    expect(beyond).toBeLessThan(32);
    expect(z.every((x) => Math.abs(x) < 6.4)).toBe(true);
  });
});

describe("bernoulli", () => {
  it("comes true with probability p", () => {
    for (const p of [0.1, 0.5, 0.9]) {
      const share = moment(drawBernoulli(key(4), p, [n]).dataSync(), 1);
      expect(Math.abs(share - p)).toBeLessThan((5 * Math.sqrt(p * (1 - p))) / Math.sqrt(n));
    }
    expect(moment(drawBernoulli(key(4), 0, [n]).dataSync(), 1)).toBe(0);
    expect(moment(drawBernoulli(key(4), 1, [n]).dataSync(), 1)).toBe(1);
    expect(drawBernoulli(key(4), 0.5).shape).toEqual([]);
    expect(drawBernoulli(key(4), 0.5).dtype).toBe("bool");
  });

  it("takes probabilities by element", () => {
    const draw = drawBernoulli(key(4), tensor1d([0, 1, 0]));
    expect([...draw.dataSync()]).toEqual([0, 1, 0]);
    const rows = drawBernoulli(key(4), tensor2d([[0], [1]]), [3, 2, 4]);
    expect([...rows.dataSync()].join("")).toBe("000011110000111100001111");
  });

  it("refuses what does not fit", () => {
    expect(caught(() => drawBernoulli(key(4), 1.5)).message).toContain(
      "random.drawBernoulli: p must be",
    );
    expect(caught(() => drawBernoulli(key(4), ones([3]), [2])).code).toBe("shape");
    expect(caught(() => drawBernoulli(key(4), ones([2, 3]), [3])).code).toBe("shape");
  });
});

describe("categorical", () => {
  it("draws in proportion to the softmax", () => {
    const p = [0.5, 0.3, 0.15, 0.05];
    const logits = log(tensor2d([p])).tile([n, 1]);
    const draws = drawCategorical(key(6), logits);
    expect(draws.shape).toEqual([n]);
    expect(draws.dtype).toBe("int32");
    const counts = [0, 0, 0, 0];
    for (const drawn of draws.dataSync()) counts[drawn]! += 1;
    const chi2 = counts.reduce((sum, c, i) => sum + (c - n * p[i]!) ** 2 / (n * p[i]!), 0);
    // 3 degrees of freedom: the 0.9999 quantile is 21.
    expect(chi2).toBeLessThan(21);
  });

  it("never draws what is impossible, and takes any rank", () => {
    const logits = tensor2d([[-Infinity, 0, -Infinity]]).tile([200, 1]);
    expect(new Set(drawCategorical(key(6), logits).dataSync())).toEqual(new Set([1]));
    expect(drawCategorical(key(6), zeros([3])).shape).toEqual([]);
    expect(drawCategorical(key(6), zeros([2, 4, 3])).shape).toEqual([2, 4]);
  });

  it("refuses logits without categories", () => {
    expect(caught(() => drawCategorical(key(6), scalar(1))).code).toBe("shape");
    expect(caught(() => drawCategorical(key(6), zeros([2, 0]))).message).toContain(
      "logits must have shape […, k] with k ≥ 1, got [2, 0]",
    );
  });
});

describe("randint", () => {
  it("is even over its range", () => {
    const draws = randint(key(7), [n], -3, 7).dataSync();
    const counts = new Array<number>(10).fill(0);
    for (const drawn of draws) counts[drawn + 3]! += 1;
    // 9 degrees of freedom: the 0.9999 quantile is 34.
    expect(chiSquare(counts)).toBeLessThan(34);
  });

  it("covers the whole of int32", () => {
    const draws = randint(key(7), [1000], -(2 ** 31), 2 ** 31).dataSync();
    expect(draws.some((x) => x < -(2 ** 30)) && draws.some((x) => x > 2 ** 30)).toBe(true);
  });

  it("refuses an empty range", () => {
    expect(caught(() => randint(key(7), [1], 3, 3)).message).toBe(
      "random.randint: max must be a whole number above 3 and at most 2147483648, got 3",
    );
  });
});

describe("permutation", () => {
  it("is one", () => {
    const order = permutation(key(9), 1000);
    expect(order.shape).toEqual([1000]);
    expect([...order.dataSync()].sort((a, b) => a - b)).toEqual([...Array(1000).keys()]);
    expect(permutation(key(9), 0).shape).toEqual([0]);
    expect([...permutation(key(9), 1).dataSync()]).toEqual([0]);
    expect(caught(() => permutation(key(9), -1)).code).toBe("option");
  });

  it("leaves few places fixed", () => {
    const order = permutation(key(9), 10000).dataSync();
    // A Poisson number with mean 1.
    expect(order.filter((x, i) => x === i).length).toBeLessThan(9);
  });
});

describe("hostRandom", () => {
  it("shuffles as permutation does", () => {
    const order = permutation(foldIn(key(2 ** 40 + 3), 4), 50);
    expect([
      ...hostRandom(2 ** 40 + 3)
        .foldIn(4)
        .permutation(50),
    ]).toEqual([...order.dataSync()]);
  });

  it("moves on with each number, the same again for the same seed", () => {
    const draw = (seed: number) => {
      const host = hostRandom(seed);
      return [host.uniform(), host.below(10), host.uniform(), host.below(2 ** 32)];
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it("is uniform", () => {
    const host = hostRandom(1);
    const draws = Array.from({ length: n }, host.uniform);
    expect(kolmogorovSmirnov(draws, (x) => x)).toBeLessThan(2.2);
    expect(draws.every((x) => x >= 0 && x < 1)).toBe(true);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < n; i++) counts[host.below(7)]! += 1;
    // 6 degrees of freedom: the 0.9999 quantile is 28.
    expect(chiSquare(counts)).toBeLessThan(28);
  });

  it("refuses what is out of range", () => {
    expect(caught(() => hostRandom(-1)).code).toBe("option");
    expect(caught(() => hostRandom(1).below(0)).code).toBe("option");
    expect(caught(() => hostRandom(1).foldIn(0.5)).code).toBe("option");
    expect(caught(() => hostRandom(1).permutation(-1)).code).toBe("option");
  });
});

describe("memory", () => {
  const k = key(1);
  const p = tensor1d([0.2, 0.7]);
  const logits = zeros([3, 4]);
  it.each<[string, () => unknown]>([
    ["key", () => key(5)],
    ["split", () => split(k, 3)],
    ["foldIn", () => foldIn(k, 3)],
    ["bits", () => bits(k, [3])],
    ["uniform", () => uniform(k, [3], { min: -1 })],
    ["normal", () => normal(k, [3])],
    ["bernoulli", () => [drawBernoulli(k, 0.5, [3]), drawBernoulli(k, p)]],
    ["categorical", () => drawCategorical(k, logits)],
    ["randint", () => randint(k, [3], 0, 5)],
    ["permutation", () => permutation(k, 5)],
    ["an error", () => void caught(() => drawBernoulli(k, p, [3]))],
  ])("%s leaves no tensor behind", async (_, run) => {
    await expectNoLeak(run);
  });
});
