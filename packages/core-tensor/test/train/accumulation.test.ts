import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { batches, rows } from "../../src/data/index.ts";
import {
  batchNorm,
  conv,
  dense,
  flatten,
  sequential,
  softmaxCrossEntropy,
} from "../../src/nn/index.ts";
import { adam, multiSteps } from "../../src/optim/index.ts";
import { hostRandom, key } from "../../src/random/index.ts";
import { fit } from "../../src/train/index.ts";
import { treeLeaves } from "../../src/tree/index.ts";

const numbers = (tree: unknown) => treeLeaves(tree).flatMap((leaf) => Array.from(leaf.dataSync()));

describe("gradient accumulation in fit", () => {
  it("is a run on batches as many times as large", async () => {
    const draw = hostRandom(4);
    const x = Float32Array.from({ length: 48 }, () => draw.uniform() * 2 - 1);
    const y = Float32Array.from({ length: 24 }, (_, i) => 2 * x[2 * i]! - x[2 * i + 1]!);
    const run = (batchSize: number, every: number) =>
      fit({
        params: { w: tf.zeros([2, 1]) as tf.Tensor2D },
        optimizer: multiSteps(adam({ lr: 0.1 }), every),
        loss: (p, batch) => tf.mean(tf.squaredDifference(tf.matMul(batch.x, p.w), batch.y)),
        data: batches({ x: rows(x, [2]), y: rows(y, [1]) }, { batchSize }),
        epochs: 3,
      });
    const [large, small] = [await run(12, 1), await run(3, 4)];
    expectAllClose(numbers(small.params), numbers(large.params), { tolerance: 1e-5 });
    expect(small.step).toBe(4 * large.step);
  });
});

describe("a model with statistics in fit", () => {
  it("learns, eagerly and compiled by the same numbers", { timeout: 60_000 }, async () => {
    const draw = hostRandom(2);
    const labels = Int32Array.from({ length: 24 }, (_, i) => i % 2);
    const images = Float32Array.from(
      { length: 24 * 16 },
      (_, i) => draw.uniform() - 0.5 + 0.4 * (labels[Math.floor(i / 16)] as number),
    );
    const model = sequential([
      conv({ filters: 3, kernelSize: 3, bias: false }),
      batchNorm(),
      "relu",
      flatten,
      dense({ units: 2 }),
    ]);
    const { params, state } = model.init(key(0), [4, 4, 1]);
    const run = (compile: boolean) =>
      fit({
        params,
        state,
        optimizer: adam({ lr: 0.01 }),
        loss: (p, { x, y }: { x: tf.Tensor; y: tf.Tensor }, context) => {
          const { output, state: aux } = model.apply(p, context.state, x, { training: true });
          return { value: softmaxCrossEntropy(output, y), aux };
        },
        data: batches({ x: rows(images, [4, 4, 1]), y: labels }, { batchSize: 8, seed: 0 }),
        epochs: 5,
        logEvery: 3,
        compile,
      });
    const [plain, compiled] = [await run(false), await run(true)];
    expectAllClose(numbers(compiled.params), numbers(plain.params), { tolerance: 2e-3 });
    expectAllClose(numbers(compiled.state), numbers(plain.state), { tolerance: 1e-3 });
    const losses = plain.history.map(({ loss }) => loss as number);
    expect(losses.at(-1)).toBeLessThan(0.7 * losses[0]!);
    expect(numbers(plain.state)).not.toEqual(numbers(state));
  });
});
