import { batches, gaussian, random } from "@legendre/core-tensor";
import { longTests } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  type CurvatureHealth,
  type FishlegSurgeonOptions,
  fishlegSurgeon,
  prune,
} from "../../src/surgeon/index.ts";
import type { Rows } from "./quadratic.ts";
import { forward, type Net, smallNet } from "./small-net.ts";

const [rows, inputs, outputs] = [96, 8, 3];
const keys = random.split(random.key(4), 3) as tf.Tensor1D[];
const common = random.normal(keys[0]!, [rows, 1]);
const x = tf.add(random.normal(keys[1]!, [rows, inputs]), common) as tf.Tensor2D;
const kernel = random.normal(keys[2]!, [inputs, outputs]) as tf.Tensor2D;
const noise = tf.mul(0.3, random.normal(random.key(9), [rows, outputs]));
const y = tf.add(tf.matMul(x, kernel), noise) as tf.Tensor2D;

/** What is removed of a layer whose inputs are `a` and whose outputs are `b` times as large, its weights the inverse of `a`. */
async function pruned(options: FishlegSurgeonOptions, a: number, b: number) {
  const batch = { x: tf.mul(x, a), y: tf.mul(y, b) };
  const { mask, params, report } = await prune<{ kernel: tf.Tensor }, Rows>({
    params: { kernel: tf.div(kernel, a) },
    likelihood: gaussian(),
    method: fishlegSurgeon(options),
    outputs: (p, { x: own }) => tf.mul(b, tf.matMul(own as tf.Tensor2D, p.kernel as tf.Tensor2D)),
    data: batches(
      { x: tf.clone(batch.x), y: tf.clone(batch.y) },
      { batchSize: rows, shuffle: false },
    ),
    heldOut: batch,
    sparsity: 0.5,
    substeps: 2,
    gate: false,
    solverTolerance: 1e-6,
  });
  const left = [...tf.mul(params.kernel, a).dataSync()];
  const health = report.steps.map((step) => step.health as CurvatureHealth);
  return { mask: [...mask.kernel.dataSync()], left, health };
}

const surgeons: Record<string, FishlegSurgeonOptions> = {
  "from K-FAC factors": { start: "k-fac" },
  "from K-FAC factors, refined": { start: "k-fac", assimilation: "progressive", refine: 20 },
  // A start on one batch: after eight, signals are so small that float32 rounds them by more than is allowed.
  "from K-FAC factors, spectra": {
    start: "k-fac",
    startBatches: 1,
    choose: () => "spectrum",
    aux: { lr: 0.3 },
  },
  "from the trace": { start: "trace", pretrain: 100, refine: 20 },
};

/** Each scale alone and both against each other; the scales between these in the long form. */
const pairs = [
  ...[1e-3, 1e3].flatMap((c) => [[c, 1] as const, [1, c] as const]),
  [1e-3, 1e3] as const,
  ...(longTests
    ? [1e-2, 1e2].flatMap(
        (c) =>
          [
            [c, 1],
            [1, c],
            [c, c],
          ] as const,
      )
    : []),
];

describe.each(Object.keys(surgeons))("Q learned %s", (name) => {
  const options = surgeons[name]!;
  const one = pruned(options, 1, 1);
  it.each(pairs)("removes the same with inputs times %f and outputs times %f", async (a, b) => {
    const [other, first] = [await pruned(options, a, b), await one];
    expect(other.mask).toEqual(first.mask);
    other.left.forEach((value, i) => {
      expect(Math.abs(value - first.left[i]!)).toBeLessThan(1e-2);
    });
    other.health.forEach((own, step) => {
      const expected = first.health[step]!;
      expect([own.updates, own.skipped]).toEqual([expected.updates, expected.skipped]);
      for (const signal of ["ratio", "residual", "excess"] as const) {
        expect(Math.abs(own[signal] - expected[signal]) / expected[signal]).toBeLessThan(0.02);
      }
    });
  });
});

describe("Q learned from K-FAC factors, of a net with a hidden layer", () => {
  const run = async (c: number) => {
    const { mask, report } = await prune<Net, Rows>({
      ...smallNet(),
      method: fishlegSurgeon(),
      outputs: (p, batch) => tf.mul(c, forward(p, batch.x)),
      targets: (batch) => tf.mul(c, batch.y),
      sparsity: 0.5,
      substeps: 2,
      gate: false,
    });
    const kernels = mask.layers.flatMap(({ kernel: own }) => [...own.dataSync()]);
    return { kernels, health: report.steps.map((step) => step.health as CurvatureHealth) };
  };
  it.each([1e-3, 1e3])("removes the same with outputs times %f", async (c) => {
    const [one, other] = [await run(1), await run(c)];
    expect(other.kernels).toEqual(one.kernels);
    for (const [step, { ratio, residual }] of other.health.entries()) {
      expect(Math.abs(ratio / one.health[step]!.ratio - 1)).toBeLessThan(0.02);
      expect(Math.abs(residual / one.health[step]!.residual - 1)).toBeLessThan(0.02);
    }
  });
});
