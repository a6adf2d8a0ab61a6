import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { trace } from "../../src/graph/trace.ts";
import { decodeCheckpoint, encodeCheckpoint } from "../../src/io/index.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { applyUpdates, type GradientTransform, type UpdateExtra } from "../../src/optim/index.ts";
import { group } from "../../src/options.ts";
import {
  divergenceOptions,
  firstLevel,
  judge,
  type LossLevel,
} from "../../src/train/divergence.ts";
import { valueAndGrad } from "../../src/transforms/index.ts";
import {
  structureToString,
  treeDispose,
  treeFlatten,
  treeLeaves,
  treeMap,
  treeStructure,
} from "../../src/tree/index.ts";

/** A function to descend on: its minimum is 0. */
interface Problem<P = unknown> {
  readonly start: () => P;
  readonly loss: (params: P) => tf.Tensor;
}

type Mixed = { layers: [{ kernel: tf.Tensor2D; bias: tf.Tensor1D }, tf.Scalar]; none: null };

/** The four problems every optimiser must descend on. */
export const problems: Readonly<Record<string, Problem>> = {
  quadratic: {
    start: () => tf.tensor1d([1, -2, 3]),
    loss: (x) => tf.sum(tf.mul(tf.square(x as tf.Tensor), tf.tensor1d([0.5, 1, 2]))),
  },
  rosenbrock: {
    start: () => tf.tensor1d([-0.5, 1]),
    loss: (params) => {
      const [x, y] = tf.unstack(params as tf.Tensor) as [tf.Tensor, tf.Tensor];
      const valley = tf.mul(tf.square(tf.sub(y, tf.square(x))), 10);
      return tf.add(valley, tf.square(tf.sub(1, x)));
    },
  },
  matrix: {
    start: () => tf.tensor2d([1, -1, 0.5, 2, 0, -0.5], [2, 3]),
    loss: (w) => {
      const x = tf.tensor2d([1, 0.5, -0.5, 1], [2, 2]);
      const y = tf.tensor2d([1, 2, 3, -1, 0, 1], [2, 3]);
      return tf.sum(tf.squaredDifference(tf.matMul(x, w as tf.Tensor2D), y));
    },
  },
  "mixed tree": {
    start: (): Mixed => ({
      layers: [{ kernel: tf.tensor2d([1, 2], [1, 2]), bias: tf.tensor1d([-1, 1]) }, tf.scalar(2)],
      none: null,
    }),
    loss: (params) => {
      const { layers } = params as Mixed;
      const [{ kernel, bias }, factor] = layers;
      const out = tf.mul(tf.add(kernel, bias), factor);
      return tf.add(tf.sum(tf.square(tf.sub(out, 1))), tf.square(tf.sub(factor, 1)));
    },
  },
};

/** The usual rule by which `fit` finds divergences. */
const divergence = group(divergenceOptions.kinds).check("fit", "divergence", {});

/** What the suite may assume of a transform. */
export interface ConformanceOptions {
  /** Whether its updates are descent steps by themselves; otherwise −0.02 times them are. @defaultValue `true` */
  readonly descends?: boolean;
  /** Steps on each problem. @defaultValue `60` */
  readonly steps?: number;
  /** Largest share of the first loss that may be left. @defaultValue `0.5` */
  readonly left?: number;
  /** What becomes of leaves without numbers: kept, refused by name, or not asked, where leaves are those of a model. @defaultValue `"kept"` */
  readonly empty?: "kept" | "refused" | "of a model";
  /** Whether each update is given the loss as a function of the params. @defaultValue `false` */
  readonly needsLoss?: boolean;
}

/**
 * Holds a transform to what all of them promise: the structure is kept, `update` is pure and
 * deterministic and leaves nothing behind, unknown extras are ignored, the state can be saved, the
 * update can be traced and then agrees with the reference executor, the loss falls.
 */
export function transformConformance(
  name: string,
  make: () => GradientTransform<unknown, unknown>,
  {
    descends = true,
    steps = 60,
    left = 0.5,
    needsLoss = false,
    empty = "kept",
  }: ConformanceOptions = {},
): void {
  describe.each(Object.entries(problems))(`${name} on the %s problem`, (_problem, problem) => {
    const optimizer = make();
    const update = (grads: unknown, state: unknown, params: unknown, extra?: UpdateExtra) => {
      const all = needsLoss ? { loss: problem.loss as never, ...extra } : extra;
      return optimizer.update(grads, state, params, all);
    };

    const warm = (count: number) => {
      let params = problem.start();
      let state = optimizer.init(params);
      const losses: number[] = [];
      for (let i = 0; i < count; i++) {
        const next = step(params, state);
        [params, state] = [next.params, next.state];
        losses.push(next.value);
      }
      return { params, state, grads: valueAndGrad(problem.loss)(params).grads, losses };
    };
    const step = (params: unknown, state: unknown) => {
      const { value, grads } = valueAndGrad(problem.loss)(params);
      const next = update(grads, state, params, { value });
      const updates = descends
        ? next.updates
        : treeMap((u: tf.Tensor) => tf.mul(u, -0.02), next.updates);
      const [loss] = value.dataSync();
      return { params: applyUpdates(params, updates), state: next.state, value: loss as number };
    };

    /** State after some steps, so that nothing is at its start value. The tests share it, as updates leave their arguments alone. */
    let given: Omit<ReturnType<typeof warm>, "losses">;
    beforeAll(() => {
      const { losses: _, ...made } = warm(3);
      given = made;
    });

    it("keeps structure, shapes and element types, of updates and of state", () => {
      const { params, state, grads } = given;
      const next = update(grads, state, params);
      const types = (tree: unknown) => treeLeaves(tree).map(({ shape, dtype }) => [shape, dtype]);
      const form = (tree: unknown) => structureToString(treeStructure(tree));
      expect([form(next.updates), types(next.updates)]).toEqual([form(params), types(params)]);
      expect([form(next.state), types(next.state)]).toEqual([form(state), types(state)]);
    });

    it("is pure: arguments stay alive and unchanged, results do not share tensors with them", () => {
      const before = numbers(given);
      const next = update(given.grads, given.state, given.params);
      treeDispose(next);
      expect(numbers(given)).toEqual(before);
      const again = update(given.grads, given.state, given.params);
      treeDispose(again.updates);
      expect(() => numbers(again.state)).not.toThrow();
    });

    it("is deterministic", () => {
      const { params, state, grads } = given;
      const [a, b] = [0, 1].map(() => numbers(update(grads, state, params)));
      expect(a).toEqual(b);
    });

    it("leaves no tensors", async () => {
      const { params, state, grads } = given;
      await expectNoLeak(() => treeDispose(update(grads, state, params)));
      await expectNoLeak(() => treeDispose(optimizer.init(params)));
    });

    it("ignores extras it does not know", () => {
      const { params, state, grads } = given;
      const extra = { somethingElse: () => "odd", step: 3, batch: { x: [1] } } as never;
      const plain = numbers(update(grads, state, params));
      expect(numbers(update(grads, state, params, extra))).toEqual(plain);
    });

    it("has a state that can be saved", async () => {
      const { params, state, grads } = given;
      const saved = await decodeCheckpoint(await encodeCheckpoint(state), "state");
      expect(numbers(update(grads, saved.tree, params))).toEqual(
        numbers(update(grads, state, params)),
      );
    });

    it("can be traced, and agrees with the reference executor", () => {
      const { params, state, grads } = given;
      const program = trace(
        (g: unknown, s: unknown, p: unknown) => update(g, s, p),
        grads,
        state,
        params,
      );
      const exact = runReference(program, grads, state, params);
      const eager = update(grads, state, params);
      const leaves = treeFlatten<HostArray>(exact).leaves.map(({ data }) => Array.from(data));
      expectAllClose(numbers(eager), leaves, { tolerance: 1e-5 });
    });

    it("says that the params are missing", () => {
      const { state, grads } = given;
      const lacking = () =>
        optimizer.update(grads, state, undefined, { loss: problem.loss } as never);
      expect(lacking).toThrow(expect.objectContaining({ code: "structure" }));
      expect(lacking).toThrow(/update: params is undefined; call update\(updates, state, params\)/);
    });

    it("descends", async () => {
      const { start, loss } = problem;
      const first = loss(start()).dataSync()[0] as number;
      const { params, losses } = warm(steps);
      expect(loss(params).dataSync()[0]).toBeLessThan(left * first);
      // Nor is it taken for a divergence on the way, in any units of the loss.
      for (const unit of [1e-20, 1, 1e20]) {
        let level = firstLevel(unit * first) as LossLevel;
        for (const value of losses) {
          const judged = await judge(divergence, level, unit * value, undefined);
          expect(judged.isHigh).toBe(false);
          ({ level } = judged);
        }
      }
    });
  });

  const shapes = [[[0, 3]], [[3, 0]], [[0]], [[2, 0, 2]]];
  it.each(empty === "refused" ? shapes : [])(`${name} refuses a leaf of shape %j`, (shape) => {
    const start = () => make().init({ full: tf.zeros([2, 2]), none: tf.zeros(shape) });
    expect(start).toThrow(/"none" has shape \[.*\], which holds no numbers/);
  });

  it.each(empty === "kept" ? shapes : [])(
    `${name} leaves a leaf of shape %j as it is`,
    async (shape) => {
      const optimizer = make();
      const params = { full: tf.tensor2d([1, 2, 3, 5], [2, 2]), none: tf.zeros(shape) };
      const loss = (p: typeof params) => tf.sum(tf.square(p.full)) as tf.Scalar;
      let state = optimizer.init(params);
      for (let i = 0; i < 4; i++) {
        const { value, grads } = valueAndGrad(loss)(params);
        const next = optimizer.update(grads, state, params, {
          value,
          ...(needsLoss && { loss: loss as never }),
        });
        const { full, none } = next.updates as typeof params;
        expect([full.shape, none.shape]).toEqual([[2, 2], shape]);
        expect(full.dataSync().every(Number.isFinite)).toBe(true);
        state = (await decodeCheckpoint(await encodeCheckpoint(next.state), "state")).tree;
      }
    },
  );
}

function numbers(tree: unknown): number[][] {
  return treeLeaves(tree).map((leaf) => Array.from(leaf.dataSync()));
}
