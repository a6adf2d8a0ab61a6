import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { caught } from "../../../core-tensor/test/tree/caught.ts";
import {
  anil,
  clusterOnly,
  fomaml,
  maml,
  metaSgd,
  reptile,
  type Schedule,
  starSchedule,
  treeMaml,
} from "../../src/index.ts";
import { learnerOf, loss, start, two } from "./two-numbers.ts";

const refused = (options: object): string => {
  const { code, message } = caught(() => learnerOf(options));
  expect(["option", "non-finite"]).toContain(code);
  return message;
};

describe("options of treeMaml", () => {
  it.each([
    [{ loss: undefined }, /loss is missing/],
    [{ loss: 3 }, /loss is missing/],
    [{ precondition: 3 }, /precondition must be a function .*, got number/],
    [{ learnInnerLr: "steps" }, /learnInnerLr/],
    [{ weighting: "tasks" }, /weighting/],
    [{ layout: "cell" }, /layout/],
    [{ badTasks: "ignore" }, /badTasks/],
    [{ order: "second" }, /order/],
    [{ order: null }, /order/],
    [{ order: {} }, /order\.firstUntil/],
    [{ order: { firstUntl: 1 } }, /firstUntl/],
    [{ innerLr: [0.1, Number.NaN] }, /innerLr/],
    [{ outer: undefined, outr: 1 }, /outr/],
    [{ outer: { init: () => null } }, /outer must be an optimiser/],
    [{ outer: { update: () => null } }, /outer must be an optimiser/],
    [{ outer: null }, /outer must be an optimiser/],
    [{ outer: 3 }, /outer must be an optimiser/],
    [{ inner: 3 }, /inner must be .*, got 3/],
    [{ inner: null }, /inner must be .*, got null/],
    [{ inner: "rmsprop" }, /inner\.kind/],
    [{ inner: ["sgd", { kind: "nesterov" }] }, /inner\.kind/],
    [{ inner: { kind: "sgd", decay: 0.9 } }, /decay/],
    [{ inner: { kind: "momentum", b1: 0.9 } }, /b1/],
  ])("refuses %j", (options, words) => expect(refused(options)).toMatch(words));

  it("refuses leaves to adapt that are none", () => {
    const { code, details } = caught(() => learnerOf({ adapt: () => false }).init(start()));
    expect([code, details]).toEqual(["option", { option: "adapt", paths: ["a", "b"] }]);
  });

  it("refuses a loss that is a table", async () => {
    const table = learnerOf({ loss: (p, y) => tf.expandDims(loss(p, y), 0) });
    await expect(table.evaluate(table.init(start()), two)).rejects.toMatchObject({
      code: "shape",
      details: { shape: [1, 1] },
    });
  });
});

describe("the number of steps", () => {
  const ids = ["x", "y", "z"];
  const steps = (learner: { scheduleOf(ids: readonly string[]): Schedule }): number => {
    const found = learner.scheduleOf(ids);
    expect(found.tasks).toBe(3);
    return found.partitions.length;
  };

  it("is 1 unless given, for every variant", () => {
    const adapt = (path: string): boolean => path === "a";
    const base = { loss };
    const clusters = [[0, 2], [1]];
    expect([treeMaml, maml, fomaml, reptile, metaSgd].map((make) => steps(make(base)))).toEqual([
      ...[1, 1, 1, 1, 1],
    ]);
    expect([steps(anil({ loss, adapt })), steps(clusterOnly({ loss, clusters }))]).toEqual([1, 1]);
    const three = { loss, steps: 3 };
    expect([treeMaml, maml, fomaml, reptile, metaSgd].map((make) => steps(make(three)))).toEqual([
      ...[3, 3, 3, 3, 3],
    ]);
    expect(steps(clusterOnly({ ...three, clusters }))).toBe(3);
    expect(clusterOnly({ ...three, clusters }).scheduleOf(ids).partitions[2]).toEqual(clusters);
    expect(clusterOnly({ loss, clusters: () => clusters }).scheduleOf(ids).partitions).toEqual([
      ...[clusters],
    ]);
    expect(steps(maml({ ...three, steps: 0 }))).toBe(0);
  });

  it("is that of the schedule, which it may not differ from", () => {
    const schedule = starSchedule(3, 2);
    for (const given of [schedule, () => schedule]) {
      expect(steps(learnerOf({ schedule: given }))).toBe(2);
      expect(steps(learnerOf({ schedule: given, steps: 2 }))).toBe(2);
      for (const wrong of [1, 3]) {
        const { code, message } = caught(() => steps(learnerOf({ schedule: given, steps: wrong })));
        expect(code).toBe("option");
        expect(message).toContain(`the schedule has 2 steps and steps is ${wrong}`);
      }
    }
  });

  it("is that of a meta-batch's tasks", async () => {
    const learner = learnerOf({ schedule: starSchedule(3, 1) });
    await expect(learner.step(learner.init(start()), two)).rejects.toMatchObject({
      code: "structure",
      details: { tasks: 2 },
    });
  });

  it("takes the first rules of a list, and refuses a list that is shorter", async () => {
    const learner = learnerOf({ inner: ["sgd", "sgd", "momentum"], innerLr: 0.1, steps: 3 });
    const state = learner.init(start());
    const at = async (k: number): Promise<number[]> => {
      const { params } = await learner.adapt(state, two, starSchedule(2, k));
      return [...params.b.dataSync()].map((v) => Math.round(1e4 * v) / 1e4);
    };
    // The slope of 2 b² is 4 b: each step leaves 0.6.
    expect([await at(0), await at(1), await at(2), await at(3)]).toEqual(
      [1, 0.6, 0.36, 0.216].map((v) => [v, v]),
    );
    const long = learner.evaluate(state, two, starSchedule(2, 4));
    await expect(long).rejects.toThrow(/inner has 3 rules and the schedule 4 steps/);
  });
});
