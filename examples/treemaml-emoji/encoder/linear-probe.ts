import { adam, batches, fit, type JitOptions, rows, treeDispose } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";

/** Rows of features, and a class for each. */
export interface ProbeSet {
  readonly rows: readonly Float32Array[];
  readonly labels: readonly number[];
}

/** Columns with mean 0 and deviation 1, by the rows of the training. */
function standardised(train: ProbeSet, sets: readonly ProbeSet[]): Float32Array[] {
  const width = (train.rows[0] as Float32Array).length;
  const [sum, squares] = [new Float64Array(width), new Float64Array(width)];
  for (const row of train.rows) {
    for (let k = 0; k < width; k++) {
      const v = row[k] as number;
      sum[k] = (sum[k] as number) + v / train.rows.length;
      squares[k] = (squares[k] as number) + (v * v) / train.rows.length;
    }
  }
  return sets.map(({ rows: own }) => {
    const values = new Float32Array(own.length * width);
    for (const [i, row] of own.entries()) {
      for (let k = 0; k < width; k++) {
        const mean = sum[k] as number;
        const deviation = Math.sqrt(Math.max((squares[k] as number) - mean * mean, 1e-12));
        values[i * width + k] = ((row[k] as number) - mean) / deviation;
      }
    }
    return values;
  });
}

/**
 * What features tell of classes to a linear classifier that sees many examples: logistic regression with a penalty, 100
 * steps of Adam on all rows.
 *
 * @returns share of right labels on the rows of the test.
 */
export async function linearProbe(
  train: ProbeSet,
  test: ProbeSet,
  { classes, compile }: { readonly classes: number; readonly compile: boolean | JitOptions },
): Promise<number> {
  const width = (train.rows[0] as Float32Array).length;
  const [seen, unseen] = standardised(train, [train, test]) as [Float32Array, Float32Array];
  const params = { kernel: tf.zeros([width, classes]), bias: tf.zeros([classes]) };
  const logits = (p: typeof params, x: tf.Tensor): tf.Tensor2D =>
    tf.add(tf.matMul(x as tf.Tensor2D, p.kernel as tf.Tensor2D), p.bias);
  const trained = await fit({
    params,
    compile,
    epochs: 100,
    data: batches(
      { x: rows(seen, [width]), label: Int32Array.from(train.labels) },
      { batchSize: train.rows.length },
    ),
    loss: (p, { x, label }) => {
      const target = tf.oneHot(label as tf.Tensor1D, classes);
      const missed = tf.mul(target, tf.logSoftmax(logits(p, x), -1));
      const penalty = tf.mul(tf.sum(tf.square(p.kernel)), 1e-3);
      return tf.add(tf.neg(tf.mean(tf.sum(missed, 1))), penalty);
    },
    optimizer: adam({ lr: 0.05 }),
  });
  const found = tf.tidy(() =>
    tf.argMax(logits(trained.params, tf.tensor2d(unseen, [test.rows.length, width])), 1).dataSync(),
  );
  treeDispose([params, trained.params, trained.optState]);
  const right = test.labels.filter((label, i) => label === found[i]).length;
  return right / test.labels.length;
}
