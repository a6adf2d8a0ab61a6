import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  bernoulli,
  ekfacFactors,
  exactDiagonal,
  fvp,
  ggnOperator,
  ggnvp,
  hessianOperator,
  hutchinsonDiagonal,
  hutchinsonTrace,
  hutchPlusPlusTrace,
  hvp,
  kfacFactors,
  lanczos,
  perExampleGradients,
  spectralDensity,
} from "../../src/curvature/index.ts";
import {
  cond,
  foriLoop,
  grad,
  HostArray,
  hostArray,
  random,
  treeLeaves,
  vmap,
  whileLoop,
} from "../../src/index.ts";
import { inFloat64, jit } from "../../src/jit/index.ts";
import {
  cg,
  fgmres,
  linearSolve,
  minres,
  operatorFromMatrix,
  readSolution,
  type SolverOptions,
  solve64,
} from "../../src/linalg/index.ts";
import reference from "../fixtures/float64.json" with { type: "json" };
import { failure } from "../io/mutations.ts";

type Listed = { readonly shape: readonly number[]; readonly data: readonly number[] };
type NetParams = { readonly b: tf.Tensor; readonly v: tf.Tensor; readonly w: tf.Tensor };

/** The largest difference, as a share of the largest value. */
function apart(found: ArrayLike<number>, wanted: ArrayLike<number>): number {
  const values = Array.from(wanted);
  expect(found.length).toBe(values.length);
  const scale = Math.max(...values.map(Math.abs));
  return Math.max(...values.map((value, i) => Math.abs(value - (found[i] as number)))) / scale;
}

const hosted = ({ data, shape }: Listed): HostArray => hostArray(data, shape);
const hostedTree = <T extends object>(tree: T): { [K in keyof T]: HostArray } =>
  Object.fromEntries(
    Object.entries(tree).map(([name, leaf]) => [name, hosted(leaf as Listed)]),
  ) as never;
const flat = (tree: unknown): number[] =>
  treeLeaves<HostArray>(tree).flatMap(({ data }) => [...data]);

const { net, systems } = reference;
const [params, along] = [hostedTree(net.params), hostedTree(net.along)];
const [x, y] = [hosted(net.x), hosted(net.y)];

/** Curvature of the net of the fixture, of which every tensor is an argument, so that it keeps its digits. */
const curvature = <R>(
  f: (made: {
    readonly model: (p: NetParams) => tf.Tensor;
    readonly loss: (p: NetParams) => tf.Scalar;
    readonly params: NetParams;
    readonly along: NetParams;
    readonly rows: tf.Tensor;
  }) => R,
) =>
  inFloat64((p: NetParams, v: NetParams, rows: tf.Tensor, labels: tf.Tensor) => {
    const model = (q: NetParams): tf.Tensor => {
      const hidden = tf.tanh(tf.add(tf.matMul(rows as tf.Tensor2D, q.w as tf.Tensor2D), q.b));
      return tf.matMul(hidden as tf.Tensor2D, q.v as tf.Tensor2D);
    };
    const loss = (q: NetParams): tf.Scalar => bernoulli().nll(model(q), labels) as tf.Scalar;
    return f({ model, loss, params: p, along: v, rows });
  })(params, along, x, y);

describe("functions in float64, op by op", () => {
  it("compute curvature products to the digits of doubles", () => {
    const products = curvature(({ model, loss, params: p, along: v }) => ({
      hvp: hvp(loss, p, v),
      operator: hessianOperator(loss, p).matvec(v),
      ggnvp: ggnvp(model, bernoulli(), p, v),
      fvp: fvp(model, bernoulli(), p, v),
    }));
    expect(treeLeaves(products).every((leaf) => (leaf as unknown) instanceof HostArray)).toBe(true);
    expect(apart(flat(products.hvp), net.hvp.data)).toBeLessThan(1e-14);
    expect(apart(flat(products.operator), net.hvp.data)).toBeLessThan(1e-14);
    expect(apart(flat(products.ggnvp), net.ggnvp.data)).toBeLessThan(1e-14);
    // Of a Bernoulli likelihood the Fisher matrix is the Gauss-Newton matrix.
    expect(apart(flat(products.fvp), net.ggnvp.data)).toBeLessThan(1e-14);
  });

  it("estimate diagonals, traces and spectra as exactly", () => {
    const [n] = net.ggn.shape as [number, number];
    const diagonal = Array.from({ length: n }, (_, i) => net.ggn.data[i * n + i] as number);
    const trace = diagonal.reduce((a, b) => a + b);
    const found = curvature(({ model, params: p }) => {
      const op = ggnOperator(model, bernoulli(), p);
      const key = random.key(3);
      return {
        diagonal: exactDiagonal(op, p),
        spectrum: lanczos(op, p, { key, steps: 12 }),
        // Of rank 7: the sketch of 8 directions has all of it.
        trace: hutchPlusPlusTrace(op, p, { key, products: 24 }),
        estimate: hutchinsonDiagonal(op, p, { key, samples: 4 }),
        sample: hutchinsonTrace(op, p, { key, samples: 4 }),
      };
    });
    expect(apart(flat(found.diagonal), diagonal)).toBeLessThan(1e-14);
    const { values, errors } = found.spectrum;
    const largest = net.eigenvalues.data.slice(-7);
    expect(values.length).toBe(8);
    expect(apart(values.slice(-7), largest)).toBeLessThan(1e-13);
    expect(Math.max(...errors)).toBeLessThan(1e-13);
    expect(Math.abs(found.trace.value - trace)).toBeLessThan(1e-13 * trace);
    const sums = flat(found.estimate.value).reduce((a, b) => a + b);
    // The same directions: the trace of one is the sum of the other.
    expect(Math.abs(sums - found.sample.value)).toBeLessThan(1e-13 * trace);
  });

  it("make factors and gradients of rows with these digits", () => {
    const [n] = net.ggn.shape as [number, number];
    const rows = net.x.shape[0] as number;
    const found = curvature(({ model, loss, params: p, rows: data }) => {
      const scores = (q: NetParams, { x: row }: { x: tf.Tensor }): tf.Tensor =>
        tf.sum(
          tf.matMul(
            tf.tanh(tf.add(tf.matMul(row as tf.Tensor2D, q.w as tf.Tensor2D), q.b)),
            q.v as tf.Tensor2D,
          ),
        );
      return {
        kfac: kfacFactors(model, bernoulli(), p),
        ekfac: ekfacFactors(model, bernoulli(), p),
        slope: grad(loss)(p),
        hidden: perExampleGradients(scores, p, { x: data }).v,
        density: spectralDensity(ggnOperator(model, bernoulli(), p), p, {
          key: random.key(5),
          steps: 8,
          probes: 2,
        }),
      };
    });
    // The gradient of a score by v is its row of the hidden layer.
    const hidden = found.hidden.data;
    const last = found.kfac.find(({ kernel }) => kernel === "v")!;
    const gram = Array.from({ length: 16 }, (_, i) => {
      let sum = 0;
      for (let r = 0; r < rows; r++) sum += hidden[4 * r + (i >> 2)]! * hidden[4 * r + (i % 4)]!;
      return sum / rows;
    });
    expect(apart(last.a.data, gram)).toBeLessThan(1e-14);
    // Leaves in order are b, v, w: the block of v in its basis.
    const { inputs, moments } = found.ekfac.find(({ kernel }) => kernel === "v")!;
    const block = Array.from({ length: 4 }, (_, k) => {
      let sum = 0;
      for (let i = 0; i < 4; i++) {
        for (let j = 0; j < 4; j++) {
          const entry = net.ggn.data[(4 + i) * n + 4 + j] as number;
          sum += inputs.data[4 * i + k]! * entry * inputs.data[4 * j + k]!;
        }
      }
      return sum;
    });
    expect(apart(moments.data, block)).toBeLessThan(1e-14);
    expect(flat(found.slope).length).toBe(n);
    expect(found.density.density.every(Number.isFinite)).toBe(true);
  });

  const b = hosted(systems.b);
  const solvers = { cg, minres, fgmres };
  it.each([
    // Of condition 1e6, where rounding alone leaves residuals of 1e-10.
    ["cg", systems.spd, systems.spdSolution, 1e-10, 1e-9],
    ["minres", systems.spd, systems.spdSolution, 1e-10, 1e-9],
    ["fgmres", systems.other, systems.otherSolution, 1e-14, 1e-13],
  ] as const)("solve by %s where float32 cannot", (name, matrix, solution, tolerance, error) => {
    const options: SolverOptions<tf.Tensor> = { tolerance, maxSteps: 500 };
    const solved = (a: tf.Tensor, side: tf.Tensor) =>
      solvers[name](operatorFromMatrix(a), side, options);
    const found = inFloat64(solved)(hosted(matrix), b);
    const norm = Math.hypot(...systems.b.data);
    expect(found.status).toBe("converged");
    expect(found.residualNorm).toBeLessThanOrEqual(tolerance * norm);
    expect(apart(found.value.data, solution.data)).toBeLessThan(error);
    const tensors = [tf.tensor(matrix.data as number[], [12, 12]), tf.tensor1d(systems.b.data)];
    const narrow = solved(tensors[0]!, tensors[1]!);
    expect(narrow.residualNorm).toBeGreaterThan(1e-8 * norm);
    for (const tensor of [...tensors, narrow.value]) tensor.dispose();
  });

  it("solve in programs and by host factorisations with the same digits", () => {
    const { data } = inFloat64((a: tf.Tensor, side: tf.Tensor) => {
      const op = operatorFromMatrix(a);
      return readSolution(linearSolve(op, side, { tolerance: 1e-14 })).value;
    })(hosted(systems.other), b);
    expect(apart(data, systems.otherSolution.data)).toBeLessThan(1e-13);
    const direct = inFloat64((a: tf.Tensor, side: tf.Tensor) => solve64(a, side))(
      hosted(systems.other),
      b,
    );
    expect(direct.status).toBe("ok");
    expect(apart(direct.value.data, systems.otherSolution.data)).toBeLessThan(1e-14);
  });

  it("run loops, branches, derivatives, batches and draws, and read numbers in between", () => {
    const f = inFloat64((a: tf.Tensor, key: tf.Tensor) => {
      const seen = a.dataSync();
      const halved = foriLoop(0, seen.length, (_, c: tf.Tensor) => tf.div(c, 3), a);
      const fixed = whileLoop(
        (c: tf.Tensor) => tf.greater(tf.max(c), 0.1),
        (c) => tf.div(c, 7),
        a,
      );
      const slope = grad((c: tf.Tensor) =>
        cond(
          tf.greater(tf.sum(c), 0),
          () => tf.sum(tf.exp(c)) as tf.Scalar,
          () => tf.sum(c) as tf.Scalar,
        ),
      )(a);
      const slopes = vmap(grad((c: tf.Tensor) => tf.sin(c) as tf.Scalar))(a);
      return { seen, halved, fixed, slope, slopes, drawn: random.uniform(key as never, [2]) };
    });
    const points = [0.1, 0.7, 1.9];
    const key = random.key(4);
    const { seen, ...found } = f(hostArray(points), key);
    expect([...seen]).toEqual(points);
    const by = (divisor: number) => points.map((v) => v / divisor);
    expect(apart(found.halved.data, by(27))).toBeLessThan(4e-16);
    expect(apart(found.fixed.data, by(49))).toBeLessThan(4e-16);
    expect(apart(found.slope.data, points.map(Math.exp))).toBeLessThan(4e-16);
    expect(apart(found.slopes.data, points.map(Math.cos))).toBeLessThan(4e-16);
    expect([...found.drawn.data]).toEqual([...random.uniform(key, [2]).dataSync()]);
    expect(found.slope.dtype).toBe("float64");
  });

  it("agree with the same function compiled in float64", async () => {
    const f = (a: tf.Tensor): tf.Tensor => tf.logSumExp(tf.mul(tf.softmax(a), tf.erf(a)));
    const compiled = jit(f, { precision: "float64" });
    const points = hostArray([0.3, -1.2, 2.5]);
    const [there] = (await compiled(points)).data;
    expect(inFloat64(f)(points).data[0]).toBeCloseTo(there as number, 14);
    await compiled.dispose();
  });

  it("pass on what is no tensor, keep int32, and give arrays of their own", () => {
    const count = hostArray([1, 2], [2], "int32");
    const pass = inFloat64((a: tf.Tensor, n: tf.Tensor, options: { readonly name: string }) => ({
      a: tf.reshape(a, [2]),
      n,
      name: options.name,
      size: a.size,
    }));
    const given = hostArray([0.1, 0.2], [2, 1]);
    const found = pass(given, count, { name: "u" });
    expect(found).toMatchObject({ name: "u", size: 2, n: { dtype: "int32" } });
    expect(found.a.shape).toEqual([2]);
    found.a.data[0] = 5;
    found.n.data[0] = 7;
    expect([given.data[0], count.data[0]]).toEqual([0.1, 1]);
  });

  it("widen tensors that they meet, and are called as they are in other functions", () => {
    const w = tf.tensor1d([0.1, 3]);
    const f = inFloat64((a: tf.Tensor) => tf.mul(tf.mul(a, w), w));
    const [first] = f(hostArray([1, 1])).data;
    expect(first).toBe(Math.fround(0.1) * Math.fround(0.1));
    const slope = grad((a: tf.Tensor) => tf.sum(f(a) as never) as tf.Scalar)(w);
    expect(slope.dtype).toBe("float32");
    expect(slope.dataSync()[1]).toBe(9);
    slope.dispose();
    w.dispose();
    expect(() => f(hostArray([1, 1]))).toThrow(/tensor of shape \[2\] that is disposed/);
  });

  it("leave no tensors, also when they throw, and refuse promises", async () => {
    const key = random.key(1);
    await expectNoLeak(() => {
      const f = inFloat64((a: tf.Tensor) => lanczos({ matvec: tf.neg }, a, { key, steps: 3 }));
      f(hostArray([1, 2, 3, 4]));
      const failing = inFloat64((a: tf.Tensor) => {
        tf.exp(a);
        throw new RangeError("midway");
      });
      expect(() => failing(hostArray([1]))).toThrow(RangeError);
    });
    const late = inFloat64(async (a: tf.Tensor) => tf.neg(a));
    expect(await failure(() => late(hostArray([1])))).toMatchObject({ code: "tracing" });
    const held: tf.Tensor[] = [];
    inFloat64((a: tf.Tensor) => held.push(tf.keep(tf.neg(a))))(hostArray([1]));
    expect(() => tf.neg(held[0] as tf.Tensor)).toThrow(/has returned: return it/);
    held[0]?.dispose();
  });
});

it("computes as a function around it does, on host arrays too", async () => {
  const third = inFloat64((x: tf.Tensor, y: tf.Tensor) => tf.div(tf.add(x, y), tf.fill([], 3)));
  const constant = hostArray([1, 2]);
  const outer = (x: tf.Tensor): tf.Tensor => third(x, constant) as unknown as tf.Tensor;
  const compiled = jit(outer);
  const found = await compiled(tf.tensor1d([0, 1]));
  expect([...found.dataSync()]).toEqual([Math.fround(1 / 3), 1]);
  found.dispose();
  await compiled.dispose();
  // Inside of doubles all digits are kept.
  expect([...inFloat64(outer)(hostArray([0, 1e-12])).data]).toEqual([1 / 3, (2 + 1e-12) / 3]);
  const slope = grad((x: tf.Tensor) => tf.sum(outer(x)))(tf.tensor1d([0, 1]));
  expect([...slope.dataSync()]).toEqual([Math.fround(1 / 3), Math.fround(1 / 3)]);
  slope.dispose();
});
