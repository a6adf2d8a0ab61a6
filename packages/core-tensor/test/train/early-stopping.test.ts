import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { batches } from "../../src/data/index.ts";
import { adam, sgd } from "../../src/optim/index.ts";
import { type EarlyStopping, type FitOptions, fit } from "../../src/train/index.ts";
import { treeDispose, treeLeaves } from "../../src/tree/index.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stop-"));
});
afterEach(() => rm(folder, { recursive: true }));

type Params = { w: tf.Scalar };

/** w counts the steps; `scores` are what the evaluations after each pass of one step return. */
function counting(
  scores: readonly number[],
  earlyStopping?: EarlyStopping,
): FitOptions<Params, unknown> {
  return {
    params: { w: tf.scalar(0) },
    optimizer: sgd({ lr: 1 }),
    loss: (p) => tf.neg(p.w),
    data: batches({ x: new Float32Array(1) }, { batchSize: 1 }),
    epochs: scores.length,
    evaluate: (_, { epoch }) => ({ score: scores[epoch - 1] as number }),
    earlyStopping,
  };
}

const stopAt = async (scores: readonly number[], rule: Omit<EarlyStopping, "metric">) => {
  const result = await fit(counting(scores, { metric: "score", ...rule }));
  const { status, step, position, history, params } = result;
  const evaluations = history.filter(({ kind }) => kind === "evaluate").length;
  expectAllClose(params.w, step);
  expect(position).toEqual({ epoch: step, batch: 0 });
  return { status, step, evaluations };
};

describe("early stopping", () => {
  it("ends after so many evaluations without improvement, and gives the best params", async () => {
    const scores = [5, 4, 3, 3, 6, 2, 1];
    expect(await stopAt(scores, { patience: 2 })).toEqual({
      status: "stopped",
      step: 3,
      evaluations: 5,
    });
    expect(await stopAt(scores, { patience: 3 })).toEqual({
      status: "finished",
      step: 7,
      evaluations: 7,
    });
  });

  it("has patience for five evaluations, and takes any fall for an improvement", async () => {
    expect(await stopAt([3, 3, 3, 3, 3, 3, 1], {})).toEqual({
      status: "stopped",
      step: 1,
      evaluations: 6,
    });
    expect(await stopAt([3, 3, 3, 3, 3, 2.999, 3], {})).toMatchObject({
      status: "finished",
      step: 6,
    });
    expect(await stopAt([2, 3, 1], { patience: 1 })).toMatchObject({ step: 1, evaluations: 2 });
    // A fall by minDelta itself is none.
    const rule = { patience: 1, minDelta: 0.5 };
    expect(await stopAt([2, 1.5, 1], rule)).toMatchObject({ step: 1, evaluations: 2 });
    expect(await stopAt([2, 1.25, 1], rule)).toMatchObject({ step: 2, evaluations: 3 });
  });

  it("gives the best params when the passes run out too", async () => {
    const found = await stopAt([5, 1, 3, 2], { patience: 10 });
    expect(found).toEqual({ status: "finished", step: 2, evaluations: 4 });
  });

  it("asks for more than minDelta, and may look for the greatest", async () => {
    const scores = [1, 1.05, 1.15, 1.2, 1.22];
    const rule = { mode: "max", minDelta: 0.1, patience: 2 } as const;
    // 1.15 is the best; 1.2 and 1.22 do not exceed it by 0.1.
    expect(await stopAt(scores, rule)).toMatchObject({ status: "finished", step: 3 });
    expect(await stopAt([...scores, 9], rule)).toMatchObject({ status: "stopped", step: 3 });
  });

  it("does not take NaN for an improvement", async () => {
    const found = await stopAt([Number.NaN, 2, Number.NaN, Number.NaN, 0], { patience: 2 });
    expect(found).toEqual({ status: "stopped", step: 2, evaluations: 4 });
    const none = await fit(counting([Number.NaN, Number.NaN, 1], { metric: "score", patience: 2 }));
    expect([none.status, none.step]).toEqual(["stopped", 2]);
  });

  it("leaves other runs as they were", async () => {
    const result = await fit(counting([5, 1, 3, 2]));
    expect([result.status, result.step]).toEqual(["finished", 4]);
  });

  it("stops at the same place when it is resumed, whenever it was interrupted", async () => {
    const scores = [5, 4, 3, 7, 2.5, 4, 6, 8, 1, 0];
    const rule = { metric: "score", patience: 3 };
    const problem = { ...counting(scores, rule), optimizer: adam({ lr: 0.1 }) };
    const whole = await fit(problem);
    expect([whole.status, whole.step]).toEqual(["stopped", 5]);
    for (const after of [1, 4, 5, 7]) {
      const checkpoint = { path: join(folder, `${after}.safetensors`) };
      const abort = new AbortController();
      const first = await fit({
        ...problem,
        checkpoint,
        signal: abort.signal,
        reporter: { step: ({ step }) => step === after && abort.abort() },
      });
      expect([first.status, first.step]).toEqual(["aborted", after]);
      const second = await fit({ ...problem, checkpoint, resume: true });
      const third = await fit({ ...problem, checkpoint, resume: true });
      for (const result of [second, third]) {
        expect([result.status, result.step]).toEqual(["stopped", 5]);
        expect(numbers([result.params, result.optState])).toEqual(
          numbers([whole.params, whole.optState]),
        );
      }
      // More patience goes on from the end, not from the best.
      const more = await fit({
        ...problem,
        checkpoint,
        resume: true,
        earlyStopping: { metric: "score", patience: 4 },
      });
      expect([more.status, more.step]).toEqual(["finished", 10]);
    }
  });

  it("leaves no tensors but its results", async () => {
    const problem = counting([5, 4, 3, 7, 8], { metric: "score", patience: 2 });
    const checkpoint = { path: join(folder, "leak.safetensors") };
    await expectNoLeak(async () => {
      for (const resume of [false, true]) {
        const { params, optState, state } = await fit({ ...problem, checkpoint, resume });
        treeDispose([params, optState, state]);
      }
    }, 5);
    const failing = { ...problem, evaluate: () => ({ other: 1 }) };
    await expectNoLeak(() => fit(failing).catch(() => undefined), 5);
  });

  it("is checked", async () => {
    const wrong = (rule: object, evaluate: unknown = () => ({ score: 1 })) =>
      fit({ ...counting([1, 2]), evaluate: evaluate as never, earlyStopping: rule as never });
    await expect(wrong({})).rejects.toThrow(/metric must be the name/);
    await expect(wrong({ metric: "score", patience: 0 })).rejects.toThrow(/patience must be/);
    await expect(wrong({ metric: "score", mode: "least" })).rejects.toThrow(/mode must be one of/);
    await expect(wrong({ metric: "score" }, null)).rejects.toThrow(
      /evaluate must be a function that returns "score"/,
    );
    await expect(wrong({ metric: "accuracy" })).rejects.toThrow(
      /evaluate returned no number "accuracy", which earlyStopping watches \(it returned: score\)/,
    );
  });
});

function numbers(tree: unknown): number[][] {
  return treeLeaves(tree).map((leaf) => Array.from(leaf.dataSync()));
}
