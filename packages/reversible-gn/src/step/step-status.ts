import { solverStatuses, statusHelp } from "@legendre/core-tensor/linalg";
import { onTensors } from "@legendre/core-tensor/tree";
import type { GnStep } from "./gn-step.ts";

/** What {@link stepStatus} says of a step. */
export type StepStatus =
  | "exact"
  | "not solved"
  | "not certified"
  | "inexact"
  | "too few features"
  | "not invertible"
  | "factorisation failed"
  | "non-finite";

/** A status, and what to change. */
export interface StepReport {
  readonly status: StepStatus;
  /** What was found and the remedy, in a sentence or two. */
  readonly message: string;
}

/** Residuals below are rounding. */
const exactBelow = 1e-3;

/**
 * Whether a step may be relied on, and what to change where it may not. Reads seven numbers.
 *
 * @param step - what {@link gnStep} returned.
 * @returns the first that holds: `"factorisation failed"`; `"non-finite"`; `"not solved"`, an iterative solver that ended above its tolerance, unless
 *   the residual was measured and is small; `"too few features"`, a batch with more rows than
 *   a branch has features; `"not invertible"`, weights too large for the walk back; `"inexact"`, features of too small a rank, or
 *   damping; `"not certified"`, the residual was not asked for; `"exact"`.
 *
 * @example
 * ```ts
 * import { gaussian, random } from "@legendre/core-tensor";
 * import { gnStep, revMlp, stepStatus } from "@legendre/reversible-gn";
 *
 * const model = revMlp({ depth: 1, width: 8 });
 * const { params, state } = model.init(random.key(0), [4]);
 * const x = random.normal(random.key(1), [12, 4]);
 * const y = random.normal(random.key(2), [12, 4]);
 * const step = gnStep(model, params, state, x, y, { likelihood: gaussian() });
 * console.log(stepStatus(step).status); // too few features
 * ```
 */
export function stepStatus<P>(step: GnStep<P>): StepReport {
  const read = (
    name: "norm" | "info" | "rho" | "roundTrip" | "excess" | "steps" | "status",
  ): number => onTensors("stepStatus", { step }, () => step[name].dataSync()[0] as number);
  const [norm, info, rho, roundTrip] = [read("norm"), read("info"), read("rho"), read("roundTrip")];
  const [excess, steps, code] = [read("excess"), read("steps"), read("status")];
  if (info !== 0) {
    const message =
      `a Gram matrix has no positive pivot ${info - 1}: rows of the batch are equal or features are dependent; ` +
      "raise damping tenfold, or leave out duplicates";
    return { status: "factorisation failed", message };
  }
  if (!Number.isFinite(norm)) {
    const message =
      "the step is not finite: look for NaN or infinities in inputs, targets and params; with the true Hessian of a " +
      'confident wrong prediction, take hessian { damped: 1e-2 } or "identity"';
    return { status: "non-finite", message };
  }
  const solver = solverStatuses[code] ?? "non-finite";
  if (solver !== "converged" && !(rho <= exactBelow)) {
    const message = `the solver of the step ended with the status "${solver}" after ${steps} ${steps === 1 ? "step" : "steps"}; raise cg.maxSteps or damping: ${statusHelp[solver]}`;
    return { status: "not solved", message };
  }
  if (Number.isNaN(rho)) {
    return { status: "not certified", message: "rho was not measured; pass certify: true" };
  }
  if (rho <= exactBelow) {
    return { status: "exact", message: `|J δ − R| / |R| is ${rho.toPrecision(2)}` };
  }
  const residual = `|J δ − R| / |R| is ${rho.toPrecision(2)}`;
  if (excess > 0) {
    const message = `${residual}: the batch has ${excess} rows more than a branch has features; take smaller batches or wider branches, or inverse "fgmres"`;
    return { status: "too few features", message };
  }
  if (roundTrip > exactBelow) {
    const message = `${residual}, and the inverse network misses the input by ${roundTrip.toPrecision(2)}: weights have grown too large; lower eta, or add weight decay`;
    return { status: "not invertible", message };
  }
  const message =
    `${residual}: features have too small a rank for the batch (equal rows, constant inputs, a block without activation), ` +
    'or the step is damped; take more refinements, wider branches, or inverse "fgmres"';
  return { status: "inexact", message };
}
