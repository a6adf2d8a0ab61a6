import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { batches } from "../../src/data/index.ts";
import { HostArray, hostArray } from "../../src/index.ts";
import { loadCheckpoint, readMetrics } from "../../src/io/index.ts";
import { adam, applyUpdates, type GradientTransform, sgd } from "../../src/optim/index.ts";
import { consoleReporter, type FitOptions, fit } from "../../src/train/index.ts";
import { grad } from "../../src/transforms/index.ts";
import { treeDispose, treeLeaves, treeScale } from "../../src/tree/index.ts";
import { problems } from "./../optim/conformance.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "diverge-"));
});
afterEach(() => rm(folder, { recursive: true }));

type Params = { w: tf.Tensor };
const plain = () => batches({ x: new Float32Array(20) }, { batchSize: 1 });
const numbersOf = (tree: unknown): number[] =>
  treeLeaves<tf.Tensor | HostArray>(tree).flatMap((leaf) => [
    ...(leaf instanceof HostArray ? leaf.data : leaf.dataSync()),
  ]);

/** `scale · (w² + shift)` from w = 1; sgd multiplies w by `growth` a step. */
function parabola(growth: number, { scale = 1, shift = 0 } = {}): FitOptions<Params, unknown> {
  return {
    params: { w: tf.scalar(1) },
    optimizer: sgd({ lr: (1 - growth) / (2 * scale) }),
    loss: ({ w }) => tf.mul(tf.add(tf.square(w), tf.fill([], shift)), tf.fill([], scale)),
    data: plain(),
    epochs: 3,
    logEvery: 2,
  };
}

/** The losses are those listed whatever the params are: the data's doing. */
function listed(
  losses: readonly number[],
  more: Partial<FitOptions<Params, { x: tf.Tensor }>> = {},
) {
  return fit<Params, { x: tf.Tensor }>({
    params: { w: tf.scalar(1) },
    optimizer: sgd({ lr: 1 }),
    loss: ({ w }, { x }) => tf.add(tf.sum(x), tf.mul(w, 0)),
    data: batches({ x: Float32Array.from(losses) }, { batchSize: 1 }),
    logEvery: 1,
    ...more,
  });
}

/** The losses are those listed, step by step, and follow from the params: w counts the steps. */
function scripted(losses: readonly number[], more: Partial<FitOptions<Params, unknown>> = {}) {
  const table = tf.tensor1d([...losses, ...losses.slice(-1)]);
  const loss = ({ w }: Params): tf.Tensor => tf.gather(table, tf.cast(w, "int32"));
  return fit<Params, unknown>({
    params: { w: tf.scalar(0) },
    optimizer: sgd({ lr: 1 }),
    step: ({ w }, optState) =>
      tf.tidy(() => ({
        params: { w: tf.add(w, 1) },
        optState: optState as never,
        value: loss({ w }) as tf.Scalar,
      })) as never,
    data: { perEpoch: losses.length, finite: true, at: () => ({}) },
    logEvery: 1,
    ...more,
  });
}

describe("a loss that runs away", () => {
  it.each([1e-20, 1e-10, 1, 1e10, 1e20])(
    "ends the run at scale %d, at a good state",
    async (scale) => {
      // w² is multiplied by 4 a step.
      const options = parabola(-2, { scale });
      const { status, step, params, message, history } = await fit(options);
      expect(status).toBe("diverged");
      // Means over two steps, in units of the first loss: 2.5, 40, 640, 10,240 and 163,840. The third is the first above 100, the fifth the third in a row.
      expect(history.map(({ step }) => step)).toEqual([2, 4, 6, 8, 10]);
      expect(step).toBe(0);
      expect(numbersOf(params)).toEqual([1]);
      expect(message).toMatch(
        /^the loss ran away: \S+ at step 10, from \S+ at its lowest; params and states are those of step 0, whose loss on the same batches is \S+; lower the learning rate/,
      );
    },
  );

  it.each([-1e3, -1, 1, 30])("is found for a loss that is %d higher", async (shift) => {
    expect((await fit(parabola(-2, { shift }))).status).toBe("diverged");
  });

  it.each([
    ["float32", false],
    ["float32", true],
    ["float64", false],
    ["float64", true],
  ] as const)("is found in %s, compiled: %s", async (precision, compile) => {
    for (const optimizer of [sgd({ lr: 1.5 }), sgd({ lr: 3, momentum: 0.9 }), adam({ lr: 1e4 })]) {
      const { data, ...options } = parabola(1);
      const double = { precision, params: { w: hostArray([1], []) } } as never;
      const source = batches({ x: new Float32Array(20) }, { batchSize: 1, precision } as never);
      const own = { ...options, ...(precision === "float64" ? double : {}), optimizer, compile };
      const { status, params } = await fit({
        ...own,
        data: source,
        epochs: 40,
      } as typeof options & { data: typeof data });
      expect(status).toBe("diverged");
      expect(Math.abs(numbersOf(params)[0] as number)).toBeLessThanOrEqual(1.5);
    }
  });

  it("is found with a step of one's own", async () => {
    const { loss, optimizer, ...rest } = parabola(-2);
    const step = (params: Params, optState: unknown) =>
      tf.tidy(() => {
        const value = (p: Params): tf.Scalar => loss!(p, {}, {} as never) as tf.Scalar;
        const { updates, state } = optimizer.update(grad(value)(params), optState, params);
        return {
          params: applyUpdates(params, updates),
          optState: state,
          value: value(params),
        } as never;
      });
    const found = await fit({ ...rest, optimizer, step: step as never });
    expect([found.status, found.step]).toEqual(["diverged", 0]);
  });

  it("needs more than the factor, in as many readings in a row", async () => {
    const high = (count: number, height = 102) => [1, 0.5, ...Array(count).fill(height), 0.9, 0.9];
    // The bound is 0.5 + 100 · 1.
    expect((await scripted(high(3))).status).toBe("diverged");
    expect((await scripted(high(3, 100.5))).status).toBe("finished");
    expect((await scripted(high(2))).status).toBe("finished");
    expect((await scripted([...high(2), ...high(2)])).status).toBe("finished");
    const rule = { factor: 10, patience: 1 };
    expect((await scripted(high(1, 10.5), { divergence: rule })).status).toBe("finished");
    expect((await scripted(high(1, 10.6), { divergence: rule })).status).toBe("diverged");
    const { status, step, params } = await scripted([1, 0.5, 0.4, 0.6, 500, 700, 600]);
    expect(status).toBe("diverged");
    // The state before the last step whose loss was no higher than at first.
    expect([step, numbersOf(params)]).toEqual([3, [3]]);
  });

  it("is found where the first reading comes too late, and at the last step", async () => {
    const late = await scripted([1, 1e6, 1e6, 1e6, 1e6, 1e6], { logEvery: 2 });
    expect([late.status, late.step]).toEqual(["diverged", 0]);
    expect((await scripted([1, 1, 1, 1e4])).status).toBe("diverged");
    expect((await scripted([1, 1, 1, 1e4, 1])).status).toBe("finished");
    // A run of one reading.
    expect((await scripted([1, 1e3, 1e4], { logEvery: 100 })).status).toBe("diverged");
    // A loss that is 0 at first has the scale of the next one.
    expect((await scripted([0, 0, 1, 1e4, 1e4, 1e4])).status).toBe("diverged");
  });

  it("keeps the good state where a loss is too high by itself, and not beside that", async () => {
    // 91 is more than 0.5 + 100 · 0.9, but not more than 1 + 100 · 1, the 1 being that of the good params.
    const found = await scripted([0.9, 0.5, 1, 91, 200, 200, 200]);
    expect([found.status, found.step]).toEqual(["diverged", 2]);
  });

  it("has come back from what is before the lowest loss", async () => {
    const peak = [1, 5e3, 5e3, 0.5];
    expect((await scripted([...peak, 4e5, 4e5, 4e5, 1])).status).toBe("finished");
    expect((await scripted([...peak, 6e5, 6e5, 6e5, 1])).status).toBe("diverged");
  });

  it("can be let go on", async () => {
    const { status, step } = await fit({ ...parabola(-2), epochs: 1, divergence: false });
    expect([status, step]).toEqual(["finished", 20]);
  });

  it("is told to reporters, and no record is lost", async () => {
    const lines: string[] = [];
    const told: unknown[] = [];
    const console = consoleReporter({ stream: { write: (text) => lines.push(text) } });
    const reporter = { end: (...args: unknown[]) => told.push(...args) };
    const metricsFile = join(folder, "metrics.jsonl");
    const { message, history } = await fit({ ...parabola(-2), reporter, metricsFile });
    expect(told[0]).toBe("diverged");
    expect(told[2]).toBe(message);
    expect(await readMetrics(metricsFile)).toEqual(history);
    expect(history.at(-1)?.loss).toBeGreaterThan(1e5);
    await fit({ ...parabola(-2), reporter: console });
    expect(lines.slice(-2).join("")).toMatch(
      /^diverged after 0 of 60 steps, .*\nthe loss ran away: .* go on\n$/,
    );
    expect((await fit({ ...parabola(0.5), epochs: 1 })).message).toBe(undefined);
  });

  it("leaves no tensors", async () => {
    const options = parabola(-2);
    await expectNoLeak(async () => {
      for (const compile of [false, true]) {
        const { params, optState, state } = await fit({ ...options, compile });
        treeDispose([params, optState, state]);
      }
    }, 5);
  });
});

it("leaves no tensors where a batch cannot be had a second time", async () => {
  const options = parabola(-2);
  const seen = new Set<number>();
  const at = ({ batch }: { batch: number }) => {
    if (seen.has(batch)) throw new Error("gone");
    seen.add(batch);
    return {};
  };
  await expectNoLeak(async () => {
    seen.clear();
    const run = fit({ ...options, data: { perEpoch: 20, finite: true, at } });
    await expect(run).rejects.toThrow("gone");
  }, 5);
});

describe("what is no divergence", () => {
  const spread = (length: number, at: (i: number) => number) =>
    Array.from({ length }, (_, i) => at(i));

  it.each<[string, readonly number[]]>([
    [
      "batches a thousand times apart in order",
      [...spread(10, () => 1e-3), ...spread(10, () => 1)],
    ],
    ["an outlier at the end", [...spread(19, () => 1), 1e6]],
    ["an outlier every few batches", spread(40, (i) => (i % 7 === 6 ? 1e5 : 1))],
    ["outliers that come three in a row", spread(40, (i) => (i % 8 > 4 ? 1e5 : 1))],
    ["a first batch without loss", [0, ...spread(20, () => 1)]],
    ["a loss around 0", spread(40, (i) => 0.001 + Math.sin(7 * i))],
    ["heavy noise", spread(200, (i) => Math.exp(4 * Math.sin(i * i)))],
  ])("%s", async (_, losses) => {
    for (const sign of [1, -1]) {
      for (const scale of [1e-20, 1, 1e20]) {
        const found = await listed(
          losses.map((x) => sign * scale * x),
          { epochs: 2 },
        );
        expect([found.status, found.step]).toEqual(["finished", 2 * losses.length]);
      }
    }
  });

  it.each(Object.entries(problems))("a run on the %s problem", async (_, { start, loss }) => {
    for (const optimizer of [sgd({ lr: 0.02 }), adam({ lr: 0.1 })] as GradientTransform<
      unknown,
      unknown
    >[]) {
      for (const scale of [1e-10, 1, 1e10]) {
        const scaled = (p: unknown): tf.Tensor => tf.mul(loss(p), tf.fill([], scale));
        const unscaled: GradientTransform<unknown, unknown> = {
          ...optimizer,
          update: (grads, ...rest) => optimizer.update(treeScale(1 / scale, grads), ...rest),
        };
        const { status } = await fit({
          params: start(),
          optimizer: unscaled,
          loss: scaled,
          data: plain(),
          epochs: 3,
          logEvery: 1,
        });
        expect(status).toBe("finished");
      }
    }
  });
});

describe("a run that diverged", () => {
  it("leaves the good state in its checkpoint, from which it goes on", async () => {
    const path = join(folder, "run.safetensors");
    const options = { ...parabola(-2), checkpoint: { path, every: 3 }, resume: true };
    const bad = await fit(options);
    expect([bad.status, bad.step]).toEqual(["diverged", 0]);
    const { tree } = await loadCheckpoint<{ params: Params }>(path);
    expect(numbersOf(tree.params)).toEqual([1]);
    // The same again, and with another rate on to the end.
    expect((await fit(options)).status).toBe("diverged");
    const good = await fit({ ...options, optimizer: sgd({ lr: 0.1 }) });
    expect([good.status, good.step]).toEqual(["finished", 60]);
  });

  it("saves nothing that is too high", async () => {
    const checkpoint = { path: join(folder, "high.safetensors"), every: 1 };
    const stepOf = async (): Promise<number> => {
      const { meta } = await loadCheckpoint(checkpoint.path);
      return (meta as { step: number }).step;
    };
    const saved: Promise<number>[] = [];
    const losses = [1, 1, 1e5, 1e5, 1, 1, 1e5, 1e5, 1e5];
    // Read before the next step is taken: a step waits for what it is given.
    const { step } = await scripted(losses, {
      checkpoint,
      data: {
        perEpoch: losses.length,
        finite: true,
        at: async ({ batch }) => {
          if (batch > saved.length) saved.push(stepOf());
          await saved.at(-1);
          return {};
        },
      },
    });
    expect(await Promise.all(saved)).toEqual([1, 2, 2, 2, 5, 6, 6, 6]);
    expect([step, await stepOf()]).toEqual([5, 5]);
  });

  it("ends alike when it was interrupted", async () => {
    const losses = [1, 0.5, 0.4, 0.6, 500, 700, 600, 800];
    const whole = await scripted(losses);
    expect([whole.status, whole.step]).toEqual(["diverged", 3]);
    // After four steps nothing is known of the params that the loss of 500 belongs to; after five and six, that they are not good.
    for (const [stopAt, at] of [
      [1, 1],
      [2, 2],
      [4, 4],
      [5, 3],
      [6, 3],
    ] as const) {
      const checkpoint = { path: join(folder, `${stopAt}.safetensors`), every: 1 };
      const controller = new AbortController();
      const first = await scripted(losses, {
        checkpoint,
        signal: controller.signal,
        reporter: { step: ({ step }) => void (step === stopAt && controller.abort()) },
      });
      expect([first.status, first.step]).toEqual(["aborted", at]);
      const rest = await scripted(losses, { checkpoint, resume: true });
      expect([rest.status, rest.step]).toEqual(["diverged", Math.max(at, 3)]);
      expect(rest.history.map(({ step, loss }) => [step, loss])).toEqual(
        whole.history.map(({ step, loss }) => [step, loss]),
      );
    }
  });

  it("gives the last good state beside early stopping, unless that ends the run first", async () => {
    const earlyStopping = { metric: "score", patience: 2 };
    const one = { epochs: 8, data: { perEpoch: 1, finite: true, at: () => ({}) } } as const;
    const losses = [1, 0.5, 0.4, 500, 500, 500, 500, 500];
    const falling = await scripted(losses, {
      ...one,
      earlyStopping,
      evaluate: (_, { epoch }) => ({ score: -epoch }),
    });
    expect([falling.status, falling.step]).toEqual(["diverged", 2]);
    const stopped = await scripted(losses, {
      ...one,
      earlyStopping,
      evaluate: (_, { epoch }) => ({ score: Math.abs(epoch - 2) }),
    });
    expect([stopped.status, stopped.step]).toEqual(["stopped", 2]);
  });

  it("takes a state from before the loss ran away where it stops being finite", async () => {
    const { status, step, message } = await scripted([1, 1, 1e10, Number.NaN, 1]);
    expect([status, step]).toEqual(["non-finite", 1]);
    expect(message).toMatch(
      /^the loss was not finite at step 4; params and states are those of step 1; lower the/,
    );
  });

  it.each([
    ["factor", { factor: 1 }, /factor must be .* above 1/],
    ["patience", { patience: 0 }, /patience must be/],
    ["a name", { times: 3 }, /unknown option "times"/],
    ["true", true, /divergence must be/],
  ])("refuses %s", async (_, divergence, message) => {
    await expect(fit({ ...parabola(0.5), divergence: divergence as never })).rejects.toThrow(
      message,
    );
  });
});
