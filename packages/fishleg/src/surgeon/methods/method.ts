import type { BatchSource, Likelihood } from "@legendre/core-tensor";
import type { Scalar, Tensor } from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import type { CurvatureHealth } from "../report.ts";
import type { Scope } from "../scope.ts";
import type { Weights } from "../weights.ts";

/** What a method is bound to: the model, its data, and where it computes. */
export interface PruningProblem<P, B, S> {
  readonly weights: Weights<P>;
  /** The model's outputs, statistics frozen. */
  readonly outputs: (params: P, batch: B, state: S) => Tensor;
  readonly likelihood: Likelihood;
  readonly targets: (batch: B) => Tensor;
  /** The mean negative log-likelihood of the true targets. */
  readonly loss: (params: P, batch: B, state: S) => Scalar;
  readonly data: BatchSource<B>;
  /** Compiles where the caller wants that; else calls the function in a scope of its own. */
  readonly compile: <A extends readonly unknown[], R>(f: (...args: A) => R) => Compiled<A, R>;
  /** Which leaves can be pruned, in leaf order. */
  readonly prunable: readonly boolean[];
}

/** A function that {@link PruningProblem.compile} returned. */
export interface Compiled<A extends readonly unknown[], R> {
  (...args: A): Promise<R>;
  readonly dispose: () => Promise<void>;
}

/** Where a method looks: the params, which of them are kept, and the model's state. */
export interface PruningPoint<P, S> {
  readonly params: P;
  readonly mask: P;
  readonly state: S;
  /** Removals made before, from 0. */
  readonly index: number;
  /** Randomness of this removal. */
  readonly key: Key;
}

/**
 * An approximation `C` of `(F + damping · I)⁻¹` on the kept weights. What it says of pruned ones is not used, unless it is
 * the inverse over all weights ({@link InverseCurvature.overAll}).
 */
export interface InverseCurvature {
  /**
   * True where `C` is the inverse over all weights, pruned ones included. The inverse over the kept weights `K` is then
   * $C_{KK} - C_{KP} C_{PP}^{-1} C_{PK}$ with the pruned ones `P`, which is no Kronecker product even where `C` is one. It is never formed:
   * joint compensation, first-order steps, sequential ranking and scores of single weights in leaves that are
   * {@link InverseCurvature.sameAcrossOutputs | the same across outputs} fix pruned weights at 0. Other scores are those of `C` itself, as if
   * pruned weights could still make up for others. @defaultValue `false`
   */
  readonly overAll?: boolean;
  /**
   * Whether `C` between the weights into one output of a leaf is the same for each output, but for a scale of each weight, as
   * with Kronecker products. @defaultValue never
   */
  readonly sameAcrossOutputs?: (leaf: number) => boolean;
  /** `C v`, both in flat order. */
  readonly apply: (v: Float64Array) => Promise<Float64Array>;
  /** `diag C`, in flat order. */
  readonly diagonal: ArrayLike<number>;
  /** `C_ij` for two flat positions. */
  readonly entry: (i: number, j: number) => number;
  /** The entries between some flat positions, `[k, k]` row-major; one by one where it is left out. */
  readonly block?: (positions: readonly number[]) => Float64Array;
  /**
   * $\tfrac12 θ_S^\top C_{SS}^{-1} θ_S$ of each of many sets; by sub-blocks where it is left out. Sets are flat positions.
   */
  readonly sets?: (theta: Float32Array, sets: readonly Int32Array[]) => Promise<Float32Array>;
}

/** What a method says about the weights at one point; valid until its next call. */
export type Assessment =
  | {
      readonly kind: "curvature";
      readonly inverse: InverseCurvature;
      readonly health?: CurvatureHealth;
    }
  | {
      readonly kind: "scores";
      /** How much each weight matters, in flat order; a set of weights scores the sum. */
      readonly scores: (theta: Float32Array) => Float32Array | Promise<Float32Array>;
      /** True where scores are increases of the loss; else they only rank. */
      readonly loss: boolean;
      /**
       * Chooses what goes itself, in place of a ranking of `scores`: single weights or N:M patterns, where each layer has a sparsity
       * of its own (scopes `"layer"` and `"erk"`). Flat positions, in ascending order.
       */
      readonly choose?: (theta: Float64Array, kept: Uint8Array, wanted: Wanted) => Int32Array;
      /** A way of its own to make up for what was removed, in place of the solve with `inverse`. */
      readonly refit?: (theta: Float64Array, kept: Uint8Array, removed: Int32Array) => Refit;
    };

/** What {@link Assessment}'s own choice has to reach. */
export interface Wanted {
  /** The share of each leaf that is pruned afterwards, in leaf order. */
  readonly sparsity: readonly number[];
  /** Of every `m` weights along the input axis `n` stay; undefined for single weights. */
  readonly pattern: readonly [n: number, m: number] | undefined;
}

/** The weights after a removal by {@link Assessment}'s own way. */
export interface Refit {
  readonly theta: Float64Array;
  readonly predicted: number;
}

/** A method at work on a problem. */
export interface MethodRun<P, S> {
  /** Looks at a point; learned curvatures go on from what they know. */
  readonly assess: (point: PruningPoint<P, S>) => Promise<Assessment>;
  /** What the method remembers as a tree of tensors for a checkpoint, still owned by the run; undefined if nothing. */
  readonly memory: () => unknown;
  /** Takes over what {@link MethodRun.memory} gave an earlier run. */
  readonly restore: (memory: unknown) => void;
  /** Frees everything. */
  readonly dispose: () => Promise<void>;
}

/** A way to say which weights matter. All methods have this one form, so that they can be compared. */
export interface PruningMethod {
  /** Names it in reports; of the methods here that of the function, as in `"obert"`. */
  readonly name: string;
  /** What decides its results, for checkpoints: plain data. */
  readonly settings: unknown;
  /** The scope that it was published with, which `prune` takes where its caller names none. @defaultValue `"global"` */
  readonly scope?: Scope;
  readonly bind: <P, B, S>(problem: PruningProblem<P, B, S>) => MethodRun<P, S>;
}
