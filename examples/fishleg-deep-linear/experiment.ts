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

/** Momentum is 0.9 for all; curvature enters at every step. */
export const methods = {
  fishleg: (lr: number): GradientTransform<Weights> =>
    fishleg({ lr, outputs, likelihood, damping: { relative: 0.01 }, aux: { every: 1 } }),
  kfac: (lr: number): GradientTransform<Weights> =>
    kfac({
      lr,
      outputs,
      likelihood,
      fisher: "exact",
      damping: { relative: 0.01 },
      inversesEvery: 1,
    }),
  adam: (lr: number): GradientTransform<Weights> => adam({ lr }),
  "sgd-momentum": (lr: number): GradientTransform<Weights> => sgd({ lr, momentum: 0.9 }),
} as const;

/** The name of a method. */
export type MethodName = keyof typeof methods;

/** The learning rates that are tried. */
export const rates: Readonly<Record<MethodName, readonly number[]>> = {
  fishleg: [0.04, 0.1],
  kfac: [0.04, 0.1],
  adam: [1e-3, 3e-3],
  "sgd-momentum": [1e-4, 1e-3],
};

/** Trains on a linear teacher's outputs for white inputs, all examples in each step. */
export async function train(run: Run, compile: boolean | JitOptions): Promise<Result> {
  const { width, examples } = run;
  const keys = random.split(random.key(run.seed), 3) as [random.Key, random.Key, random.Key];
  const [x, y] = data(keys[0], examples, width);
  // Variance 1 / fan-in: signals keep their size on average, and singular values spread with depth.
  const params: Weights = Array.from({ length: run.layers }, (_, i) => ({
    kernel: tf.tidy(() =>
      tf.div(random.normal(random.foldIn(keys[1], i), [width, width]), Math.sqrt(width)),
    ) as tf.Tensor2D,
  }));
  type Batch = { readonly x: tf.Tensor; readonly y: tf.Tensor };
  const result = await fit({
    ...{ params, compile, epochs: run.steps, key: keys[2], logEvery: 1 },
    optimizer: methods[run.method](run.lr),
    loss: (p: Weights, batch: Batch) => likelihood.nll(outputs(p, batch), batch.y),
    data: batches({ x: rows(x, [width]), y: rows(y, [width]) }, { batchSize: examples }),
  });
  treeDispose([params, result.params]);
  // An epoch is one step, and each has its record.
  const each = result.history
    .filter(({ kind }) => kind === "train")
    .map(({ loss }) => Number(loss));
  const losses = Array.from({ length: Math.floor(each.length / 10) }, (_, i) => {
    return each.slice(10 * i, 10 * i + 10).reduce((a, b) => a + b, 0) / 10;
  });
  return { losses, status: result.status };
}

/** White inputs (their second moments are the identity) and the outputs of a random matrix. */
function data(key: random.Key, examples: number, width: number): [Float32Array, Float32Array] {
  return tf.tidy(() => {
    const [forX, forW] = random.split(key);
    const drawn = random.normal(forX, [examples, width]) as tf.Tensor2D;
    const x = tf.mul(tf.linalg.qr(drawn)[0], Math.sqrt(examples)) as tf.Tensor2D;
    const teacher = tf.div(random.normal(forW, [width, width]), Math.sqrt(width)) as tf.Tensor2D;
    const y = tf.matMul(x, teacher);
    return [x.dataSync() as Float32Array, y.dataSync() as Float32Array];
  });
}

/**
 * What the theory predicts for the exact natural gradient, relative to the first loss: its steps lead straight to the
 * targets in the space of functions, so that the distance `e` follows the recursion of the optimiser on one number,
 * $m ← 0.9 m + 0.1 e$, $e ← e - \\text{lr}\\, m$, and the loss is $e^2$; here the mean of ten steps each.
 */
export function predicted(lr: number, steps: number): number[] {
  let [e, m] = [1, 0];
  const means: number[] = [];
  for (let ten = 0; ten < steps / 10; ten++) {
    let total = 0;
    for (let step = 0; step < 10; step++) {
      total += e * e;
      m = 0.9 * m + 0.1 * e;
      e -= lr * m;
    }
    means.push(total / 10);
  }
  return means;
}
