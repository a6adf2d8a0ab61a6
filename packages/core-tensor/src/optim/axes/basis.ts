import { eigh } from "../../linalg/eigh.ts";
import { qr } from "../../linalg/qr.ts";
import { argsort } from "../../ops/index.ts";
import {
  cast,
  fill,
  gather,
  greater,
  isFinite as isFiniteTensor,
  matMul,
  mul,
  range,
  sum,
  type Tensor,
  type Tensor2D,
  where,
} from "../../ops.ts";
import { constant } from "../stage.ts";

/** The eigenvectors of second moments `[d, d]` as columns; `last` where the moments are not finite. */
export function eigenbasis(moments: Tensor, last: Tensor): Tensor {
  const { vectors } = eigh(moments);
  return where(everywhere(isFiniteTensor(sum(vectors)), last.shape), vectors, last);
}

/** A basis, and the place where each of its columns was in the one before. */
export interface Turned {
  readonly basis: Tensor;
  /** int32, `[d]`. */
  readonly places: Tensor;
}

/**
 * A basis nearer to the eigenvectors of the moments: one step of orthogonal iteration, the columns of largest eigenvalue first, since each is
 * made orthogonal to those before it. The last basis where the moments are not finite.
 */
export function turnedBasis(moments: Tensor, last: Tensor): Turned {
  const product = matMul(moments as Tensor2D, last as Tensor2D) as Tensor;
  const order = argsort(sum(mul(last, product), 0), { descending: true });
  const { q } = qr(gather(product, order, 1));
  const isGood = isFiniteTensor(sum(q));
  return {
    basis: where(everywhere(isGood, last.shape), q, last),
    places: where(everywhere(isGood, order.shape), order, range(0, order.size, 1, "int32")),
  };
}

/** A condition for all numbers, spread out by arithmetic, since `where` tiles a scalar one slowly. */
function everywhere(condition: Tensor, shape: readonly number[]): Tensor {
  const spread = mul(fill([...shape], 1), cast(condition, "float32"));
  return greater(spread, constant(0.5));
}
