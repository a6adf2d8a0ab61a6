import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  hutchinsonDiagonal,
  hutchinsonTrace,
  hutchPlusPlusTrace,
  lanczos,
  spectralDensity,
} from "../../src/curvature/index.ts";
import { drawProbe, meanAndError } from "../../src/curvature/probes.ts";
import { random } from "../../src/index.ts";

const key = random.key(5);
const of = (values: readonly number[]) => ({
  matvec: (v: tf.Tensor) => tf.mul(v, tf.tensor1d([...values])) as tf.Tensor,
});
const zeros = (n: number) => tf.zeros([n]) as tf.Tensor;
const spectrum = Array.from({ length: 100 }, (_, i) => 1 + i / 7);
const op = of(spectrum);
const like = zeros(100);

describe("probes", () => {
  it("are signs or normal numbers of their own for each number and each leaf", () => {
    const tree = { a: tf.zeros([40]) as tf.Tensor, b: tf.zeros([40]) as tf.Tensor };
    const seen = new Set<string>();
    for (const index of [0, 1]) {
      for (const distribution of ["rademacher", "normal"] as const) {
        const drawn = drawProbe(key, index, tree, distribution);
        for (const leaf of [drawn.a, drawn.b]) {
          const values = [...leaf.dataSync()];
          seen.add(String(values));
          const kinds = new Set(values);
          if (distribution === "normal") expect(kinds.size).toBeGreaterThan(30);
          else expect([...kinds].sort()).toEqual([-1, 1]);
        }
      }
    }
    expect(seen.size).toBe(8);
  });

  it("have a mean with its error, none of a single one", () => {
    const { mean, error } = meanAndError([1, 2, 6]);
    expect(mean).toBe(3);
    expect(error).toBeCloseTo(Math.sqrt(14 / 2 / 3), 14);
    expect(meanAndError([4])).toEqual({ mean: 4, error: Number.NaN });
    expect(meanAndError([4, 4])).toEqual({ mean: 4, error: 0 });
  });
});

describe("the diagonal's estimate", () => {
  it("is the mean of the samples, with the error of that", () => {
    const values = [1, -2, 4];
    const samples = [0, 1, 2].map((i) =>
      [...drawProbe(key, i, zeros(3), "normal").dataSync()].map((z, j) => z * z * values[j]!),
    );
    const found = hutchinsonDiagonal(of(values), zeros(3), {
      key,
      samples: 3,
      distribution: "normal",
    });
    const each = values.map((_, j) => meanAndError(samples.map((sample) => sample[j]!)));
    expectAllClose(
      found.value,
      each.map(({ mean }) => mean),
      { tolerance: 1e-5 },
    );
    expectAllClose(
      found.standardError,
      each.map(({ error }) => error),
      { tolerance: 1e-5 },
    );
    expect(found.products).toBe(3);
    const single = hutchinsonDiagonal(of(values), zeros(3), { key, samples: 1 });
    expectAllClose(single.value, values);
    expectAllClose(single.standardError, [0, 0, 0]);
  });
});

describe("Hutch++", () => {
  it("takes a third of its products each for a basis, what is along that, and the rest", () => {
    const n = 6;
    const flat = (i: number) => [...drawProbe(key, i, zeros(n), "rademacher").dataSync()];
    // Of three times the identity the basis is the first probe, and the second one less what is along it is the sample.
    const [z, g] = [flat(0), flat(1)];
    const along = z.reduce((sum, x, i) => sum + x * g[i]!, 0) / Math.sqrt(n);
    for (const products of [3, 5]) {
      const found = hutchPlusPlusTrace(of(Array(n).fill(3)), zeros(n), { key, products });
      expectAllClose(found.value, 3 + 3 * (n - along ** 2), { tolerance: 1e-5 });
      expect(found).toMatchObject({ products: 3, standardError: Number.NaN });
    }
    // Of two probes each: the parts of the next two along both of the first are taken away.
    const dot = (x: number[], y: number[]) => x.reduce((sum, v, i) => sum + v * y[i]!, 0);
    const share = dot(flat(0), flat(1)) / n;
    const across = flat(1).map((x, i) => x - share * flat(0)[i]!);
    const rests = [flat(2), flat(3)].map(
      (x) => n - dot(x, flat(0)) ** 2 / n - dot(x, across) ** 2 / dot(across, across),
    );
    const two = hutchPlusPlusTrace(of(Array(n).fill(3)), zeros(n), { key, products: 6 });
    expectAllClose(two.value, 6 + (3 * (rests[0]! + rests[1]!)) / 2, { tolerance: 1e-5 });
    expect(two.standardError).toBeCloseTo((3 * Math.abs(rests[0]! - rests[1]!)) / 2, 4);
    const more = hutchPlusPlusTrace(op, like, { key, products: 8 });
    expect(more.products).toBe(6);
    expect(more.standardError).toBeGreaterThan(0);
  });
});

describe("spectral densities", () => {
  const ends = ({ grid }: { grid: Float64Array }) => [grid[0], grid.at(-1)];

  it("of one point are as wide as that is large, or 1", () => {
    // Four bandwidths of a fiftieth on both sides.
    for (const [value, width] of [
      [2, 2],
      [-3, 3],
      [0, 1],
    ] as const) {
      const found = spectralDensity(of([value, value, value]), zeros(3), { key, probes: 2 });
      expectAllClose(found.values, [value, value], { tolerance: 1e-6 });
      const wanted = [value - (4 * width) / 50, value + (4 * width) / 50];
      expectAllClose(ends(found) as number[], wanted, { tolerance: 1e-5 });
    }
    // Two points that are a few roundings apart are two.
    const near = spectralDensity(of([2, 2 + 2 ** -15]), zeros(2), { key, probes: 1 });
    expect(near.grid.at(-1)).toBeLessThan(2.001);
  });

  it("have the bandwidth and as many points as they are told to", () => {
    const options = { key, probes: 1, steps: 3, bandwidth: 0.5, points: 5 };
    const { grid, density, values, weights } = spectralDensity(of([1, 2, 5]), zeros(3), options);
    expectAllClose(grid, [-1, 1, 3, 5, 7], { tolerance: 1e-4 });
    const bell = (t: number) => Math.exp(-2 * t * t) / Math.sqrt(Math.PI / 2);
    const wanted = [...grid].map((t) =>
      values.reduce((sum, value, i) => sum + weights[i]! * bell(t - value), 0),
    );
    expectAllClose(density, wanted, { tolerance: 1e-9 });
  });

  it("say that one of the runs met numbers that are not finite", () => {
    let calls = 0;
    const breaks = {
      matvec: (v: tf.Tensor) => tf.mul(v, ++calls === 1 ? Number.NaN : [1, 2]) as tf.Tensor,
    };
    const found = spectralDensity(breaks, zeros(2), { key, probes: 2 });
    expect(found.status).toBe("non-finite");
    expectAllClose(found.values, [1, 2], { tolerance: 1e-5 });
    expect(found.weights.reduce((a, b) => a + b)).toBeCloseTo(0.5, 12);
    const none = spectralDensity(of([Number.NaN]), zeros(1), { key });
    expect([none.status, none.values.length, ...ends(none)]).toEqual([
      "non-finite",
      0,
      -0.08,
      0.08,
    ]);
    expect(none.density.every((x) => x === 0)).toBe(true);
  });
});

describe("without options", () => {
  it("estimates take the documented numbers of products, steps, probes and points", () => {
    const traced = hutchinsonTrace(op, like, { key });
    expect(traced).toEqual(
      hutchinsonTrace(op, like, { key, samples: 32, distribution: "rademacher" }),
    );
    expect(traced.products).toBe(32);
    const diagonal = hutchinsonDiagonal(op, like, { key });
    expect(diagonal.products).toBe(32);
    expectAllClose(diagonal.value, spectrum, { tolerance: 1e-4 });
    expect(hutchPlusPlusTrace(op, like, { key }).products).toBe(30);
    expect(lanczos(op, like, { key }).steps).toBe(30);
    const density = spectralDensity(op, like, { key });
    expect(density.values.length).toBe(8 * 30);
    expect([density.grid.length, density.density.length]).toEqual([201, 201]);
  });
});
