import { describe, expect, it } from "vitest";
import { growingRows } from "../../src/serve/growing.ts";

/** The average of all rows, read anew. */
function average({ values, count, width }: ReturnType<typeof growingRows>): number[] {
  return Array.from({ length: width }, (_, j) => {
    const column = Array.from({ length: count }, (_, node) => values[node * width + j]!);
    return column.reduce((a, b) => a + b, 0) / Math.max(1, count);
  });
}

describe("the average of rows that grow", () => {
  it("is that of all rows after rows that are new, changed and left out", () => {
    const rows = growingRows(Float32Array.of(1, 2, 3, 6), 2);
    expect([...rows.mean()]).toEqual([2, 4]);
    for (const [node, row] of [
      ...([
        [2, [8, 1]],
        [0, [-1, 5]],
        [5, [2, 2]],
        [5, [4, 0]],
      ] as const),
    ]) {
      rows.set(node, row);
      expect([...rows.mean()].map((x) => x.toFixed(5))).toEqual(
        average(rows).map((x) => x.toFixed(5)),
      );
    }
    expect(rows.count).toBe(6);
  });

  it("reads all rows once: /why of a graph model asks for it at each request", () => {
    const rows = growingRows(Float32Array.of(1, 3), 1);
    expect([...rows.mean()]).toEqual([2]);
    // Behind its back, which only another look at all rows would see.
    rows.values[0] = 100;
    expect([...rows.mean()]).toEqual([2]);
  });

  it("is 0 without rows", () => {
    expect([...growingRows(new Float32Array(), 2).mean()]).toEqual([0, 0]);
  });
});
