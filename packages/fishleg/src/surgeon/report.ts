import type { SolverStatus } from "@legendre/core-tensor/linalg";
import type { CompensationKind } from "./compensate/kinds.ts";

/** One layer in numbers. */
export interface LayerSparsity {
  readonly path: string;
  readonly shape: readonly number[];
  /** Whether its weights could be pruned. */
  readonly prunable: boolean;
  readonly weights: number;
  readonly kept: number;
  /** `1 − kept / weights`. */
  readonly sparsity: number;
}

/** Signals of a curvature, see `AuxHealth` of the optimiser. */
export interface CurvatureSignals {
  readonly ratio: number;
  readonly residual: number;
  readonly excess: number;
}

/** How good a learned curvature is after its updates, along random vectors on the batch that comes after those it learned from. */
export interface CurvatureHealth extends CurvatureSignals {
  /** Updates up to then, and how many were left out. */
  readonly updates: number;
  readonly skipped: number;
  /** Signals of what this removal's updates started from, along the same vectors; absent without updates. */
  readonly start?: CurvatureSignals;
  /**
   * By which share these updates made the auxiliary loss lower than at their start. Below 0 they made it larger and were left out: what
   * was used is the start.
   */
  readonly gain?: number;
}

/** How a solve by conjugate gradients ended. */
export interface SolverEnd {
  readonly steps: number;
  /** $|θ_S - C_{SS} c|$ relative to $|θ_S|$. */
  readonly residual: number;
  /**
   * `"converged"` to the tolerance; `"max-steps"`; `"breakdown"` where the inverse curvature is not positive definite, or rounding ends the solve;
   * `"non-finite"`. But for the first, multipliers and the loss they predict are only those of the last iterate that was better.
   */
  readonly status: SolverStatus;
}

/** One removal of weights. */
export interface PruneStep {
  /** Level of the schedule, from 0. */
  readonly level: number;
  /** Sub-step of the level, from 0. */
  readonly substep: number;
  /** Sparsity of the prunable weights that was aimed at, and that was reached. */
  readonly target: number;
  readonly sparsity: number;
  /** Loss on the held-out batch before the step. */
  readonly before: number;
  /** Loss on the held-out batch after the step with each compensation that was tried. */
  readonly tried: Readonly<Partial<Record<CompensationKind, number>>>;
  /** The one that was kept, and its loss. */
  readonly chosen: CompensationKind;
  readonly after: number;
  /** The increase that the method's quadratic model predicts for `chosen`; null for methods without one. */
  readonly predicted: number | null;
  /** The share of the compensation that was kept, 1 for all of it. */
  readonly scale: number;
  /** How the solve for `"joint"` ended; `predicted` is that of the exact one where it is `"converged"`. */
  readonly solver?: SolverEnd;
  /** How the solve for the step along the gradient ended, where there is one. */
  readonly gradientSolver?: SolverEnd;
  readonly health?: CurvatureHealth;
}

/** The end of a level. */
export interface PruneLevel {
  readonly level: number;
  readonly sparsity: number;
  /** Loss on the held-out batch after the last removal, and after fine-tuning and recalibration. */
  readonly pruned: number;
  readonly tuned: number;
}

/** What {@link prune} did, in plain numbers that JSON can hold. */
export interface PruneReport {
  readonly method: string;
  /** Loss of the dense params on the held-out batch. */
  readonly dense: number;
  /** Loss of the result on the held-out batch. */
  readonly final: number;
  /** Of the prunable weights. */
  readonly sparsity: number;
  readonly layers: readonly LayerSparsity[];
  readonly steps: readonly PruneStep[];
  readonly levels: readonly PruneLevel[];
  /**
   * `"finished"`: the sparsity was reached; `"loss-budget"`: the level that went over it was undone; `"aborted"` by
   * the signal.
   */
  readonly status: "finished" | "loss-budget" | "aborted";
}
