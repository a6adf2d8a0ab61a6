import {
  adam,
  batches,
  fit,
  type GradientTransform,
  gaussian,
  type JitOptions,
  random,
  rows,
  sgd,
  treeDispose,
} from "@legendre/core-tensor";
import { fishleg } from "@legendre/fishleg";
import { kfac } from "@legendre/fishleg/rivals";
import * as tf from "@tensorflow/tfjs";
import { mean } from "../shared/statistics.ts";

/** One training run. */
export interface Run {
  readonly method: MethodName;
  readonly lr: number;
  readonly seed: number;
  readonly steps: number;
  readonly layers: number;
  readonly width: number;
  readonly examples: number;
}

/** Losses, means of ten steps each, and how the run ended. */
export interface Result {
  readonly losses: readonly number[];
  readonly status: string;
}

/** Weights of the layers, each `[width, width]`, without biases. */
type Weights = readonly { readonly kernel: tf.Tensor2D }[];

const likelihood = gaussian();

function outputs(weights: Weights, { x }: { readonly x: tf.Tensor }): tf.Tensor {
  return weights.reduce((h: tf.Tensor, { kernel }) => tf.matMul(h as tf.Tensor2D, kernel), x);
}

/**
 * The theory is that of whole natural steps, so nothing bounds them: `maxDecrease` would shorten steps that lower
 * the quadratic model by the loss a layer.
 */
const natural = {
  outputs,
  likelihood,
  damping: { relative: 0.01 },
  maxDecrease: Number.POSITIVE_INFINITY,
  maxCurvature: Number.POSITIVE_INFINITY,
} as const;

/** Momentum is 0.9 for all; curvature enters at every step. */
export const methods = {
  fishleg: (lr: number): GradientTransform<Weights> =>
    fishleg({ ...natural, lr, aux: { every: 1 } }),
  kfac: (lr: number): GradientTransform<Weights> =>
    kfac({ ...natural, lr, fisher: "exact", inversesEvery: 1 }),
  adam: (lr: number): GradientTransform<Weights> => adam({ lr }),
  "sgd-momentum": (lr: number): GradientTransform<Weights> => sgd({ lr, momentum: 0.9 }),
} as const;

/** The name of a method. */
export type MethodName = keyof typeof methods;

/** The learning rates that are tried. */
export const rates: Readonly<Record<MethodName, readonly number[]>> = {
  fishleg: [0.01, 0.04],
  kfac: [0.01, 0.04],
  adam: [3e-4, 1e-3],
  "sgd-momentum": [3e-3, 1e-2],
};

/**
 * Trains on the outputs of a linear teacher for white inputs, all examples in each step. The layers start orthogonal, so
 * that every layer can bring about every map; layers of independent Gaussian numbers could not in float32, since products
 * of nine of them have singular values over many powers of ten. The teacher is the first map of the network times a
 * positive definite matrix: on the straight line between the two no map is singular.
 */
export async function train(run: Run, compile: boolean | JitOptions): Promise<Result> {
  const { width, examples } = run;
  const keys = random.split(random.key(run.seed), 3) as [random.Key, random.Key, random.Key];
  const params: Weights = Array.from({ length: run.layers }, (_, i) => ({
    kernel: orthogonal(random.foldIn(keys[1], i), width, width),
  }));
  const [x, y] = data(keys[0], params, examples, width);
  type Batch = { readonly x: tf.Tensor; readonly y: tf.Tensor };
  const result = await fit({
    params,
    compile,
    epochs: run.steps,
    key: keys[2],
    logEvery: 1,
    optimizer: methods[run.method](run.lr),
    loss: (p: Weights, batch: Batch) => likelihood.nll(outputs(p, batch), batch.y),
    data: batches({ x: rows(x, [width]), y: rows(y, [width]) }, { batchSize: examples }),
  });
  treeDispose([params, result.params]);
  // An epoch is one step, and each has its record.
  const each = result.history
    .filter(({ kind }) => kind === "train")
    .map(({ loss }) => Number(loss));
  const losses = Array.from({ length: Math.floor(each.length / 10) }, (_, i) =>
    mean(each.slice(10 * i, 10 * i + 10)),
  );
  return { losses, status: result.status };
}

/** White inputs (their second moments are the identity) and the outputs of the teacher. */
function data(
  key: random.Key,
  params: Weights,
  examples: number,
  width: number,
): [Float32Array, Float32Array] {
  return tf.tidy(() => {
    const [forX, forBasis] = random.split(key) as [random.Key, random.Key];
    const x = tf.mul(orthogonal(forX, examples, width), Math.sqrt(examples)) as tf.Tensor2D;
    const basis = orthogonal(forBasis, width, width);
    // Eigenvalues from 1/4 to 4, evenly spaced in their logarithms.
    const stretch = Array.from({ length: width }, (_, i) => 4 ** ((2 * i) / (width - 1) - 1));
    const definite = tf.matMul(tf.mul(basis, tf.tensor1d(stretch)), basis, false, true);
    const y = tf.matMul(outputs(params, { x }) as tf.Tensor2D, definite as tf.Tensor2D);
    return [x.dataSync() as Float32Array, y.dataSync() as Float32Array];
  });
}

/** A random matrix whose columns are orthonormal. */
function orthogonal(key: random.Key, height: number, columns: number): tf.Tensor2D {
  return tf.tidy(
    () => tf.linalg.qr(random.normal(key, [height, columns]) as tf.Tensor2D)[0] as tf.Tensor2D,
  );
}

/**
 * What the theory predicts for exact natural gradients, relative to the first loss: a natural step leads straight to the
 * targets in the space of functions, so the distance `e` follows the optimiser's recursion on one number,
 * $m ← 0.9 m + 0.1 e$, $e ← e - \text{rate} \cdot m$, and the loss is $e^2$; here the mean of ten steps each.
 *
 * The rate is `lr` for the inverse of the whole Fisher matrix. For the inverses of its blocks it is `lr` times the number
 * of layers: every layer alone can bring about any change of the map, so each takes the whole step, and they add up.
 */
export function predicted(rate: number, steps: number): number[] {
  let [e, m] = [1, 0];
  const means: number[] = [];
  for (let ten = 0; ten < steps / 10; ten++) {
    let total = 0;
    for (let step = 0; step < 10; step++) {
      total += e * e;
      m = 0.9 * m + 0.1 * e;
      e -= rate * m;
    }
    means.push(total / 10);
  }
  return means;
}
