import {
  bernoulli,
  conv,
  dense,
  flatten,
  gaussian,
  jit,
  type Likelihood,
  random,
  sequential,
  treeDot,
  treeLeaves,
} from "@legendre/core-tensor";
import { kfacFactors } from "@legendre/core-tensor/curvature";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { kfac, type ScaleByKfacOptions, scaleByKfac } from "../../src/rivals/index.ts";
import { type Batch, type Net, smallProblem } from "../problem.ts";

type Rows = number[][];
const product = (a: Rows, b: Rows): Rows =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, x, k) => sum + x * b[k]![j]!, 0)));
const plus = (a: Rows, diagonal: number): Rows =>
  a.map((row, i) => row.map((x, j) => x + (i === j ? diagonal : 0)));
const trace = (a: Rows): number => a.reduce((sum, row, i) => sum + row[i]!, 0);

/** Gauss-Jordan in float64. */
function inverse(a: Rows): Rows {
  const n = a.length;
  const rows = a.map((row, i) => [...row, ...row.map((_, j) => Number(i === j))]);
  for (let i = 0; i < n; i++) {
    const pivot = rows[i]![i]!;
    rows[i] = rows[i]!.map((x) => x / pivot);
    for (let k = 0; k < n; k++) {
      if (k === i) continue;
      const by = rows[k]![i]!;
      rows[k] = rows[k]!.map((x, j) => x - by * rows[i]![j]!);
    }
  }
  return rows.map((row) => row.slice(n));
}

/** The formula of the paper, section 6.3. */
function expected(u: Rows, a: Rows, g: Rows, gamma: number): Rows {
  const pi = Math.sqrt(trace(a) / a.length / (trace(g) / g.length));
  const root = Math.sqrt(gamma);
  return product(product(inverse(plus(a, pi * root)), u), inverse(plus(g, root / pi)));
}

const rowsOf = (x: tf.Tensor): Rows => x.arraySync() as Rows;

function small(options: Partial<ScaleByKfacOptions<Net, Batch>> = {}) {
  const problem = smallProblem();
  const { outputs, params, batch } = problem;
  const transform = scaleByKfac<Net, Batch>({
    outputs,
    likelihood: bernoulli(),
    fisher: "exact",
    damping: 0.1,
    maxDecrease: Number.POSITIVE_INFINITY,
    ...options,
  });
  return { ...problem, transform, grads: problem.gradient(params), extra: { batch, step: 0 } };
}

describe("scaleByKfac", () => {
  it("is the formula of the paper for dense layers with biases", () => {
    const { transform, params, batch, outputs, grads, extra } = small();
    const { updates } = transform.update(grads, transform.init(params), params, extra);
    const factors = kfacFactors((p: Net) => outputs(p, batch), bernoulli(), params);
    factors.forEach(({ a, g }, i) => {
      const { kernel, bias } = grads.layers[i]!;
      const u = [...rowsOf(kernel), [...bias.dataSync()]];
      const wanted = expected(u, rowsOf(a), rowsOf(g), 0.1);
      expectAllClose(updates.layers[i]!.kernel, wanted.slice(0, -1).flat(), { tolerance: 1e-5 });
      expectAllClose(updates.layers[i]!.bias, wanted.at(-1)!, { tolerance: 1e-5 });
    });
  });

  it("is the natural gradient itself where the Fisher matrix is a Kronecker product", () => {
    const x = random.normal(random.key(1), [40, 3]) as tf.Tensor2D;
    const outputs = (w: tf.Tensor2D, batch: tf.Tensor2D): tf.Tensor => tf.matMul(batch, w);
    const gamma = 1e-8;
    const transform = scaleByKfac({
      outputs,
      likelihood: gaussian({ sd: 0.5 }),
      fisher: "exact",
      damping: gamma,
      maxDecrease: Number.POSITIVE_INFINITY,
    });
    const params = tf.zeros([3, 2]) as tf.Tensor2D;
    const grads = tf.tensor2d([1, -2, 0.5, 3, 1, 1], [3, 2]);
    const extra = { batch: x, step: 0 };
    const { updates } = transform.update(grads, transform.init(params), params, extra);
    const moments = rowsOf(tf.div(tf.matMul(x, x, true), 40)).map((row) => row.map((v) => v * 4));
    expectAllClose(updates, product(inverse(moments), rowsOf(grads)).flat(), { tolerance: 1e-3 });
  });

  it("treats convolutions by their patches", () => {
    const model = sequential([
      conv({ filters: 3, kernelSize: 2, activation: "tanh" }),
      flatten,
      dense({ units: 2, bias: false }),
    ]);
    const { params, state } = model.init(random.key(2), [4, 4, 2]);
    const x = random.normal(random.key(3), [6, 4, 4, 2]);
    type P = typeof params;
    const outputs = (p: P, batch: tf.Tensor): tf.Tensor => model.apply(p, state, batch).output;
    const transform = scaleByKfac<P, tf.Tensor>({
      outputs,
      likelihood: bernoulli(),
      fisher: "exact",
      damping: { relative: 0.5 },
      maxDecrease: Number.POSITIVE_INFINITY,
    });
    const { updates } = transform.update(params, transform.init(params), params, {
      batch: x,
      step: 0,
    });
    const factors = kfacFactors((p: P) => outputs(p, x), bernoulli(), params);
    const total = factors.reduce((sum, { a, g }) => sum + trace(rowsOf(a)) * trace(rowsOf(g)), 0);
    const gamma =
      (0.5 * total) / factors.reduce((sum, { a, g }) => sum + a.shape[0] * g.shape[0], 0);
    const [kernel] = treeLeaves<tf.Tensor>(params).filter(({ rank }) => rank === 4);
    const [bias] = treeLeaves<tf.Tensor>(params).filter(({ rank }) => rank === 1);
    const u = [...rowsOf(tf.reshape(kernel!, [-1, 3])), [...bias!.dataSync()]];
    const wanted = expected(u, rowsOf(factors[0]!.a), rowsOf(factors[0]!.g), gamma);
    const [got] = treeLeaves<tf.Tensor>(updates).filter(({ rank }) => rank === 4);
    expect(got!.shape).toEqual([2, 2, 2, 3]);
    expectAllClose(got!, wanted.slice(0, -1).flat(), { tolerance: 1e-4 });
  });

  it("averages factors plainly at first, later with the decay, and inverts them when due", () => {
    const { transform, params, grads, batch } = small({ decay: 0.6, inversesEvery: 3 });
    let state = transform.init(params);
    const scaled = [1, 2, 3, 4].map((by) => ({ x: tf.mul(batch.x, by), y: batch.y }));
    const seen: { a: number; inverse: number[] }[] = [];
    scaled.forEach((own, step) => {
      state = transform.update(grads, state, params, { batch: own, step }).state;
      const [name] = Object.keys(state.factors);
      const a = state.factors[name!]!.a.dataSync()[0] as number;
      seen.push({ a, inverse: [...state.inverses[name!]!.a.dataSync()] });
    });
    // The first entry is a mean square of inputs: 1, 4, 9 and 16 times that of the batch.
    const unit = seen[0]!.a;
    const third = 0.6 * 2.5 + 0.4 * 9;
    expectAllClose(
      seen.map(({ a }) => a / unit),
      [1, 2.5, third, 0.6 * third + 0.4 * 16],
      { tolerance: 1e-5 },
    );
    expect(seen[1]!.inverse).toEqual(seen[0]!.inverse);
    expect(seen[2]!.inverse).toEqual(seen[0]!.inverse);
    expect(seen[3]!.inverse).not.toEqual(seen[0]!.inverse);
    expect(state.averaged.dataSync()[0]).toBe(4);
  });

  it("passes on the gradients of other parameters", () => {
    const outputs = (p: { w: tf.Tensor2D; s: tf.Tensor }, x: tf.Tensor2D): tf.Tensor =>
      tf.mul(tf.matMul(x, p.w), p.s);
    const transform = scaleByKfac({
      outputs,
      likelihood: gaussian() as Likelihood,
      fisher: "exact",
      damping: 1,
      maxDecrease: Number.POSITIVE_INFINITY,
      maxCurvature: Number.POSITIVE_INFINITY,
    });
    const params = { w: tf.ones([2, 2]) as tf.Tensor2D, s: tf.tensor1d([1, 2]) as tf.Tensor };
    const extra = { batch: tf.eye(2), step: 0 };
    const { updates } = transform.update(params, transform.init(params), params, extra);
    expect([...updates.s.dataSync()]).toEqual([1, 2]);
  });

  it.each([
    [1, 1],
    [4, 4],
    // The Fisher matrix of the second batch is 100 times that of the first, and the mean of the factors 50.5.
    [Number.POSITIVE_INFINITY, 100 / 50.5],
  ])("bounds the curvature along steps by %d", (maxCurvature, expected) => {
    const outputs = (w: tf.Tensor2D, x: tf.Tensor2D): tf.Tensor => tf.matMul(x, w);
    const transform = scaleByKfac({
      outputs,
      likelihood: gaussian(),
      fisher: "exact",
      damping: 1e-9,
      maxCurvature,
      maxDecrease: Number.POSITIVE_INFINITY,
      inversesEvery: maxCurvature === 4 ? 2 : 1,
    });
    const params = tf.zeros([2, 1]) as tf.Tensor2D;
    const grads = tf.tensor2d([[1], [3]]);
    const batch = tf.eye(2) as tf.Tensor2D;
    const { state } = transform.update(grads, transform.init(params), params, { batch, step: 0 });
    const larger = tf.mul(batch, 10) as tf.Tensor2D;
    const { updates } = transform.update(grads, state, params, { batch: larger, step: 1 });
    // n^T F n / <g, n> with F = 100 / 2.
    const along =
      (50 * treeDot(updates, updates).dataSync()[0]!) / treeDot(grads, updates).dataSync()[0]!;
    expect(along).toBeCloseTo(expected, 3);
  });

  it("keeps the last inverses when a factor has none, and counts that", () => {
    const { transform, params, grads, batch, extra } = small({ inversesEvery: 1 });
    const { state } = transform.update(grads, transform.init(params), params, extra);
    const broken = { x: tf.fill(batch.x.shape, Number.NaN), y: batch.y };
    const next = transform.update(grads, state, params, { batch: broken, step: 1 });
    expect(next.state.skipped.dataSync()[0]).toBe(2);
    for (const name of Object.keys(state.inverses)) {
      expectAllClose(next.state.inverses[name]!.a, state.inverses[name]!.a);
    }
    expect(
      treeLeaves<tf.Tensor>(next.updates).every((u) => u.dataSync().every(Number.isFinite)),
    ).toBe(true);
  });

  it("shortens steps so that the divergence of the quadratic model meets the limit", () => {
    const [free, bound] = [Number.POSITIVE_INFINITY, 1e-3].map((maxDecrease) => {
      const { transform, params, grads, extra } = small({ maxDecrease });
      return { grads, ...transform.update(grads, transform.init(params), params, extra) };
    }) as unknown as [{ grads: Net; updates: Net }, { updates: Net }];
    const dot = (a: Net, b: Net): number => treeDot(a, b).dataSync()[0] as number;
    const share = Math.sqrt(dot(bound.updates, bound.updates) / dot(free.updates, free.updates));
    expect((share ** 2 * dot(free.grads, free.updates)) / 2).toBeCloseTo(1e-3, 7);
  });

  it("has one phase for each kind of step", () => {
    const { transform } = small({ factorsEvery: 2, inversesEvery: 4 });
    const phases = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((step) => transform.phase!(step));
    expect(phases).toEqual([0, 1, 2, 1, 4, 1, 2, 1, 4]);
  });

  it("averages factors and inverts them at multiples of their intervals, at no other step", () => {
    const { transform, params, grads, batch } = small({ factorsEvery: 2, inversesEvery: 4 });
    let state = transform.init(params);
    const [averaged, inverted]: [number[], number[]] = [[], []];
    let [factor, inverse] = ["", ""];
    for (let step = 0; step < 9; step++) {
      const own = { x: tf.mul(batch.x, step + 1), y: batch.y };
      state = transform.update(grads, state, params, { batch: own, step }).state;
      const [name] = Object.keys(state.factors);
      const now = [state.factors[name!]!.a, state.inverses[name!]!.a].map((m) => `${m.dataSync()}`);
      if (now[0] !== factor) averaged.push(step);
      if (now[1] !== inverse) inverted.push(step);
      [factor, inverse] = now as [string, string];
    }
    expect(averaged).toEqual([0, 2, 4, 6, 8]);
    expect(inverted).toEqual([0, 4, 8]);
    expect(state.averaged.dataSync()[0]).toBe(5);
  });

  it("takes factors at the first step that it sees, whatever the number of that is", () => {
    const { transform, params, grads, batch } = small({ factorsEvery: 2, inversesEvery: 4 });
    const [zero, one] = [0, 1].map((step) =>
      transform.update(grads, transform.init(params), params, { batch, step }),
    ) as [ReturnType<typeof transform.update>, ReturnType<typeof transform.update>];
    expect(one.state.averaged.dataSync()[0]).toBe(1);
    treeLeaves<tf.Tensor>(zero.updates).forEach((leaf, i) => {
      expectAllClose(treeLeaves<tf.Tensor>(one.updates)[i]!, leaf, { tolerance: 1e-6 });
    });
  });

  it("is compiled to the same numbers", async () => {
    const { transform, params, grads, batch } = small({ fisher: "sampled" });
    const key = random.key(9);
    const step = (g: Net, p: Net, own: Batch, k: random.Key) =>
      transform.update(g, transform.init(p), p, { batch: own, key: k, step: 0 }).updates;
    const compiled = jit(step);
    const [fast, plain] = [
      await compiled(grads, params, batch, key),
      step(grads, params, batch, key),
    ];
    treeLeaves<tf.Tensor>(plain).forEach((leaf, i) => {
      expectAllClose(treeLeaves<tf.Tensor>(fast)[i]!, leaf, { tolerance: 1e-4 });
    });
    await compiled.dispose();
  });

  it("leaves no tensors at any kind of step", async () => {
    const { transform, params, grads, batch } = small({ factorsEvery: 2, inversesEvery: 4 });
    const { state } = transform.update(grads, transform.init(params), params, { batch, step: 0 });
    for (const step of [1, 2, 4]) {
      await expectNoLeak(() =>
        tf.dispose(transform.update(grads, state, params, { batch, step }) as never),
      );
    }
  });

  it("says what is wrong", () => {
    const { transform, params, grads, outputs } = small({ fisher: "sampled" });
    const state = transform.init(params);
    expect(() => transform.update(grads, state, params, { step: 0 })).toThrow(
      /extra\.batch is missing/,
    );
    const { batch } = smallProblem();
    expect(() => transform.update(grads, state, params, { step: 0, batch })).toThrow(
      /extra\.key is missing/,
    );
    const base = { outputs, likelihood: bernoulli() };
    expect(() => scaleByKfac({ ...base, damping: 0 })).toThrow(/damping/);
    expect(() => scaleByKfac({ ...base, decay: 1 })).toThrow(/decay/);
    expect(() => scaleByKfac({ ...base, inverseEvery: 3 } as never)).toThrow(/inversesEvery/);
    expect(() => scaleByKfac({ ...base, fisher: "empirical" as never })).toThrow(/sampled/);
    expect(() => scaleByKfac({ outputs } as never)).toThrow(/likelihood/);
    expect(() => kfac({ ...base, lr: -1 })).toThrow(/lr/);
    const relative = small({ maxDecrease: { relative: 0.1 } });
    const missing = () =>
      relative.transform.update(
        relative.grads,
        relative.transform.init(params),
        params,
        relative.extra,
      );
    expect(missing).toThrow(/scaleByKfac\.update: extra\.value/);
    const other = small();
    const known = other.transform.update(
      other.grads,
      other.transform.init(params),
      params,
      other.extra,
    );
    const renamed = { first: params.layers[0]!.kernel, rest: params.layers[1]!.kernel };
    const odd = scaleByKfac<typeof renamed, Batch>({
      ...base,
      factorsEvery: 2,
      outputs: () => tf.ones([1, 1]),
    });
    expect(() => odd.update(renamed, known.state, renamed, { step: 1 })).toThrow(
      /not among the params/,
    );
  });
});
