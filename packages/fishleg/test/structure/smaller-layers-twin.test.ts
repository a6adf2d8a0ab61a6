import { fromLayersModel } from "@legendre/core-tensor";
import { smallerLayersModel } from "@legendre/fishleg/structure";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";

const { layers } = tf;
type Input = tf.SymbolicTensor;

/** A model whose last layer has two units; all names are the same whatever the widths. */
function chain(shape: (number | null)[], between: tf.layers.Layer[]): tf.LayersModel {
  const start = tf.input({ shape, name: "start" });
  let at: Input = start;
  for (const layer of [...between, layers.dense({ units: 2, name: "last" })])
    at = layer.apply(at) as Input;
  return tf.model({ inputs: start, outputs: at, name: "net" });
}

/** Units in the shape of an image, whose channels only a layer after it can tell. */
const reshaped = (c: number, after: tf.layers.Layer[]): tf.LayersModel =>
  chain(
    [3],
    [
      layers.dense({ units: 4 * c, name: "units" }),
      layers.reshape({ targetShape: [2, 2, c], name: "image" }),
      ...after,
    ],
  );

/** By the layers that are in them: a model of two widths. */
const models: Record<string, (a: number, b: number) => tf.LayersModel> = {
  dense: (a, b) =>
    chain([3], [layers.dense({ units: a, name: "d" }), layers.dense({ units: b, name: "e" })]),
  "dense at each time": (a, b) =>
    chain(
      [4, 3],
      [
        layers.timeDistributed({ layer: layers.dense({ units: a }), name: "d" }),
        layers.timeDistributed({ layer: layers.dense({ units: b }), name: "e" }),
      ],
    ),
  "separable convolutions": (a, b) =>
    chain(
      [4, 4, 2],
      [
        layers.separableConv2d({ filters: a, kernelSize: 2, name: "c" }),
        layers.separableConv2d({ filters: b, kernelSize: 2, name: "d" }),
      ],
    ),
  "a signal": (a, b) =>
    chain(
      [5, 2],
      [
        layers.conv1d({ filters: a, kernelSize: 2, name: "c" }),
        layers.gru({ units: b, returnSequences: true, name: "g" }),
        layers.simpleRNN({ units: a + b, returnSequences: true, name: "r" }),
        layers.lstm({ units: b, name: "l" }),
      ],
    ),
  words: (a, b) =>
    chain(
      [3],
      [
        layers.embedding({ inputDim: 7, outputDim: a, name: "w" }),
        layers.dense({ units: b, name: "d" }),
      ],
    ),
  "transposed convolutions": (a, b) =>
    chain(
      [2, 2, 2],
      [
        layers.conv2dTranspose({ filters: a, kernelSize: 2, name: "t" }),
        layers.conv2dTranspose({ filters: b, kernelSize: 3, name: "u" }),
      ],
    ),
  "a volume": (a, b) =>
    chain(
      [2, 2, 2, 2],
      [
        layers.conv3d({ filters: a, kernelSize: 2, padding: "same", name: "c" }),
        layers.conv3dTranspose({ filters: b, kernelSize: 2, name: "t" }),
      ],
    ),
  "an image for a convolution": (a, b) =>
    reshaped(a, [layers.conv2d({ filters: b, kernelSize: 2, name: "c" })]),
  "an image for a transposed convolution, after an activation": (a, b) =>
    reshaped(a, [
      layers.activation({ activation: "tanh", name: "act" }),
      layers.conv2dTranspose({ filters: b, kernelSize: 3, name: "t" }),
    ]),
  "an image for a depthwise convolution": (a, b) =>
    reshaped(a, [
      layers.depthwiseConv2d({ kernelSize: 2, depthMultiplier: 3, name: "p" }),
      layers.dense({ units: b, name: "d" }),
    ]),
  "an image for a normalisation": (a, b) =>
    reshaped(a, [
      layers.batchNormalization({ name: "norm" }),
      layers.conv2d({ filters: b, kernelSize: 1, name: "c" }),
    ]),
  "an image for a dense layer": (a, b) => reshaped(a, [layers.dense({ units: b, name: "d" })]),
};

/** What a model is made of. */
const partsOf = (net: tf.LayersModel) =>
  net.layers.map((layer) => [
    layer.name,
    layer.getClassName(),
    layer.outputShape,
    layer.weights.map(({ shape }) => shape),
  ]);

/** All weights of a model as other numbers, so that no bias is 0. */
function filled(net: tf.LayersModel): tf.LayersModel {
  net.setWeights(
    net.getWeights().map((w, i) => tf.randomUniform(w.shape, 0.1, 1, "float32", 10 + i)),
  );
  return net;
}

describe("a model whose layers are made smaller", () => {
  it.each(Object.keys(models))("is the one that was built so: %s", async (name) => {
    const build = models[name]!;
    const [whole, small] = [build(7, 9), filled(build(3, 5))];
    const plain = await smallerLayersModel(whole, fromLayersModel(small));
    expect(partsOf(plain)).toEqual(partsOf(small));
    const shape = small.inputs[0]!.shape.map((length) => length ?? 3);
    const x = tf.randomUniform(shape, 0, 1, "float32", 2);
    expectAllClose(plain.predict(x) as tf.Tensor, small.predict(x) as tf.Tensor);
    expect(partsOf(whole)).toEqual(partsOf(build(7, 9)));
  });

  it("may have several inputs and outputs", async () => {
    const build = (units: number): tf.LayersModel => {
      const [a, b] = [1, 2].map((n) => tf.input({ shape: [n], name: `in${n}` })) as [Input, Input];
      const left = layers.dense({ units, name: "left" }).apply(a) as Input;
      const right = layers.dense({ units, name: "right" }).apply(b) as Input;
      const sum = layers.add({ name: "sum" }).apply([left, right]) as Input;
      const outputs = [1, 3].map(
        (n) => layers.dense({ units: n, name: `out${n}` }).apply(sum) as Input,
      );
      return tf.model({ inputs: [a, b], outputs, name: "net" });
    };
    const small = filled(build(4));
    const plain = await smallerLayersModel(build(6), fromLayersModel(small) as never);
    expect(partsOf(plain)).toEqual(partsOf(small));
    // The second output counts as the first does.
    const { model, params, state } = fromLayersModel(small);
    const off = (p: typeof params, s: typeof state, x: tf.Tensor) => {
      const [first, second] = model.apply(p, s, x).output as unknown as [tf.Tensor, tf.Tensor];
      return { output: [first, tf.add(second, 0.1)] };
    };
    const wrong = { model: { apply: off }, params, state } as never;
    await expect(smallerLayersModel(build(6), wrong)).rejects.toThrow(/its outputs differ by/);
  });
});

describe("the check of a smaller model", () => {
  const build = (units: number): tf.LayersModel =>
    chain(
      [null, null, 2],
      [layers.conv2d({ filters: units, kernelSize: 3, name: "c", activation: "relu" })],
    );

  it("is by two examples, of eight where a size is open", async () => {
    const { model, params, state } = fromLayersModel(filled(build(3)));
    const seen: number[][] = [];
    const apply: typeof model.apply = (p, s, x) => {
      seen.push([...x.shape, ...[x.min(), x.max()].map((end) => Math.floor(end.dataSync()[0]!))]);
      return model.apply(p, s, x);
    };
    await smallerLayersModel(build(4), { model: { apply }, params, state });
    // Numbers from 0 to below 1.
    expect(seen).toEqual([[2, 8, 8, 2, 0, 0]]);
  });

  it.each([1, 1e-3, 1e4])("allows for rounding, where the outputs are about %d", async (scale) => {
    const small = filled(build(3));
    const { model, params, state } = fromLayersModel(small);
    const at = (tree: typeof params) =>
      Object.fromEntries(
        Object.entries(tree).map(([layer, weights]) => [
          layer,
          layer !== "last"
            ? weights
            : Object.fromEntries(Object.entries(weights).map(([k, w]) => [k, tf.mul(w, scale)])),
        ]),
      ) as typeof params;
    // Shares are of the larger of 1 and the outputs.
    const units: number[] = [];
    const check = (share: number) => {
      const apply: typeof model.apply = (p, s, x) => {
        const { output, ...rest } = model.apply(p, s, x);
        const unit = Math.max(1, output.abs().max().dataSync()[0]!);
        units.push(unit / scale);
        return { ...rest, output: tf.add(output, share * unit) };
      };
      return smallerLayersModel(build(4), { model: { apply }, params: at(params), state });
    };
    await check(7e-5);
    await check(-7e-5);
    expect(units[0]).toBeGreaterThan(1);
    const off = check(1.4e-4);
    await expect(off).rejects.toThrow(/layers of "net" \(its outputs differ by 0.00014\)/);
    await expect(check(-1.4e-4)).rejects.toThrow(/differ by 0.00014/);
    await expect(check(Number.NaN)).rejects.toThrow(/differ by NaN/);
  });

  it("leaves no tensors where it fails", async () => {
    const { model, params, state } = fromLayersModel(filled(build(3)));
    const apply: typeof model.apply = (p, s, x) => {
      const { output, ...rest } = model.apply(p, s, x);
      return { ...rest, output: tf.mul(output, 2) };
    };
    const whole = build(4);
    await expectNoLeak(async () => {
      await expect(smallerLayersModel(whole, { model: { apply }, params, state })).rejects.toThrow(
        /outputs differ/,
      );
    }, 2);
    const fewer: typeof model.apply = (p, s, x) => {
      const { output, ...rest } = model.apply(p, s, x);
      return { ...rest, output: tf.slice(output, 0, 1) };
    };
    const short = smallerLayersModel(whole, { model: { apply: fewer }, params, state });
    await expect(short).rejects.toThrow(/its outputs differ by Infinity/);
  });
});
