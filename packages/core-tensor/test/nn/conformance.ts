import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runTfjs } from "../../src/executors/tfjs.ts";
import { trace } from "../../src/graph/trace.ts";
import { type HostArray, hostArray } from "../../src/kernels/host-array.ts";
import type { Model } from "../../src/nn/index.ts";
import { key, normal } from "../../src/random/index.ts";
import { grad } from "../../src/transforms/grad.ts";
import {
  disposeReplaced,
  structureToString,
  treeDispose,
  treeDot,
  treeLeaves,
  treeMap,
  treeStructure,
} from "../../src/tree/index.ts";
import { exactly } from "./reference.ts";

/** What the suite has to know of a model. */
export interface ModelConformanceOptions {
  /** Shape of one example. */
  readonly shape: readonly number[];
  /** Examples in the batch. @defaultValue `3` */
  readonly batch?: number;
  /** The input, if it is not normal numbers. */
  readonly input?: () => tf.Tensor;
  /** Largest error of the second derivative, relative to `max(1, |expected|)`. @defaultValue `1e-6` */
  readonly tolerance?: number;
}

/**
 * Holds a model to what all of them promise: parameters are a function of the key, `apply` is pure and
 * leaves nothing behind, in training and outside it can be traced and then agrees with the reference
 * executor, and there it has exact first and second derivatives.
 */
export function modelConformance(
  name: string,
  make: () => Model<never, never>,
  { shape, batch = 3, input, tolerance = 1e-6 }: ModelConformanceOptions,
): void {
  const model = make() as unknown as Model;
  const x = input?.() ?? normal(key(7), [batch, ...shape]);
  const { params, state } = noisy(model.init(key(1), shape));
  const seed = key(3);
  const modes = [
    ["inference", {}],
    ["training", { training: true, key: seed }],
  ] as const;

  describe(name, () => {
    it("draws the same parameters from the same key", () => {
      const draw = (n: number) => numbers(model.init(key(n), shape));
      expect(draw(1)).toEqual(draw(1));
    });

    it("leaves no tensors", async () => {
      await expectNoLeak(() => treeDispose(model.init(seed, shape)), 3);
      for (const [, options] of modes) {
        await expectNoLeak(() => {
          const next = model.apply(params, state, x, options);
          next.output.dispose();
          disposeReplaced(next.state, state);
        }, 3);
      }
    });

    describe.each(modes)("in %s mode", (_mode, options) => {
      const run = (p: unknown, s: unknown, input: tf.Tensor) => model.apply(p, s, input, options);

      it("is pure, and keeps the structure of the state", () => {
        const before = numbers([params, state, x]);
        const first = run(params, state, x);
        expect(numbers(run(params, state, x))).toEqual(numbers(first));
        expect(numbers([params, state, x])).toEqual(before);
        const form = (tree: unknown) => structureToString(treeStructure(tree));
        expect(form(first.state)).toBe(form(state));
        if (!("training" in options)) expect(first.state).toBe(state);
      });

      it("can be traced, and agrees with the reference executor", () => {
        const eager = numbers(run(params, state, x));
        const program = trace(run, params, state, x);
        expectAllClose(numbers(runTfjs(program, params, state, x)), eager, { tolerance: 1e-5 });
        const exact = exactly(run, params, state, x).map((leaf) => Array.from(leaf));
        expectAllClose(eager, exact, { tolerance: 1e-4 });
      });

      it("has exact first and second derivatives", () => {
        if (treeLeaves(params).length === 0) return;
        const { output } = run(params, state, x);
        const weights = normal(key(11), output.shape);
        const loss = (p: unknown): tf.Tensor => {
          const y = run(p, state, x).output;
          return tf.sum(tf.add(tf.mul(y, weights), tf.square(y)));
        };
        const [at, v, u] = [params, direction(params, 5), direction(params, 6)].map(hosts);
        const slope = (p: unknown, w: unknown) => treeDot(grad(loss)(p), w);
        const step = 1e-5;
        const difference = (f: (p: unknown) => number) => {
          const moved = (by: number) =>
            treeMap(
              (a: HostArray, b: HostArray) =>
                hostArray(
                  Array.from(a.data, (value, i) => value + by * (b.data[i] as number)),
                  a.shape,
                  "float32",
                ),
              at,
              v,
            );
          return (f(moved(step)) - f(moved(-step))) / (2 * step);
        };
        const value = (f: (...trees: never[]) => unknown, ...trees: unknown[]) =>
          exactly(f, ...trees)[0]![0]!;
        expectAllClose(
          value(slope, at, v),
          difference((p) => value(loss, p)),
          { tolerance: 1e-6 },
        );
        const twice = (p: unknown, a: unknown, b: unknown) =>
          treeDot(grad((q: unknown) => slope(q, b) as tf.Tensor)(p), a);
        expectAllClose(
          value(twice, at, v, u),
          difference((p) => value(slope, p, u)),
          { tolerance },
        );
      });
    });
  });
}

/** Moves all leaves off their start values, so that no term is zero or one by chance. */
function noisy<T>(tree: T): T {
  let i = 0;
  return treeMap(
    (leaf: tf.Tensor) => tf.add(leaf, tf.mul(tf.abs(normal(key(100 + i++), leaf.shape)), 0.1)),
    tree,
  ) as T;
}

function direction(tree: unknown, first: number): unknown {
  let i = 0;
  return treeMap((leaf: tf.Tensor) => normal(key(1000 * first + i++), leaf.shape), tree);
}

function hosts(tree: unknown): unknown {
  return treeMap(
    (leaf: tf.Tensor) => hostArray(Array.from(leaf.dataSync()), leaf.shape, "float32"),
    tree,
  );
}

function numbers(tree: unknown): number[][] {
  return treeLeaves(tree).map((leaf) => Array.from(leaf.dataSync()));
}
