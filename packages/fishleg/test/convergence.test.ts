import {
  cosineSchedule,
  gaussian,
  jit,
  random,
  scan,
  treeLeaves,
  treePaths,
} from "@legendre/core-tensor";
import { cg, type LinearOperator } from "@legendre/core-tensor/linalg";
import type { Key } from "@legendre/core-tensor/random";
import { treeStructure } from "@legendre/core-tensor/tree";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import {
  type BlockKind,
  type InverseFisher,
  inverseFisher,
  type LearnedInverse,
  readHealth,
  type WeightIndex,
} from "../src/index.ts";
import { uniforms } from "./helpers.ts";

type Matrix = number[][];

/** Columns of an orthogonal matrix, by Gram-Schmidt on seeded numbers. */
function orthogonal(n: number, seed: number): Matrix {
  const basis: Matrix = [];
  for (let i = 0; i < n; i++) {
    let v = uniforms(seed + i, n + 8).slice(8);
    for (const b of [...basis, ...basis]) {
      const along = v.reduce((total, x, k) => total + x * (b[k] as number), 0);
      v = v.map((x, k) => x - along * (b[k] as number));
    }
    const length = Math.hypot(...v);
    basis.push(v.map((x) => x / length));
  }
  return basis;
}

/** `Σ f(value) b bᵀ` over the values of a spectrum and the rows of a basis. */
function spectral(
  basis: Matrix,
  spectrum: readonly number[],
  f: (value: number) => number,
): Matrix {
  return basis.map((_, a) =>
    basis.map((__, b) =>
      spectrum.reduce(
        (total, value, i) =>
          total + f(value) * (basis[i]?.[a] as number) * (basis[i]?.[b] as number),
        0,
      ),
    ),
  );
}

/** Inputs whose mean of `x xᵀ` is exactly that of the spectrum. */
function inputs(basis: Matrix, spectrum: readonly number[]): tf.Tensor2D {
  const n = spectrum.length;
  return tf.tensor2d(
    spectrum.map((value, i) => (basis[i] as number[]).map((x) => x * Math.sqrt(n * value))),
  );
}

const compiled: { dispose: () => Promise<void> }[] = [];
afterAll(async () => {
  for (const run of compiled) await run.dispose();
});

/** Learns the inverse in one compiled loop; `batch` draws the batch of a step. */
async function learn<P>(
  Q: InverseFisher<P, tf.Tensor2D>,
  params: P,
  batch: (key: Key) => tf.Tensor2D,
  steps: number,
): Promise<{ state: LearnedInverse; ratios: Float32Array }> {
  const run = jit((start: LearnedInverse, keys: tf.Tensor) =>
    scan(
      (state: LearnedInverse, key: tf.Tensor) => {
        const next = Q.update(state, params, { batch: batch(key as never), key: key as never });
        return [next, next.aux.health.ratio];
      },
      start,
      keys,
    ),
  );
  compiled.push(run);
  const start = Q.init(params, { batch: batch(random.key(1)), key: random.key(2) });
  const [state, ratios] = await run(start, tf.stack(random.split(random.key(3), steps)));
  return { state: state as LearnedInverse, ratios: ratios.dataSync() as Float32Array };
}

/** `Q` as a matrix, weights in leaf order. */
function denseOf<P>(Q: InverseFisher<P, tf.Tensor2D>, state: LearnedInverse, params: P): Matrix {
  const paths = treePaths(treeStructure(params));
  const weights = treeLeaves(params).flatMap((leaf, i) =>
    Array.from({ length: leaf.size }, (_, position): WeightIndex => {
      return { path: paths[i] as string, position };
    }),
  );
  return Q.subBlock(state, weights).arraySync();
}

function relativeError(got: Matrix, expected: Matrix): number {
  let [wrong, all] = [0, 0];
  expected.forEach((row, i) => {
    row.forEach((value, j) => {
      wrong += ((got[i]?.[j] as number) - value) ** 2;
      all += value ** 2;
    });
  });
  return Math.sqrt(wrong / all);
}

const linear = (w: tf.Tensor2D, x: tf.Tensor2D): tf.Tensor => tf.matMul(x, w);

describe("the inverse converges to that of F + damping", () => {
  const n = 20;
  const spectrum = Array.from({ length: n }, (_, i) => 1 / (i + 1) ** 2);
  const basis = orthogonal(n, 7);
  const damping = 0.01;

  it.each<[BlockKind, number]>([
    ["dense", 4000],
    ["full", 1000],
  ])(
    "on the spectrum 1/i² from sampled batches, %s block",
    async (kind, steps) => {
      const params: tf.Tensor2D = tf.zeros([n, 1]);
      const root = inputs(basis, spectrum).div(Math.sqrt(n)) as tf.Tensor2D;
      const Q = inverseFisher<tf.Tensor2D, tf.Tensor2D>({
        params,
        outputs: linear,
        likelihood: gaussian(),
        damping,
        choose: () => kind,
        aux: { samples: 2, lr: cosineSchedule(0.3, { steps }) },
      });
      const draw = (key: Key): tf.Tensor2D =>
        tf.matMul(random.normal(random.foldIn(key, 99), [128, n]) as tf.Tensor2D, root);
      const { state, ratios } = await learn(Q, params, draw, steps);
      const got = denseOf(Q, state, params);
      const expected = spectral(basis, spectrum, (value) => 1 / (value + damping));
      expect(relativeError(got, expected)).toBeLessThan(0.05);
      const late = ratios.slice(-200).reduce((total, ratio) => total + ratio / 200, 0);
      expect(Math.abs(late - 1)).toBeLessThan(0.03);
      expect(readHealth(state.aux.health)).toMatchObject({ updates: steps, skipped: 0 });
      // As a preconditioner of F + damping it leaves next to nothing to do.
      const F = tf.tensor2d(spectral(basis, spectrum, (value) => value + damping));
      const op: LinearOperator<tf.Tensor2D> = { matvec: (v) => tf.matMul(F, v) };
      const b = tf.tensor2d(uniforms(5, n), [n, 1]);
      const plain = cg(op, b, { tolerance: 1e-3 });
      const helped = cg(op, b, { tolerance: 1e-3, preconditioner: Q.operator(state) });
      expect([plain.status, helped.status]).toEqual(["converged", "converged"]);
      expect(helped.steps).toBeLessThan(plain.steps / 2);
    },
    60_000,
  );

  it("for several outputs, where it is a Kronecker product", async () => {
    const values = [2, 1, 0.3, 0.1];
    const x = inputs(orthogonal(4, 7), values);
    const params: tf.Tensor2D = tf.zeros([4, 3]);
    const Q = inverseFisher<tf.Tensor2D, tf.Tensor2D>({
      params,
      outputs: linear,
      likelihood: gaussian({ sd: 0.5 }),
      damping: 0.1,
      aux: { samples: 4, lr: cosineSchedule(0.3, { steps: 1500 }) },
    });
    const { state } = await learn(Q, params, () => x, 1500);
    const one = spectral(orthogonal(4, 7), values, (value) => 1 / (value / 0.25 + 0.1));
    const expected = Array.from({ length: 12 }, (_, p) =>
      Array.from({ length: 12 }, (__, q) =>
        p % 3 === q % 3 ? (one[Math.floor(p / 3)]?.[Math.floor(q / 3)] as number) : 0,
      ),
    );
    expect(relativeError(denseOf(Q, state, params), expected)).toBeLessThan(0.01);
  });
});

describe("a restricted family converges to its own optimum", () => {
  const x = tf.tensor2d(uniforms(11, 30 * 4), [30, 4]);
  const rows = x.arraySync();
  const damping = 0.05;
  const F = Array.from({ length: 4 }, (_, i) =>
    Array.from({ length: 4 }, (__, j) =>
      rows.reduce((total, row) => total + (row[i]! * row[j]!) / 30, 0),
    ),
  );
  const learned = async (choose: () => BlockKind): Promise<Matrix> => {
    type Pair = { a: tf.Tensor2D; b: tf.Tensor2D };
    const params: Pair = { a: tf.zeros([2, 1]), b: tf.zeros([2, 1]) };
    const steps = 2000;
    const Q = inverseFisher<Pair, tf.Tensor2D>({
      params,
      likelihood: gaussian(),
      damping,
      choose,
      outputs: ({ a, b }, batch) => tf.matMul(batch, tf.concat([a, b], 0) as tf.Tensor2D),
      aux: { samples: 8, lr: cosineSchedule(0.3, { steps }) },
    });
    const { state } = await learn(Q, params, () => x, steps);
    return denseOf(Q, state, params);
  };

  it("diagonal: 1 / (F_ii + damping), not the diagonal of the inverse", async () => {
    const got = await learned(() => "diagonal");
    expectAllClose(
      got.map((row, i) => row[i] as number),
      F.map((row, i) => 1 / ((row[i] as number) + damping)),
      { tolerance: 0.02 },
    );
  });

  it("blocks: the inverse of each block of F + damping", async () => {
    const got = await learned(() => "full");
    for (const start of [0, 2]) {
      const of = (i: number, j: number): number =>
        (F[start + i]?.[start + j] as number) + (i === j ? damping : 0);
      const determinant = of(0, 0) * of(1, 1) - of(0, 1) ** 2;
      const block = [0, 1].map((i) => [0, 1].map((j) => got[start + i]?.[start + j] as number));
      expectAllClose(
        block,
        [
          [of(1, 1) / determinant, -of(0, 1) / determinant],
          [-of(0, 1) / determinant, of(0, 0) / determinant],
        ],
        { tolerance: 0.02 },
      );
    }
    expect(got[0]?.[2]).toBe(0);
  });
});
