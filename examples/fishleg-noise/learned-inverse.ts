import { cosineSchedule, gaussian, random, scan, treeDispose } from "@legendre/core-tensor";
import { inverseFisher, type LearnedInverse, type WeightIndex } from "@legendre/fishleg";
import type { StartedEngine } from "@repo/cli";
import * as tf from "@tensorflow/tfjs";
import type { Problem } from "./problems.ts";

/**
 * The inverse that FishLeg learns from `updates` batches of `m` gradients each, targets drawn from the model. All updates
 * are one compiled loop; batches are drawn inside it.
 */
export async function learnedInverse(
  { inputs, outputs, damping, sd, root }: Problem,
  m: number,
  updates: number,
  seed: number,
  run: StartedEngine["run"],
): Promise<Float32Array> {
  const params = { w: tf.zeros([inputs, outputs]) as tf.Tensor2D };
  const Q = inverseFisher({
    params,
    likelihood: gaussian({ sd }),
    damping,
    outputs: ({ w }, x: tf.Tensor2D) => tf.matMul(x, w) as tf.Tensor,
    aux: { fisher: "sampled", lr: cosineSchedule(0.3, { steps: updates }) },
  });
  const draw = (key: random.Key): tf.Tensor2D =>
    tf.matMul(random.normal(random.foldIn(key, 99), [m, inputs]) as tf.Tensor2D, root);
  const loop = (start: LearnedInverse, keys: tf.Tensor): LearnedInverse =>
    scan(
      (state: LearnedInverse, key: tf.Tensor) => {
        const own = key as random.Key;
        return [Q.update(state, params, { batch: draw(own), key: own }), state.inverse.damping];
      },
      start,
      keys,
    )[0] as LearnedInverse;
  const [forStart, forUpdates] = random.split(random.key(seed)) as [random.Key, random.Key];
  const first = draw(forStart);
  const start: LearnedInverse = Q.init(params, { batch: first, key: forStart });
  treeDispose(first);
  const keys = tf.stack(random.split(forUpdates, updates));
  const state = await run(loop)(start, keys);
  const weights = Array.from(
    { length: inputs * outputs },
    (_, position): WeightIndex => ({ path: "w", position }),
  );
  const matrix = Q.subBlock(state, weights).dataSync() as Float32Array;
  treeDispose([start, state, keys, params]);
  return matrix;
}
