import {
  adam,
  bernoulli,
  isLegendreError,
  type Likelihood,
  random,
  treeMap,
} from "@legendre/core-tensor";
import { expectCleanThrows, type Guard, thrown } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import * as main from "../src/index.ts";
import * as rivals from "../src/rivals/index.ts";
import * as structure from "../src/structure/index.ts";
import * as surgeon from "../src/surgeon/index.ts";
import { smallProblem } from "./problem.ts";
import { smallNet } from "./surgeon/small-net.ts";

const key = random.key(2);
const { params, batch, outputs, gradient } = smallProblem();
const grads = gradient(params);
const value = tf.scalar(1) as tf.Scalar;
const problem = smallNet();

function guarded(guard: Guard, likelihood: Likelihood): Likelihood {
  const functions = Object.entries(likelihood).map(([name, f]) => [
    name,
    typeof f === "function" ? guard(f as never) : f,
  ]);
  return Object.fromEntries(functions) as Likelihood;
}

const ofSmall = bernoulli();

/** A transform's first update, with its functions guarded. */
const update =
  (make: (options: never) => unknown, more: object = {}) =>
  (guard: Guard): unknown => {
    const options = {
      outputs: guard(outputs),
      likelihood: guarded(guard, ofSmall),
      damping: 0.1,
      ...more,
    };
    const transform = make(options as never) as ReturnType<typeof main.scaleByFishleg>;
    const state = transform.init(params);
    try {
      const extra = { batch, key, value, step: 0 };
      return [transform.update(grads, state, params, extra), state];
    } catch (error) {
      tf.dispose(state as never);
      throw error;
    }
  };

/** A pruning run, with its functions guarded. */
const pruned =
  (method: () => surgeon.PruningMethod, more: (guard: Guard) => object = () => ({})) =>
  async (guard: Guard): Promise<unknown> => {
    const { data } = problem;
    const result = await surgeon.prune({
      ...problem,
      outputs: guard(problem.outputs),
      likelihood: guarded(guard, problem.likelihood),
      targets: guard((b: { y: tf.Tensor }) => b.y) as never,
      data: { ...data, perEpoch: data.perEpoch, at: guard(data.at.bind(data)) as never },
      method: method(),
      sparsity: 0.5,
      levels: 2,
      substeps: 1,
      ...more(guard),
    });
    return [result.params, result.mask, result.state];
  };

/** Every function that calls one of the caller's. */
const calls: Record<string, (guard: Guard) => unknown> = {
  scaleByFishleg: update(main.scaleByFishleg),
  fishleg: update(main.fishleg, { lr: 0.1, aux: { fisher: "sampled", direction: "gaussian" } }),
  "scaleByFishleg from K-FAC": update(main.scaleByFishleg, { inverse: { start: "k-fac" } }),
  inverseFisher: (guard) => {
    const likelihood = guarded(guard, ofSmall);
    const Q = main.inverseFisher({ params, outputs: guard(outputs), likelihood, start: "trace" });
    const state = Q.init(params, { batch, key });
    try {
      const next = Q.update(state, params, { batch, key, gradient: grads });
      try {
        tf.dispose(Q.health(next, params, { batch, key }) as never);
        return [state, next, Q.rescale(next, params, { batch, key })];
      } catch (error) {
        tf.dispose(next as never);
        throw error;
      }
    } catch (error) {
      tf.dispose(state as never);
      throw error;
    }
  },
  scaleByKfac: update(rivals.scaleByKfac),
  kfac: update(rivals.kfac, { lr: 0.1, fisher: "exact" }),
  scaleByDiagonalFisher: update(rivals.scaleByDiagonalFisher),
  diagonalNaturalGradient: update(rivals.diagonalNaturalGradient, { lr: 0.1 }),
  "prune by fishlegSurgeon": pruned(() => surgeon.fishlegSurgeon({ pretrain: 2, refine: 1 })),
  "prune by fishlegSurgeon, learned": pruned(() =>
    surgeon.fishlegSurgeon({ start: "trace", damping: 0.1, pretrain: 2, refine: 1 }),
  ),
  "prune by fishlegSurgeon, bases refreshed": pruned(() =>
    surgeon.fishlegSurgeon({ start: "ekfac", pretrain: 2, refine: 0, refreshEvery: 1 }),
  ),
  "prune by obert": pruned(() => surgeon.obert({ gradients: 32 })),
  "prune by exactFisher": pruned(() => surgeon.exactFisher({ examples: 32 })),
  "prune by obc": pruned(() => surgeon.obc({ batches: 1 })),
  "prune by kfacObs": pruned(() => surgeon.kfacObs({ batches: 1 })),
  "prune by kfacObs, empirical": pruned(() => surgeon.kfacObs({ batches: 1, fisher: "empirical" })),
  "prune by mFac": pruned(() => surgeon.mFac({ gradients: 32, damping: 0.1 })),
  "prune by sparseGpt": pruned(() => surgeon.sparseGpt({ batches: 1 })),
  "prune by wanda": pruned(() => surgeon.wanda({ batches: 1 })),
  "prune by obd": pruned(() => surgeon.obd({ examples: 32 })),
  "prune by magnitude, with all that may be given": pruned(
    () => surgeon.magnitude(),
    (guard) => ({
      fineTune: guard(async ({ params: p, state }: { params: object; state: object }) => ({
        params: treeMap((leaf: tf.Tensor) => tf.clone(leaf), p),
        state,
      })),
      recalibrate: guard(async () => ({ mean: tf.zeros([1]) })),
      onProgress: guard(() => {}),
      schedule: guard(surgeon.linearSparsity),
      cost: guard(() => 1),
      prunable: guard((_: string, shape: readonly number[]) => shape.length > 1),
    }),
  ),
  fineTuning: async (guard) => {
    const tune = surgeon.fineTuning<typeof problem.params, never>({
      loss: guard((p: typeof problem.params, b: { x: tf.Tensor; y: tf.Tensor }) =>
        problem.likelihood.nll(problem.outputs(p, b as never, {}), b.y),
      ) as never,
      data: problem.data as never,
      optimizer: () => adam({ lr: 0.1 }),
      epochs: 1,
    });
    const mask = surgeon.fullMask(problem.params);
    try {
      return await tune({ params: problem.params, state: {}, mask, level: 0, key } as never);
    } finally {
      tf.dispose(mask as never);
    }
  },
  dependencyGraph: (guard) => {
    structure.dependencyGraph(
      guard((p: typeof params, x: tf.Tensor) => outputs(p, { x, y: x })) as never,
      [params, batch.x] as never,
    );
    return null;
  },
};

describe("a throw of the caller's function", () => {
  it.each(Object.keys(calls))(
    "comes through, and leaves no tensors: %s",
    async (name) => {
      expect(await expectCleanThrows(calls[name]!)).toBeGreaterThan(0);
    },
    120_000,
  );
});

describe("arguments of another kind", () => {
  const dead = tf.zeros([2]);
  dead.dispose();
  const odd: Record<string, unknown> = {
    undefined: undefined,
    null: null,
    number: 7,
    word: "/dev/null/junk",
    record: {},
    list: [],
    function: () => {
      throw new RangeError(thrown);
    },
    disposed: dead,
    text: tf.tensor(["a"]),
    nan: tf.tensor1d([Number.NaN]),
  };
  const entries = Object.entries({ main, rivals, structure, surgeon }).flatMap(([entry, all]) =>
    Object.entries(all)
      .filter(([, f]) => typeof f === "function")
      .map(([name, f]) => [`${entry}.${name}`, f as (...args: unknown[]) => unknown] as const),
  );

  it.each(entries)("leave no tensors: %s", async (_, f) => {
    for (const wrong of Object.values(odd)) {
      const before = tf.memory().numTensors;
      try {
        await f(...Array(Math.max(1, f.length)).fill(wrong));
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect(tf.memory().numTensors).toBe(before);
      }
    }
  });

  /** Functions of options, and of trees: what they are given is data, and the error is the house's. */
  const ofOptions = entries.filter(([name]) =>
    /fishleg|kfac|Fisher|hampoo|NaturalGradient|Woodbury|Obc|obd|wanda|sparseGpt|\.prune$|describeBlocks|explainBlocks/i.test(
      name,
    ),
  );
  it.each(ofOptions)("are named in an error of the house: %s", async (_, f) => {
    for (const wrong of [7, "junk", [1]]) {
      const failed = await Promise.resolve()
        .then(() => f(wrong))
        .then(
          () => undefined,
          (error: unknown) => error,
        );
      expect(isLegendreError(failed)).toBe(true);
    }
  });
});
