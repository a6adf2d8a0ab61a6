import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  adam,
  batches,
  chain,
  fit,
  gaussian,
  jvp,
  mlp,
  random,
  rows,
  treeNorm,
  treeSub,
} from "@legendre/core-tensor";
import type { BatchOf } from "@legendre/core-tensor/data";
import { readMetrics } from "@legendre/core-tensor/io";
import { scaleByLearningRate } from "@legendre/core-tensor/optim";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import { recordedStep, revMlp, type StepRecord, scaleByGaussNewton } from "../../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "recorded-step-"));
afterAll(() => rmSync(folder, { recursive: true }));

const values = Float32Array.from({ length: 240 }, (_, i) => Math.sin(i * i));
const columns = {
  x: rows(values, [4]),
  y: rows(
    values.map((v) => v / 2),
    [4],
  ),
};
type Batch = BatchOf<typeof columns>;
const likelihood = gaussian();
const probe = {
  x: random.normal(random.key(5), [8, 4]),
  targets: random.normal(random.key(6), [8, 4]),
};
const net = mlp({ hidden: [8], output: 4, activation: "tanh" });
const { params } = net.init(random.key(0), [4]);
type Params = typeof params;
const outputs = (p: Params, x: tf.Tensor): tf.Tensor => net.apply(p, {}, x).output;
const optimizer = adam({ lr: 0.01 });
const common = {
  outputs,
  likelihood,
  probe,
  optimizer,
  inputs: (batch: Batch) => batch.x,
  targets: (batch: Batch) => batch.y,
};
const data = () => batches(columns, { batchSize: 12, seed: 1 });
const weights = (p: Params): number[] => [...(p.layers[0]?.kernel.dataSync() ?? [])];

describe("recordedStep", () => {
  it("takes the steps of fit, and says what they did", async () => {
    const records: StepRecord[] = [];
    const recorded = recordedStep({ ...common, every: 3, onRecord: (r) => records.push(r) });
    const own = await fit({ params, optimizer, data: data(), step: recorded.step, epochs: 2 });
    await recorded.close();
    const loss = (p: Params, batch: Batch): tf.Tensor =>
      likelihood.nll(outputs(p, batch.x), batch.y);
    const plain = await fit({ params, optimizer, data: data(), loss, compile: true, epochs: 2 });
    weights(own.params).forEach((w, i) => {
      expect(w).toBeCloseTo(weights(plain.params)[i] as number, 6);
    });
    expect(records.map(({ step }) => step)).toEqual([1, 4, 7, 10]);
    for (const { ownChange, length, path, transfer } of records) {
      expect(ownChange).toBeLessThan(0);
      expect(length).toBeGreaterThan(0);
      expect(path).toBeGreaterThanOrEqual(length);
      expect(transfer).toBeGreaterThan(0);
    }
  });

  it("says numbers of one step that are those of its definition", async () => {
    const records: StepRecord[] = [];
    const recorded = recordedStep({ ...common, every: 1, onRecord: (r) => records.push(r) });
    const batch = data().at({ epoch: 0, batch: 0 }) as Batch;
    const extra = { step: 0, key: random.key(0) } as never;
    const next = await recorded.step(params, optimizer.init(params), batch, extra);
    await recorded.close();
    const [record] = records as [StepRecord];
    const lossAt = (p: Params, x: tf.Tensor, y: tf.Tensor): number =>
      likelihood.nll(outputs(p, x), y).dataSync()[0] as number;
    const [before, after] = [params, next.params].map((p) => lossAt(p, batch.x, batch.y));
    const others = [params, next.params].map((p) => lossAt(p, probe.x, probe.targets));
    const delta = treeSub(next.params, params);
    const length = treeNorm(delta).dataSync()[0] as number;
    expect(record.loss / before!).toBeCloseTo(1, 5);
    expect([record.length / length, record.path / length]).toEqual([
      expect.closeTo(1, 5),
      expect.closeTo(1, 5),
    ]);
    const moved = (x: tf.Tensor): number =>
      treeNorm(jvp((p: Params) => outputs(p, x), params, delta).tangent).dataSync()[0] as number;
    expect(record.transfer / (moved(probe.x) / moved(batch.x))).toBeCloseTo(1, 4);
    expect(record.ownChange / ((100 * (after! - before!)) / before!)).toBeCloseTo(1, 3);
    // A difference of two floats: half a percent of the loss has four digits.
    expect(record.otherChange / ((100 * (others[1]! - others[0]!)) / others[0]!)).toBeCloseTo(1, 2);
    const wanted = tf.sub(probe.targets, outputs(params, probe.x));
    const { tangent } = jvp((p: Params) => outputs(p, probe.x), params, delta);
    const along = tf.sum(tf.mul(tangent, wanted)).dataSync()[0] as number;
    const lengths = [tangent, wanted].map((x) => treeNorm(x).dataSync()[0] as number);
    expect(record.cosine).toBeCloseTo(along / (lengths[0]! * lengths[1]!), 5);
  });

  it("goes on with its file and the same numbers after a stop", async () => {
    const run = async (name: string, epochs: readonly number[]) => {
      const file = join(folder, `${name}.jsonl`);
      for (const upTo of epochs) {
        const recorded = recordedStep({ ...common, every: 2, file });
        const checkpoint = { path: join(folder, `${name}.checkpoint`) };
        const settings = { params, optimizer, data: data(), step: recorded.step, checkpoint };
        await fit({ ...settings, epochs: upTo, resume: true });
        await recorded.close();
      }
      return readMetrics(file);
    };
    // Passes of five steps: the second one begins at an odd step.
    const [whole, halves] = [await run("whole", [4]), await run("halves", [2, 4])];
    expect(halves.map(({ step, ownChange }) => [step, ownChange])).toEqual(
      whole.map(({ step, ownChange }) => [step, ownChange]),
    );
  });

  it("compiles each phase of Gauss-Newton and runs eagerly too", async () => {
    const model = revMlp({ depth: 1, width: 32 });
    const { params: start, state } = model.init(random.key(1), [4]);
    type P = typeof start;
    const gn = chain(
      scaleByGaussNewton({
        // Not exact: twelve points of a plane have features of a poor rank, which rounding would blow up.
        model,
        state,
        likelihood,
        certify: 2,
        inverse: "damped" as const,
        inputs: common.inputs,
        targets: common.targets,
      }),
      scaleByLearningRate(0.5),
    ) as never;
    const losses = async (compile: boolean) => {
      const records: StepRecord[] = [];
      const recorded = recordedStep<P, Batch, unknown>({
        ...common,
        optimizer: gn,
        compile,
        every: 1,
        outputs: (p, x) => model.apply(p, state, x).output,
        onRecord: (r) => records.push(r),
      });
      await fit<P, Batch>({ params: start, optimizer: gn, data: data(), step: recorded.step });
      await recorded.close();
      return records.map(({ loss }) => loss);
    };
    const [fast, eager] = [await losses(true), await losses(false)];
    fast.forEach((loss, i) => {
      expect(loss / (eager[i] as number)).toBeCloseTo(1, 3);
    });
  });

  it("rejects options out of range", () => {
    expect(() => recordedStep({ ...common, every: 0 })).toThrow(/every/);
    expect(() => recordedStep({ ...common, evry: 3 } as never)).toThrow(/every/);
  });
});
