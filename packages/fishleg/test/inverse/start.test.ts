import {
  bernoulli,
  gaussian,
  ggnvp,
  jit,
  random,
  treeAxpy,
  treeDot,
  treeLeaves,
  treeMap,
  treePaths,
  treeScale,
  treeUnflatten,
} from "@legendre/core-tensor";
import { kfacFactors } from "@legendre/core-tensor/curvature";
import { treeStructure } from "@legendre/core-tensor/tree";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { inverseFisher, type Start } from "../../src/index.ts";
import { uniforms } from "../helpers.ts";
import { smallProblem } from "../problem.ts";

const x = tf.tensor2d(uniforms(3, 40 * 3), [40, 3]);
const outputs = (w: tf.Tensor2D, batch: tf.Tensor2D): tf.Tensor => tf.matMul(batch, w);
const params: tf.Tensor2D = tf.zeros([3, 2]);
const key = random.key(4);
const damping = 0.1;
/** `xᵀ x / 40`. */
const moments = tf.div(tf.matMul(x, x, true), 40).arraySync() as number[][];

function started(start: Start, probes = 4): Float32Array {
  const Q = inverseFisher({ params, outputs, likelihood: gaussian(), damping, start, probes });
  const state = Q.init(params, { batch: x, key, gradient: tf.ones([3, 2]) as tf.Tensor2D });
  return Q.diag(state).dataSync() as Float32Array;
}

describe("the start", () => {
  it("of learning rates is their quotient", () => {
    expectAllClose(started({ sgd: 0.03, fishleg: 0.01 }), Array(6).fill(3));
    expectAllClose(started("1/damping"), Array(6).fill(10));
    expectAllClose(started(0.7), Array(6).fill(0.7));
  });

  it("by the trace is the best multiple of the identity", () => {
    const trace = moments.reduce((total, row, i) => total + (row[i] as number), 0);
    const best = 3 / (trace + 3 * damping);
    expectAllClose(started("trace", 2000), Array(6).fill(best), { tolerance: 0.04 });
  });

  it("at the diagonal is 1 / (F_ii + damping), in expectation", () => {
    const expected = moments.flatMap((row, i) => {
      const q = 1 / ((row[i] as number) + damping);
      return [q, q];
    });
    expectAllClose(started("diagonal", 800), expected, { tolerance: 0.15 });
  });

  it("at K-FAC is the inverse of the damped factors, compiled too, and the trace elsewhere", async () => {
    const { params: net, batch, outputs: model } = smallProblem();
    const tree = { ...net, norm: { scale: tf.ones([2]), bias: tf.zeros([2]) } };
    type Tree = typeof tree;
    const likelihood = bernoulli();
    const scaled = (p: Tree, b: { x: tf.Tensor }): tf.Tensor =>
      tf.add(tf.mul(model(p, b as never), p.norm.scale), p.norm.bias);
    const options = { params: tree, outputs: scaled, likelihood, damping } as const;
    const Q = inverseFisher<Tree, { x: tf.Tensor }>({ ...options, start: "k-fac" });
    const from = (b: { x: tf.Tensor }, k: never): unknown => Q.init(tree, { batch: b, key: k });
    const state = Q.init(tree, { batch, key });
    const run = jit(from);
    expectAllClose((await run({ x: batch.x }, key as never)) as never, state as never, {
      tolerance: 1e-3,
    });
    await run.dispose();
    const [layer] = kfacFactors((p: Tree) => scaled(p, batch), likelihood, tree, {
      fisher: "sampled",
      key: random.foldIn(key, 1),
    });
    const { L, R, a } = state.inverse.blocks["layers.0"] as Record<"L" | "R" | "a", tf.Tensor2D>;
    const [inputs, units] = [layer!.a, layer!.g];
    const mean = (m: tf.Tensor2D): number => {
      const values = m.arraySync();
      return values.reduce((total, row, i) => total + (row[i] as number), 0) / values.length;
    };
    const pi = Math.sqrt(mean(inputs) / mean(units));
    const damped = (m: tf.Tensor2D, by: number): tf.Tensor2D =>
      tf.add(m, tf.mul(tf.eye(m.shape[0]), by));
    const root = Math.sqrt(damping);
    const identity = (m: tf.Tensor2D, factor: tf.Tensor2D): tf.Tensor =>
      tf.matMul(m, tf.matMul(factor, factor, false, true) as tf.Tensor2D);
    // The factors have rows of a length of 1 in the mean square; what they lack is in the scale, which is one number.
    const scale = Math.exp(a.dataSync()[0]!);
    expectAllClose(tf.exp(a), tf.fill([5, 3], scale), { tolerance: 1e-6 });
    const [left, right] = [
      identity(damped(inputs, pi * root), L),
      identity(damped(units, root / pi), R),
    ];
    const [l, r] = [left, right].map((m) => m.dataSync()[0]!) as [number, number];
    expectAllClose(left, tf.mul(l, tf.eye(5)), { tolerance: 1e-3 });
    expectAllClose(right, tf.mul(r, tf.eye(3)), { tolerance: 1e-3 });
    expectAllClose([l * r * scale ** 2], [1], { tolerance: 1e-3 });
    expectAllClose([tf.sum(tf.square(L)), tf.sum(tf.square(R))], [tf.scalar(5), tf.scalar(3)], {
      tolerance: 1e-5,
    });
    // What has no factors has draws of its own.
    const norm = (start: Start, k: number): number[] => {
      const by = inverseFisher<Tree, { x: tf.Tensor }>({ ...options, start, probes: 1000 });
      const found = by.diag(by.init(tree, { batch, key: random.key(k) })).norm;
      return treeLeaves(found).flatMap((leaf) => [...leaf.dataSync()]);
    };
    expectAllClose(norm("k-fac", 4), norm("trace", 5), { tolerance: 0.1 });
  });

  it("at K-FAC has factors for convolutions of more inputs than the usual block keeps together", async () => {
    const kernel = tf.tensor4d(uniforms(8, 1032 * 2), [2, 2, 258, 2]);
    const images = tf.tensor4d(uniforms(9, 6 * 3 * 3 * 258), [6, 3, 3, 258]);
    const model = (k: tf.Tensor4D, batch: tf.Tensor4D): tf.Tensor =>
      tf.mean(tf.conv2d(batch, k, 1, "valid"), [1, 2]);
    /** Compiled: products of 1,032 × 1,032 matrices take seconds in plain JavaScript. */
    const at = async (start: Start): Promise<Float32Array> => {
      const options = { params: kernel, outputs: model, likelihood: gaussian(), damping, start };
      const Q = inverseFisher<tf.Tensor4D, tf.Tensor4D>(options);
      const run = jit((batch: tf.Tensor4D, k: tf.Tensor1D) =>
        Q.diag(Q.init(kernel, { batch, key: k as never })),
      );
      const found = await run(images, key as never);
      await run.dispose();
      return found.dataSync() as Float32Array;
    };
    const [layer] = kfacFactors((k: tf.Tensor4D) => model(k, images), gaussian(), kernel, {
      fisher: "sampled",
      key: random.foldIn(key, 0),
    });
    const [a, g] = [layer!.a.arraySync() as number[][], layer!.g.arraySync() as number[][]];
    const mean = (m: number[][]): number => m.reduce((sum, row, i) => sum + row[i]!, 0) / m.length;
    const pi = Math.sqrt(mean(a) / mean(g));
    // Six images at four places: of rank 24, so that most inputs have the damping alone.
    const found = await at("k-fac");
    const spread = Math.max(...found) / Math.min(...found);
    const floor = 1 / (pi * Math.sqrt(damping)) / (Math.sqrt(damping) / pi);
    expect(found.length).toBe(1032 * 2);
    expect(spread).toBeGreaterThan(1.001);
    expect(Math.max(...found)).toBeLessThan(floor);
    const plain = await at("trace");
    expect(Math.max(...plain) / Math.min(...plain)).toBeCloseTo(1, 5);
  });

  it("at K-FAC is the inverse of the damped product of the factors for spectra", () => {
    const { params: net, batch, outputs: model } = smallProblem();
    type Net = typeof net;
    const Q = inverseFisher<Net, typeof batch>({
      params: net,
      outputs: model,
      likelihood: bernoulli(),
      damping,
      start: "k-fac",
      choose: () => "spectrum",
    });
    const state = Q.init(net, { batch, key });
    const factors = kfacFactors((p: Net) => model(p, batch), bernoulli(), net, {
      fisher: "sampled",
      key: random.foldIn(key, 1),
    });
    let seed = 30;
    const v = treeMap((leaf: tf.Tensor) => {
      seed += 1;
      return tf.tensor(uniforms(seed, leaf.size), leaf.shape);
    }, net) as Net;
    /** `A X G + γ X` for each layer, its bias the last row. */
    const product = {
      layers: v.layers.map(({ kernel, bias }, i) => {
        const { a, g } = factors[i]!;
        const [n, m] = kernel.shape as [number, number];
        const x = tf.concat([kernel, tf.reshape(bias, [1, m])], 0) as tf.Tensor2D;
        const y = tf.add(tf.matMul(tf.matMul(a, x) as tf.Tensor2D, g), tf.mul(x, damping));
        const last = tf.reshape(tf.slice(y, [n, 0], [1, m]), [m]);
        return { kernel: tf.slice(y, [0, 0], [n, m]), bias: last };
      }),
    } as never as Net;
    expectAllClose(Q.apply(state, product) as never, v as never, { tolerance: 1e-3 });
  });

  it("by the trace is right for a small layer among large ones", () => {
    // Products with random signs are estimates of a layer's trace to which other layers add ±√(their curvature); here
    // that is 1000 times the trace.
    const tree = { small: tf.tensor1d([0]), large: tf.zeros([200]) as tf.Tensor1D };
    const rows = tf.ones([1, 200]) as tf.Tensor2D;
    const Q = inverseFisher({
      params: tree,
      likelihood: gaussian(),
      damping: 1e-6,
      probes: 400,
      start: "trace",
      outputs: (p: typeof tree, b: tf.Tensor2D) =>
        tf.add(tf.matMul(b, tf.reshape(p.large, [200, 1])), tf.mul(p.small, 0.01)) as tf.Tensor,
    });
    const { small, large } = Q.diag(Q.init(tree, { batch: rows, key }));
    expectAllClose(small.dataSync() as never, [1e4], { tolerance: 0.15 });
    expectAllClose(large.dataSync() as never, Array(200).fill(1), { tolerance: 0.15 });
  });

  it("by the gradient is the best step along it for each block and for all together, from one evaluation", () => {
    const { params: net, batch, outputs: model } = smallProblem();
    type Net = typeof net;
    let calls = 0;
    const counted = (p: Net, b: typeof batch): tf.Tensor => {
      calls++;
      return model(p, b);
    };
    const likelihood = bernoulli();
    const Q = inverseFisher<Net, typeof batch>({
      params: net,
      outputs: counted,
      likelihood,
      damping,
      start: "gradient",
    });
    let seed = 20;
    const gradient = treeMap((leaf: tf.Tensor) => {
      seed += 1;
      return tf.tensor(uniforms(seed, leaf.size), leaf.shape);
    }, net) as Net;
    const state = Q.init(net, { batch, key, gradient });
    expect(calls).toBe(1);
    // By products with the matrix, a block at a time; the blocks are the layers.
    const damped = (v: Net): Net =>
      treeAxpy(
        damping,
        v,
        ggnvp((p: Net) => model(p, batch), likelihood, net, v),
      );
    const layers = Q.blocks.map(({ path }) => path);
    const only = (path: string): Net =>
      treeUnflatten(
        treeStructure(gradient),
        treePaths(treeStructure(gradient)).map((own, i) =>
          own.startsWith(path)
            ? treeLeaves<tf.Tensor>(gradient)[i]!
            : tf.zerosLike(treeLeaves<tf.Tensor>(gradient)[i]!),
        ),
      );
    const number = (x: tf.Tensor): number => x.dataSync()[0] as number;
    const apart = layers.map((path) => {
      const g = only(path);
      return number(treeDot(g, g)) / number(treeDot(g, damped(g)));
    });
    const v = layers
      .map((path, i) => treeScale(apart[i]!, only(path)))
      .reduce((x, y) => treeAxpy(1, x, y));
    const together = number(treeDot(gradient, v)) / number(treeDot(v, damped(v)));
    const diagonal = Q.diag(state);
    const paths = treePaths(treeStructure(net));
    for (const [i, leaf] of treeLeaves<tf.Tensor>(diagonal).entries()) {
      const layer = layers.findIndex((path) => paths[i]!.startsWith(path));
      const expected = tf.fill(leaf.shape, apart[layer]! * together);
      expectAllClose(leaf, expected, { tolerance: 1e-4, label: paths[i]! });
    }
    expect(layers.length).toBeGreaterThan(1);
  });

  // K-FAC factors are over all inputs; those who use them fix pruned weights at 0.
  it.each<Start>(["gradient", "trace", "1/damping", "diagonal"])(
    "%s with a mask is that of the model without these inputs, its damping too",
    (start) => {
      // One of ten inputs is left.
      const wide = tf.tensor2d(uniforms(9, 60 * 10), [60, 10]);
      const one = tf.slice(wide, [0, 0], [60, 1]);
      const at = (inputs: number, b: tf.Tensor2D, mask?: tf.Tensor2D): [number, number] => {
        const kernel: tf.Tensor2D = tf.zeros([inputs, 2]);
        const Q = inverseFisher({
          params: kernel,
          outputs,
          likelihood: gaussian(),
          start,
          probes: 500,
          damping: { relative: 1 },
        });
        const gradient = tf.mul(tf.ones([inputs, 2]), mask ?? 1) as tf.Tensor2D;
        const state = Q.init(kernel, { batch: b, key, gradient, mask });
        const [damping] = state.inverse.damping.dataSync();
        return [Q.diag(state).dataSync()[0] as number, damping as number];
      };
      const mask = tf.concat([tf.ones([1, 2]), tf.zeros([9, 2])]) as tf.Tensor2D;
      expectAllClose(at(10, wide, mask), at(1, one), { tolerance: 0.1 });
    },
  );

  it.each<Start>(["gradient", "trace", "1/damping", "diagonal", "k-fac", "ekfac"])(
    "%s leaves out a batch that is not finite",
    (start) => {
      const Q = inverseFisher({
        params,
        outputs,
        likelihood: gaussian(),
        start,
        damping: { relative: 1 },
      });
      const broken = tf.fill([4, 3], Number.NaN) as tf.Tensor2D;
      const gradient = treeScale(Number.NaN, params) as tf.Tensor2D;
      const state = Q.init(params, { batch: broken, key, gradient });
      for (const leaf of treeLeaves(state.inverse.blocks)) {
        expect(leaf.dataSync().every(Number.isFinite)).toBe(true);
      }
      expect(state.inverse.damping.dataSync()[0]).toBe(1);
    },
  );
});
