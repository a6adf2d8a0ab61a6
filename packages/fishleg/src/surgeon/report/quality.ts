import { accuracy, jit, type Likelihood, treeDispose } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import type { Tensor } from "@legendre/core-tensor/ops";
import { ece } from "@legendre/core-tensor/train";
import { checkTensor, onTensors } from "@legendre/core-tensor/tree";

/** How well outputs fit targets. */
export interface Quality {
  /** Mean negative log-likelihood in nats. */
  readonly nll: number;
  /** Share of right classes, for classifiers whose targets are class numbers. */
  readonly accuracy?: number;
  /** Expected calibration error, for the same. */
  readonly ece?: number;
}

/**
 * Loss, and for classifiers accuracy and calibration, of a batch. Reads the tensors.
 *
 * @param outputs - what the likelihood takes (logits).
 * @param targets - class numbers (int32), or what the likelihood takes.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { categorical } from "@legendre/core-tensor";
 * import { quality } from "@legendre/fishleg/surgeon";
 *
 * const { accuracy, nll } = await quality(categorical(), tf.tensor2d([[0, 9], [9, 0]]), tf.tensor1d([1, 1], "int32"));
 * console.log(accuracy, nll.toFixed(1)); // → 0.5 4.5
 * ```
 */
export async function quality(
  likelihood: Likelihood,
  outputs: Tensor,
  targets: Tensor,
): Promise<Quality> {
  checkTensor("quality", "outputs", outputs);
  checkTensor("quality", "targets", targets);
  const { name, nll, mean } = likelihood;
  const classes = name === "categorical" && targets.dtype !== "float32" && outputs.rank === 2;
  const measure = jit((f: Tensor, y: Tensor) =>
    onTensors("quality", { outputs: f, targets: y }, () => ({ nll: nll(f, y), mean: mean(f) })),
  );
  let found: { readonly nll: Tensor; readonly mean: Tensor } | undefined;
  try {
    found = await measure(outputs, targets);
    await untilReady([found, targets]);
    const loss = found.nll.dataSync()[0] as number;
    if (!classes) return { nll: loss };
    // Rows of float32 add up to 1 but for rounding.
    const rows = (found.mean.arraySync() as number[][]).map((row) => {
      const sum = row.reduce((a, b) => a + b, 0);
      return row.map((p) => p / sum);
    });
    const labels = [...targets.dataSync()];
    return { nll: loss, accuracy: accuracy(rows, labels), ece: ece(rows, labels) };
  } finally {
    treeDispose(found);
    await measure.dispose();
  }
}
