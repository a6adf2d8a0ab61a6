import { gaussian, random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import type {
  Assessment,
  InverseCurvature,
  MethodRun,
  PruningMethod,
  PruningProblem,
} from "../../../src/surgeon/methods/method.ts";
import { weightsOf } from "../../../src/surgeon/weights.ts";
import type { Rows } from "../quadratic.ts";

/** A dense layer of three inputs and two outputs, in whole numbers. */
export interface Layer {
  readonly bias: tf.Tensor;
  readonly kernel: tf.Tensor;
}

/** Two examples in each of three batches. */
export const inputs: readonly (readonly number[])[][] = [
  [
    [1, 0, 2],
    [0, 1, 1],
  ],
  [
    [2, 1, 0],
    [1, 1, 1],
  ],
  [
    [0, 3, 1],
    [1, 0, 0],
  ],
];
/** By how much the outputs are above the targets. */
export const errors: readonly (readonly number[])[][] = [
  [
    [1, -2],
    [2, 1],
  ],
  [
    [-1, 1],
    [3, 0],
  ],
  [
    [1, 1],
    [0, -1],
  ],
];
/** In flat order: the bias, then the kernel row by row. */
export const theta: readonly number[] = [1, -1, 1, 2, 3, -1, -2, 4];

/** All weights of an example, in flat order: the derivative of output `j` is `x` in those that lead there. */
export const slopes = (x: readonly number[], by: readonly number[]): number[] =>
  [1, ...x].flatMap((value) => by.map((own) => value * own));

interface Example {
  readonly x: readonly number[];
  readonly error: readonly number[];
}

/** The examples of some batches, counted over all passes. */
export const examplesOf = (...numbers: readonly number[]): Example[] =>
  numbers.flatMap((at) =>
    [0, 1].map((row) => ({
      x: inputs[at % 3]![row] as readonly number[],
      error: errors[at % 3]![row] as readonly number[],
    })),
  );

/** The mean of `v vᵀ`, row-major. */
export function meanSquare(rows: readonly (readonly number[])[]): Float64Array {
  const n = rows[0]!.length;
  return Float64Array.from(
    { length: n * n },
    (_, at) =>
      rows.reduce((sum, row) => sum + row[Math.floor(at / n)]! * row[at % n]!, 0) / rows.length,
  );
}

/** The layer with its data. */
export function layerProblem(
  more: Partial<PruningProblem<Layer, Rows, undefined>> = {},
): PruningProblem<Layer, Rows, undefined> {
  const params = { bias: tf.zeros([2]), kernel: tf.zeros([3, 2]) };
  const weights = weightsOf<Layer>(params);
  const outputs = (p: Layer, { x }: Rows): tf.Tensor =>
    tf.add(tf.matMul(x as tf.Tensor2D, p.kernel as tf.Tensor2D), p.bias);
  const at = weights.tree(theta);
  return {
    weights,
    outputs,
    likelihood: gaussian(),
    targets: ({ y }) => y,
    loss: () => tf.scalar(0),
    data: {
      perEpoch: 3,
      at: ({ batch }) => {
        const x = tf.tensor2d(inputs[batch] as number[][]);
        const y = tf.sub(outputs(at, { x, y: x }), tf.tensor2d(errors[batch] as number[][]));
        return { x, y };
      },
    },
    compile: <A extends readonly unknown[], T>(f: (...args: A) => T) =>
      Object.assign(async (...args: A) => tf.tidy(() => f(...args) as never) as T, {
        dispose: async () => {},
      }),
    prunable: weights.paths.map((path) => path === "kernel"),
    ...more,
  };
}

/** See {@link looking}. */
export interface Looking extends MethodRun<Layer, undefined> {
  readonly look: () => Promise<Assessment>;
  readonly curvature: () => Promise<InverseCurvature>;
  readonly scores: () => Promise<number[]>;
}

/** A method at the layer's weights, some of which are pruned: what it says each time it looks, and its memory. */
export function looking(
  method: PruningMethod,
  problem: PruningProblem<Layer, Rows, undefined> = layerProblem(),
  pruned: readonly number[] = [],
): Looking {
  const run = method.bind(problem);
  const kept = theta.map((_, at) => (pruned.includes(at) ? 0 : 1));
  const look = (): Promise<Assessment> =>
    run.assess({
      params: problem.weights.tree(theta.map((w, at) => w * kept[at]!)),
      mask: problem.weights.tree(kept),
      state: undefined,
      index: 0,
      key: random.key(7),
    });
  return {
    ...run,
    look,
    curvature: async (): Promise<InverseCurvature> => {
      const found = await look();
      if (found.kind !== "curvature") throw new Error("no curvature");
      return found.inverse;
    },
    scores: async (): Promise<number[]> => {
      const found = await look();
      if (found.kind !== "scores") throw new Error("no scores");
      return [...(await found.scores(Float32Array.from(theta, (w, at) => w * kept[at]!)))];
    },
  };
}

/** All entries of a curvature of `n` weights. */
export const entriesOf = ({ entry }: Pick<InverseCurvature, "entry">, n: number): number[] =>
  Array.from({ length: n * n }, (_, at) => entry(Math.floor(at / n), at % n));
