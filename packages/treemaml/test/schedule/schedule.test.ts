import { describe, expect, it } from "vitest";
import { caught } from "../../../core-tensor/test/tree/caught.ts";
import {
  chainSchedule,
  checkSchedule,
  clusterSchedule,
  type Partition,
  parseNewick,
  starSchedule,
  treeSchedule,
} from "../../src/index.ts";

describe("schedules", () => {
  it("of a star, a chain and clusters have their cells at each step", () => {
    expect(starSchedule(2, 3)).toEqual({ tasks: 2, partitions: Array(3).fill([[0], [1]]) });
    expect(chainSchedule(2, 3)).toEqual({ tasks: 2, partitions: Array(3).fill([[0, 1]]) });
    const cells = [[2, 0], [1]];
    expect(clusterSchedule(cells, 2)).toEqual({ tasks: 3, partitions: [cells, cells] });
    expect(starSchedule(1, 0)).toEqual({ tasks: 1, partitions: [] });
  });

  it("have tasks, and steps in whole numbers", () => {
    for (const make of [starSchedule, chainSchedule]) {
      for (const [tasks, steps] of [
        [0, 1],
        [1.5, 1],
        [1, -1],
        [1, 0.5],
      ] as const)
        expect(caught(() => make(tasks, steps)).code).toBe("option");
    }
    expect(caught(() => clusterSchedule([], 1)).code).toBe("option");
    expect(caught(() => clusterSchedule([[0]], -1)).code).toBe("option");
    expect(caught(() => clusterSchedule([[0, 0]], 1)).code).toBe("structure");
  });
});

describe("checkSchedule", () => {
  const of = (partitions: Partition[], ids?: string[]) =>
    caught(() => checkSchedule("test", { tasks: 3, partitions }, ids));
  const whole = [[0, 1, 2]];

  it("takes cells that are split, in any order, and no steps at all", () => {
    const alone = [[2], [0], [1]];
    checkSchedule("test", { tasks: 3, partitions: [whole, [[2, 0], [1]], [[1], [0, 2]], alone] });
    checkSchedule("test", { tasks: 3, partitions: [] });
  });

  it.each([
    [[[[0, 1, 2], []]], /cell 1 of step 0 is empty/, { step: 0, cell: 1 }],
    [[whole, [[0, 3]]], /cell 0 of step 1 holds task 3; there are tasks 0 to 2/, { task: 3 }],
    [[[[0, -1]]], /holds task -1/, { step: 0, cell: 0, task: -1 }],
    [[[[0, 0.5]]], /holds task 0.5/, { task: 0.5 }],
    [[[[0, 1, 2], [0]]], /task 0 is in cells 0 and 1 of step 0/, { task: 0, cells: [0, 1] }],
    [[[[0, 1, 2, 2]]], /task 2 is in cells 0 and 0 of step 0/, { task: 2, cells: [0, 0] }],
    [[[[1, 2]]], /task 0 is in no cell of step 0/, { step: 0, task: 0 }],
    [[whole, [[0], [1]]], /task 2 is in no cell of step 1/, { step: 1, task: 2 }],
    [
      [whole, [[0, 1], [2]], [[0], [2, 1]]],
      /cell 1 of step 2 is not nested: tasks 2 and 1 were in different cells at step 1/,
      { step: 2, cell: 1, tasks: [2, 1] },
    ],
  ] as const)("refuses %j", (partitions, words, details) => {
    const error = of(partitions as never);
    expect(error.message).toMatch(words);
    expect(error.details).toMatchObject(details);
  });

  it("names tasks where their names are known", () => {
    const ids = ["a", "b", "c"];
    expect(of([[[0, 1]]], ids).message).toMatch(/task "c" is in no cell/);
    expect(of([[[0, 1, 1]]], ids).message).toMatch(/task "b" is in cells/);
    expect(
      of(
        [
          [[0], [1, 2]],
          [[1], [0, 2]],
        ],
        ids,
      ).message,
    ).toMatch(/tasks "a" and "c" were/);
  });
});

describe("treeSchedule", () => {
  const ids = ["a", "b", "c", "d"];
  const tree = parseNewick("(((a,b),c),d);");
  const steps = [
    [[0, 1, 2], [3]],
    [[0, 1], [2], [3]],
    [[0], [1], [2], [3]],
  ];

  it("keeps as many of the coarsest levels as asked for, and that of the tasks", () => {
    const [first, second, last] = steps;
    const kept = (levels: number) => treeSchedule(tree, ids, { levels }).partitions;
    expect([1, 2, 3, 4].map(kept)).toEqual([[last], [first, last], steps, steps]);
    expect(treeSchedule(tree, ids, { steps: [0, 2, 1] }).partitions).toEqual([
      ...[second, second, last],
    ]);
  });

  it("of one task is that task", () => {
    const one = { tasks: 1, partitions: [[[0]]] };
    expect(treeSchedule({ task: "a" }, ["a"])).toEqual(one);
    expect(treeSchedule({ task: "a" }, ["a"], { root: true })).toEqual(one);
  });

  it.each([
    [{ levels: 0 }, /levels/],
    [{ levels: 1.5 }, /levels/],
    [{ steps: [1, 1] }, /2 entries and the tree 3 levels/],
    [{ steps: [1, -1, 1] }, /steps/],
    [{ steps: [1, 0.5, 1] }, /steps/],
  ])("refuses %j", (options, words) => {
    const { code, message } = caught(() => treeSchedule(tree, ids, options));
    expect([code, message]).toEqual(["option", expect.stringMatching(words)]);
  });
});
