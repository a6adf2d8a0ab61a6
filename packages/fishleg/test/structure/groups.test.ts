import { conv, dense, flatten, random, sequential, spec } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  dependencyGraph,
  removedGroups,
  removeGroups,
  smallerModel,
} from "../../src/structure/index.ts";

type Weights = Readonly<Record<string, tf.Tensor>>;
const multiply = (x: tf.Tensor, w: tf.Tensor | undefined): tf.Tensor =>
  tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D);

describe("the groups of a function", () => {
  it("are named after the weights that make them, whatever the order of the leaves", () => {
    const params = { a: tf.ones([2, 2]), bias: tf.ones([2]), z: tf.ones([3, 2]) };
    const f = (p: Weights, x: tf.Tensor) =>
      multiply(tf.add(multiply(x, p["z"]), p["bias"]!), p["a"]);
    const place = (path: string, axis: number, index: number) => ({ path, axis, indices: [index] });
    const group = (i: number) => ({
      name: `z [${i}]`,
      layer: "z:1",
      slices: [place("a", 0, i), place("bias", 0, i), place("z", 1, i)],
      state: [],
    });
    const stay = { stay: 2, length: 2, reason: "it is an axis of the output" };
    expect(dependencyGraph(f, [params, spec([1, 3])])).toEqual({
      groups: [group(0), group(1)],
      frozen: [
        { path: "a", axis: 1, ...stay },
        { path: "z", axis: 0, stay: 3, length: 3, reason: "it is an axis of an input" },
      ],
    });
  });

  it("are those of each axis of a leaf that nothing uses, and of no axis of length 1", () => {
    const params = { c: tf.ones([2, 3]), d: tf.ones([1, 1]), w: tf.ones([1]) };
    const f = (p: Weights, x: tf.Tensor) => tf.mul(p["w"]!, x);
    const { groups, frozen } = dependencyGraph(f, [params, spec([4])]);
    expect(groups.map(({ name, layer }) => [name, layer])).toEqual([
      ["c [0]", "c:0"],
      ["c [1]", "c:0"],
      ["c [0]", "c:1"],
      ["c [1]", "c:1"],
      ["c [2]", "c:1"],
    ]);
    expect(frozen).toEqual([]);
  });

  it("leave how many places of an axis must stay", () => {
    const params = { a: tf.ones([3, 4]), b: tf.ones([7, 2]) };
    const f = (p: Weights, x: tf.Tensor) =>
      multiply(tf.concat([x, multiply(x, p["a"])], 1), p["b"]);
    const { groups, frozen } = dependencyGraph(f, [params, spec([1, 3])]);
    const reason = "it is an axis of an input";
    expect(frozen.filter(({ axis }) => axis === 0)).toEqual([
      { path: "a", axis: 0, stay: 3, length: 3, reason },
      { path: "b", axis: 0, stay: 3, length: 7, reason },
    ]);
    expect(groups.map(({ slices }) => slices.map(({ indices }) => indices))).toEqual(
      [0, 1, 2, 3].map((i) => [[i], [3 + i]]),
    );
  });

  it("save the multiplications of all their places", () => {
    const net = sequential([
      conv({ filters: 3, kernelSize: 2, padding: "valid" }),
      conv({ filters: 2, kernelSize: 2, padding: "valid" }),
      flatten,
      dense({ units: 5 }),
    ]);
    const { params, state } = net.init(random.key(0), [4, 4, 2]);
    const f = (p: typeof params, x: tf.Tensor) => net.apply(p, state, x).output;
    const { groups } = dependencyGraph(f, [params, spec([2, 4, 4, 2])], { cost: "macs" });
    // Of two images: 3 · 3 places and 2 · 2 after; windows of 2 · 2; what is flattened has four places a channel.
    const first = 2 * (9 * 4 * 2 + 4 * 4 * 2);
    const second = 2 * (4 * 4 * 3 + 4 * 5);
    expect(groups.map(({ cost }) => cost)).toEqual([first, first, first, second, second]);
  });

  it("are of a function of arguments, the state one of the others", () => {
    const f = (p: tf.Tensor, s: tf.Tensor) => tf.mul(p, s);
    const args = [spec([2]), spec([2]), spec([2])];
    for (const state of [0, 3, 1.5, -1]) {
      expect(() => dependencyGraph(f, args, { state })).toThrow(
        `state must be the number of an argument after the weights (1 to 2), got ${state}`,
      );
    }
    for (const state of [1, 2]) expect(dependencyGraph(f, args, { state }).groups).toEqual([]);
    expect(() => dependencyGraph(f, 3 as never)).toThrow(/args must be the list of arguments/);
  });
});

const params = { a: tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]), b: tf.tensor2d([1, 2, 3], [3, 1]) };
const two = (p: Weights, x: tf.Tensor) => multiply(multiply(x, p["a"]), p["b"]);

describe("the groups that a mask removes", () => {
  const { groups } = dependencyGraph(two, [params, spec([1, 2])]);
  const mask = (a: number[], b: number[]) => ({
    a: tf.tensor2d([...a, ...a], [2, 3]),
    b: tf.tensor2d(b, [3, 1]),
  });
  const gone = (own: Weights) => removedGroups(groups, own as never).map(({ name }) => name);

  it("have 0 in all places, and leave one of each axis", () => {
    expect(gone(mask([1, 0, 1], [1, 0, 1]))).toEqual(["a [1]"]);
    expect(gone(mask([0, 0, 1], [1, 0, 0]))).toEqual(["a [1]"]);
    expect(gone(mask([0, 1, 0], [0, 0, 0]))).toEqual(["a [0]", "a [2]"]);
    expect(gone(mask([0, 0, 0], [0, 0, 0]))).toEqual(["a [0]", "a [1]"]);
    expect(gone(mask([1, 1, 1], [1, 1, 1]))).toEqual([]);
    const uneven = {
      a: tf.tensor2d([0, 1, 1, 1, 1, 1], [2, 3]),
      b: tf.tensor2d([0, 1, 1], [3, 1]),
    };
    expect(gone(uneven)).toEqual([]);
    // A leaf that the mask does not have is not known to be 0.
    expect(gone({ a: mask([0, 0, 1], [1, 1, 1]).a })).toEqual([]);
  });
});

describe("the smaller function", () => {
  const { groups } = dependencyGraph(two, [params, spec([1, 2])]);

  it("is traced once for inputs of a shape and a type, of which it keeps eight", () => {
    let traces = 0;
    const counted = (p: Weights, x: tf.Tensor) => {
      traces++;
      return two(p, tf.cast(x, "float32"));
    };
    const removed = removeGroups(counted, [params, tf.ones([1, 2])] as const, groups.slice(0, 1));
    const run = (rows: number, dtype: "float32" | "int32" = "float32"): number => {
      const before = traces;
      const y = removed.f(removed.params, tf.ones([rows, 2], dtype));
      // [1, 1] times what is left of a: 7 and 9; times 2 and 3.
      expectAllClose(y, Array(rows).fill(7 * 2 + 9 * 3));
      return traces - before;
    };
    for (let rows = 1; rows <= 8; rows++) expect(run(rows), `${rows}`).toBe(1);
    for (let rows = 1; rows <= 8; rows++) expect(run(rows), `${rows}`).toBe(0);
    // The one that was not used for the longest time goes.
    expect(run(1)).toBe(0);
    expect(run(1, "int32")).toBe(1);
    expect(run(1)).toBe(0);
    expect(run(2)).toBe(1);
    expect(run(3)).toBe(1);
    expect(run(1)).toBe(0);
  });

  it("has a program for each way that a model is applied", () => {
    const calls: unknown[] = [];
    const model = {
      init: () => ({ params, state: {} }),
      apply: (p: Weights, s: object, x: tf.Tensor, options: Record<string, unknown> = {}) => {
        calls.push([options["training"], options["momentum"], options["key"] !== undefined]);
        const by = options["training"] === true ? 2 : 1;
        return { output: tf.mul(two(p, x), by), state: s };
      },
    };
    const smaller = smallerModel(model as never, { params, state: {} }, spec([1, 2]), [groups[2]!]);
    calls.length = 0;
    const x = tf.ones([1, 2]);
    const apply = (options?: object): number => {
      const { output } = smaller.model.apply(smaller.params, smaller.state, x, options as never);
      return (output as tf.Tensor).dataSync()[0] as number;
    };
    // 5 and 7 times 1 and 2.
    expect([apply(), apply({}), apply({ training: false })]).toEqual([19, 19, 19]);
    expect(calls).toEqual([[false, undefined, false]]);
    expect(apply({ training: true })).toBe(38);
    expect(apply({ training: true, momentum: 0.5 })).toBe(38);
    expect(apply({ training: true, momentum: 0.5, key: random.key(1) })).toBe(38);
    expect(apply({ training: true })).toBe(38);
    expect(calls.slice(1)).toEqual([
      [true, undefined, false],
      [true, 0.5, false],
      [true, 0.5, true],
    ]);
  });
});
