import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { batches } from "../../src/data/index.ts";
import { hostArray } from "../../src/graph/index.ts";
import { saveCheckpoint } from "../../src/io/index.ts";
import { adam, sgd } from "../../src/optim/index.ts";
import { key } from "../../src/random/index.ts";
import { type FitOptions, fit } from "../../src/train/index.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fit-options-"));
});
afterEach(() => rm(folder, { recursive: true }));

type Params = { w: tf.Scalar };
const data = (rows: number) => batches({ x: new Float32Array(rows) }, { batchSize: 1 });
const base = (rows = 4): FitOptions<Params, unknown> => ({
  params: { w: tf.scalar(1) },
  data: data(rows),
  optimizer: sgd({ lr: 0.25 }),
  loss: (p) => tf.square(p.w),
});
const refusal = async (options: object): Promise<string> => {
  const error = await fit({ ...base(), ...options }).catch((cause: Error) => cause);
  return error instanceof Error ? error.message : "no error";
};

describe("fit without options", () => {
  it("goes once over the data, and reads the loss every ten steps and at the end", async () => {
    const { history, step, status } = await fit(base(25));
    expect([status, step]).toEqual(["finished", 25]);
    expect(history.map((record) => [record.kind, record.step, record.epoch])).toEqual([
      ["train", 10, 0],
      ["train", 20, 0],
      ["train", 25, 1],
    ]);
    // The mean over steps 1 to 10 of w², which starts at 1 and falls to a quarter each step.
    expectAllClose(history[0]!.loss as number, (1 - 4 ** -10) / 0.75 / 10, { tolerance: 1e-6 });
    const seconds = history.map((record) => record.seconds);
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
    expect(seconds[0]).toBeGreaterThan(0);
  });

  it("draws by the key of seed 0", async () => {
    const drawn: number[][] = [];
    const loss: FitOptions<Params, unknown>["loss"] = (p, _, { key: own }) => {
      drawn.push(Array.from(own.dataSync()));
      return tf.square(p.w);
    };
    await fit({ ...base(2), loss });
    await fit({ ...base(2), loss, key: key(0) });
    await fit({ ...base(2), loss, key: key(1) });
    expect(drawn.slice(2, 4)).toEqual(drawn.slice(0, 2));
    expect(drawn[0]).not.toEqual(drawn[1]);
    expect(drawn[4]).not.toEqual(drawn[0]);
  });

  it("tells a reporter where it is", async () => {
    const told: unknown[] = [];
    const result = await fit({
      ...base(2),
      epochs: 2,
      logEvery: 2,
      evaluate: () => ({ score: 3 }),
      reporter: {
        start: (progress) => told.push(["start", progress]),
        step: (progress) => told.push(["step", progress]),
        record: ({ kind }, progress) => told.push([kind, progress]),
        end: (status, progress) => told.push([status, progress]),
      },
    });
    const at = (step: number, epoch: number, loss: number | undefined) => {
      return { step, steps: 4, epoch, epochs: 2, loss };
    };
    const losses = [0, 2].map((i) => (4 ** -i + 4 ** -(i + 1)) / 2);
    expect(told).toEqual([
      ["start", at(0, 0, undefined)],
      ["step", at(1, 0, undefined)],
      ["train", at(2, 1, losses[0])],
      ["evaluate", at(2, 1, losses[0])],
      ["step", at(2, 1, losses[0])],
      ["step", at(3, 1, losses[0])],
      ["train", at(4, 2, losses[1])],
      ["evaluate", at(4, 2, losses[1])],
      ["step", at(4, 2, losses[1])],
      ["finished", at(4, 2, losses[1])],
    ]);
    expect(result.state).toEqual({});
  });

  it("gives back what it was given for no passes", async () => {
    const { history, step, status, params } = await fit({ ...base(), epochs: 0 });
    expect([history, step, status, params.w.dataSync()[0]]).toEqual([[], 0, "finished", 1]);
  });
});

describe("options of fit", () => {
  const step = () => ({}) as never;
  it.each<[object, string]>([
    [{ precision: "float16" }, 'precision must be one of "float32", "float64"'],
    [{ optimizer: {} }, "optimizer must be a transform, e.g. adam({ lr })"],
    [{ optimizer: undefined }, "optimizer must be a transform"],
    [{ data: {} }, "data must be a batch source, e.g. batches(…)"],
    [{ data: { at: step, perEpoch: 0 } }, "data.perEpoch must be a whole number at least 1, got 0"],
    [{ data: { at: step, perEpoch: 1.5 } }, "data.perEpoch must be a whole number at least 1"],
    [{ step }, "loss or step must be a function, and only one of the two"],
    [{ loss: undefined }, "loss or step must be a function, and only one of the two"],
    [
      { loss: undefined, step, compile: true },
      "compile must be left out beside a step of your own",
    ],
    [{ epochs: -1 }, "epochs must be a whole number at least 0, got -1"],
    [{ epochs: Infinity }, "epochs must be a whole number at least 0, got Infinity"],
    [{ logEvery: 0 }, "logEvery must be a whole number at least 1, got 0"],
    [{ checkpoint: { path: "" } }, "checkpoint.path must be the path of a file"],
    [{ checkpoint: {} }, "checkpoint.path must be the path of a file"],
    [{ checkpoint: { path: "x", every: 0 } }, "checkpoint.every must be a whole number at least 1"],
    [
      { checkpoint: { path: "x", evry: 1 } },
      'unknown option "evry"; the nearest known name is "every"',
    ],
    [{ resume: true }, "checkpoint must be given to go on from (resume is set)"],
    [{ earlyStopping: { metric: "a" } }, 'evaluate must be a function that returns "a"'],
    [{ key: 3 }, "key"],
    [{ state: { a: "text" } }, "state.a must be a tensor, got a string"],
    [{ params: { w: 1 } }, "params.w must be a tensor, got a number"],
  ])("are refused: %o", async (options, message) => {
    expect(await refusal(options)).toContain(message);
  });

  it("are those of the run that is taken up", async () => {
    const path = join(folder, "run.safetensors");
    const checkpoint = { path };
    await fit({ ...base(), checkpoint });
    const taken = (options: object) => refusal({ checkpoint, resume: true, ...options });
    expect(await taken({})).toBe("no error");
    expect(await taken({ data: data(5) })).toContain(
      `${path} has 4 batches a pass, the data here have 5; resume with the same data`,
    );
    expect(await taken({ optimizer: adam({ lr: 1 }) })).toContain(
      "is of another model or optimiser: checkpoint.optState has",
    );
    expect(await taken({ state: { seen: tf.scalar(0) } })).toContain("checkpoint.state has");
    const double = { precision: "float64", params: { w: hostArray([1], []) } };
    expect(await taken(double)).toContain(
      `${path} is a run in float32, this one is in float64; resume with precision: "float32"`,
    );
    await saveCheckpoint(path, {}, { kind: "other" });
    expect(await taken({})).toContain(
      `${path} is a checkpoint, but not of a run; choose another path`,
    );
    // A path where nothing is yet is a new run.
    const fresh = { path: join(folder, "none.safetensors") };
    expect(await refusal({ checkpoint: fresh, resume: true })).toBe("no error");
  });
});
