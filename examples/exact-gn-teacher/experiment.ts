import {
  batches,
  categorical,
  type FitRecord,
  fit,
  type JitOptions,
  random,
  rows,
  treeClone,
  treeDispose,
} from "@legendre/core-tensor";
import {
  lazyGap,
  linearCka,
  ntkAlignmentSketch,
  type RevMlp,
  revMlp,
  weightChange,
} from "@legendre/reversible-gn";
import * as tf from "@tensorflow/tfjs";
import { type Batch, methods } from "./methods.ts";
import { type Labelled, type TeacherSizes, teacherData } from "./teacher.ts";

/** One training run. */
export interface Run {
  readonly method: string;
  readonly seed: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly width: number;
  readonly sizes: TeacherSizes;
}

/** What a run leaves. */
export interface Result {
  /** Mean losses of all examples after each epoch, nats. */
  readonly train: readonly number[];
  readonly test: readonly number[];
  readonly accuracy: number;
  readonly status: string;
  /** Similarity of the kernel and of each half of the features to those at the start, on probe inputs. */
  readonly ntk: number;
  readonly cka: number;
  readonly lazyGap: number;
  /** Of all kernels together, relative to the start. */
  readonly moved: number;
}

const likelihood = categorical();

/** Trains the network by one method, and measures what became of it. */
export async function train(run: Run, compile: boolean | JitOptions): Promise<Result> {
  const { train: learnt, test } = teacherData(run.seed, run.sizes);
  const { classes, inputs } = run.sizes;
  const model = revMlp({ depth: 2, width: run.width, readout: { outputs: classes } });
  const [initKey, trainKey] = random.split(random.key(run.seed + 100));
  const { params, state } = model.init(initKey, [inputs]);
  const start = treeClone(params);
  type Params = typeof params;
  const outputs = (p: Params, x: tf.Tensor): tf.Tensor => model.apply(p, state, x).output;
  const make = methods[run.method];
  if (make === undefined) throw new Error(`no method "${run.method}"`);
  const data = { x: rows(learnt.x, [inputs]), y: learnt.y };
  const result = await fit({
    params,
    compile,
    epochs: run.epochs,
    key: trainKey,
    logEvery: 1000,
    optimizer: make(model, state),
    loss: (p: Params, batch: Batch) => likelihood.nll(outputs(p, batch.x), batch.y),
    data: batches(data, { batchSize: run.batchSize, seed: run.seed }),
    evaluate: (p) => ({
      trainLoss: score(outputs, p, learnt, inputs).loss,
      testLoss: score(outputs, p, test, inputs).loss,
    }),
  });
  const evaluated = (field: string): number[] =>
    result.history
      .filter(({ kind }) => kind === "evaluate")
      .map((e: FitRecord) => Number(e[field]));
  const measured = instruments(model, state, start, result.params, test, inputs);
  const { accuracy } = score(outputs, result.params, test, inputs);
  treeDispose([start, result.params, state]);
  return {
    train: evaluated("trainLoss"),
    test: evaluated("testLoss"),
    accuracy,
    status: result.status,
    ...measured,
  };
}

function score<P>(
  outputs: (params: P, x: tf.Tensor) => tf.Tensor,
  params: P,
  { x, y }: Labelled,
  inputs: number,
): { loss: number; accuracy: number } {
  return tf.tidy(() => {
    const logits = outputs(params, tf.tensor2d(x, [y.length, inputs]));
    const labels = tf.tensor1d(y, "int32");
    const right = tf.mean(tf.cast(tf.equal(tf.argMax(logits, -1), labels), "float32"));
    const loss = likelihood.nll(logits, labels);
    return { loss: loss.dataSync()[0] as number, accuracy: right.dataSync()[0] as number };
  });
}

/** On the first 128 test inputs. */
function instruments<P extends Parameters<RevMlp["apply"]>[0]>(
  model: RevMlp,
  state: Parameters<RevMlp["apply"]>[1],
  start: P,
  now: P,
  { x }: Labelled,
  inputs: number,
): Pick<Result, "ntk" | "cka" | "lazyGap" | "moved"> {
  return tf.tidy(() => {
    const probes = tf.tensor2d(x.slice(0, 128 * inputs), [128, inputs]);
    const f = (p: P): tf.Tensor => model.apply(p, state, probes).output;
    const one = (value: tf.Tensor): number => value.dataSync()[0] as number;
    const changes = Object.values(weightChange(start, now)).filter((c) =>
      Number.isFinite(c.relative),
    );
    return {
      ntk: one(ntkAlignmentSketch(f, start, now, { key: random.key(7), probes: 20 })),
      cka: one(linearCka(model.forward(start, state, probes), model.forward(now, state, probes))),
      lazyGap: one(lazyGap(f, start, now)),
      moved: Math.hypot(...changes.map((c) => c.distance)),
    };
  });
}
