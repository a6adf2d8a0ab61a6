import { gaussian, random } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  centredKernel,
  crossBatch,
  exampleKernel,
  gnStep,
  kernelAlignment,
  kernelDistance,
  kernelNormChange,
  kernelSpectrum,
  kernelVelocity,
  lazyGap,
  linearCka,
  minibatchCka,
  ntk,
  ntkAlignmentSketch,
  pathLength,
  reversibleNtk,
  revMlp,
  weightChange,
} from "../../src/index.ts";
import { goldenNet } from "../golden-e1.ts";
import { inFloat64, numbers } from "../helpers.ts";

const one = (x: tf.Tensor): number => x.dataSync()[0] as number;

describe("ntk", () => {
  const model = revMlp({
    depth: 2,
    width: 12,
    activation: "tanh",
    weightStd: 0.3,
    readout: { outputs: 3 },
  });
  const { params, state } = model.init(random.key(0), [6]);
  const x = random.normal(random.key(1), [4, 6]);
  const f = (p: typeof params): tf.Tensor => model.apply(p, state, x).output;

  it("is the same by products and by branches, symmetric and positive semi-definite (E.2.11)", () => {
    const whole = ntk(f, params);
    expect(whole.shape).toEqual([12, 12]);
    expectAllClose(reversibleNtk(model, params, state, x), whole, { tolerance: 1e-5 });
    expectAllClose(whole, tf.transpose(whole), { tolerance: 1e-6 });
    expect(kernelSpectrum(whole).eigenvalues.at(-1)).toBeGreaterThanOrEqual(0);
  });

  it("is summed over outputs", () => {
    const kernel = ntk(f, params);
    const values = kernel.arraySync() as number[][];
    const at = (i: number, j: number): number =>
      [0, 1, 2].reduce((sum, c) => sum + (values[3 * i + c]?.[3 * j + c] as number), 0);
    expect(exampleKernel(kernel, 3).arraySync()).toEqual(
      [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => expect.closeTo(at(i, j), 4))),
    );
  });

  it("is that of outputs with one axis, but not of a scalar", () => {
    const inputs = tf.tensor2d([
      [1, 2],
      [0, 1],
    ]);
    const linear = (w: tf.Tensor2D): tf.Tensor => tf.squeeze(tf.matMul(inputs, w), [1]);
    const w = tf.tensor2d([[3], [4]]);
    expectAllClose(
      ntk(linear, w),
      tf.tensor2d([
        [5, 2],
        [2, 1],
      ]),
    );
    expect(() => ntk((p: tf.Tensor2D) => tf.sum(linear(p)), w)).toThrow(/scalar/);
  });

  it("has a sketched alignment of 1 with one that is the same, however small, by one probe", () => {
    const small = (w: tf.Tensor): tf.Tensor => tf.mul(w, 0.1);
    const [a, b] = [tf.tensor1d([1, 2]), tf.tensor1d([3, 0])] as [tf.Tensor, tf.Tensor];
    const key = random.key(4);
    expect(one(ntkAlignmentSketch(small, a, b, { key, probes: 1 }))).toBeCloseTo(1, 5);
  });

  it("has a sketched alignment by 30 probes where nothing is said", () => {
    const curved = (w: tf.Tensor): tf.Tensor => tf.square(w);
    const [a, b] = [tf.tensor1d([1, 2]), tf.tensor1d([3, 0.5])] as [tf.Tensor, tf.Tensor];
    const by = (probes?: number): number =>
      one(ntkAlignmentSketch(curved, a, b, { key: random.key(4), ...(probes && { probes }) }));
    expect(by()).toBe(by(30));
    expect(by()).not.toBe(by(31));
  });

  it("has a sketched alignment near the exact one", () => {
    const other = model.init(random.key(9), [6]).params;
    const exact = one(kernelAlignment(ntk(f, params), ntk(f, other)));
    const sketched = one(ntkAlignmentSketch(f, params, other, { key: random.key(2), probes: 200 }));
    expect(Math.abs(sketched - exact)).toBeLessThan(0.05);
  });
});

describe("kernel measures", () => {
  const K = tf.tensor2d([
    [4, 1],
    [1, 3],
  ]);
  it("compare direction and length (E.2.11)", () => {
    expect(one(kernelAlignment(K, tf.mul(K, 5)))).toBeCloseTo(1, 6);
    expect(one(kernelDistance(K, tf.eye(2)))).toBeCloseTo(1 - 7 / Math.sqrt(27 * 2), 6);
    expect(one(kernelVelocity(K, tf.eye(2), 2))).toBeCloseTo((1 - 7 / Math.sqrt(54)) / 2, 6);
    expect(one(kernelNormChange(K, tf.mul(K, 5)))).toBeCloseTo(4, 5);
    expectAllClose(tf.sum(centredKernel(K), 0), [0, 0], { tolerance: 1e-6 });
    // The mean of all is 9/4; those of the rows are 5/2 and 2.
    const centred = [
      [1.25, -1.25],
      [-1.25, 1.25],
    ];
    expectAllClose(centredKernel(K), tf.tensor2d(centred), { tolerance: 1e-6 });
  });
  it("have a spectrum", () => {
    const { eigenvalues, effectiveRank, condition, leading } = kernelSpectrum(
      tf.tensor2d([
        [3, 0],
        [0, 1],
      ]),
    );
    expectAllClose(eigenvalues, [3, 1]);
    expect(effectiveRank).toBeCloseTo(Math.exp(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25)), 6);
    expect([condition, leading]).toEqual([expect.closeTo(3, 6), expect.closeTo(Math.sqrt(3), 6)]);
  });
});

const kernelOf = (x: tf.Tensor2D): number[][] =>
  tf.matMul(x, x, false, true).arraySync() as number[][];

/** HSIC as Song et al. define it (JMLR 13, 2012): the mean of `K_ij (L_ij + L_rs − 2 L_ir)` over rows that differ. */
function hsic(k: number[][], l: number[][]): number {
  const rows = [...k.keys()];
  const terms = rows.flatMap((i) =>
    rows.flatMap((j) =>
      rows.flatMap((r) =>
        rows
          .filter((s) => new Set([i, j, r, s]).size === 4)
          .map((s) => k[i]![j]! * (l[i]![j]! + l[r]![s]! - 2 * l[i]![r]!)),
      ),
    ),
  );
  return terms.reduce((a, b) => a + b, 0) / terms.length;
}

describe("linearCka", () => {
  it.each([
    ["tanh", 0.9967191882],
    ["relu", 0.9903517573],
  ] as const)("is that of the golden net with %s", (activation, expected) => {
    const { model, params, state, x } = goldenNet(activation);
    const value = inFloat64(
      (p: never, s: never, at: never) => linearCka(at, model.forward(p, s, at)),
      ...[params, state, x],
    );
    expect(numbers(value)[0]).toBeCloseTo(expected, 9);
  });
  it("does not see rotations, by either form (E.2.11)", () => {
    const turn = tf.linalg.qr(random.normal(random.key(5), [6, 6]))[0] as tf.Tensor2D;
    for (const rows of [4, 40]) {
      const p = random.normal(random.key(3), [rows, 6]) as tf.Tensor2D;
      expect(one(linearCka(p, tf.matMul(p, turn)))).toBeCloseTo(1, 4);
    }
  });
  it("agrees with batches of a large set, which a small biased one does not", () => {
    const p = random.normal(random.key(3), [400, 5]);
    const q = tf.add(p, random.normal(random.key(4), [400, 5]));
    const whole = one(linearCka(p, q));
    const cut = (x: tf.Tensor): tf.Tensor[] => tf.split(x, 40);
    const pairs = cut(p).map((part, i) => [part, cut(q)[i]] as [tf.Tensor, tf.Tensor]);
    const biased = pairs.reduce((sum, [a, b]) => sum + one(linearCka(a, b)), 0) / 40;
    expect(Math.abs(one(minibatchCka(pairs)) - whole)).toBeLessThan(0.06);
    expect(biased).toBeGreaterThan(whole + 0.08);
  });
  it.each([4, 5, 7])("of batches is made of the mean over quadruples of %d rows", (n) => {
    const p = random.normal(random.key(6), [n, 3]) as tf.Tensor2D;
    const q = tf.add(p, random.normal(random.key(7), [n, 3])) as tf.Tensor2D;
    const [k, l] = [kernelOf(p), kernelOf(q)];
    const wanted = hsic(k, l) / Math.sqrt(hsic(k, k) * hsic(l, l));
    expect(one(minibatchCka([[p, q]]))).toBeCloseTo(wanted, 4);
    const apart = tf.add(q, 1) as tf.Tensor2D;
    const both = hsic(k, l) + hsic(kernelOf(apart), l);
    const lengths = [hsic(k, k) + hsic(kernelOf(apart), kernelOf(apart)), 2 * hsic(l, l)];
    const found = minibatchCka([
      [p, q],
      [apart, q],
    ]);
    expect(one(found)).toBeCloseTo(both / Math.sqrt(lengths[0]! * lengths[1]!), 4);
  });
  it("of batches of different sizes counts the mean of each once", () => {
    const batch = (n: number): [tf.Tensor2D, tf.Tensor2D] => {
      const p = random.normal(random.key(n), [n, 3]) as tf.Tensor2D;
      return [p, tf.add(p, random.normal(random.key(n + 1), [n, 3]))];
    };
    const pairs = [batch(4), batch(7)];
    const kernels = pairs.map((pair) => pair.map(kernelOf)) as [number[][], number[][]][];
    const total = (a: 0 | 1, b: 0 | 1): number =>
      kernels.reduce((sum, pair) => sum + hsic(pair[a], pair[b]), 0);
    const wanted = total(0, 1) / Math.sqrt(total(0, 0) * total(1, 1));
    expect(one(minibatchCka(pairs))).toBeCloseTo(wanted, 4);
  });
  it("names what does not fit", () => {
    expect(() => minibatchCka([[tf.zeros([4, 2]), tf.zeros([5, 2])]])).toThrow(
      /minibatchCka.*\[4,2\] and \[5,2\]/,
    );
    expect(() => linearCka(tf.zeros([4]), tf.zeros([4, 2]))).toThrow(/\[4\] and \[4,2\]/);
    expect(() => linearCka(tf.zeros([3, 2]), tf.zeros([4, 2]))).toThrow(/\[3,2\] and \[4,2\]/);
    expect(() => minibatchCka([])).toThrow(/no batches/);
    expect(() => minibatchCka([[tf.zeros([3, 2]), tf.zeros([3, 2])]])).toThrow(/at least 4/);
  });
});

describe("laziness", () => {
  it("is the gap to the linearisation", () => {
    const linear = (w: tf.Tensor): tf.Tensor => tf.mul(w, 3);
    expect(one(lazyGap(linear, tf.scalar(1), tf.scalar(5)))).toBeCloseTo(0, 6);
  });
  it("measures how far weights went, and by which way", () => {
    const moved = weightChange({ a: tf.tensor1d([0, 1]) }, { a: tf.tensor1d([0, -1]) });
    expect(moved).toEqual({ a: { relative: 2, cosine: -1, distance: 2, start: 1, end: 1 } });
    const { w } = weightChange({ w: tf.tensor1d([0, 5]) }, { w: tf.tensor1d([3, 4]) });
    expect(w).toEqual({
      relative: expect.closeTo(Math.sqrt(10) / 5, 6),
      cosine: expect.closeTo(0.8, 6),
      distance: expect.closeTo(Math.sqrt(10), 6),
      start: 5,
      end: 5,
    });
    const { zero } = weightChange({ zero: tf.zeros([2]) }, { zero: tf.tensor1d([3, 4]) });
    expect(zero).toEqual({
      relative: Number.POSITIVE_INFINITY,
      cosine: 0,
      distance: 5,
      start: 0,
      end: 5,
    });
    expect(() => weightChange({ a: tf.scalar(1) }, {})).toThrow(/now has 0 leaves, start has 1/);
    const add = pathLength();
    add(tf.scalar(0), tf.scalar(3));
    expect(add(tf.scalar(3), tf.scalar(1))).toBe(5);
  });
});

describe("crossBatch", () => {
  it("sees that a step serves its own batch best", () => {
    const model = revMlp({ depth: 2, width: 128, readout: { outputs: 4 } });
    const { params, state } = model.init(random.key(0), [32]);
    const batch = (seed: number) => ({
      x: random.normal(random.key(seed), [24, 32]),
      targets: random.normal(random.key(seed + 1), [24, 4]),
    });
    const [own, other] = [batch(10), batch(20)];
    const { delta } = gnStep(model, params, state, own.x, own.targets, { likelihood: gaussian() });
    const f = (p: typeof params, x: tf.Tensor): tf.Tensor => model.apply(p, state, x).output;
    const found = crossBatch({
      f,
      params,
      delta,
      eta: 0.2,
      own,
      other,
      likelihood: gaussian(),
    });
    expect(one(found.ownChange)).toBeLessThan(0);
    expect(one(found.ownChange)).toBeLessThan(one(found.otherChange));
    expect(Math.abs(one(found.cosine))).toBeLessThanOrEqual(1);
    expect(one(found.transfer)).toBeGreaterThan(0);
  });
});
