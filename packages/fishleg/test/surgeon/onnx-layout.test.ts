import {
  applyUpdates,
  batches,
  type GradientTransform,
  gaussian,
  type Model,
  random,
  trace,
  treeFlatten,
  treePaths,
  valueAndGrad,
} from "@legendre/core-tensor";
import { kernelAxes } from "@legendre/core-tensor/curvature";
import { fromOnnx, type OnnxTree, toOnnx } from "@legendre/onnx";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { describeBlocks, fishleg, inverseFisher } from "../../src/index.ts";
import { kfac } from "../../src/rivals/index.ts";
import {
  exactFisher,
  fishlegSurgeon,
  kfacObs,
  magnitude,
  obc,
  obd,
  obert,
  type PruneOptions,
  type PruningMethod,
  prune,
  sparseGpt,
  wanda,
} from "../../src/surgeon/index.ts";
import type { Rows } from "./quadratic.ts";

/** A network with a convolution, a depthwise one, one in two groups, and a dense layer. */
interface Net {
  readonly conv1: { readonly weight: tf.Tensor; readonly bias: tf.Tensor };
  readonly conv2: { readonly weight: tf.Tensor; readonly bias: tf.Tensor };
  readonly conv3: { readonly weight: tf.Tensor; readonly bias: tf.Tensor };
  readonly dense: { readonly weight: tf.Tensor; readonly bias: tf.Tensor };
}

const rows = 32;
const keys = random.split(random.key(7), 12) as tf.Tensor1D[];
const drawn = (i: number, shape: number[], scale = 0.5): tf.Tensor =>
  tf.mul(scale, random.normal(keys[i]!, shape));
const x = drawn(0, [rows, 2, 4, 4], 1);
const y = drawn(1, [rows, 3], 1);

/** Kernels as the ops of this library read them. */
const native: Net = {
  conv1: { weight: drawn(2, [3, 3, 2, 4]), bias: drawn(3, [4], 0.1) },
  conv2: { weight: drawn(4, [2, 2, 4, 1]), bias: drawn(5, [4], 0.1) },
  conv3: { weight: drawn(6, [2, 2, 2, 6]), bias: drawn(7, [6], 0.1) },
  dense: { weight: drawn(8, [96, 3], 0.2), bias: drawn(9, [3], 0.1) },
};

/** The same kernels as PyTorch writes them, and back. */
const moves: Record<keyof Net, { written: number[]; native: number[] }> = {
  conv1: { written: [3, 2, 0, 1], native: [2, 3, 1, 0] },
  conv2: { written: [2, 3, 0, 1], native: [2, 3, 0, 1] },
  conv3: { written: [3, 2, 0, 1], native: [2, 3, 1, 0] },
  dense: { written: [1, 0], native: [1, 0] },
};
const names = Object.keys(moves) as (keyof Net)[];

function moved(net: Net, to: "written" | "native"): Net {
  const entry = (name: keyof Net) =>
    [name, { ...net[name], weight: tf.transpose(net[name].weight, moves[name][to]) }] as const;
  return Object.fromEntries(names.map(entry)) as unknown as Net;
}

/** The network with kernels as its ops read them; channels first outside, as in a file. */
function apply(p: Net, images: tf.Tensor): tf.Tensor {
  const conv = (a: tf.Tensor, w: tf.Tensor) =>
    tf.conv2d(a as tf.Tensor4D, w as tf.Tensor4D, 1, "same") as tf.Tensor;
  const last = tf.transpose(images, [0, 2, 3, 1]);
  const first = tf.tanh(tf.add(conv(last, p.conv1.weight), p.conv1.bias));
  const filter = p.conv2.weight as tf.Tensor4D;
  const deep = tf.depthwiseConv2d(first as tf.Tensor4D, filter, 1, "same");
  const second = tf.tanh(tf.add(deep, p.conv2.bias));
  const [left, right] = tf.split(second, 2, 3) as [tf.Tensor, tf.Tensor];
  const [u, v] = tf.split(p.conv3.weight, 2, 3) as [tf.Tensor, tf.Tensor];
  const both = tf.concat([conv(left, u), conv(right, v)], 3);
  const third = tf.transpose(tf.tanh(tf.add(both, p.conv3.bias)), [0, 3, 1, 2]);
  const flat = tf.reshape(third, [-1, 96]) as tf.Tensor2D;
  return tf.add(tf.matMul(flat, p.dense.weight as tf.Tensor2D), p.dense.bias);
}

let read: { model: Model<OnnxTree, OnnxTree>; params: OnnxTree; state: OnnxTree };
const ofFile = (p: OnnxTree, images: tf.Tensor): tf.Tensor =>
  read.model.apply(p, read.state, images as never).output as unknown as tf.Tensor;

beforeAll(async () => {
  const written = moved(native, "written");
  const f = (p: Net, images: tf.Tensor) => apply(moved(p, "native"), images);
  const bytes = await toOnnx(trace(f, written, x), {
    weights: [written],
    anyBatch: trace(f, written, tf.slice(x, 0, 5)),
  });
  read = await fromOnnx<OnnxTree, OnnxTree>(bytes);
});

/** Leaves by path, those of the file moved to where the ops of this library have them. */
function kernels(tree: unknown): Record<string, tf.Tensor> {
  const { leaves, structure } = treeFlatten<tf.Tensor>(tree);
  return Object.fromEntries(treePaths(structure).map((path, i) => [path, leaves[i]!]));
}

function asNative(tree: unknown): Record<string, tf.Tensor> {
  const all = kernels(tree);
  return Object.fromEntries(
    Object.keys(kernels(native)).map((path) => {
      const [name, leaf] = path.split(".") as [keyof Net, string];
      const own = all[path] as tf.Tensor;
      return [path, leaf === "weight" ? tf.transpose(own, moves[name].native) : own];
    }),
  );
}

type Settings = Partial<PruneOptions<never, Rows>> & { readonly method: PruningMethod };

async function both(settings: () => Settings) {
  const run = <P>(params: P, outputs: (p: P, images: tf.Tensor) => tf.Tensor) =>
    prune<P, Rows>({
      params,
      outputs: (p, batch) => outputs(p, batch.x),
      likelihood: gaussian(),
      data: batches({ x: tf.clone(x), y: tf.clone(y) }, { batchSize: rows, shuffle: false }),
      heldOut: { x, y },
      sparsity: 0.5,
      substeps: 1,
      gate: false,
      floor: 0,
      solverSteps: 400,
      solverTolerance: 1e-7,
      ...(settings() as unknown as Partial<PruneOptions<P, Rows>>),
    });
  return { ours: await run(native, apply), theirs: await run(read.params, ofFile) };
}

/** OBC and a start from K-FAC factors know neither depthwise kernels nor those in groups. */
const layersOnly = (path: string): boolean => /^(conv1|dense)\.weight$/.test(path);
const start = { start: "k-fac", pretrain: 0, refine: 0, damping: 0.1 } as const;
const fisher = () => exactFisher({ examples: 12, damping: 0.01 });

const runs: Record<string, () => Settings> = {
  magnitude: () => ({ method: magnitude() }),
  obd: () => ({ method: obd({ examples: rows }) }),
  obert: () => ({ method: obert({ block: 12, gradients: rows, damping: 1e-2 }) }),
  "obert, sequential": () => ({
    method: obert({ block: 12, gradients: rows, damping: 1e-2 }),
    selection: "sequential",
  }),
  exactFisher: () => ({ method: fisher() }),
  "exactFisher, sequential": () => ({ method: fisher(), selection: "sequential" }),
  "exactFisher, 2:4": () => ({
    method: fisher(),
    granularity: { nOfM: [1, 2] },
    prunable: (path: string) => /weight/.test(path) && !/conv2/.test(path),
  }),
  obc: () => ({
    method: obc({ batches: 1, damping: 1e-2 }),
    prunable: layersOnly,
  }),
  kfacObs: () => ({
    method: kfacObs({ batches: 1, fisher: "exact" }),
    prunable: layersOnly,
  }),
  sparseGpt: () => ({ method: sparseGpt({ batches: 1, block: 5 }), prunable: layersOnly }),
  "sparsegpt, 1:2": () => ({
    method: sparseGpt({ batches: 1 }),
    granularity: { nOfM: [1, 2] },
    prunable: layersOnly,
  }),
  "sparsegpt, global": () => ({
    method: sparseGpt({ batches: 1 }),
    prunable: layersOnly,
    scope: "global",
  }),
  wanda: () => ({ method: wanda({ batches: 1 }), prunable: layersOnly }),
  "wanda, 2:4": () => ({
    method: wanda({ batches: 1 }),
    granularity: { nOfM: [1, 2] },
    prunable: layersOnly,
  }),
  "magnitude, erk": () => ({ method: magnitude(), scope: "erk" }),
  "magnitude, output": () => ({ method: magnitude(), scope: "output" }),
  "fishleg from K-FAC factors": () => ({
    method: fishlegSurgeon(start),
    prunable: layersOnly,
  }),
  "fishleg from K-FAC factors, sequential": () => ({
    method: fishlegSurgeon(start),
    prunable: layersOnly,
    selection: "sequential",
  }),
};

describe("a network read from an ONNX file, held to the same one of this library", () => {
  it("keeps its kernels in another order", () => {
    const { conv1, dense } = read.params as unknown as Net;
    expect([conv1.weight.shape, dense.weight.shape]).toEqual([
      [4, 2, 3, 3],
      [3, 96],
    ]);
    expectAllClose(ofFile(read.params, x), apply(native, x), { tolerance: 1e-5 });
  });

  it.each(Object.keys(runs))("loses the same weights by %s", async (name) => {
    const { ours, theirs } = await both(runs[name]!);
    expect(theirs.report.sparsity).toBe(ours.report.sparsity);
    const [mask, params] = [asNative(theirs.mask), asNative(theirs.params)];
    for (const [path, own] of Object.entries(kernels(ours.mask))) {
      expectAllClose(mask[path]!, own, { tolerance: 0, label: `mask of ${path}` });
    }
    for (const [path, own] of Object.entries(kernels(ours.params))) {
      expectAllClose(params[path]!, own, { tolerance: 2e-3, label: path });
    }
    expect(ours.report.sparsity).toBeGreaterThan(0.4);
    expectAllClose([theirs.report.final], [ours.report.final], { tolerance: 1e-3 });
  });
});

describe("blocks of kernels that lie otherwise", () => {
  it("are those of the same kernels as the ops of this library read them", () => {
    const axes = kernelAxes((p: OnnxTree) => ofFile(p, x), read.params);
    const theirs = describeBlocks(read.params, { axes });
    expect(theirs.map(({ path, block, shape }) => ({ path, block, shape }))).toEqual([
      { path: "conv1", block: "conv", shape: [19, 4] },
      { path: "conv2", block: "depthwise", shape: [4, 5] },
      { path: "conv3", block: "conv", shape: [9, 6] },
      { path: "dense", block: "dense", shape: [97, 3] },
    ]);
    const known = kernelAxes((p: Net) => apply(p, x), native);
    expect(theirs).toEqual(describeBlocks(native, { axes: known }));
  });

  it("have the entries, columns and products of Q at the places of their own leaves", () => {
    const axes = kernelAxes((p: OnnxTree) => ofFile(p, x), read.params);
    const Q = inverseFisher({
      params: read.params,
      outputs: ofFile,
      likelihood: gaussian(),
      axes,
      start: "k-fac",
      damping: 0.1,
    });
    const state = Q.init(read.params, { batch: x, key: random.key(1) });
    const path = "conv1.weight";
    const at = [0, 5, 30, 71];
    const columns = at.map((position) => kernels(Q.column(state, { path, position }))[path]!);
    const square = Q.subBlock(
      state,
      at.map((position) => ({ path, position })),
    ).arraySync();
    const diagonal = kernels(Q.diag(state))[path]!.dataSync();
    for (const [k, position] of at.entries()) {
      const column = columns[k]!.dataSync();
      expectAllClose([column[position]!], [diagonal[position]!], { tolerance: 1e-5 });
      // A start at the trace would know of no other weight.
      expect(column.filter((value) => value !== 0).length).toBe(column.length);
      expectAllClose(
        at.map((i) => column[i]!),
        square[k]!,
        { tolerance: 1e-5 },
      );
      const unit = kernels(read.params)[path]!;
      const one = tf.reshape(tf.oneHot(tf.tensor1d([position], "int32"), unit.size), unit.shape);
      const tree = {
        ...(zeros(read.params) as object),
        conv1: { ...zeros(native).conv1, weight: one },
      };
      const product = kernels(Q.apply(state, tree as never))[path]!;
      expectAllClose(product, columns[k]!, { tolerance: 1e-5 });
    }
  });

  const trained = <P>(
    params: P,
    outputs: (p: P, images: tf.Tensor) => tf.Tensor,
    optimizer: GradientTransform<P>,
  ): P => {
    let at = params;
    let state = optimizer.init(params);
    for (let step = 0; step < 5; step++) {
      const loss = (p: P) => gaussian().nll(outputs(p, x), y) as tf.Scalar;
      const { value, grads } = valueAndGrad(loss)(at);
      const key = random.key(step);
      const next = optimizer.update(grads, state, at, { batch: x, value, step, key });
      at = applyUpdates(at, next.updates);
      state = next.state;
    }
    return at;
  };
  type Outputs<P> = (p: P, images: tf.Tensor) => tf.Tensor;
  const optimizers = {
    fishleg: <P>(outputs: Outputs<P>, params: P) =>
      fishleg<P, tf.Tensor>({
        outputs,
        likelihood: gaussian(),
        lr: 0.1,
        damping: 0.1,
        inverse: { axes: kernelAxes((p: P) => outputs(p, x), params) },
        aux: { every: 2, direction: "gradient" },
      }),
    // Every other step multiplies by what the state says alone.
    kfac: <P>(outputs: Outputs<P>) =>
      kfac<P, tf.Tensor>({
        outputs,
        likelihood: gaussian(),
        lr: 0.1,
        damping: 0.1,
        factorsEvery: 2,
        inversesEvery: 2,
      }),
  };

  it.each(Object.keys(optimizers) as (keyof typeof optimizers)[])("train alike by %s", (name) => {
    const ours = kernels(trained(native, apply, optimizers[name](apply, native)));
    const theirs = asNative(trained(read.params, ofFile, optimizers[name](ofFile, read.params)));
    for (const [path, own] of Object.entries(ours)) {
      expectAllClose(theirs[path]!, own, { tolerance: 1e-4, label: path });
      const change = tf.max(tf.abs(tf.sub(own, kernels(native)[path]!))).dataSync()[0];
      expect(change).toBeGreaterThan(1e-3);
    }
  });

  it("are vectors where only one axis is longer than 1, and no op takes them for a kernel", () => {
    const params = { weight: tf.ones([4, 3]), bias: tf.ones([1, 3]), scale: tf.ones([1, 5, 1]) };
    const f = (p: typeof params) => {
      const scaled = tf.mul(tf.ones([2, 5, 4]), p.scale);
      const rows = tf.reshape(tf.sum(scaled, 1), [2, 4]) as tf.Tensor2D;
      return tf.add(tf.matMul(rows, p.weight as tf.Tensor2D), p.bias) as tf.Tensor;
    };
    const Q = inverseFisher({
      params,
      outputs: f,
      likelihood: gaussian(),
      start: 2,
      damping: 0.1,
      axes: kernelAxes(f, params),
    });
    expect(Q.blocks.map(({ path, block, shape }) => [path, block, shape])).toEqual([
      ["weight", "dense", [5, 3]],
      ["scale", "diagonal", [5]],
    ]);
    const product = Q.apply(Q.init(params), params);
    expect(product.bias.shape).toEqual([1, 3]);
    expectAllClose(product.scale, tf.fill([1, 5, 1], 2), { tolerance: 1e-6 });
    expectAllClose(product.bias, tf.fill([1, 3], 2), { tolerance: 1e-6 });
  });

  it("are refused with axes of other params", () => {
    const axes = kernelAxes((p: Net) => apply(p, x), native);
    const other = { conv1: { weight: tf.zeros([4, 2, 3, 2]) } };
    expect(() =>
      describeBlocks(other, { axes: { "conv1.weight": axes["conv1.weight"]! } }),
    ).toThrow(/reads? "conv1.weight" of shape \[4,2,3,2\] as \[3,3,2,4\]; pass kernelAxes/);
    expect(() => describeBlocks(other, { axes })).toThrow(/axes .*"conv1.weight"/);
  });
});

function zeros<T>(tree: T): T {
  const walk = (node: unknown): unknown =>
    node instanceof tf.Tensor
      ? tf.zerosLike(node)
      : Object.fromEntries(Object.entries(node as object).map(([k, v]) => [k, walk(v)]));
  return walk(tree) as T;
}
