import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as sparse from "../../src/sparse/index.ts";

const { csr, gatherRows, matmul, reorder, toDense } = sparse;
const methods = ["degree", "reverse-cuthill-mckee", "community"] as const;

/** The greatest distance of an entry from the diagonal. */
function bandwidth({ rows, columns }: sparse.Csr): number {
  const [i, j] = [rows.dataSync(), columns.dataSync()];
  return Math.max(...Array.from(i, (row, k) => Math.abs(row - j[k]!)));
}

describe("reorder", () => {
  it("gives the same entries new numbers", () => {
    const edges = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 30 });
    fc.assert(
      fc.property(edges, fc.constantFrom(...methods), fc.boolean(), (list, method, symmetric) =>
        tf.tidy(() => {
          const [rows, columns] = [0, 1].map((side) => list.map((edge) => edge[side]!));
          const values = list.map((_, k) => k + 1);
          const a = csr({ rows: rows!, columns: columns!, values }, { shape: [7, 7] });
          const { matrix, rowOrder, columnOrder } = reorder(a, { method, symmetric });
          expect([...rowOrder].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
          if (symmetric) expect(columnOrder).toEqual(rowOrder);
          const [whole, moved] = [a, matrix].map((m) => toDense(m).arraySync() as number[][]);
          const expected = [...rowOrder].map((i) => [...columnOrder].map((j) => whole![i]![j]!));
          expect(moved).toEqual(expected);
        }),
      ),
      { numRuns: 60 },
    );
  });

  it("brings a shuffled path back to bandwidth 1", () => {
    const n = 101;
    const place = (i: number) => (i * 37) % n;
    const rows = Array.from({ length: n - 1 }, (_, i) => place(i));
    const columns = Array.from({ length: n - 1 }, (_, i) => place(i + 1));
    const a = csr({ rows, columns }, { shape: [n, n] });
    expect(bandwidth(a)).toBeGreaterThan(30);
    const { matrix } = reorder(a, { method: "reverse-cuthill-mckee", symmetric: true });
    expect(bandwidth(matrix)).toBe(1);
  });

  it("puts communities one after the other", () => {
    // Three cliques of five, whose members are three apart.
    const edges = [0, 1, 2].flatMap((c) =>
      [0, 1, 2, 3, 4].flatMap((i) => [0, 1, 2, 3, 4].map((j) => [c + 3 * i, c + 3 * j] as const)),
    );
    const a = csr(
      { rows: edges.map(([i]) => i), columns: edges.map(([, j]) => j) },
      { shape: [15, 15] },
    );
    const { rowOrder } = reorder(a, { symmetric: true });
    expect(
      [...rowOrder].map((node) => node % 3).filter((c, i, all) => c !== all[i - 1]),
    ).toHaveLength(3);
  });

  it("puts large communities first, and in each the nodes with most neighbours", () => {
    // A triangle with a fourth node at 5, and a pair.
    const pairs = [
      [1, 3],
      [1, 5],
      [3, 5],
      [5, 0],
      [2, 4],
    ];
    const edges = pairs.flatMap(([i, j]) => [[i!, j!] as const, [j!, i!] as const]);
    const a = csr(
      { rows: edges.map(([i]) => i), columns: edges.map(([, j]) => j) },
      { shape: [6, 6] },
    );
    expect([...reorder(a, { method: "community", symmetric: true }).rowOrder]).toEqual([
      5, 1, 3, 0, 2, 4,
    ]);
  });

  it("leaves products what they were, and leaks nothing", async () => {
    const a = csr(
      {
        rows: [0, 2, 1, 2],
        columns: [1, 0, 1, 3],
        values: tf.tensor2d([1, 2, 3, 4, 5, 6, 7, 8], [4, 2]),
      },
      { shape: [3, 4] },
    );
    const x = tf.randomNormal([4, 2, 3], 0, 1, "float32", 1);
    const { matrix, rowOrder, columnOrder } = reorder(a);
    const moved = matmul(matrix, gatherRows(x, tf.tensor1d(columnOrder, "int32")));
    expectAllClose(moved, gatherRows(matmul(a, x), tf.tensor1d(rowOrder, "int32")));
    await expectNoLeak(() => reorder(a).matrix, 5);
    expect(() => reorder(a, { symmetric: true })).toThrow(/expected a square one/);
    expect(() => reorder(a, { method: "random" as never })).toThrow(/"community"/);
  });
});
