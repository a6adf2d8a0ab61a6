import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import {
  grad,
  hvp,
  jit,
  runReference,
  spec,
  trace,
  treeDispose,
  treeMap,
  vmap,
} from "../../src/index.ts";
import * as sparse from "../../src/sparse/index.ts";

const {
  additiveScores,
  csr,
  csrShape,
  csrTranspose,
  columnDegrees,
  edgeSoftmax,
  gatherRows,
  matmul,
  rowDegrees,
  sampledMatmul,
  scatterAddRows,
  segmentMax,
  segmentMean,
  segmentSoftmax,
  segmentSum,
  toDense,
  transposeMatmul,
} = sparse;

const edges = { rows: [2, 0, 2, 1, 2, 0], columns: [1, 2, 1, 0, 0, 0] };
const values = [1, 2, 3, 4, 5, 6];
const shape = [4, 3] as const;
const dense = [
  [6, 0, 2],
  [4, 0, 0],
  [5, 4, 0],
  [0, 0, 0],
];

describe("csr", () => {
  it("sorts entries by row and column and keeps repeated ones in their order", () => {
    const a = csr({ ...edges, values }, { shape });
    expect([...a.pointers.dataSync()]).toEqual([0, 2, 3, 6, 6]);
    expect([...a.rows.dataSync()]).toEqual([0, 0, 1, 2, 2, 2]);
    expect([...a.columns.dataSync()]).toEqual([0, 2, 0, 0, 1, 1]);
    expect([...a.values!.dataSync()]).toEqual([6, 2, 4, 5, 1, 3]);
    expect([...a.turned.pointers.dataSync()]).toEqual([0, 3, 5, 6]);
    expect([...a.turned.columns.dataSync()]).toEqual([0, 1, 2, 2, 2, 0]);
    expect([...a.turned.order.dataSync()]).toEqual([0, 2, 3, 4, 5, 1]);
    expect(csrShape(a)).toEqual([4, 3]);
    expect(toDense(a).arraySync()).toEqual(dense);
    expect(toDense(csrTranspose(a)).arraySync()).toEqual(tf.transpose(toDense(a)).arraySync());
    expect(toDense(csrTranspose(csrTranspose(a))).arraySync()).toEqual(dense);
    expect([...rowDegrees(a).dataSync()]).toEqual([2, 1, 3, 0]);
    expect([...columnDegrees(a).dataSync()]).toEqual([3, 2, 1]);
  });

  it("adds up duplicates, or counts them, or refuses them", () => {
    const a = csr({ ...edges, values }, { shape, duplicates: "sum" });
    expect([...a.values!.dataSync()]).toEqual([6, 2, 4, 5, 4]);
    expect(toDense(a).arraySync()).toEqual(dense);
    const counted = csr(edges, { shape, duplicates: "sum" });
    expect([...counted.values!.dataSync()]).toEqual([1, 1, 1, 1, 2]);
    const single = csr({ rows: [1, 0], columns: [0, 0] }, { shape: [2, 1], duplicates: "sum" });
    expect(single.values).toBeUndefined();
    expect(() => csr(edges, { shape, duplicates: "error" })).toThrow(
      /entry 2 is at row 2, column 1, where there is one already/,
    );
  });

  it("takes tensors, values with heads, and nothing at all", () => {
    const a = csr(
      { rows: tf.tensor1d([1, 0], "int32"), columns: [0, 1], values: tf.ones([2, 3]) },
      { shape: [2, 2] },
    );
    expect(a.values?.shape).toEqual([2, 3]);
    expect(() => toDense(a)).toThrow(/values have shape \[2,3\]/);
    const none = csr({ rows: [], columns: [] }, { shape: [2, 3] });
    expect(toDense(none).arraySync()).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it("names the position of what does not fit", () => {
    expect(() => csr({ rows: [0, 4], columns: [0, 0] }, { shape })).toThrow(
      "csr: rows[1] is 4, expected a whole number from 0 to 3",
    );
    expect(() => csr({ rows: [0], columns: [-1] }, { shape })).toThrow(/columns\[0\] is -1/);
    expect(() => csr({ rows: [0.5], columns: [0] }, { shape })).toThrow(/rows\[0\] is 0.5/);
    expect(() => csr({ rows: [0], columns: [0, 1] }, { shape })).toThrow(/1 rows and 2 columns/);
    expect(() => csr({ ...edges, values: [1] }, { shape })).toThrow(/shape \[1\], expected \[6\]/);
    expect(() => csr(edges, { shape: [4] as never })).toThrow(/shape must be \[rows, columns\]/);
    expect(() => csr(edges, { shpae: shape } as never)).toThrow(/nearest known name is "shape"/);
    expect(() => matmul({} as never, tf.ones([3]))).toThrow(/make one with csr\(\)/);
    expect(() => matmul(csr(edges, { shape }), tf.ones([4, 2]))).toThrow(
      /expected float32 \[3, …\]/,
    );
    expect(() => matmul(csr(edges, { shape }), tf.ones([3]), { reduce: "min" as never })).toThrow(
      /"max"/,
    );
  });
});

describe("products", () => {
  const x = tf.tensor2d([1, -2, 3, 4, -5, 6], [3, 2]);
  const y = tf.tensor2d([1, -2, 3, 4, -5, 6, 7, 8], [4, 2]);
  const a = csr({ ...edges, values }, { shape });
  const b = csr(edges, { shape });

  it("are those of the dense matrix", () => {
    expectAllClose(matmul(a, x), tf.matMul(tf.tensor2d(dense), x));
    expectAllClose(transposeMatmul(a, y), tf.matMul(tf.tensor2d(dense), y, true));
    expectAllClose(matmul(b, x, { reduce: "mean" }), [
      [-2, 2],
      [1, -2],
      [7 / 3, 2],
      [0, 0],
    ]);
    for (const each of [a, b]) {
      for (const reduce of ["sum", "mean", "max"] as const) {
        const turned = matmul(csrTranspose(each), y, { reduce });
        expectAllClose(transposeMatmul(each, y, { reduce }), turned);
      }
    }
    expectAllClose(matmul(b, x, { reduce: "max" }), [
      [1, 6],
      [1, -2],
      [3, 4],
      [0, 0],
    ]);
    // Weighted: entries 5, 1 and 3 of row 2 times rows 0, 1 and 1.
    expectAllClose(tf.slice(matmul(a, x, { reduce: "max" }), [2], [1]), [[9, 12]]);
  });

  it("sample the dense product at the entries", () => {
    const scores = sampledMatmul(b, y, x);
    const full = tf.matMul(y, x, false, true).arraySync() as number[][];
    const [rows, columns] = [b.rows.dataSync(), b.columns.dataSync()];
    expectAllClose(
      scores,
      [...rows].map((i, k) => full[i]![columns[k]!]!),
    );
    const heads = sampledMatmul(b, tf.reshape(y, [4, 2, 1]), tf.reshape(x, [3, 2, 1]), {
      heads: true,
    });
    expect(heads.shape).toEqual([6, 2]);
    expectAllClose(tf.sum(heads, 1), scores);
    const weights = edgeSoftmax(b, heads);
    expectAllClose(segmentSum(weights, b.rows, 4), [
      [1, 1],
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
    expect(() => edgeSoftmax(b, tf.ones([5]))).toThrow(/expected \[6\]/);
  });

  it("score entries through a hidden layer that is never made", () => {
    const w = tf.tensor1d([2, -3]);
    for (const slope of [0, 0.25]) {
      const fused = (p: { u: tf.Tensor; v: tf.Tensor; w: tf.Tensor1D }) =>
        tf.sum(tf.sin(additiveScores(b, p.u, p.v, p.w, { slope }))) as tf.Scalar;
      const gathered = (p: { u: tf.Tensor; v: tf.Tensor; w: tf.Tensor1D }) => {
        const t = tf.add(gatherRows(p.u, b.rows), gatherRows(p.v, b.columns));
        return tf.sum(tf.sin(tf.dot(tf.leakyRelu(t, slope), p.w))) as tf.Scalar;
      };
      const at = { u: y, v: x, w };
      expectAllClose(fused(at), gathered(at));
      const [mine, wanted] = [fused, gathered].map((f) => grad(f)(at));
      const direction = { u: tf.cos(y), v: tf.sin(x), w: tf.neg(w) };
      const [second, expected] = [fused, gathered].map((f) => hvp(f, at, direction));
      for (const name of ["u", "v", "w"] as const) {
        expectAllClose(mine![name], wanted![name]);
        expectAllClose(second![name], expected![name]);
      }
    }
    expect(() => additiveScores(b, y, x, tf.ones([3]))).toThrow(/expected \[2\]/);
    expect(() => additiveScores(b, x, x, w)).toThrow(/expected \[4, features\]/);
    expect(() => additiveScores(b, y, x, w, { slope: 1 })).toThrow(/slope/);
  });

  it("work on segments and rows", () => {
    const ids = tf.tensor1d([1, 0, 1, 5], "int32");
    const z = tf.tensor2d([1, 2, 3, 4, 5, 6, 7, 8], [4, 2]);
    expectAllClose(segmentMean(z, ids, 2), [
      [3, 4],
      [3, 4],
    ]);
    expectAllClose(segmentMax(tf.neg(z), ids, 3), [
      [-3, -4],
      [-1, -2],
      [0, 0],
    ]);
    expectAllClose(segmentSoftmax(tf.zeros([4]), ids, 2), [0.5, 1, 0.5, 0]);
    const picked = gatherRows(z, tf.tensor1d([3, 0], "int32"));
    expectAllClose(picked, [
      [7, 8],
      [1, 2],
    ]);
    expectAllClose(scatterAddRows(picked, tf.tensor1d([1, 1], "int32"), 2), [
      [0, 0],
      [8, 10],
    ]);
    expect(() => segmentSum(z, tf.ones([4]), 2)).toThrow(/expected int32/);
  });

  it("name entries that point nowhere", async () => {
    const bad = { ...b, columns: tf.tensor1d([0, 2, 0, 0, 7, 1], "int32") };
    const message = /entry 4 names row 7, expected 0 to 2/;
    expect(() => matmul(bad, x)).toThrow(message);
    await expect(jit((m: typeof bad, z: tf.Tensor) => matmul(m, z))(bad, x)).rejects.toThrow(
      message,
    );
    await expect(jit((z: tf.Tensor) => matmul(bad, z))(x)).rejects.toThrow(message);
    const falling = { ...b, pointers: tf.tensor1d([0, 3, 2, 6, 6], "int32") };
    expect(() => matmul(falling, x)).toThrow(/pointer 2 is 2/);
  });
});

/** A graph attention layer with two heads, and a neighbourhood mean and maximum. */
function attention(graph: sparse.Csr, { q, k, v }: { q: tf.Tensor; k: tf.Tensor; v: tf.Tensor }) {
  const heads = (x: tf.Tensor) => tf.reshape(x, [x.shape[0]!, 2, 2]);
  const scores = sampledMatmul(graph, heads(q), heads(k), { heads: true });
  const weights = edgeSoftmax(graph, tf.tanh(scores));
  const attended = matmul({ ...graph, values: weights }, heads(v), { reduce: "mean" });
  const mean = matmul(graph, tf.square(v), { reduce: "mean" });
  const most = transposeMatmul(graph, q, { reduce: "max" });
  return tf.add(
    tf.add(tf.sum(tf.square(attended)), tf.sum(tf.tanh(mean))),
    tf.sum(tf.square(most)),
  ) as tf.Scalar;
}

describe("an attention layer", () => {
  const graph = csr(edges, { shape });
  const draw = (seed: number, rows: number) => tf.randomNormal([rows, 4], 0, 1, "float32", seed);
  const params = { q: draw(1, 4), k: draw(2, 3), v: draw(3, 3) };
  const along = { q: draw(4, 4), k: draw(5, 3), v: draw(6, 3) };
  const loss = (p: typeof params) => attention(graph, p);
  const curve = (p: typeof params, t: typeof params) => hvp(loss, p, t);
  afterAll(() => treeDispose({ params, along }));

  it("is the same eager, compiled and in float64, to second order", async () => {
    const types = treeMap((x: tf.Tensor) => spec(x.shape), params);
    const slope = runReference(trace(grad(loss), types as never), params);
    const second = runReference(trace(curve, types as never, types as never), params, along);
    const close = (got: unknown, wanted: unknown, tolerance: number) => {
      for (const name of ["q", "k", "v"] as const) {
        const { data } = (wanted as Record<string, { data: Float64Array }>)[name]!;
        const mine = (got as typeof params)[name].dataSync();
        expectAllClose([...mine], [...data], { tolerance });
      }
    };
    close(grad(loss)(params), slope, 1e-5);
    close(await jit(grad(loss))(params), slope, 1e-5);
    close(curve(params, along), second, 1e-4);
    close(await jit(curve)(params, along), second, 1e-4);
  });

  it("takes the graph as an argument", async () => {
    const step = jit((g: sparse.Csr, p: typeof params) =>
      grad((at: typeof params) => attention(g, at))(p),
    );
    const first = await step(graph, params);
    expectAllClose(first.q, grad(loss)(params).q, { tolerance: 1e-5 });
    const again = await step(csr(edges, { shape }), params);
    expect([...again.q.dataSync()]).toEqual([...first.q.dataSync()]);
    expect(step.stats().compiles).toBe(1);
  });

  it("is batched over examples as in a loop", () => {
    const draws = [7, 8, 9].map((seed) => ({
      q: draw(seed, 4),
      k: draw(-seed, 3),
      v: draw(2 * seed, 3),
    }));
    const stacked = {
      q: tf.stack(draws.map(({ q }) => q)),
      k: tf.stack(draws.map(({ k }) => k)),
      v: tf.stack(draws.map(({ v }) => v)),
    };
    const each = vmap(grad(loss))(stacked as never) as typeof params;
    draws.forEach((p, i) => {
      const one = grad(loss)(p);
      for (const name of ["q", "k", "v"] as const) {
        expectAllClose(tf.unstack(each[name])[i]!, one[name]);
      }
    });
    const weighted = csr({ ...edges, values }, { shape });
    const product = vmap((x: tf.Tensor) => matmul(weighted, x, { reduce: "mean" }))(stacked.k);
    expectAllClose(tf.unstack(product)[1]!, matmul(weighted, draws[1]!.k, { reduce: "mean" }));
    // Structures that differ run one after the other.
    const columns = tf.stack([weighted.columns, tf.zerosLike(weighted.columns)]);
    const both = vmap((at: tf.Tensor) => matmul({ ...graph, columns: at }, params.k))(columns);
    expectAllClose(tf.unstack(both)[0]!, matmul(graph, params.k));
  });

  it("leaks nothing", async () => {
    await expectNoLeak(() => grad(loss)(params), 20);
    const step = jit(grad(loss));
    await expectNoLeak(() => step(params), 20);
    await expectNoLeak(() => csr(edges, { shape }), 20);
    await expectNoLeak(() => [rowDegrees(graph), toDense(graph)], 20);
  });
});
