import { treeDispose } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  cacheNodes,
  evaluateProtocol,
  maml,
  type NodeCache,
  type Partition,
  type Schedule,
  stackTasks,
  starSchedule,
} from "../../src/index.ts";
import { emptyTasks, fakeLearner, type Vector } from "../engine/fake-learner.ts";

/** (w − y)² over all coordinates and examples: its gradient is twice the way from the mean. */
const learner = maml({
  loss: ({ w }: Vector, y: tf.Tensor) => tf.sum(tf.squaredDifference(w, y), 1),
  ...{ innerLr: 0.25, steps: 2, compile: false },
});
const task = (id: string, x: number, y: number) => {
  const side: tf.Tensor = tf.tensor2d([[x, y]]);
  return { id, support: side, query: side };
};
const state = learner.init({ w: tf.zeros([2]) });
const train = stackTasks([task("a", 4, 0), task("b", 8, 4), task("c", 0, -8)]);
const pairs: Partition = [[0, 1], [2]];
const singles: Partition = [[0], [1], [2]];
const cached = async (...partitions: Partition[]): Promise<NodeCache<Vector>> =>
  cacheNodes(learner, state, train, { tasks: 3, partitions });

describe("cacheNodes", () => {
  it("keeps params after each pooled step, and mean gradients before it", async () => {
    const before = tf.memory().numTensors;
    const cache = await cached(pairs, pairs, singles);
    const levels = cache.levels.map(({ cells, params, gradients }) => ({
      cells,
      params: [...params.w.dataSync()],
      gradients: gradients.map((row) => [...row]),
    }));
    // Each step of a quarter leaves half of the way to the mean of the cell, (6, 2), and to c's own target.
    expect(levels).toEqual([
      {
        cells: pairs,
        params: [3, 1, 3, 1, 0, -4],
        gradients: [
          [-12, -4],
          [0, 16],
        ],
      },
      {
        cells: pairs,
        params: [4.5, 1.5, 4.5, 1.5, 0, -6],
        gradients: [
          [-6, -2],
          [0, 8],
        ],
      },
    ]);
    expect(cache.schedule.partitions).toEqual([pairs, pairs, singles]);
    cache.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it("goes to the first step that pools nothing, or to the end where there is none", async () => {
    for (const [partitions, depth] of [
      [[pairs, singles, singles], 1],
      [[pairs, pairs], 2],
      [[[[0, 1, 2]], pairs, singles], 2],
    ] as const) {
      const cache = await cached(...partitions);
      expect(cache.levels).toHaveLength(depth);
      cache.dispose();
    }
    await expect(cached(singles, singles)).rejects.toMatchObject({ code: "structure" });
    await expect(cached()).rejects.toMatchObject({ code: "structure" });
  });
});

describe("evaluateProtocol by hand", () => {
  const tests = stackTasks([task("x", 8, 0), task("y", 0, -4), task("z", -4, 0)]);

  it("attaches each task to the cell whose gradient points its way, and goes on from there", async () => {
    const cache = await cached(pairs, singles);
    const before = tf.memory().numTensors;
    const found = await evaluateProtocol(learner, state, tests, { protocol: "attach", cache });
    expect(tf.memory().numTensors).toBe(before);
    // z's cosine with (6, 2) is −0.95 and with (0, −8) it is 0. One step is left of two: half of the way from (3, 1) to (8, 0),
    // and from (0, −4), where y is already, to (−4, 0).
    expect(found).toEqual({
      protocol: "attach",
      ids: ["x", "y", "z"],
      path: [[0], [1], [1]],
      losses: [2.5 ** 2 + 0.5 ** 2, 0, 2 ** 2 + 2 ** 2],
      mean: 14.5 / 3,
    });
    cache.dispose();
  });

  it("takes the steps of the learner solo, or as many as asked for", async () => {
    const solo = (steps?: number) =>
      evaluateProtocol(learner, state, tests, { protocol: "solo", steps });
    expect(await solo()).toMatchObject({ losses: [4, 1, 1], mean: 2 });
    expect(await solo(0)).toMatchObject({ losses: [64, 16, 16], mean: 32 });
    expect(await solo(1)).toMatchObject({ losses: [16, 4, 4], mean: 8 });
    const schedule: Schedule = { tasks: 3, partitions: [[[0, 1, 2]]] };
    const joint = await evaluateProtocol(learner, state, tests, { protocol: "joint", schedule });
    // Half of the way to the mean (4 / 3, −4 / 3).
    const [x, y] = [2 / 3, -2 / 3];
    for (const [i, loss] of [
      (8 - x) ** 2 + y ** 2,
      x ** 2 + (y + 4) ** 2,
      (x + 4) ** 2 + y ** 2,
    ].entries()) {
      expect(joint.losses[i]).toBeCloseTo(loss, 4);
    }
  });

  it("names the option that is missing, or the protocol that there is not", async () => {
    const details = (options: object) =>
      expect(evaluateProtocol(learner, state, tests, options as never)).rejects;
    await details({ protocol: "joint" }).toMatchObject({ details: { option: "schedule" } });
    await details({ protocol: "attach" }).toMatchObject({ details: { option: "cache" } });
    await details({ protocol: "alone" }).toMatchObject({ details: { option: "protocol" } });
    await details({ protocol: "solo", steps: -1 }).toMatchObject({ details: { option: "steps" } });
  });
});

describe("the way down the tree", () => {
  const ids = [..."abcdef"];
  /** Where tasks with these gradients at each level come to, in a tree whose cells have those. */
  async function pathOf(
    levels: readonly { readonly cells: Partition; readonly gradients: readonly number[][] }[],
    rows: readonly number[][][],
  ): Promise<readonly (readonly number[])[]> {
    const asked: number[][] = [];
    const learner = fakeLearner({
      adapt: async (_, __, schedule = starSchedule(1, 0)) => ({
        params: { w: tf.fill([(rows[0] as number[][]).length, 1], -1) },
        schedule,
      }),
      supportGradients: async ({ w }) => {
        asked.push([...w.dataSync()]);
        return tf.tensor2d(rows[asked.length - 1] as number[][]);
      },
      adaptAlone: async (_, { w }) => {
        asked.push([...w.dataSync()]);
        return { w: w.clone() };
      },
      losses: async () => [1],
    });
    const own = learner.init({ w: tf.zeros([1]) });
    const cache: NodeCache<Vector> = {
      schedule: { tasks: 6, partitions: levels.map(({ cells }) => cells) },
      levels: levels.map(({ cells, gradients }, k) => ({
        cells,
        // Which level and which of the training tasks.
        params: { w: tf.tensor2d(ids.map((_, i) => [10 * k + i])) },
        gradients: gradients.map((row) => Float32Array.from(row)),
      })),
      dispose: () => {},
    };
    const tasks = emptyTasks((rows[0] as number[][]).map((_, i) => `new ${i}`));
    const { path = [] } = await evaluateProtocol(learner, own, tasks, {
      protocol: "attach",
      cache,
    });
    // The params that gradients are taken at are those of the first task of the cell before.
    const first = (k: number): number[] =>
      path.map((way) => 10 * k + (levels[k]?.cells[way[k] as number]?.[0] as number));
    expect(asked).toEqual([path.map(() => -1), ...levels.map((_, k) => first(k))]);
    treeDispose([own, cache.levels.map(({ params }) => params)]);
    return path;
  }

  it("goes by the angle of gradients and not their length, and among the children of its cell alone", async () => {
    const top = {
      cells: [
        [3, 0, 1],
        [2, 4, 5],
      ],
      gradients: [
        [1, 0],
        [0, 1],
      ],
    };
    const below = {
      cells: [[2], [3, 1], [0], [5, 4]],
      gradients: [
        [-1, -1],
        [100, 1],
        [1, 1],
        [1, -1],
      ],
    };
    // The first two stand in the first cell, whose children are the second and third, the others in the second cell.
    const rows = [
      [
        [2, 1],
        [0.3, -5],
        [1, 3],
        [-2, 1],
      ],
      [
        [1, 0.9],
        [-9, -9],
        [3, 3],
        [-0.1, -0.2],
      ],
    ];
    expect(await pathOf([top, below], rows)).toEqual([
      [0, 2],
      [0, 1],
      [1, 3],
      [1, 0],
    ]);
  });

  it("takes the first cell where the gradient of a task or of all cells is zero", async () => {
    const cells = [
      [0, 1],
      [2, 3],
      [4, 5],
    ];
    const zero = [0, 0];
    const one = [{ cells, gradients: [zero, [1, 0], [0, 1]] }];
    expect(await pathOf(one, [[zero, [1, 0.1], [-1, -1], [-1, 0.1], [-1, -0.1]]])).toEqual([
      ...[[0], [1], [0], [2], [0]],
    ]);
    // The angle counts for small gradients as for large ones.
    const lengths = [
      {
        cells,
        gradients: [
          [5e-3, 5e-3],
          [1e-3, 0],
          [0, 7e-3],
        ],
      },
    ];
    expect(
      await pathOf(lengths, [
        [
          [1, 0.1],
          [1, 0.5],
          [0.1, 1],
        ],
      ]),
    ).toEqual([[1], [0], [2]]);
    // An angle of 90 degrees is worth as much as a cell without a gradient, and small gradients as much as large ones.
    const small = [
      {
        cells,
        gradients: [
          [0, -1e-3],
          [1e-3, 2e-3],
          [2e-3, 1e-3],
        ],
      },
    ];
    expect(
      await pathOf(small, [
        [
          [1e-3, 1e-3],
          [2e-3, 0.9e-3],
          [1e-3, 2e-3],
        ],
      ]),
    ).toEqual([[1], [2], [1]]);
  });
});
