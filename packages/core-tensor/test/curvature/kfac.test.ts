import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  fisherOperator,
  kfacFactors,
  kfacKernels,
  perExampleGradients,
} from "../../src/curvature/index.ts";
import {
  bernoulli,
  categorical,
  fromLayersModel,
  gaussian,
  grad,
  jit,
  type Likelihood,
  mlp,
  random,
  runReference,
  trace,
  valueAndGrad,
} from "../../src/index.ts";
import { denseOf, inputs, type NetParams, net, params } from "./small-net.ts";

const n = 5;
const rowsOf = (x: tf.Tensor): number[][] => x.arraySync() as number[][];
const meanOuter = (x: number[][], y = x): number[] =>
  x[0]!.flatMap((_, i) =>
    y[0]!.map((_, j) => x.reduce((sum, row, r) => sum + row[i]! * y[r]![j]!, 0) / n),
  );

/** Activations and the weights of the net by hand, for the formulas of its backward pass. */
const hidden = rowsOf(
  tf.tanh(tf.add(tf.matMul(inputs, params.a.kernel), params.a.bias)) as tf.Tensor,
);
const last = rowsOf(params.c.kernel);
/** `∂outputs / ∂s` of the first layer for row `r`: `[2][4]`. */
const jacobian = (r: number): number[][] =>
  [0, 1].map((o) => hidden[r]!.map((h, j) => (1 - h * h) * last[j]![o]!));

describe("kfacFactors", () => {
  it("has the second moments of what enters each layer", () => {
    const [first, second] = kfacFactors(net, gaussian(), params);
    expect([first!.kernel, first!.bias, second!.kernel, second!.bias]).toEqual([
      "a.kernel",
      "a.bias",
      "c.kernel",
      undefined,
    ]);
    expect(first!.a.shape).toEqual([4, 4]);
    expectAllClose(first!.a, meanOuter(rowsOf(inputs).map((row) => [...row, 1])));
    expectAllClose(second!.a, meanOuter(hidden));
  });

  it.each<[string, Likelihood, (r: number) => number[][]]>([
    [
      "gaussian",
      gaussian({ sd: 0.5 }),
      () => [
        [4, 0],
        [0, 4],
      ],
    ],
    ["bernoulli", bernoulli(), (r) => outputHessian("bernoulli", r)],
    ["categorical", categorical(), (r) => outputHessian("categorical", r)],
  ])("has the exact gradient moments, %s", (_name, likelihood, hessian) => {
    const [first, second] = kfacFactors(net, likelihood, params);
    const expected = new Array(16).fill(0);
    const outer = new Array(4).fill(0);
    for (let r = 0; r < n; r++) {
      const [j, h] = [jacobian(r), hessian(r)];
      for (const p of [0, 1]) {
        for (const q of [0, 1]) {
          outer[2 * p + q] += h[p]![q]! / n;
          for (let a = 0; a < 4; a++) {
            for (let b = 0; b < 4; b++)
              expected[4 * a + b] += (j[p]![a]! * h[p]![q]! * j[q]![b]!) / n;
          }
        }
      }
    }
    expectAllClose(first!.g, expected);
    expectAllClose(second!.g, outer);
  });

  it("has the moments of the gradients at given targets", () => {
    const targets = tf.tensor2d(
      Array.from({ length: 10 }, (_, i) => Math.cos(i)),
      [5, 2],
    );
    const [first, second] = kfacFactors(net, gaussian(), params, { fisher: "empirical", targets });
    const residual = rowsOf(tf.sub(net(params), targets));
    expectAllClose(second!.g, meanOuter(residual));
    const back = residual.map((row, r) =>
      jacobian(r)[0]!.map((_, a) => row[0]! * jacobian(r)[0]![a]! + row[1]! * jacobian(r)[1]![a]!),
    );
    expectAllClose(first!.g, meanOuter(back));
  });

  it("is the Fisher matrix itself for a linear model with Gaussian noise", async () => {
    const linear = (p: NetParams): tf.Tensor =>
      tf.add(tf.matMul(inputs, p.a.kernel), p.a.bias) as tf.Tensor;
    const [layer] = kfacFactors(linear, gaussian(), params);
    const op = fisherOperator(linear, gaussian(), params);
    const dense = await denseOf(op);
    op.dispose();
    const [a, g] = [rowsOf(layer!.a), rowsOf(layer!.g)];
    // Leaf order: the bias (4), then the kernel [3, 4].
    const place = (leaf: number): [number, number] =>
      leaf < 4 ? [3, leaf] : [Math.floor((leaf - 4) / 4), (leaf - 4) % 4];
    for (let p = 0; p < 16; p++) {
      for (let q = 0; q < 16; q++) {
        const [[i, k], [j, l]] = [place(p), place(q)];
        expectAllClose(dense[p]![q]!, a[i]![j]! * g[k]![l]!);
      }
    }
  });

  it("approaches the exact moments with sampled targets", () => {
    const exact = kfacFactors(net, categorical(), params)[1]!.g;
    const total = tf.tidy(() =>
      random
        .split(random.key(5), 200)
        .map((key) => kfacFactors(net, categorical(), params, { fisher: "sampled", key })[1]!.g)
        .reduce((x, y) => tf.add(x, y)),
    );
    const gap = tf.norm(tf.sub(tf.div(total, 200), exact)).dataSync()[0]!;
    expect(gap / tf.norm(exact).dataSync()[0]!).toBeLessThan(0.1);
  });

  it("finds the layers of an mlp, and those that work along a sequence", () => {
    const model = mlp({ hidden: [4, 3], output: 2, activation: "tanh" });
    const { params: own } = model.init(random.key(1), [3]);
    const f = (p: typeof own): tf.Tensor => model.apply(p, {}, inputs).output;
    const factors = kfacFactors(f, categorical(), own);
    expect(factors.map(({ a, g }) => [a.shape[0], g.shape[0]])).toEqual([
      [4, 4],
      [5, 3],
      [4, 2],
    ]);
    const sequence = tf.reshape(inputs, [1, 5, 3]);
    const w = tf.ones([3, 2]) as tf.Tensor2D;
    const along = (p: tf.Tensor2D): tf.Tensor =>
      tf.reshape(tf.matMul(tf.reshape(sequence, [5, 3]) as tf.Tensor2D, p), [1, 5, 2]);
    const [layer] = kfacFactors(along, gaussian(), w);
    expectAllClose(layer!.a, meanOuter(rowsOf(inputs)));
    // One row of five positions, each with G = I.
    expectAllClose(layer!.g, [5, 0, 0, 5]);
  });

  it("finds the layers of a tf.LayersModel", () => {
    const layers = [
      tf.layers.dense({ inputShape: [3], units: 4, activation: "tanh" }),
      tf.layers.dense({ units: 2, useBias: false }),
    ];
    const model = tf.sequential({ layers });
    const weights = [params.a.kernel, params.a.bias, params.c.kernel];
    model.setWeights(weights);
    const lifted = fromLayersModel(model);
    const f = (p: typeof lifted.params): tf.Tensor =>
      lifted.model.apply(p, lifted.state, inputs).output as tf.Tensor;
    const found = kfacFactors(f, categorical(), lifted.params);
    const own = kfacFactors(net, categorical(), params);
    expect(found.map(({ bias }) => bias !== undefined)).toEqual([true, false]);
    found.forEach(({ a, g }, i) => {
      expectAllClose(a, own[i]!.a);
      expectAllClose(g, own[i]!.g);
    });
  });

  it("refuses models without such layers, and kernels used twice", () => {
    const structure = expect.objectContaining({ code: "structure" });
    const w = tf.ones([3, 3]) as tf.Tensor2D;
    const twice = (p: tf.Tensor2D): tf.Tensor => tf.matMul(tf.matMul(inputs, p), p);
    expect(() => kfacFactors(twice, gaussian(), w)).toThrow(structure);
    expect(() =>
      kfacFactors((p: tf.Tensor) => tf.mul(inputs, p), gaussian(), tf.ones([3]) as tf.Tensor),
    ).toThrow(structure);
    expect(() => kfacFactors(net, gaussian(), params, { fisher: "sampled" })).toThrow(
      /kfacFactors: .*give \{ key \}/,
    );
  });

  it("are told by the names of their kernels, without computing anything", () => {
    const names = kfacFactors(net, gaussian(), params).map(({ kernel }) => kernel);
    expect(kfacKernels(net, params)).toEqual(names);
    expect(kfacKernels((p: tf.Tensor) => tf.mul(inputs, p), tf.ones([3]) as tf.Tensor)).toEqual([]);
    const twice = (p: tf.Tensor2D): tf.Tensor => tf.matMul(tf.matMul(inputs, p), p);
    expect(() => kfacKernels(twice, tf.ones([3, 3]) as tf.Tensor2D)).toThrow(
      expect.objectContaining({ code: "structure" }),
    );
  });

  it("leaves no tensors", async () => {
    await expectNoLeak(() => void kfacKernels(net, params), 20);
    const key = random.key(2);
    const free = (factors: ReturnType<typeof kfacFactors>) => factors.flatMap(({ a, g }) => [a, g]);
    await expectNoLeak(() => free(kfacFactors(net, categorical(), params)), 20);
    await expectNoLeak(
      () => free(kfacFactors(net, categorical(), params, { fisher: "sampled", key })),
      20,
    );
  });
});

function outputHessian(name: "bernoulli" | "categorical", r: number): number[][] {
  const logits = rowsOf(net(params))[r]!;
  if (name === "bernoulli") {
    const p = logits.map((x) => 1 / (1 + Math.exp(-x)));
    return [
      [p[0]! * (1 - p[0]!), 0],
      [0, p[1]! * (1 - p[1]!)],
    ];
  }
  const weights = logits.map(Math.exp);
  const total = weights[0]! + weights[1]!;
  const p = weights.map((x) => x / total);
  return p.map((pi, i) => p.map((pj, j) => (i === j ? pi : 0) - pi * pj));
}

describe("perExampleGradients", () => {
  const model = mlp({ hidden: [4], output: 2, activation: "tanh" });
  const { params: own } = model.init(random.key(1), [3]);
  const targets = tf.tensor1d([1, 0, 1, 1, 0], "int32");
  const batch = { x: inputs as tf.Tensor, y: targets as tf.Tensor };
  const loss = (p: typeof own, { x, y }: typeof batch): tf.Tensor =>
    categorical().nll(model.apply(p, {}, x).output, y);

  it("has the gradient of each row, whose mean is the gradient of the batch", () => {
    const each = perExampleGradients(loss, own, batch);
    const { grads } = valueAndGrad((p: typeof own) => loss(p, batch))(own);
    const means = JSON.stringify(each, (_key, value) =>
      value instanceof tf.Tensor ? [...tf.mean(value, 0).dataSync()] : value,
    );
    expectAllClose(JSON.parse(means), grads as never, { tolerance: 1e-6 });
    const second = { x: tf.slice(inputs, [1, 0], [1, 3]), y: tf.slice(targets, [1], [1]) };
    const rows = JSON.stringify(each, (_key, value) =>
      value instanceof tf.Tensor ? [...tf.gather(value, 1).dataSync()] : value,
    );
    expectAllClose(JSON.parse(rows), grad(loss)(own, second) as never, { tolerance: 1e-6 });
  });

  it("checks the batch and leaves no tensors", async () => {
    const shape = expect.objectContaining({ code: "shape" });
    const uneven = { x: batch.x, y: tf.tensor1d([1], "int32") as tf.Tensor };
    expect(() => perExampleGradients(loss, own, uneven)).toThrow(shape);
    expect(() => perExampleGradients(loss, own, tf.scalar(1) as never)).toThrow(shape);
    await expectNoLeak(() => perExampleGradients(loss, own, batch) as never, 10);
  });
});

describe("kfacFactors inside a recorded function", () => {
  const batched = (x: tf.Tensor, p: NetParams, key: random.Key): tf.Tensor[] => {
    const f = (at: NetParams): tf.Tensor => net(at, x as tf.Tensor2D);
    return kfacFactors(f, bernoulli(), p, { fisher: "sampled", key }).flatMap(({ a, g }) => [a, g]);
  };
  const key = random.key(3);

  it("is traced with the batch as an argument, and agrees with the eager call", () => {
    const program = trace(batched, inputs, params, key);
    const exact = runReference(program, inputs, params, key) as { data: ArrayLike<number> }[];
    const eager = batched(inputs, params, key);
    expectAllClose(
      eager.map((t) => [...t.dataSync()]) as never,
      exact.map(({ data }) => Array.from(data)) as never,
    );
  });

  it("is compiled", async () => {
    const compiled = jit(batched);
    const result = await compiled(inputs, params, key);
    const eager = batched(inputs, params, key);
    expectAllClose(
      result.map((t) => [...t.dataSync()]) as never,
      eager.map((t) => [...t.dataSync()]) as never,
    );
    await compiled.dispose();
  });

  it("takes no frozen matrix for a layer", () => {
    const frozen = tf.ones([3, 4]) as tf.Tensor2D;
    const f = (p: { w: tf.Tensor2D }): tf.Tensor =>
      tf.matMul(tf.matMul(inputs as tf.Tensor2D, frozen), p.w);
    const layers = kfacFactors(f, gaussian(), { w: tf.ones([4, 2]) as tf.Tensor2D });
    expect(layers.map(({ kernel }) => kernel)).toEqual(["w"]);
  });
});
