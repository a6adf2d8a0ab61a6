import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { hostRandom } from "../../src/random/index.ts";
import * as sparse from "../../src/sparse/index.ts";
import { caught } from "../tree/caught.ts";

const { csr, edgeSoftmax, matmul, reorder, segmentMax, segmentSum, transposeMatmul } = sparse;

/** Nodes and, for each, its neighbours as often as there are entries. */
function neighboursOf(pairs: readonly (readonly [number, number])[], count: number): number[][] {
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (const [i, j] of pairs) {
    lists[i]!.push(j);
    lists[j]!.push(i);
  }
  return lists;
}

/** Sorts nodes by keys, the first one first; nodes of equal keys keep their order. */
const sortedBy = (nodes: readonly number[], ...keys: ((node: number) => number)[]): number[] =>
  nodes.toSorted((a, b) => keys.map((of) => of(a) - of(b)).find((d) => d !== 0) ?? a - b);

const expected = {
  degree: (lists: number[][]) => sortedBy([...lists.keys()], (i) => -lists[i]!.length),
  "reverse-cuthill-mckee": (lists: number[][]) => {
    const degree = (i: number): number => lists[i]!.length;
    const order: number[] = [];
    // Begun at a node of least degree, of the last of these.
    for (const start of sortedBy([...lists.keys()], degree, (i) => -i)) {
      if (order.includes(start)) continue;
      order.push(start);
      for (let at = order.length - 1; at < order.length; at++) {
        const fresh = new Set(lists[order[at]!]!.filter((i) => !order.includes(i)));
        order.push(...sortedBy([...fresh], degree));
      }
    }
    return order.reverse();
  },
  community: (lists: number[][]) => {
    const labels = [...lists.keys()];
    for (let round = 0; round < 5; round++) {
      for (const [node, list] of lists.entries()) {
        const votes = new Map<number, number>();
        for (const i of list) votes.set(labels[i]!, (votes.get(labels[i]!) ?? 0) + 1);
        const [winner] = sortedBy([...votes.keys()], (label) => -votes.get(label)!);
        labels[node] = winner ?? labels[node]!;
      }
    }
    const size = (i: number): number => labels.filter((label) => label === labels[i]).length;
    return sortedBy(
      [...lists.keys()],
      (i) => -size(i),
      (i) => labels[i]!,
      (i) => -lists[i]!.length,
    );
  },
} as const;
const methods = ["degree", "reverse-cuthill-mckee", "community"] as const;

describe("orders of nodes", () => {
  const draw = hostRandom(8);
  const graphs = Array.from({ length: 25 }, (_, g) => {
    const count = 3 + draw.below(9);
    const pairs = Array.from({ length: draw.below(2 * count) }, () => {
      return [draw.below(count), draw.below(count)] as const;
    });
    return { name: `graph ${g}`, count, pairs };
  });
  // Paths with shuffled numbers, in which labels still move in the last round.
  const paths = [40, 90].map((count) => {
    const place = Array.from(hostRandom(count).permutation(count));
    const pairs = place.slice(1).map((i, k) => [place[k]!, i] as const);
    return { name: `path of ${count}`, count, pairs };
  });

  it.each([...graphs, ...paths])("are by their definitions: $name", ({ count, pairs }) => {
    const a = csr(
      { rows: pairs.map(([i]) => i), columns: pairs.map(([, j]) => j) },
      { shape: [count, count] },
    );
    const sides = pairs.map(([i, j]) => [i, count + j] as const);
    for (const method of methods) {
      const { rowOrder } = reorder(a, { method, symmetric: true });
      expect([...rowOrder], method).toEqual(expected[method](neighboursOf(pairs, count)));
      const both = expected[method](neighboursOf(sides, 2 * count));
      const apart = reorder(a, { method });
      expect([...apart.rowOrder], method).toEqual(both.filter((i) => i < count));
      expect([...apart.columnOrder], method).toEqual(
        both.filter((i) => i >= count).map((i) => i - count),
      );
    }
    const { rowOrder, columnOrder } = reorder(a);
    const community = reorder(a, { method: "community", symmetric: false });
    expect([rowOrder, columnOrder]).toEqual([community.rowOrder, community.columnOrder]);
  });
});

describe("entries of a sparse matrix", () => {
  const rows = [1, 0, 1];
  const columns = [0, 1, 0];
  it("are added up head by head", () => {
    const values = tf.tensor2d([1, 10, 2, 20, 3, 30], [3, 2]);
    const a = csr({ rows, columns, values }, { shape: [2, 2], duplicates: "sum" });
    expect([a.values!.shape, ...a.values!.dataSync()]).toEqual([[2, 2], 2, 20, 4, 40]);
    const one = csr(
      { rows, columns, values: tf.ones([3, 1]) },
      { shape: [2, 2], duplicates: "sum" },
    );
    expect([one.values!.shape, ...one.values!.dataSync()]).toEqual([[2, 1], 1, 2]);
    const kept = csr({ rows, columns, values }, { shape: [2, 2] });
    expect([...kept.values!.dataSync()]).toEqual([2, 20, 1, 10, 3, 30]);
  });

  it.each<[() => unknown, string]>([
    [
      () => csr({ rows, columns }, { shape: [1, 2] }),
      "rows[0] is 1, expected a whole number from 0 to 0",
    ],
    [() => csr({ rows, columns }, { shape: [2, 1] }), "columns[1] is 1, expected a whole number"],
    [() => csr({ rows, columns }, { shape: [2, 2, 2] as never }), "rows, columns], got [2, 2, 2]"],
    [() => csr({ rows, columns }, { shape: [2, -1] }), "shape must be a whole number at least 0"],
    [
      () => csr({ rows, columns, values: tf.ones([3, 1, 1]) }, { shape: [2, 2] }),
      "values have shape [3,1,1], expected [3] or [3, heads]",
    ],
    [
      () => csr({ rows: [], columns: [], values: tf.scalar(1) }, { shape: [2, 2] }),
      "values have shape [], expected [0] or [0, heads]",
    ],
    [() => matmul(csr({ rows, columns }, { shape: [2, 2] }), tf.scalar(1)), "x is float32 []"],
    [
      () => matmul(csr({ rows, columns }, { shape: [2, 3] }), tf.ones([3], "int32")),
      "x is int32 [3] and the matrix [2, 3]; expected float32 [3, …]",
    ],
    [
      () => transposeMatmul(csr({ rows, columns }, { shape: [2, 3] }), tf.ones([3])),
      "expected float32 [2, …]",
    ],
    [
      () => edgeSoftmax(csr({ rows, columns }, { shape: [2, 2] }), tf.scalar(1)),
      "scores have shape [], expected [3] or [3, heads]",
    ],
    [
      () =>
        matmul({ ...csr({ rows, columns }, { shape: [2, 2] }), turned: {} } as never, tf.ones([2])),
      "make one with csr()",
    ],
    [
      () => segmentSum(tf.ones([1]), tf.tensor1d([0], "int32"), -1),
      "numSegments must be a whole number at least 0",
    ],
  ])("are refused where they do not fit: %#", (run, message) => {
    expect(caught(run).message).toContain(message);
  });

  it("may be none, of matrices without rows and of no segments", () => {
    const none = csr({ rows: [], columns: [] }, { shape: [0, 0] });
    expect([...none.pointers.dataSync()]).toEqual([0]);
    expect(segmentSum(tf.ones([1]), tf.tensor1d([0], "int32"), 0).shape).toEqual([0]);
    expect(segmentMax(tf.ones([1, 2]), tf.tensor1d([0], "int32"), 0).shape).toEqual([0, 2]);
    const last = csr({ rows: [1], columns: [2], values: [3] }, { shape: [2, 3] });
    expect([...matmul(last, tf.tensor1d([1, 2, 4])).dataSync()]).toEqual([0, 12]);
  });
});
