import { LegendreError } from "../errors.ts";
import { constant } from "../kernels/rules.ts";
import { sameShape } from "../kernels/shapes.ts";
import {
  cast,
  clipByValue,
  equal,
  greaterEqual,
  less,
  logicalAnd,
  where as select,
  type Tensor,
} from "../ops.ts";
import { checkTensorTree } from "../tree/index.ts";

/** By how much rounding may carry a probability out of [0, 1]. */
const slack = 1e-5;

/**
 * Whether targets of a categorical distribution are class numbers, int32 `[n, …]` for logits `[n, …, k]`, or
 * probabilities of the shape of the logits.
 *
 * @throws code "shape" for anything else; "structure", "disposed".
 */
export function areClassNumbers(where: string, logits: Tensor, targets: Tensor): boolean {
  checkTensorTree(where, "logits", logits);
  checkTensorTree(where, "labels", targets);
  if (logits.rank > 1 && sameShape(targets.shape, logits.shape)) return false;
  const fits = logits.rank > 1 && sameShape(targets.shape, logits.shape.slice(0, -1));
  if (fits && targets.dtype === "int32") return true;
  throw new LegendreError(
    "shape",
    where,
    `got logits [${logits.shape}] and ${targets.dtype} labels [${targets.shape}]; expected logits ` +
      '[n, …, k] with int32 class numbers [n, …] (of floats make them with tf.cast(labels, "int32")), or ' +
      "with probabilities of the shape of logits",
    { logits: logits.shape, labels: targets.shape, dtype: targets.dtype },
  );
}

/** Where class numbers are from 0 to `classes` − 1. */
export function knownClasses(numbers: Tensor, classes: number): Tensor {
  return logicalAnd(
    greaterEqual(numbers, constant(0, "int32")),
    less(numbers, constant(classes, "int32")),
  );
}

/** Targets that are outcomes or probabilities as float32, NaN where a number is not in [0, 1]. */
export function probabilities(targets: Tensor): Tensor {
  const y = cast(targets, "float32");
  return select(equal(clipByValue(y, -slack, 1 + slack), y), y, constant(Number.NaN));
}
