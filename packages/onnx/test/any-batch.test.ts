import { spec, trace } from "@legendre/core-tensor/graph";
import { batchNorm, conv, dense, flatten, type Model, sequential } from "@legendre/core-tensor/nn";
import { hostRandom, key } from "@legendre/core-tensor/random";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { fromOnnx, toOnnx } from "../src/index.ts";

const draw = hostRandom(5);
const images = (batch: number): tf.Tensor =>
  tf.tensor(
    Array.from({ length: batch * 50 }, () => draw.uniform() - 0.5),
    [batch, 5, 5, 2],
  );

/** The file of a model for any batch, from programs of two and three examples. */
async function fileOf<P, S>(model: Model<P, S>, { params, state }: { params: P; state: S }) {
  const f = (p: P, s: S, x: tf.Tensor): tf.Tensor => model.apply(p, s, x).output;
  const [two, three] = [2, 3].map((batch) => trace(f, params, state, spec([batch, 5, 5, 2])));
  return toOnnx(two!, { weights: [params, state], anyBatch: three });
}

describe("a file for any batch", () => {
  const layers = [conv({ filters: 4, kernelSize: 3 }), batchNorm(), "relu", flatten] as const;
  const net = sequential([...layers, dense({ units: 6 })]);
  const variables = net.init(key(0), [5, 5, 2]);

  it("computes what the model does", async () => {
    const { model, params, state } = await fromOnnx(await fileOf(net, variables));
    expect(model.inputs[0]?.shape).toEqual(["batch", 5, 5, 2]);
    expect(model.outputs[0]?.shape).toEqual(["batch", 6]);
    for (const batch of [1, 2, 7]) {
      const x = images(batch);
      const expected = net.apply(variables.params, variables.state, x).output;
      expectAllClose(model.apply(params, state, x).output, expected, { tolerance: 1e-6 });
    }
  });

  it("runs in onnxruntime", async () => {
    const { InferenceSession, Tensor } = await import("onnxruntime-node");
    const session = await InferenceSession.create(await fileOf(net, variables));
    for (const batch of [1, 5]) {
      const x = images(batch);
      const feed = new Tensor("float32", x.dataSync() as Float32Array, x.shape);
      const { result } = await session.run({ [session.inputNames[0] as string]: feed });
      const expected = net.apply(variables.params, variables.state, x).output;
      expectAllClose(result?.data as Float32Array, expected, { tolerance: 1e-6 });
    }
    await session.release();
  });

  it("is refused where the batch is part of what is computed", async () => {
    const traced = (f: (x: tf.Tensor) => tf.Tensor) =>
      [2, 3].map((batch) => trace(f, spec([batch, 5])));
    const share = (x: tf.Tensor): tf.Tensor => tf.div(x, tf.scalar(x.shape[0] as number));
    for (const f of [share, (x: tf.Tensor) => tf.mean(x, 0)]) {
      const [two, three] = traced(f);
      await expect(toOnnx(two!, { anyBatch: three })).rejects.toThrow(
        /not the same for all batches \(.* has the batch in a constant\)/,
      );
    }
    const [two] = traced((x) => tf.tanh(x));
    const other = trace((x: tf.Tensor) => tf.tanh(tf.tanh(x)), spec([3, 5]));
    await expect(toOnnx(two!, { anyBatch: other })).rejects.toThrow(/not the same for all batches/);
  });
});

describe("a file of a fixed batch", () => {
  it("takes another one where reshapes keep it first", async () => {
    const net = sequential([conv({ filters: 4, kernelSize: 3 }), flatten, dense({ units: 6 })]);
    const { params, state } = net.init(key(1), [5, 5, 2]);
    const f = (p: typeof params, x: tf.Tensor) => net.apply(p, state, x).output;
    for (const written of [1, 4]) {
      const program = trace(f, params, spec([written, 5, 5, 2]));
      const file = await toOnnx(program, { weights: [params] });
      const free = await fromOnnx(file, { anyBatch: true });
      for (const batch of [1, 4, 6]) {
        const x = images(batch);
        const found = free.model.apply(free.params, free.state, x).output;
        expectAllClose(found, f(params, x), { tolerance: 1e-6 });
      }
    }
  });
});
