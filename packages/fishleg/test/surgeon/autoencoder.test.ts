import {
  adam,
  batches,
  cosineSchedule,
  fit,
  gaussian,
  type MlpParams,
  random,
} from "@legendre/core-tensor";
import { autoencoder } from "@legendre/core-tensor/nn";
import { longTests } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import {
  exactFisher,
  fineTuning,
  fishlegSurgeon,
  magnitude,
  type PruneOptions,
  prune,
} from "../../src/surgeon/index.ts";

const model = autoencoder({ encoder: [16, 4], activation: "tanh" });
const likelihood = gaussian();
type Rows = { readonly x: tf.Tensor };
const outputs = (params: MlpParams, { x }: Rows): tf.Tensor => model.apply(params, {}, x).output;
const nll = (params: MlpParams, { x }: Rows): tf.Scalar =>
  likelihood.nll(outputs(params, { x }), x);

/** `tanh(z P) + 0.3 sin(2 z P') + 0.05 noise`, and a net trained on it. */
async function problem(seed: number) {
  const [a, b, c, d, init] = random.split(random.key(seed), 5) as random.Key[];
  const P = random.normal(a!, [4, 12]) as tf.Tensor2D;
  const Q = random.normal(b!, [4, 12]) as tf.Tensor2D;
  const draw = (key: random.Key, rows: number): tf.Tensor2D => {
    const [first, second] = random.split(key);
    const z = random.uniform(first, [rows, 4], { min: -1, max: 1 }) as tf.Tensor2D;
    const noise = tf.mul(0.05, random.normal(second, [rows, 12]));
    const wave = tf.mul(0.3, tf.sin(tf.mul(2, tf.matMul(z, Q))));
    return tf.addN([tf.tanh(tf.matMul(z, P)), wave, noise]) as tf.Tensor2D;
  };
  const [train, test] = [draw(c!, 256), draw(d!, 256)];
  const data = batches({ x: train }, { batchSize: 128, seed });
  const { params } = await fit({
    params: model.init(init!, [12]).params,
    optimizer: adam({ lr: cosineSchedule(1e-2, { steps: 800 }) }),
    loss: nll,
    data,
    compile: true,
    epochs: 400,
    logEvery: 800,
  });
  return { params, train, test, data };
}

/** Levels with 50 % and 70 % among them. */
const levels = [0.2, 0.36, 0.5, 0.6, 0.7];

/** Test losses at 50 % and 70 %. */
async function pruned(
  { params, train, test }: Awaited<ReturnType<typeof problem>>,
  options: Partial<PruneOptions<MlpParams, Rows>>,
): Promise<readonly [number, number]> {
  const { report } = await prune<MlpParams, Rows>({
    params,
    outputs,
    likelihood,
    compile: true,
    targets: ({ x }) => x,
    data: batches({ x: train }, { batchSize: 256 }),
    heldOut: { x: test },
    sparsity: 0.7,
    levels: levels.length,
    substeps: 1,
    floor: 0,
    gate: false,
    schedule: (t) => [0, ...levels][Math.round(t * levels.length)] as number,
    ...options,
  });
  return [report.levels[2]?.tuned as number, report.levels[4]?.tuned as number];
}

const learned = {
  start: "trace" as const,
  damping: 1e-2,
  pretrain: 300,
  refine: 60,
  aux: { lr: 0.5, samples: 1 },
};

/** The ceiling that the learned inverses are held to. */
const exact = exactFisher({ damping: 1e-2, examples: 256, layerBlocks: true });

describe.each(longTests ? [0, 1] : [0])("a trained autoencoder (D12), seed %i", (seed) => {
  let net: Awaited<ReturnType<typeof problem>>;
  let progressive: readonly [number, number];
  let best: readonly [number, number];
  beforeAll(async () => {
    net = await problem(seed);
    progressive = await pruned(net, { method: fishlegSurgeon(learned) });
    best = await pruned(net, { method: exact });
  }, 300_000);

  it("refined curvature is better than the same updates from scratch, and than none", async () => {
    const scratch = fishlegSurgeon({ ...learned, assimilation: "re-estimate" });
    const frozen = fishlegSurgeon({ ...learned, assimilation: "frozen" });
    for (const method of [scratch, frozen]) {
      const [half, most] = await pruned(net, { method });
      expect(progressive[0]).toBeLessThan(1.5 * half);
      expect(progressive[1]).toBeLessThan(1.5 * most);
    }
  }, 300_000);

  it("a Q that goes on learning over all weights is better than one that has to learn with a mask", async () => {
    const masked = await pruned(net, { method: fishlegSurgeon({ ...learned, pruned: "masked" }) });
    expect(progressive[0]).toBeLessThan(0.8 * masked[0]);
  }, 300_000);

  it("from K-FAC factors, fixing pruned weights at 0 is nearly as good as the exact inverse of what is left", async () => {
    const start = { damping: 1e-2, start: "k-fac", pretrain: 0, refine: 0 } as const;
    const anew = { ...start, assimilation: "re-estimate" } as const;
    const fixed = await pruned(net, { method: fishlegSurgeon(anew) });
    const masked = await pruned(net, { method: fishlegSurgeon({ ...anew, pruned: "masked" }) });
    for (const i of [0, 1] as const) {
      expect(fixed[i]).toBeLessThan(0.7 * masked[i]);
      expect(fixed[i]).toBeLessThan(1.3 * best[i]);
    }
  }, 300_000);

  it("joint compensation is better than single ones where the inverse is exact", async () => {
    const single = await pruned(net, { method: exact, compensation: "single" });
    expect(best[0]).toBeLessThan(single[0]);
    expect(best[1]).toBeLessThan(single[1]);
  }, 300_000);

  it("many removals are better than one", async () => {
    const once = await pruned(net, { method: exact, schedule: (t) => (t > 0.9 ? 0.7 : 0) });
    expect(best[1]).toBeLessThan(once[1]);
  }, 300_000);

  it("with a rough inverse the gate keeps what is better, removal by removal", async () => {
    // So few updates leave Q near its start, and joint compensation is a coin-flip.
    const method = fishlegSurgeon({ ...learned, pretrain: 20, refine: 5 });
    const common = { params: net.params, outputs, likelihood, compile: true, method };
    const { report } = await prune<MlpParams, Rows>({
      ...common,
      targets: ({ x }: Rows) => x,
      floor: 0,
      substeps: 5,
      sparsity: 0.7,
      data: batches({ x: net.train }, { batchSize: 256 }),
      heldOut: { x: net.test },
    });
    for (const { tried, after } of report.steps) {
      expect(Object.keys(tried).sort()).toEqual(["joint", "none", "single"]);
      expect(after).toBe(Math.min(...Object.values(tried)));
    }
    const [, plain] = await pruned(net, { method, compensation: "none" });
    expect(report.final).toBeLessThan(1.5 * plain);
  }, 300_000);

  it("fine-tuned, its mask is better than that of magnitude", async () => {
    const fineTune = fineTuning<MlpParams, Rows>({
      loss: nll,
      data: net.data,
      compile: true,
      epochs: 50,
      optimizer: () => adam({ lr: cosineSchedule(3e-3, { steps: 100 }) }),
    });
    const last = { sparsity: 0.7, levels: 5, fineTune };
    const [, fls] = await pruned(net, { ...last, method: fishlegSurgeon(learned) });
    const [, size] = await pruned(net, { ...last, method: magnitude() });
    expect(fls).toBeLessThan(1.5 * size);
  }, 300_000);
});
