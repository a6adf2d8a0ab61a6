import { fill, type Scalar } from "@legendre/core-tensor/ops";

/**
 * How good the learned inverse is, measured at the last auxiliary update for its vector `u`, before the
 * update. All are scalars, mean values over the vectors of one update.
 */
export interface AuxHealth {
  /** `⟨v, (F + damping) v⟩ / ⟨u, v⟩` with `v = Q u`; tends to 1. Its inverse is the best step along `v`; above 2 `Q = 0` would do better. */
  readonly ratio: Scalar;
  /** The relative residual `|d| / (|u| + |d + u|)` of `(F + damping) Q u = u`, with `d = (F + damping) v − u`; from 1 (far off) to 0 (exact). */
  readonly residual: Scalar;
  /**
   * `⟨d, Q d⟩ / ⟨u, Q u⟩`, an estimate of how far the auxiliary loss is above its minimum relative to
   * that minimum; tends to 0.
   */
  readonly excess: Scalar;
  /** The auxiliary loss per squared length of `u`, in params squared over the loss; below 0. */
  readonly loss: Scalar;
  /** Auxiliary updates that were applied; int32. */
  readonly updates: Scalar;
  /**
   * Auxiliary updates that were left out for non-finite numbers or negative curvature; a start without numbers of its own, since its batch has such or a
   * factor has no inverse; and turns and rescalings that left a block as it was; int32.
   */
  readonly skipped: Scalar;
}

/**
 * The health before the first auxiliary update.
 *
 * @param failed - 1 where the start was left out, else 0; int32.
 */
export function startHealth(failed?: Scalar): AuxHealth {
  const none = (): Scalar => fill([], 0, "int32") as Scalar;
  const unknown = (value: number): Scalar => fill([], value) as Scalar;
  return {
    ratio: unknown(1),
    residual: unknown(1),
    excess: unknown(1),
    loss: unknown(0),
    updates: none(),
    skipped: failed ?? none(),
  };
}
