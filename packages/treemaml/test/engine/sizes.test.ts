import { describe, expect, it } from "vitest";
import { caught } from "../../../core-tensor/test/tree/caught.ts";
import { type Schedule, starSchedule } from "../../src/index.ts";
import { learnerOf, type Options, start, two } from "./two-numbers.ts";

describe("sizes of the inner steps", () => {
  const sizesOf = (options: Partial<Options>): number[][] =>
    learnerOf(options)
      .init(start())
      .sizes.map((set) =>
        set.map((size) => Math.round(1e4 * (size.dataSync()[0] as number)) / 1e4),
      );

  it("are one for each step that is known before, and as many as innerLr where none is", () => {
    const schedule = starSchedule(2, 2);
    const later = (): Schedule => schedule;
    expect(sizesOf({})).toEqual([[0.01]]);
    expect(sizesOf({ steps: 0 })).toEqual([[0.01]]);
    expect(sizesOf({ steps: 3 })).toEqual([[0.01], [0.01], [0.01]]);
    expect(sizesOf({ schedule })).toEqual([[0.01], [0.01]]);
    expect(sizesOf({ schedule: later })).toEqual([[0.01]]);
    expect(sizesOf({ schedule: later, innerLr: [0.1, 0.2] })).toEqual([[0.1], [0.2]]);
    expect(sizesOf({ schedule: later, steps: 2 })).toEqual([[0.01], [0.01]]);
    expect(sizesOf({ steps: 2, innerLr: [0.1, 0.2], learnInnerLr: "tensor" })).toEqual([
      [0.1, 0.1],
      [0.2, 0.2],
    ]);
    expect(sizesOf({ innerLr: 0.3, learnInnerLr: "element", steps: 2 })).toEqual([[0.3, 0.3]]);
  });

  it("are refused in another number", () => {
    const message = (options: Partial<Options>): string =>
      caught(() => learnerOf(options).init(start())).message;
    const innerLr = [0.1, 0.2];
    expect(message({ innerLr })).toContain("innerLr has 2 values and there are 1 steps");
    expect(message({ innerLr, steps: 3 })).toContain("there are 3 steps");
    expect(message({ innerLr: [], steps: 2 })).toContain("innerLr has 0 values");
    expect(message({ innerLr, steps: 2, learnInnerLr: "element" })).toContain("got 2");
  });

  it("have to be those of the steps, or their first ones to adapt, where each has its own", async () => {
    const all = [0, 1, 2, 3];
    const taken = async (options: Partial<Options>, first: boolean): Promise<number[]> => {
      const learner = learnerOf({ innerLr: 0.1, ...options });
      const state = learner.init(start());
      const found: number[] = [];
      for (const steps of all) {
        const schedule = starSchedule(2, steps);
        const call = first
          ? learner.adapt(state, two, schedule)
          : learner.metaGradient(state, two, schedule);
        await call.then(
          () => found.push(steps),
          (error) =>
            expect(error.details).toEqual({ sizes: learner.init(start()).sizes.length, steps }),
        );
      }
      return found;
    };
    for (const learnInnerLr of ["step", "tensor"] as const) {
      expect(await taken({ steps: 2, learnInnerLr }, false)).toEqual([0, 2]);
      expect(await taken({ steps: 2, learnInnerLr }, true)).toEqual([0, 1, 2]);
      expect(await taken({ learnInnerLr }, true)).toEqual(all);
    }
    for (const learnInnerLr of ["none", "element"] as const) {
      expect(await taken({ steps: 2, learnInnerLr }, true)).toEqual(all);
    }
  });

  it("have gradients that add up over the leaves that share a size", async () => {
    const sizeGrads = async (learnInnerLr: "step" | "tensor" | "none"): Promise<number[][]> => {
      const learner = learnerOf({ innerLr: [0.1, 0.2], steps: 2, learnInnerLr });
      const found = await learner.metaGradient(learner.init(start()), two);
      return found.sizeGrads.map((set) => set.map((size) => size.dataSync()[0] as number));
    };
    // b after both steps is (1 − 4 α)(1 − 4 β), its loss 2 b²: by α it falls by 4 b · 4 (1 − 4 β).
    const tensors = await sizeGrads("tensor");
    expect(tensors[0]?.[1]).toBeCloseTo(-4 * 0.12 * 4 * 0.2, 5);
    expect(tensors[1]?.[1]).toBeCloseTo(-4 * 0.12 * 4 * 0.6, 5);
    // The way from a to y of ±2 is left by (1 − 2 α)(1 − 2 β) = 0.48: the loss is 4 · 0.48².
    expect(tensors[0]?.[0]).toBeCloseTo(-8 * 0.48 * 2 * 0.6, 5);
    expect(tensors[1]?.[0]).toBeCloseTo(-8 * 0.48 * 2 * 0.8, 5);
    const steps = await sizeGrads("step");
    for (const [k, set] of tensors.entries()) {
      expect(steps[k]).toHaveLength(1);
      expect(steps[k]?.[0]).toBeCloseTo((set[0] as number) + (set[1] as number), 5);
    }
    expect(await sizeGrads("none")).toEqual([[0], [0]]);
  });
});
