import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { dense, type Model, type NoState, sequential } from "../../src/nn/index.ts";
import { key, uniform } from "../../src/random/index.ts";
import { treePaths, treeStructure } from "../../src/tree/index.ts";

/** Counts its calls in training mode. */
const counter: Model<NoState, { calls: tf.Tensor }> = {
  init: () => ({ params: {}, state: { calls: tf.scalar(0) } }),
  apply: (_, state, x, { training = false } = {}) => ({
    output: tf.mul(x, 1),
    state: training ? { calls: tf.add(state.calls, 1) } : state,
  }),
};

/** Adds noise where it has a key. */
const noise: Model<NoState, NoState> = {
  init: () => ({ params: {}, state: {} }),
  apply: (_, state, x, { key: own } = {}) => ({
    output: own === undefined ? tf.mul(x, 1) : tf.add(x, uniform(own, x.shape)),
    state,
  }),
};

const flatten = (x: tf.Tensor) => tf.reshape(x, [x.shape[0]!, -1]);

describe("sequential", () => {
  it("learns the shapes between the layers and applies them in order", () => {
    const model = sequential([
      flatten,
      dense({ units: 3 }),
      "tanh",
      dense({ units: 2, bias: false }),
    ]);
    const { params, state } = model.init(key(0), [2, 2]);
    expect(treePaths(treeStructure(params))).toEqual([
      "layers.1.bias",
      "layers.1.kernel",
      "layers.3.kernel",
    ]);
    const x = tf.tensor3d([
      [
        [1, 2],
        [3, 4],
      ],
    ]);
    const hidden = tf.tanh(
      tf.matMul(tf.reshape(x, [1, 4]), params.layers[1].kernel),
    ) as tf.Tensor2D;
    const { output } = model.apply(params, state, x);
    expectAllClose(output, tf.matMul(hidden, params.layers[3].kernel));
  });

  it("hands each layer its state and a key of its own", () => {
    const model = sequential([counter, noise, noise]);
    const { params, state } = model.init(key(0), [4]);
    const x = tf.zeros([1, 4]);
    const once = model.apply(params, state, x, { training: true });
    expect(once.state.layers[0].calls.dataSync()[0]).toBe(1);
    expect(state.layers[0].calls.dataSync()[0]).toBe(0);
    expect(model.apply(params, state, x).state.layers[0].calls).toBe(state.layers[0].calls);
    const noisy = model.apply(params, state, x, { key: key(1) }).output.dataSync();
    const again = model.apply(params, state, x, { key: key(1) }).output.dataSync();
    expect(noisy).toEqual(again);
    const single = sequential([noise]).apply({ layers: [{}] }, { layers: [{}] }, x, {
      key: key(1),
    });
    expect(noisy[0]).not.toBe(2 * single.output.dataSync()[0]!);
  });

  it("names the layer in errors", () => {
    const model = sequential(["relu", dense({ units: 2 })]);
    const { params, state } = model.init(key(0), [3]);
    expect(() => model.apply(params, state, tf.zeros([1, 4]))).toThrow(
      "sequential.apply: layers.1: dense.apply: x has shape [1,4]",
    );
    expect(() =>
      model.apply({ layers: [params.layers[0]] } as never, state, tf.zeros([1, 3])),
    ).toThrow(/sequential.apply: params has 1 leaf, the model has 2 \(missing "layers.1"\)/);
    expect(() => sequential(["reluu" as "relu"])).toThrow(/layers\[0\] must be one of/);
    expect(() => sequential([])).toThrow(/got no layers/);
  });

  it("nests, and leaves no tensors", async () => {
    const model = sequential([sequential([dense({ units: 3 }), counter]), noise]);
    const seed = key(0);
    await expectNoLeak(() => model.init(seed, [2]) as never);
    const { params, state } = model.init(seed, [2]);
    const x = tf.zeros([1, 2]);
    await expectNoLeak(() => {
      const { output, state: next } = model.apply(params, state, x, { training: true, key: seed });
      return [output, next] as never;
    });
  });
});
