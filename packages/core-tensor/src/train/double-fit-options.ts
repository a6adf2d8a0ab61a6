import type { BatchSource } from "../data/index.ts";
import type { Hosted, OrHost } from "../jit/index.ts";
import type { HostArray } from "../kernels/host-array.ts";
import type { Tensor } from "../ops.ts";
import type { EvaluationPlace, FitOptions, StepExtra, StepResult } from "./fit-options.ts";

/** `T` with a tensor in place of each host array: what a loss sees of params and batches in double precision. */
export type Tensors<T> = T extends HostArray
  ? Tensor
  : T extends Tensor
    ? T
    : T extends object
      ? { [K in keyof T]: Tensors<T[K]> }
      : T;

/** Options of `fit` for a run in double precision; those that are not here mean the same. */
export interface DoubleFitOptions<P, B, S = unknown, M = unknown>
  extends Omit<
    FitOptions<Tensors<P>, Tensors<B>, S, Tensors<M>>,
    "params" | "state" | "optState" | "data" | "step" | "evaluate" | "precision"
  > {
  /** Loss, gradient, optimiser and params have 53 binary digits, compiled or not; all trees of the run are host arrays outside of `loss`. */
  readonly precision: "float64";
  /** The params to start from: a tree of host arrays, or of tensors, which are widened. */
  readonly params: P;
  /** State of the model, likewise. @defaultValue `{}` */
  readonly state?: M | undefined;
  /** The optimiser's state to start from, as a result has it. @defaultValue `optimizer.init(params)` */
  readonly optState?: OrHost<NoInfer<S>> | undefined;
  /** Where batches come from: tensors, or host arrays, as of `batches(…, { precision: "float64" })`. */
  readonly data: BatchSource<B>;
  /** One step, e.g. of `jit` in float64; host arrays in and out. */
  readonly step?:
    | ((
        params: Hosted<P>,
        optState: Hosted<S>,
        batch: B,
        extra: StepExtra<Hosted<P>, Hosted<M>>,
      ) =>
        | Hosted<StepResult<Tensors<P>, S, Tensors<M>>>
        | Promise<Hosted<StepResult<Tensors<P>, S, Tensors<M>>>>)
    | undefined;
  /** Called after each pass with host arrays; what it returns goes into the history. */
  readonly evaluate?:
    | ((
        params: Hosted<P>,
        place: EvaluationPlace<Hosted<M>, Hosted<S>>,
      ) => Readonly<Record<string, number>> | Promise<Readonly<Record<string, number>>>)
    | undefined;
}
