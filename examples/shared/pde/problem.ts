import { type HostArray, vmap } from "@legendre/core-tensor";
import type { FieldLayer, FieldNet } from "@legendre/reversible-gn/pde";
import * as tf from "@tensorflow/tfjs";
import type { Budget, Mark, Watcher } from "./clock.ts";

/** Params as functions see them. */
export type Params = readonly FieldLayer<tf.Tensor>[];

/** Params in float64, outside of functions. */
export type HostParams = readonly FieldLayer<HostArray>[];

/** A point of the residual with what else its residual takes, as functions see it: a number a name. */
export type Row = Readonly<Record<string, tf.Tensor>>;

/** All points, by the same names. */
export type Rows = Readonly<Record<string, HostArray>>;

/** What decides a run, but for the problem and the method. */
export interface RunSetting {
  /** Of the weights and of the points. */
  readonly seed: number;
  /** Points of the residual. */
  readonly points: number;
  readonly budget: Budget;
  /** Who sees marks as they are made. */
  readonly watcher?: Watcher;
}

/** A differential equation for a network: residual, points and errors. Methods know no more of it. */
export interface FieldProblem {
  readonly net: Pick<FieldNet, "init" | "size">;
  readonly residual: (params: Params, at: Row) => tf.Tensor;
  readonly first: () => Rows;
  /** Points for the rest of a run, by where the residual is large; without it the first ones stay. `isLate` is true once the solution has taken shape. */
  readonly draw?: (params: HostParams, round: number, isLate: boolean) => Promise<Rows>;
  /** Relative L2 error. */
  readonly error: (params: HostParams) => Promise<number>;
  /** The solution where errors are measured. */
  readonly exact: Float64Array;
  /** That of some params there. */
  readonly predicted: (params: HostParams) => Promise<Float64Array>;
  readonly dispose: () => Promise<void>;
}

/** What a run leaves. */
export interface Run {
  readonly marks: readonly Mark[];
  readonly params: HostParams;
}

/** `½ mean r²`, for methods that follow its gradient. */
export function meanSquare({ residual }: FieldProblem, params: Params, at: Row): tf.Tensor {
  const each = vmap((row: Row) => residual(params, row))(at) as tf.Tensor;
  return tf.mul(0.5, tf.mean(tf.square(each)));
}

/** `‖found − exact‖ / ‖exact‖`. */
export function relativeError(found: ArrayLike<number>, exact: Float64Array): number {
  let [off, size] = [0, 0];
  exact.forEach((value, i) => {
    off += ((found[i] as number) - value) ** 2;
    size += value ** 2;
  });
  return Math.sqrt(off / size);
}
