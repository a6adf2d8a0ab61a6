import { LegendreError } from "../errors.ts";
import { constant } from "../kernels/rules.ts";
import { sameShape } from "../kernels/shapes.ts";
import {
  cast,
  expandDims,
  greater,
  greaterEqual,
  less,
  logicalAnd,
  logicalOr,
  oneHot,
  where as select,
  type Tensor,
  type Tensor1D,
} from "../ops.ts";
import { checkTensorTree } from "../tree/index.ts";
import { checkPair } from "./batch.ts";

/** By how much rounding may carry a probability out of [0, 1]. */
const slack = 1e-5;

/**
 * The probabilities of the classes that targets of a categorical distribution stand for, float32 of the
 * shape of `logits`. What is no target is NaN here, and so makes the loss and its derivatives NaN: rows
 * of zeros would pass for a perfect prediction.
 *
 * @param logits - shape `[n, …, k]`.
 * @param targets - class numbers, int32 `[n, …]`, or probabilities, `[n, …, k]`.
 * @throws code "shape", "structure", "disposed".
 */
export function classProbabilities(where: string, logits: Tensor, targets: Tensor): Tensor {
  checkTensorTree(where, "logits", logits);
  checkTensorTree(where, "targets", targets);
  const classes = logits.shape.at(-1) ?? 0;
  if (logits.rank > 1 && sameShape(targets.shape, logits.shape)) return probabilities(targets);
  const fits = logits.rank > 1 && sameShape(targets.shape, logits.shape.slice(0, -1));
  if (!fits || targets.dtype !== "int32") {
    throw new LegendreError(
      "shape",
      where,
      `got logits [${logits.shape}] and ${targets.dtype} labels [${targets.shape}]; expected logits ` +
        '[n, …, k] with int32 class numbers [n, …] (of floats make them with tf.cast(y, "int32")), or ' +
        "with probabilities of the shape of the logits",
      { logits: logits.shape, targets: targets.shape, dtype: targets.dtype },
    );
  }
  const known = logicalAnd(
    greaterEqual(targets, constant(0, "int32")),
    less(targets, constant(classes, "int32")),
  );
  const chosen = cast(oneHot(targets as Tensor1D, classes), "float32");
  return select(expandDims(known, -1), chosen, constant(Number.NaN));
}

/**
 * Outcomes or probabilities of Bernoulli variables as float32, NaN where a number is not in [0, 1].
 *
 * @throws code "shape" unless `targets` has the shape of `logits`; "structure", "disposed".
 */
export function outcomeProbabilities(where: string, logits: Tensor, targets: Tensor): Tensor {
  checkPair(where, "logits", logits, "targets", targets);
  return probabilities(targets);
}

function probabilities(targets: Tensor): Tensor {
  const y = cast(targets, "float32");
  const outside = logicalOr(less(y, constant(-slack)), greater(y, constant(1 + slack)));
  return select(outside, constant(Number.NaN), y);
}
