import {
  applyUpdates,
  categorical,
  conv,
  dense,
  flatten,
  fromLayersModel,
  jit,
  type Model,
  random,
  sequential,
  treeLeaves,
  valueAndGrad,
} from "@legendre/core-tensor";
import { depthwiseConv, embedding, groupNorm, transformerEncoder } from "@legendre/core-tensor/nn";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type ChooseBlock, describeBlocks, fishleg } from "../src/index.ts";

const key = random.key(8);
const labels = tf.tensor1d([0, 1, 2, 0, 1, 2, 0, 1], "int32");

/** A model, its inputs, and the blocks that its layers should have. */
interface Case {
  readonly model: Model<never, never>;
  readonly inputs: tf.Tensor;
  readonly shape: readonly number[];
  readonly choose?: ChooseBlock;
  readonly kinds: readonly string[];
}

const images = random.normal(key, [8, 5, 5, 2]);
const words = tf.tensor2d(
  Array.from({ length: 32 }, (_, i) => (i * 5) % 7),
  [8, 4],
  "int32",
);

const cases: Record<string, () => Case> = {
  "convolutions with normalisation": () => ({
    model: sequential([
      depthwiseConv({ kernelSize: 3 }),
      groupNorm({ groups: 1 }),
      conv({ filters: 3, kernelSize: 2, activation: "tanh" }),
      conv({ filters: 2, kernelSize: 2 }),
      flatten,
      dense({ units: 3 }),
    ]) as never,
    inputs: images,
    shape: [5, 5, 2],
    choose: (path) => (path === "layers.3.kernel" ? "three-factor" : undefined),
    kinds: ["depthwise", "norm", "conv", "diagonal", "three-factor", "dense"],
  }),
  "a transformer on words": () => ({
    model: sequential([
      embedding({ size: 7, units: 4 }),
      transformerEncoder({ layers: 1, width: 4, heads: 2 }),
      flatten,
      dense({ units: 3 }),
    ]) as never,
    inputs: words,
    shape: [4],
    kinds: ["embedding", ...Array(4).fill("dense"), "norm", ...Array(2).fill("dense")].sort(),
  }),
  "a lifted layers model": () => {
    const net = tf.sequential();
    net.add(tf.layers.conv2d({ filters: 2, kernelSize: 3, inputShape: [5, 5, 2] }));
    net.add(tf.layers.batchNormalization());
    net.add(tf.layers.flatten());
    net.add(tf.layers.dense({ units: 3 }));
    return {
      model: fromLayersModel(net).model as never,
      inputs: images,
      shape: [5, 5, 2],
      kinds: ["norm", "conv", "dense"],
    };
  },
};

describe.each(Object.entries(cases))("fishleg trains %s", (_, make) => {
  it("eagerly and compiled alike", async () => {
    const { model, inputs, shape, choose, kinds } = make();
    const { params, state: frozen } = model.init(key as never, shape as never) as {
      params: tf.Tensor;
      state: never;
    };
    const described = describeBlocks(params, choose === undefined ? {} : { choose });
    expect([...new Set(described.map(({ block }) => block))].sort()).toEqual(
      [...new Set(kinds)].sort(),
    );
    const outputs = (p: tf.Tensor, batch: tf.Tensor): tf.Tensor =>
      model.apply(p as never, frozen, batch as never).output;
    const optimizer = fishleg<tf.Tensor, tf.Tensor>({
      outputs,
      likelihood: categorical(),
      lr: 0.5,
      momentum: 0.5,
      aux: { every: 2 },
      ...(choose === undefined ? {} : { inverse: { choose } }),
    });
    type At = { params: tf.Tensor; state: ReturnType<typeof optimizer.init>; value: tf.Scalar };
    const step = (phase: number, { params: p, state }: At, batch: tf.Tensor, k: never): At => {
      const loss = (q: tf.Tensor): tf.Tensor => categorical().nll(outputs(q, batch), labels);
      const { value, grads } = valueAndGrad(loss)(p);
      const next = optimizer.update(grads, state, p, { batch, value, step: phase, key: k });
      return { params: applyUpdates(p, next.updates), state: next.state, value };
    };
    const compiled = jit(step, { static: [0] });
    const start: At = { params, state: optimizer.init(params), value: tf.scalar(0) };
    let [eager, fast] = [start, start];
    const losses: number[] = [];
    for (let i = 0; i < 20; i++) {
      const phase = optimizer.phase?.(i) ?? 0;
      const k = random.foldIn(key, i) as never;
      fast = await compiled(phase, fast, inputs, k);
      if (i < 3) {
        eager = step(phase, eager, inputs, k);
        expectAllClose(fast.params as never, eager.params as never, { tolerance: 2e-3 });
      }
      losses.push(fast.value.dataSync()[0] as number);
    }
    await compiled.dispose();
    expect(losses.at(-1)).toBeLessThan(0.7 * (losses[0] as number));
    for (const leaf of treeLeaves(fast.state)) {
      expect([...leaf.dataSync()].every(Number.isFinite)).toBe(true);
    }
  }, 60_000);
});
