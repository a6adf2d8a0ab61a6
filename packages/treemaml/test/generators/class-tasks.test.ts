import { LegendreError, treeDispose } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { caught } from "../../../core-tensor/test/tree/caught.ts";
import {
  cifar10Classes,
  cifar10Tree,
  classTasks,
  fashionClasses,
  fashionTree,
  parseNewick,
  printNewick,
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

describe("tasks of classes, by hand", () => {
  const data = (each: number) => ({
    values: Array.from({ length: 3 * each }, (_, i) => [i, i / 8]).flat(),
    shape: [1, 2],
    labels: Array.from({ length: 3 * each }, (_, i) => i % 3),
  });
  const options = { classes: ["a", "b", "c"], tree: parseNewick("((a,b)x,c);"), seed: 2 };

  it("are two a class of five shots and ten queries, and as many of other classes, where nothing is said", () => {
    const { tasks, tree } = classTasks(data(20), options);
    expect(printNewick(tree)).toBe("(((a/0,a/1)a,(b/0,b/1)b)x,(c/0,c/1)c);");
    expect(tasks).toMatchObject({
      ids: treeTasks(tree),
      weights: [1, 1, 1, 1, 1, 1],
      supportCounts: [10, 10, 10, 10, 10, 10],
      queryCounts: [20, 20, 20, 20, 20, 20],
    });
    for (const [side, shots] of [
      ["support", 5],
      ["query", 10],
    ] as const) {
      const { x, y } = tasks[side].batch;
      expect([x.shape, y.shape, y.dtype]).toEqual([[6, 2 * shots, 1, 2], [6, 2 * shots], "int32"]);
      const examples = x.reshape([-1, 2]).arraySync() as number[][];
      for (const [row, [value = 0, second]] of examples.entries()) {
        const task = Math.floor(row / (2 * shots));
        const own = value % 3 === Math.floor(task / 2);
        expect(own).toBe(row % (2 * shots) < shots);
        expect([y.dataSync()[row], second]).toEqual([own ? 1 : 0, value / 8]);
      }
    }
    treeDispose([tasks.support, tasks.query]);
  });

  it("need as many examples of a class as both sides take", () => {
    const made = classTasks(data(15), { ...options, perClass: 1 });
    treeDispose([made.tasks.support, made.tasks.query]);
    const { code, message } = caught(() => classTasks(data(14), options));
    expect([code, message]).toEqual([
      "data",
      expect.stringMatching(/class "a" has 14 examples, and 15 are needed/),
    ]);
    const few = { ...data(15), labels: data(15).labels.with(-1, 7) };
    expect(caught(() => classTasks(few, options)).details).toEqual({ class: "c" });
  });

  it("are the same for a seed in every version", () => {
    const { tasks } = classTasks(data(4), { ...options, perClass: 1, shots: 1, queryShots: 1 });
    const firsts = (tasks.support.batch.x.reshape([-1, 2]).arraySync() as number[][]).map(
      ([v]) => v,
    );
    expect(firsts).toEqual([6, 7, 10, 9, 11, 7]);
    treeDispose([tasks.support, tasks.query]);
  });

  it("have the classes of CIFAR-10 and their tree", () => {
    expect(printNewick(cifar10Tree)).toBe(
      "(((airplane,ship),(automobile,truck)),((cat,dog),(deer,horse),bird,frog));",
    );
    expect(cifar10Classes[9]).toBe("truck");
  });
});
