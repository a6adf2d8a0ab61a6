import { add, matMul, reshape, type Tensor } from "@legendre/core-tensor/ops";
import { additiveScores, gatherRows, sampledMatmul } from "@legendre/core-tensor/sparse";
import { onTensors } from "@legendre/core-tensor/tree";
import type { RowRandom } from "../models/row-random.ts";
import type { PurchaseEnds } from "./purchase-ends.ts";
import { bias, glorot } from "./weights.ts";

/** Weights of {@link decodeEdges}: a tree of tensors. */
export interface DecoderParams {
  /** `[features, units]`, of customers and of variants. */
  readonly customer: Tensor;
  readonly variant: Tensor;
  /** `[units]` */
  readonly bias: Tensor;
  /** `[units, 1]` and `[1]` */
  readonly out: Tensor;
  readonly outBias: Tensor;
  /** `[features, factors]` of each end, where the logit has a product of both. */
  readonly factors?: { readonly customer: Tensor; readonly variant: Tensor };
}

/** Sizes of a decoder. */
export interface DecoderShape {
  /** Features of a customer and of a variant. */
  readonly customer: number;
  readonly variant: number;
  /** Units of the hidden layer. */
  readonly units: number;
  /** Length of the product of both ends; 0 for none. */
  readonly factors: number;
}

/** Seeded weights. */
export function initDecoder(
  draws: RowRandom,
  { customer, variant, units, factors }: DecoderShape,
): DecoderParams {
  const inputs = customer + variant;
  return {
    customer: glorot(draws, [customer, units], inputs),
    variant: glorot(draws, [variant, units], inputs),
    bias: bias(units),
    out: glorot(draws, [units, 1], units),
    outBias: bias(1),
    ...(factors > 0
      ? {
          factors: {
            customer: glorot(draws, [customer, factors], customer),
            variant: glorot(draws, [variant, factors], variant),
          },
        }
      : {}),
  };
}

/**
 * The logit of a return for each purchase: two dense layers over the features of both ends, and with `factors` a
 * product of them,
 * $$w^\top \mathrm{ReLU}(W [h_c; h_v] + b) + b_0 + \langle P h_c, Q h_v \rangle,$$
 * with $W [h_c; h_v] = W_c h_c + W_v h_v$ multiplied once a node instead of once a purchase.
 *
 * @param customers - `[nodes, features]`.
 * @param variants - `[nodes, features]`.
 * @param ends - the purchases, of {@link purchaseEnds}.
 * @returns `[purchases]`, in the order that `purchaseEnds` was given.
 *
 * @remarks The hidden layer of the purchases is never in memory, forward or backward.
 */
export function decodeEdges(
  params: DecoderParams,
  customers: Tensor,
  variants: Tensor,
  { matrix, place }: PurchaseEnds,
): Tensor {
  const { customer, variant, bias: b, out, outBias, factors } = params;
  return onTensors("decodeEdges", { customers, variants, params }, () => {
    const [u, v] = [add(matMul(customers, customer), b), matMul(variants, variant)];
    const scores = additiveScores(matrix, u, v, reshape(out, [out.shape[0]!]));
    const products =
      factors === undefined
        ? scores
        : add(
            scores,
            sampledMatmul(
              matrix,
              matMul(customers, factors.customer),
              matMul(variants, factors.variant),
            ),
          );
    return add(gatherRows(products, place), outBias);
  });
}
