import {
  applyUpdates,
  type HostArray,
  hvp,
  jit,
  runReference,
  trace,
  treeClone,
  treeLeaves,
  treePaths,
  treeScale,
  valueAndGrad,
} from "@legendre/core-tensor";
import { treeStructure } from "@legendre/core-tensor/tree";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { fromBinary } from "../../../core-tensor/src/executors/onnx/proto/codec.ts";
import { ModelProtoSchema } from "../../../core-tensor/src/executors/onnx/proto/onnx.ts";
import {
  fromOnnx,
  type ImportedOnnx,
  type OnnxTensors,
  type OnnxTree,
  toOnnx,
} from "../../src/index.ts";
import { expectedOf, expectedOfDynamo, fixture, fixtureBytes } from "./fixtures.ts";

type Net = ImportedOnnx<OnnxTree, OnnxTree, OnnxTensors, tf.Tensor>;

const load = (name: string): Promise<Net> =>
  fromOnnx<OnnxTree, OnnxTree, OnnxTensors, tf.Tensor>(fixture(`${name}.onnx`));

/** Each file, and the net whose numbers it is held to. */
const files = [
  ["mlp", "mlp"],
  ["cnn", "cnn"],
  ["cnn-opset11", "cnn"],
  ["resnet", "resnet"],
  ["encoder", "encoder"],
  ["encoder-opset14", "encoder"],
  ["mobile", "mobile"],
  ["unet", "unet"],
  ["recurrent", "recurrent"],
  ["mlp-dynamo", "mlp"],
  ["encoder-dynamo", "encoder"],
  ["mobile-dynamo", "mobile"],
  ["recurrent-dynamo", "recurrent"],
  ["cnn-dynamo-whole", "cnn"],
  ["unet-dynamo-whole", "unet"],
] as const;

/** Inputs of a net, of which floats are differentiated. */
function inputsOf(net: string, model: Net["model"]) {
  const expected = expectedOf(net);
  const all = model.inputs.map((_, i) => expected(`input.${i}`));
  const floats = Object.fromEntries(
    all.flatMap((x, i) => (x.dtype === "float32" ? [[`${i}`, x]] : [])),
  );
  const join = (given: Readonly<Record<string, tf.Tensor>>): OnnxTensors => {
    const list = all.map((x, i) => given[`${i}`] ?? x);
    return list.length === 1 ? (list[0] as tf.Tensor) : list;
  };
  return { expected, floats, join };
}

type Weights = { readonly params: OnnxTree; readonly x: Readonly<Record<string, tf.Tensor>> };
type Graded = { readonly value: tf.Tensor; readonly grads: Weights; readonly aux: tf.Tensor };

/** Output, mean squared error and gradients of everything that is a float. */
function objective(file: string, net: string, { model, state }: Net) {
  const { floats, join } = inputsOf(net, model);
  const expected = file.includes("dynamo") ? expectedOfDynamo(net) : expectedOf(net);
  const target = expected("target");
  const f = ({ params, x }: Weights) => {
    const { output } = model.apply(params, state, join(x));
    return { value: tf.mean(tf.square(tf.sub(output, target))) as tf.Scalar, aux: output };
  };
  const graded = valueAndGrad(f, { aux: true }) as unknown as (w: Weights) => Graded;
  return { expected, floats, graded };
}

interface Numbers {
  readonly data: ArrayLike<number>;
}

/** Holds output, loss and gradients to those of PyTorch. */
function expectEqual(
  expected: (name: string) => tf.Tensor,
  found: unknown,
  read: (leaf: never) => Numbers["data"],
): void {
  const { value, grads, aux } = found as {
    value: never;
    aux: never;
    grads: Record<"params" | "x", unknown>;
  };
  expectAllClose(read(aux) as never, expected("output"), { label: "output" });
  expectAllClose(read(value) as never, expected("loss"), { label: "loss" });
  for (const part of ["params", "x"] as const) {
    const paths = treePaths(treeStructure(grads[part]));
    const leaves = treeLeaves<never>(grads[part]);
    expect(paths.length).toBeGreaterThan(part === "params" ? 5 : 0);
    for (const [i, path] of paths.entries()) {
      const name = part === "x" ? `grad.input.${path}` : `grad.${path}`;
      expectAllClose(read(leaves[i] as never) as never, expected(name), { label: name });
    }
  }
}

const ofTensor = (leaf: tf.Tensor): ArrayLike<number> => leaf.dataSync();
const ofHost = (leaf: HostArray): ArrayLike<number> => leaf.data;

describe.each(files)("%s.onnx", (file, net) => {
  it("has the output and all gradients of PyTorch, eager", async () => {
    const loaded = await load(file);
    const { expected, floats, graded } = objective(file, net, loaded);
    expectEqual(expected, graded({ params: loaded.params, x: floats }), ofTensor as never);
  });

  it("has them compiled", async () => {
    const loaded = await load(file);
    const { expected, floats, graded } = objective(file, net, loaded);
    const compiled = jit(graded);
    const found = await compiled({ params: loaded.params, x: floats });
    expectEqual(expected, found, ofTensor as never);
    await compiled.dispose();
  });

  it("has them by the reference", async () => {
    const loaded = await load(file);
    const { expected, floats, graded } = objective(file, net, loaded);
    const weights = { params: loaded.params, x: floats };
    const found = runReference(trace(graded, weights), weights);
    expectEqual(expected, found, ofHost as never);
  });

  it("is what onnxruntime makes of the file", async () => {
    const { model, params, state } = await load(file);
    const { expected, join, floats } = inputsOf(net, model);
    const session = await ort.InferenceSession.create(fixtureBytes(`${file}.onnx`));
    const feeds = model.inputs.map(({ name, dtype }, i) => {
      const x = expected(`input.${i}`);
      const data = x.dataSync();
      return [
        name,
        dtype === "int32"
          ? new ort.Tensor("int64", BigInt64Array.from(data, BigInt), x.shape)
          : new ort.Tensor("float32", data as Float32Array, x.shape),
      ] as const;
    });
    const theirs = await session.run(Object.fromEntries(feeds));
    const compiled = jit((p: OnnxTree, s: OnnxTree, x: OnnxTensors) => model.apply(p, s, x).output);
    const ours = await compiled(params, state, join(floats));
    expectAllClose(ours, theirs["output"]?.data as Float32Array);
    await session.release();
    await compiled.dispose();
  });

  it("comes back the same through toOnnx", async () => {
    const { model, params, state } = await load(file);
    const { expected, join, floats } = inputsOf(net, model);
    const x = join(floats);
    const program = trace((p, s, x) => model.apply(p, s, x).output, params, state, x);
    const inputs = model.inputs.map(({ name }) => name);
    const bytes = await toOnnx(program, { weights: [params, state], inputs, outputs: ["output"] });
    const again = await fromOnnx<OnnxTree, OnnxTree, OnnxTensors, tf.Tensor>(bytes);
    expect(again.model.inputs.map(({ name }) => name)).toEqual(inputs);
    expect(treePaths(treeStructure(again.params))).toEqual(treePaths(treeStructure(params)));
    expect(treePaths(treeStructure(again.state))).toEqual(treePaths(treeStructure(state)));
    const numbers = (tree: OnnxTree) =>
      treeLeaves<tf.Tensor>(tree).map((leaf) => [...leaf.dataSync()]);
    expect(numbers(again.params)).toEqual(numbers(params));
    expect(numbers(again.state)).toEqual(numbers(state));
    expectAllClose(again.model.apply(again.params, again.state, x).output, expected("output"));
  });

  it("leaves no tensors behind", async () => {
    const { model, params, state } = await load(file);
    const { join, floats } = inputsOf(net, model);
    await expectNoLeak(() => model.apply(params, state, join(floats)).output, 2);
  });
});

describe.each([
  ["cnn", "cnn"],
  ["resnet", "resnet"],
  ["unet", "unet"],
  ["cnn-dynamo-whole", "cnn"],
  ["unet-dynamo-whole", "unet"],
])("a training step of %s", (file, net) => {
  /** Loss and gradients in training mode, the next state, and parameters after a step of 0.1. */
  function stepOf({ model }: Net) {
    const { expected, floats, join } = inputsOf(net, model);
    const target = expected("target");
    const step = (params: OnnxTree, state: OnnxTree) => {
      const loss = (p: OnnxTree) => {
        const applied = model.apply(p, state, join(floats), { training: true });
        return { value: tf.mean(tf.square(tf.sub(applied.output, target))), aux: applied.state };
      };
      const { value, grads, aux } = valueAndGrad(loss, { aux: true })(params);
      return { value, params: applyUpdates(params, treeScale(-0.1, grads)), state: aux };
    };
    return { expected, step };
  }

  function expectStep(
    expected: (name: string) => tf.Tensor,
    found: ReturnType<ReturnType<typeof stepOf>["step"]>,
  ): void {
    expectAllClose(found.value, expected("step.loss"));
    for (const tree of [found.params, found.state]) {
      const paths = treePaths(treeStructure(tree));
      for (const [i, leaf] of treeLeaves<tf.Tensor>(tree).entries()) {
        expectAllClose(leaf, expected(`step.${paths[i]}`), { label: paths[i] as string });
      }
    }
    expect(treeLeaves(found.state).length).toBeGreaterThan(0);
  }

  it("is PyTorch's, running statistics included", async () => {
    const loaded = await load(file);
    const { expected, step } = stepOf(loaded);
    expectStep(expected, step(loaded.params, loaded.state));
  });

  it("is PyTorch's compiled", async () => {
    const loaded = await load(file);
    const { expected, step } = stepOf(loaded);
    const compiled = jit(step);
    expectStep(expected, await compiled(loaded.params, loaded.state));
    await compiled.dispose();
  });
});

it("takes batches of another size, and makes a plan for each", async () => {
  const { model, params, state } = await load("encoder");
  const { expected } = inputsOf("encoder", model);
  const [ids, features] = [expected("input.0"), expected("input.1")];
  const both = model.apply(params, state, [ids, features]).output;
  const one = model.apply(params, state, [
    tf.slice(ids, [1, 0], [1, -1]),
    tf.slice(features, [1, 0, 0], [1, -1, -1]),
  ]).output;
  expectAllClose(one, tf.slice(both, [1, 0], [1, -1]));
});

it("has second derivatives", async () => {
  const { model, params, state } = await load("encoder");
  const { expected } = inputsOf("encoder", model);
  const x = [expected("input.0"), expected("input.1")];
  const loss = (p: OnnxTree) => tf.mean(tf.square(model.apply(p, state, x).output)) as tf.Scalar;
  const [u, v] = [treeScale(0.01, params), treeScale(0.02, treeClone(params))];
  const dot = (a: OnnxTree, b: OnnxTree): number =>
    treeLeaves<tf.Tensor>(a).reduce(
      (sum, leaf, i) =>
        sum +
        (tf.sum(tf.mul(leaf, treeLeaves<tf.Tensor>(b)[i] as tf.Tensor)).dataSync()[0] as number),
      0,
    );
  expect(dot(hvp(loss, params, u), v)).toBeCloseTo(dot(hvp(loss, params, v), u), 6);
});

it("reads nets whose batch norm PyTorch folded into the convolutions", async () => {
  const { model, params, state } = await load("resnet-folded");
  const { expected, join, floats } = inputsOf("resnet", model);
  expect(treeLeaves(state)).toEqual([]);
  expect(treePaths(treeStructure(params))).toContain("layer2.0.downsample.0.weight");
  expectAllClose(model.apply(params, state, join(floats)).output, expected("output"));
});

it("writes convolutions without a transposition around them", async () => {
  const { model, params, state } = await load("cnn");
  const { expected } = inputsOf("cnn", model);
  const program = trace(
    (p, s, x) => model.apply(p, s, x).output,
    params,
    state,
    expected("input.0"),
  );
  const { graph } = fromBinary(
    ModelProtoSchema,
    await toOnnx(program, { weights: [params, state] }),
  );
  const transposed = graph?.node.filter(({ opType }) => opType === "Transpose") ?? [];
  // That of the last layer, x Wᵀ.
  expect(transposed.map(({ input }) => input[0])).toEqual(["fc.weight"]);
});
