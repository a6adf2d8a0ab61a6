import { LegendreError } from "../errors.ts";
import { constant } from "../kernels/rules.ts";
import { sameShape } from "../kernels/shapes.ts";
import { div, type Scalar, sum, type Tensor } from "../ops.ts";
import { checkTensor } from "../tree/check-tensors.ts";

/** The sum of all `terms`, divided by the number of examples in `batch`. */
export function batchMean(where: string, terms: Tensor, batch: Tensor): Scalar {
  const examples = batch.shape[0] ?? 0;
  if (examples === 0) {
    const message = `got a batch of shape [${batch.shape}], expected at least one example on the first axis`;
    throw new LegendreError("shape", where, message, { got: batch.shape });
  }
  return div(sum(terms), constant(examples)) as Scalar;
}

/** Throws unless `a` and `b` are live tensors of one shape. */
export function checkPair(where: string, nameA: string, a: Tensor, nameB: string, b: Tensor): void {
  checkTensor(where, nameA, a);
  checkTensor(where, nameB, b);
  if (sameShape(a.shape, b.shape)) return;
  throw new LegendreError(
    "shape",
    where,
    `${nameA} has shape [${a.shape}], ${nameB} has shape [${b.shape}]; they must be equal`,
    { [nameA]: a.shape, [nameB]: b.shape },
  );
}
