import {
  adam,
  applyUpdates,
  batches,
  chain,
  fit,
  type GradientTransform,
  gaussian,
  jit,
  random,
  rows,
  treeNorm,
  treeSub,
  treeZerosLike,
} from "@legendre/core-tensor";
import { masked, scaleByLearningRate } from "@legendre/core-tensor/optim";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { gnStep, type InverseName, revMlp, scaleByGaussNewton } from "../src/index.ts";

const model = revMlp({ depth: 2, width: 128 });
const { params, state } = model.init(random.key(0), [32]);
const batch = {
  x: random.normal(random.key(1), [24, 32]),
  y: random.normal(random.key(2), [24, 32]),
};
type Batch = typeof batch;
const common = {
  model,
  state,
  likelihood: gaussian(),
  inputs: (b: Batch) => b.x,
  targets: (b: Batch) => b.y,
};
const error = (p: typeof params, y = batch.y): tf.Scalar =>
  tf.mean(tf.squaredDifference(model.apply(p, state, batch.x).output, y)) as tf.Scalar;

describe("scaleByGaussNewton", () => {
  it("descends in function space, with a certificate", () => {
    const transform = scaleByGaussNewton(common);
    const optimizer = chain(transform, scaleByLearningRate(0.2));
    let p = params;
    let s = optimizer.init(p);
    const losses = [error(p).dataSync()[0] as number];
    for (let step = 0; step < 10; step++) {
      const next = optimizer.update(treeZerosLike(p), s, p, { batch, step });
      p = applyUpdates(p, next.updates);
      s = next.state;
      losses.push(error(p).dataSync()[0] as number);
    }
    for (let i = 1; i < losses.length; i++) {
      expect((losses[i] as number) / (losses[i - 1] as number)).toBeLessThan(0.9);
    }
    const { health } = s[0] as { health: { rho: tf.Scalar; skipped: tf.Scalar } };
    expect(health.rho.dataSync()[0]).toBeLessThan(1e-4);
    expect(health.skipped.dataSync()[0]).toBe(0);
  });

  it("runs compiled in fit to the same losses", async () => {
    const run = (compile: boolean) =>
      fit({
        params,
        compile,
        epochs: 3,
        optimizer: chain(scaleByGaussNewton(common), scaleByLearningRate(0.2)) as never,
        loss: (p: typeof params, b: Batch) =>
          gaussian().nll(model.apply(p, state, b.x).output, b.y),
        data: batches(
          {
            x: rows(batch.x.dataSync() as Float32Array, [32]),
            y: rows(batch.y.dataSync() as Float32Array, [32]),
          },
          { batchSize: 12 },
        ) as never,
        logEvery: 1,
      });
    const [plain, compiled] = [await run(false), await run(true)];
    const losses = (result: typeof plain): number[] =>
      result.history.flatMap((line) => (line.loss === undefined ? [] : [line.loss]));
    expect(losses(compiled).length).toBeGreaterThan(0);
    losses(plain).forEach((loss, i) => {
      expect(Math.abs(loss / (losses(compiled)[i] as number) - 1)).toBeLessThan(1e-3);
    });
  });

  it("leaves a step out whose factorisation fails, and damps the next one more", () => {
    // Features of zeros are zeros, and with the bias every entry of the Gram matrix is exactly 1.
    const flat = { x: tf.zerosLike(batch.x), y: batch.y };
    const transform = scaleByGaussNewton({ ...common, damping: 0 });
    const start = transform.init(params);
    const first = transform.update(treeZerosLike(params), start, params, { batch: flat, step: 0 });
    expect(first.state.health.skipped.dataSync()[0]).toBe(1);
    expect(treeNorm(first.updates).dataSync()[0]).toBe(0);
    expect(first.state.damping.dataSync()[0]).toBeGreaterThan(0);
    const failed = { batch: flat, step: 1 };
    const second = transform.update(treeZerosLike(params), first.state, params, failed);
    const [before, after] = [first, second].map(
      ({ state: s }) => s.damping.dataSync()[0] as number,
    );
    expect(after).toBeGreaterThan(before as number);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])(
    "leaves a step out whose batch holds %f",
    (bad) => {
      const row = tf.tensor2d([[bad, ...new Array(31).fill(0.1)]]) as tf.Tensor;
      const x = tf.concat([tf.slice(batch.x, [0, 0], [23, 32]), row]) as tf.Tensor;
      const transform = scaleByGaussNewton(common);
      const start = transform.init(params);
      const broken = { batch: { x, y: batch.y }, step: 0 };
      const first = transform.update(treeZerosLike(params), start, params, broken);
      expect(first.state.health.skipped.dataSync()[0]).toBe(1);
      expect(treeNorm(first.updates).dataSync()[0]).toBe(0);
      const whole = { batch, step: 1 };
      const second = transform.update(treeZerosLike(params), first.state, params, whole);
      expect(second.state.health.skipped.dataSync()[0]).toBe(1);
      // As if the step before had not been.
      const fresh = transform.update(treeZerosLike(params), start, params, whole);
      const apart = treeNorm(treeSub(second.updates, fresh.updates)).dataSync()[0] as number;
      const length = treeNorm(fresh.updates).dataSync()[0] as number;
      expect(length).toBeGreaterThan(0);
      expect(apart / length).toBeLessThan(1e-5);
    },
  );

  it("names what is missing", () => {
    const transform = scaleByGaussNewton(common);
    const start = transform.init(params);
    expect(() => transform.update(params, start, params, {})).toThrow(/extra.batch is missing/);
    expect(() => scaleByGaussNewton({ ...common, inverse: "pap" as never })).toThrow(/paper/);
    expect(() => scaleByGaussNewton({ ...common, certify: -1 })).toThrow(/certify/);
    expect(() =>
      scaleByGaussNewton({ ...common, shares: [1] }).update(params, start, params, {
        batch,
        step: 0,
      }),
    ).toThrow(/for 2 blocks/);
  });

  it("trains a network that is one part of the params, beside another optimiser, compiled", async () => {
    const y = tf.mul(random.normal(random.key(9), [24, 32]), 0.5) as tf.Tensor;
    type Both = { net: typeof params; logNoise: tf.Tensor };
    const start: Both = { net: params, logNoise: tf.scalar(0) };
    const gn = chain(scaleByGaussNewton(common), scaleByLearningRate(0.2));
    const onNet: GradientTransform<Both> = {
      ...(gn.phase === undefined ? {} : { phase: gn.phase }),
      init: ({ net }) => gn.init(net),
      update: (updates, inner, { net }, { batch: b, key, step } = {}) => {
        const next = gn.update(updates.net, inner as never, net, { batch: b, key, step } as never);
        return { updates: { ...updates, net: next.updates }, state: next.state };
      },
    };
    const loss = ({ net, logNoise }: Both, b: Batch): tf.Tensor => {
      const off = tf.mean(tf.squaredDifference(model.apply(net, state, b.x).output, b.y));
      return tf.add(tf.div(off, tf.mul(2, tf.exp(tf.mul(2, logNoise)))), logNoise);
    };
    const onNoise = masked(adam({ lr: 0.1 }), (path) => path === "logNoise");
    const columns = {
      x: rows(batch.x.dataSync() as Float32Array, [32]),
      y: rows(y.dataSync() as Float32Array, [32]),
    };
    const run = (compile: boolean) =>
      fit<Both, Batch>({
        params: start,
        loss,
        compile,
        epochs: 10,
        logEvery: 1,
        optimizer: chain(onNet, onNoise) as never,
        data: batches(columns, { batchSize: 24 }) as never,
      });
    const alone = tf.tidy(() => {
      const { updates } = gn.update(params, gn.init(params), params, {
        batch: { x: batch.x, y },
        step: 0,
      });
      return error(applyUpdates(params, updates), y).dataSync()[0] as number;
    });
    for (const compile of [false, true]) {
      const { params: end, history } = await run(compile);
      const losses = history.flatMap(({ loss: l }) => (l === undefined ? [] : [l]));
      expect(losses.at(-1)).toBeLessThan(losses[0] as number);
      // Ten steps leave less than the one step alone, and the noise follows the residuals down.
      expect(error(end.net, y).dataSync()[0]).toBeLessThan(alone);
      expect(end.logNoise.dataSync()[0]).toBeLessThan(-0.1);
    }
  });

  it("frees what it makes", async () => {
    const transform = scaleByGaussNewton(common);
    const start = transform.init(params);
    await expectNoLeak(() =>
      tf.dispose(transform.update(params, start, params, { batch, step: 0 }) as never),
    );
  });
});

describe("gnStep", () => {
  const options = (inverse: InverseName) => ({ likelihood: gaussian(), inverse, refine: 2 });

  it.each(["equal", "normOptimal", "deflate", "minNorm", "damped"] as const)(
    "%s compiles to the same step",
    async (inverse) => {
      const step = (p: typeof params, x: tf.Tensor, y: tf.Tensor) => {
        const { delta, rho, norm } = gnStep(model, p, state, x, y, options(inverse));
        return { delta, rho, norm };
      };
      const eager = step(params, batch.x, batch.y);
      const compiled = await jit(step)(params, batch.x, batch.y);
      const [a, b] = [eager.norm.dataSync()[0] as number, compiled.norm.dataSync()[0] as number];
      expect(Math.abs(a / b - 1)).toBeLessThan(1e-3);
      if (inverse !== "damped") expect(compiled.rho.dataSync()[0]).toBeLessThan(1e-3);
    },
  );

  it("reaches exactness with fgmres where a block has too few features", () => {
    // Linear features of half a state have rank 17 with the bias, for 24 rows.
    const net = revMlp({
      depth: 3,
      width: 40,
      activation: ["identity", "tanh", "tanh"],
      weightStd: 0.1,
    });
    const made = net.init(random.key(3), [32]);
    const x = random.normal(random.key(4), [24, 32]);
    const y = random.normal(random.key(5), [24, 32]);
    const run = (inverse: InverseName) =>
      gnStep(net, made.params, made.state, x, y, {
        likelihood: gaussian(),
        inverse,
        refine: 2,
        cg: { maxSteps: 20, tolerance: 1e-4 },
      });
    const rho = (inverse: InverseName): number => run(inverse).rho.dataSync()[0] as number;
    expect(rho("equal")).toBeGreaterThan(0.1);
    expect(rho("deflate")).toBeGreaterThan(0.1);
    const polished = run("fgmres");
    expect(polished.rho.dataSync()[0]).toBeLessThan(1e-3);
    expect(polished.steps.dataSync()[0]).toBeLessThan(6);
  });
});
