import { LegendreError, type Likelihood, type UpdateExtra } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";

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

/** Throws code "option" unless the three are there. */
export function checkModelOptions(where: string, options: ModelOptions<never, never>): void {
  for (const name of ["outputs", "targets", "likelihood"] as const) {
    if (options[name] !== undefined) continue;
    const message = `${name} is missing; pass { outputs, targets, likelihood }`;
    throw new LegendreError("option", where, message, { option: name });
  }
}
