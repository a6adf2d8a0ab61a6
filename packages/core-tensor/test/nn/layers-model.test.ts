import { differenceJvp, expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { hvp } from "../../src/curvature/hvp.ts";
import { hostArray } from "../../src/kernels/host-array.ts";
import {
  bernoulliCrossEntropy,
  fromLayersModel,
  type LayersTree,
  toLayersModel,
} from "../../src/nn/index.ts";
import { key } from "../../src/random/index.ts";
import { grad } from "../../src/transforms/grad.ts";
import {
  treeDispose,
  treeLeaves,
  treeMap,
  treePaths,
  treeScale,
  treeStructure,
  treeUnflatten,
} from "../../src/tree/index.ts";
import { exactly } from "./reference.ts";

/** A net with names and weights of its own; tfjs draws weights from Math.random unless seeded. */
function denseNet(): tf.Sequential {
  const init = (seed: number) => tf.initializers.glorotNormal({ seed });
  return tf.sequential({
    layers: [
      tf.layers.dense({
        name: "hidden",
        units: 4,
        inputShape: [3],
        activation: "tanh",
        kernelInitializer: init(1),
      }),
      tf.layers.dense({ name: "out", units: 2, kernelInitializer: init(2) }),
    ],
  });
}

const x = tf.tensor2d([
  [0.1, -0.2, 0.3],
  [1, 0, -1],
]);
const y = tf.tensor2d([
  [1, 0],
  [0, 1],
]);
const flat = (tree: unknown) => treeLeaves<tf.Tensor>(tree).flatMap((leaf) => [...leaf.dataSync()]);

describe("fromLayersModel", () => {
  const net = denseNet();
  const { model, params, state } = fromLayersModel(net);
  const loss = (p: LayersTree) => bernoulliCrossEntropy(model.apply(p, state, x).output, y);

  it("names the weights and gives the outputs of predict", () => {
    expect(treePaths(treeStructure(params))).toEqual([
      "hidden.bias",
      "hidden.kernel",
      "out.bias",
      "out.kernel",
    ]);
    expect(state).toEqual({});
    const predicted = net.predict(x) as tf.Tensor;
    expect([...model.apply(params, state, x).output.dataSync()]).toEqual([...predicted.dataSync()]);
  });

  it("has the gradients of tf.variableGrads", () => {
    const { grads } = tf.variableGrads(
      () => bernoulliCrossEntropy(net.apply(x) as tf.Tensor, y),
      net.trainableWeights.map((w) => w.read() as tf.Variable),
    );
    const ours = grad(loss)(params);
    for (const layer of net.layers) {
      for (const weight of layer.weights) {
        const name = weight.originalName.split("/").at(-1)!;
        expectAllClose(ours[layer.name]![name]!, grads[weight.name]!, { label: weight.name });
      }
    }
  });

  it("has the Hessian-vector products of differences of exact gradients", () => {
    const structure = treeStructure(params);
    const shapes = treeLeaves<tf.Tensor>(params).map((leaf) => leaf.shape);
    const asTree = (values: ArrayLike<number>) => {
      let start = 0;
      const parts = shapes.map((shape) => {
        const size = shape.reduce((a, b) => a * b, 1);
        start += size;
        return hostArray(Array.from(values).slice(start - size, start), shape, "float32");
      });
      return treeUnflatten<LayersTree>(structure, parts);
    };
    const slope = (at: Float64Array) =>
      exactly(grad(loss), asTree(at)).flatMap((leaf) => [...leaf]);
    const point = flat(params);
    const v = point.map((_, i) => ((i * 7) % 5) - 2);
    const expected = differenceJvp(slope, point, v);
    const exact = exactly(
      (p: LayersTree, u: LayersTree) => hvp(loss, p, u),
      asTree(point),
      asTree(v),
    );
    expectAllClose(
      exact.flatMap((leaf) => [...leaf]),
      expected,
      { tolerance: 1e-8 },
    );
    let next = 0;
    const direction = treeMap(
      (leaf: tf.Tensor) =>
        tf.tensor(
          Array.from(leaf.dataSync(), () => v[next++]!),
          leaf.shape,
        ),
      params,
    ) as LayersTree;
    expectAllClose(flat(hvp(loss, params, direction)), expected, { tolerance: 1e-4 });
  });

  it("never changes the model, also when a call fails", () => {
    const weights = () => net.weights.map((w) => [...w.read().dataSync()]);
    const own = () => net.weights.map((w) => Object.keys(w));
    const [before, members] = [weights(), own()];
    const variables = net.weights.map((w) => w.read());
    const other = treeScale(3, params);
    expect(flat(model.apply(other, state, x).output)).not.toEqual(flat(net.predict(x)));
    const layer = net.layers[1]!;
    layer.call = () => {
      throw new Error("broken");
    };
    expect(() => grad(loss)(other)).toThrow("broken");
    Reflect.deleteProperty(layer, "call");
    expect(weights()).toEqual(before);
    expect(own()).toEqual(members);
    expect(net.weights.map((w) => w.read())).toEqual(variables);
  });

  it("can be called inside a call of itself", () => {
    const layer = net.layers[0]!;
    const inner = treeScale(2, params);
    let nested: tf.Tensor | undefined;
    const call = layer.call.bind(layer);
    layer.call = (inputs, kwargs) => {
      layer.call = call;
      nested = tf.keep(model.apply(inner, state, x).output);
      return call(inputs, kwargs);
    };
    const outer = model.apply(params, state, x).output;
    Reflect.deleteProperty(layer, "call");
    expect(flat(outer)).toEqual(flat(net.predict(x)));
    expect(flat(nested)).toEqual(flat(model.apply(inner, state, x).output));
    nested?.dispose();
  });

  it("leaves no tensors", async () => {
    await expectNoLeak(() => model.apply(params, state, x).output);
    await expectNoLeak(() => grad(loss)(params) as never, 20);
    await expectNoLeak(() => fromLayersModel(net).params as never, 20);
  });

  it("refuses trees and inputs that do not fit", () => {
    const { hidden } = params;
    expect(() => model.apply({ hidden: hidden! }, state, x)).toThrow(
      'layersModel.apply: params has 2 leaves, the model has 4 (missing "out.bias", "out.kernel")',
    );
    const wrong = { ...params, out: { ...params["out"], kernel: tf.zeros([4, 3]) } } as LayersTree;
    expect(() => model.apply(wrong, state, x)).toThrow(
      "layersModel.apply: params.out.kernel has shape [4, 3], expected [4, 2]",
    );
    expect(() => model.apply(params, state, tf.zeros([2, 5]))).toThrow(
      "layersModel.apply: x has shape [2, 5], expected [any, 3]",
    );
    expect(() => model.init(key(0), [5])).toThrow(/inputShape is \[5\].* takes \[3\]/);
    treeDispose(model.init(key(0), [3]).params);
    const loose = tf.sequential();
    expect(() => fromLayersModel(loose)).toThrow(/has no layers yet/);
    const gone = denseNet();
    const lifted = fromLayersModel(gone);
    gone.dispose();
    expect(() => lifted.model.apply(lifted.params, {}, x)).toThrow(/was disposed/);
  });
});

describe("toLayersModel", () => {
  it("makes a round trip", () => {
    const net = denseNet();
    const { model, params, state } = fromLayersModel(net);
    const scaled = treeScale(-2, params);
    expect(toLayersModel(model, scaled, state)).toBe(net);
    expect(flat(net.predict(x))).toEqual(flat(model.apply(scaled, state, x).output));
    expect(flat(fromLayersModel(net).params)).toEqual(flat(scaled));
    toLayersModel(net, params);
    expect(flat(fromLayersModel(net).params)).toEqual(flat(params));
    treeDispose(scaled);
    expect(flat(net.predict(x))).toEqual(flat(model.apply(params, state, x).output));
  });

  it("writes nothing unless everything fits", () => {
    const net = denseNet();
    const { params } = fromLayersModel(net);
    const before = flat(params);
    const wrong = { ...treeScale(2, params), out: { ...params["out"], kernel: tf.zeros([2, 4]) } };
    expect(() => toLayersModel(net, wrong as LayersTree)).toThrow(/params.out.kernel has shape/);
    expect(flat(fromLayersModel(net).params)).toEqual(before);
    const inside = (p: LayersTree) => {
      toLayersModel(net, p);
      return tf.scalar(0);
    };
    expect(() => grad(inside)(params)).toThrow(/inside a traced or differentiated function/);
  });

  it("leaves no tensors", async () => {
    const net = denseNet();
    const { params, state } = fromLayersModel(net);
    await expectNoLeak(() => void toLayersModel(net, params, state));
  });
});
