/** Ways to solve `(AᵀA + λ I) p = −Aᵀ b`; see {@link LeastSquaresOptions.system}. */
export type SystemName = "normal" | "dual" | "qr" | "svd" | "cg";

/** Those that need a stored Jacobian. */
export type StoredSystemName = Exclude<SystemName, "cg">;

/** Their names, for checks. */
export const storedSystems: readonly StoredSystemName[] = ["normal", "dual", "qr", "svd"];

/** One solution. */
export interface SystemSolution {
  readonly step: Float64Array;
  /** `‖p‖`. */
  readonly norm: number;
  /** False where an iteration ended before it was at its tolerance. */
  readonly isSolved: boolean;
}

/** A step with its damping. */
export interface DampedStep {
  readonly step: Float64Array;
  readonly lambda: number;
  /** Whether the damping is there since equations with less of it could not be factorised, and not for the radius. */
  readonly isForced: boolean;
  /** False where an iteration, for the equations or for the damping, ended before it was at its tolerance. */
  readonly isSolved: boolean;
}

/** The equations of one linearisation. */
export interface LinearSystem {
  readonly name: SystemName;
  /**
   * The solution for a damping; the shortest for 0. Undefined where the factorisation fails.
   *
   * @param side - the right-hand side; that of the system where it is undefined.
   */
  readonly solve: (lambda: number, side?: Float64Array) => Promise<SystemSolution | undefined>;
  /** The step of a trust region: no longer than a radius. Undefined where no equations can be solved. */
  readonly within: (radius: number) => Promise<DampedStep | undefined>;
}
