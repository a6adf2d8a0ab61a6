import { callKernel } from "../graph/dispatch.ts";
import { constant } from "../kernels/rules.ts";
import {
  add,
  equal,
  isInf,
  logicalAnd,
  mul,
  neg,
  where as select,
  softplus,
  squaredDifference,
  sub,
  type Tensor,
} from "../ops.ts";
import { checkPair } from "./batch.ts";
import { classProbabilities, outcomeProbabilities } from "./targets.ts";

// The one place where negative log-likelihoods are written: losses and likelihoods add these terms up,
// so that both give the same numbers and refuse the same targets.

/** `−y log softmax(logits)` for each class, shape of `logits`; see {@link classProbabilities}. */
export function categoricalTerms(where: string, logits: Tensor, targets: Tensor): Tensor {
  const y = classProbabilities(where, logits, targets);
  // The kernel itself: tfjs's function is made of several ops and loses digits in second derivatives.
  const [logProbabilities] = callKernel("LogSoftmax", { logits });
  return weighted(y, neg(logProbabilities!));
}

/**
 * `y softplus(−l) + (1 − y) softplus(l)` for each logit `l`. Both terms are positive, so that nothing
 * cancels: a sure and right logit costs, and moves, next to nothing on either side.
 */
export function bernoulliTerms(where: string, logits: Tensor, targets: Tensor): Tensor {
  const y = outcomeProbabilities(where, logits, targets);
  return add(weighted(y, softplus(neg(logits))), weighted(sub(constant(1), y), softplus(logits)));
}

/** `(p − y)² / 2` for each output. */
export function gaussianTerms(where: string, predictions: Tensor, targets: Tensor): Tensor {
  checkPair(where, "predictions", predictions, "targets", targets);
  return mul(squaredDifference(predictions, targets), constant(0.5));
}

/** `weight · cost`, and 0 where the weight of an infinite cost is 0: what cannot happen, and did not. */
function weighted(weight: Tensor, cost: Tensor): Tensor {
  const free = logicalAnd(equal(weight, constant(0)), isInf(cost));
  return mul(weight, select(free, constant(0), cost));
}
