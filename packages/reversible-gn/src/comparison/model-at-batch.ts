import { LegendreError, type Likelihood, type UpdateExtra } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import { shared, value } from "@legendre/core-tensor/options";

const needed = ["there; pass { outputs, targets, likelihood }", () => true] as const;

/** The options of {@link ModelOptions}. */
export const modelOptions = shared({
  outputs: value<unknown>(undefined, needed),
  targets: value<unknown>(undefined, needed),
  likelihood: value<unknown>(undefined, needed),
});

/** Where a method for any model finds model, likelihood and targets. */
export interface ModelOptions<P, B> {
  /** Params and a batch to the model's outputs, `[n, …]`. */
  readonly outputs: (params: P, batch: B) => Tensor;
  /** The targets in a batch. */
  readonly targets: (batch: B) => Tensor;
  /** How outputs and targets make the loss. */
  readonly likelihood: Likelihood;
}

/** A model on one batch. */
export interface ModelAtBatch<P> {
  readonly f: (params: P) => Tensor;
  readonly loss: (params: P) => Tensor;
}

/** The model on the batch of a step; throws code "option" where `extra.batch` is missing. */
export function modelAtBatch<P, B>(
  where: string,
  { outputs, targets, likelihood }: ModelOptions<P, B>,
  extra: UpdateExtra<P>,
): ModelAtBatch<P> {
  if (extra.batch === undefined) {
    const message = "extra.batch is missing; pass the batch of this step, { batch }";
    throw new LegendreError("option", `${where}.update`, message, { option: "extra.batch" });
  }
  const batch = extra.batch as B;
  return {
    f: (params) => outputs(params, batch),
    loss: (params) => likelihood.nll(outputs(params, batch), targets(batch)),
  };
}
