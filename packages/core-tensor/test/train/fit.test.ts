import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { batches, rows } from "../../src/data/index.ts";
import { isLegendreError } from "../../src/errors.ts";
import { readMetrics } from "../../src/io/index.ts";
import { adam, applyUpdates, type GradientTransform, sgd } from "../../src/optim/index.ts";
import { key as keyOf } from "../../src/random/index.ts";
import { type FitRecord, fit } from "../../src/train/index.ts";
import { grad } from "../../src/transforms/index.ts";
import { treeDispose, treeLeaves } from "../../src/tree/index.ts";
import { failure } from "../io/mutations.ts";
import { regression } from "./regression.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fit-"));
});
afterEach(() => rm(folder, { recursive: true }));

const values = (tree: unknown) => treeLeaves(tree).map((leaf) => Array.from(leaf.dataSync()));
const timeless = (history: readonly FitRecord[]) =>
  history.map(({ seconds: _seconds, ...record }) => record);

/** A quadratic of one weight: the loss is w², whatever the batch. */
const square = {
  params: { w: tf.scalar(1) },
  data: batches({ x: new Float32Array(4) }, { batchSize: 1 }),
  loss: (p: { w: tf.Scalar }) => tf.square(p.w),
};

describe("fit", () => {
  it("takes one step a batch and reports losses", async () => {
    const result = await fit({ ...square, optimizer: sgd({ lr: 0.25 }), epochs: 2, logEvery: 3 });
    expect(result).toMatchObject({ status: "finished", step: 8, position: { epoch: 2, batch: 0 } });
    expectAllClose(result.params.w, 2 ** -8);
    // w halves each step: means of w² over steps 1–3, 4, 5–6, 7–8.
    const mean = (...steps: number[]) =>
      steps.reduce((sum, step) => sum + 4 ** -step, 0) / steps.length;
    expect(timeless(result.history).map(({ step, epoch }) => [step, epoch])).toEqual([
      [3, 0],
      [4, 1],
      [6, 1],
      [8, 2],
    ]);
    expectAllClose(
      result.history.map(({ loss }) => loss as number),
      [mean(0, 1, 2), mean(3), mean(4, 5), mean(6, 7)],
    );
    expect(square.params.w.isDisposed).toBe(false);
  });

  it.each([
    [3, [3, 6]],
    [undefined, [4, 8]],
    [1, [1, 2, 3, 4, 5, 6, 7, 8]],
    [5, [5]],
    [20, []],
  ])("saves a checkpoint every %s steps, and at its end", async (every, saves) => {
    const path = join(folder, `every-${every}.safetensors`);
    const seen: number[] = [];
    let bytes = Buffer.alloc(0);
    const result = await fit({
      ...square,
      optimizer: sgd({ lr: 0.25 }),
      epochs: 2,
      checkpoint: { path, every },
      reporter: {
        step: ({ step }) => {
          const now = existsSync(path) ? readFileSync(path) : bytes;
          if (!now.equals(bytes)) seen.push(step);
          bytes = now;
        },
      },
    });
    expect(seen).toEqual(saves);
    const resumed = await fit({
      ...square,
      optimizer: sgd({ lr: 0.25 }),
      epochs: 2,
      checkpoint: { path, every },
      resume: true,
      loss: () => {
        throw new Error("a step was taken again");
      },
    });
    expect(resumed).toMatchObject({ status: "finished", step: 8 });
    expect(values(resumed.params)).toEqual(values(result.params));
  });

  it("learns, and is a function of its key", async () => {
    const problem = regression();
    const run = (seed: number) => fit({ ...problem, epochs: 12, key: keyOf(seed) });
    const [a, b, c] = [await run(1), await run(1), await run(2)];
    expect(a.history.at(-1)?.loss).toBeLessThan((a.history[0]?.loss as number) / 4);
    expect(values(a.params)).toEqual(values(b.params));
    expect(timeless(a.history)).toEqual(timeless(b.history));
    expect(values(a.params)).not.toEqual(values(c.params));
  });

  it("leaves no tensors but its results", async () => {
    const problem = regression();
    const run = async () => {
      const { params, optState, state } = await fit({
        ...problem,
        epochs: 1,
        logEvery: 2,
        checkpoint: { path: join(folder, "leak.safetensors"), every: 3 },
        metricsFile: join(folder, "leak.jsonl"),
        evaluate: (p) => ({ norm: tf.tidy(() => tf.sum(p.out).dataSync()[0]!) }),
      });
      treeDispose([params, optState, state]);
    };
    await expectNoLeak(run, 100);
    const bad = async () => {
      const error = await failure(() =>
        fit({ ...problem, loss: () => tf.ones([2]) as tf.Tensor, epochs: 1 }),
      );
      expect(isLegendreError(error, "shape")).toBe(true);
    };
    await expectNoLeak(bad, 10);
  });

  it("hands the extras to the optimiser", async () => {
    const seen: Record<string, unknown>[] = [];
    const spy: GradientTransform<{ w: tf.Scalar }> = {
      init: () => ({}),
      update: (updates, state, params, extra) => {
        const again = grad((p: typeof params) => extra!.loss!(p))(params);
        seen.push({
          ...extra,
          value: extra?.value?.dataSync()[0],
          slope: again.w.dataSync()[0],
          key: extra?.key?.shape,
        });
        return { updates: { w: tf.neg(updates.w) }, state };
      },
    };
    await fit({ ...square, optimizer: spy, extra: { model: "a model" } });
    expect(seen).toHaveLength(4);
    expect(seen[0]).toMatchObject({ model: "a model", step: 0, value: 1, slope: 2, key: [2] });
    expect(seen[1]).toMatchObject({ step: 1 });
    expect(Object.keys(seen[0]?.["batch"] as object)).toEqual(["x"]);
  });

  it("keeps the model's state", async () => {
    const result = await fit({
      ...square,
      optimizer: sgd({ lr: 0.25 }),
      state: { seen: tf.scalar(0) },
      loss: (p, _batch, { state }) => ({
        value: tf.square(p.w),
        aux: { seen: tf.add(state.seen, 1) as tf.Scalar },
      }),
    });
    expectAllClose(result.state.seen, 4);
  });

  it("takes a step of one's own, sync or async", async () => {
    for (const wait of [false, true]) {
      const step = (params: { w: tf.Scalar }, optState: { n: tf.Scalar }) => {
        const result = tf.tidy(() => ({
          params: { w: tf.mul(params.w, 0.5) as tf.Scalar },
          optState: { n: tf.add(optState.n, 1) as tf.Scalar },
          value: tf.square(params.w) as tf.Scalar,
        })) as unknown as {
          params: { w: tf.Scalar };
          optState: { n: tf.Scalar };
          value: tf.Scalar;
        };
        return wait ? Promise.resolve(result) : result;
      };
      const optimizer = {
        init: () => ({ n: tf.scalar(0) }),
        update: () => {
          throw new Error("not called");
        },
      };
      const { params, data } = square;
      const run = () => fit({ params, data, optimizer, step, epochs: 3 });
      const result = await run();
      expectAllClose([result.params.w, result.optState.n], [2 ** -12, 12]);
      await expectNoLeak(async () => {
        const { params: p, optState } = await run();
        treeDispose([p, optState]);
      }, 5);
    }
  });

  it("evaluates after each pass, and writes the history to a file", async () => {
    const metricsFile = join(folder, "metrics.jsonl");
    const result = await fit({
      ...square,
      optimizer: sgd({ lr: 0.25 }),
      epochs: 2,
      logEvery: 100,
      metricsFile,
      evaluate: async (params, { epoch, step }) => ({
        w: params.w.dataSync()[0] as number,
        place: epoch * 100 + step,
      }),
    });
    expect(timeless(result.history)).toMatchObject([
      { kind: "train", step: 4, epoch: 1 },
      { kind: "evaluate", step: 4, epoch: 1, w: 2 ** -4, place: 104 },
      { kind: "train", step: 8, epoch: 2 },
      { kind: "evaluate", step: 8, epoch: 2, w: 2 ** -8, place: 208 },
    ]);
    expect(await readMetrics(metricsFile)).toEqual(result.history);
  });
});

describe("a look at the optimiser", () => {
  it("is possible after each pass", async () => {
    const seen: number[][][] = [];
    const { optState } = await fit({
      ...square,
      optimizer: sgd({ lr: 0.1, momentum: 0.5 }),
      epochs: 2,
      evaluate: (_, place) => {
        seen.push(values(place.optState));
        return {};
      },
    });
    expect(seen[1]).toEqual(values(optState));
    expect(seen[0]).not.toEqual(seen[1]);
    expect(values(optState).flat().length).toBeGreaterThan(0);
  });
});

describe("a run that goes wrong", () => {
  it("ends with the last state that had a finite loss", async () => {
    // w: 1 → −2e20, where w² overflows.
    const options = { ...square, optimizer: sgd({ lr: 1e20 }), epochs: 5 };
    const result = await fit({ ...options, logEvery: 1 });
    expect(result).toMatchObject({ status: "non-finite", step: 0 });
    expect(values(result.params)).toEqual([[1]]);
    expect(result.history.map(({ step, loss }) => [step, loss])).toEqual([[1, 1]]);
  });

  it("ends so when only the update is not finite", async () => {
    const loss = (p: { w: tf.Scalar }) => tf.add(tf.sqrt(tf.sub(p.w, 1)), 1);
    const result = await fit({ ...square, loss, optimizer: sgd({ lr: 1 }), logEvery: 3 });
    expect(result).toMatchObject({ status: "non-finite", step: 0 });
    expect(values(result.params)).toEqual([[1]]);
  });

  it("leaves a checkpoint that it can be taken up from", async () => {
    const path = join(folder, "run.safetensors");
    const growing = (lr: number) => ({
      ...square,
      optimizer: sgd({ lr }),
      epochs: 4,
      logEvery: 3,
      checkpoint: { path, every: 2 },
      metricsFile: join(folder, "metrics.jsonl"),
      resume: true,
    });
    // w is multiplied by −1e15 a step: its square overflows at the third.
    const bad = await fit(growing(5e14));
    // The state after one step is finite, but its loss is 1e30.
    expect(bad).toMatchObject({ status: "non-finite", step: 0, position: { epoch: 0, batch: 0 } });
    const { checkpoint: _, ...plain } = { ...growing(5e14), resume: false };
    const last = await fit({ ...plain, logEvery: 1, divergence: false });
    expect(last).toMatchObject({ status: "non-finite", step: 1, position: { epoch: 0, batch: 1 } });
    const again = await fit(growing(0));
    expect(again).toMatchObject({ status: "finished", step: 16 });
    expect(values(again.params)).toEqual(values(bad.params));
    expect(await readMetrics(join(folder, "metrics.jsonl"))).toEqual(again.history);
    await expectNoLeak(async () => {
      await rm(path);
      treeDispose((await fit(growing(5e14))).params);
    }, 10);
  });

  it("names the batch at which a source ends before its pass is over", async () => {
    const short = {
      perEpoch: 3,
      at: ({ batch }: { batch: number }) => (batch < 2 ? [tf.ones([1])] : undefined) as never,
    };
    const error = await failure(() => fit({ ...square, data: short, optimizer: sgd({ lr: 0.1 }) }));
    expect(isLegendreError(error, "data")).toBe(true);
    expect(error.message).toMatch(/^fit: data gave undefined for batch 2 of pass 0, .* 3 batches/);
    expect(square.params.w.isDisposed).toBe(false);
  });

  it("refuses batches and params that are not finite", async () => {
    const optimizer = sgd({ lr: 0.1 });
    const data = batches({ x: Float32Array.of(1, 2, Number.NaN) }, { batchSize: 1 });
    const error = await failure(() => fit({ ...square, data, optimizer }));
    expect(isLegendreError(error, "non-finite")).toBe(true);
    expect(error.message).toContain("data.x holds NaN in row 2");
    const source = { perEpoch: 1, at: () => ({ x: tf.tensor1d([Infinity]) }) };
    const other = await failure(() => fit({ ...square, data: source, optimizer }));
    expect(other.message).toContain("fit: batch.x holds Infinity at index 0");
    const params = { w: tf.scalar(Number.NaN) };
    const third = await failure(() => fit({ ...square, params, optimizer }));
    expect(isLegendreError(third, "non-finite")).toBe(true);
  });

  it("names unknown options", async () => {
    const optimizer = sgd({ lr: 0.1 });
    const error = await failure(() =>
      fit({ ...square, optimizer, epoch: 3 } as unknown as Parameters<typeof fit>[0]),
    );
    expect(error.message).toContain('unknown option "epoch"; the nearest known name is "epochs"');
    const more = await failure(() => fit({ ...square, optimizer, resume: true }));
    expect(more.message).toContain("checkpoint must be given to go on from");
  });
});

describe("abort and resume", () => {
  it("stops at a signal between steps and goes on to the same numbers", async () => {
    const problem = regression();
    const whole = await fit({ ...problem, epochs: 4, logEvery: 3 });
    for (const stopAt of [1, 2, 8, 9, 29]) {
      const options = {
        ...problem,
        epochs: 4,
        logEvery: 3,
        checkpoint: { path: join(folder, `${stopAt}.safetensors`) },
        metricsFile: join(folder, `${stopAt}.jsonl`),
        resume: true,
      };
      const controller = new AbortController();
      const reporter = {
        step: ({ step }: { step: number }) => step === stopAt && controller.abort(),
      };
      const cut = await fit({ ...options, signal: controller.signal, reporter } as typeof options);
      expect(cut).toMatchObject({ status: "aborted", step: stopAt });
      const rest = await fit(options);
      expect(values([rest.params, rest.optState])).toEqual(values([whole.params, whole.optState]));
      expect(timeless(rest.history)).toEqual(timeless(whole.history));
      expect(await readMetrics(options.metricsFile)).toEqual(rest.history);
    }
  });

  it("hears a timer while it runs", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    const { status } = await fit({
      ...regression(),
      epochs: 1e6,
      signal: controller.signal,
    });
    expect(status).toBe("aborted");
  });

  it("refuses a checkpoint of another model, other data or damage", async () => {
    const path = join(folder, "run.safetensors");
    const problem = { ...regression(), checkpoint: { path }, resume: true };
    await fit(problem);
    const cases: [Partial<typeof problem>, RegExp][] = [
      [{ optimizer: sgd({ lr: 1 }) }, /another model or optimiser: checkpoint.optState has/],
      [{ params: { ...problem.params, out: tf.zeros([8, 2]) } }, /checkpoint.params.out has shape/],
      [
        {
          data: batches(
            { x: rows(new Float32Array(4), [2]), y: rows(new Float32Array(2), [1]) },
            { batchSize: 2 },
          ),
        },
        /has 8 batches a pass, the data here have 1/,
      ],
    ];
    for (const [change, message] of cases) {
      const error = await failure(() => fit({ ...problem, ...change }));
      expect(isLegendreError(error, "data")).toBe(true);
      expect(error.message).toMatch(message);
    }
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, bytes.length - 1));
    expect(isLegendreError(await failure(() => fit(problem)), "data")).toBe(true);
  });
});

it("agrees with a loop written by hand", async () => {
  const problem = regression();
  const optimizer = adam({ lr: 0.05 });
  const loss = (p: typeof problem.params, { x, y }: { x: tf.Tensor; y: tf.Tensor }) =>
    tf.mean(
      tf.squaredDifference(
        tf.matMul(
          tf.relu(
            tf.add(tf.matMul(x as tf.Tensor2D, p.hidden.kernel), p.hidden.bias),
          ) as tf.Tensor2D,
          p.out,
        ),
        y,
      ),
    );
  let params = problem.params;
  let state = optimizer.init(params);
  const data = batches(
    { x: rows(new Float32Array(20).fill(1), [2]), y: rows(new Float32Array(10).fill(2), [1]) },
    { batchSize: 4, seed: 1, epochs: 2 },
  );
  for (const batch of data) {
    const grads = grad(loss)(params, batch);
    const next = optimizer.update(grads, state, params);
    params = applyUpdates(params, next.updates);
    state = next.state;
  }
  const result = await fit({ params: problem.params, optimizer, loss, data, epochs: 2 });
  expect(values(result.params)).toEqual(values(params));
});
