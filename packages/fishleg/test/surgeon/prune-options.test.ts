import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  adam,
  bernoulli,
  isLegendreError,
  loadCheckpoint,
  random,
  treeClone,
  treeDispose,
  treeLeaves,
} from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import {
  fineTuning,
  fishlegSurgeon,
  fullMask,
  magnitude,
  type PruningMethod,
  prune,
} from "../../src/surgeon/index.ts";
import { pruneDefaults, resolvePrune } from "../../src/surgeon/settings.ts";
import type { Rows } from "./quadratic.ts";
import { forward, type Net, smallNet } from "./small-net.ts";

const folder = mkdtempSync(join(tmpdir(), "surgeon-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("prune refuses", () => {
  const problem = smallNet();
  const wrongShape = { ...problem.heldOut, x: tf.zeros([32, 5]) };
  it.each<[string, object, string, string]>([
    ["a sparsity of 1", { sparsity: 1 }, "sparsity must be", "option"],
    ["a negative sparsity", { sparsity: -0.1 }, "sparsity must be", "option"],
    ["an unknown option", { sparisty: 0.5 }, 'nearest known name is "sparsity"', "option"],
    ["a mask of another structure", { mask: { w: tf.ones([2]) } }, "mask", "structure"],
    [
      "a mask with other numbers",
      { mask: { layers: problem.params.layers } },
      "it must hold 0",
      "option",
    ],
    [
      "a batch that the model cannot read",
      { heldOut: wrongShape },
      "outputs failed on the held-out batch",
      "shape",
    ],
    [
      "a batch without targets",
      { heldOut: { x: problem.heldOut.x } },
      "the batch has no y",
      "option",
    ],
    ["no leaf to prune", { prunable: () => false }, "no leaf can be pruned", "option"],
    ["resume without a checkpoint", { resume: true }, "checkpoint must be given", "option"],
    ["no data", { data: undefined }, "data must be a batch source", "option"],
    ["a scale above 1", { scales: [2] }, "scales", "option"],
  ])("%s", async (_, options, message, code) => {
    const failed = prune({ ...problem, method: magnitude(), ...options } as never);
    await expect(failed).rejects.toThrow(message);
    await failed.catch((error) => expect(isLegendreError(error, code as never)).toBe(true));
    for (const leaf of treeLeaves<tf.Tensor>(problem.params)) expect(leaf.isDisposed).toBe(false);
  });

  it("a source that ends before its pass is over", async () => {
    const data = { perEpoch: 2, at: () => undefined };
    for (const method of [undefined, fishlegSurgeon()]) {
      const failed = prune({ ...problem, data, method } as never);
      await expect(failed).rejects.toThrow("data gave undefined for batch 0 of pass 0");
    }
  });

  it("params that are not finite, and a mask that is sparser than asked for", async () => {
    const params = treeClone(problem.params);
    const odd = {
      layers: [{ ...params.layers[0]!, bias: tf.fill([6], Number.NaN) }, params.layers[1]!],
    };
    await expect(prune({ ...problem, params: odd })).rejects.toThrow("NaN");
    const mask = {
      layers: problem.params.layers.map(({ kernel, bias }) => ({
        kernel: tf.zerosLike(kernel),
        bias: tf.onesLike(bias),
      })),
    };
    const sparser = prune({ ...problem, mask, method: magnitude(), sparsity: 0.5 });
    await expect(sparser).rejects.toThrow("more than the 0.5");
  });
});

it("fine-tuning is looked at after each pass, steps counted from the start of a level", async () => {
  const problem = smallNet();
  const seen: [number, number, number][] = [];
  const fineTune = fineTuning<Net, Rows>({
    loss: (p, batch) => problem.likelihood.nll(forward(p, batch.x), batch.y),
    data: problem.data,
    optimizer: () => adam({ lr: 1e-2 }),
    epochs: 2,
    evaluate: async (params, { level, step }) => {
      const [kernel] = (await params.layers[0]?.kernel.data()) ?? [];
      seen.push([level, step, kernel as number]);
    },
  });
  const result = await prune<Net, Rows>({
    ...problem,
    fineTune,
    sparsity: 0.5,
    levels: 2,
    method: magnitude(),
  });
  const pass = problem.data.perEpoch;
  expect(seen.map(([level, step]) => [level, step])).toEqual([
    [0, pass],
    [0, 2 * pass],
    [1, pass],
    [1, 2 * pass],
  ]);
  // What is seen are the params of the run: the last are those that come out.
  expect(seen.at(-1)?.[2]).toBe(result.params.layers[0]?.kernel.dataSync()[0]);
  expect(new Set(seen.map(([, , kernel]) => kernel)).size).toBe(4);
  treeDispose([result.params, result.mask, result.state]);
});

/** Two levels with fine-tuning; deterministic. */
function gradual(extra: object = {}) {
  const problem = smallNet();
  const fineTune = fineTuning<Net, Rows>({
    loss: (p, batch) => problem.likelihood.nll(forward(p, batch.x), batch.y),
    data: problem.data,
    optimizer: () => adam({ lr: 1e-2 }),
    epochs: 2,
  });
  return {
    ...problem,
    fineTune,
    sparsity: 0.6,
    levels: 2,
    substeps: 2,
    method: fishlegSurgeon({ damping: 1e-2, pretrain: 10, refine: 5 }),
    ...extra,
  };
}

describe("an interrupted run", () => {
  const learning = { damping: 1e-2, pretrain: 10, refine: 5 };
  it.each([
    ["default", {}],
    ["progressive", { assimilation: "progressive" }],
    ["frozen", { assimilation: "frozen" }],
    ["anew", { assimilation: "re-estimate", start: "trace" }],
  ] as const)("goes on to the same result, wherever it stopped: %s", async (name, own) => {
    const options = gradual({ method: fishlegSurgeon({ ...learning, ...own }) });
    const whole = await prune<Net, Rows>(options);
    const before = tf.memory().numTensors;
    for (const stopAt of [1, 2, 3]) {
      const checkpoint = { path: join(folder, `${name}-${stopAt}.safetensors`) };
      const abort = new AbortController();
      let seen = 0;
      const onProgress = (): void => {
        seen++;
        if (seen === stopAt) abort.abort();
      };
      const { signal } = abort;
      const part = await prune<Net, Rows>({ ...options, checkpoint, signal, onProgress });
      expect(part.report.status).toBe("aborted");
      // A `Q` that the next removal does not read is not kept.
      const { tree } = await loadCheckpoint<{ memory: object }>(checkpoint.path);
      const kept = ["default", "anew"].includes(name) ? ["seen"] : ["aux", "inverse", "seen"];
      expect(Object.keys(tree.memory).sort()).toEqual(kept);
      const rest = await prune<Net, Rows>({ ...options, checkpoint, resume: true });
      expectAllClose(rest.params as never, whole.params as never, { tolerance: 0 });
      expect(rest.report).toEqual(whole.report);
      treeDispose([tree, part.params, part.mask, part.state, rest.params, rest.mask, rest.state]);
    }
    const path = join(folder, `${name}-3.safetensors`);
    const after = await prune<Net, Rows>({ ...options, checkpoint: { path }, resume: true });
    expect(after.report).toEqual(whole.report);
    treeDispose([after.params, after.mask, after.state]);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("refuses a damaged checkpoint, one of other options, and a file that cannot be written", async () => {
    const path = join(folder, "default-2.safetensors");
    const other = gradual({ checkpoint: { path }, resume: true, sparsity: 0.7 });
    await expect(prune<Net, Rows>(other)).rejects.toThrow("was written with other options");
    const bytes = readFileSync(path);
    bytes[bytes.length - 3]! ^= 1;
    const broken = join(folder, "broken.safetensors");
    writeFileSync(broken, bytes);
    const damaged = prune<Net, Rows>(gradual({ checkpoint: { path: broken }, resume: true }));
    await expect(damaged).rejects.toThrow("broken.safetensors");
    const nowhere = prune<Net, Rows>(gradual({ checkpoint: { path: "/dev/null/run" } }));
    await expect(nowhere).rejects.toThrow("/dev/null/run");
  });

  it("leaves nothing behind where a method does not know its own memory", async () => {
    const own = gradual();
    const { method } = own;
    const forgetful: PruningMethod = {
      ...method,
      bind: (problem) => ({
        ...method.bind(problem),
        restore: () => {
          throw new Error("this is no memory of mine");
        },
      }),
    };
    const path = join(folder, "default-2.safetensors");
    const before = tf.memory().numTensors;
    const again = prune<Net, Rows>({
      ...own,
      method: forgetful,
      checkpoint: { path },
      resume: true,
    });
    await expect(again).rejects.toThrow("this is no memory of mine");
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("prune", () => {
  it("keeps pruned weights at exactly 0 through fine-tuning, and levels no worse than they were", async () => {
    const { params, mask, report } = await prune<Net, Rows>(gradual());
    const [w, m] = [params, mask].map((tree) =>
      treeLeaves<tf.Tensor>(tree).flatMap((leaf) => [...leaf.dataSync()]),
    );
    w?.forEach((value, i) => {
      if (m?.[i] === 0) expect(Object.is(value, 0) || Object.is(value, -0)).toBe(true);
    });
    expect(report.levels.map(({ sparsity }) => sparsity)).toEqual(
      [22 / 42, 25 / 42].map((s) => expect.closeTo(s, 1)),
    );
    for (const { tuned, pruned } of report.levels) expect(tuned).toBeLessThan(1.2 * pruned);
  });

  it("ends before the level that goes over the loss budget", async () => {
    const problem = smallNet();
    const options = { ...problem, method: magnitude(), sparsity: 0.9, levels: 6, substeps: 1 };
    const all = await prune(options);
    const budget = (all.report.levels[2]?.tuned as number) - all.report.dense + 1e-6;
    const some = await prune({ ...options, lossBudget: budget });
    expect(some.report.status).toBe("loss-budget");
    expect(some.report.final - some.report.dense).toBeLessThanOrEqual(budget);
    expect(some.report.sparsity).toBeCloseTo(
      all.report.levels[some.report.levels.length - 1]?.sparsity as number,
      6,
    );
  });

  it("prunes each layer alike where asked to, and from a mask on", async () => {
    const problem = smallNet();
    const { report, mask } = await prune({
      ...problem,
      method: magnitude(),
      scope: "layer",
      sparsity: 0.5,
    });
    for (const layer of report.layers)
      expect(layer.sparsity).toBeCloseTo(layer.prunable ? 0.5 : 0, 6);
    const more = await prune({ ...problem, mask, method: magnitude(), sparsity: 0.75 });
    const [before, after] = [mask, more.mask].map((tree) =>
      treeLeaves<tf.Tensor>(tree).flatMap((l) => [...l.dataSync()]),
    );
    before?.forEach((kept, i) => {
      if (kept === 0) expect(after?.[i]).toBe(0);
    });
  });

  it("ranks by loss per cost", async () => {
    const problem = smallNet();
    const shares = async (cost: (path: string) => number): Promise<number> => {
      const { report } = await prune({ ...problem, method: magnitude(), sparsity: 0.4, cost });
      return report.layers.find(({ path }) => path === "layers.0.kernel")?.sparsity as number;
    };
    const even = await shares(() => 1);
    expect(await shares((path) => (path === "layers.0.kernel" ? 100 : 1))).toBeGreaterThan(even);
  });

  it("takes the gradient into account away from a minimum", async () => {
    const problem = smallNet();
    const mask = fullMask(problem.params);
    const moved = {
      layers: problem.params.layers.map(({ kernel, bias }) => ({
        kernel: tf.add(kernel, 0.1),
        bias,
      })),
    };
    const options = {
      ...problem,
      params: moved,
      mask,
      sparsity: 0.3,
      substeps: 1,
      key: random.key(3),
    };
    const method = fishlegSurgeon({ start: "trace", damping: 0.05, pretrain: 100 });
    const plain = await prune({ ...options, method });
    const first = await prune({ ...options, method, firstOrder: true });
    expect(first.report.final).toBeLessThan(plain.report.final);
  });
});

describe("a checkpoint of other options", () => {
  /** Each option that decides the result, another value of it. */
  const base = gradual({ method: fishlegSurgeon({ damping: 1e-2, pretrain: 2, refine: 1 }) });
  const moved = treeClone(base.params);
  const others: Record<string, object> = {
    params: { params: { layers: moved.layers.map((l) => ({ ...l, bias: tf.add(l.bias, 1) })) } },
    heldOut: { heldOut: { ...base.heldOut, y: tf.add(base.heldOut.y, 1) } },
    mask: { mask: fullMask(base.params) },
    key: { key: random.key(9) },
    state: { state: { mean: tf.zeros([1]) } },
    likelihood: { likelihood: bernoulli() },
    targets: { targets: undefined, method: magnitude() },
    sparsity: { sparsity: 0.7 },
    lossBudget: { lossBudget: 5 },
    method: { method: fishlegSurgeon({ damping: 1e-2, pretrain: 11, refine: 5 }) },
    granularity: { granularity: { blocks: 3 } },
    scope: { scope: "layer" },
    selection: { selection: "sequential" },
    leaves: { prunable: (path: string) => path === "layers.0.kernel" },
    floor: { floor: 0.1 },
    cost: { cost: () => 2 },
    compensation: { compensation: "single" },
    gate: { gate: false },
    scales: { scales: [1] },
    solverSteps: { solverSteps: 4 },
    solverTolerance: { solverTolerance: 0.5 },
    firstOrder: { firstOrder: true },
    gradientBatches: { gradientBatches: 1 },
    levels: { levels: 3 },
    schedule: { schedule: (t: number, from: number, to: number) => from + t * (to - from) },
    substeps: { substeps: 3 },
    fineTune: { fineTune: undefined },
    recalibrate: { recalibrate: async (_: Net, state: unknown) => state },
  };
  const path = join(folder, "options.safetensors");
  const started = async (extra: object): Promise<unknown> => {
    const abort = new AbortController();
    const options = { signal: abort.signal, onProgress: () => abort.abort() };
    return prune<Net, Rows>({ ...base, checkpoint: { path }, ...options, ...extra } as never);
  };

  it.each(Object.keys(others))("is refused: %s", async (name) => {
    await started({});
    const before = tf.memory().numTensors;
    const again = started({ ...others[name], resume: true });
    const word = name === "targets" ? "method" : name;
    await expect(again).rejects.toThrow(new RegExp(`other options \\(.*${word}`));
    expect(tf.memory().numTensors).toBe(before);
  });

  it("asks for a line above for every option of prune", () => {
    const known = [...Object.keys(pruneDefaults), ...Object.keys(others)];
    const settings = resolvePrune(gradual() as never);
    // What says where a run computes, and what is the caller's to keep.
    const aside = ["outputs", "data", "compile", "checkpoint", "resume", "onProgress", "signal"];
    const derived = ["weights", "total", "prunable"];
    const missing = Object.keys(settings).filter(
      (name) => ![...known, ...aside, ...derived].includes(name),
    );
    expect(missing).toEqual([]);
    for (const name of Object.keys(pruneDefaults)) expect(Object.keys(others)).toContain(name);
    settings.key.dispose();
  });
});

describe("every granularity reaches its sparsity, in each scope, or is refused", () => {
  const groups = [0, 1, 2].map((j) => ({
    name: `unit ${j}`,
    layer: "layers.0",
    slices: [
      { path: "layers.0.kernel", axis: 1, indices: [j] },
      { path: "layers.1.kernel", axis: 0, indices: [j] },
    ],
  }));
  const granularities = {
    weights: "weights",
    blocks: { blocks: 3 },
    nOfM: { nOfM: [1, 2] },
    groups: { groups },
  };
  const cases = Object.keys(granularities).flatMap((name) =>
    ["global", "layer", "output", "erk"].map((scope) => [name, scope] as const),
  );
  it.each(cases)("%s, %s", async (name, scope) => {
    const granularity = granularities[name as keyof typeof granularities];
    const options = { granularity, scope, sparsity: 1 / 3, method: magnitude(), floor: 0 };
    const run = prune<Net, Rows>({ ...smallNet(), ...options } as never);
    const refused: Record<string, string> = {
      "groups layer": 'scope "layer" cannot prune groups',
      "groups output": 'scope "output" cannot prune groups',
      "groups erk": 'scope "erk" cannot prune groups',
      "blocks output": "weights of several outputs",
      "nOfM erk": "sparser than the pattern allows",
    };
    const why = refused[`${name} ${scope}`];
    if (why !== undefined) {
      await expect(run).rejects.toThrow(why);
      return;
    }
    const { report } = await run;
    expect(Math.abs(report.sparsity - 1 / 3)).toBeLessThan(0.1);
  });
});
