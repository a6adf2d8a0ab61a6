import { gaussian, random, treeLeaves } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { transformConformance } from "../../core-tensor/test/optim/conformance.ts";
import { type FishlegOptions, fishleg, scaleByFishleg } from "../src/index.ts";

/** A Gaussian model whose outputs are the params themselves, so that `F = I`. */
const options: Omit<FishlegOptions, "lr"> = {
  outputs: (params) =>
    tf.concat(
      treeLeaves(params).map((leaf) => tf.reshape(leaf, [1, leaf.size])),
      1,
    ),
  likelihood: gaussian(),
  damping: 1,
  maxDecrease: Number.POSITIVE_INFINITY,
  inverse: { start: 1 },
  aux: { every: 1, lr: 0.01 },
};

/** The transform with a batch, a key and a step of its own, so that `Q` is learned on each call. */
function supplied(transform: ReturnType<typeof scaleByFishleg<unknown, unknown>>): never {
  const extra = { batch: tf.zeros([1]), key: random.key(0), step: 1 };
  return {
    init: transform.init,
    update: (updates: unknown, state: never, params: unknown, more = {}) =>
      transform.update(updates, state, params, { ...more, ...extra }),
  } as never;
}

transformConformance("scaleByFishleg", () => supplied(scaleByFishleg(options)), {
  descends: false,
  empty: "refused",
});
transformConformance("fishleg", () => supplied(fishleg({ ...options, lr: 0.02 }) as never), {
  empty: "refused",
});
