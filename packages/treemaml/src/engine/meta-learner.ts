import type { Scalar, Tensor } from "@legendre/core-tensor/ops";
import type { Schedule } from "../schedule/schedule.ts";
import type { TaskSet } from "../tasks/task-set.ts";
import type { MetaGradient } from "./meta-gradient.ts";

/** All that training changes: a tree of tensors, so that it can be saved and compared. */
export interface MetaState<P> {
  /** The shared starting point. */
  readonly params: P;
  /** Step sizes: a list for each step or one for all, an entry for each leaf or one for all. */
  readonly sizes: readonly (readonly Tensor[])[];
  /** State of the outer optimiser. */
  readonly optimizer: unknown;
  /** Steps taken; int32. */
  readonly count: Scalar;
}

/** How a step went. */
export interface MetaStep<P> {
  /** The next state, owned by the caller; the old one stays valid. */
  readonly state: MetaState<P>;
  /** `"non-finite"`: no single task is at fault, and the state is a copy of the old one. */
  readonly status: "ok" | "non-finite";
  /** Weighted mean of the query losses after adaptation, before the outer step. */
  readonly loss: number;
  /** Query loss of each task, in the order of `ids`. */
  readonly losses: readonly number[];
  /** The tasks that took part. */
  readonly ids: readonly string[];
  /** Tasks left out since they were not finite. */
  readonly skipped: readonly string[];
  /** Length of the meta-gradient, before it is clipped. */
  readonly gradientNorm: number;
  /** The cells that were used. */
  readonly schedule: Schedule;
}

/** Params of each task after adaptation. */
export interface Adapted<P> {
  /** Leaves `[tasks, …]`; owned by the caller. */
  readonly params: P;
  /** The cells that were used. */
  readonly schedule: Schedule;
}

/** A meta-learner: pure functions of a state; see {@link treeMaml}. */
export interface MetaLearner<P, B> {
  /** The state before the first step. Params are copied. */
  init(params: P): MetaState<P>;
  /** One outer step on a meta-batch. */
  step(state: MetaState<P>, tasks: TaskSet<B>, schedule?: Schedule): Promise<MetaStep<P>>;
  /** The gradient that a step would follow; nothing is changed. Tensors belong to the caller. */
  metaGradient(
    state: MetaState<P>,
    tasks: TaskSet<B>,
    schedule?: Schedule,
  ): Promise<MetaGradient<P>>;
  /** Adapts each task by its cells' steps; a schedule with fewer steps than the learner has is its first steps. */
  adapt(state: MetaState<P>, tasks: TaskSet<B>, schedule?: Schedule): Promise<Adapted<P>>;
  /**
   * Steps of each task's own from params with leaves `[tasks, …]`: steps `first` to `steps − 1` of the learner, with
   * fresh memory. Leaves of the result are `[tasks, …]`.
   */
  adaptAlone(
    state: MetaState<P>,
    params: P,
    tasks: TaskSet<B>,
    range: { readonly first: number; readonly steps: number },
  ): Promise<P>;
  /** Query losses after adaptation, in the order of the tasks. */
  evaluate(state: MetaState<P>, tasks: TaskSet<B>, schedule?: Schedule): Promise<number[]>;
  /** Query losses of given params, leaves `[tasks, …]`. */
  losses(params: P, tasks: TaskSet<B>): Promise<number[]>;
  /** Support gradients at params with leaves `[tasks, …]`: all adapted leaves in one row, `[tasks, elements]`. */
  supportGradients(params: P, tasks: TaskSet<B>): Promise<Tensor>;
  /** Support gradients of the tasks where all of them start, in rows like those of `supportGradients`. */
  startGradients(state: MetaState<P>, tasks: TaskSet<B>): Promise<Tensor>;
  /** The schedule that a call without one would use. */
  scheduleOf(ids: readonly string[]): Schedule;
  /** Frees compiled programs; later calls compile again. */
  dispose(): void;
}
