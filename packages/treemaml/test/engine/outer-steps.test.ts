import { chain, sgd, treeDispose } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type MetaState, stackTasks } from "../../src/index.ts";
import { learnerOf, type Options, type Params, start, target, two } from "./two-numbers.ts";

const valuesAt = ({ a, b }: Params): number[] => [a, b].map((leaf) => leaf.dataSync()[0] as number);

describe("outer steps", () => {
  /** Params after each step of size 1, and what the steps report. */
  async function steps(options: Partial<Options>, count: number) {
    const learner = learnerOf({ innerLr: 0.1, outer: sgd({ lr: 1 }), ...options });
    let state: MetaState<Params> = learner.init(start());
    const at = [valuesAt(state.params)];
    const norms: number[] = [];
    for (let i = 0; i < count; i++) {
      expect(state.count.dataSync()[0]).toBe(i);
      const step = await learner.step(state, two);
      state = step.state;
      at.push(valuesAt(state.params));
      norms.push(step.gradientNorm);
    }
    return { at, norms };
  }

  // Both tasks together pull a nowhere: 1 and 5 lie as far from 3. The gradient of b is 4 · 0.6² b = 1.44 b.
  const exact = -0.44;
  /** Without the derivative of the inner step it is 4 · 0.6 b = 2.4 b. */
  const first = -1.4;
  const close = (found: number[][], b: number[]): void => {
    for (const [i, at] of found.entries()) {
      expect(at[0]).toBeCloseTo(3, 5);
      expect(at[1]).toBeCloseTo(b[i] as number, 5);
    }
    expect(found).toHaveLength(b.length);
  };

  it("are of first order for as many steps as asked for, and then exact", async () => {
    close((await steps({}, 2)).at, [1, exact, exact ** 2]);
    close((await steps({ order: "first" }, 2)).at, [1, first, first ** 2]);
    close((await steps({ order: { firstUntil: 0 } }, 1)).at, [1, exact]);
    close((await steps({ order: { firstUntil: 2 } }, 3)).at, [
      1,
      first,
      first ** 2,
      first ** 2 * exact,
    ]);
  });

  it("of several meta-batches move at the last of them, by their mean", async () => {
    const { at, norms } = await steps({ accumulate: 3 }, 6);
    close(at, [1, 1, 1, exact, exact, exact, exact ** 2]);
    expect(norms[0]).toBeCloseTo(1.44, 5);
    close((await steps({ accumulate: 2 }, 2)).at, [1, 1, exact]);
  });

  it("are as long as allowed at most, and report the length before", async () => {
    const { at, norms } = await steps({ outerClip: 0.25 }, 2);
    close(at, [1, 0.75, 0.5]);
    expect(norms[0]).toBeCloseTo(1.44, 5);
    expect(norms[1]).toBeCloseTo(1.08, 5);
    close((await steps({ outerClip: 2 }, 1)).at, [1, exact]);
    close((await steps({ outerClip: 0.25, accumulate: 2 }, 2)).at, [1, 1, 0.75]);
    close((await steps({ outer: chain(sgd({ lr: 0.5 })) }, 1)).at, [1, 1 - 0.72]);
  });

  it("weigh tasks by their numbers of examples where they are asked to", async () => {
    const uneven = stackTasks([target([1], [2, 2, 2]), target([5, 5, 5], [0])]);
    const found = async (weighting: "task" | "examples") => {
      const learner = learnerOf({
        innerLr: 0.25,
        weighting,
        schedule: { tasks: 2, partitions: [[[0, 1]]] },
      });
      const state = learner.init(start());
      const { params } = await learner.adapt(state, uneven);
      const { loss: value } = await learner.metaGradient(state, uneven);
      return [...params.a.dataSync(), value.dataSync()[0] as number];
    };
    // From 3 half of the way to the mean of the targets, by task 3 and by example 4. b is left at 0.
    expect(await found("task")).toEqual([3, 3, (1 + 9) / 2]);
    expect(await found("examples")).toEqual([3.5, 3.5, (3 * 1.5 ** 2 + 3.5 ** 2) / 4]);
  });
});

describe("dispose", () => {
  it("frees programs, which are made anew where they are needed", async () => {
    let traced = 0;
    const learner = learnerOf({
      compile: true,
      loss: ({ a, b }, y) => {
        traced++;
        return tf.add(tf.squaredDifference(a, y), b);
      },
    });
    const state = learner.init(start());
    const { params } = await learner.adapt(state, two);
    const calls: Record<string, () => Promise<unknown>> = {
      step: () => learner.step(state, two),
      adaptAlone: () => learner.adaptAlone(state, params, two, { first: 0, steps: 1 }),
      losses: () => learner.losses(params, two),
    };
    const seen = async (): Promise<Record<string, boolean>> => {
      const found: Record<string, boolean> = {};
      for (const [name, call] of Object.entries(calls)) {
        traced = 0;
        treeDispose(await call());
        found[name] = traced > 0;
      }
      return found;
    };
    const each = (value: boolean) =>
      Object.fromEntries(Object.keys(calls).map((name) => [name, value]));
    await seen();
    expect(await seen()).toEqual(each(false));
    learner.dispose();
    expect(await seen()).toEqual(each(true));
    learner.dispose();
  });
});
