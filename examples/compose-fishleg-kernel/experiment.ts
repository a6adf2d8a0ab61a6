import {
  adam,
  batches,
  fit,
  type GradientTransform,
  gaussian,
  type JitOptions,
  type MlpParams,
  mlp,
  random,
  rows,
  sgd,
  treeDispose,
} from "@legendre/core-tensor";
import { fishleg } from "@legendre/fishleg";
import { trainingProbe } from "@legendre/reversible-gn";
import * as tf from "@tensorflow/tfjs";

const [inputs, outputs] = [10, 3];
const likelihood = gaussian();
type Batch = { readonly x: tf.Tensor; readonly y: tf.Tensor };
/** Of a width that params do not change: the functions of a network are those of its params' shapes. */
const network = (hidden: readonly number[]) => mlp({ hidden, output: outputs, activation: "tanh" });
const predict = (p: MlpParams, x: tf.Tensor): tf.Tensor =>
  p.layers.reduce((h: tf.Tensor, layer, i) => {
    const { kernel, bias } = layer as { readonly kernel: tf.Tensor2D; readonly bias: tf.Tensor };
    const z = tf.add(tf.matMul(h as tf.Tensor2D, kernel), bias);
    return i < p.layers.length - 1 ? tf.tanh(z) : z;
  }, x);

export const methods: Readonly<Record<string, () => GradientTransform<MlpParams>>> = {
  fishleg: () =>
    fishleg({ lr: 0.02, likelihood, outputs: (p: MlpParams, { x }: Batch) => predict(p, x) }),
  adam: () => adam({ lr: 0.003 }),
  sgd: () => sgd({ lr: 0.05, momentum: 0.9 }),
};

export interface Run {
  readonly method: string;
  readonly seed: number;
  readonly examples: number;
  readonly width: number;
  readonly epochs: number;
}

/** After each fourth pass: the loss of all examples, and what became of the network since its start. */
export type Curve = readonly Readonly<Record<string, number>>[];

/** A teacher's examples, a student trained on them, and reversible-gn's instruments on the way. */
export async function train(
  { method, seed: own, examples, width, epochs }: Run,
  compile: boolean | JitOptions,
): Promise<Curve> {
  const teacher = network([width]);
  const [forX, forTeacher, forStudent, forFit] = random.split(random.key(own), 4) as random.Key[];
  const x = random.normal(forX as random.Key, [examples, inputs]);
  const { params: known } = teacher.init(forTeacher as random.Key, [inputs]);
  const y = tf.tidy(() => tf.mul(3, teacher.apply(known, {}, x).output));
  const { params } = network([width, width]).init(forStudent as random.Key, [inputs]);
  const watched = tf.slice(x, 0, Math.min(examples, 64));
  const probe = trainingProbe({
    f: (p: MlpParams) => predict(p, watched),
    features: ({ layers }: MlpParams) => {
      const [first] = layers as readonly {
        readonly kernel: tf.Tensor2D;
        readonly bias: tf.Tensor;
      }[];
      return {
        first: tf.tanh(tf.add(tf.matMul(watched as tf.Tensor2D, first!.kernel), first!.bias)),
      };
    },
    start: params,
    compile,
  });
  const curve: Record<string, number>[] = [];
  const result = await fit({
    params,
    compile,
    epochs,
    key: forFit as random.Key,
    optimizer: methods[method]!(),
    loss: (p: MlpParams, batch: Batch) => likelihood.nll(predict(p, batch.x), batch.y),
    data: batches(
      {
        x: rows(x.dataSync() as Float32Array, [inputs]),
        y: rows(y.dataSync() as Float32Array, [outputs]),
      },
      { batchSize: Math.min(64, examples), seed: own, shuffle: true },
    ),
    evaluate: async (p: MlpParams, { epoch }: { readonly epoch: number }) => {
      if (epoch % 4 !== 0) return {};
      const loss = tf.tidy(
        () => tf.sum(tf.square(tf.sub(predict(p, x), y))).dataSync()[0]! / examples / 2,
      );
      curve.push({ epoch, loss, ...(await probe.measure(p)) });
      return { loss };
    },
  });
  await probe.dispose();
  treeDispose([x, y, known, params, watched, result.params, result.optState, result.state]);
  return curve;
}
