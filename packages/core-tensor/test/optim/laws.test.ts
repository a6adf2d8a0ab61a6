import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { jit } from "../../src/jit/index.ts";
import * as optim from "../../src/optim/index.ts";
import { treeLeaves } from "../../src/tree/index.ts";
import { neither, type OptimizerEntry, optimizers, schedules } from "../catalogue/optimizers.ts";

type Transform = optim.GradientTransform<unknown, unknown>;
type Lists = readonly (readonly number[])[];

/** Params and gradients of three steps: a matrix row by row, and its first four numbers as a vector. */
const start = [1, -2, 0.5, 0.3, 0.7, -1, -0.4, 1.5, 2, 0.9, -0.6, 0.2];
const grads = [
  [0.3, -1.5, 2, 0.4, 0.1, -0.7, 1.2, 0.5, 0.6, -0.9, 0.8, 0.05],
  [-0.7, 0.25, 1, 0.6, -0.2, 0.4, 0.1, 0.9, -1.1, 0.3, 0.2, 1.3],
  [0.1, 0.4, -0.3, -1.3, 0.5, 0.2, 0.7, -0.4, 0.9, 0.2, 1.1, -0.6],
];
const matrix = (list: readonly number[]) => tf.tensor2d([...list], [4, 3]);
const vector = {
  start: [1, -2, 0.5, 3],
  grads: [
    [0.3, -1.5, 2, 0],
    [-0.7, 0.25, 1, 0.125],
    [0.1, 4, -3, 1e-3],
  ],
};

/** Updates of a few steps as plain numbers, for params and gradients given as plain numbers. */
function updatesOf(
  make: Transform,
  first: readonly number[],
  steps: Lists,
  tensors: (numbers: readonly number[]) => unknown,
): number[][] {
  const params = tensors(first);
  let state = make.init(params);
  return steps.map((numbers) => {
    const next = make.update(tensors(numbers), state, params);
    state = next.state;
    return treeLeaves<tf.Tensor>(next.updates).flatMap((leaf) => [...leaf.dataSync()]);
  });
}

const times = (lists: Lists, by: number): number[][] =>
  lists.map((list) => list.map((v) => v * by));

/** Rows and columns in another order, and back. */
const there = (list: readonly number[]) =>
  tf.gather(tf.gather(matrix(list), [2, 0, 3, 1]), [1, 2, 0], 1);
const back = (list: readonly number[]): number[] => [
  ...tf.gather(tf.gather(matrix(list), [1, 3, 0, 2]), [2, 0, 1], 1).dataSync(),
];

interface Case extends Pick<OptimizerEntry, "by" | "elementwise"> {
  readonly name: string;
  readonly law: string;
  readonly make: (c: number, p: number) => Transform;
}

const laws = Object.entries(optimizers).flatMap(([name, entry]): Case[] =>
  typeof entry.laws === "string"
    ? []
    : Object.entries(entry.laws).map(([law, make]) => ({ ...entry, name, law, make })),
);

describe.each(laws)("$law", ({ name, make, by = (_: number, p: number) => p, elementwise }) => {
  // The first step of L-BFGS is at most 1 long in whatever units, as optax's: lbfgs.test. Powers of two, so that float32 rounds alike.
  it.each(
    name === "lbfgs"
      ? []
      : elementwise
        ? [
            [2 ** 20, 1],
            [2 ** -20, 1],
            [1, 2 ** 10],
            [2 ** 15, 2 ** -10],
          ]
        : [
            [2 ** 10, 1],
            [2 ** -10, 1],
            [1, 2 ** 6],
            [2 ** 8, 2 ** -5],
          ],
  )("makes the same step of gradients times %f and params times %f", (c, p) => {
    const wanted = updatesOf(make(1, 1), start, grads, matrix);
    expect(Math.max(...wanted.flat().map(Math.abs))).toBeGreaterThan(0);
    const [first] = times([start], p) as [number[]];
    const found = updatesOf(make(c, p), first, times(grads, c), matrix);
    expectAllClose(times(found, 1 / by(c, p)), wanted, { tolerance: elementwise ? 2e-6 : 1e-5 });
  });

  it("makes the same step of rows and columns in another order", () => {
    const found = updatesOf(make(1, 1), start, grads, there).map(back);
    expectAllClose(found, updatesOf(make(1, 1), start, grads, matrix), { tolerance: 1e-4 });
  });

  it.runIf(elementwise)("makes the same step of another layout: turned, cut, folded", () => {
    const row = (list: readonly number[]) => tf.tensor1d([...list]);
    const wanted = updatesOf(make(1, 1), vector.start, vector.grads, row);
    const turned = (list: readonly number[]): number[] => [...list].reverse();
    const reversed = updatesOf(make(1, 1), turned(vector.start), vector.grads.map(turned), row);
    expectClose(reversed.map(turned), wanted);
    const leaves = ([a, b, c, d]: readonly number[]): unknown => ({
      one: [tf.scalar(a as number), tf.tensor2d([[b as number]])],
      two: tf.tensor3d([[[c as number], [d as number]]]),
    });
    expectClose(updatesOf(make(1, 1), vector.start, vector.grads, leaves), wanted);
  });

  it.runIf(elementwise)(
    "makes the same step compiled, of numbers without end and of none too",
    async () => {
      const own = make(1, 1);
      const edges = [
        [0, -0, 1e-30, -1e-30],
        [1e15, -1e15, 0, 1],
        [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1, 0],
        [1, 1, Number.NaN, 1],
      ];
      const params = tf.tensor1d(vector.start);
      const compiled = jit((g: unknown, s: unknown, p: unknown) => own.update(g, s, p));
      for (const list of [
        vector.grads,
        ...edges.map((edge) => [edge, vector.grads[0] as number[]]),
      ]) {
        let state = own.init(params);
        const found: number[][] = [];
        for (const numbers of list) {
          const next = await compiled(tf.tensor1d(numbers), state, params);
          state = next.state;
          found.push([...(next.updates as tf.Tensor).dataSync()]);
        }
        const eager = updatesOf(own, vector.start, list, (given) => tf.tensor1d([...given]));
        expectClose(found, eager);
      }
      compiled.dispose();
    },
  );
});

describe("the catalogue", () => {
  it("has each function that the package exports", () => {
    const known = [...Object.keys(optimizers), ...Object.keys(schedules), ...neither];
    const exported = Object.entries(optim).flatMap(([name, f]) =>
      typeof f === "function" ? [name] : [],
    );
    expect(known.sort()).toEqual(exported.sort());
  });
});

describe("clipByGlobalNorm", () => {
  it.each([1e18, 1e25, 1e38])("shortens a gradient of %f to its bound", (size) => {
    const row = (list: readonly number[]) => tf.tensor1d([...list]);
    const [update] = updatesOf(optim.clipByGlobalNorm(5), [0, 0], [[0.6 * size, -0.8 * size]], row);
    expectClose([update as number[]], [[3, -4]]);
  });
});

function expectClose(
  found: readonly (readonly number[])[],
  wanted: readonly (readonly number[])[],
): void {
  expect(found.map((list) => list.length)).toEqual(wanted.map((list) => list.length));
  for (const [step, list] of wanted.entries()) {
    for (const [i, v] of list.entries()) {
      const own = found[step]?.[i] as number;
      if (Number.isFinite(v))
        expect(Math.abs(own - v)).toBeLessThanOrEqual(2e-6 * Math.max(1, Math.abs(v)));
      else expect(own).toBe(v);
    }
  }
}
