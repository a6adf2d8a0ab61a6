import {
  conv,
  dense,
  fromLayersModel,
  jit,
  type Model,
  mlp,
  random,
  scan,
  sequential,
  spec,
  trace,
  treeFlatten,
  treeMap,
  type Variables,
  valueAndGrad,
} from "@legendre/core-tensor";
import {
  batchNorm,
  globalAveragePool,
  groupNorm,
  layerNorm,
  resnet18,
  transformerEncoder,
} from "@legendre/core-tensor/nn";
import { additiveScores, csr, sampledMatmul } from "@legendre/core-tensor/sparse";
import {
  type DependencyGraph,
  dependencyGraph,
  removedGroups,
  removeGroups,
  smallerModel,
} from "@legendre/fishleg/structure";
import { applyMask } from "@legendre/fishleg/surgeon";
import { fromOnnx, toOnnx } from "@legendre/onnx";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { programMacs } from "../../src/structure/macs.ts";
import { maskOf, someOf } from "./masked.ts";

function graphOf<P, S>(
  model: Model<P, S>,
  { params, state }: Variables<P, S>,
  shape: number[],
): DependencyGraph {
  const outputs = (p: P, s: S, x: tf.Tensor) => model.apply(p, s, x).output;
  return dependencyGraph(outputs, [params, state, spec([3, ...shape])], { state: 1 });
}

/** Masked and removed agree, in float32 on the eager backend. */
function expectSame<P, S>(model: Model<P, S>, variables: Variables<P, S>, shape: number[]) {
  const { groups } = graphOf(model, variables, shape);
  const mask = maskOf(variables.params, someOf(groups, 0.5, 7));
  const masked = applyMask(variables.params, mask);
  const gone = removedGroups(groups, mask);
  expect(gone.length).toBeGreaterThan(0);
  const smaller = smallerModel(
    model,
    { params: masked, state: variables.state },
    spec([3, ...shape]),
    gone,
  );
  const x = tf.randomNormal([3, ...shape], 0, 1, "float32", 5);
  const expected = model.apply(masked, variables.state, x).output;
  expectAllClose(smaller.model.apply(smaller.params, smaller.state, x).output, expected);
  return { ...smaller, gone, masked, groups };
}

interface Norms {
  readonly layers: readonly [unknown, { readonly mean: tf.Tensor1D }];
}

/** Weights of which none is 0 and statistics that are not those of the beginning. */
function shaken<T>(tree: T, seed: number): T {
  let next = seed;
  return treeMap(
    (leaf: tf.Tensor) =>
      tf.add(tf.abs(leaf), tf.randomUniform(leaf.shape, 0.1, 0.6, "float32", next++)),
    tree,
  ) as T;
}

describe("dependencyGraph", () => {
  it("knows heads, widths of heads and hidden units of a transformer, and leaves its stream", () => {
    const net = transformerEncoder({ layers: 1, width: 8, heads: 2, hidden: 5 });
    const variables = net.init(random.key(0), [3, 8]);
    const { groups, frozen } = graphOf(net, variables, [3, 8]);
    const hidden = groups.filter(({ layer }) => layer.includes("hidden"));
    expect(hidden).toHaveLength(5);
    const reasons = frozen.map(({ path, axis, reason }) => `${path}:${axis} ${reason}`);
    expect(reasons.some((reason) => reason.includes("output.kernel:1"))).toBe(true);
    // Heads: two groups of four features each; queries and keys share four more of two heads each.
    const heads = groups.filter(({ layer }) => !layer.includes("hidden"));
    expect(heads.length).toBeGreaterThanOrEqual(2);
    expectSame(net, variables, [3, 8]);
  });

  it("removes whole groups where a group normalisation mixes their channels", () => {
    const net = sequential([
      conv({ filters: 8, kernelSize: 3 }),
      groupNorm({ groups: 4 }),
      globalAveragePool,
      dense({ units: 2 }),
    ]);
    const drawn = net.init(random.key(1), [4, 4, 2]);
    const { groups } = graphOf(net, drawn, [4, 4, 2]);
    expect(groups).toHaveLength(4);
    expect(groups[1]?.slices.find(({ path }) => path === "layers.0.kernel")?.indices).toEqual([
      2, 3,
    ]);
  });

  it("says why an axis stays", () => {
    const net = sequential([dense({ units: 3 }), layerNorm(), dense({ units: 2 })]);
    const { groups, frozen } = graphOf(net, net.init(random.key(2), [4]), [4]);
    expect(groups).toEqual([]);
    expect(
      frozen.find(({ path, axis }) => path === "layers.0.kernel" && axis === 1)?.reason,
    ).toContain("Mean");
    expect(
      frozen.find(({ path, axis }) => path === "layers.0.kernel" && axis === 0)?.reason,
    ).toContain("input");
    expect(
      frozen.find(({ path, axis }) => path === "layers.2.kernel" && axis === 1)?.reason,
    ).toContain("output");
  });

  it("follows embeddings, and leaves their rows", () => {
    const table = { words: tf.randomNormal([10, 6]), out: tf.randomNormal([6, 2]) };
    const f = (p: typeof table, ids: tf.Tensor) =>
      tf.matMul(tf.sum(tf.gather(p.words, tf.cast(ids, "int32")), 1), p.out);
    const { groups, frozen } = dependencyGraph(f, [table, spec([2, 3], "int32")]);
    expect(groups).toHaveLength(6);
    expect(frozen.find(({ path }) => path === "words")?.reason).toContain("GatherV2");
  });

  it("keeps what goes through an op without a rule", () => {
    const params = { a: tf.ones([3, 4]), b: tf.ones([4, 2]), c: tf.ones([2, 4]) };
    const f = (p: typeof params, x: tf.Tensor) => {
      const h = tf.matMul(x, p.a);
      const [last] = scan(
        (carry: tf.Tensor, row: tf.Tensor) => [tf.add(carry, row), row],
        tf.zeros([4]),
        h,
      ) as unknown as [tf.Tensor];
      return tf.matMul(tf.reshape(last, [1, 4]), p.b);
    };
    const { groups, frozen } = dependencyGraph(f, [params, spec([5, 3])]);
    expect(frozen.find(({ path, axis }) => path === "a" && axis === 1)?.reason).toContain("Scan");
    // c is not used: nothing holds it.
    expect(groups.every(({ slices }) => slices[0]?.path === "c")).toBe(true);
  });

  it("counts the multiplications that a group saves", () => {
    const net = mlp({ hidden: [8], output: 3 });
    const { params, state } = net.init(random.key(0), [4]);
    const f = (p: typeof params, x: tf.Tensor) => net.apply(p, state, x).output;
    const { groups } = dependencyGraph(f, [params, spec([1, 4])], { cost: "macs" });
    expect(groups.map(({ cost }) => cost)).toEqual(Array(8).fill(4 + 3));
    expect(programMacs(trace(f, params, spec([1, 4])), () => true).total).toBe(4 * 8 + 8 * 3);
  });

  it.each([
    // Each pixel of the input meets the window and the channels that come out: 5 · 5 · 2 pixels of 3 × 3 × 4.
    ["conv2dTranspose", [3, 3, 4, 2], 5 * 5 * 2 * 3 * 3 * 4],
    // Each output is a sum over the window of one channel: 4 · 5 · 6 outputs of 2 × 1.
    ["depthwiseConv2d", [2, 1, 2, 3], 4 * 5 * 6 * 2],
    // Each output is a sum over the window and the channels.
    ["conv2d", [2, 1, 2, 3], 4 * 5 * 3 * 2 * 2],
  ] as const)("counts the multiplications of %s", (kind, shape, expected) => {
    const f = (w: tf.Tensor4D, x: tf.Tensor4D): tf.Tensor => {
      if (kind === "conv2dTranspose") return tf.conv2dTranspose(x, w, [1, 7, 7, 4], 1, "valid");
      return (kind === "conv2d" ? tf.conv2d : tf.depthwiseConv2d)(x, w, 1, "valid");
    };
    const program = trace(f as never, spec([...shape]), spec([1, 5, 5, 2])) as never;
    expect(programMacs(program, (leaf) => leaf === 0)).toEqual({
      total: expected,
      byLeaf: new Map([[0, expected]]),
    });
  });

  it("counts the multiplications of products of transposes", () => {
    const f = (w: tf.Tensor2D, x: tf.Tensor2D): tf.Tensor => tf.matMul(w, x, true, true);
    const program = trace(f as never, spec([3, 4]), spec([5, 3])) as never;
    expect(programMacs(program, () => false)).toEqual({
      total: 4 * 3 * 5,
      byLeaf: new Map([[-1, 4 * 3 * 5]]),
    });
  });

  it("refuses arguments that are none", () => {
    const f = (p: tf.Tensor) => p;
    expect(() => dependencyGraph(f, [])).toThrow(/args must be the list/);
    expect(() => dependencyGraph(f, [spec([2])], { state: 1 })).toThrow(/state must be/);
    expect(() => dependencyGraph(f, [spec([2])], { cost: "bytes" as never })).toThrow(
      /cost must be one of/,
    );
    expect(() => dependencyGraph(f, [spec([2])], { stat: 1 } as never)).toThrow(
      /nearest known name is "state"/,
    );
  });
});

describe("smallerModel", () => {
  const small = () =>
    sequential([
      conv({ filters: 6, kernelSize: 3 }),
      batchNorm(),
      "relu",
      conv({ filters: 4, kernelSize: 3 }),
      globalAveragePool,
      dense({ units: 3 }),
    ]);

  it("shrinks a ResNet-18 with its running statistics", () => {
    const net = resnet18({ classes: 4, width: 4 });
    const drawn = net.init(random.key(0), [8, 8, 3]);
    const variables = { params: shaken(drawn.params, 1), state: shaken(drawn.state, 2) };
    const { params, state, gone } = expectSame(net, variables as typeof drawn, [8, 8, 3]);
    const count = (tree: unknown) =>
      treeFlatten<tf.Tensor>(tree).leaves.reduce((sum, { size }) => sum + size, 0);
    expect(gone.length).toBeGreaterThan(20);
    expect(count(params)).toBeLessThan(0.7 * count(drawn.params));
    expect(count(state)).toBeLessThan(count(drawn.state));
  });

  it("trains: statistics move as they do in the whole model", () => {
    const net = small();
    const drawn = net.init(random.key(3), [4, 4, 2]);
    const { model, params, state, masked, gone } = expectSame(net, drawn, [4, 4, 2]);
    const x = tf.randomNormal([5, 4, 4, 2], 0, 1, "float32", 1);
    const whole = net.apply(masked, drawn.state, x, { training: true });
    const next = model.apply(params, state, x, { training: true });
    expectAllClose(next.output, whole.output);
    const left = [0, 1, 2, 3, 4, 5].filter(
      (i) => !gone.some((g) => g.state.some(({ indices }) => indices.includes(i))),
    );
    const mean = (whole.state as unknown as Norms).layers[1].mean.arraySync();
    expectAllClose(
      (next.state as unknown as Norms).layers[1].mean,
      left.map((i) => mean[i]!),
    );
    const loss = (p: typeof params) =>
      tf.sum(tf.square(model.apply(p, state, x, { training: true }).output));
    expect(
      treeFlatten<tf.Tensor>(valueAndGrad(loss)(params).grads).leaves.every((g) => g.size > 0),
    ).toBe(true);
    expect(() => model.init(random.key(0), [4, 4, 2])).toThrow(/no weights to draw/);
  });

  it("shrinks a lifted tf.LayersModel", () => {
    const net = tf.sequential({
      layers: [
        tf.layers.conv2d({ filters: 6, kernelSize: 3, inputShape: [6, 6, 2], activation: "relu" }),
        tf.layers.batchNormalization(),
        tf.layers.depthwiseConv2d({ kernelSize: 3 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 5, activation: "tanh" }),
        tf.layers.dense({ units: 3, activation: "softmax" }),
      ],
    });
    const { model, params, state } = fromLayersModel(net);
    expectSame(model, { params: shaken(params, 3), state }, [6, 6, 2]);
  });

  it("shrinks a model of an ONNX file", async () => {
    const net = small();
    const { params, state } = net.init(random.key(4), [4, 4, 2]);
    const f = (p: typeof params, s: typeof state, x: tf.Tensor) => net.apply(p, s, x).output;
    const bytes = await toOnnx(trace(f, params, state, spec([3, 4, 4, 2])), {
      weights: [params, state],
    });
    const read = await fromOnnx(bytes);
    expectSame(read.model, read, [4, 4, 2]);
  });

  it("is compiled like any other, and leaks nothing", async () => {
    const net = small();
    const drawn = net.init(random.key(5), [4, 4, 2]);
    const { groups } = graphOf(net, drawn, [4, 4, 2]);
    const gone = groups.slice(0, 2);
    const x = tf.randomNormal([3, 4, 4, 2]);
    const { model, params, state } = smallerModel(net, drawn, spec([1, 4, 4, 2]), gone);
    const eager = model.apply(params, state, x).output;
    const compiled = jit(
      (p: typeof params, s: typeof state, y: tf.Tensor) => model.apply(p, s, y).output,
    );
    expectAllClose(await compiled(params, state, x), eager);
    await expectNoLeak(() => {
      const again = smallerModel(net, drawn, spec([1, 4, 4, 2]), gone);
      const { output } = again.model.apply(again.params, again.state, x);
      tf.dispose([output, again.params, again.state] as never);
    });
  });
});

describe("over the entries of a sparse matrix", () => {
  const edges = csr({ rows: [0, 2, 1, 2], columns: [1, 0, 1, 1] }, { shape: [3, 2] });
  const numbers = (shape: number[], seed: number) =>
    tf.randomUniform(shape, 0.1, 1, "float32", seed);
  const params = {
    a: numbers([4, 6], 1),
    bias: numbers([6], 2),
    b: numbers([4, 6], 3),
    out: numbers([6, 1], 4),
    p: numbers([4, 5], 5),
    q: numbers([4, 5], 6),
  };
  type Decoder = typeof params;
  const scores = (w: Decoder, x: tf.Tensor, y: tf.Tensor): tf.Tensor => {
    const u = tf.add(tf.matMul(x, w.a), w.bias);
    const hidden = additiveScores(edges, u, tf.matMul(y, w.b), tf.reshape(w.out, [w.out.size]));
    const products = sampledMatmul(edges, tf.matMul(x, w.p), tf.matMul(y, w.q));
    return tf.add(hidden, products);
  };
  const data = [numbers([3, 4], 7), numbers([2, 4], 8)] as const;

  it("hidden units and factors of a decoder go with what they are multiplied by", () => {
    const { groups } = dependencyGraph(scores, [params, ...data]);
    expect(groups).toHaveLength(11);
    const units = groups.filter(({ slices }) => slices.some(({ path }) => path === "out"));
    expect(units.map(({ slices }) => slices.map(({ path }) => path).sort())).toEqual(
      Array(6).fill(["a", "b", "bias", "out"]),
    );
    const mask = maskOf(params, someOf(groups, 0.5, 3));
    const masked = applyMask(params, mask);
    const gone = removedGroups(groups, mask);
    expect(gone.length).toBeGreaterThan(1);
    const smaller = removeGroups(scores, [masked, ...data] as const, gone);
    expect(smaller.params.a.shape[1]).toBeLessThan(6);
    expectAllClose(smaller.f(smaller.params, ...data), scores(masked, ...data));
  });

  it("counts the multiplications at the entries", () => {
    const program = trace(scores, params, ...data);
    // Two dense layers of both ends, and the features of four entries.
    expect(programMacs(program, (leaf) => leaf < 6).total).toBe(
      (3 + 2) * 4 * (6 + 5) + 4 * (6 + 5),
    );
  });
});

describe("over random numbers", () => {
  it("keeps the numbers of the places that stay, along one axis and along two", () => {
    const draw = (shape: number[], seed: number) =>
      tf.randomUniform(shape, 0.5, 1.5, "float32", seed);
    const params = { a: draw([4, 6], 1), b: draw([6, 5], 2), c: draw([5, 2], 3) };
    // Noise on the units of the first layer, and on the weights between the two that lose units.
    const noisy = (w: typeof params, x: tf.Tensor): tf.Tensor => {
      const h = tf.mul(tf.matMul(x, w.a), random.uniform(random.key(4), [3, 6]));
      const between = tf.mul(w.b, random.uniform(random.key(5), [6, 5]));
      return tf.matMul(tf.matMul(h, between), w.c);
    };
    const x = draw([3, 4], 6);
    const { groups } = dependencyGraph(noisy, [params, spec([3, 4])]);
    expect(groups).toHaveLength(6 + 5);
    // Not the last ones: what stays would then be the beginning of what was drawn.
    const gone = groups.filter(({ slices }) =>
      slices.some(({ path, indices }) => path !== "b" && [0, 2].includes(indices[0] as number)),
    );
    const smaller = removeGroups(noisy, [params, x] as const, gone);
    expect([smaller.params.a.shape, smaller.params.b.shape]).toEqual([
      [4, 4],
      [4, 3],
    ]);
    const masked = applyMask(params, maskOf(params, gone));
    expectAllClose(smaller.f(smaller.params, x), noisy(masked, x));
  });
});

describe("removeGroups", () => {
  const params = { a: tf.ones([2, 3]), b: tf.ones([3, 2]) };
  const f = (p: typeof params, x: tf.Tensor) => tf.matMul(tf.matMul(x, p.a), p.b);
  const x = tf.ones([1, 2]);

  it("refuses to cut the network through, and groups of other functions", () => {
    const { groups } = dependencyGraph(f, [params, x]);
    expect(() => removeGroups(f, [params, x] as const, groups)).toThrow(
      /all 3 places of axis 1 of "a" would go/,
    );
    const [first] = groups;
    const other = {
      ...first!,
      slices: [
        { path: "a", axis: 1, indices: [0] },
        { path: "b", axis: 0, indices: [1] },
      ],
    };
    expect(() => removeGroups(f, [params, x] as const, [other])).toThrow(/do not go together/);
    const beyond = { ...first!, slices: [{ path: "a", axis: 1, indices: [9] }] };
    expect(() => removeGroups(f, [params, x] as const, [beyond])).toThrow(
      /place 9 of axis 1 of "a"/,
    );
    const input = { ...first!, slices: [{ path: "a", axis: 0, indices: [0] }] };
    expect(() => removeGroups(f, [params, x] as const, [input])).toThrow(
      /must stay: it is an axis of an input/,
    );
  });
});
