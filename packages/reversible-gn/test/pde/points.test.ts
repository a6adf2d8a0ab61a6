import { hostArray, isLegendreError } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  adaptive,
  boundary,
  box,
  causalWeights,
  d,
  fieldNet,
  initial,
  interior,
  laplacian,
} from "../../src/pde/index.ts";

const domain = box({ t: [0, 2], x: [-1, 1] });
const numbers = (
  of: { readonly [name: string]: { readonly data: ArrayLike<number> } },
  name: string,
): number[] => Array.from(of[name]?.data ?? []);

describe("points", () => {
  it("need a seed that is a whole number from 0 on, a way of spreading them, and one at least", () => {
    const draws = [
      (count: number, options: object) => interior(domain, count, options),
      (count: number, options: object) => initial(domain, count, options),
      (count: number, options: object) => boundary(domain, count, { of: ["x"], ...options }),
    ];
    for (const draw of draws) {
      for (const seed of [-1, 0.5, 2 ** 53]) {
        expect(() => draw(4, { seed })).toThrow(/^(interior|initial|boundary): seed/);
      }
      expect(() => draw(4, { seed: Number.MAX_SAFE_INTEGER })).not.toThrow();
      expect(() => draw(4, { spread: "even" })).toThrow(/spread/);
      expect(() => draw(0, {})).toThrow(/count/);
      expect(() => draw(1, {})).not.toThrow();
    }
  });

  it.each(["uniform", "latin-hypercube", "sobol"] as const)(
    "%s lie inside, are of the seed, and fill each coordinate",
    (spread) => {
      const found = interior(domain, 256, { spread, seed: 5 });
      expect(Object.keys(found)).toEqual(["t", "x"]);
      for (const [name, low, high] of [
        ["t", 0, 2],
        ["x", -1, 1],
      ] as const) {
        const all = numbers(found, name);
        expect(all.length).toBe(256);
        expect(Math.min(...all)).toBeGreaterThanOrEqual(low);
        expect(Math.max(...all)).toBeLessThanOrEqual(high);
        const slices = new Set(all.map((v) => Math.floor(((v - low) / (high - low)) * 16)));
        expect(slices.size).toBe(16);
      }
      const again = interior(domain, 256, { spread, seed: 5 });
      expect(numbers(again, "x")).toEqual(numbers(found, "x"));
      expect(numbers(interior(domain, 256, { spread, seed: 6 }), "x")).not.toEqual(
        numbers(found, "x"),
      );
    },
  );

  it("of a Latin hypercube have one in each slice of each coordinate, in different orders", () => {
    const found = interior(domain, 50, { spread: "latin-hypercube" });
    const slices = (name: string, low: number): number[] =>
      numbers(found, name).map((v) => Math.floor(((v - low) / 2) * 50));
    const counted = Array.from({ length: 50 }, (_, i) => i);
    expect(slices("t", 0).toSorted((a, b) => a - b)).toEqual(counted);
    expect(slices("x", -1).toSorted((a, b) => a - b)).toEqual(counted);
    expect(slices("t", 0)).not.toEqual(slices("x", -1));
  });

  it("are spread by Sobol's sequence, with the seed 0, where nothing is said", () => {
    const named = interior(domain, 8, { spread: "sobol", seed: 0 });
    expect(numbers(interior(domain, 8), "t")).toEqual(numbers(named, "t"));
    const walls = boundary(domain, 8, { of: ["t", "x"], end: "both", spread: "sobol", seed: 0 });
    expect(numbers(boundary(domain, 8), "x")).toEqual(numbers(walls, "x"));
  });

  it("of the boundary lie on its faces alike, exactly", () => {
    const found = boundary(domain, 40);
    const [t, x] = [numbers(found, "t"), numbers(found, "x")];
    const on = (values: readonly number[], end: number): number =>
      values.filter((v) => v === end).length;
    expect([on(t, 0), on(t, 2), on(x, -1), on(x, 1)]).toEqual([10, 10, 10, 10]);
    const upper = boundary(domain, 5, { of: ["x"], end: "upper" });
    expect(numbers(upper, "x")).toEqual([1, 1, 1, 1, 1]);
    expect(new Set(numbers(upper, "t")).size).toBe(5);
  });

  it("of the beginning lie at the lower end of time, by its name", () => {
    expect(numbers(initial(domain, 3), "t")).toEqual([0, 0, 0]);
    const other = box({ s: [4, 5], x: [0, 1] });
    expect(numbers(initial(other, 3, { time: "s" }), "s")).toEqual([4, 4, 4]);
  });
});

describe("causal weights", () => {
  const times = [3, 5, 4.99, 1, 2, 1.5, 4];
  const residuals = [2, 7, -1, 1, 0, 3, 0.5];

  it("fall by the mean squares of earlier slices, whatever the order of points", () => {
    // Four slices of length 1 from 1 to 5: {1, 1.5}, {2}, {3}, {4, 4.99, 5}.
    const sums = [0, 5, 5, 9];
    const slices = [2, 3, 3, 0, 1, 0, 3];
    const expected = slices.map((at) => Math.exp(-0.5 * (sums[at] as number)));
    const found = causalWeights(hostArray(times), residuals, { slices: 4, strength: 0.5 });
    expect(found.shape).toEqual([7]);
    expect(found.dtype).toBe("float64");
    found.data.forEach((w, i) => {
      expect(w).toBeCloseTo(expected[i] as number, 14);
    });
    const turned = causalWeights(hostArray(times.toReversed()), residuals.toReversed(), {
      slices: 4,
      strength: 0.5,
    });
    expect([...turned.data].reverse()).toEqual([...found.data]);
  });

  it("pass over slices without points, and are 1 where nothing comes before", () => {
    // Of 32 slices the points at 0 and 1 have the first and the last.
    const weights = causalWeights(hostArray([0, 1]), [2, 100]);
    expect([...weights.data]).toEqual([1, Math.exp(-4)]);
    expect([...causalWeights(hostArray([7, 7]), [2, 100]).data]).toEqual([1, 1]);
    expect([...causalWeights(hostArray(times), residuals, { strength: 0 }).data]).toEqual(
      times.map(() => 1),
    );
  });
});

describe("adaptive points", () => {
  const candidates = {
    x: hostArray(Array.from({ length: 1000 }, (_, i) => i)),
    y: hostArray(Array.from({ length: 1000 }, (_, i) => 100 - i)),
  };
  const spike = Array.from({ length: 1000 }, (_, i) => (i < 100 ? -9 : 1));

  it("are candidates, none twice, with all their coordinates", () => {
    const found = adaptive(candidates, spike, 300);
    const x = numbers(found, "x");
    expect(new Set(x).size).toBe(300);
    expect(numbers(found, "y")).toEqual(x.map((v) => 100 - v));
    expect(x).toEqual(x.toSorted((a, b) => a - b));
  });

  /** How many of ten drawn lie in the spike, on average. */
  const share = (options: object): number => {
    let inside = 0;
    for (let seed = 0; seed < 200; seed++) {
      inside += numbers(adaptive(candidates, spike, 10, { seed, ...options }), "x").filter(
        (v) => v < 100,
      ).length;
    }
    return inside / 2000;
  };

  it("are drawn in proportion to power and floor", () => {
    // Chances of the hundred: 900 of 1800 by the residual; with the mean added (1.8) 1080 of 3600; by its square 8100 of 9000.
    expect(Math.abs(share({ floor: 0 }) - 0.5)).toBeLessThan(0.04);
    expect(Math.abs(share({}) - 0.3)).toBeLessThan(0.04);
    expect(Math.abs(share({ power: 2, floor: 0 }) - 0.9)).toBeLessThan(0.03);
    expect(Math.abs(share({ power: 0, floor: 0 }) - 0.1)).toBeLessThan(0.03);
  });

  it("are all alike where no residual is left, and all where all are asked for", () => {
    const x = numbers(adaptive(candidates, new Float64Array(1000), 10, { floor: 0 }), "x");
    expect(new Set(x).size).toBe(10);
    expect(numbers(adaptive(candidates, spike, 1000, { floor: 0 }), "x").length).toBe(1000);
    const rest = adaptive(
      candidates,
      spike.map((r) => (r === 1 ? 0 : r)),
      100,
      { floor: 0 },
    );
    expect(numbers(rest, "x").every((v) => v < 100)).toBe(true);
  });
});

describe("derivatives of fields", () => {
  const u = ({ t, x }: Record<string, tf.Tensor>) =>
    tf.mul(tf.pow(t as tf.Tensor, 2), tf.pow(x as tf.Tensor, 3));
  const at = { t: tf.tensor1d([1, 2]), x: tf.tensor1d([3, -1]) };

  it("are those by hand, of no coordinate the field itself, of mixed ones in any order", () => {
    const values = (f: (p: typeof at) => tf.Tensor): number[] => [...f(at).dataSync()];
    expect(values(d(u))).toEqual([27, -4]);
    expect(values(d(u, "t"))).toEqual([54, -4]);
    expect(values(d(u, "x", "x"))).toEqual([18, -24]);
    expect(values(d(u, "t", "x"))).toEqual([54, 12]);
    expect(values(d(u, "x", "t"))).toEqual([54, 12]);
    expect(values(laplacian(u, ["t", "x"]))).toEqual([54 + 18, -2 - 24]);
  });
});

const points = { x: hostArray([1, 2]) };
const refused: [what: string, call: () => unknown, code: string, text: RegExp][] = [
  ["no coordinates", () => box({}), "structure", /there are no coordinates/],
  ["ends that cross", () => box({ x: [1, 1] }), "option", /x goes from 1 to 1/],
  [
    "an end that is not finite",
    () => box({ x: [0, Number.POSITIVE_INFINITY] }),
    "non-finite",
    /x\[1\]/,
  ],
  ["no points", () => interior(domain, 0), "option", /count/],
  ["another spread", () => interior(domain, 1, { spread: "grid" } as never), "option", /spread/],
  [
    "eleven coordinates by Sobol",
    () =>
      interior(
        box(Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`x${i}`, [0, 1] as const]))),
        4,
      ),
    "option",
    /at most 10 coordinates/,
  ],
  [
    "walls of what is none",
    () => boundary(domain, 4, { of: ["y" as "x"] }),
    "option",
    /"y" is no coordinate; there are "t", "x"/,
  ],
  ["walls of nothing", () => boundary(domain, 4, { of: [] }), "option", /of names no coordinates/],
  [
    "a beginning of what is none",
    () => initial(box({ x: [0, 1] }), 4),
    "option",
    /"t" is no coordinate/,
  ],
  ["too few residuals", () => adaptive(points, [1], 1), "shape", /1 residuals for 2 candidates/],
  ["no candidates", () => adaptive({}, [1], 1), "shape", /1 residuals for 0 candidates/],
  [
    "residuals for other times",
    () => causalWeights(hostArray([0, 1]), [1]),
    "shape",
    /1 residuals for 2 times/,
  ],
  ["weights of nothing", () => causalWeights(hostArray([]), []), "shape", /0 times/],
  [
    "a time that is none",
    () => causalWeights(hostArray([0, Number.NaN]), [1, 1]),
    "non-finite",
    /time of point 1 is NaN/,
  ],
  [
    "an infinite residual",
    () => causalWeights(hostArray([0, 1]), [Number.POSITIVE_INFINITY, 1]),
    "non-finite",
    /residual of point 0 is Infinity/,
  ],
  ["more than there are", () => adaptive(points, [1, 1], 3), "option", /count/],
  [
    "residuals that are no numbers",
    () => adaptive(points, [1, Number.NaN], 1),
    "non-finite",
    /candidate 1 is NaN/,
  ],
  [
    "a derivative by what is no coordinate",
    () => d((p) => p["x"] as tf.Tensor, "y")({ x: tf.scalar(1) }),
    "option",
    /"y" is no coordinate of the point/,
  ],
  [
    "a Laplacian of nothing",
    () => laplacian((p) => p["x"] as tf.Tensor, []),
    "option",
    /Laplacian/,
  ],
  ["a network without layers", () => fieldNet(domain, { hidden: [] }), "option", /hidden is /],
  ["layers of no units", () => fieldNet(domain, { hidden: [4, 0] }), "option", /hidden\[1\]/],
  [
    "no features",
    () => fieldNet(domain, { hidden: [4], fourier: { count: 0, scale: 1 } }),
    "option",
    /fourier\.count/,
  ],
];

describe("refused", () => {
  it.each(refused)("%s", (_, call, code, text) => {
    const caught = (() => {
      try {
        return call();
      } catch (error) {
        return error;
      }
    })();
    expect(isLegendreError(caught) && caught.code).toBe(code);
    expect(String(caught)).toMatch(text);
  });
});
