import type { Tensor } from "../ops.ts";
import { treeLeaves, treeUnflatten } from "../tree/index.ts";
import { pushTree } from "./jvp.ts";
import { record } from "./record.ts";
import { pullTree } from "./vjp.ts";

/** `f(x)` with its Jacobian as a pair of maps that share one evaluation. */
export interface LinearMaps<P, R> {
  readonly value: R;
  /** `v ↦ J v`. */
  readonly pushforward: (tangent: P) => R;
  /** `u ↦ Jᵀ u`. */
  readonly pullback: (cotangent: R) => P;
  readonly dispose: () => void;
}

/** Evaluates `f(x)` once and returns both directions of its Jacobian; for products such as `Jᵀ H J v`. */
export function linearMaps<P, R>(where: string, f: (x: P) => R, x: P): LinearMaps<P, R> {
  const recording = record(where, f, x, "both");
  return {
    value: treeUnflatten<R>(recording.output, recording.outputs),
    pushforward: (tangent) => pushTree<R>(recording, treeLeaves<Tensor>(tangent)),
    pullback: (cotangent) => pullTree<P>(recording, treeLeaves<Tensor>(cotangent)),
    dispose: () => recording.tape.release(),
  };
}
