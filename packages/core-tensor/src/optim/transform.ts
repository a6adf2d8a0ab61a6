import type { Scalar, Tensor } from "../ops.ts";
import type { Key } from "../random/index.ts";

/**
 * What a training step knows beside the gradient. Every field is optional and every transform ignores
 * the fields it has no use for; one that needs a field says so in its type and in its error.
 */
export interface UpdateExtra<P = unknown> {
  /** Randomness of this step; shape `[2]`, int32. */
  readonly key?: Key | undefined;
  /** The batch the gradient was taken on. */
  readonly batch?: unknown;
  /** The loss of this step as a function of the params alone: batch and key are bound. */
  loss?(params: P): Tensor;
  /** The model behind the loss, for methods that look inside it. */
  readonly model?: unknown;
  /** The likelihood behind the loss, for methods that need its curvature. */
  readonly likelihood?: unknown;
  /** The loss at `params`. */
  readonly value?: Scalar | undefined;
  /** Which weights are kept: a tree like the params, 1 where a weight is kept and 0 where it is pruned. */
  readonly mask?: unknown;
  /** How many steps were taken before this one. */
  readonly step?: number | Scalar | undefined;
}

/** What an update returns: the transformed updates and the state for the next call. */
export interface Updated<P, S> {
  /** A tree like the params, owned by the caller. */
  readonly updates: P;
  /** The next state, owned by the caller; it shares no tensor with the old one. */
  readonly state: S;
}

/**
 * One stage of an optimiser: a pair of pure functions over trees of tensors. An optimiser is a stage
 * (or a {@link chain} of stages) whose output is ready for {@link applyUpdates}.
 *
 * The state is a tree of plain tensors, step counts included, so that it can be saved, traced and
 * compiled. Neither function disposes or changes what it is given: the old state stays valid.
 *
 * @see DeepMind, optax: the triad of `init`, `update` and `apply_updates`.
 */
export interface GradientTransform<P, S = unknown, E = UpdateExtra<P>> {
  /**
   * The state before the first step.
   *
   * @param params - a tree of tensors, not kept.
   * @returns a tree of tensors, owned by the caller.
   */
  init(params: P): S;
  /**
   * Transforms the updates of one step.
   *
   * @param updates - gradients, or what the stage before made of them; like the params.
   * @param state - what `init` or the last call returned.
   * @param params - the params the gradients were taken at.
   * @param extra - what else the step knows; unknown fields are ignored.
   * @throws `structure`, `shape` when updates and params do not fit; `disposed`.
   */
  update(updates: P, state: S, params: P, extra?: E): Updated<P, S>;
  /**
   * For transforms that do different things at different steps (a refresh every so often): a step number
   * whose update is the same sequence of ops as that of `step`, out of a small set. A compiled loop
   * makes one program for each number returned, and passes it as `extra.step`. Transforms without it
   * do the same at every step.
   */
  readonly phase?: ((step: number) => number) | undefined;
}

/** A {@link GradientTransform} that serves params of every type, as all of this folder do. */
export interface TreeTransform<S = unknown, E = UpdateExtra> {
  /** See {@link GradientTransform.init}. A member with a function type, so that a transform of one type of params does not pass for one of all. */
  readonly init: <P>(params: P) => S;
  /** See {@link GradientTransform.update}. */
  update<P>(updates: P, state: S, params: P, extra?: E): Updated<P, S>;
  /** See {@link GradientTransform.phase}. */
  readonly phase?: ((step: number) => number) | undefined;
}

/** The state of a transform that remembers nothing. */
export type EmptyState = Readonly<Record<string, never>>;

/** What every transform is, whatever its types. */
export interface AnyTransform {
  init(params: never): unknown;
  update(updates: never, state: never, params: never, extra?: never): Updated<unknown, unknown>;
}

/** The params that the stages `T` of a `chain` serve; `never` where they serve all. */
export type ChainParams<T> =
  T extends TreeTransform<unknown, never>
    ? never
    : T extends { init(params: infer P): unknown }
      ? P
      : never;

/** What the stages `T` of a `chain` together may be told beside the gradient. */
export type ChainExtra<T> = (
  T extends { update(updates: never, state: never, params: never, extra?: infer E): unknown }
    ? (extra: NonNullable<E>) => void
    : never
) extends (extra: infer All) => void
  ? All
  : never;
