import { add, matMul, relu, reshape, type Tensor } from "@legendre/core-tensor/ops";
import { gatherRows } from "@legendre/core-tensor/sparse";
import type { RowRandom } from "../models/row-random.ts";
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
}

/** Seeded weights. */
export function initDecoder(draws: RowRandom, features: number, units: number): DecoderParams {
  return {
    customer: glorot(draws, [features, units], 2 * features),
    variant: glorot(draws, [features, units], 2 * features),
    bias: bias(units),
    out: glorot(draws, [units, 1], units),
    outBias: bias(1),
  };
}

/**
 * The logit of a return for each purchase: two dense layers over the features of both ends,
 * $$w^\top \mathrm{ReLU}(W [h_c; h_v] + b) + b_0,$$
 * with $W [h_c; h_v] = W_c h_c + W_v h_v$ multiplied once a node instead of once a purchase.
 *
 * @param customers - `[nodes, features]`.
 * @param variants - `[nodes, features]`.
 * @param customer - int32 `[purchases]`, the customer of each.
 * @param variant - int32 `[purchases]`.
 * @returns `[purchases]`.
 */
export function decodeEdges(
  params: DecoderParams,
  customers: Tensor,
  variants: Tensor,
  customer: Tensor,
  variant: Tensor,
): Tensor {
  const a = add(matMul(customers, params.customer), params.bias);
  const b = matMul(variants, params.variant);
  return logitsOf(params, add(gatherRows(a, customer), gatherRows(b, variant)));
}

/** {@link decodeEdges} of features that are side by side already, a row a purchase. */
export function decodeRows(params: DecoderParams, customers: Tensor, variants: Tensor): Tensor {
  const a = add(matMul(customers, params.customer), params.bias);
  return logitsOf(params, add(a, matMul(variants, params.variant)));
}

function logitsOf({ out, outBias }: DecoderParams, sums: Tensor): Tensor {
  return reshape(add(matMul(relu(sums), out), outBias), [sums.shape[0]!]);
}
