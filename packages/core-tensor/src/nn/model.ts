import type { Scalar, Tensor } from "../ops.ts";
import {
  flag,
  numberOr,
  type OptionsOf,
  optional,
  options,
  type Settings,
  value,
} from "../options.ts";
import type { Key } from "../random/index.ts";
import { checkShape } from "../tree/check-shapes.ts";
import { checkTensor } from "../tree/check-tensors.ts";

/** State of a model that has none. */
export type NoState = Readonly<Record<string, never>>;

/** What {@link Model.init} returns. */
export interface Variables<P, S> {
  /** What training changes: a tree of float32 tensors. */
  readonly params: P;
  /** What a call may change without a gradient, such as running statistics; `{}` where there is none. */
  readonly state: S;
}

/** What {@link Model.apply} returns. */
export interface Applied<S, Y = Tensor> {
  /** The result, with the batch on its first axis. */
  readonly output: Y;
  /** The state after the call: the given one, unless the model changes it in training mode. */
  readonly state: S;
}

/** The options of {@link Model.apply}. */
export const applyOptions = options("resolveApply", {
  /** Whether the call is part of training: dropout drops, running statistics move. */
  training: flag(false),
  /** What random layers draw from; needed by those alone, and in training mode alone. */
  key: optional(value<Key>()),
  /**
   * Share of the running statistics that a training call keeps, in place of the layers' own; statistics
   * are then pooled as those of two samples. What {@link recalibrate} is made of. A scalar where it differs from call to call of a
   * compiled program.
   */
  momentum: optional(numberOr<Scalar>({ min: 0, max: 1 }, (given) => typeof given === "object")),
});

/** Options of {@link Model.apply}. */
export interface ApplyOptions extends OptionsOf<typeof applyOptions> {}

/** Options of `apply` with their defaults; throws code "option" for an unknown one. */
export function resolveApply(
  where: string,
  options: ApplyOptions | undefined,
): Settings<typeof applyOptions.kinds> {
  const resolved = applyOptions.resolve(options, where);
  const { momentum } = resolved;
  if (momentum !== undefined && typeof momentum !== "number") {
    checkTensor(where, "momentum", momentum);
    checkShape(where, "momentum", momentum, []);
  }
  return resolved;
}

/**
 * A model without variables of its own: two pure functions over trees. `P` is the tree of its
 * parameters, `S` of its state, `X` and `Y` are its input and output.
 *
 * Any object with these two functions is a model. Derivatives are those of
 * `(params) => model.apply(params, state, x).output`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import type { Model } from "@legendre/core-tensor";
 * import type { NoState } from "@legendre/core-tensor/nn";
 *
 * const scale: Model<{ factor: tf.Tensor }, NoState> = {
 *   init: () => ({ params: { factor: tf.scalar(2) }, state: {} }),
 *   apply: ({ factor }, state, x) => ({ output: tf.mul(x, factor), state }),
 * };
 * const { params, state } = scale.init(tf.tensor1d([0, 0], "int32"), [1]);
 * console.log(scale.apply(params, state, tf.tensor2d([[3]])).output.dataSync()[0]); // 6
 * ```
 */
export interface Model<P = unknown, S = unknown, X = Tensor, Y = Tensor> {
  /**
   * Draws initial parameters.
   *
   * @param key - what they are drawn from; the same key gives the same parameters.
   * @param inputShape - the shape of one example, without the batch axis.
   * @returns trees owned by the caller.
   * @throws code "shape" when the model does not take such inputs.
   */
  init(key: Key, inputShape: readonly number[]): Variables<P, S>;
  /**
   * Evaluates the model on a batch. Pure: neither the trees nor the model change.
   *
   * @param params - as `init` made them.
   * @param state - as `init` or the call before made it.
   * @param x - shape `[n, ...inputShape]`.
   * @returns the output, owned by the caller, and the next state.
   * @throws code "structure", "shape" or "disposed" for arguments that do not fit.
   */
  apply(params: P, state: S, x: X, options?: ApplyOptions): Applied<S, Y>;
}

/** The parameter tree of a model type. */
export type ParamsOf<M> = M extends { init(...args: never[]): Variables<infer P, unknown> }
  ? P
  : never;

/** The state tree of a model type. */
export type StateOf<M> = M extends { init(...args: never[]): Variables<unknown, infer S> }
  ? S
  : never;
