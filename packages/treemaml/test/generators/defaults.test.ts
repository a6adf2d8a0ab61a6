import { treeDispose } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { caught } from "../../../core-tensor/test/tree/caught.ts";
import { balancedTree } from "../../src/generators/generated.ts";
import { clusteredStreams } from "../../src/generators/stream.ts";
import {
  type GeneratedTasks,
  generatedTaskSet,
  hierarchicalGaussian,
  hsmlMixture,
  numberStream,
  printNewick,
  sinusoidTasks,
  sinusoidTree,
} from "../../src/index.ts";

/** Each option's documented default, written out, and another value. */
const rows: readonly [
  string,
  (options: object) => GeneratedTasks,
  Readonly<Record<string, readonly [value: unknown, other: unknown]>>,
][] = [
  [
    "hierarchicalGaussian",
    (o) => hierarchicalGaussian({ seed: 3, ...o }),
    {
      d: [16, 15],
      branching: [[4], [3]],
      levelStd: [[1], [2]],
      taskStd: [0.3, 0.2],
      perCluster: [4, 3],
      nSupport: [8, 7],
      nQuery: [16, 15],
      noise: [0.1, 0.2],
      clusterSeed: [0, 1],
    },
  ],
  [
    "sinusoidTree",
    (o) => sinusoidTree({ seed: 3, ...o }),
    {
      branching: [[4], [3]],
      levelStd: [[[1.2, 1]], [[1, 1.2]]],
      taskStd: [
        [0.2, 0.15],
        [0.15, 0.2],
      ],
      root: [
        [2.5, Math.PI / 2],
        [2.5, Math.PI],
      ],
      perCluster: [4, 3],
      nSupport: [5, 4],
      nQuery: [10, 9],
      clusterSeed: [0, 1],
    },
  ],
  [
    "hsmlMixture",
    (o) => hsmlMixture({ seed: 3, ...o }),
    { tasks: [25, 24], nSupport: [5, 4], nQuery: [10, 9], noise: [0.3, 0.2] },
  ],
  [
    "sinusoidTasks",
    // What is required in TypeScript has a value in JavaScript all the same.
    (o) => sinusoidTasks({ seed: 3, ...o } as Parameters<typeof sinusoidTasks>[0]),
    { tasks: [25, 24], nSupport: [10, 9], nQuery: [10, 9] },
  ],
];

describe.each(rows)("%s without options", (_, make, options) => {
  it.each(Object.entries(options))(
    "has the documented %s, and differs with another",
    (name, [value, other]) => {
      expect(make({ [name]: value })).toEqual(make({}));
      expect(make({ [name]: other })).not.toEqual(make({}));
    },
  );
});

describe("generated tasks", () => {
  it("stand below balanced trees, whose levels are their cells", () => {
    const two = balancedTree([2, 3], 2);
    expect(printNewick(two.tree)).toBe("(((t0,t1),(t2,t3),(t4,t5)),((t6,t7),(t8,t9),(t10,t11)));");
    expect(two.ids).toEqual(Array.from({ length: 12 }, (_, i) => `t${i}`));
    expect(two.levels).toEqual([
      [
        [0, 1, 2, 3, 4, 5],
        [6, 7, 8, 9, 10, 11],
      ],
      [
        [0, 1],
        [2, 3],
        [4, 5],
        [6, 7],
        [8, 9],
        [10, 11],
      ],
    ]);
    expect(printNewick(balancedTree([2], 1).tree)).toBe("(t0,t1);");
    expect(printNewick(balancedTree([], 3).tree)).toBe("(t0,t1,t2);");
    expect(balancedTree([], 3).levels).toEqual([]);
  });

  it("become sets of the same numbers, all of weight 1", () => {
    const made = hierarchicalGaussian({
      d: 2,
      branching: [2],
      perCluster: 1,
      nSupport: 3,
      nQuery: 1,
      seed: 1,
    });
    const set = generatedTaskSet(made);
    expect(set).toMatchObject({
      ...{ ids: ["t0", "t1"], weights: [1, 1], supportCounts: [3, 3], queryCounts: [1, 1] },
      ...{ support: { mask: null }, query: { mask: null } },
    });
    for (const side of ["support", "query"] as const) {
      const { x, y } = set[side].batch;
      const n = side === "support" ? 3 : 1;
      expect([x.shape, y.shape]).toEqual([
        [2, n, 2],
        [2, n],
      ]);
      expect([...x.dataSync()]).toEqual([...Float32Array.from(made[side].x)]);
      expect([...y.dataSync()]).toEqual([...Float32Array.from(made[side].y)]);
    }
    treeDispose([set.support, set.query]);
  });

  it("refuse spreads for another number of levels", () => {
    const refused = (run: () => unknown): string => {
      const { code, message } = caught(run);
      expect(code).toBe("option");
      return message;
    };
    for (const branching of [[2, 2], []]) {
      const words = `branching has ${branching.length} levels and levelStd 1`;
      expect(refused(() => hierarchicalGaussian({ seed: 0, branching }))).toContain(words);
      expect(refused(() => sinusoidTree({ seed: 0, branching }))).toContain(words);
    }
  });
});

describe("the mixture of four families", () => {
  const made = hsmlMixture({ tasks: 400, nSupport: 1, nQuery: 1, noise: 0, seed: 5 });
  const cells = made.levels[0] as number[][];

  it("has as many of each, by the names of its tree", () => {
    const { children } = made.tree as { children: { name: string; children: unknown[] }[] };
    expect(children.map(({ name }) => name)).toEqual(["sine", "line", "quadratic", "cubic"]);
    expect(children.map((node) => node.children.length)).toEqual(cells.map((cell) => cell.length));
    expect(cells.flat().sort((a, b) => a - b)).toEqual(made.ids.map((_, i) => i));
    // Three deviations of a binomial of 400 and a quarter are 26.
    for (const cell of cells) expect(Math.abs(cell.length - 100)).toBeLessThan(27);
    const one = hsmlMixture({ tasks: 1, seed: 0 });
    expect([one.tree, one.levels]).toEqual([{ children: [{ task: "t0" }] }, [[[0]]]]);
  });

  it("draws coefficients from all of their ranges, and values by them", () => {
    const ranges = [
      [
        [0.1, 5],
        [0.8, 1.2],
        [0, 2 * Math.PI],
      ],
      [
        [-3, 3],
        [-3, 3],
      ],
      [
        [-0.2, 0.2],
        [-2, 2],
        [-3, 3],
      ],
      [
        [-0.1, 0.1],
        [-0.2, 0.2],
        [-2, 2],
        [-3, 3],
      ],
    ] as const;
    for (const [kind, cell] of cells.entries()) {
      const own = ranges[kind] as readonly (readonly [number, number])[];
      for (const [c, [low, high]] of own.entries()) {
        const drawn = cell.map((task) => made.truth[task]?.[c] as number);
        const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
        const room = (high - low) / 10;
        expect(least >= low && least < low + room && most < high && most > high - room).toBe(true);
      }
      for (const task of cell) {
        const [x, y] = [made.query.x[task] as number, made.query.y[task] as number];
        const [a = 0, b = 0, c = 0, d = 0] = made.truth[task] as number[];
        const value = [
          a * Math.sin(b * x) + c,
          a * x + b,
          (a * x + b) * x + c,
          ((a * x + b) * x + c) * x + d,
        ];
        expect(y).toBeCloseTo(value[kind] as number, 10);
        expect(x >= -5 && x < 5).toBe(true);
      }
    }
    const xs = [...made.query.x];
    expect([Math.min(...xs) < -4.8, Math.max(...xs) > 4.8]).toEqual([true, true]);
  });
});

describe("streams of tasks", () => {
  const stride = 0x6d2b79f5;
  it.each([
    [2 ** 20 - 1, true],
    [2 ** 20, false],
    [1 - 2 ** 20, true],
    [-(2 ** 20), false],
    [0, true],
  ])(
    "begin half a cycle further where they are %d steps from that of the clusters: %s",
    (steps, further) => {
      for (const clusterSeed of [0, 2]) {
        const first = clusterSeed * 1_000_003 + 17;
        const seed = (first + Math.imul(steps, stride)) | 0;
        const { draws, means } = clusteredStreams(seed, clusterSeed);
        expect(draws.uniform()).toBe(numberStream(further ? seed + 2 ** 31 : seed).uniform());
        expect(means.uniform()).toBe(numberStream(first).uniform());
      }
    },
  );
});
