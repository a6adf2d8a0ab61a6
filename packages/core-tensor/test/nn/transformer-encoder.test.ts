import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  attention,
  dense,
  layerNorm,
  type TransformerEncoderOptions,
  transformerEncoder,
} from "../../src/nn/index.ts";
import { key, normal } from "../../src/random/index.ts";
import { treeLeaves, treeMap, treePaths, treeStructure } from "../../src/tree/index.ts";
import { caught } from "../tree/caught.ts";

const size = { layers: 2, width: 4, heads: 2 };
const x = normal(key(1), [2, 5, 4]) as tf.Tensor;

/** Parameters of which none is at its start, and what the encoder and its layers one by one make of them. */
function both(options: TransformerEncoderOptions) {
  const model = transformerEncoder(options);
  let n = 0;
  const params = treeMap(
    (leaf: tf.Tensor) => tf.add(leaf, tf.mul(normal(key(10 + n++), leaf.shape), 0.3)),
    model.init(key(0), [5, 4]).params,
  ) as ReturnType<typeof model.init>["params"];
  const { heads, causal, hidden = 16, activation = "gelu" } = options;
  const norm = (at: tf.Tensor, of: unknown) => layerNorm().apply(of as never, {}, at).output;
  let expected = x;
  for (let i = 1; i <= options.layers; i++) {
    const { attention: first, mlp } = params[`block${i}`]!;
    const attend = attention({ heads, causal });
    const seen = attend.apply(first.body.attend, {}, norm(expected, first.body.norm)).output;
    expected = tf.add(expected, seen);
    const wide = dense({ units: hidden, activation }).apply(
      mlp.body.hidden,
      {},
      norm(expected, mlp.body.norm),
    ).output;
    expected = tf.add(expected, dense({ units: 4 }).apply(mlp.body.output, {}, wide).output);
  }
  return { model, params, expected: norm(expected, params.norm) };
}

describe("transformerEncoder", () => {
  it.each<TransformerEncoderOptions>([
    size,
    { ...size, layers: 1, heads: 1, hidden: 3, activation: "tanh" },
    { ...size, causal: true, heads: 4 },
  ])("adds attention and two dense layers of what is normalised, %o", (options) => {
    const { model, params, expected } = both(options);
    const { state } = model.init(key(0), [5, 4]);
    expectAllClose(model.apply(params, state, x).output, expected, { tolerance: 1e-5 });
    // Without dropout training needs no key and gives the same.
    const trained = model.apply(params, state, x, { training: true });
    expectAllClose(trained.output, expected, { tolerance: 1e-5 });
  });

  it("has a block for each layer, drawn by a key of its own", () => {
    const { params } = transformerEncoder(size).init(key(0), [5, 4]);
    const block = [
      "attention.body.attend.key.bias",
      "attention.body.attend.key.kernel",
      "attention.body.attend.output.bias",
      "attention.body.attend.output.kernel",
      "attention.body.attend.query.bias",
      "attention.body.attend.query.kernel",
      "attention.body.attend.value.bias",
      "attention.body.attend.value.kernel",
      "attention.body.norm.bias",
      "attention.body.norm.scale",
      "mlp.body.hidden.bias",
      "mlp.body.hidden.kernel",
      "mlp.body.norm.bias",
      "mlp.body.norm.scale",
      "mlp.body.output.bias",
      "mlp.body.output.kernel",
    ];
    const blocks = [1, 2].flatMap((i) => block.map((path) => `block${i}.${path}`));
    expect(treePaths(treeStructure(params))).toEqual([...blocks, "norm.bias", "norm.scale"]);
    const kernels = treeLeaves<tf.Tensor>(params).filter(({ rank }) => rank === 2);
    expect(new Set(kernels.map((leaf) => leaf.dataSync()[0])).size).toBe(12);
    expect(params["block2"]!.mlp.body.output.kernel.shape).toEqual([16, 4]);
  });

  it("drops all that is added where all but nothing is dropped", () => {
    const { model, params } = both({ ...size, dropout: 0.999999 });
    const { state } = model.init(key(0), [5, 4]);
    const { output } = model.apply(params, state, x, { training: true, key: key(5) });
    const alone = layerNorm().apply(params.norm, {}, x).output;
    expectAllClose(output, alone, { tolerance: 1e-6 });
    const without = both(size);
    expectAllClose(model.apply(params, state, x).output, without.expected, { tolerance: 1e-5 });
    expect(caught(() => model.apply(params, state, x, { training: true })).message).toContain(
      "no key was given",
    );
  });

  it.each([
    [{ layers: 0 }, "layers must be a whole number at least 1, got 0"],
    [{ width: 0 }, "width must be a whole number at least 1, got 0"],
    [{ heads: 0 }, "heads must be a whole number at least 1, got 0"],
    [{ hidden: 0 }, "hidden must be a whole number at least 1, got 0"],
    [{ dropout: 1 }, "dropout must be a finite number at least 0 and below 1, got 1"],
    [{ dropout: -0.1 }, "dropout must be a finite number at least 0 and below 1, got -0.1"],
    [{ causal: 1 as never }, "causal must be one of true, false, got 1"],
  ])("refuses %o", (wrong, message) => {
    expect(caught(() => transformerEncoder({ ...size, ...wrong })).message).toBe(
      `transformerEncoder: ${message}`,
    );
  });
});
