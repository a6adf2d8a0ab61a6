import { gaussian, random, treeFlatten, treeLeaves, treeUnflatten } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { transformConformance } from "../../../core-tensor/test/optim/conformance.ts";
import {
  diagonalNaturalGradient,
  kfac,
  scaleByDiagonalFisher,
  scaleByKfac,
} from "../../src/rivals/index.ts";

/** One dense layer a leaf, on the input 1: the outputs are the params, so that `F = I`. */
const outputs = (params: readonly tf.Tensor[], x: tf.Tensor): tf.Tensor =>
  tf.concat(
    params.map((kernel) => tf.matMul(x as tf.Tensor2D, kernel as tf.Tensor2D)),
    1,
  );

const model = {
  outputs,
  likelihood: gaussian(),
  damping: 1,
  maxDecrease: Number.POSITIVE_INFINITY,
};

/** The transform on leaves as kernels `[1, size]`, with a batch, a key and a step of its own. */
function asLayers(
  make: () => ReturnType<typeof scaleByKfac<readonly tf.Tensor[], tf.Tensor>>,
): never {
  const transform = make();
  const kernels = (tree: unknown): tf.Tensor[] =>
    treeLeaves<tf.Tensor>(tree).map((leaf) => tf.reshape(leaf, [1, leaf.size]));
  const back = (like: unknown, leaves: readonly tf.Tensor[]): unknown => {
    const { leaves: shaped, structure } = treeFlatten<tf.Tensor>(like);
    return treeUnflatten(
      structure,
      leaves.map((leaf, i) => tf.reshape(leaf, shaped[i]!.shape)),
    );
  };
  return {
    init: (params: unknown) => tf.tidy(() => transform.init(kernels(params)) as never),
    update: (updates: unknown, state: never, params: unknown, more = {}) =>
      tf.tidy(() => {
        const extra = { ...more, batch: tf.ones([1, 1]), key: random.key(0), step: 20 };
        const at = params === undefined ? (params as never) : kernels(params);
        const next = transform.update(kernels(updates), state, at, extra);
        return { updates: back(updates, next.updates), state: next.state } as never;
      }),
  } as never;
}

transformConformance(
  "scaleByKfac",
  () => asLayers(() => scaleByKfac({ ...model, fisher: "exact" })),
  { descends: false, empty: "of a model" },
);
transformConformance(
  "kfac",
  () => asLayers(() => kfac({ ...model, fisher: "exact", lr: 0.02 }) as never),
  { empty: "of a model" },
);
transformConformance(
  "scaleByDiagonalFisher",
  () => asLayers(() => scaleByDiagonalFisher(model) as never),
  { descends: false },
);
transformConformance("diagonalNaturalGradient", () =>
  asLayers(() => diagonalNaturalGradient({ ...model, lr: 0.02 }) as never),
);
