import { callKernel } from "../graph/dispatch.ts";
import { constant } from "../kernels/rules.ts";
import {
  cast,
  equal,
  expandDims,
  isInf,
  logicalAnd,
  logicalNot,
  logicalOr,
  mul,
  neg,
  oneHot,
  where as select,
  softplus,
  squaredDifference,
  sub,
  sum,
  type Tensor,
  type Tensor1D,
} from "../ops.ts";
import { checkPair } from "./batch.ts";
import { areClassNumbers, knownClasses, probabilities } from "./targets.ts";

// The one place where negative log-likelihoods are written: losses and likelihoods add these terms up,
// so that both give the same numbers and refuse the same targets. What is no target makes a term and its
// derivatives NaN.

/**
 * `−Σ_c y_c log softmax(logits)_c` of each row, or its terms. `targets` are class numbers, int32 `[n, …]`, or
 * probabilities of the shape of `logits` `[n, …, k]`.
 */
export function categoricalTerms(where: string, logits: Tensor, targets: Tensor): Tensor {
  const numbers = areClassNumbers(where, logits, targets);
  // The kernel itself: tfjs's function is made of several ops and loses digits in second derivatives.
  const [logProbabilities] = callKernel("LogSoftmax", { logits });
  const costs = neg(logProbabilities!);
  if (!numbers) {
    const y = probabilities(targets);
    // What cannot happen, and did not, costs nothing: not 0 · ∞.
    const free = logicalAnd(equal(y, constant(0)), isInf(costs));
    return mul(y, select(free, constant(0), costs));
  }
  const classes = logits.shape.at(-1) as number;
  const known = knownClasses(targets, classes);
  // An unknown class chooses nothing, which would pass for a perfect prediction. It is to choose all and be NaN, so
  // that the derivatives are NaN too.
  const own = cast(oneHot(targets as Tensor1D, classes), "bool");
  const chosen = logicalOr(own, expandDims(logicalNot(known), -1));
  const weight = select(known, constant(1), constant(Number.NaN));
  return mul(sum(select(chosen, costs, constant(0)), -1), weight);
}

/** `softplus(l) − y l` for each logit `l`. */
export function bernoulliTerms(where: string, logits: Tensor, targets: Tensor): Tensor {
  checkPair(where, "logits", logits, "targets", targets);
  return sub(softplus(logits), mul(probabilities(targets), logits));
}

/** `(p − y)² / 2` for each output. */
export function gaussianTerms(where: string, predictions: Tensor, targets: Tensor): Tensor {
  checkPair(where, "predictions", predictions, "targets", targets);
  return mul(squaredDifference(predictions, targets), constant(0.5));
}
