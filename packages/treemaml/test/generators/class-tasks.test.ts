import { LegendreError, treeDispose } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import {
  cifar10Classes,
  cifar10Tree,
  classTasks,
  fashionClasses,
  fashionTree,
  treeSchedule,
  treeTasks,
} from "../../src/index.ts";

/** Forty examples of each of ten classes; the values are class and number. */
const data = {
  values: Array.from({ length: 400 }, (_, i) => [i % 10, Math.floor(i / 10)]).flat(),
  shape: [2],
  labels: Array.from({ length: 400 }, (_, i) => i % 10),
};
const options = { classes: cifar10Classes, tree: cifar10Tree, seed: 1 };

describe("tasks along a tree of classes", () => {
  it("the trees have the classes as leaves", () => {
    expect(treeTasks(cifar10Tree).sort()).toEqual([...cifar10Classes].sort());
    expect(treeTasks(fashionTree).sort()).toEqual([...fashionClasses].sort());
  });
  it("support and queries are of the class and of others, and share no example", () => {
    const { tasks } = classTasks(data, { ...options, perClass: 3, shots: 4, queryShots: 6 });
    const rows = (side: "support" | "query"): number[][][] =>
      tasks[side].batch.x.arraySync() as number[][][];
    const labels = tasks.support.batch.y.arraySync() as number[][];
    for (const [t, id] of tasks.ids.entries()) {
      const own = cifar10Classes.indexOf(id.split("/")[0] as string);
      const examples = rows("support")[t] as number[][];
      for (const [i, [c]] of examples.entries()) expect(c === own).toBe(labels[t]?.[i] === 1);
      const seen = [...examples, ...(rows("query")[t] as number[][])].map(String);
      expect(new Set(seen).size).toBe(20);
    }
    expect(tasks.ids.length).toBe(30);
    treeDispose([tasks.support, tasks.query]);
  });
  it("the tree holds the tasks below their classes", () => {
    const { tasks, tree } = classTasks(data, options);
    const { partitions } = treeSchedule(tree, tasks.ids);
    expect(partitions[0]?.map((cell) => cell.length).sort((a, b) => a - b)).toEqual([8, 12]);
    expect(partitions.at(-1)?.length).toBe(20);
    treeDispose([tasks.support, tasks.query]);
  });
  it("the same seed gives the same tasks", () => {
    const values = (seed: number): number[] => {
      const { tasks } = classTasks(data, { ...options, seed });
      const found = Array.from(tasks.query.batch.x.dataSync());
      treeDispose([tasks.support, tasks.query]);
      return found;
    };
    expect(values(3)).toEqual(values(3));
    expect(values(3)).not.toEqual(values(4));
  });
  it("says what is wrong", () => {
    const error = (f: () => unknown): LegendreError => {
      try {
        f();
      } catch (found) {
        return found as LegendreError;
      }
      throw new Error("nothing was thrown");
    };
    expect(error(() => classTasks(data, { ...options, shots: 40 })).message).toContain("airplane");
    expect(error(() => classTasks(data, { ...options, tree: fashionTree }))).toBeInstanceOf(
      LegendreError,
    );
    expect(error(() => classTasks(data, { ...options, shots: 0 })).code).toBe("option");
  });
});
