import type { Tensor } from "../ops.ts";
import { treeLeaves, treeUnflatten } from "../tree/index.ts";
import { pushTree } from "./jvp.ts";
import { withRecording } from "./record.ts";
import { pullTree } from "./vjp.ts";

/** `f(x)` with its Jacobian as a pair of maps that share one evaluation. */
export interface LinearMaps<P, R> {
  readonly value: R;
  /** `v ↦ J v`. */
  readonly pushforward: (tangent: P) => R;
  /** `u ↦ Jᵀ u`. */
  readonly pullback: (cotangent: R) => P;
}

/**
 * Evaluates `f(x)` once and hands both directions of its Jacobian to `use`, until that returns or throws; for products
 * such as `Jᵀ H J v`.
 */
export function withLinearMaps<P, R, T>(
  where: string,
  f: (x: P) => R,
  x: P,
  use: (maps: LinearMaps<P, R>) => T,
): T {
  return withRecording(where, f, x, "both", (recording) =>
    use({
      value: treeUnflatten<R>(recording.output, recording.outputs),
      pushforward: (tangent) => pushTree<R>(recording, treeLeaves<Tensor>(tangent)),
      pullback: (cotangent) => pullTree<P>(recording, treeLeaves<Tensor>(cotangent)),
    }),
  );
}
