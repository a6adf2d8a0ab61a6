import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import {
  adam,
  batches,
  chain,
  fit,
  type GradientTransform,
  meanSquaredError,
  mlp,
  random,
  rows,
} from "../../src/index.ts";
import { scale } from "../../src/optim/index.ts";
import { type CompileOption, compiler } from "../../src/train/index.ts";

const x = Float32Array.from({ length: 120 }, (_, i) => Math.sin(i));
const y = x.map((v) => v * v - 0.5);
const model = mlp({ hidden: [8], output: 1, activation: "tanh" });
type Params = ReturnType<typeof model.init>["params"];
type Batch = { x: tf.Tensor; y: tf.Tensor };

const { params } = model.init(random.key(3), [1]);

function train(compile: boolean, optimizer: GradientTransform<Params> = adam({ lr: 0.02 })) {
  return fit({
    params,
    optimizer,
    loss: (p, b: Batch, { key }) => {
      // Noise, so that keys are seen to arrive.
      const noisy = tf.add(b.x, tf.mul(random.normal(key, b.x.shape), 0.01));
      return meanSquaredError(model.apply(p, {}, noisy).output, b.y);
    },
    data: batches({ x: rows(x, [1]), y: rows(y, [1]) }, { batchSize: 20, seed: 1 }),
    epochs: 5,
    logEvery: 5,
    compile,
  });
}

it("takes the same steps compiled", async () => {
  const [eager, compiled] = [await train(false), await train(true)];
  expectAllClose(
    compiled.history.map((line) => line.loss ?? 0),
    eager.history.map((line) => line.loss ?? 0),
    { tolerance: 1e-5 },
  );
  for (const [index, layer] of eager.params.layers.entries()) {
    const other = compiled.params.layers[index] as typeof layer;
    expectAllClose(other.kernel.dataSync(), layer.kernel.dataSync(), { tolerance: 1e-4 });
  }
});

it("compiles one program for each phase of the optimiser", async () => {
  let traces = 0;
  const everyThird: GradientTransform<Params> = {
    phase: (step) => (step % 3 === 0 ? 0 : 1),
    init: () => ({}),
    update: (updates, state, _params, extra) => {
      traces++;
      const factor = extra?.step === 0 ? 0.5 : 2;
      return { ...scale(factor).update(updates, {}, updates), state };
    },
  };
  await train(true, chain(everyThird, scale(-0.01)) as GradientTransform<Params>);
  expect(traces).toBe(2);
});

it("leaves no tensors", async () => {
  const free = (result: { params: unknown; optState: unknown }) =>
    tf.dispose([result.params, result.optState] as never);
  free(await train(true));
  const before = tf.memory().numTensors;
  for (let i = 0; i < 3; i++) free(await train(true));
  expect(tf.memory().numTensors).toBe(before);
});

it("refuses to compile beside a step of one's own", async () => {
  const step = () => {
    throw new Error("never called");
  };
  await expect(
    fit({
      params: { w: tf.zeros([1]) },
      optimizer: adam({ lr: 0.1 }),
      step,
      data: batches({ x: rows(x, [1]) }, { batchSize: 20 }),
      compile: true,
    }),
  ).rejects.toMatchObject({ code: "option", message: expect.stringMatching(/jit\(step\)/) });
});

it("refuses float64 among the options of jit, names its own option, and leaves nothing behind", async () => {
  const before = tf.memory().numTensors;
  const params = { w: tf.zeros([1]) };
  await expect(
    fit({
      params,
      optimizer: adam({ lr: 0.1 }),
      loss: (p) => tf.sum(p.w) as tf.Scalar,
      data: batches({ x: rows(x, [1]) }, { batchSize: 20 }),
      compile: { precision: "float64" } as object,
    }),
  ).rejects.toMatchObject({
    code: "option",
    message: expect.stringMatching(/as fit does by its option precision/),
  });
  tf.dispose(params);
  expect(tf.memory().numTensors).toBe(before);
});

it("names the method and the option where one inside of compile is wrong", () => {
  const refused = (compile: unknown) => () => compiler("mine", compile as CompileOption);
  expect(refused({ threads: 0 })).toThrow(/^mine: compile\.threads .* 0/);
  expect(refused({ thread: 1 })).toThrow(/^mine\.compile: unknown option "thread".*"threads"/);
  expect(refused({ device: "gpu" })).toThrow(/^mine: .*compile\.device.*gpu/);
  expect(refused({ cacheSize: 1.5 })).toThrow(/^mine: compile\.cacheSize/);
});
