import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { byColumns, columnOrder, columnsOf } from "../../src/surgeon/columns.ts";
import { difference } from "../../src/surgeon/fingerprint.ts";
import { checkScope, leafSparsity, quotas } from "../../src/surgeon/scope.ts";
import { weightsOf } from "../../src/surgeon/weights.ts";

const only = (shape: number[], path = "kernel") =>
  columnsOf({ paths: [path], shapes: [shape], axes: {} })[0]!;

describe("columns of a kernel", () => {
  it("are the weights into each output, window first", () => {
    const conv = only([2, 1, 2, 3]);
    expect(conv).toMatchObject({ count: 3, length: 4, axes: [2, 2, 3], read: undefined });
    // (window · 2 + input) · 3 + output.
    expect([...columnOrder(conv)]).toEqual([0, 6, 3, 9, 1, 7, 4, 10, 2, 8, 5, 11]);
    const dense = only([2, 3]);
    expect(dense).toMatchObject({ count: 3, length: 2, axes: [1, 2, 3] });
    expect([...columnOrder(dense)]).toEqual([0, 3, 1, 4, 2, 5]);
    const bias = only([3], "bias");
    expect(bias).toMatchObject({ kind: "diagonal", count: 3, length: 1, axes: [3] });
    expect([...columnOrder(bias)]).toEqual([0, 1, 2]);
    const rows = tf.reshape(tf.range(0, 24), [2, 12]);
    const order = [0, 6, 3, 9, 1, 7, 4, 10, 2, 8, 5, 11];
    expect([...byColumns(rows, conv).dataSync()]).toEqual([
      ...order,
      ...order.map((place) => place + 12),
    ]);
    expect([...byColumns(tf.tensor2d([[4, 5, 6]]), bias).dataSync()]).toEqual([4, 5, 6]);
  });

  it("of a depthwise kernel are windows, of an embedding rows", () => {
    const depthwise = only([2, 1, 2, 2], "depthwise");
    expect(depthwise).toMatchObject({ kind: "depthwise", count: 4, length: 2, axes: [2, 4] });
    expect([...columnOrder(depthwise)]).toEqual([0, 4, 1, 5, 2, 6, 3, 7]);
    const words = only([4, 2], "embeddings");
    if (words.kind === "embedding") {
      expect(words).toMatchObject({ count: 4, length: 2, axes: [8] });
    }
  });
});

describe("the sparsity of leaves", () => {
  const weights = weightsOf<unknown>({
    a: tf.zeros([10, 10]),
    b: tf.zeros([2, 50]),
    c: tf.zeros([5]),
  });
  const erk = (target: number, leaves = [true, true, false]) =>
    leafSparsity("erk", weights, leaves, target);

  it("is the target for all that may go", () => {
    expect(leafSparsity("layer", weights, [true, true, false], 0.3)).toEqual([0.3, 0.3, 0]);
    expect(leafSparsity("global", weights, [false, true, true], 0.3)).toEqual([0, 0.3, 0.3]);
  });

  it("by Erdős and Rényi is by the sum of the sides over their product, at most whole", () => {
    // 100 of 200 weights stay, by 20 and 52 of 72.
    const [first = 0, second = 0, third] = erk(0.5);
    expect(first).toBeCloseTo(1 - 20 / 72, 12);
    expect(second).toBeCloseTo(1 - 52 / 72, 12);
    expect(third).toBe(0);
    // 160 of 200: the second would keep more than it has, and what is left of it goes to the first.
    expect(erk(0.2)[0]).toBeCloseTo(0.4, 12);
    expect(erk(0.2)[1]).toBe(0);
    expect(erk(0)).toEqual([expect.closeTo(0, 12), 0, 0]);
    expect(erk(0.7, [true, false, false])).toEqual([expect.closeTo(0.7, 12), 0, 0]);
  });

  it("is shared out in whole weights, that of before kept", () => {
    expect(quotas([3, 3, 3, 3], [0, 0, 0, 0], 0.5)).toEqual([2, 1, 2, 1]);
    expect(quotas([4, 4], [3, 0], 0.5)).toEqual([3, 1]);
    expect(quotas([4, 4], [4, 0], 0.25)).toEqual([4, 0]);
    expect(quotas([1, 2, 7], [0, 0, 0], 1)).toEqual([1, 2, 7]);
    expect(quotas([2, 2], [0, 0], 0)).toEqual([0, 0]);
  });

  it("may not be asked for what has weights in several layers or outputs", () => {
    const groups = { groups: [] };
    for (const granularity of ["weights", { blocks: 2 }, { nOfM: [2, 4] }, groups] as const) {
      expect(() => checkScope("global", granularity)).not.toThrow();
      const kind = typeof granularity === "string" ? "weights" : Object.keys(granularity)[0];
      const refused = { weights: "", blocks: "output", nOfM: "erk", groups: "layer output erk" }[
        kind as "groups"
      ];
      for (const scope of ["layer", "output", "erk"] as const) {
        const check = expect(() => checkScope(scope, granularity));
        if (refused.includes(scope)) check.toThrow(`prune: scope "${scope}"`);
        else check.not.toThrow();
      }
    }
  });
});

describe("the difference of two runs", () => {
  it("names each option that differs, shortened to eighty letters", () => {
    expect(difference({ a: "1", b: "2" }, { b: "2", a: "1" })).toBe(undefined);
    expect(difference({ a: "1", b: "2" }, { a: "3", c: "4" })).toBe(
      "a 1, now 3; b 2, now none; c none, now 4",
    );
    const [just, over] = ["x".repeat(80), "x".repeat(81)];
    expect(difference({ a: just }, { a: over })).toBe(`a ${just}, now ${"x".repeat(77)}…`);
  });
});
