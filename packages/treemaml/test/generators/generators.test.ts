import { readFileSync } from "node:fs";
import { treeDispose } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { clusteredStreams } from "../../src/generators/stream.ts";
import {
  chanceLevel,
  dendrogramPurity,
  dendrogramSvg,
  generatedTaskSet,
  hierarchicalGaussian,
  hsmlMixture,
  normalisedMutualInformation,
  numberStream,
  parseNewick,
  sinusoidTasks,
  sinusoidTree,
  tripletAccuracy,
} from "../../src/index.ts";

interface Stream {
  uniform8: number[];
  normal6: number[];
}
const { streams } = JSON.parse(
  readFileSync(new URL("../fixtures/prng.json", import.meta.url), "utf8"),
) as {
  streams: Record<string, Stream>;
};

describe("number streams", () => {
  it.each(Object.keys(streams))("seed %s gives the golden uniforms and normals", (seed) => {
    const golden = streams[seed] as Stream;
    const [uniforms, normals] = [numberStream(Number(seed)), numberStream(Number(seed))];
    expect(golden.uniform8.map(() => uniforms.uniform())).toEqual(golden.uniform8);
    for (const v of golden.normal6) expect(Math.abs(normals.normal() - v)).toBeLessThan(1e-12);
  });
});

describe("streams of clusters and of tasks", () => {
  const stride = 0x6d2b79f5;
  const offsets = [0, 1, -1, 7, -40, 1000, 123_456];
  it.each(
    [0, 1, 3].flatMap((clusterSeed) => offsets.map((steps) => [clusterSeed, steps] as const)),
  )("of cluster seed %i have no numbers in common, %i steps apart", (clusterSeed, steps) => {
    const seed = (clusterSeed * 1_000_003 + 17 + Math.imul(steps, stride)) | 0;
    const { means, draws } = clusteredStreams(seed, clusterSeed);
    const numbers = (stream: typeof means): number[] =>
      Array.from({ length: 3000 }, () => stream.uniform());
    const seen = new Set(numbers(means));
    // 3,000 and 3,000 of 2³² numbers meet by chance in two cases of a thousand.
    expect(numbers(draws).filter((value) => seen.has(value)).length).toBeLessThan(2);
  });

  it("are those of their seeds where these are apart", () => {
    const { means, draws } = clusteredStreams(5, 2);
    expect(means.uniform()).toBe(numberStream(2_000_023).uniform());
    expect(draws.uniform()).toBe(numberStream(5).uniform());
  });

  it("no task of seed 17 is a multiple of the mean of its cluster", () => {
    // With one stream for both, the noise of task 0 was 0.3 times its cluster's mean.
    const of = (taskStd: number) =>
      hierarchicalGaussian({ taskStd, seed: 17 }).truth[0] as number[];
    const [mean, task] = [of(0), of(0.3)];
    const ratios = task.map((v, i) => v / (mean[i] as number));
    expect(Math.max(...ratios) - Math.min(...ratios)).toBeGreaterThan(0.1);
  });
});

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [i, v] of expected.entries()) {
    expect(Math.abs((found[i] as number) - v)).toBeLessThan(1e-12 * Math.max(1, Math.abs(v)));
  }
}

interface Golden {
  truth: number[][];
  support: { x: number[]; y: number[] };
  query: { x: number[]; y: number[] };
}
const golden = JSON.parse(
  readFileSync(new URL("../fixtures/generators.json", import.meta.url), "utf8"),
) as Record<string, Golden>;
const [nSupport, nQuery] = [2, 1];

describe("generators", () => {
  it.each(
    [
      hierarchicalGaussian({
        d: 3,
        branching: [2, 2],
        levelStd: [1, 0.6],
        taskStd: 0.2,
        perCluster: 2,
        nSupport,
        nQuery,
        noise: 0.1,
        seed: 5,
        clusterSeed: 9,
      }),
      sinusoidTasks({ tasks: 3, nSupport, nQuery, seed: 6 }),
      sinusoidTree({
        branching: [2, 2],
        levelStd: [
          [1.2, 1],
          [0.5, 0.4],
        ],
        taskStd: [0.2, 0.15],
        perCluster: 2,
        nSupport,
        nQuery,
        seed: 7,
        clusterSeed: 3,
      }),
      hsmlMixture({ tasks: 8, nSupport, nQuery, noise: 0.3, seed: 8 }),
    ].map((made, i) => [Object.keys(golden)[i] as string, made] as const),
  )("%s gives the golden tasks", (name, made) => {
    const expected = golden[name] as Golden;
    expectClose(made.truth.flat(), expected.truth.flat());
    for (const side of ["support", "query"] as const) {
      expectClose([...made[side].x], expected[side].x);
      expectClose([...made[side].y], expected[side].y);
    }
  });
  it("the same seed gives the same tasks, and cluster means have a seed of their own", () => {
    const make = (seed: number, clusterSeed: number) =>
      hierarchicalGaussian({ seed, clusterSeed, taskStd: 0 }).truth;
    expect(make(1, 5)).toEqual(make(1, 5));
    expect(make(1, 5)).toEqual(make(2, 5));
    expect(make(1, 5)).not.toEqual(make(1, 6));
  });
  it("targets are what the truth says", () => {
    const made = hierarchicalGaussian({
      d: 3,
      noise: 0,
      seed: 4,
      branching: [2, 2],
      levelStd: [1, 0.5],
    });
    const [n, d] = [made.support.n, 3];
    for (const task of [0, 5, 15]) {
      const w = made.truth[task] as number[];
      const x = made.support.x.slice(task * n * d, task * n * d + d);
      expect(made.support.y[task * n]).toBeCloseTo(
        x.reduce((s, v, i) => s + v * (w[i] as number), 0),
        12,
      );
    }
    expect(made.levels.map((level) => level.length)).toEqual([2, 4]);
    const sine = sinusoidTree({ seed: 3 });
    const [a, p] = sine.truth[7] as [number, number];
    const at = 7 * sine.query.n + 2;
    expect(sine.query.y[at]).toBeCloseTo(a * Math.sin((sine.query.x[at] as number) - p), 12);
  });
  it("spreads are those asked for", () => {
    const made = hierarchicalGaussian({
      branching: [8],
      perCluster: 50,
      d: 16,
      taskStd: 0.3,
      seed: 2,
    });
    let [within, between] = [0, 0];
    for (const cell of made.levels[0] as number[][]) {
      for (let j = 0; j < 16; j++) {
        const own = cell.map((i) => made.truth[i]?.[j] as number);
        const mean = own.reduce((x, y) => x + y, 0) / own.length;
        between += mean ** 2 / 128;
        within += own.reduce((s, v) => s + (v - mean) ** 2, 0) / (own.length - 1) / 128;
      }
    }
    expect(Math.sqrt(within)).toBeCloseTo(0.3, 1);
    expect(Math.abs(between - 1)).toBeLessThan(0.4);
  });
  it("sinusoids and the mixture keep to their ranges", () => {
    const { truth, support } = sinusoidTasks({ tasks: 200, nSupport: 3, nQuery: 1, seed: 1 });
    for (const [a, p] of truth as [number, number][]) {
      expect(a >= 0.1 && a < 5 && p >= 0 && p < Math.PI).toBe(true);
    }
    expect(support.x.every((x) => x >= -5 && x < 5)).toBe(true);
    const mix = hsmlMixture({ tasks: 60, noise: 0, seed: 3 });
    expect((mix.levels[0] as number[][]).length).toBe(4);
    expect(new Set(mix.truth.map((c) => c.length))).toEqual(new Set([2, 3, 4]));
  });
  it("become sets", () => {
    const set = generatedTaskSet(hsmlMixture({ seed: 1 }));
    expect(set.query.batch.y.shape).toEqual([25, 10]);
    treeDispose([set.support, set.query]);
  });
});

describe("quality of trees by chance, and drawn", () => {
  const ids = Array.from({ length: 32 }, (_, i) => `t${i}`);
  const labels = Object.fromEntries(ids.map((id, i) => [id, i % 4]));
  it("random binary trees have the purity that is known", () => {
    const level = chanceLevel((tree) => dendrogramPurity(tree, labels), ids);
    expect(level.mean).toBeGreaterThan(0.29);
    expect(level.mean).toBeLessThan(0.35);
  });
  it("a star has the share of a class", () => {
    const star = { children: ids.map((task) => ({ task })) };
    expect(dendrogramPurity(star, labels)).toBeCloseTo(0.25, 12);
  });
  it("random trees resolve about a third of the triplets", () => {
    const truth = parseNewick("((((t0,t1),(t2,t3)),((t4,t5),(t6,t7))),((t8,t9),(t10,t11)));");
    const own = ids.slice(0, 12);
    const level = chanceLevel((tree) => tripletAccuracy(tree, truth, own), own);
    expect(Math.abs(level.mean - 1 / 3)).toBeLessThan(0.05);
  });
  it("mutual information of independent partitions is 0, of equal ones 1", () => {
    expect(
      normalisedMutualInformation(
        [
          [0, 1],
          [2, 3],
        ],
        [
          [0, 2],
          [1, 3],
        ],
      ),
    ).toBeCloseTo(0, 12);
    expect(
      normalisedMutualInformation(
        [
          [0, 1],
          [2, 3],
        ],
        [
          [2, 3],
          [0, 1],
        ],
      ),
    ).toBeCloseTo(1, 12);
  });
  it("the picture has every task once, and escapes", () => {
    const svg = dendrogramSvg(parseNewick("(('a<b',c)x,d);"), { labels: { c: 1, d: 2 } });
    expect(svg.match(/<text /g)?.length).toBe(4);
    expect(svg).toContain("a&lt;b");
  });
});
