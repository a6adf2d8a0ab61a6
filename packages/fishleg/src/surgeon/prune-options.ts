import type { BatchSource, Likelihood } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import type { CompileOption } from "@legendre/core-tensor/train";
import type { CompensationKind } from "./compensate/kinds.ts";
import type { Granularity } from "./granularity.ts";
import type { Mask } from "./mask.ts";
import type { PruningMethod } from "./methods/method.ts";
import type { PruneLevel, PruneReport, PruneStep } from "./report.ts";
import type { SparsitySchedule } from "./schedule.ts";
import type { Scope } from "./scope.ts";

/** What {@link FineTune} is told. */
export interface FineTuneInput<P, S> {
  readonly params: P;
  readonly state: S;
  readonly mask: Mask<P>;
  /** The level that has just been pruned, from 0. */
  readonly level: number;
  readonly key: Key;
}

/** Training with a mask after each level: what it returns belongs to the caller of the function. */
export type FineTune<P, S> = (
  input: FineTuneInput<P, S>,
) => Promise<{ readonly params: P; readonly state: S }>;

/** What a weight costs at run time, for {@link PruneOptions.cost}: called once a leaf. */
export type WeightCost = (path: string, shape: readonly number[]) => number;

/** Options of {@link prune}; `params`, `outputs`, `likelihood`, `data` and `heldOut` are required. */
export interface PruneOptions<P, B, S = unknown> {
  /** The trained params: a tree of float32 tensors. Left alive. */
  readonly params: P;
  /** State of the model (batch norm statistics). Left alive. @defaultValue `{}` */
  readonly state?: S | undefined;
  /** The model's outputs for a batch, `[n, …]`: without dropout, and with its statistics as `state` has them. */
  readonly outputs: (params: P, batch: B, state: S) => Tensor;
  /** What the outputs parametrise. */
  readonly likelihood: Likelihood;
  /** The true targets of a batch. @defaultValue `(batch) => batch.y` */
  readonly targets?: ((batch: B) => Tensor) | undefined;
  /** Training data; the curvature is learned on it. Each batch is disposed after its use. */
  readonly data: BatchSource<B>;
  /** One batch that is not trained on; the gate and the loss budget are measured on it. Left alive. */
  readonly heldOut: B;
  /** The share of the prunable weights (groups: of their weights) that goes, in `[0, 1)`. @defaultValue `0.9` */
  readonly sparsity?: number | undefined;
  /**
   * The most that the loss on the held-out batch may grow, in nats: pruning ends before the level that goes over it.
   * @defaultValue `Infinity`
   */
  readonly lossBudget?: number | undefined;
  /** How weights are judged. @defaultValue `fishlegSurgeon()` */
  readonly method?: PruningMethod | undefined;
  /** What goes together. @defaultValue `"weights"` */
  readonly granularity?: Granularity | undefined;
  /**
   * One ranking for all layers, or each layer or output by itself, see {@link Scope}. Groups know `"global"` alone.
   * @defaultValue `"global"`, but for methods that were published with another
   */
  readonly scope?: Scope | undefined;
  /**
   * How single weights are ranked by an inverse curvature: each by itself, or the weights into each output as if they
   * went one by one, the cheapest first, the others refitted after each. That costs at most `n³ / 3` operations an output with `n`
   * inputs, on the host. Methods that only score are not affected. With an inverse over all weights, as of `fishlegSurgeon` from K-FAC factors,
   * both fix the pruned weights of the same output at 0, `"single"` in Kronecker products alone.
   *
   * @defaultValue `"single"`
   */
  readonly selection?: "single" | "sequential" | undefined;
  /**
   * Which leaves may be pruned. @defaultValue those of rank 2 and more, but for biases and scales that keep axes of length 1, and all that
   * a group names
   */
  readonly prunable?: ((path: string, shape: readonly number[]) => boolean) | undefined;
  /**
   * The least that a layer keeps, as a share of the density of all, so that no layer is cut through: with 0.2 and a
   * sparsity of 0.9 each layer keeps at least 2 %. @defaultValue `0.2`
   */
  readonly floor?: number | undefined;
  /** Rank by loss per cost: what one weight of a leaf costs, in any unit. @defaultValue all alike */
  readonly cost?: WeightCost | undefined;
  /** The most that is done for the weights that stay. @defaultValue `"joint"` */
  readonly compensation?: CompensationKind | undefined;
  /**
   * Measure the loss on the held-out batch with this compensation and each simpler one, and keep the best.
   * @defaultValue `true`
   */
  readonly gate?: boolean | undefined;
  /**
   * Shares of a compensation that the gate tries, each in `(0, 1]`: the quadratic model is trusted less far from where it
   * was made. @defaultValue `[1, 0.5]`
   */
  readonly scales?: readonly number[] | undefined;
  /** The most products with the inverse curvature that a `"joint"` compensation takes. @defaultValue `50` */
  readonly solverSteps?: number | undefined;
  /** The residual at which it stops, relative to its start. @defaultValue `1e-3` */
  readonly solverTolerance?: number | undefined;
  /**
   * Take the gradient into account: the params are not at a minimum. Costs one pass over
   * `gradientBatches` batches a removal. @defaultValue `false`
   */
  readonly firstOrder?: boolean | undefined;
  /** Batches of the gradient, at least 1. @defaultValue `8` */
  readonly gradientBatches?: number | undefined;
  /** Sparsity levels, each followed by fine-tuning; 1 is one-shot. @defaultValue `1` */
  readonly levels?: number | undefined;
  /** How sparsity grows over the levels. @defaultValue `cubicSparsity` */
  readonly schedule?: SparsitySchedule | undefined;
  /** Removals in each level, the curvature looked at anew before each one. @defaultValue `4` */
  readonly substeps?: number | undefined;
  /** Training after each level. @defaultValue none */
  readonly fineTune?: FineTune<P, S> | undefined;
  /**
   * Running statistics for the params as they are, e.g. by `recalibration`. Called for all that the gate tries, whose losses
   * are taken with them, and after fine-tuning; a new state each time, or the one it is given. @defaultValue none
   */
  readonly recalibrate?: ((params: P, state: S) => Promise<S>) | undefined;
  /** A mask to start from, of an earlier run. Left alive. @defaultValue all weights kept */
  readonly mask?: Mask<P> | undefined;
  /** Source of all randomness. Left alive. @defaultValue `random.key(0)` */
  readonly key?: Key | undefined;
  /** Compile what is computed often with `jit`; options go to it. @defaultValue `false` */
  readonly compile?: CompileOption | undefined;
  /** Save after each removal and each level. Node only. @defaultValue none */
  readonly checkpoint?: { readonly path: string } | undefined;
  /**
   * Go on from the checkpoint if there is one; the result is that of a run that was never interrupted. Code "data" where that was
   * written with other options, params, held-out batch or key; the training data and functions have to be the same.
   * @defaultValue `false`
   */
  readonly resume?: boolean | undefined;
  /** Is told of each removal and of each level as it ends. @defaultValue nobody */
  readonly onProgress?: ((entry: PruneStep | PruneLevel) => void) | undefined;
  /** Ends the run after the removal in progress. */
  readonly signal?: AbortSignal | undefined;
}

/** What {@link prune} returns; its tensors belong to the caller. */
export interface Pruned<P, S = unknown> {
  /** The params with exact zeros where the mask is 0. */
  readonly params: P;
  readonly mask: Mask<P>;
  readonly state: S;
  readonly report: PruneReport;
}
