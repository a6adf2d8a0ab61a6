import {
  batches,
  categorical,
  chain,
  fit,
  gaussian,
  jit,
  random,
  rows,
  treeDispose,
} from "@legendre/core-tensor";
import { scaleByLearningRate } from "@legendre/core-tensor/optim";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  applyStep,
  gnStep,
  type InverseName,
  revMlp,
  scaleByGaussNewton,
} from "../../src/index.ts";
import { host, inFloat64, numbers, tensors } from "../helpers.ts";

const numbersOf = (shape: readonly number[], seed: number): never => {
  const size = shape.reduce((a, b) => a * b, 1);
  return host(
    Float64Array.from({ length: size }, (_, i) => Math.sin(1 + seed + i * i)),
    shape,
  ) as never;
};

describe("function space", () => {
  it("has no residual after one step where the outputs are linear in what is trained (E.2.7)", () => {
    // Outputs are the second half of the last state: with F's weights held at 0 they are linear in G's.
    const model = revMlp({
      depth: 1,
      width: 64,
      activation: "tanh",
      weightStd: 0,
      expansionGain: 8,
    });
    const { params, state } = inFloat64<{ params: never; state: never }>(
      (key: never) => model.init(key, [8]),
      random.key(2),
    );
    /** What is left after a whole step and after half a one. */
    const left = (options: object) => (p: never, s: never, x: tf.Tensor, half: tf.Tensor) => {
      const f = model.forward(p, s, x);
      const [first] = tf.split(f, 2, 1);
      const y = tf.concat([first as tf.Tensor, half], 1);
      const { delta } = gnStep(model, p, s, x, y, { likelihood: gaussian(), ...options });
      const rest = (eta: number): tf.Tensor => {
        const after = tf.sub(model.forward(applyStep(p, delta, eta), s, x), y);
        return tf.div(tf.norm(after), tf.norm(tf.sub(f, y)));
      };
      return tf.stack([rest(1), rest(0.5)]);
    };
    const given = [params, state, numbersOf([32, 8], 3), numbersOf([32, 4], 7)];
    const [one = 1, half = 0] = numbers(inFloat64(left({ damping: 0 }), ...given));
    expect(one).toBeLessThan(1e-12);
    expect(Math.abs(half - 0.5)).toBeLessThan(1e-12);
    const single = left({ refine: 3 })(...(given.map(tensors) as [never, never, never, never]));
    const [one32 = 1, half32 = 0] = single.dataSync();
    expect(one32).toBeLessThan(1e-5);
    expect(Math.abs(half32 - 0.5)).toBeLessThan(1e-6);
  });

  it("predicts the loss without a network: z ← z − eta (softmax(z) − y) (E.2.10)", async () => {
    const [n, classes, eta] = [48, 5, 0.5];
    const model = revMlp({ depth: 2, width: 256, readout: { outputs: classes } });
    const { params, state } = model.init(random.key(0), [24]);
    const x = random.normal(random.key(1), [n, 24]);
    const labels = Int32Array.from({ length: n }, (_, i) => (i * i) % classes);
    const y = tf.tensor1d(labels, "int32");
    const likelihood = categorical();
    const step = jit((p: typeof params, a: tf.Tensor, b: tf.Tensor) => {
      const { delta, value, outputs } = gnStep(model, p, state, a, b, { likelihood });
      return { moved: applyStep(p, delta, eta), value, outputs };
    });
    let current = params;
    let logits: tf.Tensor | undefined;
    const target = tf.oneHot(y, classes);
    for (let i = 0; i < 8; i++) {
      const { moved, value, outputs } = await step(current, x, y);
      logits ??= tf.tensor2d(await outputs.data(), [n, classes]);
      const predicted = likelihood.nll(logits, y).dataSync()[0] as number;
      expect((value.dataSync()[0] as number) / predicted).toBeGreaterThan(0.9);
      expect((value.dataSync()[0] as number) / predicted).toBeLessThan(1.1);
      const p = tf.softmax(logits as tf.Tensor2D);
      logits = tf.sub(logits, tf.mul(tf.sub(p, target), eta));
      current = moved;
    }
  });
});

describe("a hundred steps", () => {
  it("keep as many tensors as one (E.2.12)", async () => {
    const model = revMlp({ depth: 1, width: 32 });
    const { params, state } = model.init(random.key(0), [8]);
    const [x, y] = [random.normal(random.key(1), [6, 8]), random.normal(random.key(2), [6, 8])];
    const step = jit((p: typeof params, a: tf.Tensor, b: tf.Tensor) => {
      const { delta, rho } = gnStep(model, p, state, a, b, { likelihood: gaussian() });
      return { moved: applyStep(p, delta, 0.1), rho };
    });
    let current = params;
    const take = async (): Promise<void> => {
      const { moved, rho } = await step(current, x, y);
      treeDispose([current, rho]);
      current = moved;
    };
    await take();
    const before = tf.memory().numTensors;
    for (let i = 0; i < 100; i++) await take();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("the choice of inverse", () => {
  it("decides how training goes: the least-norm step is ahead of the paper's after two passes (E.3)", async () => {
    const sizes = { inputs: 32, hidden: 16, classes: 6, count: 3000 };
    const draw = (seed: number, shape: [number, number]): tf.Tensor2D =>
      random.normal(random.key(seed), shape) as tf.Tensor2D;
    const x = draw(1, [sizes.count, sizes.inputs]);
    const hidden = tf.relu(
      tf.matMul(x, tf.div(draw(2, [sizes.inputs, sizes.hidden]), 5) as tf.Tensor2D),
    );
    const scores = tf.matMul(hidden as tf.Tensor2D, draw(3, [sizes.hidden, sizes.classes]));
    const { mean, variance } = tf.moments(scores, 0);
    const y = tf.argMax(tf.div(tf.sub(scores, mean), tf.sqrt(variance)), 1);
    const columns = {
      x: rows(x.dataSync() as Float32Array, [sizes.inputs]),
      y: y.dataSync() as Int32Array,
    };
    const model = revMlp({ depth: 2, width: 64, readout: { outputs: sizes.classes } });
    const { params, state } = model.init(random.key(4), [sizes.inputs]);
    type Batch = { x: tf.Tensor; y: tf.Tensor };
    const likelihood = categorical();
    const loss = (p: typeof params, b: Batch): tf.Tensor =>
      likelihood.nll(model.apply(p, state, b.x).output, b.y);
    const trained = async (inverse: InverseName): Promise<number> => {
      const gn = scaleByGaussNewton({
        model,
        state,
        likelihood,
        inverse,
        certify: 0,
        inputs: (b: Batch) => b.x,
        targets: (b: Batch) => b.y,
      });
      const { params: end } = await fit({
        params,
        loss,
        epochs: 2,
        compile: true,
        optimizer: chain(gn, scaleByLearningRate(0.2)) as never,
        data: batches(columns, { batchSize: 50, seed: 0, dropLast: true }),
      });
      return loss(end as typeof params, { x, y }).dataSync()[0] as number;
    };
    const [paper, least] = [await trained("paper"), await trained("minNorm")];
    expect(least).toBeLessThan(0.9 * paper);
  });
});
